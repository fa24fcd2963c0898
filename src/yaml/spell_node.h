// Whole values as YAML.
#pragma once

#include <string>
#include <string_view>

#include "bank/node.h"
#include "yaml/span_tree.h"
#include "yaml/spell.h"

namespace qingwen {

// A list or map of a question; match is the one map whose keys are texts and whose order is the author's.
inline constexpr std::string_view match_key = "match";

struct Spelt {
    std::string beside;  // what stands behind the mark, from the blank before it
    std::string below;   // further lines, each with a line end before it

    [[nodiscard]] std::string whole() const { return beside + below; }
};

class Speller {
public:
    struct Way {
        bool quoted = false;  // every text in double quotes
        std::string line_end = "\n";
        int nested = 2;
        bool lists_in_brackets = true;
    };
    explicit Speller(Way way) : way_(std::move(way)) {}

    // A text in one line.
    [[nodiscard]] std::string text(std::string_view text, Where where, Token::Style like = {}) const;
    // In one line.
    [[nodiscard]] std::string in_brackets(const Node& node) const;
    // Behind the key `key` that begins in `column`, or behind a dash there when `key` is empty. `like` is how
    // the value before it is written; null: there was none.
    [[nodiscard]] Spelt behind(const Node& node, std::string_view key, std::size_t column,
                               const Span* like = nullptr) const;
    // An item or field that begins in `column`, from its dash or key on.
    [[nodiscard]] std::string item(const Node& node, std::size_t column, Token::Style like) const;
    [[nodiscard]] std::string field(const Node::Field& field, std::size_t column) const;

    [[nodiscard]] std::string next_line(std::size_t column) const;  // a line end and the indentation
    [[nodiscard]] std::size_t deeper(std::size_t column) const;
    [[nodiscard]] const Way& way() const { return way_; }
    // The lines of a block text below its header; empty when it cannot be written so.
    [[nodiscard]] std::string block(std::string_view text, bool folded, std::size_t column) const;

private:
    [[nodiscard]] Spelt text_behind(std::string_view text, std::size_t column, const Span* like) const;
    [[nodiscard]] bool in_lines(const Node& node, std::string_view key, const Span* like) const;
    [[nodiscard]] std::string lines(const Node& node, std::size_t column) const;

    Way way_;
};

}  // namespace qingwen
