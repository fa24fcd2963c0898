#include "edit/ids.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "bank/fields.h"

namespace qingwen {

namespace {

constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";  // without i, l, o, 0 and 1
constexpr std::size_t own = 6;                                           // characters behind the prefix
constexpr std::size_t looked_at = 200;                                   // questions of a file

std::map<std::string_view, std::size_t> beginnings(const Manuscript& file, std::size_t& ids) {
    std::map<std::string_view, std::size_t> seen;
    for (const auto& entry : file.entries) {
        const std::string_view id = entry->id.text;
        if (!is_id(id)) continue;
        for (auto at = id.find('-'); at != std::string_view::npos; at = id.find('-', at + 1))
            ++seen[id.substr(0, at + 1)];
        if (++ids == looked_at) break;
    }
    return seen;
}

// Room for the rest within the length that an id may have.
bool fits(std::string_view prefix) { return is_id(std::string(prefix) + std::string(own, 'x')); }

}  // namespace

std::string id_prefix(const Manuscript& file) {
    std::size_t ids = 0;
    std::string_view found;
    const auto seen = beginnings(file, ids);
    for (const auto& [prefix, count] : seen)
        if (count > 1 && count * 2 > ids && prefix.size() > found.size() && fits(prefix)) found = prefix;
    if (!found.empty()) return std::string(found);
    const auto of_chapter = file.chapter.id.text + "-";
    return fits(of_chapter) ? of_chapter : "q-";
}

QuestionId FreshIds::next(const Manuscript& file, const std::unordered_set<QuestionId>& used) {
    const auto prefix = id_prefix(file);
    for (;;) {
        QuestionId id{prefix};
        for (std::size_t i = 0; i < own; ++i)
            id.text += letters[static_cast<std::size_t>(random_.below(letters.size()))];
        if (!used.contains(id) && given_.insert(id).second) return id;
    }
}

}  // namespace qingwen
