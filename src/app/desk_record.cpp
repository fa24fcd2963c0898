// The page of the record: what it shows and what can be done there.
#include "app/desk_doing.h"
#include "app/record_csv.h"
#include "app/record_page.h"
#include "base/file.h"
#include "record/replay.h"

namespace qingwen {

namespace {

// Draws a paper like the one that was played.
Scope scope_like(const RoundHead& head) { return {.blueprint = head.paper.blueprint, .title = head.title}; }

std::string file_name(const PlayerId& player, Day today) {
    const auto whose = player.text == "me" ? std::string() : "-" + player.text;
    return "qingwen-record-" + date_of(today) + whose + ".csv";
}

Result<std::filesystem::path> write_export(const std::filesystem::path& folder, const std::string& name,
                                           const std::string& content) {
    std::error_code trouble;
    std::filesystem::create_directories(folder, trouble);
    const auto file = folder / name;
    if (const auto written = write_file(file, content); !written) return written.error();
    return file;
}

}  // namespace

void Desk::make_record() {
    if (screen_ == Screen::record && !record_ && learning_.complete())
        record_ = record_page(learning_, *parts_.library, today_);
}

RecordView Desk::record_view() const {
    RecordView view;
    if (!learning_.complete()) view.reading = learning_.part();
    if (record_) view.page = &*record_;
    view.day = looked_at_;
    view.exported = exported_;
    view.player = book_.now().name;
    if (offers_.first && !offers_.first->shortage) view.start = offers_.first->mode;
    return view;
}

void Desk::Doing::operator()(const act::LookAtDay& a) const { desk.looked_at_ = a.day; }

// Only one's own.
void Desk::Doing::operator()(const act::OpenRound& a) const {
    if (desk.screen_ != Screen::record) return;
    const auto log = desk.parts_.store.log(a.round);
    if (!log || log->head.player != desk.parts_.player) return;
    auto round = replay(*log);
    if (!round || round->phase() != Phase::finished) return;
    desk.last_scope_ = scope_like(round->head());
    desk.past_ = std::move(round).value();
    desk.show(Screen::result, now);
}

void Desk::Doing::operator()(const act::BackToRecord&) const {
    if (!desk.past_) return;
    desk.past_.reset();
    desk.show(Screen::record, now);
}

void Desk::Doing::operator()(const act::ExportRecord&) const {
    if (!desk.record_ || desk.parts_.data.empty()) return;
    const auto csv = csv_of(desk.record_->list, desk.parts_.preferences.language);
    desk.exported_ =
        write_export(desk.parts_.data / "export", file_name(desk.parts_.player, desk.today_), csv);
}

}  // namespace qingwen
