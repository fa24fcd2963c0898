#include "words/complaints.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace qingwen::words {

namespace {

using Text = std::u32string;

Text decoded(std::string_view text) {
    Text codes;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, size] = utf8::decode(text, at);
        codes += code;
        at += std::max<std::size_t>(1, size);
    }
    return codes;
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool is_han(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF); }

bool is_latin(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '{' || c == '}';
}

char32_t code_at(const Text& text, std::size_t at) { return at < text.size() ? text[at] : U'\0'; }

// The first one from `at` on that is no space.
char32_t word_at(const Text& text, std::size_t at) {
    while (code_at(text, at) == U' ') ++at;
    return code_at(text, at);
}

std::size_t run_length(const Text& text, std::size_t at) {
    std::size_t end = at;
    while (code_at(text, end) == text[at]) ++end;
    return end - at;
}

const char* slip_at(const Text& text, std::size_t i) {
    const char32_t c = text[i];
    const char32_t before = i == 0 ? U'\0' : text[i - 1];
    const char32_t after = code_at(text, i + 1);
    if (is_one_of(c, U",.;:?!") && (is_han(before) || is_han(word_at(text, i + 1))))
        return "half-width punctuation";
    if (is_one_of(c, U"\"'()[]") && (is_han(before) || is_han(after)))
        return "half-width quotation mark or bracket";
    if (c == U'.' && before != U'.' && run_length(text, i) > 2) return "full stops for an ellipsis";
    if (is_one_of(c, U"…—") && before != c && run_length(text, i) != 2) return "half of an ellipsis or dash";
    if (is_one_of(c, U"，。；：？！、（）") && after == U' ' && code_at(text, i + 2) != U'·')
        return "space after full-width punctuation";
    if ((is_han(c) && is_latin(after)) || (is_latin(c) && is_han(after)))
        return "no space between Chinese and Latin";
    return nullptr;
}

void compare(const Message& wanted, const Message& given, Complaints& found) {
    if (given.fuzzy) found.push_back("fuzzy: " + wanted.id);
    if (given.plural != wanted.plural) found.push_back("another plural: " + wanted.id);
    for (const auto& text : given.texts) {
        if (text.empty())
            found.push_back("not translated: " + wanted.id);
        else if (placeholders(text) != placeholders(wanted.id))
            found.push_back("other placeholders: " + wanted.id + " → " + text);
    }
    if (!wanted.plural.empty() && placeholders(wanted.id) != placeholders(wanted.plural))
        found.push_back("other placeholders in the plural: " + wanted.plural);
}

}  // namespace

Complaints gaps(const Messages& wanted, const Messages& catalogue) {
    Complaints found;
    std::map<std::string, const Message*> given;
    for (const auto& message : catalogue) {
        if (message.obsolete)
            found.push_back("left over: " + message.id);
        else
            given[message.id] = &message;
    }
    for (const auto& message : wanted) {
        const auto at = given.find(message.id);
        if (at == given.end()) {
            found.push_back("not in the catalogue: " + message.id);
            continue;
        }
        compare(message, *at->second, found);
        given.erase(at);
    }
    for (const auto& [id, message] : given) found.push_back("left over: " + id);
    return found;
}

std::multiset<std::string> placeholders(std::string_view text) {
    std::multiset<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) break;
        names.emplace(text.substr(open + 1, close - open - 1));
    }
    return names;
}

Complaints typographic_slips(std::string_view text) {
    const auto codes = decoded(text);
    Complaints found;
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (const char* const slip = slip_at(codes, i))
            found.push_back(slip + (" at character " + std::to_string(i + 1)) + ": " + std::string(text));
    if (std::ranges::count(codes, U'“') != std::ranges::count(codes, U'”'))
        found.push_back("“ without ”: " + std::string(text));
    return found;
}

std::string lines(const Complaints& complaints) {
    std::string all;
    for (const auto& complaint : complaints) all += "\n  " + complaint;
    return all;
}

}  // namespace qingwen::words
