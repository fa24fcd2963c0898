#include "cli/answer_text.h"

#include <algorithm>
#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr std::size_t longest_answer = 10'000;  // characters

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// ASCII small letters and digits of a line, everything that only separates as a space; nothing when other
// things are in it.
std::optional<std::string> plain(std::string_view line) {
    std::string text;
    for (std::size_t at = 0; at < line.size();) {
        const auto [code, size] = utf8::decode(line, at);
        if (size == 0) return {};
        const std::string folded = utf8::fold(line.substr(at, size));
        at += size;
        const bool one = folded.size() == 1;
        if (one && (is_digit(folded[0]) || is_letter(folded[0]) || folded[0] == '-'))
            text += folded;
        else if (folded.empty() || folded == "," || folded == "." || folded == ";" || folded == ">" ||
                 folded == "=" || folded == "、" || folded == "。" || folded == "→")
            text += ' ';
        else
            return {};
    }
    return text;
}

class Scanner {
public:
    Scanner(std::string_view text, bool single_digits) : text_(text), single_digits_(single_digits) {}

    bool at_end() {
        while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
        return text_.empty();
    }
    std::optional<int> letter() {
        if (at_end() || !is_letter(text_.front())) return {};
        return taken() - 'a';
    }
    // From 1 on the screen, from 0 here.
    std::optional<int> number() {
        if (at_end() || !is_digit(text_.front())) return {};
        int value = taken() - '0';
        while (!single_digits_ && !text_.empty() && is_digit(text_.front()) && value < 1000)
            value = value * 10 + taken() - '0';
        return value - 1;
    }
    bool dash() {
        if (at_end() || text_.front() != '-') return false;
        taken();
        return true;
    }

private:
    char taken() {
        const char c = text_.front();
        text_.remove_prefix(1);
        return c;
    }

    std::string_view text_;
    bool single_digits_;
};

std::optional<std::vector<int>> places_in(std::string_view line, const std::vector<int>& shown) {
    const auto text = plain(line);
    if (!text) return {};
    Scanner scanner(*text, shown.size() < 10);
    std::vector<int> found;
    while (!scanner.at_end()) {
        if (scanner.dash()) continue;
        auto place = scanner.letter();
        if (!place) place = scanner.number();
        if (!place || *place < 0 || *place >= std::ssize(shown)) return {};
        found.push_back(shown[static_cast<std::size_t>(*place)]);
    }
    return found;
}

std::optional<Answer> chosen_in(std::string_view line, const Item& item) {
    auto choices = places_in(line, item.shown);
    if (!choices) return {};
    std::ranges::sort(*choices);
    choices->erase(std::unique(choices->begin(), choices->end()), choices->end());
    return Chosen{std::move(*choices)};
}

std::optional<Answer> ordered_in(std::string_view line, const Item& item) {
    auto items = places_in(line, item.shown);
    if (!items) return {};
    return Ordered{std::move(*items)};
}

std::optional<Answer> judged_in(std::string_view line) {
    constexpr std::array<std::string_view, 9> yes{"t", "y", "true", "yes", "对", "是", "正确", "√", "✓"};
    constexpr std::array<std::string_view, 9> no{"f", "n", "false", "no", "错", "否", "错误", "×", "x"};
    const std::string folded = utf8::fold(line);
    if (std::ranges::find(yes, folded) != yes.end()) return Judged{true};
    if (std::ranges::find(no, folded) != no.end()) return Judged{false};
    return {};
}

std::optional<Answer> matched_in(std::string_view line, const Item& item) {
    const auto& match = std::get<Match>(item.question.body);
    const auto text = plain(line);
    if (!text) return {};
    Scanner scanner(*text, item.shown.size() < 10);
    std::vector<int> offers(match.pairs.size(), -1);
    int left = 0;
    while (!scanner.at_end()) {
        if (const auto named = scanner.letter()) left = *named;
        if (left >= std::ssize(offers)) return {};
        int& offer = offers[static_cast<std::size_t>(left++)];
        if (scanner.dash()) continue;
        const auto place = scanner.number();
        if (!place || *place < 0 || *place >= std::ssize(item.shown)) return {};
        offer = item.shown[static_cast<std::size_t>(*place)];
    }
    return Matched{std::move(offers)};
}

bool separates(std::string_view text, std::size_t at, std::size_t size) {
    const std::string folded = utf8::fold(text.substr(at, size));
    return folded == "|" || folded == ";";
}

std::optional<Answer> filled_in(std::string_view line, std::size_t blanks) {
    if (blanks == 1) return Filled{{std::string(utf8::trim(line))}};
    std::vector<std::string> texts(1);
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t size = std::max<std::size_t>(1, utf8::decode(line, at).size);
        if (separates(line, at, size))
            texts.emplace_back();
        else
            texts.back() += line.substr(at, size);
        at += size;
    }
    if (texts.size() > blanks) return {};
    texts.resize(blanks);
    for (std::string& text : texts) text = std::string(utf8::trim(text));
    return Filled{std::move(texts)};
}

std::optional<Answer> any_in(std::string_view line, const Item& item) {
    switch (item.question.kind()) {
        case Kind::single:
        case Kind::multiple:
            return chosen_in(line, item);
        case Kind::truth:
            return judged_in(line);
        case Kind::order:
            return ordered_in(line, item);
        case Kind::match:
            return matched_in(line, item);
        case Kind::blank:
            return filled_in(line, std::get<Blank>(item.question.body).blanks.size());
        case Kind::number:
            return Counted{std::string(utf8::trim(line))};
    }
    return {};
}

}  // namespace

std::optional<Answer> answer_in(std::string_view line, const Item& item) {
    if (utf8::first_invalid(line) || utf8::length(line) > longest_answer) return {};
    auto answer = any_in(line, item);
    if (!answer || !fits(*answer, item.question)) return {};
    return answer;
}

std::string how_to_answer(const Item& item) {
    const std::string last = letter(static_cast<int>(item.shown.size()) - 1);
    switch (item.question.kind()) {
        case Kind::single:
            return tr("One letter, A to {last}", {{"last", last}});
        case Kind::multiple:
            return tr("All letters that are right, A to {last}", {{"last", last}});
        case Kind::truth:
            return tr("t for true, f for false");
        case Kind::order:
            return tr("All letters in order, A to {last}", {{"last", last}});
        case Kind::match:
            return tr("The number for each letter, such as A2 B1");
        case Kind::blank:
            if (std::get<Blank>(item.question.body).blanks.size() == 1) return tr("The text that is missing");
            return std::get<Blank>(item.question.body).any_order
                       ? tr("The texts that are missing, in any order, with | between them")
                       : tr("The texts that are missing, with | between them");
        case Kind::number:
            return tr("A number");
    }
    return {};
}

}  // namespace qingwen
