#include "app/editor_doing.h"
#include "app/editor_findings.h"

namespace qingwen {

bool EditorDesk::Doing::operator()(const act::edit::Fix& a) const {
    const auto number = static_cast<std::size_t>(a.finding);
    if (number >= desk.findings_.size() || desk.findings_[number].fix.empty()) return true;
    const auto finding = desk.findings_[number];
    const auto at = finding.at;
    auto fix = fix_for(*desk.editor_, finding, desk.fresh_id(at.file));
    if (!fix) return true;
    const auto& file = desk.editor_->file(at.file);
    desk.carry_out(Deed::mended, {{{at.file, with_entry(file, at.entry, std::move(fix->entry))}}, at, 1});
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
    desk.panel_ = EditorPanel::none;
    desk.deal(desk.replacing_.replacing(), now.mono);
    return true;
}

}  // namespace qingwen
