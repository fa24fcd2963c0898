// For rooms that call the system themselves: a file descriptor that closes itself, and what the calls on it
// say when they fail.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace qingwen {

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor();
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;  // below 0: none
};

// The Error of a call that has just failed on this path.
Error reading_error(const std::filesystem::path& path);
Error writing_error(const std::filesystem::path& path);

bool write_all(int fd, std::string_view content);

// So that a name that was put there or taken away stays so after a power cut. Best effort: not every medium
// can.
void sync_folder_of(const std::filesystem::path& path);

}  // namespace qingwen
