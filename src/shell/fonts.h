// Which font file serves which role. The roles stand in fonts/roles.txt; a file that is not there or is no
// font is looked for by its family through fontconfig, and in the end the subset that was cut when the
// program was built serves.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ui/glass.h"

namespace qingwen {

struct FontFile {
    std::filesystem::path file;
    int index = 0;  // the face within a collection

    bool operator==(const FontFile&) const = default;
};

inline constexpr std::size_t face_count = 5;
using FontFiles = std::array<FontFile, face_count>;  // by Face

struct FontSources {
    std::filesystem::path roles;     // fonts/roles.txt
    std::filesystem::path fallback;  // the subset; empty: none
    bool ask_system = true;          // whether fontconfig may be asked
};

// A file for every role, or Fault::no_font with the first role that has none as subject.
Result<FontFiles> find_fonts(const FontSources& sources);

// Whether the file begins like a font: a regular file of a plausible size with the magic of TrueType,
// OpenType or a collection. A file that passes may still be damaged inside; FontBook finds out.
bool looks_like_font(const std::filesystem::path& file);

// A line of roles.txt: "role | file | face index | family"; # begins a comment.
struct FontRole {
    Face face = Face::sans;
    FontFile font;
    std::string family;  // as fontconfig spells patterns, "Noto Sans CJK SC:bold"
};
std::vector<FontRole> parse_roles(std::string_view text);

std::string_view name_of(Face face);

// The regular file fontconfig names for the pattern, if it has Chinese characters; else an empty path.
FontFile ask_fontconfig(const std::string& pattern);

}  // namespace qingwen
