#include "edit/versions.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>

#include "base/digest.h"
#include "base/file.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_name = 120;  // bytes of it that are taken over: a name has 255 in all
constexpr std::string_view ending = ".yaml";
constexpr std::string_view half_written = ".new";  // as write_file() names it

struct Name {
    std::string before;  // the time
    std::string after;
};

std::string stem_of(const fs::path& file) {
    auto stem = file.stem().string();
    if (stem.size() <= most_name) return stem;
    std::size_t end = most_name;
    while (end > 0 && (static_cast<unsigned char>(stem[end]) & 0xC0U) == 0x80U) --end;
    return stem.substr(0, end);
}

Name name_of(const fs::path& file) {
    std::error_code trouble;
    const auto whole = fs::absolute(file, trouble).lexically_normal();
    return {stem_of(file) + ".", "-" + digest_of(whole.string()).substr(0, 8) + std::string(ending)};
}

// YYYYMMDD-HHMMSS.mmm
std::string stamp(Wall wall) {
    namespace chrono = std::chrono;
    const chrono::milliseconds local{wall.utc_ms + std::int64_t{wall.offset_minutes} * 60'000};
    const auto day = chrono::floor<chrono::days>(local);
    const chrono::year_month_day date{chrono::sys_days{day}};
    const chrono::hh_mm_ss time{local - day};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02u-%02d%02d%02d.%03d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text.data();
}

// Two of one millisecond must not be one file.
fs::path free_path(const fs::path& folder, const Name& name, Wall now) {
    for (;; ++now.utc_ms) {
        auto path = folder / (name.before + stamp(now) + name.after);
        std::error_code ignored;
        if (!fs::exists(fs::symlink_status(path, ignored))) return path;
    }
}

bool fits(const Name& name, const std::string& written) {
    constexpr std::size_t stamp_size = 19;
    return written.size() == name.before.size() + stamp_size + name.after.size() &&
           written.starts_with(name.before) && written.ends_with(name.after);
}

// The oldest first.
std::vector<fs::path> all_of(const fs::path& folder, const Name& name) {
    std::vector<fs::path> all;
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator(folder, trouble))
        if (fits(name, entry.path().filename().string())) all.push_back(entry.path());
    std::ranges::sort(all);
    return all;
}

// Also what was half written when the program was killed.
void thin_out(const fs::path& folder, const fs::path& file, const fs::path& fresh) {
    auto all = versions_of(folder, file);
    std::erase(all, fresh);
    std::error_code ignored;
    for (std::size_t i = 0; i + most_versions <= all.size(); ++i) fs::remove(all[i], ignored);
    auto name = name_of(file);
    name.after += half_written;
    for (const auto& half : all_of(folder, name)) fs::remove(half, ignored);
}

}  // namespace

std::vector<fs::path> versions_of(const fs::path& folder, const fs::path& file) {
    return all_of(folder, name_of(file));
}

Done keep_version(const fs::path& folder, const fs::path& file, std::string_view content, Wall now) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    const auto path = free_path(folder, name_of(file), now);
    if (auto done = write_file(path, content); !done) return done;
    thin_out(folder, file, path);
    return Unit{};
}

}  // namespace qingwen
