// Inside sql/ only: the folder a person's data lives in, for one writing program at a time.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace qingwen::sql {

inline constexpr const char* database_name = "records.db";

// What errno says about writing to a path.
Error world_error(const std::filesystem::path& path);

// Makes the folder (0700), and those above it, when it is not there.
Done make_folder(const std::filesystem::path& folder);

// A new, empty file (0600); an error when there is one.
Done make_file(const std::filesystem::path& file);

// Durable when it returns: what was written to the file, or which names are in the folder.
Done sync(const std::filesystem::path& file_or_folder);

// A database with what SQLite lays beside it.
void remove_database(const std::filesystem::path& file);

// Held as long as it lives; the kernel lets go when the program dies.
class Lock {
public:
    // Makes the folder (0700) when it is not there. in_use when another program holds it; detail is its
    // process id.
    static Result<Lock> take(const std::filesystem::path& folder);

    Lock(Lock&& other) noexcept : held_(other.held_) { other.held_ = -1; }
    Lock& operator=(Lock&&) = delete;
    ~Lock();

private:
    explicit Lock(int held) : held_(held) {}
    int held_;
};

}  // namespace qingwen::sql
