#include "yaml/lines.h"
#include "yaml/outline.h"
#include "yaml/tidy_parts.h"

namespace qingwen {

namespace {

// One blank line where several stand together; without comments exactly one.
std::string tidy_gap(std::string_view before, const std::string& line_end) {
    std::string made;
    bool after_blank = false;
    bool comments = false;
    for (std::size_t at = 0; at < before.size(); at = end_of_line(before, at)) {
        const bool blank = line_sort(line_from(before, at)) == LineSort::blank;
        if (!blank || !after_blank) made += before.substr(at, end_of_line(before, at) - at);
        after_blank = blank;
        comments = comments || !blank;
    }
    return comments ? made : line_end;
}

std::string with_last_line(std::string text, const std::string& line_end, TidyCounts& done) {
    const auto last = text.find_last_not_of(" \t\r\n");
    if (last == std::string::npos) return text;
    auto made = text.substr(0, last + 1);
    // Blanks that belong to the last text stay.
    made += line_from(text, last + 1);
    made += line_end;
    if (made != text) add(done, Untidy::last_line);
    return made;
}

}  // namespace

std::string with_tidy_gaps(std::string_view text, TidyCounts& done) {
    const auto line_end = line_end_of(text);
    auto cut = outline(text);
    for (std::size_t i = 1; i < cut.items.size(); ++i) {
        auto gap = tidy_gap(cut.items[i].before, line_end);
        if (gap != cut.items[i].before) add(done, Untidy::gaps);
        cut.items[i].before = std::move(gap);
    }
    return with_last_line(joined(cut), line_end, done);
}

}  // namespace qingwen
