// The question an author is working on: as a form or as text, and as a player will see it.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "app/editor_view.h"

namespace qingwen {

class EditorSheet {
public:
    // Goes to another question, or to none.
    void look(const Editor& editor, std::optional<At> at);
    // The question may have changed by something else than typing here.
    void follow(const Editor& editor);

    [[nodiscard]] std::optional<At> at() const { return at_; }
    [[nodiscard]] const std::optional<Form>& form() const { return form_; }
    [[nodiscard]] bool as_text() const { return as_text_ || !form_; }
    [[nodiscard]] bool unwritten() const { return unwritten_; }

    // --- typing; each goes into the editor at once
    void type(Editor& editor, FieldAt at, std::string text, Mono now);
    // A step of its own. False: it cannot be written.
    bool set(Editor& editor, Form form, Deed deed);
    void show_text(Editor& editor, bool on);
    void type_text(Editor& editor, std::string text, Mono now);

    // A question that was just added: with the empty rows of its form, which no text holds.
    void begin(Form form) { form_ = std::move(form); }

    // --- the lines before a file's questions; of a file that is not cut, all of it. What is typed there
    // waits until it is kept.
    void show_frame(const Editor& editor, std::size_t file, bool on);
    struct Frame {
        std::size_t file = 0;
        std::string head, tail;  // see Outline
    };
    [[nodiscard]] bool shows_frame() const { return frame_of_.has_value(); }
    [[nodiscard]] std::size_t frame_file() const { return frame_of_.value_or(0); }
    // Grows with all that is typed there; 0 while nothing is.
    [[nodiscard]] std::uint64_t frame_typed() const { return frame_typed_; }
    [[nodiscard]] bool frame_waits() const { return frame_typed_ > 0; }
    // The file with what is typed, not read. Where the line that stands for the questions is gone, all of it
    // stands before them.
    [[nodiscard]] Manuscript with_frame_typed(const Editor& editor) const;
    // As typed. Nothing when the line that stands for the questions is gone.
    [[nodiscard]] std::optional<Frame> frame(const Editor& editor) const;

    // How many questions have something typed that cannot stand in the file as it is.
    [[nodiscard]] int waiting(const Editor& editor) const;

    void show_answer(bool on) { answer_shown_ = on; }
    void put_into(EditorView& view) const;

private:
    void make_preview(const Editor& editor);
    // The question with what the form says; null, and the form waits, where that cannot be written.
    EntryPtr written(const Editor& editor, const Entry& before);
    void keep_waiting(const Editor& editor);

    std::optional<At> at_;
    std::optional<Form> form_;  // nothing when the text is no YAML
    std::string text_;
    bool as_text_ = false;
    std::string parting_;                  // the line that stands for the questions in the frame; empty: none
    std::optional<std::size_t> frame_of_;  // whose frame is up instead of the question
    std::uint64_t frame_typed_ = 0, ever_typed_ = 0;
    bool unwritten_ = false;
    // What is typed and cannot stand in the file yet is not lost by looking elsewhere.
    std::unordered_map<EntryPtr, Form> waiting_;
    bool answer_shown_ = false;
    std::optional<Item> item_;
    std::uint64_t seen_ = 0;
};

}  // namespace qingwen
