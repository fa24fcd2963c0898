#include "app/editor_doing.h"
#include "edit/split_pasted.h"

namespace qingwen {

namespace {

// Several options that were pasted into one row.
bool is_paste_of_options(const std::optional<Form>& form, const act::edit::Type& a) {
    using enum Field;
    const auto field = a.at.field;
    if (!form || (field != right && field != wrong && field != order && field != extra)) return false;
    const auto* before = text_at(*form, a.at);
    return before != nullptr && is_paste(*before, a.text);
}

// What leaves the lines of a file that are being typed as they are.
bool lets_frame_be(const EditorAction& action) {
    namespace edit = act::edit;
    if (const auto* shown = std::get_if<edit::ShowFrame>(&action)) return !shown->on;
    if (const auto* leave = std::get_if<edit::Leave>(&action)) return leave->how == edit::Leave::How::discard;
    return is_one_of<edit::TypeText, edit::LeftOut, edit::Arrived, edit::KeepFrame, edit::Filter, edit::Fold,
                     edit::Show, edit::ShowAnswer, edit::ShowFindingsOf, edit::Mark, edit::MarkTo,
                     edit::MarkShown, edit::Unmark, edit::Open, edit::TypeInPanel, edit::Find, edit::Choose,
                     edit::Stop, edit::Decide>(action);
}

}  // namespace

bool EditorDesk::frame_goes_first(const EditorAction& action) const {
    return sheet_.frame_waits() && !lets_frame_be(action);
}

EditorDisk::Typed EditorDesk::typed() const {
    if (!sheet_.frame_waits()) return {};
    return {sheet_.frame_typed(), sheet_.frame_file(), [this] { return sheet_.with_frame_typed(*editor_); }};
}

void EditorDesk::keep_frame(Mono now, const std::function<void()>& then) {
    const auto frame = sheet_.frame(*editor_);
    if (!frame) return tell({.what = EditorTold::What::parting_gone});
    const auto at = sheet_.at().value_or(At{frame->file, 0});
    const auto make = [frame = *frame, at](const Manuscripts& files, Headway&) {
        auto kept = with_frame(files[frame.file], frame.head, frame.tail);
        return Deeds{{{frame.file, std::move(kept)}}, at, 1, 0};
    };
    deal({Deed::frame_changed, editor_->file(frame->file).entries.size(), make, then}, now);
}

bool EditorDesk::Doing::operator()(const act::edit::Type& a) const {
    if (const auto& form = desk.sheet_.form(); is_paste_of_options(form, a)) {
        desk.sheet_.set(*desk.editor_, with_pasted(*form, a.at, split_pasted(a.text)), Deed::typed);
        return true;
    }
    desk.sheet_.type(*desk.editor_, a.at, a.text, now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::AddRow& a) const {
    if (const auto& form = desk.sheet_.form())
        desk.sheet_.set(*desk.editor_, with_row(*form, a.before), Deed::typed);
    desk.go_ = a.before;
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::LeftOut& a) const {
    if (a.too_long)
        desk.tell({.what = EditorTold::What::cut_short});
    else
        desk.tell({.what = EditorTold::What::dropped_characters, .count = a.characters});
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Arrived&) const {
    desk.go_.reset();
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::RemoveRow& a) const {
    if (const auto& form = desk.sheet_.form())
        desk.sheet_.set(*desk.editor_, without_row(*form, a.at), Deed::typed);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::MoveRow& a) const {
    if (const auto& form = desk.sheet_.form())
        desk.sheet_.set(*desk.editor_, with_row_moved(*form, a.at, a.by), Deed::typed);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Set& a) const {
    if (const auto& form = desk.sheet_.form())
        desk.sheet_.set(*desk.editor_, with_flag(*form, a.field, a.on), Deed::typed);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::SetKind& a) const {
    if (const auto& form = desk.sheet_.form())
        desk.sheet_.set(*desk.editor_, as_kind(*form, a.kind), Deed::kind_changed);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::AsText& a) const {
    desk.sheet_.show_text(*desk.editor_, a.on);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::TypeText& a) const {
    desk.sheet_.type_text(*desk.editor_, a.text, now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::ShowFrame& a) const {
    desk.sheet_.show_frame(*desk.editor_, a.file, a.on);
    if (a.on) desk.pane_ = EditorPane::form;
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::KeepFrame&) const {
    if (desk.sheet_.shows_frame()) desk.keep_frame(now.mono, {});
    return true;
}

}  // namespace qingwen
