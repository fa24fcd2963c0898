// The words people read, in their language. msgids are English; assets/locale holds the catalogues (gettext).
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace qingwen {

enum class Language { zh, en };

// Where catalogues are found and which one speaks. gettext keeps one language for the process; call it from
// the one thread that draws; words may be asked for on any, and have to wait while it changes. Without a
// catalogue the msgids themselves are shown.
void speak(Language language, const std::filesystem::path& catalogues);

std::string tr(std::string_view msgid);
// The form for `n` things; {n} in it is filled in.
std::string tr_n(std::string_view one, std::string_view many, long n);

using Filling = std::pair<std::string_view, std::string>;
// The text with {name} replaced; names that are not given stay as they stand.
std::string fill(std::string_view text, std::initializer_list<Filling> fillings);
std::string tr(std::string_view msgid, std::initializer_list<Filling> fillings);

}  // namespace qingwen
