// Between SDL and ImGui: owns ImGui's context, takes events in, gives each frame its input. ImGui is told
// places and buttons directly, at most one press or release a frame.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <SDL.h>
#include <imgui.h>

#include "shell/input_queue.h"
#include "shell/scene.h"
#include "shell/typing_font.h"

namespace qingwen {

class Platform {
public:
    // `typing` outlives the platform. Makes its own ImGui context and the current one.
    explicit Platform(TypingFont& typing);
    Platform(const Platform&) = delete;
    Platform& operator=(const Platform&) = delete;

    // Takes an event in; needs no video. What it means may wait for later frames, see pending().
    void feed(const SDL_Event& event);

    // Pixels of the surface to paint on, and pixels a unit of SDL's mouse; before events of that size are
    // fed.
    void set_size(ImVec2 size, ImVec2 pixels_a_point);

    // Begins a frame: ImGui::NewFrame has been called when it returns.
    Input begin(float scale, Mono now);
    // Ends it: ImGui::Render, then whatever SDL has to know (text input, cursor).
    const ImDrawData& end();

    // Steps wait that need a frame of their own, or the text field's font has to be made: draw again.
    [[nodiscard]] bool pending() const { return !queue_.empty() || typing_.pending(); }
    // When a frame is due though no event came: a lost finger.
    [[nodiscard]] std::optional<Mono> next() const { return queue_.next(); }

private:
    struct DropContext {
        void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
    };

    // Bytes of the clipboard that a field of ImGui's is given, which refuses as a whole what does not fit;
    // and that anything else is given.
    static constexpr std::size_t most_pasted = 1000;
    static constexpr std::size_t most_read = std::size_t{16} << 20U;

    void take_in(const InputStep& one, Input& input);
    void take_in_others(const InputStep& one, Input& input);
    void change_key(const step::KeyChange& change, Input& input);
    void point_to(ImVec2 place, bool finger);
    void set_up_clipboard();
    const char* clipboard_text();
    void follow_text_input();
    void follow_caret();
    void show_cursor();

    TypingFont& typing_;
    std::unique_ptr<ImGuiContext, DropContext> context_;
    InputQueue queue_;
    ImVec2 size_{1, 1};
    ImVec2 pixels_a_point_{1, 1};
    std::optional<Mono> last_frame_;
    bool touched_ = false;
    bool cursor_shown_ = true;
    SDL_Rect caret_{};       // where SDL was told that it is
    std::string clipboard_;  // as it was last; all there is without video
    std::string pasted_;     // what a field of ImGui's was given of it
};

}  // namespace qingwen
