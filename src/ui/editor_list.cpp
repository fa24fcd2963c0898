#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

constexpr float row_height = 72;  // units

std::string filter_words(const EditorFilter& filter) {
    std::string words;
    const auto add = [&](const std::string& one) { words += (words.empty() ? "" : " · ") + one; };
    if (filter.kind) add(kind_word(*filter.kind));
    if (filter.level > 0) add(level_word(filter.level));
    if (!filter.tag.empty()) add(filter.tag);
    return words.empty() ? tr("Filter") : words;
}

void draw_search(const Editing& on, const Rect& rect) {
    auto filter = on.view.filter;
    const auto label = tr("Words to look for");
    if (text_field(on.kit, "editor-search", rect, label, filter.words, false))
        on.send(act::edit::Filter{filter});
    if (filter.words.empty()) on.kit.line(rect.inset(on.kit.u(22), 0), label, type::small, on.theme().ink2);
}

std::string count_words(const EditorView& view) {
    if (view.shown == view.questions) return tr_n("{n} question", "{n} questions", view.questions);
    return tr("{n} of {all}", {{"n", std::to_string(view.shown)}, {"all", std::to_string(view.questions)}});
}

// Search, filters and how many there are, from a place downwards.
float draw_asking(const Editing& on, Column at) {
    auto& kit = on.kit;
    draw_search(on, {at.x, at.y, at.width, kit.u(48)});
    Flow flow({at.x, at.y + kit.u(56), at.width, 0}, kit.u(target), kit.u(8));
    const auto words = filter_words(on.view.filter);
    auto filter = on.view.filter;
    const bool set = filter.kind || filter.level > 0 || !filter.tag.empty();
    if (opener(kit, "open-filter", flow.place(opener_width(kit, words)), words, set))
        on.send(act::edit::Open{EditorPanel::filter});
    const auto only = tr("With findings");
    if (chip(kit, "only-findings", flow.place(chip_width(kit, only)), only, filter.only_findings)) {
        filter.only_findings = !filter.only_findings;
        on.send(act::edit::Filter{filter});
    }
    const auto count = count_words(on.view);
    const float wide = kit.measure(count, type::caption).width;
    kit.line(flow.place(wide + 1), count, type::caption, on.theme().ink2);
    return flow.bottom() - at.y + kit.u(12);
}

// The row of the question that is looked at, or -1.
int current_row(const EditorView& view) {
    if (!view.current) return -1;
    const auto found = std::ranges::find_if(
        view.rows, [&](const EditorRow& row) { return row.entry && row.at() == *view.current; });
    return found == view.rows.end() ? -1 : static_cast<int>(found - view.rows.begin());
}

// When another question is looked at, the list goes there; what ImGui keeps of the area says which it was.
void follow_current(const Editing& on, const Rows& rows) {
    auto* kept = ImGui::GetStateStorage();
    const int row = current_row(on.view);
    const auto key = ImGui::GetID("current");
    if (kept->GetInt(key, -1) == row) return;
    kept->SetInt(key, row);
    const auto clip = on.kit.clip();
    const float y = rows.top_of(row);
    if (row >= 0 && (y < clip.y || y + rows.height > clip.bottom()))
        ImGui::SetScrollFromPosY(y + rows.height / 2 - clip.y);
}

// An arrow goes on to the next row, and looks at it where it is a question.
void walk(const Editing& on, const Rows& rows) {
    auto& kit = on.kit;
    for (const int by : {-1, 1}) {
        const int count = rows.count;
        for (int row = 0; row < count && kit.focusing() && kit.focus().id().starts_with(rows.id); ++row) {
            if (!kit.focused(rows.id_of(row))) continue;
            const int to = std::clamp(row + by, 0, count - 1);
            if (to == row || !kit.take_held(by < 0 ? Key::up : Key::down)) break;
            kit.focus_on(rows.id_of(to));
            const auto& next = on.view.rows[static_cast<std::size_t>(to)];
            if (next.entry) on.send(act::edit::Look{next.at()});
            break;
        }
    }
}

float draw_rows(const Editing& on, Column at) {
    auto& kit = on.kit;
    const Rows rows{"row-", static_cast<int>(on.view.rows.size()), at.y, kit.u(row_height), 1};
    if (rows.count == 0) {
        const bool none = on.view.questions == 0;
        return draw_nothing_here(
            kit, at, none ? tr("No question yet") : tr("Nothing was found"),
            none ? tr("Add the first one below.") : tr("Take words out of the search, or filter by less."));
    }
    walk(on, rows);
    follow_current(on, rows);
    for (const int row : rows_in_view(kit, rows))
        draw_editor_row(on, {at.x, rows.top_of(row), at.width, rows.height}, row);
    return rows.whole();
}

}  // namespace

void draw_editor_list(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    const bool low = kit.units_high() < 560;
    Rect rest = room;
    const float foot = editor_list_foot_height(on, room.w);
    const Rect below = rest.cut_bottom(foot, kit.u(8));
    if (!low) rest.cut_top(draw_asking(on, {rest.x, rest.y, rest.w}));
    const float edge = kit.u(6);
    const Rect content = kit.begin_scroll("editor-list", rest.inset(-edge, 0));
    Column at{content.x + edge, content.y, rest.w};
    if (low) at.y += kit.u(4) + draw_asking(on, {at.x, at.y + kit.u(4), at.width});
    at.y += draw_rows(on, at);
    kit.end_scroll(at.y - content.y + kit.u(4));
    draw_editor_list_foot(on, below);
}

}  // namespace qingwen
