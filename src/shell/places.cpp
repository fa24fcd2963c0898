#include "shell/places.h"

#include <cstdlib>
#include <string_view>

#include <pwd.h>
#include <unistd.h>

namespace qingwen {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::filesystem::path home() {
    if (const auto given = environment("HOME"); !given.empty()) return given;
    const auto* entry = ::getpwuid(::getuid());
    return entry ? entry->pw_dir : "/";
}

}  // namespace

Installed find_installed(const std::filesystem::path& source_tree, const std::filesystem::path& build_tree) {
    std::error_code trouble;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", trouble);
    const auto share = program.parent_path().parent_path() / "share" / "qingwen";
    if (!trouble && std::filesystem::is_directory(share, trouble))
        return {share / "questions", share / "modes", share / "locale", share / "fonts" / "roles.txt",
                share / "fonts" / "fallback.otf"};
    return {source_tree / "questions", source_tree / "assets" / "modes", build_tree / "locale",
            source_tree / "fonts" / "roles.txt", build_tree / "fonts" / "fallback.otf"};
}

std::filesystem::path data_folder() {
    const auto given = environment("XDG_DATA_HOME");
    if (given.starts_with('/')) return std::filesystem::path(given) / "qingwen";
    return home() / ".local" / "share" / "qingwen";
}

Language language_of_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const auto value = environment(name); !value.empty())
            return value.starts_with("en") ? Language::en : Language::zh;
    return Language::zh;
}

}  // namespace qingwen
