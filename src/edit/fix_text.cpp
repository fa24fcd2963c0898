#include <algorithm>
#include <array>

#include "bank/keys.h"
#include "base/npos.h"
#include "edit/fix_parts.h"
#include "yaml/lines.h"

namespace qingwen::fixes {

namespace {

constexpr auto cite_keys = std::to_array<std::string_view>({"article", "paragraph", "terms"});

}  // namespace

bool is_key(std::string_view word) { return std::ranges::find(question_keys, word) != question_keys.end(); }

bool is_cite_key(std::string_view word) { return std::ranges::find(cite_keys, word) != cite_keys.end(); }

std::size_t offset_of(std::string_view text, Place at) {
    std::size_t offset = 0;
    for (int line = 1; line < at.line && offset < text.size(); ++line) offset = end_of_line(text, offset);
    for (int column = 1; column < at.column && offset < text.size(); ++column)
        offset += std::max<std::size_t>(1, utf8::decode(text, offset).size);
    return offset;
}

std::string replaced(std::string_view text, std::size_t begin, std::size_t end, std::string_view by) {
    return std::string(text.substr(0, begin)).append(by).append(text.substr(end));
}

std::size_t first_word(std::string_view line) {
    std::size_t at = line.find_first_not_of(" \t");
    while (at != npos && line.substr(at).starts_with("- ")) at = line.find_first_not_of(" \t", at + 2);
    return at;
}

}  // namespace qingwen::fixes
