// A text as yaml-cpp gets to see it: every run of characters beyond ASCII is one byte. None of them means
// anything to YAML, so the result is the same, and Chinese banks load in less than half the time: yaml-cpp's
// scanner costs by the byte. Marks and values are turned back here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qingwen {

class Packed {
public:
    // REQUIRES: readable() let the text pass; it lives as long as this.
    explicit Packed(std::string_view source);

    [[nodiscard]] std::string_view text() const { return packed_ ? std::string_view(*packed_) : source_; }
    // The offset in the source of an offset in text(). Fast for offsets that mostly grow.
    std::size_t source_of(std::size_t offset);
    // The value of a scalar (or name) that begins at `offset` of text(), with its characters back. Nothing
    // when it would be longer than `most` bytes.
    std::optional<std::string> expand(std::string_view value, std::size_t offset, std::size_t most);

private:
    struct Run {
        std::uint32_t packed;
        std::uint32_t source;
    };

    void pack();
    void seek(std::size_t offset);
    [[nodiscard]] std::string_view run(std::size_t index) const;

    std::string_view source_;
    std::optional<std::string> packed_;
    std::vector<Run> runs_;
    std::size_t next_ = 0;  // the first run at or after the last offset asked for
};

}  // namespace qingwen
