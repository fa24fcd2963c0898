#include "review/doubts.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "review/choices.h"
#include "review/plain.h"
#include "review/review_rules.h"

namespace qingwen {

namespace {

constexpr std::size_t shown = 40;
constexpr double far_longer = 1.5;
constexpr std::size_t far_longer_by = 4;
constexpr std::size_t echo = 4;    // characters the right option alone has in common with the stem
constexpr std::size_t lead = 2;    // so many more than any wrong one
constexpr std::size_t repeat = 5;  // characters all options have in common at their beginning or end

std::vector<NamedText> all_texts_of(const Question& question) {
    auto texts = choices_of(question);
    const auto add_all = [&](std::string_view field, const std::vector<std::string>& more) {
        for (const auto& text : more) texts.push_back({field, &text});
    };
    if (const auto* blank = std::get_if<Blank>(&question.body))
        for (const auto& accepted : blank->blanks) add_all("blanks", accepted);
    if (const auto* number = std::get_if<Number>(&question.body)) texts.push_back({"unit", &number->unit});
    texts.push_back({"ask", &question.ask});
    texts.push_back({"why", &question.why});
    texts.push_back({"hint", &question.hint});
    add_all("tags", question.tags);
    return texts;
}

std::string undrawable_in(const std::string& text, const Drawable& drawable) {
    std::string missing;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        const auto whole = text.substr(at, std::max<std::size_t>(1, found.size));
        at += whole.size();
        if (found.code > U' ' && !drawable(found.code) && missing.find(whole) == std::string::npos)
            missing += whole;
    }
    return missing;
}

class Doubts {
public:
    Doubts(const std::string& file, Place at) : file_(file), at_(at) {}

    void add(const Rule& rule, std::string_view field, std::string_view value = {}, std::string hint = {}) {
        found_.push_back(
            {&rule, file_, at_, std::string(field), utf8::shorten(value, shown), std::move(hint)});
    }
    Findings take() { return std::move(found_); }

private:
    const std::string& file_;
    Place at_;
    Findings found_;
};

void doubt_lengths(const Question& question, Doubts& doubts) {
    if (const auto length = utf8::length(question.ask); length > most_stem)
        doubts.add(rules::stem_long, "ask", std::to_string(length), std::to_string(most_stem));
    for (const auto& choice : choices_of(question))
        if (utf8::length(*choice.text) > most_option)
            doubts.add(rules::option_long, choice.field, *choice.text, std::to_string(most_option));
}

void doubt_longest(const Single& single, Doubts& doubts) {
    const auto right = utf8::length(single.right.front());
    std::size_t next = 0;
    for (const auto& text : single.wrong) next = std::max(next, utf8::length(text));
    if (static_cast<double>(right) >= far_longer * static_cast<double>(next) && right >= next + far_longer_by)
        doubts.add(rules::right_longest, "right", single.right.front(), std::to_string(next));
}

void doubt_echo(const Question& question, const Single& single, Doubts& doubts) {
    const auto stem = plain(question.ask);
    const auto right = plain(single.right.front());
    const auto run = longest_common(right, stem);
    if (run.size() < echo) return;
    for (const auto& text : single.wrong) {
        const auto wrong = plain(text);
        if (longest_common(wrong, stem).size() + lead > run.size()) return;
    }
    doubts.add(rules::stem_echo, "right", to_utf8(run));
}

std::size_t same_start(const Letters& a, const Letters& b) {
    const auto [end, unused] = std::ranges::mismatch(a, b);
    return static_cast<std::size_t>(end - a.begin());
}

void doubt_repeats(const Options& options, Doubts& doubts) {
    if (options.size() < 3) return;
    std::array<Letters, 2> common;  // at the beginning; at the end, read backwards
    for (std::size_t i = 0; i < options.size(); ++i) {
        std::array<Letters, 2> both{plain(options.at(i)), {}};
        both[1].assign(both[0].rbegin(), both[0].rend());
        for (std::size_t side = 0; side < 2; ++side)
            common[side] = i == 0 ? both[side] : common[side].substr(0, same_start(common[side], both[side]));
    }
    std::ranges::reverse(common[1]);
    for (const auto& run : common)
        if (run.size() >= repeat) return doubts.add(rules::options_repeat, "wrong", to_utf8(run));
}

// Without the words that change nothing.
Letters bare(const std::string& text) {
    auto letters = plain(text);
    std::erase_if(letters, [](char32_t code) {
        return std::u32string_view(U"的了地得之").find(code) != std::u32string_view::npos;
    });
    return letters;
}

void doubt_likeness(const Options& options, Doubts& doubts) {
    for (std::size_t i = 0; i < options.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (bare(options.at(i)) == bare(options.at(j)))
                doubts.add(rules::options_alike, options.is_right(i) ? "right" : "wrong", options.at(i),
                           options.at(j));
}

void doubt_options(const Question& question, Doubts& doubts) {
    const auto* options = options_of(question);
    if (options == nullptr) return;
    if (options->wrong.empty()) doubts.add(rules::all_right, "wrong");
    doubt_repeats(*options, doubts);
    doubt_likeness(*options, doubts);
    const auto* single = std::get_if<Single>(&question.body);
    if (single == nullptr || single->wrong.size() < 2) return;
    doubt_longest(*single, doubts);
    doubt_echo(question, *single, doubts);
}

}  // namespace

Findings doubts_about(const Question& question, const std::string& file, const Drawable& drawable) {
    Doubts doubts(file, question.at);
    if (question.why.empty()) doubts.add(rules::no_why, "why", question.id.text);
    if (question.cite && question.cite->terms.empty()) doubts.add(rules::cite_without_terms, "cite");
    doubt_lengths(question, doubts);
    doubt_options(question, doubts);
    if (!drawable) return doubts.take();
    for (const auto& one : all_texts_of(question))
        if (const auto missing = undrawable_in(*one.text, drawable); !missing.empty())
            doubts.add(rules::missing_glyph, one.field, missing);
    return doubts.take();
}

Findings doubts_about(const Case& one, const std::string& file, const Drawable& drawable) {
    Doubts doubts(file, one.at);
    const auto missing = drawable ? undrawable_in(one.text, drawable) : std::string();
    if (!missing.empty()) doubts.add(rules::missing_glyph, "text", missing);
    return doubts.take();
}

}  // namespace qingwen
