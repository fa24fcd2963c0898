// What the page of the players shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/players.h"

namespace qingwen {

// What is asked before it is done.
enum class PlayerAsk { nothing, add, rename, remove, play, set_pin };

struct PlayersView {
    struct Row {
        PlayerId id;
        std::string name;  // empty: none given
        bool playing = false;
        bool pin = false;
    };
    std::vector<Row> rows = {};
    // Nobody plays: the one who would is asked for a PIN first.
    bool locked = false;
    std::optional<Error> trouble = {};  // why the file of the players cannot be read or written

    PlayerAsk ask = PlayerAsk::nothing;
    Row who = {};             // it is about
    bool wants_pin = false;   // `typed` is a PIN
    bool has_record = false;  // of who would play
    std::string typed = {};
    std::optional<PlayerRefusal> refused = {};  // the last try
};

}  // namespace qingwen
