#include <algorithm>

#include "yaml/lines.h"
#include "yaml/rewrite.h"

namespace qingwen {

void Rewriter::brackets(const Change& change) {
    const auto& all = change.span.children;
    const auto stays = [](const Step& step) { return step.was && step.is; };
    const Span::Child* behind = nullptr;
    for (auto step = change.steps.begin(); step != change.steps.end(); ++step) {
        const auto later = std::find_if(step, change.steps.end(), stays);
        const bool last = later == change.steps.end();
        if (!step->was) {
            const auto* before = behind == nullptr ? &all.front() : last ? nullptr : behind + 1;
            insert_between(change, behind, before, change.is[*step->is]);
        } else if (step->is) {
            child(change, *step);
            behind = &all[*step->was];
        } else {
            erase_between(change, *step->was, last);
        }
    }
}

void Rewriter::insert_between(const Change& change, const Span::Child* behind, const Span::Child* before,
                              const Part& part) {
    const std::string own = part.field == nullptr ? speller_.in_brackets(*part.value)
                                                  : speller_.text(part.key, Where::flow) + ": " +
                                                        speller_.in_brackets(*part.value);
    if (before == nullptr) return append(change, *behind, own);
    const bool own_line = begins_line(before->begin);
    splices_.insert(before->begin,
                    own + "," + (own_line ? speller_.next_line(column_of(before->begin)) : " "));
}

// Where items stand in lines of their own, a comment behind the last stays with it.
void Rewriter::append(const Change& change, const Span::Child& last, const std::string& part) {
    const bool is_last = &last == &change.span.children.back();
    if (!is_last || !begins_line(last.begin)) return splices_.insert(last.end(), ", " + part);
    const std::size_t stop = std::min(stop_of(last.end()), change.span.end - 1);
    if (!last.comma) splices_.insert(last.end(), ",");
    const bool closes = stop == change.span.end - 1;
    splices_.insert(closes ? last.comma.value_or(last.end() - 1) + 1 : stop,
                    speller_.next_line(column_of(last.begin)) + part + (last.comma ? "," : ""));
}

// With its comma and the blanks; where a comment stands among them they stay.
void Rewriter::erase_between(const Change& change, std::size_t child, bool last_of_all) {
    const auto& all = change.span.children;
    const auto& own = all[child];
    const std::size_t begin = last_of_all ? all[child - 1].end() : own.begin;
    const std::size_t end = last_of_all ? own.end() : all[child + 1].begin;
    if (comments(begin, end).empty()) return splices_.erase(begin, end);
    splices_.erase(own.begin, own.end());
    if (own.comma) splices_.erase(*own.comma, *own.comma + 1);
    strand(comments(own.begin, own.end()), change.spot.home, change.spot.column);
}

}  // namespace qingwen
