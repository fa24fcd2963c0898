#include "app/editor_desk.h"

#include <algorithm>

#include "app/editor_doing.h"
#include "app/editor_findings.h"

namespace qingwen {

namespace {

std::vector<EditorCase> cases_of(const Editor& editor) {
    constexpr std::size_t most = 80;  // characters
    std::vector<EditorCase> all;
    for (const auto& file : editor.files())
        for (const auto& one : file.cases) all.push_back({one.id.text, utf8::shorten(one.text, most)});
    return all;
}

}  // namespace

EditorDesk::EditorDesk(With with)
    : with_(std::move(with)), ids_(with_.seed), disk_(with_.run, with_.data, with_.drawable) {}

EditorDesk::~EditorDesk() {
    if (editor_ && found_.empty()) disk_.keep_now(*editor_, typed());
}

void EditorDesk::open(const Files& files, Moment) {
    if (is_open() && files == reading_.files()) return;
    batch_.stop();
    editor_.reset();
    failed_.reset();
    reading_.ask(with_.run, files, {disk_.unsaved(), with_.drawable});
}

bool EditorDesk::act(const EditorAction& action, Moment now) {
    if (!editor_) return !std::holds_alternative<act::edit::Leave>(action);
    give_way(action);
    if (!may_now(action)) return true;
    told_.reset();
    done_ = now.mono;
    bool stays = true;
    if (frame_goes_first(action))
        keep_frame(now.mono, [this, action, now] { act(action, now); });
    else
        stays = std::visit(Doing{*this, now}, action);
    follow(now.mono);
    return stays;
}

void EditorDesk::take_in(Moment now) {
    if (editor_) take_in_batch(now.mono);
    take_in_printed();
    if (batch_.under_way()) return;
    if (editor_) take_in_written(now);
    const auto outside = editor_ ? disk_.take_outside() : std::nullopt;
    if (outside)
        for (const auto& [file, theirs] : *outside) meet(file, theirs);
    if (outside) follow(now.mono);
    if (!merging_.empty()) merging_.front().take_in();
    auto read = reading_.take();
    if (!read) return;
    if (!*read) {
        failed_ = read->error();
        return;
    }
    begin(std::move(*read).value());
}

void EditorDesk::begin(EditorReading::Read read) {
    editor_.emplace(std::move(read.files));
    list_ = {};
    marked_.clear();
    merging_.clear();
    review_ = {};
    list_.follow(*editor_);
    look(list_.step({}, 1));
    found_ = std::move(read.unfinished);
    panel_ = found_.empty() ? EditorPanel::none : EditorPanel::recover;
    if (!read.errors.empty()) tell({.what = EditorTold::What::not_read, .error = read.errors.front()});
}

void EditorDesk::tick(Moment now) {
    take_in(now);
    if (!editor_) return;
    if (batch_.under_way()) return batch_.tick(now.mono);
    if (finds()) replacing_.step(*editor_);
    if (looks_for_fixes()) fixes_.step(*editor_, findings_);
    review_.follow(with_.aside ? with_.aside : with_.run, *editor_, done_, now.mono);
    if (review_.take_in() || (listing_ && now.mono >= *listing_)) list_findings();
    disk_.look(*editor_, now.mono);
    if (found_.empty()) disk_.keep(*editor_, typed(), now.mono);
    const auto trouble = told_ ? std::nullopt : disk_.trouble();
    if (trouble) tell({.what = EditorTold::What::cannot_keep, .error = trouble});
}

std::optional<Mono> EditorDesk::next(Moment now) const {
    if (!editor_) return std::nullopt;
    if (batch_.under_way()) return now.mono + EditorBatch::pace;
    if (finds() || looks_for_fixes()) return now.mono;
    const auto look = disk_.next_look();
    return std::min({look, disk_.next_keep().value_or(look), listing_.value_or(look),
                     review_.next(*editor_, done_).value_or(look)});
}

void EditorDesk::look(std::optional<At> at) {
    editor_->stop_typing();
    sheet_.look(*editor_, at);
    go_.reset();
    list_findings();
}

// The list, the sheet and the findings are of the bank as it is now.
void EditorDesk::follow(Mono now) {
    list_.follow(*editor_);
    sheet_.follow(*editor_);
    if (panel_ == EditorPanel::replace) replacing_.follow(*editor_);
    if (panel_ == EditorPanel::merge) follow_merging();
    std::erase_if(marked_, [&](At at) { return !editor_->has(at); });
    if (listed_ == editor_->revision()) return;
    list_here();
    if (scope_ == FindingScope::question)
        list_findings();
    else
        listing_ = now + findings_pause;
}

void EditorDesk::list_findings() {
    listed_ = editor_->revision();
    listing_.reset();
    findings_.clear();
    const auto at = sheet_.at();
    if (scope_ == FindingScope::bank) findings_ = findings_in(*editor_);
    if (scope_ == FindingScope::chapter && at) findings_ = findings_in(*editor_, at->file);
    list_here();
    if (scope_ == FindingScope::question) findings_ = here_;
    if (scope_ != FindingScope::question) fixes_.follow(*editor_, findings_);
    add_findings_of_the_bank();
    cases_ = cases_of(*editor_);
}

void EditorDesk::list_here() {
    const auto at = sheet_.at();
    here_ = at ? findings_at(*editor_, *at) : std::vector<EditorFinding>();
}

bool EditorDesk::looks_for_fixes() const {
    return scope_ != FindingScope::question && listed_ == editor_->revision() && !fixes_.settled();
}

// As far as the bank was looked over.
void EditorDesk::add_findings_of_the_bank() {
    const auto here = sheet_.at();
    if (review_.known().empty()) return;
    const auto places = first_places(editor_->files());
    for (const auto& [id, finding] : review_.known()) {
        const auto found = places.find(id);
        const auto at = found == places.end() ? std::nullopt : std::optional(found->second);
        if (!at && scope_ != FindingScope::bank) continue;
        if (scope_ == FindingScope::question && at != here) continue;
        if (scope_ == FindingScope::chapter && (!here || at->file != here->file)) continue;
        findings_.push_back(
            {finding, at.value_or(At{}), at.has_value(), {field_under(finding.field), 0, 0}, {}});
    }
}

std::vector<At> EditorDesk::chosen() const {
    if (!marked_.empty()) return {marked_.begin(), marked_.end()};
    const auto at = sheet_.at();
    return at ? std::vector{*at} : std::vector<At>();
}

void EditorDesk::carry_out(Deed deed, const Deeds& deeds, const std::function<void()>& then) {
    using What = EditorTold::What;
    if (deeds.count == 0 && deeds.by_hand > 0) tell({.what = What::by_hand_only});
    if (deeds.count == 0) return;
    editor_->change(deed, deeds.changed, deeds.look, deeds.count);
    marked_.clear();
    list_.follow(*editor_);
    look(deeds.look);
    if (then) then();
    if (deeds.by_hand > 0) return tell({.what = What::some_by_hand, .count = deeds.by_hand});
    if (deed == Deed::replaced) return tell({.what = What::replaced, .count = deeds.count});
    if (deeds.count > 1) tell({.what = What::done, .deed = deed, .count = deeds.count});
}

EditorView EditorDesk::view() const {
    EditorView view;
    view.stage = failed_ ? EditorView::Stage::failed : EditorView::Stage::reading;
    view.error = failed_;
    view.files_read = reading_.done();
    view.files_all = reading_.all();
    if (!editor_) return view;
    view.stage = EditorView::Stage::ready;
    view.editor = &*editor_;
    if (!editor_->files().empty()) view.name = editor_->file(0).bank.text;
    view.filter = list_.filter();
    view.chapters = list_.chapters();
    view.rows = list_.rows();
    view.shown = list_.shown();
    view.questions = list_.questions();
    view.errors = list_.errors();
    view.warnings = list_.warnings();
    view.tags = tags_;
    view.marked = &marked_;
    view.pane = pane_;
    sheet_.put_into(view);
    view.cases = cases_;
    view.scope = scope_;
    view.findings = findings_;
    view.here = scope_ == FindingScope::question ? findings_ : here_;
    view.go = go_;
    view.looking = review_.behind(*editor_);
    view.changed = editor_->changed() || sheet_.frame_waits();
    view.waiting = sheet_.waiting(*editor_);
    view.saving = disk_.saving();
    view.undoes = editor_->undoes();
    view.redoes = editor_->redoes();
    view.told = told_;
    view.panel = !batch_.under_way() ? panel_ : batch_.takes_long() ? EditorPanel::batch : EditorPanel::none;
    view.batch = batch_.view();
    view.replace = replacing_.view();
    view.typed = typed_;
    if (!merging_.empty()) view.merge = merging_.front().view();
    for (const auto& work : found_) view.unsaved.push_back(work.mine.path.filename().string());
    return view;
}

}  // namespace qingwen
