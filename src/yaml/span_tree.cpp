#include "yaml/span_tree.h"

#include <algorithm>

namespace qingwen {

namespace {

using Is = Token::Is;

// Tokens are those of good YAML, nested no deeper than limits::depth.
class Reader {
public:
    explicit Reader(const std::vector<Token>& tokens) : tokens_(tokens) {}

    std::optional<SpanTree> item() {
        if (!next_is(Is::block_list)) return std::nullopt;
        Span list = value(0);
        if (at_ != tokens_.size() || list.children.size() != 1) return std::nullopt;
        auto& [begin, name_end, style, mark_end, comma, own] = list.children.front();
        return SpanTree{mark_end, std::move(own), {}};
    }

private:
    [[nodiscard]] bool next_is(Is is) const { return at_ < tokens_.size() && tokens_[at_].is == is; }
    const Token* take(Is is) { return next_is(is) ? &tokens_[at_++] : nullptr; }

    // `mark_end`: where it stands when nothing is written.
    Span value(std::size_t mark_end) {
        Span span;
        span.begin = span.end = mark_end;
        if (at_ >= tokens_.size()) return span;
        const Token& first = tokens_[at_];
        switch (first.is) {
            case Is::text:
                span.style = first.style;
                span.begin = first.begin;
                span.end = tokens_[at_++].end;
                break;
            case Is::block_list:
            case Is::dash:
                list_in_lines(span);
                break;
            case Is::block_map:
                map_in_lines(span);
                break;
            case Is::bracket:
            case Is::brace:
                in_brackets(span);
                break;
            default:
                break;
        }
        return span;
    }

    // Not indented, it has neither a beginning nor an end among the tokens.
    void list_in_lines(Span& list) {
        list.is = Span::Is::list;
        const bool indented = take(Is::block_list) != nullptr;
        while (const Token* dash = take(Is::dash)) {
            Span::Child child{dash->begin, dash->begin, {}, dash->end, {}, {}};
            if (!next_is(Is::dash)) child.value = value(dash->end);
            if (child.value.end == 0) child.value.begin = child.value.end = dash->end;
            list.children.push_back(std::move(child));
        }
        if (indented) take(Is::block_end);
        span_children(list);
    }

    void map_in_lines(Span& map) {
        map.is = Span::Is::map;
        take(Is::block_map);
        while (next_is(Is::key) || next_is(Is::value)) map.children.push_back(field(map));
        take(Is::block_end);
        span_children(map);
    }

    static void span_children(Span& span) {
        if (span.children.empty()) return;
        span.begin = span.children.front().begin;
        span.end = span.children.back().end();
    }

    Span::Child field(Span& map) {
        Span::Child child;
        const Token* key = take(Is::key);
        const bool named = key != nullptr && key->begin == key->end && next_is(Is::text);
        map.odd = map.odd || !named;
        if (key != nullptr) {
            const Span name = value(key->end);
            child.begin = name.begin;
            child.name_end = child.mark_end = name.end;
            child.name_style = name.style;
        }
        const Token* colon = take(Is::value);
        map.odd = map.odd || colon == nullptr;
        if (colon != nullptr) child.mark_end = colon->end;
        child.value = value(child.mark_end);
        return child;
    }

    void in_brackets(Span& span) {
        const Token& open = tokens_[at_++];
        span.is = open.is == Is::brace ? Span::Is::map : Span::Is::list;
        span.flow = true;
        span.begin = open.begin;
        const Is close = open.is == Is::brace ? Is::brace_end : Is::bracket_end;
        while (at_ < tokens_.size() && !next_is(close)) {
            const std::size_t before = at_;
            entry(span);
            if (const Token* comma = take(Is::comma); comma != nullptr && !span.children.empty())
                span.children.back().comma = comma->begin;
            if (at_ == before) ++at_;  // what nobody expects must not hold us up
        }
        if (const Token* last = take(close)) span.end = last->end;
    }

    void entry(Span& span) {
        if (next_is(Is::key) || next_is(Is::value)) {
            if (span.is == Span::Is::list) span.odd = true;
            span.children.push_back(field(span));
        } else if (!next_is(Is::comma)) {
            if (span.is == Span::Is::map) span.odd = true;
            const std::size_t begin = tokens_[at_].begin;
            span.children.push_back({begin, begin, {}, begin, {}, value(begin)});
        }
    }

    const std::vector<Token>& tokens_;
    std::size_t at_ = 0;
};

void add_comments(std::string_view text, std::size_t from, std::size_t to, std::vector<Comment>& all) {
    while ((from = text.find('#', from)) < to) {
        const std::size_t stop = std::min(text.find('\n', from), text.size());
        const std::size_t last = text.substr(0, stop).find_last_not_of(" \t\r");
        all.push_back({from, last + 1});
        from = stop;
    }
}

}  // namespace

std::vector<Comment> comments_of(std::string_view text, const std::vector<Token>& tokens) {
    std::vector<Comment> all;
    std::size_t at = 0;
    for (const auto& token : tokens) {
        if (token.end <= token.begin) continue;
        if (token.begin > at) add_comments(text, at, token.begin, all);
        const std::size_t header = std::min(text.find('\n', token.begin), token.end);
        if (token.is_block_text()) add_comments(text, token.begin, header, all);
        at = std::max(at, token.end);
    }
    add_comments(text, at, text.size(), all);
    return all;
}

std::optional<SpanTree> span_tree(std::string_view text) {
    const auto all = tokens(text);
    if (!all) return std::nullopt;
    auto tree = Reader(*all).item();
    if (tree) tree->comments = comments_of(text, *all);
    return tree;
}

}  // namespace qingwen
