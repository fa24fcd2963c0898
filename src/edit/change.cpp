#include "edit/change.h"

#include <algorithm>

namespace qingwen {

namespace {

bool same_frame(const Manuscript& one, const Manuscript& other) {
    return one.head == other.head && one.tail == other.tail && one.cut == other.cut && one.path == other.path;
}

// Puts `in` where `out` stands.
void exchange(Entries& entries, std::size_t at, const Entries& out, const Entries& in) {
    const auto from = entries.begin() + static_cast<std::ptrdiff_t>(at);
    if (out.size() == in.size()) {
        std::ranges::copy(in, from);
        return;
    }
    const auto gap = entries.erase(from, from + static_cast<std::ptrdiff_t>(out.size()));
    entries.insert(gap, in.begin(), in.end());
}

}  // namespace

std::unordered_map<QuestionId, At> first_places(const std::vector<Manuscript>& files) {
    std::unordered_map<QuestionId, At> places;
    for (std::size_t file = 0; file < files.size(); ++file)
        for (std::size_t i = 0; i < files[file].entries.size(); ++i)
            places.try_emplace(files[file].entries[i]->id, At{file, i});
    places.erase(QuestionId{});
    return places;
}

FileChange difference(std::size_t file, const Manuscript& before, const Manuscript& after) {
    FileChange made{file, 0, {}, {}, nullptr, nullptr};
    if (!same_frame(before, after)) {
        made.from = std::make_shared<Manuscript>(before);
        made.to = std::make_shared<Manuscript>(after);
        return made;
    }
    const auto& old = before.entries;
    const auto& now = after.entries;
    const auto [first_old, first_now] = std::ranges::mismatch(old, now);
    const auto same = static_cast<std::size_t>(first_old - old.begin());
    std::size_t tail = 0;
    while (tail + same < std::min(old.size(), now.size()) &&
           old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    made.at = same;
    made.out = {first_old, old.end() - static_cast<std::ptrdiff_t>(tail)};
    made.in = {first_now, now.end() - static_cast<std::ptrdiff_t>(tail)};
    return made;
}

bool is_empty(const FileChange& change) { return !change.from && change.out.empty() && change.in.empty(); }

void apply(const FileChange& change, Manuscript& file) {
    if (change.to)
        file = *change.to;
    else
        exchange(file.entries, change.at, change.out, change.in);
}

void take_back(const FileChange& change, Manuscript& file) {
    if (change.from)
        file = *change.from;
    else
        exchange(file.entries, change.at, change.in, change.out);
}

}  // namespace qingwen
