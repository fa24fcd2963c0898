#include "shell/platform.h"

#include <algorithm>
#include <cfloat>

#include <imgui_internal.h>

#include "shell/typed.h"

namespace qingwen {

namespace {

constexpr float nowhere = -FLT_MAX;

bool has_video() { return (SDL_WasInit(SDL_INIT_VIDEO) & SDL_INIT_VIDEO) != 0; }

void map_keys(ImGuiIO& io) {
    const auto map = [&io](ImGuiKey key, SDL_Scancode code) { io.KeyMap[key] = code; };
    map(ImGuiKey_Tab, SDL_SCANCODE_TAB);
    map(ImGuiKey_LeftArrow, SDL_SCANCODE_LEFT);
    map(ImGuiKey_RightArrow, SDL_SCANCODE_RIGHT);
    map(ImGuiKey_UpArrow, SDL_SCANCODE_UP);
    map(ImGuiKey_DownArrow, SDL_SCANCODE_DOWN);
    map(ImGuiKey_PageUp, SDL_SCANCODE_PAGEUP);
    map(ImGuiKey_PageDown, SDL_SCANCODE_PAGEDOWN);
    map(ImGuiKey_Home, SDL_SCANCODE_HOME);
    map(ImGuiKey_End, SDL_SCANCODE_END);
    map(ImGuiKey_Insert, SDL_SCANCODE_INSERT);
    map(ImGuiKey_Delete, SDL_SCANCODE_DELETE);
    map(ImGuiKey_Backspace, SDL_SCANCODE_BACKSPACE);
    map(ImGuiKey_Space, SDL_SCANCODE_SPACE);
    map(ImGuiKey_Enter, SDL_SCANCODE_RETURN);
    map(ImGuiKey_KeyPadEnter, SDL_SCANCODE_KP_ENTER);
    map(ImGuiKey_Escape, SDL_SCANCODE_ESCAPE);
    map(ImGuiKey_A, SDL_SCANCODE_A);
    map(ImGuiKey_C, SDL_SCANCODE_C);
    map(ImGuiKey_V, SDL_SCANCODE_V);
    map(ImGuiKey_X, SDL_SCANCODE_X);
    map(ImGuiKey_Y, SDL_SCANCODE_Y);
    map(ImGuiKey_Z, SDL_SCANCODE_Z);
}

void set_mods(ImGuiIO& io, SDL_Keymod mods) {
    io.KeyShift = (mods & KMOD_SHIFT) != 0;
    io.KeyCtrl = (mods & KMOD_CTRL) != 0;
    io.KeyAlt = (mods & KMOD_ALT) != 0;
    io.KeySuper = (mods & KMOD_GUI) != 0;
}

}  // namespace

Platform::Platform(TypingFont& typing) : typing_(typing), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_.get());
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigInputTextCursorBlink = false;
    io.MousePos = {nowhere, nowhere};
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    map_keys(io);
    set_up_clipboard();
}

void Platform::set_up_clipboard() {
    auto& io = ImGui::GetIO();
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = [](void* user) -> const char* {
        return static_cast<Platform*>(user)->clipboard_text();
    };
    io.SetClipboardTextFn = [](void* user, const char* text) {
        static_cast<Platform*>(user)->clipboard_ = text;
        if (has_video()) SDL_SetClipboardText(text);
    };
}

const char* Platform::clipboard_text() {
    if (has_video()) {
        char* text = SDL_GetClipboardText();
        clipboard_ = std::string_view(text ? text : "").substr(0, most_read);
        SDL_free(text);
    }
    if (!ImGui::GetInputTextState(ImGui::GetActiveID())) return clipboard_.c_str();
    pasted_ = clean_text(clipboard_, most_pasted);
    typing_.need(pasted_);
    return pasted_.c_str();
}

void Platform::feed(const SDL_Event& event) {
    if (event.type == SDL_TEXTINPUT) typing_.need(bytes_of(event.text.text));
    queue_.feed(event, pixels_a_point_, size_);
    typing_.need(queue_.composition().text);
}

