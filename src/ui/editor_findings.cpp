#include <array>

#include "app/finding_words.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/rows.h"

namespace qingwen {

namespace {

std::string with_count(const std::string& words, int count) {
    return count == 0 ? words : words + " " + std::to_string(count);
}

float draw_scopes(const Editing& on, Column at) {
    auto& kit = on.kit;
    const auto& view = on.view;
    const auto* chapter = view.current ? &view.chapters[view.current->file] : nullptr;
    const std::array<std::string, 3> words{
        with_count(tr("This question"), static_cast<int>(view.here.size())),
        with_count(tr("This chapter"), chapter ? chapter->errors + chapter->warnings : 0),
        with_count(tr("The whole bank"), view.errors + view.warnings)};
    constexpr std::array<const char*, 3> ids{"scope-question", "scope-chapter", "scope-bank"};
    Flow flow({at.x, at.y, at.width, 0}, kit.u(target), kit.u(8));
    for (std::size_t i = 0; i < words.size(); ++i)
        if (chip(kit, ids.at(i), flow.place(chip_width(kit, words.at(i))), words.at(i),
                 static_cast<std::size_t>(view.scope) == i))
            on.send(act::edit::ShowFindingsOf{static_cast<FindingScope>(i)});
    if (view.looking) {
        const auto looking = tr("Looking over the bank…");
        kit.line(flow.place(kit.measure(looking, type::caption).width + 1), looking, type::caption,
                 on.theme().ink2);
    }
    return flow.bottom() - at.y;
}

std::string place_of(const EditorFinding& one) {
    const auto slash = one.finding.file.find_last_of('/');
    auto words = slash == std::string::npos ? one.finding.file : one.finding.file.substr(slash + 1);
    if (one.finding.at.line > 0) words += ":" + std::to_string(one.finding.at.line);
    return words;
}

// By the words of the form, where that is up.
Finding shown(const Editing& on, const EditorFinding& one) {
    return on.view.form == nullptr ? one.finding : in_form_words(one.finding);
}

// What can be done about it, in chips: beside the words where those have room enough, else below them.
struct Offers {
    float one = 0, all = 0;  // wide; 0: not offered
    float wide = 0;          // both
    bool beside = false;
    float high = 0;
};

std::string all_words() { return tr("Fix all like it"); }

Offers offers_of(const Editing& on, const EditorFinding& one, float width) {
    auto& kit = on.kit;
    if (one.fix.empty()) return {};
    Offers offers;
    offers.one = chip_width(kit, one.fix);
    offers.all = one.alike ? chip_width(kit, all_words()) : 0;
    offers.wide = offers.one + (one.alike ? kit.u(8) + offers.all : 0);
    offers.beside = offers.wide + kit.u(240) < width;
    Flow flow({0, 0, width - kit.u(28), 0}, kit.u(target), kit.u(8));
    flow.place(offers.one);
    if (one.alike) flow.place(offers.all);
    offers.high = flow.bottom();
    return offers;
}

struct Measures {
    Offers offers;
    float text = 0, high = 0, message = 0;
};

Measures measured(const Editing& on, const EditorFinding& one, float width) {
    auto& kit = on.kit;
    Measures m;
    m.offers = offers_of(on, one, width);
    m.text = width - kit.u(28 + 8) - (m.offers.beside ? m.offers.wide + kit.u(16) : 0);
    m.message = kit.measure(message_of(shown(on, one)), type::small, m.text).height;
    m.high = m.message + kit.measure(advice_of(shown(on, one)), type::caption, m.text).height +
             kit.measure(place_of(one), type::hint).height + kit.u(20);
    if (!m.offers.beside && m.offers.one > 0) m.high += m.offers.high + kit.u(4);
    return m;
}

// Returns what is left of the row.
Rect draw_offers(const Editing& on, const Rect& row, int index, const Offers& offers) {
    if (offers.one == 0) return row;
    auto& kit = on.kit;
    const auto& one = on.view.findings[static_cast<std::size_t>(index)];
    Rect rest = row;
    Rect room = offers.beside ? rest.cut_right(offers.wide + kit.u(4), kit.u(8))
                              : rest.cut_bottom(offers.high + kit.u(6)).inset(kit.u(28), 0);
    if (offers.beside) room.y = std::round(room.y + (row.h - kit.u(target)) / 2);
    Flow flow({room.x, room.y, offers.beside ? offers.wide : row.w - kit.u(28), 0}, kit.u(target), kit.u(8));
    const auto number = std::to_string(index);
    const auto wide = [&](float wanted) { return std::min(wanted, row.w - kit.u(28)); };
    if (chip(kit, "fix-" + number, flow.place(wide(offers.one)), one.fix, false))
        on.send(act::edit::Fix{index});
    if (one.alike && chip(kit, "fix-all-" + number, flow.place(wide(offers.all)), all_words(), false))
        on.send(act::edit::FixAll{index});
    return rest;
}

float draw_finding(const Editing& on, Column at, int index) {
    auto& kit = on.kit;
    const auto& one = on.view.findings[static_cast<std::size_t>(index)];
    const auto number = std::to_string(index);
    const auto m = measured(on, one, at.width);
    const Rect row{at.x, at.y, at.width, std::max(kit.u(56), m.high)};
    if (!row_in_view(kit, "finding-" + number, row)) return row.h;
    const Rect rest = draw_offers(on, row, index, m.offers);
    const auto message = message_of(shown(on, one));
    const auto press = kit.press(("finding-" + number).c_str(), message, rest);
    if (press.hovered || press.held) kit.fill(rest, on.theme().sheet);
    on.rule(row.x, row.bottom() - kit.hairline(), row.w);
    if (press.focused) kit.ring(rest.inset(kit.u(4)));
    const auto severity = one.finding.severity();
    float y = rest.y + kit.u(8);
    const float line = kit.measure("字", type::small).height;
    draw_severity(kit, rest.x + kit.u(4), y + line / 2, severity, "", type::small);
    const float x = rest.x + kit.u(28);
    y += kit.text(x, y, message, type::small, on.theme().ink, m.text).height;
    y += kit.text(x, y, advice_of(shown(on, one)), type::caption, on.theme().ink2, m.text).height;
    const auto severity_words = severity == Severity::error ? tr("error") : tr("warning");
    kit.text(x, y, severity_words + "  ·  " + place_of(one), type::hint,
             severity == Severity::error ? on.theme().seal : on.theme().ink2, m.text, 1, Cut::led_on);
    if (press.pressed) on.send(act::edit::Jump{index});
    return row.h;
}

float list_height(const Editing& on, float width) {
    float high = 0;
    for (const auto& one : on.view.findings) high += std::max(on.kit.u(56), measured(on, one, width).high);
    return high;
}

std::string nothing_words(FindingScope scope) {
    switch (scope) {
        case FindingScope::question:
            return tr("Nothing is wrong with this question.");
        case FindingScope::chapter:
            return tr("Nothing is wrong in this chapter.");
        case FindingScope::bank:
            break;
    }
    return tr("Nothing is wrong in the whole bank.");
}

}  // namespace

float editor_findings_height(const Editing& on, float width) {
    auto& kit = on.kit;
    const float head = kit.u(target) + kit.u(8);
    return head + (on.view.findings.empty() ? kit.u(28) : list_height(on, width));
}

void draw_editor_findings(const Editing& on, const Rect& room) {
    auto& kit = on.kit;
    Rect rest = room;
    rest.cut_top(draw_scopes(on, {room.x, room.y, room.w}), kit.u(8));
    if (on.view.findings.empty()) {
        kit.text(rest.x, rest.y, nothing_words(on.view.scope), type::small, on.theme().ink2, rest.w);
        return;
    }
    const float edge = kit.u(6);
    const Rect content = kit.begin_scroll("editor-findings", rest.inset(-edge, 0));
    float used = 0;
    for (int i = 0; i < static_cast<int>(on.view.findings.size()); ++i)
        used += draw_finding(on, {content.x + edge, content.y + used, rest.w}, i);
    kit.end_scroll(used);
}

}  // namespace qingwen
