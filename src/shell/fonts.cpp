#include "shell/fonts.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>

#include "base/file.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, face_count> face_names = {"serif", "serif-bold", "sans", "sans-bold",
                                                                 "mono"};

constexpr std::uintmax_t smallest_font = 512;
constexpr std::uintmax_t largest_font = 512U << 20U;
constexpr std::size_t largest_roles = 64 << 10;

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> fields;
    for (;;) {
        const auto bar = line.find('|');
        fields.push_back(utf8::trim(line.substr(0, bar)));
        if (bar == std::string_view::npos) return fields;
        line.remove_prefix(bar + 1);
    }
}

std::optional<FontRole> role_of(std::string_view line) {
    const auto fields = fields_of(line);
    if (fields.size() != 4) return std::nullopt;
    const auto name = std::ranges::find(face_names, fields[0]);
    int index = 0;
    const auto read = std::from_chars(fields[2].data(), fields[2].data() + fields[2].size(), index);
    if (name == face_names.end() || read.ec != std::errc() || index < 0) return std::nullopt;
    return FontRole{
        static_cast<Face>(name - face_names.begin()), {fs::path(fields[1]), index}, std::string(fields[3])};
}

FontFile find_one(const FontRole* role, const FontSources& sources) {
    if (role && looks_like_font(role->font.file)) return role->font;
    if (role && sources.ask_system) {
        auto asked = ask_fontconfig(role->family);
        if (looks_like_font(asked.file)) return asked;
    }
    if (looks_like_font(sources.fallback)) return {sources.fallback, 0};
    return {};
}

}  // namespace

std::string_view name_of(Face face) { return face_names[static_cast<std::size_t>(face)]; }

bool looks_like_font(const fs::path& file) {
    std::error_code trouble;
    if (file.empty() || !fs::is_regular_file(file, trouble)) return false;
    const auto size = fs::file_size(file, trouble);
    if (trouble || size < smallest_font || size > largest_font) return false;
    std::string magic(4, '\0');
    std::ifstream(file, std::ios::binary).read(magic.data(), 4);
    return magic == "ttcf" || magic == "OTTO" || magic == "true" || magic == std::string("\0\1\0\0", 4);
}

std::vector<FontRole> parse_roles(std::string_view text) {
    std::vector<FontRole> roles;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with('#')) continue;
        if (auto role = role_of(line)) roles.push_back(std::move(*role));
    }
    return roles;
}

Result<FontFiles> find_fonts(const FontSources& sources) {
    const auto text = read_file(sources.roles, largest_roles);
    const auto roles = text ? parse_roles(*text) : std::vector<FontRole>();
    FontFiles files;
    for (std::size_t i = 0; i < face_count; ++i) {
        const auto face = static_cast<Face>(i);
        const auto role = std::ranges::find(roles, face, &FontRole::face);
        files[i] = find_one(role == roles.end() ? nullptr : &*role, sources);
        if (!files[i].file.empty()) continue;
        auto detail = text ? std::string() : sources.roles.string();
        if (role != roles.end()) detail = role->font.file.string() + " (" + role->family + ")";
        return Error{Fault::no_font, std::string(name_of(face)), std::move(detail)};
    }
    return files;
}

}  // namespace qingwen
