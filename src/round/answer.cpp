#include "round/answer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <set>

#include "base/overloaded.h"

namespace qingwen {

namespace {

bool all_below(const std::vector<int>& indices, std::size_t size, int least = 0) {
    return std::ranges::all_of(indices, [&](int i) { return i >= least && i < static_cast<int>(size); });
}

bool all_different(const std::vector<int>& indices) {
    return std::set<int>(indices.begin(), indices.end()).size() == indices.size();
}

bool fits_options(const Answer& answer, const Options& options, bool one) {
    const auto* chosen = std::get_if<Chosen>(&answer);
    return chosen && !chosen->choices.empty() && (!one || chosen->choices.size() == 1) &&
           all_below(chosen->choices, options.size()) && all_different(chosen->choices);
}

bool fits_order(const Answer& answer, const Order& order) {
    const auto* given = std::get_if<Ordered>(&answer);
    return given && given->items.size() == order.items.size() &&
           all_below(given->items, order.items.size()) && all_different(given->items);
}

bool fits_match(const Answer& answer, const Match& match) {
    const auto* given = std::get_if<Matched>(&answer);
    return given && given->offers.size() == match.pairs.size() &&
           all_below(given->offers, match.offered(), -1) &&
           std::ranges::any_of(given->offers, [](int i) { return i >= 0; });
}

bool fits_blank(const Answer& answer, const Blank& blank) {
    const auto* given = std::get_if<Filled>(&answer);
    return given && given->texts.size() == blank.blanks.size() &&
           std::ranges::any_of(given->texts, [](const std::string& t) { return !utf8::trim(t).empty(); });
}

double share(std::ptrdiff_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

double grade_multiple(const Chosen& chosen, const Options& options, Several several) {
    const auto right = std::ranges::count_if(
        chosen.choices, [&](int i) { return options.is_right(static_cast<std::size_t>(i)); });
    const auto wrong = std::ssize(chosen.choices) - right;
    const auto part = share(right, options.right.size());
    switch (several) {
        case Several::net:
            return std::max(0.0, share(right - wrong, options.right.size()));
        case Several::subset:
            return wrong > 0 ? 0 : part;
        case Several::half:
            return wrong > 0 ? 0 : part >= 1 ? 1 : 0.5;
        case Several::moodle:
            return wrong == 0 ? part : std::max(0.0, part - share(wrong, options.wrong.size()));
    }
    return 0;
}

std::ptrdiff_t longest_run(const std::vector<int>& items) {
    std::vector<int> ends;  // ends[i]: the smallest end of a run of i + 1
    for (const int item : items) {
        const auto at = std::ranges::lower_bound(ends, item);
        at == ends.end() ? ends.push_back(item) : void(*at = item);
    }
    return std::ssize(ends);
}

std::ptrdiff_t longest_without_gaps(const std::vector<int>& items) {
    std::ptrdiff_t longest = 0;
    std::ptrdiff_t here = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        here = i > 0 && items[i] == items[i - 1] + 1 ? here + 1 : 1;
        longest = std::max(longest, here);
    }
    return longest;
}

double share_of_run(std::ptrdiff_t run, std::size_t n) { return run < 2 ? 0 : share(run, n); }

double grade_order(const Ordered& given, Sequence sequence) {
    const auto n = std::ssize(given.items);
    if (n < 2) return 1;
    if (sequence == Sequence::longest) return share_of_run(longest_run(given.items), given.items.size());
    if (sequence == Sequence::run) return share_of_run(longest_without_gaps(given.items), given.items.size());
    std::ptrdiff_t at_place = 0;
    std::ptrdiff_t after = 0;
    std::ptrdiff_t near = 0;
    for (std::ptrdiff_t i = 0; i < n; ++i) {
        const int item = given.items[static_cast<std::size_t>(i)];
        at_place += item == i ? 1 : 0;
        after += i > 0 && item == given.items[static_cast<std::size_t>(i - 1)] + 1 ? 1 : 0;
        near += n - 1 - std::abs(item - i);
    }
    if (sequence == Sequence::place) return share(at_place, given.items.size());
    return sequence == Sequence::next ? share(after, given.items.size() - 1)
                                      : share(near, given.items.size() * (given.items.size() - 1));
}

// Two pairs may share a right side; then either offer is right.
double grade_match(const Matched& given, const Match& match) {
    std::ptrdiff_t right = 0;
    for (std::size_t i = 0; i < given.offers.size(); ++i) {
        const int offer = given.offers[i];
        if (offer >= 0 && match.offer(static_cast<std::size_t>(offer)) == match.pairs[i].second) ++right;
    }
    return share(right, match.pairs.size());
}

bool accepted(const std::string& text, const std::vector<std::string>& answers) {
    const auto folded = utf8::fold(text);
    return std::ranges::any_of(answers, [&](const std::string& one) { return utf8::fold(one) == folded; });
}

// The most blanks that can be given a text of their own (augmenting paths, Kuhn 1955).
class Assignment {
public:
    Assignment(const Filled& given, const Blank& blank) : has_(blank.blanks.size(), none) {
        for (const auto& text : given.texts) {
            auto& may = may_stand_in_.emplace_back();
            for (std::size_t i = 0; i < blank.blanks.size(); ++i)
                if (accepted(text, blank.blanks[i])) may.push_back(i);
        }
    }

