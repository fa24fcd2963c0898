#include <algorithm>

#include "app/editor_doing.h"

namespace qingwen {

namespace {

// So that there is something to type into.
Form empty_form(Kind kind) {
    Form form;
    form.kind = kind;
    form.level = std::string(1, '1');
    if (kind == Kind::single) form.right = {""};
    if (kind == Kind::multiple) form.right = {"", ""};
    if (kind == Kind::single || kind == Kind::multiple) form.wrong = {"", "", ""};
    if (kind == Kind::order) form.order = {"", "", ""};
    if (kind == Kind::match) form.pairs = {{}, {}, {}};
    if (kind == Kind::blank) form.blanks = {{""}};
    return form;
}

// The first file that a question can be put into, else the first one.
std::size_t first_cut(const Manuscripts& files) {
    const auto found =
        std::ranges::find_if(files, [](const Manuscript& file) { return file.cut != Outline::Cut::not_cut; });
    return found == files.end() ? 0 : static_cast<std::size_t>(found - files.begin());
}

}  // namespace

QuestionId EditorDesk::fresh_id(std::size_t file) {
    return ids_.next(editor_->file(file), editor_->ever_used());
}

bool EditorDesk::Doing::operator()(const act::edit::Add& a) const {
    const auto here = desk.sheet_.at();
    const auto& files = desk.editor_->files();
    const auto file = here ? here->file : first_cut(files);
    if (file >= files.size()) return true;
    const At place{file, here ? here->entry + 1 : files[file].entries.size()};
    auto form = empty_form(a.kind);
    form.id = desk.fresh_id(file).text;
    desk.panel_ = EditorPanel::none;
    desk.pane_ = EditorPane::form;
    const auto deeds = add(files, place, form);
    desk.carry_out(Deed::added, deeds);
    if (deeds.count == 0) return true;
    desk.sheet_.begin(form);
    desk.go_ = FieldAt{Field::ask, 0, 0};
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Duplicate&) const {
    const auto places = desk.chosen();
    // A batch makes its ids from copies: those that come of it are known as used from then on.
    auto make = [places, ids = desk.ids_, used = desk.editor_->ever_used()](const auto& files,
                                                                            auto& headway) mutable {
        std::vector<QuestionId> fresh;
        for (const auto& at : places) {
            if (headway.stopped()) return Deeds{};
            fresh.push_back(ids.next(files[at.file], used));
        }
        return duplicate(files, places, fresh, &headway);
    };
    desk.deal({Deed::duplicated, places.size(), std::move(make)}, now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Remove&) const {
    const auto places = desk.chosen();
    const bool asks = places.size() > 1 && desk.panel_ != EditorPanel::remove;
    desk.panel_ = asks ? EditorPanel::remove : EditorPanel::none;
    if (asks || places.empty()) return true;
    desk.deal(
        {Deed::removed, places.size(), [places](const auto& files, auto&) { return remove(files, places); }},
        now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::MoveBy& a) const {
    const auto at = desk.sheet_.at();
    if (!at) return true;
    const auto count = desk.editor_->file(at->file).entries.size();
    if ((a.by < 0 && at->entry == 0) || (a.by > 0 && at->entry + 1 >= count)) return true;
    const At to{at->file, a.by < 0 ? at->entry - 1 : at->entry + 2};
    desk.carry_out(Deed::moved, move(desk.editor_->files(), {*at}, to));
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::MoveTo& a) const {
    desk.panel_ = EditorPanel::none;
    const auto places = desk.chosen();
    if (a.file >= desk.editor_->files().size() || places.empty()) return true;
    const At end{a.file, desk.editor_->file(a.file).entries.size()};
    const auto make = [places, end](const auto& files, auto& headway) {
        return move(files, places, end, &headway);
    };
    desk.deal({Deed::moved, places.size(), make}, now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::SetLevel& a) const {
    desk.panel_ = EditorPanel::none;
    const auto places = desk.chosen();
    const auto make = [places, level = std::to_string(a.level)](const auto& files, auto& headway) {
        return set_level(files, places, level, &headway);
    };
    desk.deal({Deed::levelled, places.size(), make}, now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::AddTag& a) const {
    desk.panel_ = EditorPanel::none;
    const auto places = desk.chosen();
    const auto tag = std::string(utf8::trim(a.tag));
    const auto make = [places, tag](const auto& files, auto& headway) {
        return add_tag(files, places, tag, &headway);
    };
    if (!tag.empty()) desk.deal({Deed::tagged, places.size(), make}, now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::RemoveTag& a) const {
    desk.panel_ = EditorPanel::none;
    const auto places = desk.chosen();
    const auto make = [places, tag = a.tag](const auto& files, auto& headway) {
        return remove_tag(files, places, tag, &headway);
    };
    desk.deal({Deed::tagged, places.size(), make}, now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Undo&) const {
    const auto* change = desk.editor_->undoes();
    if (change == nullptr) return true;
    const auto at = change->at;
    const EditorTold told{.what = EditorTold::What::undone, .deed = change->deed, .count = change->count};
    desk.editor_->undo();
    desk.look(at);
    desk.tell(told);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Redo&) const {
    const auto* change = desk.editor_->redoes();
    if (change == nullptr) return true;
    const auto at = change->at;
    const EditorTold told{.what = EditorTold::What::redone, .deed = change->deed, .count = change->count};
    desk.editor_->redo();
    desk.look(at);
    desk.tell(told);
    return true;
}

}  // namespace qingwen
