// What makes a question bad though it plays, and a cite wrong though it reads. {field}, {value} and {hint}
// stand for the finding's facts. Ids are printed and named under `allow`, so they never change.
#pragma once

#include <span>

#include "base/finding.h"

namespace qingwen {

// Every rule of this file.
std::span<const Rule* const> review_rules();

}  // namespace qingwen

namespace qingwen::rules {

// Of one question.
inline constexpr Rule no_why{"no-why", Severity::warning,
                             to_translate("The question does not say why its answer is right."),
                             to_translate("Add a line “why: …”; it is shown after the answer.")};
inline constexpr Rule cite_without_terms{
    "cite-without-terms", Severity::warning, to_translate("“cite” names no terms that prove the answer."),
    to_translate("Add “terms: […]” with words that stand in the source.")};
inline constexpr Rule stem_long{"stem-long", Severity::warning,
                                to_translate("The stem has {value} characters, more than {hint}."),
                                to_translate("Shorten it, or tell the story in a “case”.")};
inline constexpr Rule option_long{"option-long", Severity::warning,
                                  to_translate("“{value}” in “{field}” has more than {hint} characters."),
                                  to_translate("Shorten it; what all options say belongs into the stem.")};
inline constexpr Rule right_longest{
    "right-longest", Severity::warning,
    to_translate("The right option “{value}” is by far the longest, which gives it away."),
    to_translate("Shorten it, or make a wrong one as long: the longest has {hint} characters.")};
inline constexpr Rule stem_echo{
    "stem-echo", Severity::warning,
    to_translate("Of all options only the right one repeats “{value}” from the stem, which gives it away."),
    to_translate("Say it otherwise in the stem, or let a wrong option repeat it too.")};
inline constexpr Rule options_repeat{"options-repeat", Severity::warning,
                                     to_translate("All options repeat “{value}”."),
                                     to_translate("Say it once, in the stem.")};
inline constexpr Rule options_alike{
    "options-alike", Severity::warning,
    to_translate("“{value}” in “{field}” says nearly the same as “{hint}”."),
    to_translate("Change one of the two so that nobody has to look for the difference.")};
inline constexpr Rule all_right{"all-right", Severity::warning,
                                to_translate("Every option is right: ticking all of them earns full marks."),
                                to_translate("Add wrong options after “wrong:”.")};
inline constexpr Rule missing_glyph{"missing-glyph", Severity::warning,
                                    to_translate("The fonts cannot draw “{value}” in “{field}”."),
                                    to_translate("Write it with other characters; a box would be shown.")};

// Of a bank. hint: the other question and its place, or the range.
inline constexpr Rule questions_alike{"questions-alike", Severity::warning,
                                      to_translate("The question “{value}” asks nearly the same as {hint}."),
                                      to_translate("Keep one of the two, or ask for something else.")};
inline constexpr Rule truth_unbalanced{
    "truth-unbalanced", Severity::warning,
    to_translate("Of the bank's statements {value} % are true; always the same answer pays."),
    to_translate("Turn some of them round until {hint} % are true.")};

// Of what is let stand. hint: the ids there are.
inline constexpr Rule allow_unknown{"allow-unknown", Severity::error,
                                    to_translate("“allow” names “{value}”, and there is no such rule."),
                                    to_translate("Rules that can be named: {hint}.")};
inline constexpr Rule allow_misspelt{"allow-misspelt", Severity::error,
                                     to_translate("“allow” names “{value}”, and there is no such rule."),
                                     to_translate("Perhaps “{hint}” was meant.")};
inline constexpr Rule allow_idle{"allow-idle", Severity::warning,
                                 to_translate("“allow” lets “{value}” stand, but nothing is found."),
                                 to_translate("Take the line out.")};

// Against the source texts. hint: where the term does stand, or how many characters may be the same.
inline constexpr Rule no_cite{"no-cite", Severity::error,
                              to_translate("The question does not say where its answer is proven."),
                              to_translate("Add “cite:” with “paragraph” and “terms”.")};
inline constexpr Rule no_paragraph{"no-paragraph", Severity::error,
                                   to_translate("Article {hint} has no paragraph {value}."),
                                   to_translate("Correct “paragraph” or “article” in “cite”.")};
inline constexpr Rule term_not_there{"term-not-there", Severity::error,
                                     to_translate("“{value}” does not stand in article {hint}."),
                                     to_translate("Copy the term exactly as the source has it.")};
inline constexpr Rule term_elsewhere{
    "term-elsewhere", Severity::error,
    to_translate("“{value}” does not stand in the paragraphs that “cite” names."),
    to_translate("It stands in {hint}; correct “paragraph”.")};
inline constexpr Rule copied{"copied", Severity::error,
                             to_translate("A run of more than {hint} characters is copied: “{value}”."),
                             to_translate("Say it in your own words; names may stand in “” or 《》.")};

}  // namespace qingwen::rules
