// The tokens of a YAML text with the bytes they stand on: what yaml-cpp does not tell. libyaml is seen by
// tokens.cpp alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace qingwen {

struct Token {
    enum class Is : std::uint8_t {
        block_list,  // begins; its place is that of the first dash
        block_map,   // begins; its place is that of the first key
        block_end,   // of either
        dash,
        key,          // what follows is one; empty
        value,        // the colon; empty where a key has none
        bracket,      // [
        bracket_end,  // ]
        brace,        // {
        brace_end,    // }
        comma,
        text,
    };
    enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

    Is is{};
    Style style = Style::plain;      // of a text
    std::size_t begin = 0, end = 0;  // bytes; a block text ends with its last line that is not blank
    [[nodiscard]] bool is_block_text() const {
        return is == Is::text && (style == Style::literal || style == Style::folded);
    }
};

// Nothing when the text is no YAML of one document without anchors, aliases and tags, has a line end that is
// neither \n nor \r\n, or is nested deeper
// than limits::depth allows. Linear. REQUIRES: UTF-8; a byte order mark is not part of the text.
std::optional<std::vector<Token>> tokens(std::string_view source);

}  // namespace qingwen
