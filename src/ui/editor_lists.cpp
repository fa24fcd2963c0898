#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/editor_fields.h"

namespace qingwen {

FieldAt EditorFields::place(const List& list, int row) const {
    if (list.blank >= 0) return {list.field, list.blank, row};
    return {list.field, row, 0};
}

// Named by the field; of blanks, where every blank has its own, also by the blank.
void EditorFields::add_button(FieldAt before, const std::string& words, const Rect& rect) {
    const int blank = before.field == Field::blanks ? before.row : 0;
    auto id = "add-" + id_of({before.field, blank, 0});
    if (button(on_.kit, id.c_str(), rect, words, ButtonLook::quiet)) on_.send(act::edit::AddRow{before});
}

void EditorFields::add_row(FieldAt before, const std::string& words) {
    auto& kit = on_.kit;
    const float wide = std::min(at_.width, button_width(kit, words, nullptr, ButtonLook::quiet));
    add_button(before, words, {at_.x, y_, wide, kit.u(target)});
    y_ += kit.u(target) + kit.u(12);
}

// Enter adds a row behind, Alt with an arrow moves it.
void EditorFields::row_keys(const List& list, FieldAt at) {
    auto& kit = on_.kit;
    if (!is_typed_into(kit, id_of(at))) return;
    auto next = at;
    ++(list.blank >= 0 ? next.column : next.row);
    if (kit.take(Key::enter)) on_.send(act::edit::AddRow{next});
    if (list.blank >= 0) return;
    if (kit.take_alt(Key::up)) on_.send(act::edit::MoveRow{at, -1});
    if (kit.take_alt(Key::down)) on_.send(act::edit::MoveRow{at, 1});
}

// One row in its place; returns how high it is.
float EditorFields::type_row(const List& list, FieldAt at, const Rect& row) {
    auto& kit = on_.kit;
    const float side = kit.u(target);
    const float gap = kit.u(4);
    const int count =
        list.blank >= 0 ? columns_of(form(), list.field, list.blank) : rows_of(form(), list.field);
    const bool moves = list.moves && count > 1;
    Rect rest = row;
    const auto text_of = [&](FieldAt place) {
        const auto* text = text_at(form(), place);
        return text == nullptr ? std::string() : *text;
    };
    rest.w -= side + gap + (moves ? 2 * (side + gap) : 0);
    const FieldAt other{list.second.value_or(at.field), at.row, at.column};
    const float half = list.second ? std::floor((rest.w - kit.u(8)) / 2) : rest.w;
    const EditorText how{.most_lines = 6};
    const float high = std::max(editor_text_height(kit, text_of(at), half, how),
                                list.second ? editor_text_height(kit, text_of(other), half, how) : 0);
    row_keys(list, at);
    type(at, {rest.x, rest.y, half, high}, list.label, how);
    if (list.second) {
        row_keys(list, other);
        type(other, {rest.right() - half, rest.y, half, high}, list.label, how);
    }
    const auto name = id_of(at).substr(6);
    float x = rest.right() + gap;
    const auto put = [&](const std::string& id, const char* sign, bool enabled) {
        const bool pressed =
            button(kit, (id + name).c_str(), {x, rest.y + (kit.u(field_height) - side) / 2, side, side}, sign,
                   ButtonLook::quiet, enabled);
        x += side + gap;
        return pressed;
    };
    const int index = list.blank >= 0 ? at.column : at.row;
    if (moves && put("up-", "↑", index > 0)) on_.send(act::edit::MoveRow{at, -1});
    if (moves && put("down-", "↓", index + 1 < count)) on_.send(act::edit::MoveRow{at, 1});
    if (put("remove-", "×", true)) on_.send(act::edit::RemoveRow{at});
    float below = findings_below(at, rest.x, rest.y + high, row.w);
    if (list.second) below += findings_below(other, rest.x, rest.y + high + below, row.w);
    return high + below;
}

void EditorFields::list(const List& list) {
    auto& kit = on_.kit;
    label(list.label);
    const int count =
        list.blank >= 0 ? columns_of(form(), list.field, list.blank) : rows_of(form(), list.field);
    for (int row = 0; row < count; ++row)
        y_ += type_row(list, place(list, row), {at_.x, y_, at_.width, 0}) + kit.u(8);
    if (count == 0) findings(place(list, 0));
    add_row(place(list, count), list.add);
}

void EditorFields::tokens(Field field, const std::string& words, const std::string& add) {
    auto& kit = on_.kit;
    label(words);
    const float side = kit.u(target);
    Flow flow({at_.x, y_, at_.width, 0}, kit.u(field_height), kit.u(8));
    const int count = rows_of(form(), field);
    const List list{field, words, add};
    for (int row = 0; row < count; ++row) {
        const FieldAt at{field, row, 0};
        const auto text = *text_at(form(), at);
        const float wide = std::max(kit.u(96), kit.measure(text, type::row).width + kit.u(44));
        Rect rect = flow.place(wide + side);
        row_keys(list, at);
        type(at, {rect.x, rect.y, rect.w - side, rect.h}, words, {});
        const Rect cross{rect.right() - side, rect.y + (rect.h - side) / 2, side, side};
        if (button(kit, ("remove-" + id_of(at).substr(6)).c_str(), cross, "×", ButtonLook::quiet))
            on_.send(act::edit::RemoveRow{at});
    }
    const Rect rect = flow.place(button_width(kit, add, nullptr, ButtonLook::quiet));
    add_button({field, count, 0}, add, {rect.x, rect.y + (rect.h - side) / 2, rect.w, side});
    y_ = flow.bottom() + kit.u(4);
    for (int row = 0; row < std::max(1, count); ++row) findings({field, row, 0});
    y_ += kit.u(12);
}

}  // namespace qingwen