void Platform::set_size(ImVec2 size, ImVec2 pixels_a_point) {
    size_ = size;
    pixels_a_point_ = pixels_a_point;
}

Input Platform::begin(float scale, Mono now) {
    ImGui::SetCurrentContext(context_.get());
    typing_.prepare();
    queue_.tick(now);
    Input input{size_, scale, {}, false};
    bool turned = false;
    while (const auto one = queue_.take(turned)) take_in(*one, input);
    input.touched = touched_;
    input.composition = queue_.composition();
    auto& io = ImGui::GetIO();
    io.DisplaySize = size_;
    const auto passed = last_frame_ ? (now - *last_frame_).count : 16;
    io.DeltaTime = static_cast<float>(std::clamp<std::int64_t>(passed, 1, 1000)) / 1000.F;
    last_frame_ = now;
    ImGui::NewFrame();
    return input;
}

const ImDrawData& Platform::end() {
    ImGui::Render();
    if (!ImGui::GetIO().WantTextInput) queue_.stop_composing();
    if (has_video()) {
        follow_text_input();
        follow_caret();
        show_cursor();
    }
    return *ImGui::GetDrawData();
}

void Platform::take_in(const InputStep& one, Input& input) {
    auto& io = ImGui::GetIO();
    if (const auto* move = std::get_if<step::Move>(&one)) point_to(move->to, false);
    if (const auto* hover = std::get_if<step::Hover>(&one)) point_to(hover->to, true);
    if (std::holds_alternative<step::Park>(one)) io.MousePos = {nowhere, nowhere};
    if (const auto* button = std::get_if<step::Button>(&one)) io.MouseDown[button->number] = button->down;
    if (const auto* wheel = std::get_if<step::Wheel>(&one)) {
        io.MouseWheel += wheel->y;
        io.MouseWheelH -= wheel->x;
    }
    if (const auto* text = std::get_if<step::Text>(&one)) {
        io.AddInputCharactersUTF8(text->utf8.c_str());
        input.typed += text->utf8;
    }
    if (const auto* key = std::get_if<step::KeyChange>(&one)) change_key(*key, input);
    take_in_others(one, input);
}

void Platform::take_in_others(const InputStep& one, Input& input) {
    if (const auto* pad = std::get_if<step::Pad>(&one)) input.keys.push_back(pad->press);
    if (const auto* lost = std::get_if<step::PadLost>(&one)) input.lost_pad = lost->pad;
    if (const auto* drop = std::get_if<step::Drop>(&one)) input.dropped = drop->paths;
}

void Platform::change_key(const step::KeyChange& change, Input& input) {
    auto& io = ImGui::GetIO();
    io.KeysDown[change.code] = change.down;
    set_mods(io, change.mods);
    if (change.down && change.press.key != Key::none) input.keys.push_back(change.press);
}

void Platform::point_to(ImVec2 place, bool finger) {
    ImGui::GetIO().MousePos = place;
    touched_ = finger;
}

void Platform::follow_text_input() {
    const bool wanted = ImGui::GetIO().WantTextInput;
    if (wanted == (SDL_IsTextInputActive() == SDL_TRUE)) return;
    if (wanted)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

// ImGui says where the line at the caret begins; an input method shows its words below it.
void Platform::follow_caret() {
    if (!ImGui::GetIO().WantTextInput) return;
    const auto at = context_->PlatformImePos;
    const auto points = [](float pixels, float ratio) { return static_cast<int>(pixels / ratio); };
    const SDL_Rect caret{points(at.x, pixels_a_point_.x), points(at.y, pixels_a_point_.y), 1,
                         points(typing_.line_height(), pixels_a_point_.y)};
    if (SDL_RectEquals(&caret, &caret_)) return;
    caret_ = caret;
    SDL_SetTextInputRect(&caret_);
}

void Platform::show_cursor() {
    if (cursor_shown_ == !touched_) return;
    cursor_shown_ = !touched_;
    SDL_ShowCursor(cursor_shown_ ? SDL_ENABLE : SDL_DISABLE);
}

}  // namespace qingwen
