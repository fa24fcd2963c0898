#include "base/descriptor.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace qingwen {

Descriptor::Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

Error reading_error(const std::filesystem::path& path) {
    const int code = errno;
    Fault fault = Fault::not_readable;
    if (code == ENOENT || code == ENOTDIR) fault = Fault::not_found;
    if (code == ELOOP || code == ENXIO) fault = Fault::not_a_file;
    if (code == ENOSPC || code == EDQUOT || code == EFBIG) fault = Fault::disk_full;
    if (code == EROFS) fault = Fault::not_writable;
    return {fault, path.string(), std::strerror(code)};
}

Error writing_error(const std::filesystem::path& path) {
    Error error = reading_error(path);
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

void sync_folder_of(const std::filesystem::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (parent.get() >= 0) ::fsync(parent.get());
}

}  // namespace qingwen
