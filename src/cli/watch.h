// Running something again whenever files have changed, once nobody is writing any more. Where events come
// from is handed in, so that this waits for nothing by itself.
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <set>
#include <string>

#include "base/time.h"

namespace qingwen {

struct FileEvent {
    enum class What {
        writing,  // somebody has made the file or written to it, and has it open still
        changed,  // it is whole again, or came, went or was renamed
        time_up,  // nothing until then
        ended,    // nobody wants to know any more
    };
    What what;
    std::string file = {};
};

class FileEvents {
public:
    FileEvents() = default;
    FileEvents(const FileEvents&) = delete;
    FileEvents& operator=(const FileEvents&) = delete;
    virtual ~FileEvents() = default;
    // The next one; or time_up when there is none by then.
    virtual FileEvent next(std::optional<Mono> until) = 0;
};

// One save is many events: a new file, some writes, a renaming. It is over when there was none for a while,
// and for a longer while when a file was written to and not closed.
class Settling {
public:
    static constexpr Millis quiet{150};
    static constexpr Millis patience{2000};

    void hear(const FileEvent& event, Mono now);
    // When it will be over; nothing when nothing has happened.
    [[nodiscard]] std::optional<Mono> over() const;

private:
    std::optional<Mono> last_;
    std::set<std::string> open_;
};

// Runs, waits, runs again … until the events end. Before each run a line “=== 13:30:05 ===”, after it a line
// that begins with “--- ”: editors know by them which findings belong together. Gives what the last run gave.
int watch(const std::function<int()>& run, FileEvents& events, const Clock& clock, std::ostream& out);

}  // namespace qingwen
