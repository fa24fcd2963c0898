// Builds the objects and wires them.
#include <cstdlib>
#include <iostream>
#include <random>
#include <string_view>

#include <unistd.h>

#include "cli/command_line.h"
#include "shell/desktop.h"
#include "shell/drawable.h"

namespace qingwen {

namespace {

Seed entropy() {
    std::random_device device;
    return Seed{(std::uint64_t{device()} << 32U) | device()};
}

// https://no-color.org
bool colour() {
    const char* const none = std::getenv("NO_COLOR");
    const char* const terminal = std::getenv("TERM");
    const bool plain = (none && *none != '\0') || !terminal || std::string_view(terminal) == "dumb";
    return !plain && ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace

int run(int argc, char** argv) {
    const SystemClock clock;
    const auto installed = find_installed(QINGWEN_SOURCE, QINGWEN_BINARY);
    Surroundings surroundings{
        .streams = {std::cin, std::cout, std::cerr},
        .clock = clock,
        .entropy = entropy(),
        .data = data_folder(),
        .banks = {installed.banks},
        .modes = installed.modes,
        .catalogues = installed.catalogues,
        .player = {"me"},
        .language = language_of_locale(),
        .version = QINGWEN_VERSION,
        .colour = colour(),
        .input = STDIN_FILENO,
    };
    surroundings.fonts = [&] { return drawable_by({installed.font_roles, installed.font_fallback}); };
    surroundings.open_desktop = [&](const Wishes& wishes) {
        return run_desktop(
            {installed, wishes, clock, entropy(), surroundings.player, std::cerr, QINGWEN_VERSION});
    };
    return run_command_line(argc, argv, surroundings);
}

}  // namespace qingwen

int main(int argc, char** argv) { return qingwen::run(argc, argv); }
