// Where in an item's text its values stand, with all that yaml-cpp does not tell: bytes, marks and comments.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "yaml/tokens.h"

namespace qingwen {

struct Span {
    enum class Is : std::uint8_t { text, list, map };
    struct Child;

    Is is = Is::text;
    bool flow = false;  // in brackets or braces
    bool odd = false;   // `? key`, `[key: value]`, `{key}` and the like: to be replaced as a whole only
    Token::Style style = Token::Style::plain;  // of a text
    std::size_t begin = 0, end = 0;            // where nothing is written both stand behind the mark
    std::vector<Child> children;
};

// One item of a list or one key with its value.
struct Span::Child {
    std::size_t begin = 0;     // of the dash or the key; in brackets of the value
    std::size_t name_end = 0;  // of the key; `begin` in a list
    Token::Style name_style = Token::Style::plain;
    std::size_t mark_end = 0;          // behind the dash or colon; in brackets `begin`
    std::optional<std::size_t> comma;  // the one behind it, in brackets or braces
    Span value;

    [[nodiscard]] std::size_t end() const { return value.end; }
};

struct Comment {
    std::size_t begin = 0, end = 0;  // from its # to the last byte of it that is not blank
};

struct SpanTree {
    std::size_t dash_end = 0;
    Span value;  // of the one item
    std::vector<Comment> comments;
};

// Nothing when the text is not one item of a list in lines.
std::optional<SpanTree> span_tree(std::string_view text);

// The comments of a text with these tokens, in order.
std::vector<Comment> comments_of(std::string_view text, const std::vector<Token>& tokens);

}  // namespace qingwen
