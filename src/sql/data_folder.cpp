#include "sql/data_folder.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace qingwen::sql {

namespace {

std::string holder(int lock) {
    std::array<char, 24> text{};
    const auto size = ::pread(lock, text.data(), text.size(), 0);
    return {text.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

void sign(int lock) {
    const std::string name = std::to_string(::getpid());
    [[maybe_unused]] const bool signed_it =
        ::ftruncate(lock, 0) == 0 && ::pwrite(lock, name.data(), name.size(), 0) > 0;
}

}  // namespace

Error world_error(const std::filesystem::path& path) {
    const int code = errno;
    const bool full = code == ENOSPC || code == EDQUOT;
    return {full ? Fault::disk_full : Fault::not_writable, path.string(), std::strerror(code)};
}

Done make_folder(const std::filesystem::path& folder) {
    std::error_code trouble;
    if (std::filesystem::is_directory(folder, trouble)) return Unit{};
    if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), trouble);
    if (::mkdir(folder.c_str(), 0700) != 0) return world_error(folder);
    return Unit{};
}

Done make_file(const std::filesystem::path& file) {
    const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0) return world_error(file);
    ::close(made);
    return Unit{};
}

Done sync(const std::filesystem::path& file_or_folder) {
    const int held = ::open(file_or_folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (held < 0) return world_error(file_or_folder);
    const bool synced = ::fsync(held) == 0;
    const Error error = world_error(file_or_folder);
    ::close(held);
    if (!synced) return error;
    return Unit{};
}

void remove_database(const std::filesystem::path& file) {
    std::error_code ignored;
    for (const char* const tail : {"", "-journal", "-wal", "-shm"})
        std::filesystem::remove(file.string() + tail, ignored);
}

Result<Lock> Lock::take(const std::filesystem::path& folder) {
    if (Done made = make_folder(folder); !made) return made.error();
    const auto path = folder / "lock";
    const int held = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (held < 0) return world_error(path);
    Lock lock(held);
    if (::flock(held, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return Error{Fault::in_use, folder.string(), holder(held)};
        return world_error(path);
    }
    sign(held);
    return lock;
}

Lock::~Lock() {
    if (held_ >= 0) ::close(held_);
}

}  // namespace qingwen::sql
