// A bank that is to be played instead of the present one: read elsewhere, because that may take its time, and
// taken when nothing is under way.
#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/library.h"

namespace qingwen {

class BankOpening {
public:
    using Files = std::vector<std::filesystem::path>;
    // Reads the files and folders on another thread. Whoever draws is woken when the future is ready.
    using Load = std::function<std::future<std::shared_ptr<const Library>>(const Files&)>;

    struct Shown {
        std::string name;    // of the file
        bool waits = false;  // for what is under way; else it is being read
    };
    // What is read within that time is not worth a word.
    static constexpr Millis silence = {500};
    // How long it is said that it waits.
    static constexpr Millis telling = {5000};

    void ask(const Load& load, Files files, Mono now);
    void stop() { *this = {}; }

    // What has been read, once; null until then, and while not `free`.
    std::shared_ptr<const Library> take(bool free);
    [[nodiscard]] std::optional<Shown> shown(bool free, Mono now) const;
    // When shown() changes by time.
    [[nodiscard]] std::optional<Mono> next(bool free, Mono now) const;
    [[nodiscard]] std::string name() const;
    [[nodiscard]] const Files& files() const { return files_; }

private:
    Files files_;
    std::future<std::shared_ptr<const Library>> reading_;
    Mono asked_;
};

}  // namespace qingwen
