// What a person set for themselves. Plain data, kept in settings.yaml of the data folder.
#pragma once

#include <filesystem>

#include "app/words.h"
#include "base/result.h"

namespace qingwen {

enum class Look { day, night, contrast };

struct Preferences {
    Language language = Language::zh;
    Look look = Look::day;
    int text_percent = 100;  // 100 to 200, in steps of 25
    bool movement = true;
    bool sound = true;
    int volume = 2;         // 1 soft to 3 loud
    bool key_hints = true;  // keys stand beside what they press
    bool welcomed = false;  // the first page was read

    bool operator==(const Preferences&) const = default;
};

inline constexpr int text_percent_least = 100;
inline constexpr int text_percent_most = 200;
inline constexpr int text_percent_step = 25;
inline constexpr int volume_least = 1;
inline constexpr int volume_most = 3;

// What is missing or unreadable stays as it is by default: settings are no reason not to start.
Preferences load_preferences(const std::filesystem::path& file);
Done save_preferences(const std::filesystem::path& file, const Preferences& preferences);

}  // namespace qingwen
