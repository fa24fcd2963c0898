#include "app/offers.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "study/study.h"

namespace qingwen {

namespace {

constexpr std::size_t most_reviewed = 30;  // questions at once
constexpr std::string_view by_chapter = "mistakes/";

template <class Fits>
int count_if(const Bank& bank, Fits fits) {
    return static_cast<int>(std::ranges::count_if(bank.questions(), fits));
}

std::optional<Millis> longest_of(const Rules& rules, const Paper& paper) {
    if (!rules.per_question) return rules.per_round;
    Millis sum;
    for (const auto& item : paper.items) {
        const auto& own = item.question.seconds;
        sum += own ? seconds(*own) : *rules.per_question;
    }
    return rules.per_round ? std::min(sum, *rules.per_round) : sum;
}

ModeTile tile_of(const Library& library, const Mode& mode, const Scope& scope) {
    ModeTile tile{.mode = &mode};
    const auto paper = draw_paper(library.bank(), narrowed(mode.blueprint, scope), Seed{0});
    if (!paper) {
        tile.shortage = paper.error();
        return tile;
    }
    tile.questions = static_cast<int>(paper->items.size());
    const bool alone = mode.rules.table.play == Play::alone;
    if (alone && mode.rules.lives == 0) tile.longest = longest_of(mode.rules, *paper);
    return tile;
}

// The picked paper by its own rules. Of the whole bank what is there for today. Else a mode with a clock
// where one can be played, else the first that can.
std::optional<ModeTile> first_of(const Library& library, const HomeView& home, const Pick& pick) {
    if (const auto* paper = pick.by == Pick::By::paper ? library.mode({pick.id}) : nullptr)
        return tile_of(library, *paper, {});
    const auto daily = std::ranges::find_if(library.modes(), &Mode::daily);
    if (daily != library.modes().end() && pick.id.empty())
        if (auto tile = tile_of(library, *daily, {}); !tile.shortage) return tile;
    std::optional<ModeTile> found;
    for (const auto& tile : home.modes) {
        if (tile.shortage || tile.mode->rules.table.play != Play::alone) continue;
        if (tile.longest) return tile;
        if (!found) found = tile;
    }
    return found;
}

PickList chapters_of(const Bank& bank, const BankMastery& mastery) {
    PickList list{Pick::By::chapter, {}};
    list.rows.push_back(
        {.questions = static_cast<int>(bank.questions().size()), .mastery = mastery.whole.value});
    std::unordered_map<ChapterId, int> counts;
    for (const auto& question : bank.questions()) ++counts[question.chapter];
    for (const auto& chapter : bank.chapters()) {
        const auto known = mastery.chapters.find(chapter.id);
        list.rows.push_back({.pick = {Pick::By::chapter, chapter.id.text},
                             .name = {chapter.title, {}},
                             .number = static_cast<int>(list.rows.size()),
                             .questions = counts[chapter.id],
                             .mastery = known == mastery.chapters.end() ? 0 : known->second.value});
    }
    return list;
}

// In the order in which the bank first names them.
std::vector<std::string> tracks_of(const Bank& bank) {
    std::vector<std::string> tracks;
    std::set<std::string_view> seen;
    for (const auto& question : bank.questions())
        for (const auto& track : question.tracks)
            if (seen.insert(track).second) tracks.push_back(track);
    return tracks;
}

PickList by_track(const Bank& bank) {
    PickList list{Pick::By::track, {}};
    for (const auto& track : tracks_of(bank)) {
        const auto fits = [&](const Question& q) {
            return std::ranges::find(q.tracks, track) != q.tracks.end();
        };
        list.rows.push_back(
            {.pick = {Pick::By::track, track}, .name = {track, {}}, .questions = count_if(bank, fits)});
    }
    return list;
}

PickList papers_of(const Library& library) {
    PickList list{Pick::By::paper, {}};
    for (const auto& mode : library.modes()) {
        if (mode.bank.empty()) continue;
        const auto tile = tile_of(library, mode, {});
        list.rows.push_back({.pick = {Pick::By::paper, mode.id.text},
                             .name = mode.name,
                             .questions = tile.questions,
                             .shortage = tile.shortage});
    }
    return list;
}

// Questions that the bank has no more cannot be asked.
std::vector<QuestionId> in_bank(const Bank& bank, std::vector<QuestionId> ids) {
    std::erase_if(ids, [&](const QuestionId& id) { return bank.find(id) == nullptr; });
    return ids;
}

std::vector<QuestionId> mistakes_of(const Offering& with, const std::optional<ChapterId>& chapter) {
    std::vector<QuestionId> ids;
    for (const auto& mistake : with.study.mistakes(chapter)) ids.push_back(mistake.question);
    return in_bank(with.library.bank(), std::move(ids));
}

std::vector<QuestionId> to_review(const Offering& with, const std::string& id) {
    if (id == due_id) return due_in_bank(with);
    if (id.starts_with(by_chapter)) return mistakes_of(with, ChapterId{id.substr(by_chapter.size())});
    return mistakes_of(with, {});
}

PickRow review_row(const Offering& with, const std::string& id, Said name = {}) {
    const auto count = static_cast<int>(to_review(with, id).size());
    return {.pick = {Pick::By::review, id}, .name = std::move(name), .questions = count};
}

// What is due, all mistakes, and the mistakes of each chapter that has some.
PickList reviews_of(const Offering& with) {
    PickList list{Pick::By::review, {}};
    list.rows.push_back(review_row(with, std::string(due_id)));
    list.rows.push_back(review_row(with, mistakes_pick({}).id));
    for (const auto& chapter : with.library.bank().chapters()) {
        auto row = review_row(with, mistakes_pick(chapter.id).id, {chapter.title, {}});
        if (row.questions > 0) list.rows.push_back(std::move(row));
    }
    return list;
}

Scope review_scope(const Offering& with, const std::string& id) {
    Scope scope;
    scope.only = to_review(with, id);
    if (scope.only.size() > most_reviewed) scope.only.resize(most_reviewed);
    if (scope.only.empty()) scope.only = {QuestionId{}};
    scope.title = id == due_id ? tr("Due today") : tr("Mistakes");
    return scope;
}

}  // namespace

const Mode* plainest_mode(const Library& library) {
    const auto& modes = library.modes();
    return modes.empty() || !modes.front().bank.empty() ? nullptr : &modes.front();
}

std::vector<QuestionId> due_in_bank(const Offering& with) {
    return in_bank(with.library.bank(), with.study.due(with.today));
}

Pick mistakes_pick(const std::optional<ChapterId>& chapter) {
    return {Pick::By::review, chapter ? std::string(by_chapter) + chapter->text : "mistakes"};
}

Scope scope_of(const Offering& with, const Pick& pick) {
    Scope scope;
    if (pick.id.empty()) return scope;
    if (pick.by == Pick::By::review) return review_scope(with, pick.id);
    if (pick.by == Pick::By::chapter) scope.chapters = {{pick.id}};
    if (pick.by == Pick::By::track) {
        scope.tracks = {pick.id};
        scope.title = pick.id;
    }
    if (const auto* paper = pick.by == Pick::By::paper ? with.library.mode({pick.id}) : nullptr) {
        scope.blueprint = paper->blueprint;
        scope.title = paper->name.in(with.language);
    }
    return scope;
}

HomeView offers_of(const Offering& with, const Pick& pick, Pick::By shown) {
    const auto& library = with.library;
    const auto& bank = library.bank();
    HomeView home;
    home.title = library.about().title;
    home.questions = static_cast<int>(bank.questions().size());
    home.chapters = static_cast<int>(bank.chapters().size());
    for (auto list : {chapters_of(bank, with.study.mastery(bank)), papers_of(library), by_track(bank),
                      reviews_of(with)}) {
        if (list.rows.empty()) continue;
        if (list.by == shown) home.shown = home.lists.size();
        for (auto& row : list.rows) row.picked = row.pick == pick;
        home.lists.push_back(std::move(list));
    }
    const auto& reviews = home.lists.back().rows;
    home.due = reviews[0].questions;
    home.mistakes = reviews[1].questions;
    home.review_mode = plainest_mode(library);
    const auto scope = scope_of(with, pick);
    for (const auto& mode : library.modes())
        if (mode.bank.empty() && !mode.daily) home.modes.push_back(tile_of(library, mode, scope));
    home.first = first_of(library, home, pick);
    return home;
}

}  // namespace qingwen
