// What can be up on the glass.
#pragma once

#include <cstdint>

namespace qingwen {

enum class Screen : std::uint8_t {
    home,
    round,
    result,
    review,
    notebook,  // of mistakes
    record,    // what a person has done so far
    search,    // over all questions
    players,   // who plays at this machine
    settings,  // and what else belongs to the machine
    table,     // several at one machine: duel and stage
    editor,    // of the bank
    welcome,   // the first time
    trouble,
};

// Those that one can go to from the home screen and come back from, with nothing under way.
constexpr bool is_page(Screen screen) {
    return screen == Screen::home || screen == Screen::notebook || screen == Screen::record ||
           screen == Screen::search || screen == Screen::players || screen == Screen::settings;
}

}  // namespace qingwen
