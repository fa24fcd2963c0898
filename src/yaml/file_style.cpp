#include "yaml/file_style.h"

#include <map>
#include <optional>

#include "yaml/lines.h"
#include "yaml/tokens.h"

namespace qingwen {

namespace {

constexpr std::size_t looked_at = 50;  // questions

// How often each way was seen; the most frequent is the file's.
template <class Way>
class Votes {
public:
    void add(Way way) { ++seen_[std::move(way)]; }
    [[nodiscard]] Way most(Way otherwise) const {
        int best = 0;
        for (const auto& [way, count] : seen_)
            if (count > best) {
                best = count;
                otherwise = way;
            }
        return otherwise;
    }

private:
    std::map<Way, int> seen_;
};

struct Seen {
    Votes<int> dash, keys, nested;
    Votes<bool> in_brackets;
    Votes<std::string> gap;
};

int column_of(std::string_view text, std::size_t offset) {
    return static_cast<int>(offset - begin_of_line(text, offset));
}

// The columns of one question: its dash, its keys, and what is nested in it.
void look_at(std::string_view text, Seen& seen) {
    const auto all = tokens(text);
    if (!all) return;
    std::vector<int> levels;
    for (const auto& token : *all) {
        const int column = column_of(text, token.begin);
        const bool block = token.is == Token::Is::block_list || token.is == Token::Is::block_map;
        if (block && levels.empty()) seen.dash.add(column);
        if (block && levels.size() == 1) seen.keys.add(column);
        if (block && levels.size() == 2) seen.nested.add(column - levels[1]);
        if (levels.size() == 2 && token.is == Token::Is::block_list) seen.in_brackets.add(false);
        if (levels.size() == 2 && token.is == Token::Is::bracket) seen.in_brackets.add(true);
        if (block) levels.push_back(column);
        if (token.is == Token::Is::block_end && !levels.empty()) levels.pop_back();
    }
}

}  // namespace

FileStyle style_of(const Outline& outline) {
    Seen seen;
    for (std::size_t i = 0; i < outline.items.size() && i < looked_at; ++i) {
        look_at(outline.items[i].text, seen);
        if (i > 0 && is_blank(outline.items[i].before)) seen.gap.add(outline.items[i].before);
    }
    FileStyle style;
    style.dash = seen.dash.most(style.dash);
    style.keys = seen.keys.most(style.dash + 2);
    style.nested = seen.nested.most(style.nested);
    style.lists_in_brackets = seen.in_brackets.most(true);
    style.line_end = line_end_of(outline.head);
    style.gap = seen.gap.most(style.line_end);
    return style;
}

}  // namespace qingwen
