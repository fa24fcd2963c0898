// A folder of its own for one test, gone afterwards.
#pragma once

#include <filesystem>
#include <string>

#include <stdlib.h>

namespace qingwen::sample {

class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "qingwen-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

}  // namespace qingwen::sample
