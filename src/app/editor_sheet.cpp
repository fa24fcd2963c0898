#include "app/editor_sheet.h"

#include <algorithm>
#include <tuple>

#include "app/words.h"
#include "paper/showing.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

// The whole text of a question, as a place that is typed in.
constexpr FieldAt whole_text{Field::ask, -1, -1};
// The order of the options in the preview does not change while one types.
constexpr Seed preview_seed{20};

const Outcome nothing_answered;

const EntryPtr& entry_at(const Editor& editor, At at) { return editor.file(at.file).entries[at.entry]; }

std::string ending_its_line(std::string text, const std::string& line_end) {
    return text.ends_with('\n') ? std::move(text) : text + line_end;
}

}  // namespace

void EditorSheet::look(const Editor& editor, std::optional<At> at) {
    at_ = at && editor.has(*at) ? at : std::nullopt;
    unwritten_ = false;
    frame_of_.reset();
    frame_typed_ = 0;
    form_.reset();
    text_.clear();
    if (at_) form_ = form_of(editor.entry(*at_));
    const auto waits = at_ ? waiting_.find(entry_at(editor, *at_)) : waiting_.end();
    if (waits != waiting_.end()) form_ = waits->second;
    unwritten_ = waits != waiting_.end();
    if (at_) text_ = editor.entry(*at_).text;
    make_preview(editor);
    seen_ = editor.revision();
}

void EditorSheet::follow(const Editor& editor) {
    if (seen_ != editor.revision()) look(editor, at_);
}

EntryPtr EditorSheet::written(const Editor& editor, const Entry& before) {
    const auto& file = editor.file(at_->file);
    auto entry = rewritten(before, *form_, file.style, file.reading);
    unwritten_ = entry == nullptr;
    waiting_.erase(entry_at(editor, *at_));
    if (unwritten_) waiting_[entry_at(editor, *at_)] = *form_;
    if (entry) text_ = entry->text;
    return entry;
}

void EditorSheet::keep_waiting(const Editor& editor) {
    unwritten_ = !writes_all(*form_);
    if (unwritten_) waiting_[entry_at(editor, *at_)] = *form_;
}

void EditorSheet::make_preview(const Editor& editor) {
    item_.reset();
    if (!at_ || !editor.entry(*at_).question) return;
    const auto& question = *editor.entry(*at_).question;
    item_ = Item{question,
                 {},
                 editor.file(at_->file).chapter.title,
                 shown_order(question, true, Random(preview_seed))};
    if (const auto* shared = editor.find_case(question.case_id)) item_->case_text = shared->text;
}

void EditorSheet::type(Editor& editor, FieldAt at, std::string text, Mono now) {
    if (!at_ || !form_) return;
    form_ = with_text(std::move(*form_), at, std::move(text));
    auto entry = written(editor, *editor.before_typing(*at_, at, now));
    if (!entry) return;
    editor.type(*at_, at, std::move(entry), now);
    keep_waiting(editor);
    make_preview(editor);
    seen_ = editor.revision();
}

bool EditorSheet::set(Editor& editor, Form form, Deed deed) {
    if (!at_ || !form_) return false;
    form_ = std::move(form);
    auto entry = written(editor, editor.entry(*at_));
    if (!entry) return false;
    const auto& file = editor.file(at_->file);
    editor.change(deed, {{at_->file, with_entry(file, at_->entry, std::move(entry))}}, *at_);
    keep_waiting(editor);
    make_preview(editor);
    seen_ = editor.revision();
    return true;
}

// A text that turned out to be several questions, or that made a broken file good again, is cut anew.
void EditorSheet::show_text(Editor& editor, bool on) {
    as_text_ = on;
    editor.stop_typing();
    if (on || !at_) return;
    const auto& file = editor.file(at_->file);
    if (form_ && file.cut == Outline::Cut::told) return;
    const auto again = read_manuscript(file.path, text_of(file), file.reading.drawable);
    if (again.entries.size() == file.entries.size() && again.cut == file.cut) return;
    editor.change(Deed::rewritten, {{at_->file, again}}, *at_);
    look(editor, at_);
}

void EditorSheet::type_text(Editor& editor, std::string text, Mono now) {
    text_ = std::move(text);
    if (frame_of_) frame_typed_ = ++ever_typed_;
    if (!at_ || frame_of_) return;
    const auto& file = editor.file(at_->file);
    auto entry =
        read_entry(editor.entry(*at_).before, ending_its_line(text_, file.style.line_end), file.reading);
    editor.type(*at_, whole_text, std::move(entry), now);
    form_ = form_of(editor.entry(*at_));
    make_preview(editor);
    seen_ = editor.revision();
}

void EditorSheet::show_frame(const Editor& editor, std::size_t file, bool on) {
    look(editor, at_);
    if (!on || file >= editor.files().size()) return;
    frame_of_ = file;
    const auto& [head, tail] = std::tie(editor.file(file).head, editor.file(file).tail);
    parting_ = is_blank(tail) ? std::string() : "# " + tr("The questions stand here; this line must stay.");
    text_ = parting_.empty() ? head : head + parting_ + editor.file(file).style.line_end + tail;
}

std::optional<EditorSheet::Frame> EditorSheet::frame(const Editor& editor) const {
    const auto parted = parting_.empty() ? text_.size() : text_.find(parting_);
    if (!frame_of_ || parted == std::string::npos) return std::nullopt;
    const auto& file = editor.file(*frame_of_);
    auto tail = parting_.empty() ? file.tail : text_.substr(end_of_line(text_, parted));
    return Frame{*frame_of_, ending_its_line(text_.substr(0, parted), file.style.line_end), std::move(tail)};
}

Manuscript EditorSheet::with_frame_typed(const Editor& editor) const {
    auto file = editor.file(*frame_of_);
    const auto typed =
        frame(editor).value_or(Frame{*frame_of_, ending_its_line(text_, file.style.line_end), ""});
    file.head = typed.head;
    file.tail = typed.tail;
    return file;
}

int EditorSheet::waiting(const Editor& editor) const {
    return static_cast<int>(std::ranges::count_if(waiting_, [&](const auto& one) {
        const auto at = editor.find(one.first->id);
        return at && entry_at(editor, *at) == one.first;
    }));
}

void EditorSheet::put_into(EditorView& view) const {
    view.current = at_;
    view.frame = frame_of_.has_value();
    if (frame_of_) view.text = &text_;
    if (!at_ || frame_of_) return;
    view.text_only = !form_;
    view.form = as_text() ? nullptr : &*form_;
    view.text = as_text() ? &text_ : nullptr;
    view.unwritten = unwritten_;
    view.item = item_ ? &*item_ : nullptr;
    view.outcome = &nothing_answered;
    view.answer_shown = answer_shown_;
}

}  // namespace qingwen
