#include "edit/fix.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "bank/file_rules.h"
#include "bank/rules.h"
#include "edit/fix_parts.h"

namespace qingwen {

namespace {

struct Known {
    const Rule* rule;
    fixes::Maker make;
};
// The first that is any good is taken.
constexpr std::array known{
    Known{&rules::full_width_colon, fixes::half_width_colon},
    Known{&rules::colon_without_space, fixes::space_after_colon},
    Known{&rules::tab_indent, fixes::indentation},
    Known{&rules::wide_space_indent, fixes::indentation},
    Known{&rules::not_yaml, fixes::indentation},
    Known{&rules::misspelt_key, fixes::key_meant},
    Known{&rules::needs_quotes, fixes::quotes_round_value},
    Known{&rules::needs_quotes, fixes::quotes_round_item},
    Known{&rules::colon_in_text, fixes::quotes_round_value},
    Known{&rules::hash_in_text, fixes::quotes_round_hash},
    Known{&rules::text_after_quote, fixes::quotes_round_quote},
    Known{&rules::not_a_number, fixes::folded_value},
    Known{&rules::not_a_whole_number, fixes::folded_value},
    Known{&rules::is_not_truth_value, fixes::folded_value},
    Known{&rules::bad_id, fixes::folded_id},
    Known{&rules::bad_id, fixes::fresh_id},
    Known{&rules::duplicate_id, fixes::fresh_id},
    Known{&rules::blank_count, fixes::blank_marks},
    Known{&rules::item_count, fixes::split_row},
    Known{&rules::option_twice, fixes::without_repeat},
};

int errors(const Entry& entry) {
    return static_cast<int>(std::ranges::count(entry.findings, Severity::error, &Finding::severity));
}

auto facts(const Finding& finding) { return std::tie(finding.rule, finding.field, finding.value); }

int times(const Entry& entry, const Finding& finding) {
    return static_cast<int>(std::ranges::count_if(
        entry.findings, [&](const Finding& other) { return facts(other) == facts(finding); }));
}

bool is_further_on(const Entry& entry, Place than) {
    const auto first = std::ranges::find(entry.findings, Severity::error, &Finding::severity);
    return first == entry.findings.end() || first->at.line > than.line;
}

bool is_mended(const Finding& finding, const Entry& before, const Entry& after) {
    if (!form_of(before)) return form_of(after) || is_further_on(after, finding.at);
    if (!form_of(after)) return false;
    if (finding.rule == &rules::duplicate_id) return after.id != before.id;
    if (times(after, finding) >= times(before, finding)) return false;
    return errors(after) < errors(before) + (finding.severity() == Severity::error ? 0 : 1);
}

std::optional<Fix> tried(const fixes::Job& job, fixes::Maker make) {
    auto made = make(job);
    if (!made) return std::nullopt;
    auto entry = read_entry(job.entry.before, std::move(made->text), job.file.reading);
    if (!is_mended(job.finding, job.entry, *entry)) return std::nullopt;
    return Fix{made->words, std::move(made->value), std::move(entry)};
}

}  // namespace

std::optional<Fix> fix_of(const Finding& finding, const Entry& entry, const Manuscript& file,
                          const FixWith& with) {
    const fixes::Job job{finding, entry, file, with};
    for (const auto& [rule, make] : known) {
        if (rule != finding.rule) continue;
        if (auto fix = tried(job, make)) return fix;
    }
    if (finding.severity() == Severity::error) return std::nullopt;
    if (auto fix = tried(job, fixes::split_row)) return fix;
    auto allowed = tried(job, fixes::allowance);
    if (allowed) allowed->mends = false;
    return allowed;
}

}  // namespace qingwen
