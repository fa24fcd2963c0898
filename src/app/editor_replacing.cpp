#include "app/editor_replacing.h"

#include <algorithm>
#include <map>

#include "app/search_text.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

std::vector<TextRange> exact_marks(std::string_view text, std::string_view find) {
    std::vector<TextRange> marks;
    for (auto at = text.find(find); at != std::string_view::npos; at = text.find(find, at + find.size()))
        marks.push_back({at, at + find.size()});
    return marks;
}

std::string with_marks_replaced(std::string_view text, const std::vector<TextRange>& marks,
                                std::string_view replace) {
    std::string made;
    std::size_t from = 0;
    for (const auto& [begin, end] : marks) {
        made.append(text.substr(from, begin - from)).append(replace);
        from = end;
    }
    return made.append(text.substr(from));
}

// The next place at or behind one that there is a question at.
std::optional<At> question_at(const Editor& editor, At at) {
    for (; at.file < editor.files().size(); at = {at.file + 1, 0})
        if (editor.has(at)) return at;
    return std::nullopt;
}

}  // namespace

void EditorReplacing::find(const Editor& editor, std::string find, std::string replace, bool exact) {
    find_ = std::move(find);
    replace_ = std::move(replace);
    exact_ = exact;
    places_.clear();
    fields_.clear();
    chosen_ = 0;
    by_hand_ = 0;
    more_ = false;
    seen_ = editor.revision();
    word_ = utf8::fold(find_);
    next_ = word_.empty() ? std::nullopt : std::optional(At{});
    step(editor);
}

void EditorReplacing::step(const Editor& editor) {
    int questions = questions_a_step;
    int forms = forms_a_step;
    for (; next_ && questions > 0 && forms > 0; --questions) {
        more_ = places_.size() >= most_places;
        next_ = more_ ? std::nullopt : question_at(editor, *next_);
        if (!next_) return;
        if (const auto& entry = editor.entry(*next_); stands_in(entry.words, word_)) {
            look_at(entry, *next_);
            --forms;
        }
        ++next_->entry;
    }
}

void EditorReplacing::follow(const Editor& editor) {
    if (seen_ != editor.revision()) find(editor, find_, replace_, exact_);
}

void EditorReplacing::look_at(const Entry& entry, At at) {
    const auto form = form_of(entry);
    if (!form) {
        ++by_hand_;
        return;
    }
    for (int field = static_cast<int>(Field::ask); field <= static_cast<int>(Field::reason); ++field)
        for (int row = 0; row < rows_of(*form, static_cast<Field>(field)); ++row)
            for (int column = 0; column < columns_of(*form, static_cast<Field>(field), row); ++column)
                look_at(*form, at, {static_cast<Field>(field), row, column});
}

void EditorReplacing::look_at(const Form& form, At at, FieldAt field) {
    const auto* text = text_at(form, field);
    if (text == nullptr || places_.size() >= most_places) return;
    const std::vector<std::string> words{word_};
    const auto marks = exact_ ? exact_marks(*text, find_) : marks_in(*text, words);
    if (marks.empty()) return;
    const auto& first = marks.front();
    places_.push_back({at, form.id, field_words(field.field), *text,
                       with_marks_replaced(*text, marks, replace_), first.begin, first.end, first.begin,
                       first.begin + replace_.size(), true});
    fields_.push_back(field);
    ++chosen_;
}

void EditorReplacing::choose(int place, bool on) {
    if (place < 0 || place >= static_cast<int>(places_.size())) return;
    auto& chosen = places_[static_cast<std::size_t>(place)].chosen;
    chosen_ += static_cast<int>(on) - static_cast<int>(chosen);
    chosen = on;
}

EditorBatch::Job EditorReplacing::replacing() const {
    Ats questions;
    std::map<At, std::vector<std::pair<FieldAt, std::string>>> texts;
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (places_[i].chosen) texts[places_[i].at].emplace_back(fields_[i], places_[i].after);
    for (const auto& [at, fields] : texts) questions.push_back(at);
    const auto make = [questions, texts](const auto& files, auto& headway) {
        auto next = questions.begin();
        const auto change = [&](Form form) {
            for (const auto& [field, text] : texts.at(*next)) form = with_text(std::move(form), field, text);
            ++next;
            return std::optional(std::move(form));
        };
        return change_each(files, questions, change, &headway);
    };
    return {Deed::replaced, questions.size(), make};
}

}  // namespace qingwen
