#include "app/notebook_page.h"

#include <algorithm>

#include "app/library.h"
#include "app/offers.h"
#include "study/study.h"

namespace qingwen {

namespace {

using OfChapter = NotebookView::OfChapter;

NotebookView::Row row_of(const Offering& with, const Mistake& mistake, const Question& question) {
    NotebookView::Row row{.question = &question,
                          .wrong = mistake.wrong,
                          .rights_to_go = rights_to_leave - mistake.right_in_a_row};
    if (const auto* chapter = with.library.bank().chapter(question.chapter)) row.chapter = chapter->title;
    if (const auto memory = with.study.memory(question.id)) row.due = due_day(*memory);
    row.is_due = row.due <= with.today;
    return row;
}

std::vector<NotebookView::Row> rows_of(const Offering& with) {
    std::vector<NotebookView::Row> rows;
    for (const auto& mistake : with.study.mistakes())
        if (const auto* question = with.library.bank().find(mistake.question))
            rows.push_back(row_of(with, mistake, *question));
    return rows;
}

std::vector<OfChapter> parts_of(const Bank& bank, const std::vector<NotebookView::Row>& rows) {
    std::vector<OfChapter> parts{OfChapter{.mistakes = static_cast<int>(rows.size())}};
    int number = 0;
    for (const auto& chapter : bank.chapters()) {
        ++number;
        const auto count =
            std::ranges::count_if(rows, [&](const auto& row) { return row.question->chapter == chapter.id; });
        if (count > 0) parts.push_back({chapter.id, chapter.title, number, static_cast<int>(count)});
    }
    return parts;
}

}  // namespace

NotebookView notebook_of(const Offering& with, const std::optional<ChapterId>& chapter) {
    NotebookView view{.rows = rows_of(with)};
    view.parts = parts_of(with.library.bank(), view.rows);
    const auto found = std::ranges::find(view.parts, chapter, &OfChapter::chapter);
    auto& shown = found == view.parts.end() ? view.parts.front() : *found;
    shown.shown = true;
    if (shown.chapter)
        std::erase_if(view.rows, [&](const auto& row) { return row.question->chapter != *shown.chapter; });
    view.pick = mistakes_pick(shown.chapter);
    view.due = static_cast<int>(due_in_bank(with).size());
    view.mode = plainest_mode(with.library);
    return view;
}

}  // namespace qingwen