    std::ptrdiff_t most() {
        std::ptrdiff_t found = 0;
        for (std::size_t text = 0; text < may_stand_in_.size(); ++text) {
            tried_.assign(has_.size(), false);
            found += place(text) ? 1 : 0;
        }
        return found;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    bool place(std::size_t text) {
        return std::ranges::any_of(may_stand_in_[text], [&](std::size_t blank) {
            if (tried_[blank]) return false;
            tried_[blank] = true;
            if (has_[blank] != none && !place(has_[blank])) return false;
            has_[blank] = text;
            return true;
        });
    }

    std::vector<std::vector<std::size_t>> may_stand_in_;  // by text
    std::vector<std::size_t> has_;                        // the text each blank has
    std::vector<bool> tried_;
};

double grade_blank(const Filled& given, const Blank& blank) {
    if (blank.any_order) return share(Assignment(given, blank).most(), blank.blanks.size());
    std::ptrdiff_t right = 0;
    for (std::size_t i = 0; i < given.texts.size(); ++i)
        right += accepted(given.texts[i], blank.blanks[i]) ? 1 : 0;
    return share(right, blank.blanks.size());
}

std::optional<double> counted(const std::string& text, const std::string& unit) {
    auto folded = utf8::fold(text);
    const auto suffix = utf8::fold(unit);
    if (!suffix.empty() && folded.size() > suffix.size() && folded.ends_with(suffix))
        folded.resize(folded.size() - suffix.size());
    return number_in(folded);
}

double grade_number(const Counted& given, const Number& number) {
    const auto value = counted(given.text, number.unit);
    constexpr double rounding = 1e-9;  // 0.1 + 0.2 within 0.3 ± 0
    return value && std::abs(*value - number.value) <=
                        number.within + rounding * std::max(1.0, std::abs(number.value))
               ? 1
               : 0;
}

}  // namespace

bool fits(const Answer& answer, const Question& question) {
    return std::visit(Overloaded{
                          [&](const Single& body) { return fits_options(answer, body, true); },
                          [&](const Multiple& body) { return fits_options(answer, body, false); },
                          [&](const Truth&) { return std::holds_alternative<Judged>(answer); },
                          [&](const Order& body) { return fits_order(answer, body); },
                          [&](const Match& body) { return fits_match(answer, body); },
                          [&](const Blank& body) { return fits_blank(answer, body); },
                          [&](const Number& body) {
                              const auto* given = std::get_if<Counted>(&answer);
                              return given && counted(given->text, body.unit).has_value();
                          },
                      },
                      question.body);
}

double grade(const Answer& answer, const Question& question, Grading grading) {
    assert(fits(answer, question));
    return std::visit(
        Overloaded{
            [&](const Single& body) {
                const auto choice = std::get<Chosen>(answer).choices.front();
                return body.is_right(static_cast<std::size_t>(choice)) ? 1.0 : 0.0;
            },
            [&](const Multiple& body) {
                return grade_multiple(std::get<Chosen>(answer), body, grading.several);
            },
            [&](const Truth& body) { return std::get<Judged>(answer).is == body.is ? 1.0 : 0.0; },
            [&](const Order&) { return grade_order(std::get<Ordered>(answer), grading.sequence); },
            [&](const Match& body) { return grade_match(std::get<Matched>(answer), body); },
            [&](const Blank& body) { return grade_blank(std::get<Filled>(answer), body); },
            [&](const Number& body) { return grade_number(std::get<Counted>(answer), body); },
        },
        question.body);
}

std::optional<double> number_in(std::string_view text) {
    auto folded = utf8::fold(text);
    std::erase(folded, ',');
    if (constexpr std::string_view minus = "\u2212"; folded.starts_with(minus))
        folded.replace(0, minus.size(), "-");
    if (folded.starts_with('+')) folded.erase(0, 1);
    double value = 0;
    const char* end = folded.data() + folded.size();
    const auto [stop, error] = std::from_chars(folded.data(), end, value);
    if (folded.empty() || error != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

int guesses(const Question& question) {
    if (question.kind() == Kind::truth) return 2;
    if (const auto* single = std::get_if<Single>(&question.body)) return static_cast<int>(single->size());
    return 0;
}

namespace {

std::vector<int> first(std::size_t n) {
    std::vector<int> indices;
    for (std::size_t i = 0; i < n; ++i) indices.push_back(static_cast<int>(i));
    return indices;
}

std::string plain_number(double value) {
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::string(text.data(), end) : std::string();
}

}  // namespace

Answer right_answer(const Question& question) {
    return std::visit(Overloaded{
                          [](const Single&) -> Answer { return Chosen{{0}}; },
                          [](const Multiple& body) -> Answer { return Chosen{first(body.right.size())}; },
                          [](const Truth& body) -> Answer { return Judged{body.is}; },
                          [](const Order& body) -> Answer { return Ordered{first(body.items.size())}; },
                          [](const Match& body) -> Answer { return Matched{first(body.pairs.size())}; },
                          [](const Blank& body) -> Answer {
                              Filled filled;
                              for (const auto& blank : body.blanks) filled.texts.push_back(blank.front());
                              return filled;
                          },
                          [](const Number& body) -> Answer { return Counted{plain_number(body.value)}; },
                      },
                      question.body);
}

}  // namespace qingwen
