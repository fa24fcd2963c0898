#include "app/desk_doing.h"

namespace qingwen {

void Desk::Doing::operator()(const act::OpenEditor& a) const {
    if (!is_page(desk.screen_) || !desk.parts_.editor) return;
    const auto& files = a.files.empty() ? desk.bank_files_ : a.files;
    if (!desk.editor_) desk.editor_.emplace(*desk.parts_.editor);
    desk.editor_->open(files, now);
    desk.show(Screen::editor, now);
}

void Desk::Doing::operator()(const act::AtEditor& a) const {
    if (desk.screen_ == Screen::editor && !desk.editor_->act(a.what, now)) desk.leave_editor(now);
}

// What was saved is played from now on.
void Desk::leave_editor(Moment now) {
    if (editor_->take_saved() && editor_->files() == bank_files_)
        opening_.ask(parts_.load, bank_files_, now.mono);
    show(Screen::home, now);
}

}  // namespace qingwen
