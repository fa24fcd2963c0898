// The fields of a question, one below the other: each with its label above, and with what is found about it
// below.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "edit/field.h"
#include "ui/editor_parts.h"
#include "ui/editor_typing.h"

namespace qingwen {

class EditorFields {
public:
    EditorFields(const Editing& on, Column at) : on_(on), at_(at), y_(at.y) {}

    // What follows belongs together.
    void heading(const std::string& words);
    // A text of its own lines.
    void text(Field field, const std::string& words, int least_lines);

    // Short ones side by side, as many as there is room for.
    struct Short {
        Field field;
        std::string label;
        float wide = 120;  // units
    };
    void beside(std::span<const Short> fields);

    // Rows that can be added, taken out and, where their order means something, moved. Enter adds one.
    struct List {
        Field field;
        std::string label, add;
        bool moves = false;
        std::optional<Field> second = {};  // beside the first, in the same row
        int blank = -1;                    // of Field::blanks: which; the rows are its columns
    };
    void list(const List& list);
    // The same for a word or two each, side by side.
    void tokens(Field field, const std::string& words, const std::string& add);

    // A button that adds a row before a place.
    void add_row(FieldAt before, const std::string& words);

    // Words of which one is chosen. Returns the one that was pressed, or -1.
    struct Choice {
        std::string id, words;
    };
    int choose(const std::string& words, std::span<const Choice> choices, int chosen);
    // Something that opens a list.
    bool open(const std::string& id, const std::string& words, const std::string& shown);
    // On or off.
    void flag(Field field, const std::string& words, bool on);
    void note(const std::string& words);
    // What is found about a place that has no field of its own here.
    void findings(FieldAt at);

    [[nodiscard]] float used() const { return y_ - at_.y; }
    [[nodiscard]] const Form& form() const { return *on_.view.form; }
    static std::string id_of(FieldAt at);

private:
    void label(const std::string& words);
    void type(FieldAt at, const Rect& rect, const std::string& label, const EditorText& how);
    float type_row(const List& list, FieldAt at, const Rect& row);
    void row_keys(const List& list, FieldAt at);
    [[nodiscard]] FieldAt place(const List& list, int row) const;
    float findings_below(FieldAt at, float x, float y, float width);
    void add_button(FieldAt before, const std::string& words, const Rect& rect);

    const Editing& on_;
    Column at_;
    float y_;
};

}  // namespace qingwen
