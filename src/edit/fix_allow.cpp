#include <algorithm>

#include "edit/fix_parts.h"
#include "review/review_rules.h"

namespace qingwen::fixes {

std::optional<Made> allowance(const Job& job) {
    const auto* rule = job.finding.rule;
    const bool is_doubt = std::ranges::find(review_rules(), rule) != review_rules().end();
    auto form = is_doubt ? form_of(job.entry) : std::nullopt;
    if (!form || job.with.reason.empty()) return std::nullopt;
    form->allow.push_back({std::string(rule->id), job.with.reason});
    const auto entry = rewritten(job.entry, *form, job.file.style, job.file.reading);
    if (!entry) return std::nullopt;
    return Made{to_translate("Let it stand"), {}, entry->text};
}

}  // namespace qingwen::fixes
