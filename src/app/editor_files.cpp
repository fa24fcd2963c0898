#include <algorithm>

#include "app/editor_doing.h"
#include "yaml/spell.h"

namespace qingwen {

namespace {

bool has_chapter(const Editor& editor, const std::string& id, const std::filesystem::path& path) {
    return std::ranges::any_of(editor.files(), [&](const Manuscript& file) {
        return file.chapter.id.text == id || file.path == path;
    });
}

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string head_of(const BankId& bank, const std::string& id, const std::string& title) {
    return "qingwen: 1\nbank: " + bank.text + "\nchapter: {id: " + in_quotes(id) +
           ", title: " + spell(title, Where::flow) + "}\n\nquestions:\n";
}

}  // namespace

bool EditorDesk::Doing::operator()(const act::edit::Save&) const {
    if (!desk.merging_.empty()) {
        desk.panel_ = EditorPanel::merge;
        desk.leaving_ = false;
    } else if (!desk.disk_.saving() && desk.editor_->changed()) {
        desk.disk_.save(*desk.editor_, now.wall);
    }
    return true;
}

void EditorDesk::take_in_written(Moment now) {
    const auto written = disk_.take_written();
    if (!written) return;
    int saved = 0;
    std::optional<Error> trouble;
    for (const auto& [file, content, result, theirs] : *written) {
        if (!result) {
            trouble = result.error();
        } else if (theirs) {
            meet(file, *theirs);
        } else {
            editor_->set_on_disk(file, content);
            saved += result->is == Saved::Is::saved ? 1 : 0;
        }
    }
    saved_ = saved_ || saved > 0;
    leave_once_saved(!trouble && merging_.empty(), now.wall);
    if (trouble)
        tell({.what = EditorTold::What::save_failed, .error = trouble});
    else if (merging_.empty())
        tell({.what = EditorTold::What::saved, .count = saved});
    follow(now.mono);
}

// What was typed while it was saved is saved, too.
void EditorDesk::leave_once_saved(bool went_well, Wall now) {
    leaving_ = leaving_ && went_well;
    if (!leaving_) return;
    if (editor_->changed()) return disk_.save(*editor_, now);
    leaving_ = false;
    leaves_ = true;
}

// Somebody else wrote the file. Without changes of ours theirs is taken; else it is for the author to say.
void EditorDesk::meet(std::size_t file, const Manuscript& theirs) {
    const auto known = std::ranges::find(merging_, file, &EditorMerging::file);
    const auto& said = known == merging_.end() ? editor_->on_disk(file) : known->theirs();
    if (same_text(theirs, said)) return;
    if (known != merging_.end()) merging_.erase(known);
    if (editor_->changed(file)) {
        merging_.emplace_back(file, editor_->on_disk(file), theirs);
        panel_ = EditorPanel::merge;
        return;
    }
    const At here = sheet_.at().value_or(At{file, 0});
    editor_->change(Deed::reloaded, {{file, theirs}}, here);
    editor_->set_on_disk(file, theirs);
    saved_ = true;  // what is played is not what stands there either
    tell({.what = EditorTold::What::reloaded, .name = theirs.path.filename().string()});
}

void EditorDesk::follow_merging() {
    if (merging_.empty()) return;
    merging_.front().follow(with_.run, *editor_);
    merging_.front().take_in();
}

bool EditorDesk::Doing::operator()(const act::edit::Decide& a) const {
    if (!desk.merging_.empty()) desk.merging_.front().decide(a.clash, a.side);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Merge&) const {
    if (desk.merging_.empty() || !desk.merging_.front().is_decided()) return true;
    const auto& merging = desk.merging_.front();
    const auto file = merging.file();
    const auto at = desk.sheet_.at().value_or(At{file, 0});
    const auto make = [decision = merging.decided(), file, at](const Manuscripts&, Headway&) {
        auto result = decided(*decision.first, decision.second);
        return result ? Deeds{{{file, std::move(*result)}}, at, 1, 0} : Deeds{};
    };
    const auto then = [&closing = desk] { closing.close_merging(); };
    desk.deal({Deed::merged, desk.editor_->file(file).entries.size(), make, then}, now.mono);
    return true;
}

void EditorDesk::close_merging() {
    editor_->set_on_disk(merging_.front().file(), merging_.front().theirs());
    merging_.erase(merging_.begin());
    panel_ = merging_.empty() ? EditorPanel::none : EditorPanel::merge;
    tell({.what = EditorTold::What::done, .deed = Deed::merged});
}

bool EditorDesk::Doing::operator()(const act::edit::Recover& a) const {
    desk.panel_ = EditorPanel::none;
    for (const auto& work : std::exchange(desk.found_, {})) {
        if (a.yes)
            desk.recover(work);
        else
            desk.disk_.forget(work.mine.path);
    }
    if (a.yes) desk.tell({.what = EditorTold::What::recovered});
    return true;
}

// What both sides began with stays what is known of the disk until both are put together.
void EditorDesk::recover(const EditorReading::Unfinished& work) {
    const auto& files = editor_->files();
    const auto found = std::ranges::find(files, work.mine.path, &Manuscript::path);
    if (found == files.end()) return disk_.take_up(editor_->add_file(work.mine));
    const auto file = static_cast<std::size_t>(found - files.begin());
    if (!same_text(work.base, *found)) {
        merging_.emplace_back(file, work.base, *found);
        panel_ = EditorPanel::merge;
    }
    disk_.take_up(file);
    editor_->set_on_disk(file, work.base);
    editor_->change(Deed::recovered, {{file, work.mine}}, {file, 0});
}

bool EditorDesk::Doing::operator()(const act::edit::AddChapter& a) const {
    desk.panel_ = EditorPanel::none;
    const auto& files = desk.editor_->files();
    const auto like = std::ranges::find_if(files, [](const auto& file) { return !file.bank.empty(); });
    if (like == files.end() || utf8::trim(a.title).empty()) return true;
    std::size_t number = files.size() + 1;
    const auto folder = files.front().path.parent_path();
    const auto path_of = [&] { return folder / (two_digits(number) + ".yaml"); };
    while (has_chapter(*desk.editor_, two_digits(number), path_of()) || std::filesystem::exists(path_of()))
        ++number;
    const auto head = head_of(like->bank, two_digits(number), std::string(utf8::trim(a.title)));
    const auto file = desk.editor_->add_file(read_manuscript(path_of(), head, desk.with_.drawable));
    desk.list_.follow(*desk.editor_);
    desk.look(At{file, 0});
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Leave& a) const {
    using How = act::edit::Leave::How;
    const bool changed = desk.editor_->changed();
    if (a.how == How::save && changed) {
        desk.leaving_ = true;
        desk.panel_ = EditorPanel::none;
        return (*this)(act::edit::Save{});
    }
    if (a.how == How::discard) desk.discard();
    if (a.how == How::ask && (changed || desk.sheet_.waiting(*desk.editor_) > 0)) {
        desk.panel_ = EditorPanel::leave;
        return true;
    }
    desk.panel_ = EditorPanel::none;
    return false;
}

// Back to what is on the disk, as a step that can be taken back.
void EditorDesk::discard() {
    Changed all;
    for (std::size_t i = 0; i < editor_->files().size(); ++i) all.emplace_back(i, editor_->on_disk(i));
    editor_->change(Deed::discarded, all, sheet_.at().value_or(At{}));
    look(sheet_.at());
}

}  // namespace qingwen
