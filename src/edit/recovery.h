// Keeps unsaved work on disk without anybody waiting for it: of every file the newest state only, however
// fast they come.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "edit/unsaved.h"
#include "edit/work_thread.h"

namespace qingwen {

class Recovery {
public:
    // Called where the writing is done, so that joining a large file's text costs no frame.
    using Make = std::function<Unsaved()>;

    // `settled` is called there, too, after each state that was written or could not be.
    Recovery(std::filesystem::path folder, Executor run, std::function<void()> settled = {});
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;
    ~Recovery();  // flushes

    void keep(const std::filesystem::path& path, Make make);
    void forget(const std::filesystem::path& path);  // after saving, or when everything is undone

    // The trouble with a file whose newest state could not be written.
    [[nodiscard]] std::optional<Error> trouble() const;

    // Returns when all that was handed in is on disk, or in trouble().
    void flush();

private:
    class State;
    void queue(const std::filesystem::path& path, Make make);

    std::shared_ptr<State> state_;
    Executor run_;
};

}  // namespace qingwen
