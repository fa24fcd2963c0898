// Rows as on a printed form: what it is about at the left, the choice at the right, or below it where there
// is no room. Draws itself downwards from a place.
#pragma once

#include <span>
#include <string>

#include "ui/home_parts.h"

namespace qingwen {

struct Choice {
    std::string id;  // of the control
    std::string words;
    bool enabled = true;
};

class PrintedRows {
public:
    PrintedRows(Kit& kit, Column at);

    // The rows that follow belong together; the title stands in the margin or above them.
    void group(const std::string& title);
    // Words side by side, one of them chosen. Returns the one that was pressed, or -1.
    int choose(const std::string& label, const std::string& note, std::span<const Choice> choices,
               int chosen);
    // Something to do. Returns the index pressed, or -1. Without choices only the words stand there.
    int act(const std::string& label, const std::string& note, std::span<const Choice> choices = {},
            bool alarming = false);
    // How far a job of the last row is.
    void progress(double part);

    [[nodiscard]] float used() const { return y_ - at_.y; }

private:
    int row(const std::string& label, const std::string& note, std::span<const Choice> choices, int chosen,
            bool alarming);
    void draw_words(const Rect& place, const std::string& label, const std::string& note, bool alarming);
    float draw_choices(const Rect& place, std::span<const Choice> choices, int chosen, bool at_right,
                       int& pressed);
    [[nodiscard]] float width_of(const Choice& choice);
    [[nodiscard]] bool has_margin() const { return at_.width >= kit_.u(860); }

    Kit& kit_;
    Column at_;
    float left_, width_;  // of the rows
    float y_;
    float group_bottom_;  // of the title in the margin
};

}  // namespace qingwen
