#include "ui/controls.h"

#include <array>

#include <imgui_internal.h>

#include "app/words.h"
#include "ui/composing.h"

namespace qingwen {

namespace {

struct Colours {
    ImU32 ground, border, ink;
};

Colours colours_of(const Theme& theme, ButtonLook look, bool enabled, const Press& press) {
    const bool over = press.hovered || press.held;
    if (!enabled) return {look == ButtonLook::quiet ? 0 : theme.idle, 0, theme.ink2};
    switch (look) {
        case ButtonLook::primary:
            return {theme.green, over ? theme.ink : 0, theme.on_green};
        case ButtonLook::on_card:
            return {theme.sheet, over ? theme.ink : 0, theme.green};
        case ButtonLook::plain:
            return {press.held ? theme.green_soft : theme.sheet, over ? theme.green : theme.line, theme.ink};
        case ButtonLook::quiet:
            break;
    }
    return {over ? theme.green_soft : 0, 0, over ? theme.ink : theme.ink2};
}

float hint_width(Kit& kit, const char* key) { return kit.measure(key, type::hint).width + kit.u(14); }

void draw_hint(Kit& kit, const Rect& place, const char* key, ImU32 colour) {
    kit.box(place, 0, colour, 4);
    kit.line(place, key, type::hint, colour, {0.5F, 0.5F});
}

const Type& type_of(ButtonLook look) { return look == ButtonLook::quiet ? type::small : type::button; }

}  // namespace

float button_width(Kit& kit, const std::string& label, const char* key_hint, ButtonLook look) {
    const float margin = look == ButtonLook::quiet ? kit.u(8) : kit.u(36);
    const float hint = key_hint && kit.shows_keys() ? kit.u(10) + hint_width(kit, key_hint) : 0;
    return std::ceil(kit.measure(label, type_of(look)).width + hint + 2 * margin);
}

bool button(Kit& kit, const char* id, const Rect& rect, const std::string& label, ButtonLook look,
            bool enabled, const char* key_hint) {
    const auto press = kit.press(id, label, rect, enabled);
    const auto colours = colours_of(kit.theme(), look, enabled, press);
    if (colours.ground != 0) kit.box(rect, colours.ground, colours.border);
    if (press.focused) kit.ring(rect);
    const bool hinted = key_hint && kit.shows_keys();
    const float hint = hinted ? hint_width(kit, key_hint) : 0;
    const float gap = hinted ? kit.u(10) : 0;
    const float wide = std::min(kit.measure(label, type_of(look)).width, rect.w - hint - gap);
    const float x = rect.x + (rect.w - wide - hint - gap) / 2;
    kit.line({x, rect.y, wide + 1, rect.h}, label, type_of(look), colours.ink, {0, 0.5F});
    const float tall = kit.u(21);
    if (hinted)
        draw_hint(kit, {x + wide + gap, rect.y + (rect.h - tall) / 2, hint, tall}, key_hint, colours.ink);
    return press.pressed;
}

bool text_field(Kit& kit, const char* id, const Rect& rect, const std::string& label, std::string& text,
                bool wants_keys) {
    const auto& theme = kit.theme();
    const float size = std::round(type::option.size * kit.scale());
    kit.note_control(id, label, rect, true);
    auto* font = kit.glass().typing_font(size, text);
    if (font) ImGui::PushFont(font);
    const float pad = std::max(0.F, (rect.h - ImGui::GetFontSize()) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {kit.u(20), pad});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0U);
    ImGui::PushStyleColor(ImGuiCol_Text, theme.ink);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, theme.green_soft);
    const auto hidden = std::string("##") + id;  // ImGui shows what stands before ##
    const bool here = ImGui::GetActiveID() == ImGui::GetID(hidden.c_str());
    kit.box(rect, theme.sheet, here ? theme.green : theme.line);
    ImGui::SetCursorScreenPos({rect.x, rect.y});
    ImGui::SetNextItemWidth(rect.w);
    if (here && !kit.muted()) kit.rest_at(id);
    if ((wants_keys || kit.arrives(id, rect)) && !kit.muted()) ImGui::SetKeyboardFocusHere();
    const auto flags = kit.muted() ? ImGuiInputTextFlags_ReadOnly : ImGuiInputTextFlags_None;
    std::array<char, longest_typed + 1> typed{};
    text.copy(typed.data(), longest_typed);
    const bool changed = ImGui::InputText(hidden.c_str(), typed.data(), typed.size(), flags);
    if (changed) text = typed.data();
    draw_composition(kit, ImGui::GetItemID(), rect);
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar(2);
    if (font) ImGui::PopFont();
    if (kit.focused(id)) kit.ring(rect);
    return changed;
}

