#include "ui/composing.h"

#include <algorithm>

#include <imgui_internal.h>

namespace qingwen {

namespace {

float width_of(std::string_view words) {
    return ImGui::CalcTextSize(words.data(), words.data() + words.size()).x;
}

std::string behind_the_caret(const ImGuiInputTextState& state) {
    std::string text;
    for (int i = std::max(0, state.GetCursorPos()); i < state.CurLenW; ++i) {
        char bytes[5] = {};
        text += ImTextCharToUtf8(bytes, state.TextW[i]);
    }
    return text;
}

std::string_view first_characters(std::string_view text, int count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) do
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    return text.substr(0, at);
}

}  // namespace

void draw_composition(Kit& kit, ImGuiID field, const Rect& rect) {
    const auto& composing = kit.composition();
    const auto* state = ImGui::GetInputTextState(field);
    if (composing.text.empty() || !state || ImGui::GetActiveID() != field) return;
    auto& caret = ImGui::GetCurrentContext()->PlatformImePos;  // a pixel before ImGui's caret
    const Rect inside = rect.inset(kit.u(4), 0);
    const float wide = width_of(composing.text);
    const float x = std::max(inside.x, std::min(caret.x + 1, inside.right() - wide - kit.hairline()));
    const Rect line{x, caret.y, wide, ImGui::GetFontSize()};
    kit.fill({x - 1, line.y, inside.right() - x + 1, line.h}, kit.theme().sheet);
    auto& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({inside.x, rect.y}, {inside.right(), rect.bottom()}, true);
    const auto write = [&](float at, std::string_view words) {
        list.AddText({at, line.y}, kit.theme().ink, words.data(), words.data() + words.size());
    };
    write(line.x, composing.text);
    write(line.right(), behind_the_caret(*state));
    list.PopClipRect();
    kit.fill({line.x, line.bottom() - kit.hairline(), line.w, kit.hairline()}, kit.theme().green);
    const float at = line.x + width_of(first_characters(composing.text, composing.caret));
    kit.fill({std::round(at), line.y, kit.hairline(), line.h}, kit.theme().ink);
    caret.x = at;
}

}  // namespace qingwen
