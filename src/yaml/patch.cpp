#include "yaml/patch.h"

#include <algorithm>

#include "yaml/alike.h"
#include "yaml/item.h"
#include "yaml/lines.h"
#include "yaml/rewrite.h"

namespace qingwen {

namespace {

struct Attempt {
    bool quoted = false;
    bool whole = false;
};
constexpr Attempt attempts[]{{}, {true, false}, {false, true}, {true, true}};

std::optional<Node> node_of(std::string_view text) {
    auto read = read_item(text, {});
    if (!read.node || read.node->map() == nullptr) return std::nullopt;
    return std::move(read.node);
}

Node::Map changed(Node::Map map, std::span<const KeyChange> changes) {
    for (const auto& [key, value] : changes) {
        const auto found = std::ranges::find(map, key, &Node::Field::key);
        if (!value && found != map.end())
            map.erase(found);
        else if (value && found != map.end())
            found->value = *value;
        else if (value)
            map.push_back({key, {}, *value});
    }
    return map;
}

std::vector<std::string_view> written(std::string_view text, const std::vector<Comment>& comments) {
    std::vector<std::string_view> all;
    for (const auto& [begin, end] : comments) all.push_back(text.substr(begin, end - begin));
    std::ranges::sort(all);
    return all;
}

// Says what was meant, and no comment is lost.
bool holds(std::string_view made, const Node& meant, std::string_view before, const SpanTree& tree) {
    const auto node = node_of(made);
    if (!node || !alike(*node, meant)) return false;
    const auto now = span_tree(made);
    return now && written(made, now->comments) == written(before, tree.comments);
}

Speller::Way way_of(std::string_view item, const FileStyle& style, bool quoted) {
    const bool has_line_end = item.find('\n') != std::string_view::npos;
    return {quoted, has_line_end ? line_end_of(item) : style.line_end, style.nested, style.lists_in_brackets};
}

}  // namespace

std::optional<std::string> patch(std::string_view item, std::span<const KeyChange> changes,
                                 std::span<const std::string_view> order, const FileStyle& style) {
    const auto was = node_of(item);
    const auto tree = was ? span_tree(item) : std::nullopt;
    if (!tree) return std::nullopt;
    const Node is{{}, changed(*was->map(), changes)};
    if (alike(*was, is)) return std::string(item);
    for (const auto& [quoted, whole] : attempts) {
        const Speller speller(way_of(item, style, quoted));
        Rewriter rewriter(item, *tree, speller, whole);
        if (!rewriter.change(*was->map(), *is.map(), order)) return std::nullopt;
        auto made = rewriter.made();
        if (made && holds(*made, is, item, *tree)) return made;
    }
    return std::nullopt;
}

std::string spell_item(const Node::Map& fields, const FileStyle& style) {
    const Speller speller(way_of({}, style, false));
    const auto dash = static_cast<std::size_t>(std::max(style.dash, 0));
    const auto keys = std::max(static_cast<std::size_t>(std::max(style.keys, 0)), dash + 2);
    std::string text = std::string(dash, ' ') + "-" + std::string(keys - dash - 1, ' ');
    bool first = true;
    for (const auto& field : fields) {
        text +=
            (first ? std::string() : std::string(keys, ' ')) + speller.field(field, keys) + style.line_end;
        first = false;
    }
    return fields.empty() ? text + "{}" + style.line_end : text;
}

}  // namespace qingwen
