#include <algorithm>
#include <unordered_set>

#include "log/codec.h"
#include "log/read.h"

namespace qingwen {

namespace {

class Lines {
public:
    explicit Lines(std::string_view text) : left_(text) {}

    // The next line that is not empty.
    std::optional<std::string_view> next() {
        while (!left_.empty()) {
            const std::size_t end = std::min(left_.find('\n'), left_.size());
            std::string_view line = left_.substr(0, end);
            left_.remove_prefix(std::min(end + 1, left_.size()));
            ++number_;
            if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
            if (!line.empty()) return line;
        }
        return {};
    }
    [[nodiscard]] int number() const { return number_; }

private:
    std::string_view left_;
    int number_ = 0;
};

RoundHead read_first(const log::Tree& tree) {
    const int format = tree.small("qingwen", {1, 1'000'000});
    if (format > log_format) tree.fail("is newer than this program", Fault::newer_version);
    return log::read_head(tree.map("round"));
}

Error placed(Error error, const std::string& subject, const Lines& lines) {
    error.subject = subject;
    error.detail = "line " + std::to_string(lines.number()) + ": " + error.detail;
    return error;
}

std::string out_of_turn(const Event& event, int expected) {
    return "event " + std::to_string(event.seq) + " where " + std::to_string(expected) + " belongs";
}

}  // namespace

Result<RoundLog> log_from_lines(std::string_view text, const std::string& subject) {
    Lines lines(text);
    const auto first = lines.next();
    if (!first) return Error{Fault::damaged, subject, "line 1: is empty"};
    auto head = log::read<RoundHead>(*first, read_first);
    if (!head) return placed(head.error(), subject, lines);
    RoundLog log{std::move(head).value(), {}};
    std::unordered_set<EventId> ids;
    while (const auto line = lines.next()) {
        auto event = event_from_json(*line);
        if (!event) return placed(event.error(), subject, lines);
        const int expected = static_cast<int>(log.events.size());
        if (event->seq != expected)
            return placed({Fault::damaged, {}, out_of_turn(*event, expected)}, subject, lines);
        if (!ids.insert(event->id).second)
            return placed({Fault::damaged, {}, "an event id comes twice"}, subject, lines);
        log.events.push_back(std::move(event).value());
    }
    return log;
}

}  // namespace qingwen
