// One step of editing, as it is kept to be undone: what stood in the files before, and what after.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "edit/manuscript.h"

namespace qingwen {

// What was done, as a person would call it.
enum class Deed : std::uint8_t {
    typed,
    kind_changed,
    added,
    duplicated,
    removed,
    moved,
    tagged,
    levelled,
    replaced,
    mended,         // by a quick fix
    rewritten,      // as text, by hand
    frame_changed,  // the lines before and behind the questions
    merged,         // with what was changed outside
    reloaded,
    recovered,  // what was not saved the last time
    discarded,  // what was not saved, back to what is on the disk
};

// An entry's place in a bank that is edited.
struct At {
    std::size_t file = 0;
    std::size_t entry = 0;

    auto operator<=>(const At&) const = default;
};

// Where each id stands first; what has no id stands nowhere.
std::unordered_map<QuestionId, At> first_places(const std::vector<Manuscript>& files);

// What is different in one file: a run of entries, or all of it when its frame is.
struct FileChange {
    std::size_t file = 0;
    std::size_t at = 0;
    Entries out, in;
    std::shared_ptr<const Manuscript> from, to;  // null when the frame is the same
};

// Nothing in it when both say the same.
FileChange difference(std::size_t file, const Manuscript& before, const Manuscript& after);
[[nodiscard]] bool is_empty(const FileChange& change);
void apply(const FileChange& change, Manuscript& file);
void take_back(const FileChange& change, Manuscript& file);

struct Change {
    Deed deed{};
    int count = 1;  // of questions
    std::vector<FileChange> files;
    At at;  // where to look
};

}  // namespace qingwen
