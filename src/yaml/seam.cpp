#include "yaml/seam.h"

#include <algorithm>

#include "yaml/lines.h"

namespace qingwen {

const Span* last_block(const Span& value) {
    const bool block = value.style == Token::Style::literal || value.style == Token::Style::folded;
    if (value.is == Span::Is::text) return block ? &value : nullptr;
    return value.flow || value.children.empty() ? nullptr : last_block(value.children.back().value);
}

std::optional<std::size_t> open_block(std::string_view item) {
    const auto tree = span_tree(item);
    const Span* block = tree ? last_block(tree->value) : nullptr;
    if (block == nullptr) return std::nullopt;
    if (!tree->comments.empty() && tree->comments.back().begin > block->end) return std::nullopt;
    const std::size_t begin = end_of_line(item, block->begin);
    const std::size_t first = item.find_first_not_of(" \r\n", std::min(begin, item.size()));
    if (first == std::string_view::npos) return std::nullopt;
    return first - begin_of_line(item, first);
}

std::string moved_out(std::string_view behind, std::size_t deep, std::size_t column) {
    std::string made;
    std::size_t at = 0;
    while (at < behind.size()) {
        const auto line = line_from(behind, at);
        const auto sort = line_sort(line);
        if (sort == LineSort::other) break;
        auto whole = behind.substr(at, end_of_line(behind, at) - at);
        at += whole.size();
        if (sort == LineSort::comment && line.find('#') >= deep) {
            made.append(column, ' ');
            whole.remove_prefix(line.find('#'));
        } else if (sort == LineSort::comment) {
            return made.append(whole).append(behind.substr(at));  // it ends the block text
        }
        made += whole;
    }
    return made.append(behind.substr(at));
}

}  // namespace qingwen
