// Reads gettext's files through gettext's own tools.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace qingwen::words {

struct Message {
    std::string id;
    std::string plural;              // empty: there is no plural
    std::vector<std::string> texts;  // msgstr, or msgstr[0], msgstr[1] …
    bool fuzzy = false;
    bool obsolete = false;
};

using Messages = std::vector<Message>;

struct Ran {
    int status = 0;
    std::string output;  // of both streams
};

// REQUIRES: command is a line for sh.
Ran run(const std::string& command);

// For a line for sh.
std::string quoted(const std::filesystem::path& path);

// The text in a catalogue's form as messages; the header is none.
Messages messages_of(const std::string& catalogue_text);

// What a .po or .pot file says. Throws std::runtime_error with the tool's words.
Messages read_messages(const std::filesystem::path& file);

// The texts for people in the C++ files below a folder, as assets/locale/extract.sh finds them. Throws as
// above.
Messages texts_below(const std::filesystem::path& sources);

}  // namespace qingwen::words
