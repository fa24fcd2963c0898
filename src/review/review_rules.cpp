#include "review/review_rules.h"

#include <array>

namespace qingwen {

namespace {

constexpr std::array all{
    &rules::no_why,        &rules::cite_without_terms, &rules::stem_long,       &rules::option_long,
    &rules::right_longest, &rules::stem_echo,          &rules::options_repeat,  &rules::options_alike,
    &rules::all_right,     &rules::missing_glyph,      &rules::questions_alike, &rules::truth_unbalanced,
    &rules::allow_unknown, &rules::allow_misspelt,     &rules::allow_idle,      &rules::no_cite,
    &rules::no_paragraph,  &rules::term_not_there,     &rules::term_elsewhere,  &rules::copied};

}  // namespace

std::span<const Rule* const> review_rules() { return all; }

}  // namespace qingwen
