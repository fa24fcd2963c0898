#include "study/notebook.h"

#include <algorithm>

namespace qingwen {

void note(Mistake& page, const Try& one) {
    page.question = one.question;
    page.chapter = one.chapter;
    if (one.right()) {
        ++page.right_in_a_row;
        page.open = page.open && page.right_in_a_row < rights_to_leave;
        return;
    }
    page.open = true;
    ++page.wrong;
    page.right_in_a_row = 0;
    page.last = one.at;
}

std::vector<Mistake> open_ones(std::vector<Mistake> pages, const std::optional<ChapterId>& chapter) {
    std::erase_if(pages,
                  [&](const Mistake& page) { return !page.open || (chapter && page.chapter != *chapter); });
    std::ranges::sort(pages, [](const Mistake& a, const Mistake& b) {
        if (a.last.utc_ms != b.last.utc_ms) return a.last.utc_ms > b.last.utc_ms;
        return a.question < b.question;
    });
    return pages;
}

}  // namespace qingwen
