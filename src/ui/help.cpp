#include <algorithm>
#include <span>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/faces.h"
#include "ui/home_parts.h"
#include "ui/table_parts.h"

namespace qingwen {

namespace {

struct KeyRow {
    std::string keys, does;
};

struct KeyGroup {
    std::string title;
    std::vector<KeyRow> rows;
};

std::vector<KeyRow> round_keys(const RoundView& view) {
    std::vector<KeyRow> rows;
    if (!view.round) return rows;
    const bool scored = view.round->head().rules.scored();
    if (view.round->phase() == Phase::asking && scored) {
        rows.push_back({"1 – 9   A – H", tr("Chooses an answer")});
        rows.push_back({"F", tr("Flags the question")});
    }
    if (!scored) rows.push_back({"F", tr("Flags the card")});
    rows.push_back({"Enter", scored ? tr("Confirms, and goes on") : tr("Turns the card, and goes on")});
    if (view.goes_back) rows.push_back({"PgUp   PgDn", tr("The question before, the question after")});
    rows.push_back({"Tab", tr("Answer card")});
    rows.push_back({"Esc", tr("Leaves the round; it asks first")});
    return rows;
}

std::vector<KeyRow> table_keys(const TableView& view) {
    if (!view.table) return {{"Enter", tr("Begins")}, {"Esc", tr("Home")}};
    std::vector<KeyRow> rows;
    if (view.table->rules().play == Play::together) {
        for (int seat = 0; seat < std::min(view.table->seats(), keyed_seats); ++seat) {
            std::string keys;
            for (const auto& one : seat_keys[static_cast<std::size_t>(seat)])
                keys += (keys.empty() ? "" : " ") + std::string(one.name);
            rows.push_back({keys, seat_name(*view.table, seat)});
        }
        rows.push_back({"Enter", tr("Next question")});
    } else {
        rows = {{"1 – " + std::to_string(view.table->seats()), tr("A team presses")},
                {"Enter", tr("Opens, starts the time, goes on")},
                {"R   W", tr("Rules right or wrong")},
                {"A – H", tr("Picks what the team says")},
                {"U", tr("Takes the last step back")}};
    }
    rows.push_back({"Esc", tr("Leaves; it asks first")});
    return rows;
}

std::vector<KeyRow> editor_keys() {
    return {{"Ctrl S", tr("Saves")},
            {"Ctrl Z   Ctrl Y", tr("Takes back, and does again")},
            {"Ctrl F", tr("Finds and replaces")},
            {"Ctrl N   Ctrl D", tr("A new question, a copy of this one")},
            {"↑ ↓   M", tr("In the list: goes on, marks")},
            {"Del", tr("Deletes the question")},
            {"Alt ↑ ↓", tr("Moves the row or the question")},
            {"Enter", tr("In a row: adds the next")},
            {"F2", tr("As text, and back")},
            {"F8", tr("Next finding")},
            {"Esc", tr("Leaves the field, then the editor")}};
}

std::vector<KeyRow> keys_of(const View& view) {
    switch (view.screen) {
        case Screen::round:
            return round_keys(view.round);
        case Screen::result:
            return {{"Enter", tr("Once more")}, {"Esc", tr("Home")}};
        case Screen::review:
            return {{"←   →", tr("The question before, the question after")},
                    {"Enter", tr("Next question")},
                    {"Esc", tr("Back to the result")}};
        case Screen::home:
            return {{"Enter", tr("Starts what is offered first")}};
        case Screen::table:
            return table_keys(view.table);
        case Screen::editor:
            return editor_keys();
        case Screen::welcome:
            return {{"Enter", tr("Begins")}};
        case Screen::trouble:
            return {{"Esc", tr("Quit")}};
        default:
            return {{"Esc", tr("Home")}};
    }
}

KeyGroup keys_anywhere(const View& view) {
    const bool tab = view.screen != Screen::round;
    return {tr("Anywhere"),
            {{tab ? "↑ ↓ ← →   Tab" : "↑ ↓ ← →", tr("Moves between the things one can press")},
             {"Enter   Space", tr("Presses the one with the frame")},
             {"PgUp   PgDn", tr("Scrolls")},
             {"F11", tr("Fills the screen, and back")},
             {"F1", tr("These keys")}}};
}

float draw_key_row(Kit& kit, Column at, const KeyRow& row) {
    const auto& theme = kit.theme();
    const float keys = kit.u(148);
    const float wide = at.width - keys - kit.u(12);
    const auto does = kit.measure(row.does, type::small, wide);
    const float high = std::max(kit.u(40), does.height + kit.u(12));
    kit.line({at.x, at.y, keys, high}, row.keys, type::small, theme.green);
    kit.text(at.x + keys + kit.u(12), at.y + (high - does.height) / 2, row.does, type::small, theme.ink,
             wide);
    kit.fill({at.x, at.y + high - kit.hairline(), at.width, kit.hairline()}, theme.line);
    return high;
}

float draw_group(Kit& kit, Column at, const KeyGroup& group) {
    float used = kit.text(at.x, at.y, group.title, type::caption, kit.theme().ink2).height + kit.u(4);
    for (const auto& row : group.rows) used += draw_key_row(kit, {at.x, at.y + used, at.width}, row);
    return used;
}

float draw_groups(Kit& kit, Column at, std::span<const KeyGroup> groups) {
    const float gap = kit.u(40);
    if (at.width < kit.u(640)) {
        float used = 0;
        for (const auto& group : groups)
            used += draw_group(kit, {at.x, at.y + used, at.width}, group) + kit.u(20);
        return used;
    }
    const auto count = static_cast<float>(groups.size());
    const float wide = (at.width - gap * (count - 1)) / count;
    float used = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const float x = at.x + static_cast<float>(i) * (wide + gap);
        used = std::max(used, draw_group(kit, {x, at.y, wide}, groups[i]));
    }
    return used;
}

bool clicked_beside(const Rect& sheet) {
    const auto at = ImGui::GetIO().MousePos;
    return ImGui::IsMouseClicked(0) && !sheet.contains(at.x, at.y);
}

}  // namespace

