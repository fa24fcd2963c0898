// Saving one bank file: nothing is overwritten unseen, nothing is written that reads otherwise than it was
// meant, and the version before is kept.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "edit/manuscript.h"

namespace qingwen {

struct Saving {
    const Manuscript& file;
    // What was there when it was last read or saved. Nothing: it is a new file.
    std::optional<std::string> known;
    std::filesystem::path backups;  // folder of the previous versions, see versions.h; empty: none is kept
    Wall now;
};

struct Saved {
    enum class Is {
        saved,
        nothing_to_save,  // the file says the same already
        changed_outside,  // the file does not hold what was known: nothing was done
    };
    Is is{};
    std::string there;  // what the file holds now
};

// An Error leaves the old file as it was: it is gone (not_found; with nothing known it is made again), no
// regular file, not readable or writable, the disk is full, there is no room for the backup, the text is
// larger than a bank file may be (too_large), or would not be read as it is meant (damaged: our bug).
Result<Saved> save(const Saving& saving);

// Whether the file's text, read as the program reads banks, gives its questions, in order. True where
// nobody can tell, because the file says itself that it is broken.
bool reads_as_meant(const Manuscript& file, const std::string& text);

}  // namespace qingwen
