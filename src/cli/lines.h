// Lines from a person or a script, with a time to stop waiting.
#pragma once

#include <istream>
#include <optional>
#include <string>

#include "base/time.h"

namespace qingwen {

struct Line {
    enum class What { text, time_up, end } what;
    std::string text;  // without its line break
};

class Lines {
public:
    virtual ~Lines() = default;
    // The next line; or time_up when there is none by then; or end when no line will come any more.
    virtual Line next(std::optional<Mono> until) = 0;
};

// Waits for each line, however late: for streams that cannot be asked whether something is there.
class StreamLines final : public Lines {
public:
    explicit StreamLines(std::istream& in) : in_(in) {}
    Line next(std::optional<Mono> until) override;

private:
    std::istream& in_;
};

// Reads a terminal, pipe or file by its descriptor, without owning it. What was typed of a line when the time
// was up belongs to what was asked then, and is dropped with the rest of that line.
class DescriptorLines final : public Lines {
public:
    DescriptorLines(int descriptor, const Clock& clock) : descriptor_(descriptor), clock_(clock) {}
    Line next(std::optional<Mono> until) override;

private:
    std::optional<std::string> buffered();
    [[nodiscard]] bool something_there(std::optional<Mono> until) const;
    bool read_more();  // false at the end

    int descriptor_;
    const Clock& clock_;
    std::string buffer_;
    bool drop_rest_ = false;
    bool ended_ = false;
};

}  // namespace qingwen