void draw_help(const View& view, Kit& kit, Sink& sink) {
    kit.begin_layer("help");
    veil(kit);
    const float pad = kit.u(kit.narrow() ? 16 : 40);
    const float side = kit.u(kit.narrow() ? 12 : 48);
    const Rect room = kit.page().inset(side, kit.u(16)).column(kit.u(920));
    const std::vector<KeyGroup> groups{{tr("Here"), keys_of(view)}, keys_anywhere(view)};
    const auto rows = static_cast<float>(std::max<std::size_t>(6, groups.front().rows.size()));
    const float high = std::min(room.h, 2 * pad + kit.u(48 + 16 + 25 + rows * 40 + 8));
    const Rect sheet{room.x, room.y + (room.h - high) / 2, room.w, high};
    kit.box(sheet, kit.theme().sheet, kit.theme().line);
    Rect inside = sheet.inset(pad);
    Rect head = inside.cut_top(kit.u(48), kit.u(16));
    const auto label = tr("Close");
    const float wide = std::min(head.w, button_width(kit, label, "Esc", ButtonLook::quiet) + kit.u(16));
    const bool clicked =
        button(kit, "close-help", head.cut_right(wide, kit.u(8)), label, ButtonLook::plain, true, "Esc");
    kit.line(head, tr("Keys"), type::heading, kit.theme().ink);
    const float edge = kit.u(8);
    const Rect content = kit.begin_scroll("keys", inside.inset(-edge, 0));
    kit.end_scroll(draw_groups(kit, {content.x + edge, content.y, inside.w}, groups));
    const bool keyed = kit.take(Key::escape) || kit.take(Key::f1);
    if (clicked || keyed || clicked_beside(sheet)) sink.send(act::ShowHelp{false});
    kit.end_layer();
}

}  // namespace qingwen
