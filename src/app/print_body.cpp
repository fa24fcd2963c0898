#include "app/print_body.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/telling.h"
#include "app/words.h"
#include "base/digest.h"
#include "base/overloaded.h"
#include "paper/showing.h"

namespace qingwen {

namespace {

std::vector<int> order_on_paper(const Question& question) {
    const auto digest = digest_of(question.id.text);
    Seed seed;
    std::from_chars(digest.data(), digest.data() + 16, seed.value, 16);
    return shown_order(question, true, Random(seed));
}

// Where on the paper a choice, item or offer stands.
int place_of(const std::vector<int>& shown, int what) {
    return static_cast<int>(std::ranges::find(shown, what) - shown.begin());
}

Html letter_at(int place) { return element("span class='letter'", said(letter(place))); }
Html text_of(const std::string& text) { return element("span class='text'", said(text)); }
Html verdict() { return element("span class='verdict'", said("✓ " + tr("Right answer"))); }

Html choice(const Html& letter, const std::string& text, bool marked, std::string_view box) {
    auto inner = element(std::string("span class='").append(box).append("'")) + letter + text_of(text);
    if (marked) inner += verdict();
    return element(marked ? "li class='right'" : "li", inner);
}

Html list_of_options(const Question& question, const Options& options, bool answers) {
    const auto box = question.kind() == Kind::single ? "box round" : "box";
    Html list;
    int place = 0;
    for (const int i : order_on_paper(question)) {
        const auto index = static_cast<std::size_t>(i);
        list += choice(letter_at(place++), options.at(index), answers && options.is_right(index), box);
    }
    return element("ul class='options'", list);
}

Html both_truths(const Truth& truth, bool answers) {
    return element("ul class='options'", choice({}, tr("True"), answers && truth.is, "box round") +
                                             choice({}, tr("False"), answers && !truth.is, "box round"));
}

Html answer_line(const Html& inner) { return element("p class='answer'", verdict() + inner); }

// On a paper to answer on every item has a place for its number.
Html items_of(const Question& question, const Order& order, bool answers) {
    const auto shown = order_on_paper(question);
    Html list;
    for (int i = 0; i < std::ssize(shown); ++i) {
        const int item = answers ? i : shown[static_cast<std::size_t>(i)];
        const auto number = answers ? said(std::to_string(i + 1)) : Html();
        list += element("li", element("span class='step'", number) + letter_at(place_of(shown, item)) +
                                  text_of(order.items[static_cast<std::size_t>(item)]));
    }
    const auto items = element("ul class='options'", list);
    return answers ? answer_line(said(tr("In this order"))) + items : items;
}

Html lefts_of(const Match& match, const std::vector<int>& shown, bool answers) {
    Html rows;
    for (std::size_t i = 0; i < match.pairs.size(); ++i) {
        const auto& [left, right] = match.pairs[i];
        auto other = element("span class='gap'");
        if (answers) other = letter_at(place_of(shown, static_cast<int>(i))) + text_of(right);
        rows += element(
            "tr", element("td", said(left)) + element("td class='arrow'", said("→")) + element("td", other));
    }
    return element("table class='pairs'", element("tbody", rows));
}

Html offers_of(const Match& match, const std::vector<int>& shown, bool answers) {
    Html list;
    for (int place = 0; place < std::ssize(shown); ++place) {
        const auto offer = static_cast<std::size_t>(shown[static_cast<std::size_t>(place)]);
        if (answers && offer < match.pairs.size()) continue;
        list += element("li", letter_at(place) + text_of(match.offer(offer)));
    }
    if (list.empty()) return {};
    const auto offers = element("ul class='options offers'", list);
    return answers ? element("p class='caption'", said(tr("On offer too, and matching nothing"))) + offers
                   : offers;
}

Html pairs_of(const Question& question, const Match& match, bool answers) {
    const auto shown = order_on_paper(question);
    const auto all = lefts_of(match, shown, answers) + offers_of(match, shown, answers);
    return answers ? answer_line(said(tr("In these pairs"))) + all : all;
}

std::string accepted_words(const std::vector<std::string>& accepted) {
    std::string others;
    for (std::size_t i = 1; i < accepted.size(); ++i)
        others += (others.empty() ? "" : tr("; ")) + accepted[i];
    return others.empty()
               ? accepted.front()
               : tr("{answer} (accepted too: {others})", {{"answer", accepted.front()}, {"others", others}});
}

Html blanks_of(const Blank& blank, bool answers) {
    if (!answers) return {};
    Html list;
    for (const auto& accepted : blank.blanks) list += element("li", text_of(accepted_words(accepted)));
    auto line = answer_line(said(blank.any_order ? tr("In the blanks, in any order") : tr("In the blanks")));
    return line + element("ol class='blanks'", list);
}

std::string figure(double value) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

Html number_of(const Number& number, bool answers) {
    if (!answers) return element("p class='answer'", element("span class='gap'") + said(" " + number.unit));
    auto words = figure(number.value) + (number.unit.empty() ? "" : " " + number.unit);
    if (number.within > 0)
        words = tr("{answer}, or up to {distance} more or less",
                   {{"answer", words}, {"distance", figure(number.within)}});
    return answer_line(said(words));
}

}  // namespace

Html printed_stem(const Question& question) {
    Html stem;
    std::string_view rest = question.ask;
    if (question.kind() == Kind::blank)
        for (auto at = rest.find(blank_mark); at != std::string_view::npos; at = rest.find(blank_mark)) {
            stem += said(rest.substr(0, at)) + element("span class='gap'");
            rest.remove_prefix(at + blank_mark.size());
        }
    return element("p class='ask'", stem + said(rest));
}

Html printed_body(const Question& question, bool answers) {
    return std::visit(Overloaded{
                          [&](const Options& options) { return list_of_options(question, options, answers); },
                          [&](const Truth& truth) { return both_truths(truth, answers); },
                          [&](const Order& order) { return items_of(question, order, answers); },
                          [&](const Match& match) { return pairs_of(question, match, answers); },
                          [&](const Blank& blank) { return blanks_of(blank, answers); },
                          [&](const Number& number) { return number_of(number, answers); },
                      },
                      question.body);
}

}  // namespace qingwen
