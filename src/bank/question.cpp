#include "bank/question.h"

#include <tuple>

namespace qingwen {

bool Question::same_content(const Question& other) const {
    const auto content = [](const Question& q) {
        return std::tie(q.id, q.chapter, q.ask, q.body, q.why, q.hint, q.image, q.case_id, q.cite, q.level,
                        q.tags, q.tracks, q.points, q.seconds);
    };
    return content(*this) == content(other);
}

const Options* options_of(const Question& question) {
    if (const auto* single = std::get_if<Single>(&question.body)) return single;
    return std::get_if<Multiple>(&question.body);
}

std::size_t blanks_in(std::string_view ask) {
    std::size_t count = 0;
    for (auto at = ask.find(blank_mark); at != std::string_view::npos;
         at = ask.find(blank_mark, at + blank_mark.size()))
        ++count;
    return count;
}

}  // namespace qingwen