namespace {

// The buttons of a dialog, in a row where they fit, the main one last; else below each other, the main one
// first.
struct Buttons {
    std::span<const DialogButton> all;
    float width = 0;
    bool stacked = false;
    float height = 0;
};

Buttons arranged(Kit& kit, std::span<const DialogButton> all, float width) {
    float sum = 0;
    for (const auto& one : all) sum += button_width(kit, one.label, nullptr, ButtonLook::plain) + kit.u(12);
    Buttons buttons{all, width, sum - kit.u(12) > width, kit.u(button_height)};
    if (buttons.stacked)
        buttons.height = static_cast<float>(all.size()) * (buttons.height + kit.u(12)) - kit.u(12);
    return buttons;
}

int draw_buttons(Kit& kit, Rect room, const Buttons& buttons) {
    int pressed = -1;
    const int count = static_cast<int>(buttons.all.size());
    for (int nth = 0; nth < count; ++nth) {
        const int i = buttons.stacked ? count - 1 - nth : nth;
        const auto& one = buttons.all[static_cast<std::size_t>(i)];
        const bool last = i + 1 == count;
        const float w = button_width(kit, one.label, nullptr, ButtonLook::plain);
        Rect place{room.right() - w, room.y, w, kit.u(button_height)};
        if (buttons.stacked)
            place = room.cut_top(kit.u(button_height), kit.u(12));
        else if (!last)
            place = {room.cut_left(w, kit.u(12)).x, room.y, w, place.h};
        if (button(kit, one.id, place, one.label, last ? ButtonLook::primary : ButtonLook::plain))
            pressed = i;
        if (last && kit.take(Key::enter)) pressed = i;
    }
    return pressed;
}

}  // namespace

void veil(Kit& kit) {
    kit.fill(kit.page(), (kit.theme().paper & ~IM_COL32_A_MASK) | (0xC8U << IM_COL32_A_SHIFT));
}

int dialog(Kit& kit, const std::string& title, const std::string& words, std::span<const DialogButton> all,
           int escape, const DialogMiddle& middle) {
    kit.begin_layer("dialog");
    const auto& theme = kit.theme();
    veil(kit);
    const float margin = kit.u(kit.narrow() ? 20 : 40);
    const float wide = std::min(kit.u(560), kit.page().w - kit.u(32));
    const float inner = wide - 2 * margin;
    const auto head = kit.measure(title, type::heading, inner);
    const auto body = kit.measure(words, type::small, inner);
    const auto trouble = kit.measure(middle.trouble, type::small, inner - kit.u(8));
    const auto buttons = arranged(kit, all, inner - kit.u(8));
    const float more = (middle.height > 0 ? kit.u(20) + middle.height : 0) +
                       (middle.trouble.empty() ? 0 : kit.u(8) + trouble.height);
    const float content = head.height + kit.u(8) + body.height + more + kit.u(28) + buttons.height + kit.u(4);
    const float high = std::min(content + 2 * margin, kit.page().h - kit.u(16));
    const Rect sheet{(kit.page().w - wide) / 2, kit.page().y + (kit.page().h - high) / 2, wide, high};
    kit.box(sheet, theme.sheet, theme.line);
    const Rect inside = kit.begin_scroll("dialog-body", sheet.inset(margin - kit.u(4)));
    Rect rest{inside.x + kit.u(4), inside.y + kit.u(4), inner - kit.u(8), content};
    kit.text(rest.x, rest.y, title, type::heading, theme.ink, inner);
    rest.cut_top(head.height, kit.u(8));
    kit.text(rest.x, rest.y, words, type::small, theme.ink2, inner);
    rest.cut_top(body.height, middle.height > 0 ? kit.u(20) : 0);
    if (middle.draw) middle.draw(rest.cut_top(middle.height));
    if (!middle.trouble.empty()) {
        rest.cut_top(kit.u(8));
        kit.text(rest.x, rest.y, middle.trouble, type::small, theme.seal, rest.w);
        rest.cut_top(trouble.height);
    }
    rest.cut_top(kit.u(28));
    int pressed = kit.take(Key::escape) ? escape : -1;
    if (const int one = draw_buttons(kit, rest, buttons); one >= 0) pressed = one;
    kit.end_scroll(content);
    kit.end_layer();
    return pressed;
}

}  // namespace qingwen
