#include <algorithm>

#include "yaml/lines.h"
#include "yaml/rewrite.h"

namespace qingwen {

void Rewriter::brackets(const Change& change) {
    const auto& all = change.span.children;
    const auto stays = [](const Step& step) { return step.was && step.is; };
    const Span::Child* behind = nullptr;
    std::vector<std::string> appended;
    for (auto step = change.steps.begin(); step != change.steps.end(); ++step) {
        const bool last = std::find_if(step, change.steps.end(), stays) == change.steps.end();
        if (!step->was && last && behind != nullptr) {
            appended.push_back(in_brackets(change.is[*step->is]));
        } else if (!step->was) {
            insert_before(behind == nullptr ? all.front() : *(behind + 1), in_brackets(change.is[*step->is]));
        } else if (step->is) {
            child(change, *step);
            behind = &all[*step->was];
        } else {
            erase_between(change, *step->was, last ? behind : nullptr);
        }
    }
    if (!appended.empty()) append(change, *behind, appended);
}

std::string Rewriter::in_brackets(const Part& part) const {
    const auto value = speller_.in_brackets(*part.value);
    return part.field == nullptr ? value : speller_.text(part.key, Where::flow) + ": " + value;
}

void Rewriter::insert_before(const Span::Child& before, const std::string& part) {
    const bool own_line = begins_line(before.begin);
    splices_.insert(before.begin,
                    part + "," + (own_line ? speller_.next_line(column_of(before.begin)) : " "));
}

// Where items stand in lines of their own, a comment behind the last stays with it.
void Rewriter::append(const Change& change, const Span::Child& last, const std::vector<std::string>& parts) {
    const bool own_lines = &last == &change.span.children.back() && begins_line(last.begin);
    const auto line = own_lines ? speller_.next_line(column_of(last.begin)) : " ";
    std::string all;
    for (const auto& part : parts) all.append(all.empty() ? "" : ",").append(line).append(part);
    if (!own_lines) return splices_.insert(last.end(), "," + all);
    const std::size_t stop = std::min(stop_of(last.end()), change.span.end - 1);
    if (!last.comma) splices_.insert(last.end(), ",");
    const bool closes = stop == change.span.end - 1;
    splices_.insert(closes ? last.comma.value_or(last.end() - 1) + 1 : stop, all + (last.comma ? "," : ""));
}

// With its comma and the blanks; where a comment stands among them they stay. `last`: the last one that
// stays, when none that stays follows.
void Rewriter::erase_between(const Change& change, std::size_t child, const Span::Child* last) {
    const auto& all = change.span.children;
    const auto& own = all[child];
    const std::size_t begin = last != nullptr ? all[child - 1].end() : own.begin;
    const std::size_t end = last != nullptr ? own.end() : all[child + 1].begin;
    const bool bare =
        last != nullptr ? comments(last->end(), all.back().end()).empty() : comments(begin, end).empty();
    if (bare) return splices_.erase(begin, end);
    splices_.erase(own.begin, own.end());
    if (own.comma) splices_.erase(*own.comma, *own.comma + 1);
    strand(comments(own.begin, own.end()), change.spot.home, change.spot.column);
}

}  // namespace qingwen
