#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace qingwen {

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

Error world(const std::filesystem::path& path) {
    const int code = errno;
    Fault fault = Fault::not_readable;
    if (code == ENOENT || code == ENOTDIR) fault = Fault::not_found;
    if (code == ELOOP || code == ENXIO) fault = Fault::not_a_file;
    if (code == ENOSPC || code == EDQUOT) fault = Fault::disk_full;
    if (code == EROFS) fault = Fault::not_writable;
    return {fault, path.string(), std::strerror(code)};
}

Error writing(const std::filesystem::path& path) {
    Error error = world(path);
    if (error.fault == Fault::not_readable) error.fault = Fault::not_writable;
    return error;
}

bool write_all(int fd, std::string_view content) {
    while (!content.empty()) {
        const auto written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool write_and_sync(const std::filesystem::path& path, std::string_view content) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    return file.get() >= 0 && write_all(file.get(), content) && ::fsync(file.get()) == 0;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t most) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file.get() < 0) return world(path);
    struct stat about {};
    if (::fstat(file.get(), &about) != 0) return world(path);
    if (!S_ISREG(about.st_mode)) return Error{Fault::not_a_file, path.string(), {}};
    if (std::cmp_greater(about.st_size, most))
        return Error{Fault::too_large, path.string(), std::to_string(about.st_size)};
    std::string content(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto got = ::read(file.get(), content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return world(path);
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    content.resize(filled);
    return content;
}

Done write_file(const std::filesystem::path& path, std::string_view content) {
    auto beside = path;
    beside += ".new";
    if (!write_and_sync(beside, content) || ::rename(beside.c_str(), path.c_str()) != 0) {
        const Error error = writing(path);
        ::unlink(beside.c_str());
        return error;
    }
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (parent.get() >= 0) ::fsync(parent.get());
    return Unit{};
}

}  // namespace qingwen
