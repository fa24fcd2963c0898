#include "edit/fix_each.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "bank/rules.h"
#include "edit/fix.h"

namespace qingwen {

namespace {

constexpr int most_of_one = 64;  // findings of one rule in one question

// Of the rule; that an id is taken is none of the question's own.
Findings findings_of(const Entry& entry, const Rule* rule, bool is_taken) {
    Findings all;
    std::ranges::copy_if(entry.findings, std::back_inserter(all),
                         [&](const Finding& one) { return one.rule == rule; });
    if (is_taken) all.push_back({rule, {}, {1, 1}, "id", entry.id.text, {}});
    return all;
}

class Fixing {
public:
    explicit Fixing(FixEach with) : with_(std::move(with)) {}

    [[nodiscard]] bool is_about_ids() const { return with_.rule == &rules::duplicate_id; }
    // Null where nothing could be done.
    EntryPtr fixed(const Entry& entry, const Manuscript& file, bool is_taken) {
        EntryPtr made;
        for (int i = 0; i < most_of_one; ++i) {
            auto next = once(made ? *made : entry, file, is_taken);
            if (!next) break;
            made = std::move(next);
            is_taken = false;
        }
        if (made) with_.used.insert(made->id);
        return made;
    }

private:
    EntryPtr once(const Entry& entry, const Manuscript& file, bool is_taken) {
        const auto findings = findings_of(entry, with_.rule, is_taken);
        if (findings.empty()) return nullptr;
        const FixWith with{with_.used, with_.ids.next(file, with_.used), {}};
        for (const auto& finding : findings)
            if (auto fix = fix_of(finding, entry, file, with); fix && fix->mends) return fix->entry;
        return nullptr;
    }

    FixEach with_;
};

}  // namespace

Deeds fix_each(const Manuscripts& files, const Ats& places, FixEach with, Headway* headway) {
    Fixing fixing(std::move(with));
    // Where an id stands first it stays; the others that have it get another.
    const auto firsts = fixing.is_about_ids() ? first_places(files) : std::unordered_map<QuestionId, At>();
    std::map<std::size_t, Manuscript> after;
    Deeds done;
    for (const auto at : places) {
        if (!goes_on(headway)) return {};
        const auto& file = files[at.file];
        const auto& entry = *file.entries[at.entry];
        const auto first = firsts.find(entry.id);
        const bool is_taken = first != firsts.end() && first->second != at;
        auto made = fixing.fixed(entry, file, is_taken);
        if (!made) continue;
        if (done.count++ == 0) done.look = at;
        after.try_emplace(at.file, file).first->second.entries[at.entry] = std::move(made);
    }
    for (auto& [number, file] : after) done.changed.emplace_back(number, std::move(file));
    return done;
}

}  // namespace qingwen
