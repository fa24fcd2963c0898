// The whole command line on a table: its own folders, a clock that moves by hand, scripted input.
#pragma once

#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "cli/command_line.h"
#include "support/folder.h"

namespace qingwen::sample {

struct Ran {
    int status = 0;
    std::string out, err;
};

class CommandLineTest : public testing::Test {
protected:
    Ran run(const std::string& input, std::vector<std::string> words) {
        std::istringstream in(input);
        std::ostringstream out, err;
        words.insert(words.begin(), "qingwen");
        std::vector<const char*> argv;
        for (const std::string& word : words) argv.push_back(word.c_str());
        const Surroundings with{.streams = {in, out, err},
                                .clock = clock_,
                                .entropy = Seed{entropy_++},
                                .data = folder_ / "data",
                                .banks = {source() / "tests/data/play.yaml"},
                                .modes = source() / "assets/modes",
                                .catalogues = folder_ / "none",
                                .player = {"somebody"},
                                .language = Language::en,
                                .version = "1.2.3",
                                .open_desktop = desktop_};
        const int status = run_command_line(static_cast<int>(argv.size()), argv.data(), with);
        return {status, out.str(), err.str()};
    }
    static std::filesystem::path source() { return QINGWEN_SOURCE; }
    static std::string content(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    Folder folder_;
    HandClock clock_{{{5000}, {1'795'411'800'000, 480}}};
    std::uint64_t entropy_ = 1;
    std::function<int(const Wishes&)> desktop_;
};

}  // namespace qingwen::sample
