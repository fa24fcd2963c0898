#include "shell/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace qingwen {

MappedFile::MappedFile(const std::filesystem::path& file) {
    const int handle = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) return;
    struct stat facts {};
    if (fstat(handle, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0) {
        const auto size = static_cast<std::size_t>(facts.st_size);
        void* at = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0);
        if (at != MAP_FAILED) bytes_ = {static_cast<std::byte*>(at), size};
    }
    close(handle);
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) munmap(bytes_.data(), bytes_.size());
}

}  // namespace qingwen
