// What the command line is given by whoever started the program, so that it reads no clock and finds nothing
// by itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/words.h"
#include "base/id.h"
#include "base/random.h"
#include "base/time.h"
#include "cli/streams.h"
#include "review/doubts.h"

namespace qingwen {

// What was asked for; what is not given is left to whoever carries it out.
struct Wishes {
    enum class Take { ask, fresh, unfinished };  // a round left unfinished: ask about it, begin anew, go on

    std::filesystem::path data;
    std::vector<std::filesystem::path> banks;
    std::string player;  // by name; empty: who plays at this machine now
    std::string mode;
    std::string paper;
    std::vector<std::string> chapters;
    std::vector<std::string> tracks;
    std::optional<int> count;
    std::optional<std::uint64_t> seed;  // of the paper
    Take take = Take::ask;
    std::optional<Language> language;  // of the window too
    bool trace = false;
    bool play = false;  // begin a round at once
    bool edit = false;  // begin in the editor
};

struct Surroundings {
    Streams streams;
    const Clock& clock;
    Seed entropy;  // for ids, and for papers without a seed of their own
    std::filesystem::path data;
    std::vector<std::filesystem::path> banks;
    std::filesystem::path modes;
    std::filesystem::path catalogues;
    PlayerId player;
    Language language = Language::zh;  // unless --lang says otherwise
    std::string version;
    bool colour = false;            // a terminal reads streams.out and shows colours
    std::optional<int> input = {};  // descriptor of streams.in, so that waiting for a line can end
    // Whether the fonts have a character; made when it is needed, because looking takes time.
    std::function<Drawable()> fonts = {};
    std::function<int(const Wishes&)> open_desktop = {};
};

}  // namespace qingwen
