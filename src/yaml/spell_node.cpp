#include "yaml/spell_node.h"

#include <algorithm>

#include "base/utf8.h"
#include "yaml/spell.h"

namespace qingwen {

namespace {

bool is_empty(const Node& node) {
    return (node.list() != nullptr && node.list()->empty()) || (node.map() != nullptr && node.map()->empty());
}

std::string commas(std::string all, const std::string& one) {
    if (!all.empty()) all += ", ";
    return all + one;
}

Token::Style style_of(const Span* like) {
    return like == nullptr || like->is != Span::Is::text ? Token::Style::plain : like->style;
}

}  // namespace

std::string Speller::text(std::string_view text, Where where, Token::Style like) const {
    return spell(text, where, way_.quoted ? Token::Style::double_quoted : like);
}

std::string Speller::in_brackets(const Node& node) const {
    if (node.text() != nullptr) return text(*node.text(), Where::flow);
    std::string all;
    if (const auto* list = node.list()) {
        for (const auto& one : *list) all = commas(std::move(all), in_brackets(one));
        return "[" + all + "]";
    }
    for (const auto& [key, at, value] : *node.map())
        all = commas(std::move(all), text(key, Where::flow) + ": " + in_brackets(value));
    return "{" + all + "}";
}

std::string Speller::next_line(std::size_t column) const { return way_.line_end + std::string(column, ' '); }

std::size_t Speller::deeper(std::size_t column) const {
    return column + static_cast<std::size_t>(way_.nested > 0 ? way_.nested : 2);
}

std::string Speller::block(std::string_view text, bool folded, std::size_t column) const {
    std::string all;
    for (const auto line : block_lines(text, folded))
        all += line.empty() ? way_.line_end : next_line(column).append(line);
    return all;
}

Spelt Speller::text_behind(std::string_view text, std::size_t column, const Span* like) const {
    const auto style = style_of(like);
    const bool keeps_quotes =
        like != nullptr && style == Token::Style::double_quoted && like->end - like->begin > 2;
    const bool many = utf8::trim(text).find('\n') != std::string_view::npos;
    if (many && !keeps_quotes && !way_.quoted) {
        auto below = block(text, false, deeper(column));
        if (!below.empty()) return {" |-", std::move(below)};
    }
    return {" " + this->text(text, Where::value, style), {}};
}

bool Speller::in_lines(const Node& node, std::string_view key, const Span* like) const {
    if (key.empty() || is_empty(node)) return false;
    const bool same_sort =
        like != nullptr && (node.list() != nullptr ? like->is == Span::Is::list : like->is == Span::Is::map);
    if (same_sort && like->end > like->begin) return !like->flow;
    return !way_.lists_in_brackets || (key == match_key && node.map() != nullptr);
}

std::string Speller::lines(const Node& node, std::size_t column) const {
    std::string all;
    if (const auto* list = node.list()) {
        for (const auto& one : *list) all += next_line(column) + item(one, column, {});
        return all;
    }
    for (const auto& one : *node.map()) all += next_line(column) + field(one, column);
    return all;
}

std::string Speller::item(const Node& node, std::size_t column, Token::Style like) const {
    Span span;
    span.style = like;
    return "-" + behind(node, {}, column, &span).whole();
}

std::string Speller::field(const Node::Field& field, std::size_t column) const {
    return text(field.key, Where::key) + ":" + behind(field.value, field.key, column).whole();
}

Spelt Speller::behind(const Node& node, std::string_view key, std::size_t column, const Span* like) const {
    if (node.text() != nullptr) return text_behind(*node.text(), column, like);
    if (!in_lines(node, key, like)) return {" " + in_brackets(node), {}};
    const bool indentless = node.list() != nullptr && way_.nested == 0;
    return {{}, lines(node, indentless ? column : deeper(column))};
}

}  // namespace qingwen
