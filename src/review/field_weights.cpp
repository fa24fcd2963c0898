#include "review/field_weights.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "review/plain.h"

namespace qingwen {

namespace {

bool reworded(const EntryChange& entry) {
    return entry.before && entry.after && says_the_same(*entry.before, *entry.after);
}

bool only_reworded(const ListChange& change) { return std::ranges::all_of(change.entries, reworded); }

bool stands_in(const std::vector<std::string>& texts, const std::string& text) {
    return std::ranges::any_of(texts, [&](const std::string& one) { return plain(one) == plain(text); });
}

// A right option that was or became a wrong one is another answer, however little its text differs.
Weight weight_of_right(const ListChange& change, const Question& before, const Question& after) {
    const auto* old_options = options_of(before);
    const auto* new_options = options_of(after);
    if (!old_options || !new_options || !only_reworded(change)) return Weight::key;
    for (const auto& entry : change.entries)
        if (stands_in(new_options->wrong, *entry.before) || stands_in(old_options->wrong, *entry.after))
            return Weight::key;
    return Weight::wording;
}

// The pair with this left, else the one in the same place.
const std::pair<std::string, std::string>& partner(const Match& match, std::size_t place,
                                                   const std::string& left) {
    const auto found =
        std::ranges::find_if(match.pairs, [&](const auto& pair) { return plain(pair.first) == plain(left); });
    return found == match.pairs.end() ? match.pairs[place] : *found;
}

Weight weight_of_match(const Question& before, const Question& after) {
    const auto* old_match = std::get_if<Match>(&before.body);
    const auto* new_match = std::get_if<Match>(&after.body);
    if (!old_match || !new_match || old_match->pairs.size() != new_match->pairs.size()) return Weight::key;
    for (std::size_t i = 0; i < old_match->pairs.size(); ++i) {
        const auto& [left, right] = old_match->pairs[i];
        const auto& [new_left, new_right] = partner(*new_match, i, left);
        if (!says_the_same(left, new_left) || !says_the_same(right, new_right)) return Weight::key;
    }
    return Weight::wording;
}

// What is accepted, as it is compared with what is typed.
std::vector<std::set<std::string>> accepted_in(const Blank& blank) {
    std::vector<std::set<std::string>> all;
    for (const auto& accepted : blank.blanks) {
        auto& texts = all.emplace_back();
        for (const auto& text : accepted) texts.insert(utf8::fold(text));
    }
    return all;
}

Weight weight_of_blanks(const Question& before, const Question& after) {
    const auto* old_blank = std::get_if<Blank>(&before.body);
    const auto* new_blank = std::get_if<Blank>(&after.body);
    const bool same = old_blank && new_blank && accepted_in(*old_blank) == accepted_in(*new_blank);
    return same ? Weight::wording : Weight::key;
}

bool is_any_of(std::string_view field, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, field) != names.end();
}

}  // namespace

Weight weight_of(std::string_view field, const ListChange& change, const Question& before,
                 const Question& after) {
    if (field == "right") return weight_of_right(change, before, after);
    if (field == "match") return weight_of_match(before, after);
    if (field == "blanks") return weight_of_blanks(before, after);
    if (field == "order") return change.reordered || !only_reworded(change) ? Weight::key : Weight::wording;
    if (field == "ask") return weight_of_stem(before.ask, after.ask);
    if (is_any_of(field, {"kind", "is", "any_order", "number", "within"})) return Weight::key;
    if (is_any_of(field, {"case", "unit"})) return Weight::sense;
    if (is_any_of(field, {"points", "seconds"})) return Weight::score;
    if (is_any_of(field, {"wrong", "extra"})) return only_reworded(change) ? Weight::wording : Weight::score;
    if (is_any_of(field, {"last", "keep_order", "hint", "why", "image"})) return Weight::wording;
    return Weight::keeping;
}

Weight weight_of_stem(const std::string& before, const std::string& after) {
    return says_the_same(before, after) ? Weight::wording : Weight::sense;
}

}  // namespace qingwen
