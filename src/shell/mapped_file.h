// A file's bytes without reading them: pages come from the disk when they are looked at. Read only.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <utility>

namespace qingwen {

class MappedFile {
public:
    MappedFile() = default;
    explicit MappedFile(const std::filesystem::path& file);  // empty() when it cannot be mapped
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
    MappedFile& operator=(MappedFile&& other) noexcept {
        std::swap(bytes_, other.bytes_);
        return *this;
    }

    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    [[nodiscard]] std::span<std::byte> bytes() const { return bytes_; }

private:
    std::span<std::byte> bytes_;
};

}  // namespace qingwen
