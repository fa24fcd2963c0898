#include "paper/showing.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace qingwen {

namespace {

std::vector<int> counting(std::size_t n) {
    std::vector<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

std::optional<double> leading_number(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return std::nullopt;
    return value;
}

std::vector<int> shown_options(const Options& options, bool shuffled, Random& random) {
    auto order = counting(options.size());
    const auto text = [&](int i) -> const std::string& { return options.at(static_cast<std::size_t>(i)); };
    if (options.keep_order)
        std::ranges::stable_sort(order, [&](int a, int b) { return natural_less(text(a), text(b)); });
    else if (shuffled)
        random.shuffle(std::span(order));
    const auto pin = [&](int i) { return std::ranges::find(options.last, text(i)) - options.last.begin(); };
    const auto pinned = std::ssize(options.last);
    std::ranges::stable_sort(order, [&](int a, int b) {
        return (pin(a) == pinned ? -1 : pin(a)) < (pin(b) == pinned ? -1 : pin(b));
    });
    return order;
}

std::vector<int> shown_items(std::size_t n, bool shuffled, Random& random) {
    auto order = counting(n);
    const auto right = order;
    if (!shuffled) {
        std::ranges::reverse(order);
        return order;
    }
    while (order == right && n > 1) random.shuffle(std::span(order));
    return order;
}

std::vector<int> shown_offers(std::size_t n, bool shuffled, Random& random) {
    auto order = counting(n);
    if (shuffled) random.shuffle(std::span(order));
    return order;
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
    const auto left = utf8::fold(a);
    const auto right = utf8::fold(b);
    const auto x = leading_number(left);
    const auto y = leading_number(right);
    if (x && y && *x != *y) return *x < *y;
    if (x.has_value() != y.has_value()) return x.has_value();
    return left < right;
}

std::vector<int> shown_order(const Question& question, bool shuffled, Random random) {
    if (const auto* options = options_of(question)) return shown_options(*options, shuffled, random);
    if (const auto* order = std::get_if<Order>(&question.body))
        return shown_items(order->items.size(), shuffled, random);
    if (const auto* match = std::get_if<Match>(&question.body))
        return shown_offers(match->offered(), shuffled, random);
    return {};
}

}  // namespace qingwen
