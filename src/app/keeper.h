// What is done with all of a person's data at once: told where it lies, put by as a copy, taken back from
// one. The desk asks; whoever knows disks and databases does it, elsewhere, and is looked at once a frame.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace qingwen {

class Keeper {
public:
    struct Folder {
        std::filesystem::path path;
        std::uintmax_t bytes = 0;
        bool opens = false;  // there is something to show it with
    };
    struct Backup {
        std::filesystem::path file;
        std::uintmax_t bytes = 0;
    };
    struct Job {
        enum class What { none, back_up, look_through, restore } what = What::none;
        bool running = false;
        double part = 0;  // 0 to 1, while it runs
        // Once it is done:
        std::filesystem::path file = {};    // what was made or looked through
        int rounds = 0;                     // in it
        std::optional<Error> trouble = {};  // nothing: it went well

        [[nodiscard]] bool done(What which) const { return what == which && !running && !trouble; }
        // The data is about to become other data: nothing else may be done meanwhile.
        [[nodiscard]] bool replaces() const { return what == What::restore && (running || !trouble); }
    };

    virtual ~Keeper() = default;

    [[nodiscard]] virtual Folder folder() const = 0;
    [[nodiscard]] virtual std::vector<Backup> backups() const = 0;  // newest first
    virtual void open_folder() = 0;

    // One job at a time: what is asked for while one runs is not done. A new one takes the place of the last.
    virtual void back_up(Wall now) = 0;
    virtual void look_through(const std::filesystem::path& backup) = 0;
    // When it is done, the data becomes that of the backup as soon as the store is opened anew.
    virtual void restore(const std::filesystem::path& backup, Wall now) = 0;
    virtual void forget() = 0;  // the last job, when it is done
    [[nodiscard]] virtual Job job() const = 0;
};

}  // namespace qingwen
