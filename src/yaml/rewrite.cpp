#include "yaml/rewrite.h"

#include <algorithm>

#include "yaml/lines.h"

namespace qingwen {

namespace {

bool same_sort(const Node& a, const Node& b) { return a.held.index() == b.held.index(); }

bool anything_stays(const std::vector<Step>& steps) {
    return std::ranges::any_of(steps, [](const Step& step) { return step.was && step.is; });
}

std::vector<std::string_view> keys_of(const Node::Map& map) {
    std::vector<std::string_view> keys;
    for (const auto& field : map) keys.emplace_back(field.key);
    return keys;
}

std::vector<Step> steps_of(const Node& was, const Node& is, std::string_view key, bool moving) {
    if (was.list() != nullptr) return steps_of_list(*was.list(), *is.list(), moving);
    if (key == match_key) return steps_in_order(*was.map(), *is.map(), moving);
    return steps_by_key(*was.map(), *is.map(), keys_of(*is.map()));
}

}  // namespace

std::size_t Rewriter::column_of(std::size_t offset) const { return offset - begin_of_line(text_, offset); }

std::size_t Rewriter::stop_of(std::size_t offset) const {
    const std::size_t begin = begin_of_line(text_, offset);
    return begin + line_from(text_, begin).size();
}

bool Rewriter::begins_line(std::size_t offset) const {
    const std::size_t begin = begin_of_line(text_, offset);
    return begin + indent_of(text_.substr(begin)) == offset;
}

std::vector<Comment> Rewriter::comments(std::size_t begin, std::size_t end) const {
    std::vector<Comment> found;
    for (const auto& comment : tree_.comments)
        if (comment.begin >= begin && comment.begin < end) found.push_back(comment);
    return found;
}

// On lines of their own below that of `at`.
void Rewriter::strand(const std::vector<Comment>& comments, std::size_t at, std::size_t column) {
    for (const auto& comment : comments)
        splices_.insert(stop_of(at), speller_.next_line(column).append(written(comment)));
}

Rewriter::Parts Rewriter::parts_of(const Node& node) {
    Parts parts;
    if (const auto* list = node.list())
        for (const auto& one : *list) parts.push_back({{}, &one, nullptr});
    if (const auto* map = node.map())
        for (const auto& one : *map) parts.push_back({one.key, &one.value, &one});
    return parts;
}

bool Rewriter::change(const Node::Map& was, const Node::Map& is, std::span<const std::string_view> order) {
    const Span& span = tree_.value;
    if (span.is != Span::Is::map || span.odd || span.children.size() != was.size()) return false;
    const Node before{{}, was};
    const Node after{{}, is};
    auto steps = steps_by_key(was, is, order);
    if (!anything_stays(steps)) return false;
    const std::size_t dash = text_.rfind('-', tree_.dash_end - 1);
    const Spot spot{{}, column_of(dash), tree_.dash_end, span.end, span.flow};
    apply({span, parts_of(before), parts_of(after), std::move(steps), spot});
    return true;
}

void Rewriter::apply(const Change& change) {
    if (change.span.flow)
        brackets(change);
    else
        lines(change);
}

void Rewriter::change(const Span& span, const Node& was, const Node& is, const Spot& spot) {
    if (alike(was, is, spot.key == match_key)) return;
    const bool fits = same_sort(was, is) && !span.odd && !whole_;
    if (!fits) return replace(span, is, spot);
    if (is.text() != nullptr) return text(span, *is.text(), spot);
    const bool known = span.children.size() == parts_of(was).size();
    const bool own_lines = !span.flow && !span.children.empty() && begins_line(span.children.front().begin);
    auto steps = steps_of(was, is, spot.key, own_lines);
    if (!known || !anything_stays(steps)) return replace(span, is, spot);
    apply({span, parts_of(was), parts_of(is), std::move(steps), spot});
}

// What stays in its place: the key, if it is another, and the value.
void Rewriter::child(const Change& change, const Step& step) {
    const auto& own = change.span.children[*step.was];
    const auto& was = change.was[*step.was];
    const auto& is = change.is[*step.is];
    const bool flow = change.spot.flow || change.span.flow;
    if (was.key != is.key)
        splices_.replace(own.begin, own.name_end,
                         speller_.text(is.key, flow ? Where::flow : Where::key, own.name_style));
    const Spot spot = flow ? Spot{is.key, change.spot.column, own.mark_end, change.spot.home, true}
                           : Spot{is.key, column_of(own.begin), own.mark_end, own.end(), false};
    this->change(own.value, *was.value, *is.value, spot);
}

void Rewriter::text(const Span& span, const std::string& is, const Spot& spot) {
    const bool many = is.find('\n') != std::string::npos;
    const bool block = span.style == Token::Style::literal || span.style == Token::Style::folded;
    if (block && block_text(span, is, spot)) return;
    if (block || (many && !spot.flow)) return replace(span, {{}, is}, spot);
    const auto spelt = speller_.text(is, spot.flow ? Where::flow : Where::value, span.style);
    const bool nothing_there = span.begin == span.end;
    splices_.replace(span.begin, span.end, (nothing_there && span.begin == spot.mark_end ? " " : "") + spelt);
}

// Its header stays, but for a number that tells the indentation.
bool Rewriter::block_text(const Span& span, const std::string& is, const Spot& spot) {
    if (speller_.way().quoted) return false;
    const bool folded = span.style == Token::Style::folded;
    const std::size_t header = stop_of(span.begin);
    if (header >= span.end) return false;
    const std::size_t first = text_.find_first_not_of(" \r\n", header);
    const std::size_t deepest = first < span.end ? column_of(first) : 0;
    const std::size_t digit = text_.substr(0, header).find_first_of("0123456789 \t", span.begin);
    const bool told = digit < header && text_[digit] >= '0' && text_[digit] <= '9';
    const std::size_t column = told || deepest <= spot.column ? speller_.deeper(spot.column) : deepest;
    auto below = speller_.block(is, folded, column);
    if (below.empty()) return false;
    if (told) splices_.erase(digit, digit + 1);
    splices_.replace(header, span.end, std::move(below));
    return true;
}

void Rewriter::replace(const Span& span, const Node& is, const Spot& spot) {
    if (!spot.flow) return replace_in_lines(span, is, spot);
    const bool blank = span.begin == spot.mark_end && !spot.key.empty();
    splices_.replace(span.begin, span.end, (blank ? " " : "") + speller_.in_brackets(is));
    strand(comments(span.begin, span.end), spot.home, spot.column);
}

// A comment beside the mark stays there when nothing else stands behind the value.
void Rewriter::replace_in_lines(const Span& span, const Node& is, const Spot& spot) {
    auto [beside, below] = speller_.behind(is, spot.key, spot.column, &span);
    auto lost = comments(spot.mark_end, span.end);
    const bool more = !comments(span.end, stop_of(span.end)).empty();
    if (!more && !lost.empty() && lost.front().begin < stop_of(spot.mark_end)) {
        beside.append(" ").append(written(lost.front()));
        lost.erase(lost.begin());
    }
    splices_.replace(spot.mark_end, span.end, std::move(beside));
    if (!below.empty()) splices_.insert(stop_of(span.end), std::move(below));
    strand(lost, span.end, spot.column);
}

}  // namespace qingwen
