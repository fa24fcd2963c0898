#include "base/file.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"

namespace qingwen {

namespace {

bool write_and_sync(const std::filesystem::path& path, std::string_view content) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    return file.get() >= 0 && write_all(file.get(), content) && ::fsync(file.get()) == 0;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t most) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file.get() < 0) return reading_error(path);
    struct stat about {};
    if (::fstat(file.get(), &about) != 0) return reading_error(path);
    if (!S_ISREG(about.st_mode)) return Error{Fault::not_a_file, path.string(), {}};
    if (std::cmp_greater(about.st_size, most))
        return Error{Fault::too_large, path.string(), std::to_string(about.st_size)};
    std::string content(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto got = ::read(file.get(), content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return reading_error(path);
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
        const Error error = writing_error(path);
        ::unlink(beside.c_str());
        return error;
    }
    sync_folder_of(path);
    return Unit{};
}

}  // namespace qingwen
