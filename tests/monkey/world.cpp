#include "monkey/world.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/file.h"
#include "edit/form.h"
#include "edit/manuscript.h"
#include "record/replay.h"
#include "sql/sqlite_store.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t many_rounds = 40;
const fs::path small_bank = QINGWEN_SOURCE "/tests/data/session";
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

// It is no text that somebody is still typing.
bool reads_well(const Manuscript& file) {
    return file.cut == Outline::Cut::told &&
           std::ranges::all_of(file.entries, [](const EntryPtr& one) { return form_of(*one).has_value(); });
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
                },
            .editor = EditorDesk::With{.run = [this](Job job) { take(std::move(job)); },
                                       .data = folder_ ? folder_->path() : fs::path(),
                                       .seed = Seed{random_.next()}},
            .banks = {*edited_ / "bank"}};
}

void World::begin() {
    if (!edited_ || random_.below(4) == 0) {
        edited_ = std::make_unique<sample::Folder>();
        fs::copy(small_bank, *edited_ / "bank");
    }
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
    jobs_.clear();
    const auto rounds = store_->rounds();
    if (!rounds || rounds->size() > many_rounds) open_store();
    clock_.set({{static_cast<std::int64_t>(random_.below(1'000'000))}, clock_.now().wall});
    begin();
}

World::LibraryPtr World::library_of(const BankOpening::Files& files) {
    const auto name = files.front().filename().string();
    if (name == "questions") return whole_;
    return name == "play.yaml" || name == "bank" ? small_ : empty_;
}

void World::finish_reading() {
    for (auto& [reading, library] : readings_) reading.set_value(library);
    readings_.clear();
}

// Mostly it is done before the next frame.
void World::take(Job job) {
    jobs_.push_back(std::move(job));
    finish_work(random_.below(4) > 0);
}

void World::do_first_job() {
    const auto job = std::move(jobs_.front());
    jobs_.pop_front();
    job();
}

void World::finish_work(bool all) {
    if (!jobs_.empty()) do_first_job();
    while (all && !jobs_.empty()) do_first_job();
}

void World::write_outside() {
    const auto* name = random_.below(2) == 0 ? "01.yaml" : "02.yaml";
    const auto file = *edited_ / "bank" / name;
    const auto there = read_file(file, 1 << 20);
    auto text = there ? *there : std::string();
    switch (random_.below(5)) {
        case 0:
            text = read_file(small_bank / name, 1 << 20).value();
            break;
        case 1:
            text.resize(text.size() - random_.below(text.size() + 1));
            break;
        case 2:
            text += "# " + std::to_string(random_.below(1000)) + "\n";
            break;
        case 3:
            if (const auto at = text.find("ask: "); at != std::string::npos) text.insert(at + 5, "又");
            break;
        default:
            fs::remove(file);
            return;
    }
    std::ofstream(file, std::ios::binary) << text;
}

std::string World::complaint() const {
    const auto view = desk_->view(clock_.now());
    for (const auto* live : {view.round.round, view.result.round, view.review.round})
        if (live)
            if (auto words = complaint_about(*live); !words.empty()) return words;
    if (view.table.table)
        if (auto words = complaint_about(*view.table.table); !words.empty()) return words;
    if (auto words = complaint_about_editor(); !words.empty()) return words;
    return complaint_about_controls();
}

// What would be written reads as what is edited.
std::string World::complaint_about_editor() const {
    const auto view = desk_->view(clock_.now());
    if (view.editor.editor == nullptr) return {};
    for (const auto& file : view.editor.editor->files()) {
        const auto text = text_of(file);
        const auto read = read_manuscript(file.path, text, {});
        if (text_of(read) != text) return "a file that is edited is not read to the byte: " + text;
        if (!reads_well(file)) continue;
        if (read.cut != file.cut || read.entries.size() != file.entries.size())
            return "a file that is edited reads as other questions: " + text;
    }
    return {};
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
