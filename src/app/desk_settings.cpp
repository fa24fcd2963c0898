// The settings, the data as a whole, the first page, and what is to be heard.
#include <utility>

#include "app/desk_doing.h"

namespace qingwen {

namespace {

constexpr Millis last_seconds{5000};

// Of the clock that runs out first, rounded up as it is shown.
std::optional<std::int64_t> hurry_of(const Round::Clocks& clocks) {
    auto left = clocks.question ? clocks.question : clocks.round;
    if (left && clocks.round && *clocks.round < *left) left = clocks.round;
    if (!left || left->count <= 0 || *left > last_seconds) return std::nullopt;
    return (left->count + 999) / 1000;
}

}  // namespace

void Desk::Doing::prefer(const Preferences& preferences) const {
    desk.parts_.preferences = preferences;
    if (desk.parts_.keep) desk.parts_.keep(preferences);
}

void Desk::Doing::operator()(const act::Prefer& a) const {
    desk.before_reset_.reset();
    prefer(a.preferences);
}

void Desk::Doing::operator()(const act::ResetPreferences&) const {
    const auto before = desk.parts_.preferences;
    prefer({.language = before.language, .welcomed = before.welcomed});
    desk.before_reset_ = before;
}

void Desk::Doing::operator()(const act::UndoReset&) const {
    if (const auto before = std::exchange(desk.before_reset_, std::nullopt)) prefer(*before);
}

void Desk::Doing::operator()(const act::HearSound&) const { desk.sound_asked_ = true; }

void Desk::Doing::operator()(const act::Welcomed&) const {
    if (desk.screen_ != Screen::welcome) return;
    auto preferences = desk.parts_.preferences;
    preferences.welcomed = true;
    prefer(preferences);
    desk.show(Screen::home, now);
}

void Desk::Doing::operator()(const act::OpenDataFolder&) const {
    if (desk.parts_.keeper) desk.parts_.keeper->open_folder();
}

void Desk::Doing::operator()(const act::BackUp&) const {
    if (desk.parts_.keeper) desk.parts_.keeper->back_up(now.wall);
}

void Desk::Doing::operator()(const act::ChooseBackup& a) const {
    desk.look_at_data();
    desk.settings_.choosing = a.on;
}

void Desk::Doing::operator()(const act::LookThrough& a) const {
    if (!desk.parts_.keeper || desk.session_) return;
    desk.settings_.choosing = false;
    desk.parts_.keeper->look_through(a.backup);
}

void Desk::Doing::operator()(const act::Restore& a) const {
    const auto& keeper = desk.parts_.keeper;
    const auto& job = desk.settings_.job;
    if (!keeper || desk.session_ || job.running) return;
    if (!a.yes) return keeper->forget();
    if (job.done(Keeper::Job::What::look_through)) keeper->restore(job.file, now.wall);
}

void Desk::look_at_data() {
    if (!parts_.keeper) return;
    settings_.folder = parts_.keeper->folder();
    settings_.backups = parts_.keeper->backups();
}

void Desk::follow_keeper() {
    settings_.version = parts_.version;
    settings_.can_undo = before_reset_.has_value();
    settings_.no_sound = parts_.no_sound && parts_.no_sound();
    settings_.keeps = parts_.keeper != nullptr;
    if (!parts_.keeper) return;
    const auto job = parts_.keeper->job();
    const bool ended = settings_.job.running && !job.running;
    settings_.job = job;
    if (ended) look_at_data();
    reopens_ = job.done(Keeper::Job::What::restore);
    over_ = over_ || reopens_;
}

std::vector<Cue> Desk::take_cues(Moment now) {
    auto after = audible(now);
    auto cues = cues_between(heard_, after);
    heard_ = std::move(after);
    if (std::exchange(sound_asked_, false)) cues.push_back(Cue::right);
    if (!parts_.preferences.sound) cues.clear();
    return cues;
}

Audible Desk::audible(Moment now) const {
    Audible heard{.screen = screen_};
    if (!session_ || (screen_ != Screen::round && screen_ != Screen::result)) return heard;
    const auto& round = session_->round();
    const bool scored = round.head().rules.scored();
    heard.round = round.head().id;
    heard.item = round.current();
    heard.seals = scored && !round.lives();
    heard.sealed = screen_ == Screen::result && heard.seals && !result_moves(now);
    if (screen_ == Screen::result) return heard;
    heard.asking = round.phase() == Phase::asking;
    heard.draft = draft_;
    if (heard.asking) heard.hurry = hurry_of(round.clocks(now.mono));
    if (round.phase() == Phase::feedback && round.tells() && scored)
        heard.verdict = round.outcomes()[static_cast<std::size_t>(heard.item)].state;
    return heard;
}

}  // namespace qingwen
