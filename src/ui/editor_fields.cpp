#include "ui/editor_fields.h"

#include <algorithm>
#include <array>

#include "app/finding_words.h"
#include "app/words.h"
#include "ui/editor_controls.h"

namespace qingwen {

namespace {

// In the order of Field.
constexpr std::array<std::string_view, 32> names{
    "id",     "ask",       "why",        "hint",   "note",  "image",   "case",   "level",
    "points", "seconds",   "article",    "para",   "terms", "tags",    "for",    "right",
    "wrong",  "last",      "keep-order", "is",     "order", "left",    "paired", "extra",
    "blanks", "any-order", "number",     "within", "unit",  "allowed", "reason", ""};

constexpr float gap_below = 16;  // units, between fields

}  // namespace

std::string EditorFields::id_of(FieldAt at) {
    auto id = "field-" + std::string(names.at(static_cast<std::size_t>(at.field)));
    if (at.row > 0 || at.column > 0 || rows_of(Form{}, at.field) == 0) id += "-" + std::to_string(at.row);
    if (at.field == Field::blanks) id += "-" + std::to_string(at.column);
    return id;
}

void EditorFields::heading(const std::string& words) {
    auto& kit = on_.kit;
    y_ += kit.u(8);
    const float rule = y_;
    y_ += kit.u(14);
    y_ += kit.text(at_.x, y_, words, type::tile, on_.theme().ink, at_.width).height + kit.u(10);
    on_.rule(at_.x, rule, at_.width);
}

void EditorFields::label(const std::string& words) {
    if (words.empty()) return;
    y_ += on_.kit.text(at_.x, y_, words, type::caption, on_.theme().ink2, at_.width).height + on_.kit.u(4);
}

void EditorFields::note(const std::string& words) {
    y_ += on_.kit.text(at_.x, y_, words, type::caption, on_.theme().ink2, at_.width).height +
          on_.kit.u(gap_below);
}

namespace {

std::vector<const EditorFinding*> found_at(const EditorView& view, FieldAt at) {
    std::vector<const EditorFinding*> found;
    for (const auto& one : view.here)
        if (one.of_question && one.field == at) found.push_back(&one);
    return found;
}

bool has_error(const std::vector<const EditorFinding*>& found) {
    return std::ranges::any_of(found,
                               [](const auto* one) { return one->finding.severity() == Severity::error; });
}

}  // namespace

void EditorFields::type(FieldAt at, const Rect& rect, const std::string& label, const EditorText& how) {
    auto& kit = on_.kit;
    const auto* there = text_at(form(), at);
    auto text = there == nullptr ? std::string() : *there;
    const auto id = id_of(at);
    if (on_.view.go == at && !kit.muted()) {
        kit.focus_on(id);
        on_.send(act::edit::Arrived{});
    }
    if (editor_text(on_, id, rect, label, text, how)) on_.send(act::edit::Type{at, text});
    const auto found = found_at(on_.view, at);
    if (found.empty() || is_typed_into(kit, id)) return;
    kit.box(rect, 0, has_error(found) ? on_.theme().seal : on_.theme().ink2);
}

float EditorFields::findings_below(FieldAt at, float x, float y, float width) {
    auto& kit = on_.kit;
    float used = 0;
    for (const auto* one : found_at(on_.view, at)) {
        const auto severity = one->finding.severity();
        const float sign = severity_width(kit, "", type::caption) + kit.u(6);
        const auto words = message_of(in_form_words(one->finding));
        const auto extent = kit.measure(words, type::caption, width - sign);
        const float line = kit.measure("字", type::caption).height;
        used += kit.u(4);
        draw_severity(kit, x, y + used + line / 2, severity, "", type::caption);
        kit.text(x + sign, y + used, words, type::caption,
                 severity == Severity::error ? on_.theme().seal : on_.theme().ink2, width - sign);
        used += extent.height;
    }
    return used;
}

void EditorFields::findings(FieldAt at) {
    const float used = findings_below(at, at_.x, y_, at_.width);
    if (used > 0) y_ += used + on_.kit.u(8);
}

void EditorFields::text(Field field, const std::string& words, int least_lines) {
    auto& kit = on_.kit;
    const FieldAt at{field, 0, 0};
    label(words);
    const EditorText how{.least_lines = least_lines, .most_lines = 12, .one_line = false};
    const float high = editor_text_height(kit, *text_at(form(), at), at_.width, how);
    type(at, {at_.x, y_, at_.width, high}, words, how);
    y_ += high + findings_below(at, at_.x, y_ + high, at_.width) + kit.u(gap_below);
}

void EditorFields::beside(std::span<const Short> fields) {
    auto& kit = on_.kit;
    const float gap = kit.u(12);
    const float line = kit.measure("字", type::caption).height + kit.u(4);
    const float high = kit.u(field_height);
    float x = at_.x;
    float tall = 0;
    for (const auto& one : fields) {
        const FieldAt at{one.field, 0, 0};
        const float wide =
            std::min(at_.width, std::max(kit.u(one.wide), kit.measure(one.label, type::caption).width));
        if (x > at_.x && x + wide > at_.x + at_.width) {
            y_ += tall + kit.u(12);
            x = at_.x;
            tall = 0;
        }
        kit.text(x, y_, one.label, type::caption, on_.theme().ink2, wide);
        type(at, {x, y_ + line, wide, high}, one.label, {});
        tall = std::max(tall, line + high + findings_below(at, x, y_ + line + high, wide));
        x += wide + gap;
    }
    y_ += tall + kit.u(gap_below);
}

int EditorFields::choose(const std::string& words, std::span<const Choice> choices, int chosen) {
    auto& kit = on_.kit;
    label(words);
    Flow flow({at_.x, y_, at_.width, 0}, kit.u(target), kit.u(6));
    const bool stacked = choices.size() == 2 && at_.width < kit.u(400);  // so that arrows find both
    int pressed = -1;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        const auto& one = choices[static_cast<std::size_t>(i)];
        const float wide = stacked ? at_.width : chip_width(kit, one.words);
        if (chip(kit, one.id, flow.place(wide), one.words, i == chosen)) pressed = i;
    }
    y_ = flow.bottom() + kit.u(gap_below);
    return pressed;
}

bool EditorFields::open(const std::string& id, const std::string& words, const std::string& shown) {
    auto& kit = on_.kit;
    label(words);
    const Rect rect{at_.x, y_, std::min(at_.width, opener_width(kit, shown)), kit.u(target)};
    const bool pressed = opener(kit, id, rect, shown, false);
    y_ += rect.h + kit.u(gap_below);
    return pressed;
}

void EditorFields::flag(Field field, const std::string& words, bool on) {
    auto& kit = on_.kit;
    const float wide = std::min(at_.width, kit.measure(words, type::small).width + kit.u(36));
    const Rect rect{at_.x, y_, wide, kit.u(target)};
    if (ticked(kit, id_of({field, 0, 0}), rect, words, on)) on_.send(act::edit::Set{field, !on});
    y_ += rect.h + kit.u(8);
}

}  // namespace qingwen
