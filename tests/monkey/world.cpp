#include "monkey/world.h"

#include <cmath>
#include <set>

#include "record/replay.h"
#include "sql/sqlite_store.h"

namespace qingwen {

namespace {

constexpr std::size_t many_rounds = 40;
constexpr int troubled = 6;  // every so manyth start finds its records unusable

std::shared_ptr<const Library> load(const std::string& bank) {
    return std::make_shared<const Library>(Library::load({{bank}, QINGWEN_SOURCE "/assets/modes"}));
}

bool same(const Outcome& a, const Outcome& b) {
    return a.state == b.state && a.answer == b.answer && a.points == b.points && a.fraction == b.fraction &&
           a.took == b.took && a.flagged == b.flagged;
}

bool same(const Round& a, const Round& b) {
    if (a.phase() != b.phase() || a.current() != b.current() || a.ending() != b.ending()) return false;
    if (a.tally().points != b.tally().points || a.lives() != b.lives()) return false;
    for (std::size_t i = 0; i < a.outcomes().size(); ++i)
        if (!same(a.outcomes()[i], b.outcomes()[i])) return false;
    return true;
}

bool same(const Table& a, const Table& b) {
    if (a.step() != b.step() || a.current() != b.current() || a.ending() != b.ending()) return false;
    for (int i = 0; i < a.size(); ++i)
        if (a.outcome(i) != b.outcome(i)) return false;
    return a.ranks() == b.ranks();
}

template <class Played>
Result<Played, Unplayable> replayed(const RoundLog& log) {
    if constexpr (std::is_same_v<Played, Table>)
        return replay_table(log);
    else
        return replay(log);
}

}  // namespace

World::World(FontBook& book, bool on_disk, Random random)
    : book_(book),
      on_disk_(on_disk),
      random_(random),
      whole_(load(QINGWEN_SOURCE "/questions")),
      small_(load(QINGWEN_SOURCE "/tests/data/play.yaml")),
      empty_(load("/nowhere/at/all.yaml")) {
    open_store();
    begin();
}

World::~World() { scene_.reset(); }

void World::open_store() {
    store_.reset();
    folder_.reset();
    if (!on_disk_) {
        store_ = std::make_unique<MemoryStore>();
        return;
    }
    folder_ = std::make_unique<sample::Folder>();
    store_ = SqliteStore::open(folder_->path()).value();
}

Desk::Parts World::parts(bool trouble) {
    return {.library = whole_,
            .store = *store_,
            .ids = IdMaker(Seed{random_.next()}),
            .player = {"p"},
            .preferences = preferences_,
            .keep =
                [this](const Preferences& changed) {
                    preferences_ = changed;
                    speak(changed.language, QINGWEN_BINARY "/locale");
                },
            .trouble = trouble ? std::optional(Error{Fault::damaged, "records.db", "monkey"}) : std::nullopt,
            .first_time = !preferences_.welcomed,
            .data = folder_ ? folder_->path() : std::filesystem::path(),
            .load =
                [this](const BankOpening::Files& files) {
                    readings_.emplace_back(std::promise<LibraryPtr>(), library_of(files));
                    return readings_.back().first.get_future();
                }};
}

void World::begin() {
    const bool trouble = ++lives_ % troubled == 0;
    desk_ = std::make_unique<Desk>(parts(trouble), clock_.now());
    typing_ = std::make_unique<TypingFont>(book_);
    glass_ = std::make_unique<TextGlass>(book_, typing_.get());
    scene_ = std::make_unique<DeskScene>(*desk_, *glass_);
    scene_->watch(
        [this](const View& view, const std::vector<Action>& asked) { coverage_.note(view, asked); });
    stage_ = std::make_unique<Headless>(1280, 720, *typing_, clock_);
    stage_->show(*scene_);
}

void World::restart() {
    stage_.reset();
    scene_.reset();
    desk_.reset();
    readings_.clear();
    const auto rounds = store_->rounds();
    if (!rounds || rounds->size() > many_rounds) open_store();
    clock_.set({{static_cast<std::int64_t>(random_.below(1'000'000))}, clock_.now().wall});
    begin();
}

World::LibraryPtr World::library_of(const BankOpening::Files& files) {
    const auto name = files.front().filename().string();
    if (name == "questions") return whole_;
    return name == "play.yaml" ? small_ : empty_;
}

void World::finish_reading() {
    for (auto& [reading, library] : readings_) reading.set_value(library);
    readings_.clear();
}

std::string World::complaint() const {
    const auto view = desk_->view(clock_.now());
    for (const auto* live : {view.round.round, view.result.round, view.review.round})
        if (live)
            if (auto words = complaint_about(*live); !words.empty()) return words;
    if (view.table.table)
        if (auto words = complaint_about(*view.table.table); !words.empty()) return words;
    return complaint_about_controls();
}

template <class Played>
std::string World::complaint_about(const Played& live) const {
    if (live.log().empty()) return {};
    auto kept = store_->log(live.head().id);
    if (!kept) return "a round on the screen is not in the store: " + kept.error().detail;
    auto log = std::move(kept).value();
    if (log.events.size() < live.log().size()) return "an event on the screen was not kept";
    log.events.resize(live.log().size());
    const auto again = replayed<Played>(log);
    if (!again) return "a round does not replay";
    return same(*again, live) ? std::string() : "a round replays to another state";
}

std::string World::complaint_about_controls() const {
    std::set<std::string> seen;
    for (const auto& one : scene_->drawn().all()) {
        if (!std::isfinite(one.rect.x + one.rect.y + one.rect.w + one.rect.h))
            return "a rectangle that is none: " + one.id;
        if (one.what == Drawn::What::control && !seen.insert(one.id).second)
            return "two controls of one name: " + one.id;
    }
    return {};
}

std::string World::complaint_about_records() const {
    const auto rounds = store_->rounds();
    if (!rounds) return "the rounds cannot be read: " + rounds.error().detail;
    for (const auto& summary : *rounds) {
        const auto log = store_->log(summary.id);
        if (!log) return "a round cannot be read: " + log.error().detail;
        const bool replays = is_for_table(log->head) ? replay_table(*log).ok() : replay(*log).ok();
        if (!replays) return "a round in the store does not replay";
    }
    return {};
}

}  // namespace qingwen
