#include "app/editor_doing.h"
#include "app/editor_findings.h"
#include "edit/fix_each.h"

namespace qingwen {

// The list may be of the bank as it was before the last words were typed.
const EditorFinding* EditorDesk::fixable(int finding) {
    const auto number = static_cast<std::size_t>(finding);
    if (listed_ != editor_->revision()) return list_findings(), nullptr;
    if (number >= findings_.size() || findings_[number].fix.empty()) return nullptr;
    return &findings_[number];
}

bool EditorDesk::Doing::operator()(const act::edit::Fix& a) const {
    const auto* found = desk.fixable(a.finding);
    if (found == nullptr) return true;
    const auto finding = *found;
    const auto at = finding.at;
    auto fix = fix_for(*desk.editor_, finding, desk.fresh_id(at.file));
    if (!fix) return true;
    const auto& file = desk.editor_->file(at.file);
    desk.carry_out(Deed::mended, {{{at.file, with_entry(file, at.entry, std::move(fix->entry))}}, at, 1});
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::FixAll& a) const {
    const auto* found = desk.fixable(a.finding);
    if (found == nullptr || !found->mends) return true;
    const auto* rule = found->finding.rule;
    const auto here = desk.sheet_.at().value_or(found->at);
    const auto places = places_with(*desk.editor_, rule, desk.scope_, here);
    const FixEach with{rule, desk.editor_->ever_used(), desk.ids_};
    const auto make = [places, with](const auto& files, auto& headway) {
        return fix_each(files, places, with, &headway);
    };
    desk.deal({Deed::mended, places.size(), make}, now.mono);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Find& a) const {
    desk.replacing_.find(*desk.editor_, a.find, a.replace, a.exact);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Choose& a) const {
    desk.replacing_.choose(a.place, a.on);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Replace&) const {
    if (!desk.replacing_.may_replace()) return true;
    desk.panel_ = EditorPanel::none;
    desk.deal(desk.replacing_.replacing(), now.mono);
    return true;
}

}  // namespace qingwen
