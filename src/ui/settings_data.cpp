#include <array>
#include <cmath>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/settings_parts.h"

namespace qingwen {

namespace {

using What = Keeper::Job::What;

std::string size_words(std::uintmax_t bytes) {
    const auto tenths = [&](double unit) {
        const auto n = std::lround(static_cast<double>(bytes) / unit * 10);
        return std::to_string(n / 10) + "." + std::to_string(n % 10);
    };
    if (bytes < 1'000'000) return std::to_string((bytes + 999) / 1000) + " KB";
    return bytes < 1'000'000'000 ? tenths(1e6) + " MB" : tenths(1e9) + " GB";
}

// “2026-11-25 08:30:00” of a backup that has the time in its name, else the name.
std::string backup_words(const std::filesystem::path& file) {
    const auto name = file.stem().string();
    const std::string head = "qingwen-backup-";
    if (!name.starts_with(head) || name.size() < head.size() + 15) return file.filename().string();
    const auto at = [&](std::size_t from, std::size_t size) { return name.substr(head.size() + from, size); };
    return at(0, 4) + "-" + at(4, 2) + "-" + at(6, 2) + "  " + at(9, 2) + ":" + at(11, 2) + ":" + at(13, 2);
}

struct Note {
    std::string words;
    bool alarming = false;
};

Note backup_note(const SettingsView& view) {
    const auto& job = view.job;
    if (job.what == What::back_up && job.running) return {tr("Backing up…")};
    if (job.what == What::back_up && job.trouble)
        return {tr("Not backed up: {error}", {{"error", error_words(*job.trouble)}}), true};
    if (job.done(What::back_up))
        return {tr("Backed up: {file}. Keep a copy on another disk.", {{"file", job.file.string()}})};
    if (view.backups.empty()) return {tr("There is no backup yet.")};
    return {tr("The last one: {time}", {{"time", backup_words(view.backups.front().file)}})};
}

void draw_job(Kit& kit, const std::string& title, double part) {
    kit.begin_layer("job");
    veil(kit);
    const float wide = std::min(kit.u(480), kit.page().w - kit.u(32));
    const Rect sheet{(kit.page().w - wide) / 2, (kit.page().h - kit.u(136)) / 2, wide, kit.u(136)};
    kit.box(sheet, kit.theme().sheet, kit.theme().line);
    Rect inside = sheet.inset(kit.u(32));
    kit.line(inside.cut_top(kit.u(36), kit.u(20)), title, type::heading, kit.theme().ink);
    kit.bar(inside.cut_top(kit.u(6)).snapped(), static_cast<float>(part), kit.theme().green);
    kit.end_layer();
}

void draw_sure(Kit& kit, const Keeper::Job& job, Sink& sink) {
    const std::array<DialogButton, 2> buttons{
        {{"restore-yes", tr("Restore")}, {"restore-no", tr("Leave as it is")}}};
    const auto words = tr(
        "The backup of {time} is whole; it holds {rounds}. Records and settings become what they were then; "
        "what is here now is put aside in the data folder, not deleted.",
        {{"time", backup_words(job.file)}, {"rounds", tr_n("{n} round", "{n} rounds", job.rounds)}});
    const int pressed = dialog(kit, tr("Restore this backup?"), words, buttons, 1);
    if (pressed >= 0) sink.send(act::Restore{pressed == 0});
}

void draw_trouble_of(Kit& kit, const Keeper::Job& job, Sink& sink) {
    const std::array<DialogButton, 1> buttons{{{"job-seen", tr("Close")}}};
    const auto words = backup_error_words(*job.trouble) + "\n" + tr("Nothing was changed here.");
    if (dialog(kit, tr("Not restored"), words, buttons, 0) == 0) sink.send(act::Restore{false});
}

float draw_backup(Kit& kit, Column at, const Keeper::Backup& backup, std::size_t index, Sink& sink) {
    const auto& theme = kit.theme();
    const Rect row{at.x, at.y, at.width, kit.u(56)};
    const auto words = backup_words(backup.file);
    const auto press = kit.press(("backup-" + std::to_string(index)).c_str(), words, row);
    if (press.hovered || press.held) kit.fill(row, theme.green_soft);
    Rect inside = row.inset(kit.u(8), 0);
    const auto size = size_words(backup.bytes);
    kit.line(inside.cut_right(kit.measure(size, type::caption).width + 1, kit.u(16)), size, type::caption,
             theme.ink2);
    kit.line(inside, words, type::figure, theme.ink);
    kit.fill({row.x, row.bottom() - kit.hairline(), row.w, kit.hairline()}, theme.line);
    if (press.focused) kit.ring(row.inset(kit.u(4)));
    if (press.pressed) sink.send(act::LookThrough{backup.file});
    return row.h;
}

void draw_choosing(Kit& kit, const SettingsView& view, Sink& sink) {
    kit.begin_layer("choosing");
    veil(kit);
    const float pad = kit.u(kit.narrow() ? 20 : 40);
    const float foot_high = kit.u(button_height);
    const float rows = static_cast<float>(view.backups.size()) * kit.u(56);
    const float least = 2 * pad + kit.u(36 + 12 + 24) + foot_high;
    const float high = std::min(kit.page().h - kit.u(32), least + rows + kit.u(4));
    const float wide = std::min(kit.u(560), kit.page().w - kit.u(32));
    const Rect sheet{(kit.page().w - wide) / 2, (kit.page().h - high) / 2, wide, high};
    kit.box(sheet, kit.theme().sheet, kit.theme().line);
    Rect inside = sheet.inset(pad);
    kit.line(inside.cut_top(kit.u(36), kit.u(12)), tr("Which backup?"), type::heading, kit.theme().ink);
    Rect foot = inside.cut_bottom(foot_high, kit.u(24));
    const Rect list = kit.begin_scroll("backups", inside);
    float used = 0;
    for (std::size_t i = 0; i < view.backups.size(); ++i)
        used += draw_backup(kit, {list.x, list.y + used, list.w}, view.backups[i], i, sink);
    kit.end_scroll(used);
    const auto label = tr("Cancel");
    const float button_wide = std::min(foot.w, button_width(kit, label, "Esc", ButtonLook::plain));
    const bool clicked =
        button(kit, "choosing-cancel", foot.cut_right(button_wide), label, ButtonLook::plain, true, "Esc");
    if (clicked || kit.take(Key::escape)) sink.send(act::ChooseBackup{false});
    kit.end_layer();
}

}  // namespace

void draw_data_rows(Kit& kit, PrintedRows& form, const SettingsView& view, Sink& sink) {
    static_cast<void>(kit);
    const std::array open{Choice{"open-folder", tr("Open the folder")}};
    const auto where = view.folder.path.string() + "  ·  " + size_words(view.folder.bytes);
    const std::span<const Choice> shown = open;
    if (form.act(tr("Where they are"), where, view.folder.opens ? shown : shown.first(0)) == 0)
        sink.send(act::OpenDataFolder{});
    const bool busy = view.job.running;
    const std::array now{Choice{"back-up", tr("Back up now"), !busy}};
    const auto note = backup_note(view);
    if (form.act(tr("Backup"), note.words, now, note.alarming) == 0) sink.send(act::BackUp{});
    if (busy && view.job.what == What::back_up) form.progress(view.job.part);
    const std::array choose{Choice{"restore", tr("Restore…"), !busy && !view.backups.empty()}};
    if (form.act(tr("Restore a backup"),
                 tr("It is looked through first; what is here now is put aside, not deleted."), choose) == 0)
        sink.send(act::ChooseBackup{});
}

bool asks_about_data(const SettingsView& view) {
    const auto& job = view.job;
    return view.choosing || job.what == What::look_through || job.what == What::restore;
}

void draw_data_questions(Kit& kit, const SettingsView& view, Sink& sink) {
    const auto& job = view.job;
    if (view.choosing) return draw_choosing(kit, view, sink);
    if (job.what != What::look_through && job.what != What::restore) return;
    if (job.trouble) return draw_trouble_of(kit, job, sink);
    if (job.what == What::restore) return draw_job(kit, tr("Restoring…"), job.part);
    if (job.running) return draw_job(kit, tr("Looking through the backup…"), job.part);
    draw_sure(kit, job, sink);
}

}  // namespace qingwen
