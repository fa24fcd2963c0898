#include "app/editor_doing.h"
#include "app/editor_findings.h"

namespace qingwen {

namespace {

constexpr std::size_t most_tags = 40;

bool lists_tags(EditorPanel panel) { return panel == EditorPanel::tag || panel == EditorPanel::filter; }

}  // namespace

bool EditorDesk::Doing::operator()(const act::edit::Look& a) const {
    desk.look(a.at);
    if (desk.pane_ == EditorPane::list) desk.pane_ = EditorPane::form;
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::LookBy& a) const {
    if (const auto to = desk.list_.step(desk.sheet_.at(), a.by)) desk.look(to);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Filter& a) const {
    desk.list_.filter(a.filter);
    desk.list_.follow(*desk.editor_);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Fold& a) const {
    desk.list_.fold(a.file);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Show& a) const {
    desk.pane_ = a.pane;
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::ShowAnswer& a) const {
    desk.sheet_.show_answer(a.on);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Mark& a) const {
    if (!a.on)
        desk.marked_.erase(a.at);
    else if (desk.editor_->has(a.at))
        desk.marked_.insert(a.at);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::MarkTo& a) const {
    const auto run = desk.list_.between(desk.sheet_.at().value_or(a.at), a.at);
    desk.marked_.insert(run.begin(), run.end());
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::MarkShown&) const {
    const auto shown = desk.list_.shown_places();
    desk.marked_.insert(shown.begin(), shown.end());
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Unmark&) const {
    desk.marked_.clear();
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::ShowFindingsOf& a) const {
    desk.scope_ = a.scope;
    desk.list_findings();
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::Jump& a) const {
    if (a.finding < 0 || a.finding >= static_cast<int>(desk.findings_.size())) return true;
    const auto finding = desk.findings_[static_cast<std::size_t>(a.finding)];
    if (!finding.of_question) return (*this)(act::edit::ShowFrame{finding.at.file, true});
    if (desk.sheet_.at() != finding.at) desk.look(finding.at);
    desk.pane_ = EditorPane::form;
    const auto& form = desk.sheet_.form();
    desk.go_ = form ? field_of(finding.finding, *form) : finding.field;
    return true;
}

// What is there of the last time is decided about first: until then nothing of now is kept.
bool EditorDesk::Doing::operator()(const act::edit::Open& a) const {
    if (!desk.found_.empty()) return true;
    desk.panel_ = a.panel;
    desk.typed_.clear();
    if (lists_tags(a.panel)) desk.tags_ = tags_in(*desk.editor_, most_tags);
    return true;
}

bool EditorDesk::Doing::operator()(const act::edit::TypeInPanel& a) const {
    desk.typed_ = a.text;
    return true;
}

}  // namespace qingwen
