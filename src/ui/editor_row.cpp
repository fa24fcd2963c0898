#include <algorithm>
#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/editor_controls.h"

namespace qingwen {

namespace {

constexpr Type stem{Face::serif, 16, 1.35F};
constexpr float number_width = 48;  // units

struct Counts {
    int errors = 0, warnings = 0;
};

Counts counts_of(const Entry& entry, const Editor& editor) {
    Counts counts{.errors = editor.times_used(entry.id) > 1 && !entry.id.text.empty() ? 1 : 0};
    for (const auto& finding : entry.findings)
        ++(finding.severity() == Severity::error ? counts.errors : counts.warnings);
    return counts;
}

std::string errors_words(int count) { return tr_n("{n} error", "{n} errors", count); }
std::string warnings_words(int count) { return tr_n("{n} warning", "{n} warnings", count); }

// The signs at the right end of a line; returns their width.
float draw_counts(Kit& kit, const Rect& line, const Counts& counts, bool words) {
    float x = line.right();
    const auto put = [&](Severity severity, int count, const std::string& said) {
        if (count == 0) return;
        const auto shown = words ? said : std::to_string(count);
        x -= severity_width(kit, shown, type::caption);
        draw_severity(kit, x, line.y + line.h / 2, severity, shown, type::caption);
        x -= kit.u(12);
    };
    put(Severity::warning, counts.warnings, warnings_words(counts.warnings));
    put(Severity::error, counts.errors, errors_words(counts.errors));
    return line.right() - x;
}

void draw_fold(Kit& kit, float x, float y, bool folded) {
    const float r = kit.u(4);
    const std::array<ImVec2, 3> down{ImVec2{x - r, y - r / 2}, {x, y + r / 2}, {x + r, y - r / 2}};
    const std::array<ImVec2, 3> aside{ImVec2{x - r / 2, y - r}, {x + r / 2, y}, {x - r / 2, y + r}};
    kit.path(folded ? aside : down, std::max(1.5F, kit.scale() * 1.5F), kit.theme().ink2);
}

std::string chapter_words(const EditorChapter& chapter, const EditorView& view) {
    const auto count = view.shown < view.questions
                           ? tr("{n} of {all}", {{"n", std::to_string(chapter.shown)},
                                                 {"all", std::to_string(chapter.questions)}})
                           : tr_n("{n} question", "{n} questions", chapter.questions);
    return chapter.changed ? count + " · " + tr("not saved") : count;
}

void draw_chapter(const Editing& on, const Rect& row, int index, const EditorRow& which) {
    auto& kit = on.kit;
    const auto& chapter = on.view.chapters[which.file];
    const auto& title = chapter.title.empty() ? chapter.file : chapter.title;
    const auto id = "row-" + std::to_string(index);
    const auto press = kit.press(id.c_str(), title, row);
    if (press.hovered || press.held) kit.fill(row, on.theme().sheet);
    on.rule(row.x, row.bottom() - kit.hairline(), row.w);
    if (press.focused) kit.ring(row.inset(kit.u(4)));
    draw_fold(kit, row.x + kit.u(14), row.y + row.h / 2, chapter.folded);
    Rect inside = row.inset(0, kit.u(10));
    inside.cut_left(kit.u(32));
    inside.cut_right(kit.u(8));
    Rect second = inside.cut_bottom(kit.u(22));
    kit.line(inside, title, type::figure, on.theme().ink, {0, 0.4F}, Cut::led_on);
    second.cut_right(draw_counts(kit, second, {chapter.errors, chapter.warnings}, false));
    kit.line(second, chapter_words(chapter, on.view), type::caption,
             chapter.changed ? on.theme().ink : on.theme().ink2);
    if (press.pressed) on.send(act::edit::Fold{which.file});
}

// The number of the question; a box to be ticked where some are marked or the pointer is there.
void draw_mark(const Editing& on, const Rect& rect, int index, At at, bool marked) {
    auto& kit = on.kit;
    const auto id = "mark-" + std::to_string(index);
    const auto number = std::to_string(at.entry + 1);
    const auto press = kit.press(id.c_str(), tr("Mark question {n}", {{"n", number}}), rect);
    if (press.focused) kit.ring(rect.inset(kit.u(4)));
    const bool boxed = marked || press.hovered || press.focused || !on.view.marked->empty();
    if (boxed)
        draw_tick(kit, rect.x + kit.u(14), rect.y + rect.h / 2, marked, press.hovered);
    else
        kit.line({rect.x + kit.u(8), rect.y, kit.u(34), rect.h}, number, type::caption, on.theme().ink2,
                 {0.5F, 0.5F});
    if (press.pressed && ImGui::GetIO().KeyShift) return on.send(act::edit::MarkTo{at});
    if (press.pressed) on.send(act::edit::Mark{at, !marked});
}

std::string kind_words(const Entry& entry) {
    if (!entry.kind) return tr("Text only");
    auto words = kind_word(*entry.kind);
    if (entry.question) words += " · " + level_word(entry.question->level);
    return words;
}

void draw_words(const Editing& on, Rect inside, const Entry& entry) {
    auto& kit = on.kit;
    auto words = entry.ask.empty() ? entry.id.text : entry.ask;
    if (words.empty()) words = tr("(no stem yet)");
    Rect second = inside.cut_bottom(kit.u(20));
    const auto extent = kit.measure(words, stem, inside.w, 2);
    kit.text(inside.x, inside.y + std::max(0.F, (inside.h - extent.height) / 2), words, stem,
             entry.ask.empty() ? on.theme().ink2 : on.theme().ink, inside.w, 2, Cut::led_on);
    second.cut_right(draw_counts(kit, second, counts_of(entry, *on.view.editor), false));
    kit.line(second, kind_words(entry), type::hint, on.theme().ink2);
}

void draw_question(const Editing& on, const Rect& row, int index, At at) {
    auto& kit = on.kit;
    const auto& theme = on.theme();
    const auto& entry = on.view.editor->entry(at);
    const bool marked = on.view.marked->contains(at);
    const bool current = on.view.current == at;
    const auto id = "row-" + std::to_string(index);
    Rect rest = row;
    const Rect left = rest.cut_left(kit.u(number_width));
    const auto press = kit.press(id.c_str(), entry.ask, rest);
    if (current || marked)
        kit.fill(row, theme.green_soft);
    else if (press.hovered || press.held)
        kit.fill(row, theme.sheet);
    if (current) kit.fill({row.x, row.y, kit.u(4), row.h}, theme.green);
    on.rule(row.x, row.bottom() - kit.hairline(), row.w);
    draw_mark(on, left, index, at, marked);
    if (press.focused) kit.ring(rest.inset(kit.u(4)));
    draw_words(on, {rest.x, rest.y + kit.u(5), rest.w - kit.u(8), rest.h - kit.u(10)}, entry);
    if (press.focused && kit.take(Key::m)) on.send(act::edit::Mark{at, !marked});
    if (!press.pressed) return;
    if (ImGui::GetIO().KeyShift) return on.send(act::edit::MarkTo{at});
    if (ImGui::GetIO().KeyCtrl) return on.send(act::edit::Mark{at, !marked});
    on.send(act::edit::Look{at});
}

}  // namespace

void draw_editor_row(const Editing& on, const Rect& row, int index) {
    const auto& which = on.view.rows[static_cast<std::size_t>(index)];
    which.entry ? draw_question(on, row, index, which.at()) : draw_chapter(on, row, index, which);
}

}  // namespace qingwen
