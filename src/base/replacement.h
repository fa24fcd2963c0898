// A file's new content, laid ready beside it and then put in its place in one step.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace qingwen {

class Replacement {
public:
    // Written beside the file under a name of its own, synced and read back. A symbolic link is followed to
    // the file it names; permissions and, where that may be done, the owner stay what they are. Fails without
    // a trace: also for what is no regular file, for a link to nothing, and for a file that may not be
    // written though its folder may. What programs that were killed laid ready there goes.
    static Result<Replacement> prepare(const std::filesystem::path& path, std::string_view content);

    Replacement(Replacement&& other) noexcept;
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;
    Replacement& operator=(Replacement&&) = delete;
    ~Replacement();  // what was not put in place goes

    // Puts it in place if the file holds `known`, or is not there when nothing is known; false when it is
    // otherwise: then all is as it was. The two are exchanged and what came out is looked at, so nobody's
    // change is lost, however close it comes; on a medium that cannot exchange, the look comes first.
    Result<bool> put(const std::optional<std::string>& known);
    Done put_anyway();

private:
    Replacement(std::filesystem::path target, std::filesystem::path beside)
        : target_(std::move(target)), beside_(std::move(beside)) {}
    [[nodiscard]] bool swap(unsigned how) const;
    bool expect_work();
    Result<bool> put_fresh();
    Result<bool> put_for(const std::string& known);
    Result<bool> look_and_put(const std::string& known);

    std::filesystem::path target_;
    std::filesystem::path beside_;  // empty when it is gone
};

// prepare() and put_anyway().
Done replace_file(const std::filesystem::path& path, std::string_view content);

}  // namespace qingwen
