#include "app/record_page.h"

#include <algorithm>

namespace qingwen {

namespace {

// 0 is Monday; day 0 was a Thursday.
int weekday(Day day) { return ((day.number + 3) % 7 + 7) % 7; }

std::vector<RecordedDay> days_of(const Learning& learning, const std::vector<DayWork>& works, Day today) {
    std::vector<RecordedDay> days;
    const Day first = today + (-weekday(today) - 7 * (recorded_weeks - 1));
    for (Day day = first; day <= today; day = day + 1)
        days.push_back({.day = day, .daily = learning.done_on(day)});
    for (const auto& work : works) {
        if (work.day < first || today < work.day) continue;
        auto& day = days[static_cast<std::size_t>(work.day - first)];
        day.rounds = work.rounds;
        day.hits = work.hits;
    }
    return days;
}

int in_a_row(const std::vector<DayWork>& works, Day today) {
    int days = 0;
    Day expected = today;
    for (std::size_t i = works.size(); i-- > 0;) {
        const Day day = works[i].day;
        if (today < day) continue;
        if (days == 0 && day == today + -1) expected = day;
        if (day != expected) break;
        ++days;
        expected = expected + -1;
    }
    return days;
}

std::vector<RecordedRound> list_of(const Learning& learning, const Library& library) {
    std::vector<RecordedRound> list;
    for (const auto& [id, line] : learning.lines())
        list.push_back({line, library.mode(line.mode), day_of(line.started)});
    std::ranges::sort(list, [](const auto& a, const auto& b) { return began_before(b.line, a.line); });
    return list;
}

void add_marks(RecordPage& page) {
    for (const auto& round : page.list) {
        if (!round.line.counts() || round.line.run) continue;
        if (page.marks.empty()) {
            page.pass = round.line.pass;
            page.excellent = round.line.excellent;
        }
        page.marks.push_back({round.day, round.line.mark});
        if (page.marks.size() == most_marks) break;
    }
    std::ranges::reverse(page.marks);
}

// The older of two that are alike.
void add_best(RecordPage& page) {
    for (const auto& round : page.list)
        if (round.line.run && round.line.counts() && (!page.best || round.line.right >= page.best->run))
            page.best = BestRun{round.mode, round.line.right, round.day};
}

void add_shares(RecordPage& page, Accuracy accuracy, const Bank& bank) {
    page.hits = accuracy.whole;
    for (const auto& chapter : bank.chapters()) {
        const auto found = accuracy.chapters.find(chapter.id);
        if (found == accuracy.chapters.end()) continue;
        page.chapters.push_back({.chapter = chapter.title, .hits = found->second});
        accuracy.chapters.erase(found);
    }
    for (const auto& [id, hits] : accuracy.chapters)
        page.chapters.push_back({.chapter = id.text, .hits = hits});
    for (const auto& [kind, hits] : accuracy.kinds) page.kinds.push_back({.kind = kind, .hits = hits});
    for (const auto& [level, hits] : accuracy.levels) page.levels.push_back({.level = level, .hits = hits});
}

}  // namespace

RecordPage record_page(const Learning& learning, const Library& library, Day today) {
    RecordPage page;
    const auto& study = learning.study();
    const auto works = study.days();
    const auto mastery = study.mastery(library.bank()).whole;
    page.days_in_a_row = in_a_row(works, today);
    page.mastered = mastery.mastered;
    page.questions = mastery.questions;
    page.days = days_of(learning, works, today);
    page.list = list_of(learning, library);
    page.rounds = static_cast<int>(page.list.size());
    add_marks(page);
    add_best(page);
    add_shares(page, study.accuracy(), library.bank());
    return page;
}

}  // namespace qingwen
