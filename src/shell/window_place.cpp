#include "shell/window_place.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "bank/fields.h"
#include "base/file.h"
#include "yaml/read.h"

namespace qingwen {

namespace {

constexpr std::array<std::string_view, 6> keys{"x", "y", "width", "height", "maximized", "full_screen"};
constexpr std::size_t most_bytes = std::size_t{64} << 10U;
constexpr int far = 100'000;  // points; nothing plausible is farther away or larger

SDL_Rect box_of(const WindowPlace& place) { return {place.x, place.y, place.width, place.height}; }

std::int64_t common_area(const SDL_Rect& a, const SDL_Rect& b) {
    SDL_Rect both{};
    if (SDL_IntersectRect(&a, &b, &both) == SDL_FALSE) return 0;
    return std::int64_t{both.w} * both.h;
}

int within(int size, int least, int most) { return std::min(std::max(size, least), most); }

}  // namespace

WindowPlace fitted(WindowPlace place, std::span<const SDL_Rect> screens, SDL_Point least) {
    const auto shown = [&](const SDL_Rect& screen) { return common_area(box_of(place), screen); };
    const auto& screen = *std::ranges::max_element(screens, {}, shown);
    const bool gone = shown(screen) == 0;
    place.width = within(place.width, least.x, screen.w);
    place.height = within(place.height, least.y, screen.h);
    if (gone) {
        place.x = screens.front().x + (screens.front().w - place.width) / 2;
        place.y = screens.front().y + (screens.front().h - place.height) / 2;
    }
    place.x = std::clamp(place.x, screen.x, screen.x + screen.w - place.width);
    place.y = std::clamp(place.y, screen.y, screen.y + screen.h - place.height);
    return place;
}

std::optional<WindowPlace> load_window_place(const std::filesystem::path& file) {
    const auto content = read_file(file, most_bytes);
    if (!content) return std::nullopt;
    Findings unheard;
    const auto name = file.string();
    const auto root = read_yaml(*content, name, unheard);
    if (!root) return std::nullopt;
    Reporter reporter(name, unheard);
    Fields fields(*root, "window", keys, {}, reporter);
    const auto x = fields.whole("x", -far, far);
    const auto y = fields.whole("y", -far, far);
    const auto width = fields.whole("width", 1, far);
    const auto height = fields.whole("height", 1, far);
    if (!x || !y || !width || !height) return std::nullopt;
    return WindowPlace{*x,
                       *y,
                       *width,
                       *height,
                       fields.truth("maximized").value_or(false),
                       fields.truth("full_screen").value_or(false)};
}

Done save_window_place(const std::filesystem::path& file, const WindowPlace& place) {
    std::string text = "# Where Qingwen's window was, written by the program.\n";
    const auto line = [&](std::string_view key, std::string_view value) {
        text.append(key).append(": ").append(value).append("\n");
    };
    line("x", std::to_string(place.x));
    line("y", std::to_string(place.y));
    line("width", std::to_string(place.width));
    line("height", std::to_string(place.height));
    line("maximized", place.maximized ? "true" : "false");
    line("full_screen", place.full_screen ? "true" : "false");
    return write_file(file, text);
}

}  // namespace qingwen
