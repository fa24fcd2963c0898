// Feeds yaml-cpp from memory, without a copy, and stops it when it reads on and on without completing
// anything.
#pragma once

#include <streambuf>
#include <string_view>

#include "yaml/limits.h"

namespace qingwen {

// Thrown through yaml-cpp by the buffer, caught where the parser is called. yaml-cpp reads through the buffer
// itself, so no stream swallows it.
struct ReadTooFar {};

// The text, then a line with a comment sign: yaml-cpp takes a quote that is still open at a line's end at the
// end of the file for closed, and reports it when there is more to come.
class SourceBuffer final : public std::streambuf {
public:
    explicit SourceBuffer(std::string_view text)
        : text_(text), tail_(text.empty() || text.back() == '\n' ? "#" : "\n#") {}

    // Something is complete up to here.
    void completed(std::size_t offset) { allowed_ = offset + limits::ahead_bytes; }

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

protected:
    std::streamsize xsgetn(char* to, std::streamsize count) override;
    int_type underflow() override;
    int_type uflow() override;
    int_type pbackfail(
        int_type byte) override;  // yaml-cpp looks for a byte order mark and puts back what is none

private:
    std::string_view text_;
    std::string_view tail_;
    std::size_t at_ = 0;
    std::size_t allowed_ = limits::ahead_bytes;
};

}  // namespace qingwen
