#include "edit/beside.h"

#include "edit/line_match.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

constexpr std::size_t most_lines = 200;
constexpr std::size_t short_text = 24;  // lines; nothing of it is left out
constexpr std::size_t around = 3;       // lines that stay before and behind one of its own
constexpr std::size_t worth = 3;        // fewer lines are not left out

BesideLine left_out(std::size_t lines) { return {"", false, static_cast<int>(lines)}; }

// Which of them stay.
std::vector<bool> staying(const std::vector<bool>& own) {
    std::vector<bool> stays(own.size(), own.size() <= short_text);
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (!own[i]) continue;
        const std::size_t from = i < around ? 0 : i - around;
        for (std::size_t near = from; near < std::min(own.size(), i + around + 1); ++near) stays[near] = true;
    }
    return stays;
}

BesideLines shown(const Lines& lines, const std::vector<bool>& own) {
    const auto stays = staying(own);
    BesideLines all;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && !stays[end]) ++end;
        if (end - i >= worth) {
            all.push_back(left_out(end - i));
            i = end;
            continue;
        }
        if (all.size() + 1 == most_lines && i + 1 < lines.size()) {
            all.push_back(left_out(lines.size() - i));
            return all;
        }
        all.push_back({std::string(line_from(lines[i], 0)), own[i], 0});
        ++i;
    }
    return all;
}

}  // namespace

std::pair<BesideLines, BesideLines> beside(const std::optional<std::string>& one,
                                           const std::optional<std::string>& other) {
    const auto first = lines_of(one ? *one : std::string_view());
    const auto second = lines_of(other ? *other : std::string_view());
    std::vector<bool> own(first.size(), one && other);
    std::vector<bool> others(second.size(), one && other);
    const LineMatch match(first, second);
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (match[i] == LineMatch::none) continue;
        own[i] = false;
        others[match[i]] = false;
    }
    return {shown(first, own), shown(second, others)};
}

}  // namespace qingwen
