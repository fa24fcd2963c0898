// Starting a program of the desktop and letting it go its way.
#pragma once

#include <filesystem>
#include <optional>

namespace qingwen {

// What shows a folder to people here (xdg-open), if there is such a program.
std::optional<std::filesystem::path> opener();

// Whether it was started. Nothing of ours (signals blocked or ignored) is passed on but the environment.
bool spawn(const std::filesystem::path& program, const std::filesystem::path& argument);

}  // namespace qingwen
