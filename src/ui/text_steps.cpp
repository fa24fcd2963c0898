#include "ui/text_steps.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

enum class Sort { line_end, space, letters, ideographs, signs };

bool within(char32_t code, char32_t low, char32_t high) { return code >= low && code <= high; }

Sort sort_of(char32_t code) {
    if (code == U'\n') return Sort::line_end;
    if (code == U' ' || code == U'\t' || code == 0xA0 || code == 0x3000) return Sort::space;
    if (within(code, U'0', U'9') || within(code, U'A', U'Z') || within(code, U'a', U'z') || code == U'_' ||
        within(code, 0xC0, 0x24F) || within(code, 0x370, 0x52F))
        return Sort::letters;
    if (within(code, 0xFF10, 0xFF19) || within(code, 0xFF21, 0xFF3A) || within(code, 0xFF41, 0xFF5A))
        return Sort::letters;
    if (within(code, 0x3040, 0x30FF) || within(code, 0x3400, 0x9FFF) || within(code, 0xF900, 0xFAFF) ||
        within(code, 0x20000, 0x3FFFF) || code == 0x3005 || code == 0x3007)
        return Sort::ideographs;
    return Sort::signs;
}

char32_t code_at(std::string_view text, std::size_t at) {
    const auto found = utf8::decode(text, at);
    return found.size == 0 ? U'\uFFFD' : found.code;
}

std::size_t size_at(std::string_view text, std::size_t at) {
    return std::max<std::size_t>(1, utf8::decode(text, at).size);
}

// The character that ends at `at`. A byte that is part of none counts as one.
std::size_t character_before(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 4;
    for (std::size_t back = 1; back <= std::min(longest, at); ++back)
        if (utf8::decode(text, at - back).size == back) return at - back;
    return at - 1;
}

Sort before(std::string_view text, std::size_t at) { return sort_of(code_at(text, previous_stop(text, at))); }
Sort behind(std::string_view text, std::size_t at) { return sort_of(code_at(text, at)); }

}  // namespace

std::size_t next_stop(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    const bool line_end = text[at] == '\n';
    at += size_at(text, at);
    while (!line_end && at < text.size() && joins(code_at(text, at))) at += size_at(text, at);
    return at;
}

std::size_t previous_stop(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    at = character_before(text, std::min(at, text.size()));
    while (at > 0 && joins(code_at(text, at)) && text[at - 1] != '\n') at = character_before(text, at);
    return at;
}

std::size_t stop_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

std::size_t next_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    const auto sort = behind(text, at);
    at = next_stop(text, at);
    if (sort == Sort::line_end) return at;
    while (at < text.size() && behind(text, at) == sort) at = next_stop(text, at);
    while (at < text.size() && behind(text, at) == Sort::space) at = next_stop(text, at);
    return at;
}

std::size_t previous_word(std::string_view text, std::size_t at) {
    while (at > 0 && before(text, at) == Sort::space) at = previous_stop(text, at);
    if (at == 0) return 0;
    const auto sort = before(text, at);
    at = previous_stop(text, at);
    if (sort == Sort::line_end) return at;
    while (at > 0 && before(text, at) == sort) at = previous_stop(text, at);
    return at;
}

Stretch word_around(std::string_view text, std::size_t at) {
    const bool at_end = at >= text.size() || text[at] == '\n';
    if (at_end && (at == 0 || text[at - 1] == '\n')) return {at, at};
    const auto sort = at_end ? before(text, at) : behind(text, at);
    Stretch word{at, at};
    while (word.from > 0 && before(text, word.from) == sort) word.from = previous_stop(text, word.from);
    while (word.to < text.size() && behind(text, word.to) == sort) word.to = next_stop(text, word.to);
    return word;
}

Stretch paragraph_around(std::string_view text, std::size_t at) {
    const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const auto end = text.find('\n', at);
    return {before == std::string_view::npos ? 0 : before + 1,
            end == std::string_view::npos ? text.size() : end + 1};
}

}  // namespace qingwen
