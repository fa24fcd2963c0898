#include "bank/fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "bank/file_rules.h"
#include "bank/rules.h"

namespace qingwen {

namespace {

constexpr std::size_t shown = 40;
constexpr std::size_t most_id = 64;

std::string plain_number(double value) {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), error == std::errc{} ? end : digits.data()};
}

template <class T>
std::string range_text(T low, T high) {
    return plain_number(static_cast<double>(low)) + "–" + plain_number(static_cast<double>(high));
}

template <class T>
std::optional<T> parsed(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range && end == text.data() + text.size())
        return text.starts_with('-') ? std::numeric_limits<T>::lowest() : std::numeric_limits<T>::max();
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

template <class T>
std::optional<T> ranged(const Node& node, std::string_view field, T low, T high, const Rule& not_one,
                        Reporter& reporter) {
    const auto text = text_of(node, field, most_id, reporter);
    if (!text) return std::nullopt;
    const auto value = parsed<T>(*text);
    if (!value || !std::isfinite(static_cast<double>(*value))) {
        reporter.add(not_one, node.at, field, *text);
        return std::nullopt;
    }
    if (*value < low || *value > high) {
        reporter.add(rules::out_of_range, node.at, field, *text, range_text(low, high));
        return std::nullopt;
    }
    return value;
}

std::string joined(std::span<const std::string_view> words) {
    std::string all;
    for (const auto word : words) all.append(all.empty() ? "" : ", ").append(word);
    return all;
}

}  // namespace

bool is_id(std::string_view text) {
    const auto small_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= most_id && small_or_digit(text[0]) &&
           std::ranges::all_of(text, [&](char c) { return small_or_digit(c) || c == '-'; });
}

std::string where(const std::string& file, Place at) {
    return file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

void Reporter::add(const Rule& rule, Place at, std::string_view field, std::string_view value,
                   std::string hint) {
    const bool heard = !full();
    if (rule.severity == Severity::error) ++errors_;
    if (!heard) return;
    findings_.push_back(
        {&rule, file_, at, utf8::shorten(field, shown), utf8::shorten(value, shown), std::move(hint)});
}

std::optional<std::string> text_of(const Node& node, std::string_view field, std::size_t most,
                                   Reporter& reporter) {
    const std::string* held = node.text();
    if (held == nullptr) {
        reporter.add(rules::expected_text, node.at, field);
        return std::nullopt;
    }
    const auto text = utf8::trim(*held);
    if (text.empty()) {
        reporter.add(rules::empty_text, node.at, field);
        return std::nullopt;
    }
    if (text.size() > most && utf8::length(text) > most) {
        reporter.add(rules::text_too_long, node.at, field, text, std::to_string(most));
        return std::nullopt;
    }
    return std::string(text);
}

std::optional<int> whole_of(const Node& node, std::string_view field, int low, int high, Reporter& reporter) {
    return ranged(node, field, low, high, rules::not_a_whole_number, reporter);
}

Fields::Fields(const Node& node, std::string_view called, std::span<const std::string_view> known,
               std::span<const Synonym> synonyms, Reporter& reporter)
    : node_(node), reporter_(reporter) {
    if (node.map() != nullptr)
        report_unknown(known, synonyms);
    else
        report_no_map(called);
}

void Fields::report_no_map(std::string_view called) {
    const std::string shown_text = node_.text() == nullptr ? "[…]" : *node_.text();
    const auto colon = shown_text.find("：");
    const bool meant_as_key = colon != std::string::npos && is_id(shown_text.substr(0, colon));
    if (meant_as_key)
        reporter_.add(rules::full_width_colon, node_.at, shown_text.substr(0, colon));
    else
        reporter_.add(rules::expected_map, node_.at, called, shown_text);
}

void Fields::report_unknown(std::span<const std::string_view> known, std::span<const Synonym> synonyms) {
    for (const auto& found : *node_.map()) {
        if (reporter_.full()) return;
        if (std::ranges::find(known, found.key) != known.end()) continue;
        const auto meant = nearest_key(found.key, known, synonyms);
        if (meant.empty())
            reporter_.add(rules::unknown_key, found.at, found.key, {}, joined(known));
        else
            reporter_.add(rules::misspelt_key, found.at, found.key, {}, std::string(meant));
    }
}

const Node::Field* Fields::field(std::string_view key) const {
    const auto* map = node_.map();
    if (map == nullptr) return nullptr;
    const auto found = std::ranges::find(*map, key, &Node::Field::key);
    return found == map->end() ? nullptr : &*found;
}

Place Fields::at(std::string_view key) const {
    const auto* found = field(key);
    return found == nullptr ? node_.at : found->value.at;
}

std::string Fields::text(std::string_view key, std::size_t most) {
    const auto* found = field(key);
    if (found == nullptr) return {};
    return text_of(found->value, key, most, reporter_).value_or("");
}

std::string Fields::required_text(std::string_view key, std::size_t most) {
    if (node_.map() != nullptr && !has(key)) reporter_.add(rules::missing_key, node_.at, key);
    return text(key, most);
}

std::string Fields::id(std::string_view key) {
    const auto* found = field(key);
    if (found == nullptr) return {};
    auto value = text_of(found->value, key, most_text, reporter_);
    if (!value || is_id(*value)) return value.value_or("");
    reporter_.add(rules::bad_id, found->value.at, key, *value, std::to_string(most_id));
    return {};
}

std::string Fields::required_id(std::string_view key) {
    if (node_.map() != nullptr && !has(key)) reporter_.add(rules::missing_key, node_.at, key);
    return id(key);
}

std::vector<std::string> Fields::texts(std::string_view key, std::size_t most) {
    std::vector<std::string> all;
    const auto* found = field(key);
    if (found == nullptr) return all;
    const auto take = [&](const Node& node) {
        if (auto text = text_of(node, key, most, reporter_)) all.push_back(std::move(*text));
    };
    if (const auto* list = found->value.list()) {
        all.reserve(list->size());
        std::ranges::for_each(*list, take);
    } else if (found->value.text() != nullptr) {
        take(found->value);
    } else {
        reporter_.add(rules::expected_list, found->value.at, key);
    }
    return all;
}

std::optional<int> Fields::whole(std::string_view key, int low, int high) {
    const auto* found = field(key);
    return found == nullptr ? std::nullopt : whole_of(found->value, key, low, high, reporter_);
}

std::optional<double> Fields::number(std::string_view key, double low, double high) {
    const auto* found = field(key);
    if (found == nullptr) return std::nullopt;
    return ranged(found->value, key, low, high, rules::not_a_number, reporter_);
}

std::vector<int> Fields::wholes(std::string_view key, int low, int high) {
    std::vector<int> all;
    const auto* found = field(key);
    if (found == nullptr) return all;
    const auto take = [&](const Node& node) {
        if (const auto value = whole_of(node, key, low, high, reporter_)) all.push_back(*value);
    };
    if (const auto* list = found->value.list())
        std::ranges::for_each(*list, take);
    else
        take(found->value);
    return all;
}

std::optional<bool> Fields::truth(std::string_view key) {
    const auto* found = field(key);
    if (found == nullptr) return std::nullopt;
    const auto text = text_of(found->value, key, most_text, reporter_);
    if (!text) return std::nullopt;
    for (const std::string_view word : {"true", "对", "正确"})
        if (*text == word) return true;
    for (const std::string_view word : {"false", "错", "错误"})
        if (*text == word) return false;
    reporter_.add(rules::is_not_truth_value, found->value.at, key, *text, "true, false, 对, 错, 正确, 错误");
    return std::nullopt;
}

}  // namespace qingwen
