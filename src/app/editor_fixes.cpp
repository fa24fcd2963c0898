#include "app/editor_fixes.h"

#include "app/words.h"

namespace qingwen {

void EditorFixes::put(const Offer& offer, EditorFinding& finding) {
    finding.fix = offer.words.empty() ? std::string() : tr(offer.words, {{"value", offer.value}});
    finding.mends = offer.mends;
}

void EditorFixes::follow(const Editor& editor, std::vector<EditorFinding>& findings) {
    const auto before = std::exchange(known_, {});
    std::map<std::pair<EntryPtr, const Rule*>, int> times;
    keys_.clear();
    next_ = 0;
    for (auto& one : findings) {
        const auto* rule = one.finding.rule;
        const auto entry = one.of_question ? editor.file(one.at.file).entries[one.at.entry] : nullptr;
        keys_.emplace_back(entry, rule, times[{entry, rule}]++);
        const auto found = before.find(keys_.back());
        if (found == before.end()) continue;
        put(found->second, one);
        known_.insert(*found);
    }
    mark_alike(findings);
}

void EditorFixes::step(const Editor& editor, std::vector<EditorFinding>& findings) {
    for (int left = a_step; left > 0 && !settled(); ++next_) {
        const auto& key = keys_[next_];
        if (std::get<EntryPtr>(key) == nullptr || known_.contains(key)) continue;
        const auto fix = fix_for(editor, findings[next_], {"fresh"});
        const auto offer = fix ? Offer{fix->words, fix->value, fix->mends} : Offer{};
        put(known_.emplace(key, offer).first->second, findings[next_]);
        --left;
    }
    mark_alike(findings);
}

}  // namespace qingwen
