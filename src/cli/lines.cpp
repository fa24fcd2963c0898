#include "cli/lines.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace qingwen {

namespace {

constexpr std::size_t longest_line = std::size_t{64} << 10U;

std::string without_return(std::string line) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

int wait_of(std::optional<Mono> until, Mono now) {
    constexpr std::int64_t longest = 3'600'000;
    if (!until) return -1;
    return static_cast<int>(std::clamp<std::int64_t>((*until - now).count, 0, longest));
}

}  // namespace

Line StreamLines::next(std::optional<Mono>) {
    std::string line;
    if (!std::getline(in_, line)) return {Line::What::end, {}};
    return {Line::What::text, without_return(std::move(line))};
}

Line DescriptorLines::next(std::optional<Mono> until) {
    for (;;) {
        if (auto line = buffered()) return {Line::What::text, without_return(std::move(*line))};
        if (ended_) return {Line::What::end, {}};
        if (!something_there(until)) {
            if (until && clock_.now().mono < *until) continue;
            drop_rest_ = drop_rest_ || !buffer_.empty();
            buffer_.clear();
            return {Line::What::time_up, {}};
        }
        ended_ = !read_more();
    }
}

std::optional<std::string> DescriptorLines::buffered() {
    auto end = buffer_.find('\n');
    if (drop_rest_ && end != std::string::npos) {
        buffer_.erase(0, end + 1);
        drop_rest_ = false;
        end = buffer_.find('\n');
    }
    if (buffer_.size() > longest_line && end == std::string::npos) {
        drop_rest_ = true;
        buffer_.clear();
    }
    const bool last = ended_ && !drop_rest_ && !buffer_.empty();
    if (end == std::string::npos && !last) return {};
    const std::string line = buffer_.substr(0, end);
    buffer_.erase(0, end == std::string::npos ? end : end + 1);
    return line;
}

bool DescriptorLines::something_there(std::optional<Mono> until) const {
    pollfd asked{descriptor_, POLLIN, 0};
    const int found = ::poll(&asked, 1, wait_of(until, clock_.now().mono));
    return found > 0 || (found < 0 && errno != EINTR);
}

bool DescriptorLines::read_more() {
    std::array<char, 4096> chunk{};
    const auto size = ::read(descriptor_, chunk.data(), chunk.size());
    if (size > 0) buffer_.append(chunk.data(), static_cast<std::size_t>(size));
    return size > 0 || (size < 0 && errno == EINTR);
}

}  // namespace qingwen
