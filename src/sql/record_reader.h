// Reads records without disturbing whoever writes them: a read-only connection of its own, and no lock on the
// folder.
#pragma once

#include <filesystem>
#include <memory>

#include "record/store.h"

namespace qingwen {

// Not thread-safe.
class RecordReader {
public:
    // not_found when nothing has been recorded in this folder yet.
    static Result<RecordReader> open(const std::filesystem::path& data_folder, Millis busy = seconds(5));
    // The same of a database by its name: a backup.
    static Result<RecordReader> open_file(const std::filesystem::path& file, Millis busy = seconds(5));
    RecordReader(RecordReader&&) noexcept;
    RecordReader& operator=(RecordReader&&) noexcept;
    ~RecordReader();

    // Newest first.
    [[nodiscard]] Result<std::vector<RoundSummary>> rounds() const;
    // Damaged when a row is not what was written.
    [[nodiscard]] Result<RoundLog> log(const RoundId& round) const;

private:
    struct Held;
    explicit RecordReader(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

}  // namespace qingwen
