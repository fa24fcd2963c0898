#include "cli/unified.h"

#include <algorithm>
#include <vector>

#include "edit/line_match.h"

namespace qingwen {

namespace {

constexpr std::size_t around = 3;

struct Line {
    char sign;
    std::string_view text;  // with its line end
};

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Lines with what goes before what comes.
class Pairing {
public:
    Pairing(const Lines& before, const Lines& after) : before_(before), after_(after) {}

    std::vector<Line> paired() {
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < before_.size() || j < after_.size()) {
            const bool gone = i < before_.size() && is_blank(before_[i]);
            const bool fresh = j < after_.size() && is_blank(after_[j]);
            if (i < before_.size() && j < after_.size() && gone == fresh) {
                pair(before_[i++], after_[j++]);
            } else if (gone || j == after_.size()) {
                gone_.push_back(before_[i++]);
            } else {
                fresh_.push_back(after_[j++]);
            }
        }
        flush();
        return std::move(made_);
    }

private:
    void pair(std::string_view gone, std::string_view fresh) {
        if (gone == fresh) {
            flush();
            made_.push_back({' ', gone});
        } else {
            gone_.push_back(gone);
            fresh_.push_back(fresh);
        }
    }
    void flush() {
        for (const auto line : gone_) made_.push_back({'-', line});
        for (const auto line : fresh_) made_.push_back({'+', line});
        gone_.clear();
        fresh_.clear();
    }

    const Lines& before_;
    const Lines& after_;
    Lines gone_, fresh_;
    std::vector<Line> made_;
};

// Counts lines of both sides.
struct Numbers {
    std::size_t before = 0, after = 0;

    void pass(const Line& line) {
        if (line.sign != '+') ++before;
        if (line.sign != '-') ++after;
    }
};

// The first line of an empty range is the one before it.
std::string range(std::size_t passed, std::size_t count) {
    return std::to_string(count == 0 ? passed : passed + 1) + "," + std::to_string(count);
}

std::string hunk(const std::vector<Line>& lines, std::size_t from, std::size_t to, const Numbers& at) {
    Numbers count;
    std::string text;
    for (auto i = from; i < to; ++i) {
        count.pass(lines[i]);
        text.append(1, lines[i].sign).append(lines[i].text);
        if (!lines[i].text.ends_with('\n')) text += "\n\\ No newline at end of file\n";
    }
    return "@@ -" + range(at.before, count.before) + " +" + range(at.after, count.after) + " @@\n" + text;
}

}  // namespace

std::string unified_diff(std::string_view file, std::string_view before, std::string_view after) {
    if (before == after) return {};
    const auto olds = lines_of(before);
    const auto news = lines_of(after);
    const auto lines = Pairing(olds, news).paired();
    const auto is_change = [](const Line& line) { return line.sign != ' '; };
    std::string made = "--- " + std::string(file) + "\n+++ " + std::string(file) + "\n";
    Numbers at;
    std::size_t passed = 0;
    for (auto change = std::ranges::find_if(lines, is_change); change != lines.end();) {
        const auto first = static_cast<std::size_t>(change - lines.begin());
        const std::size_t from = std::max(passed, first > around ? first - around : 0);
        std::size_t to = first;
        for (auto i = first; i < lines.size() && i <= to + 2 * around; ++i)
            if (is_change(lines[i])) to = i;
        to = std::min(to + 1 + around, lines.size());
        for (; passed < from; ++passed) at.pass(lines[passed]);
        made += hunk(lines, from, to, at);
        for (; passed < to; ++passed) at.pass(lines[passed]);
        change = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(to), lines.end(), is_change);
    }
    return made;
}

}  // namespace qingwen
