#include "edit/field.h"

#include <algorithm>
#include <array>

namespace qingwen {

namespace {

struct Simple {
    Field field;
    std::string Form::*text;
    std::string_view key;
};
constexpr std::array simple{Simple{Field::id, &Form::id, "id"},
                            Simple{Field::ask, &Form::ask, "ask"},
                            Simple{Field::why, &Form::why, "why"},
                            Simple{Field::hint, &Form::hint, "hint"},
                            Simple{Field::note, &Form::note, "note"},
                            Simple{Field::image, &Form::image, "image"},
                            Simple{Field::case_id, &Form::case_id, "case"},
                            Simple{Field::level, &Form::level, "level"},
                            Simple{Field::points, &Form::points, "points"},
                            Simple{Field::seconds, &Form::seconds, "seconds"},
                            Simple{Field::article, &Form::article, "cite"},
                            Simple{Field::paragraphs, &Form::paragraphs, "cite"},
                            Simple{Field::is, &Form::is, "is"},
                            Simple{Field::number, &Form::number, "number"},
                            Simple{Field::within, &Form::within, "within"},
                            Simple{Field::unit, &Form::unit, "unit"}};

struct Listed {
    Field field;
    TextList Form::*rows;
    std::string_view key;
};
constexpr std::array listed{
    Listed{Field::right, &Form::right, "right"}, Listed{Field::wrong, &Form::wrong, "wrong"},
    Listed{Field::last, &Form::last, "last"},    Listed{Field::order, &Form::order, "order"},
    Listed{Field::extra, &Form::extra, "extra"}, Listed{Field::terms, &Form::terms, "cite"},
    Listed{Field::tags, &Form::tags, "tags"},    Listed{Field::tracks, &Form::tracks, "for"}};

using Pairs = std::vector<Form::Pair>;
struct Paired {
    Field field;
    Pairs Form::*rows;
    std::string Form::Pair::*text;
    std::string_view key;
};
constexpr std::array paired{Paired{Field::left, &Form::pairs, &Form::Pair::left, "match"},
                            Paired{Field::paired, &Form::pairs, &Form::Pair::right, "match"},
                            Paired{Field::allowed, &Form::allow, &Form::Pair::left, "allow"},
                            Paired{Field::reason, &Form::allow, &Form::Pair::right, "allow"}};

template <class Table>
auto* find(const Table& table, Field field) {
    const auto found = std::ranges::find(table, field, &Table::value_type::field);
    return found == table.end() ? nullptr : &*found;
}

template <class Rows>
auto* row_of(Rows& rows, int row) {
    return row >= 0 && row < static_cast<int>(rows.size()) ? &rows[static_cast<std::size_t>(row)] : nullptr;
}

// The text there, of a form that may be const; null where there is none.
template <class AnyForm>
auto* text_in(AnyForm& form, FieldAt at) {
    using Found = decltype(&form.id);
    if (const auto* one = find(simple, at.field)) return Found{&(form.*one->text)};
    if (const auto* list = find(listed, at.field)) return Found{row_of(form.*list->rows, at.row)};
    if (const auto* pair = find(paired, at.field)) {
        auto* row = row_of(form.*pair->rows, at.row);
        return row == nullptr ? Found{} : Found{&(row->*pair->text)};
    }
    auto* accepted = at.field == Field::blanks ? row_of(form.blanks, at.row) : nullptr;
    return accepted == nullptr ? Found{} : Found{row_of(*accepted, at.column)};
}

// Calls `use` with the rows that a field has, if it has some.
template <class AnyForm, class Use>
void with_rows(AnyForm& form, Field field, Use use) {
    if (const auto* list = find(listed, field)) use(form.*list->rows);
    if (const auto* pair = find(paired, field)) use(form.*pair->rows);
    if (field == Field::blanks) use(form.blanks);
}

template <class Rows>
void insert_row(Rows& rows, int before) {
    const auto at = std::clamp(before, 0, static_cast<int>(rows.size()));
    typename Rows::value_type fresh{};
    if constexpr (std::is_same_v<typename Rows::value_type, TextList>) fresh.emplace_back();
    rows.insert(rows.begin() + at, std::move(fresh));
}

template <class Rows>
void erase_row(Rows& rows, int row) {
    if (row_of(rows, row) != nullptr) rows.erase(rows.begin() + row);
}

template <class Rows>
void move_row(Rows& rows, int row, int by) {
    if (row_of(rows, row) == nullptr || row_of(rows, row + by) == nullptr) return;
    auto moved = std::move(rows[static_cast<std::size_t>(row)]);
    rows.erase(rows.begin() + row);
    rows.insert(rows.begin() + row + by, std::move(moved));
}

}  // namespace

const std::string* text_at(const Form& form, FieldAt at) { return text_in(form, at); }

int rows_of(const Form& form, Field field) {
    int count = 1;
    with_rows(form, field, [&](const auto& rows) { count = static_cast<int>(rows.size()); });
    return count;
}

int columns_of(const Form& form, Field field, int row) {
    if (field != Field::blanks) return 1;
    const auto* accepted = row_of(form.blanks, row);
    return accepted == nullptr ? 0 : static_cast<int>(accepted->size());
}

Form with_text(Form form, FieldAt at, std::string text) {
    if (auto* there = text_in(form, at)) *there = std::move(text);
    return form;
}

Form with_row(Form form, FieldAt before) {
    if (before.field == Field::blanks && before.column > 0) {
        if (auto* accepted = row_of(form.blanks, before.row)) insert_row(*accepted, before.column);
        return form;
    }
    with_rows(form, before.field, [&](auto& rows) { insert_row(rows, before.row); });
    return form;
}

Form without_row(Form form, FieldAt at) {
    auto* accepted = at.field == Field::blanks ? row_of(form.blanks, at.row) : nullptr;
    if (accepted != nullptr && accepted->size() > 1)
        erase_row(*accepted, at.column);
    else
        with_rows(form, at.field, [&](auto& rows) { erase_row(rows, at.row); });
    return form;
}

Form with_row_moved(Form form, FieldAt at, int by) {
    with_rows(form, at.field, [&](auto& rows) { move_row(rows, at.row, by); });
    return form;
}

Form with_flag(Form form, Field field, bool on) {
    if (field == Field::keep_order) form.keep_order = on;
    if (field == Field::any_order) form.any_order = on;
    return form;
}

std::string_view key_of(Field field) {
    if (const auto* one = find(simple, field)) return one->key;
    if (const auto* list = find(listed, field)) return list->key;
    if (const auto* pair = find(paired, field)) return pair->key;
    if (field == Field::blanks) return "blanks";
    return field == Field::keep_order ? "keep_order" : "any_order";
}

Field field_under(std::string_view key) {
    for (int i = 0; i <= static_cast<int>(Field::reason); ++i)
        if (key_of(static_cast<Field>(i)) == key) return static_cast<Field>(i);
    if (key == "paragraph") return Field::paragraphs;
    return key == "terms" ? Field::terms : Field::ask;
}

}  // namespace qingwen
