#include <algorithm>

#include "yaml/lines.h"
#include "yaml/rewrite.h"
#include "yaml/seam.h"

namespace qingwen {

void Rewriter::lines(const Change& change) {
    const std::size_t gone = erase_first(change);
    const Span::Child* behind = nullptr;
    for (const auto& step : change.steps) {
        if (!step.was) {
            insert_line(change, behind, step);
        } else if (step.is) {
            child(change, step);
            behind = &change.span.children[*step.was];
        } else if (*step.was >= gone) {
            const bool moves = std::ranges::find(change.steps, step.was, &Step::from) != change.steps.end();
            erase_line(change.span.children[*step.was], moves);
            if (behind != nullptr) keep_out(*behind, change.span.children[*step.was]);
        }
    }
}

// What moves stays as it was written, with the comment behind it.
std::string Rewriter::spelt(const Change& change, const Span::Child* behind, const Step& step) const {
    if (step.from) {
        const auto& own = change.span.children[*step.from];
        return std::string(text_.substr(own.begin, stop_of(own.end()) - own.begin));
    }
    const auto& part = change.is[*step.is];
    const auto& like = behind == nullptr ? change.span.children.front() : *behind;
    const std::size_t column = column_of(like.begin);
    if (part.field != nullptr) return speller_.field(*part.field, column);
    const bool quoted =
        like.value.style == Token::Style::single_quoted || like.value.style == Token::Style::double_quoted;
    return speller_.item(*part.value, column, quoted ? like.value.style : Token::Style::plain);
}

// Below the line `behind` ends on and the deeper comments there: they are its own.
void Rewriter::insert_line(const Change& change, const Span::Child* behind, const Step& step) {
    const auto& first = change.span.children.front();
    const std::size_t column = column_of(first.begin);
    auto own = spelt(change, behind, step);
    if (behind == nullptr && !begins_line(first.begin))
        return splices_.insert(first.begin, std::move(own) + speller_.next_line(column));
    std::size_t at = behind == nullptr ? change.spot.mark_end : behind->end();
    for (std::size_t next = end_of_line(text_, at); behind != nullptr && next < text_.size();
         next = end_of_line(text_, next)) {
        const auto line = line_from(text_, next);
        if (line_sort(line) != LineSort::comment || line.find('#') <= column) break;
        at = next;
    }
    splices_.insert(stop_of(at), speller_.next_line(column) + own);
}

// Whole lines; comments behind it stay, but for one that moves and takes them along.
void Rewriter::erase_line(const Span::Child& child, bool with_comments) {
    const std::size_t begin = begin_of_line(text_, child.begin);
    const std::size_t end = end_of_line(text_, child.end());
    const std::string indent(column_of(child.begin), ' ');
    std::string stay;
    for (const auto& comment : comments(child.begin, with_comments ? child.begin : end))
        stay.append(indent).append(written(comment)).append(speller_.way().line_end);
    if (!stay.empty() && text_[end - 1] != '\n') stay.resize(stay.size() - speller_.way().line_end.size());
    splices_.replace(begin, end, std::move(stay));
}

// Comments below what went would be read as lines of a block text that is now right above them.
void Rewriter::keep_out(const Span::Child& behind, const Span::Child& gone) {
    const Span* block = last_block(behind.value);
    if (block == nullptr) return;
    const std::size_t first = text_.find_first_not_of(" \r\n", stop_of(block->begin));
    const std::size_t column = column_of(behind.begin);
    for (std::size_t at = end_of_line(text_, gone.end()); at < text_.size(); at = end_of_line(text_, at)) {
        const auto line = line_from(text_, at);
        if (line_sort(line) == LineSort::other) break;
        if (line_sort(line) == LineSort::comment && line.find('#') >= column_of(first))
            splices_.erase(at + column, at + line.find('#'));
    }
}

// The first one may stand beside the dash of what it is in. When it goes, the next that stays takes that
// place, unless there are comments or blank lines between: then they stay where they are, and the dash stands
// alone. Gives how many are gone.
std::size_t Rewriter::erase_first(const Change& change) {
    const auto& all = change.span.children;
    const Step& leading = change.steps.front();
    if (!leading.was || leading.is || begins_line(all.front().begin)) return 0;
    const auto stays =
        std::ranges::find_if(change.steps, [](const Step& step) { return step.is.has_value(); });
    const std::size_t next = stays->was.value_or(1);
    const auto& first = all.front();
    const std::size_t stop = stop_of(first.end());
    const bool tight = next < all.size() && comments(first.begin, all[next].begin).empty() &&
                       begin_of_line(text_, all[next].begin) == end_of_line(text_, all[next - 1].end());
    if (tight) {
        splices_.erase(first.begin, all[next].begin);
        return next;
    }
    const auto stay = comments(first.begin, stop);
    splices_.replace(stay.empty() ? change.spot.mark_end : first.begin, stop,
                     std::string(stay.empty() ? "" : written(stay.front())));
    for (std::size_t i = 1; i < stay.size(); ++i) strand({stay[i]}, first.end(), column_of(first.begin));
    return 1;
}

}  // namespace qingwen
