// What the shell lends to the screens: text and soft shapes as textures for an ImDrawList. Everything put on
// the list through a Glass is an axis-aligned quad, so the painter can blit it. Lengths are pixels.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace qingwen {

enum class Face { serif, serif_bold, sans, sans_bold, mono };

struct TextRun {
    std::string_view text;  // UTF-8; \n breaks a line
    Face face = Face::sans;
    float size = 20;  // em
    ImU32 color = 0;
    float wrap = 0;        // width at which lines break; 0: only at \n
    float leading = 1.3F;  // distance of baselines, in em
    int most_lines = 0;    // 0: no limit; else the last line ends in … when text is left over
};

struct Extent {
    float width = 0;   // of the longest line
    float height = 0;  // lines × leading × size
    int lines = 0;
    bool cut = false;  // most_lines left something out
};

// A place between two characters where a caret can stand.
struct CaretStop {
    std::size_t at = 0;  // bytes before it in the run's text
    float x = 0;         // pixels from the line's left end
};

// One line of a run that can be typed into, with the spaces it ends in.
struct SetLine {
    std::size_t first = 0, last = 0;  // bytes [first, last); a \n that ends it stands behind
    std::vector<CaretStop> stops;     // from `first` to `last`, both ends included; an empty line has one
    bool flows = false;               // its end is the next line's beginning, no \n between
};

class Glass {
public:
    virtual ~Glass() = default;

    // Both keep what they find, so asking each frame is cheap. `at` is the upper left corner of the first
    // line's box.
    virtual Extent measure(const TextRun& run) = 0;
    virtual Extent text(ImDrawList& list, ImVec2 at, const TextRun& run) = 0;

    // For text that is typed: the lines of the run, at least one, whatever its `most_lines`; they hold until
    // the next frame. draw_line() puts one of them with its characters where the stops say, `at` being the
    // upper left corner of its box.
    virtual std::span<const SetLine> lines(const TextRun& run) = 0;
    virtual void draw_line(ImDrawList& list, ImVec2 at, const TextRun& run, const SetLine& line) = 0;

    // A filled disc, and a ring of `thickness` inside the same edge; 2 × radius wide, smooth edges, colour
    // baked in. Their quarters are the corners of rounded boxes.
    virtual ImTextureID disc(int radius, ImU32 color) = 0;
    virtual ImTextureID ring(int radius, float thickness, ImU32 color) = 0;

    // ImGui's own font for text fields, `size` pixels to the em; null until the frame after it was first
    // asked for.
    // `text` is what the field is about to show.
    virtual ImFont* typing_font(float /*size*/, std::string_view /*text*/) { return nullptr; }

    // How high the line at the caret is, for what an input method shows below it; where ImGui's own font is
    // not used.
    virtual void caret_height(float /*pixels*/) {}

    // A square seal of `side` pixels, turned by 6 degrees against the clock, with one to four characters in a
    // rounded frame; the texture is `side × 1.12` wide and high.
    virtual ImTextureID seal(std::string_view characters, int side, ImU32 color) = 0;
};

}  // namespace qingwen
