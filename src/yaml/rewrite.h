// One value of an item's text after another changed, as splices.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bank/node.h"
#include "yaml/alike.h"
#include "yaml/span_tree.h"
#include "yaml/spell_node.h"
#include "yaml/splices.h"

namespace qingwen {

class Rewriter {
public:
    // `whole`: a value that differs is replaced as a whole. REQUIRES: text and tree outlive this.
    Rewriter(std::string_view text, const SpanTree& tree, const Speller& speller, bool whole)
        : text_(text), tree_(tree), speller_(speller), whole_(whole) {}

    // The item's map. False when that cannot be done with splices.
    bool change(const Node::Map& was, const Node::Map& is, std::span<const std::string_view> order);

    [[nodiscard]] std::optional<std::string> made() const { return splices_.made_in(text_); }

private:
    // Where a value stands.
    struct Spot {
        std::string_view key;  // empty behind a dash
        std::size_t column;    // of the key or dash in lines that it belongs to
        std::size_t mark_end;
        std::size_t home;  // a byte of the last line of that key's or dash's value
        bool flow;         // within brackets or braces
    };
    // What a list or map consists of.
    struct Part {
        std::string_view key;
        const Node* value;
        const Node::Field* field;
    };
    using Parts = std::vector<Part>;
    struct Change {
        const Span& span;
        Parts was, is;
        std::vector<Step> steps;
        Spot spot;
    };

    void change(const Span& span, const Node& was, const Node& is, const Spot& spot);
    void replace(const Span& span, const Node& is, const Spot& spot);
    void replace_in_lines(const Span& span, const Node& is, const Spot& spot);
    void text(const Span& span, const std::string& is, const Spot& spot);
    bool block_text(const Span& span, const std::string& is, const Spot& spot);
    void child(const Change& change, const Step& step);
    void apply(const Change& change);

    // In lines.
    void lines(const Change& change);
    void insert_line(const Change& change, const Span::Child* behind, const Step& step);
    void erase_line(const Span::Child& child, bool with_comments);
    void keep_out(const Span::Child& behind, const Span::Child& gone);
    std::size_t erase_first(const Change& change);
    [[nodiscard]] std::string spelt(const Change& change, const Span::Child* behind, const Step& step) const;

    // In brackets.
    void brackets(const Change& change);
    [[nodiscard]] std::string in_brackets(const Part& part) const;
    void insert_before(const Span::Child& before, const std::string& part);
    void append(const Change& change, const Span::Child& last, const std::vector<std::string>& parts);
    void erase_between(const Change& change, std::size_t child, const Span::Child* last);

    [[nodiscard]] std::vector<Comment> comments(std::size_t begin, std::size_t end) const;
    void strand(const std::vector<Comment>& comments, std::size_t at, std::size_t column);
    [[nodiscard]] std::string_view written(const Comment& comment) const {
        return text_.substr(comment.begin, comment.end - comment.begin);
    }
    [[nodiscard]] std::size_t column_of(std::size_t offset) const;
    [[nodiscard]] std::size_t stop_of(std::size_t offset) const;  // of its line, before the line end
    [[nodiscard]] bool begins_line(std::size_t offset) const;
    static Parts parts_of(const Node& node);

    std::string_view text_;
    const SpanTree& tree_;
    const Speller& speller_;
    bool whole_;
    Splices splices_;
};

}  // namespace qingwen
