// Which lines of two texts are the same: the longest common subsequence of both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace qingwen {

using Lines = std::vector<std::string_view>;
using LineSpan = std::span<const std::string_view>;

// Each with its line end.
Lines lines_of(std::string_view text);

class LineMatch {
public:
    static constexpr std::size_t none = SIZE_MAX;

    // Both must live as long. What lies between the same beginning and the same end is compared as long as
    // that costs less than four million steps, else none of it is the same.
    LineMatch(LineSpan from, LineSpan to);
    // For a line of `from`, the one of `to` that it is, or none.
    std::size_t operator[](std::size_t i) const { return found_[i]; }

private:
    void compare(std::size_t rows, std::size_t columns);
    [[nodiscard]] bool same(std::size_t i, std::size_t j) const {
        return from_[first_ + i] == to_[first_ + j];
    }

    LineSpan from_, to_;
    std::size_t first_ = 0;  // that is not in the common beginning
    std::vector<std::size_t> found_;
};

}  // namespace qingwen
