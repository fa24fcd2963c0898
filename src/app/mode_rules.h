// The rules about mode files.
#pragma once

#include "base/finding.h"

namespace qingwen::rules {

inline constexpr Rule mode_word{"mode-word", Severity::error, to_translate("“{field}” cannot be “{value}”."),
                                to_translate("Write one of: {hint}")};
inline constexpr Rule mode_draws_nothing{"mode-draws-nothing", Severity::error,
                                         to_translate("The mode draws no questions."),
                                         to_translate("Write “draw:” with at least one entry.")};
inline constexpr Rule mode_twice{"mode-twice", Severity::error,
                                 to_translate("The mode “{value}” stands here again."),
                                 to_translate("Give it an id of its own.")};
inline constexpr Rule mode_without_sections{"mode-without-sections", Severity::error,
                                            to_translate("The stage has no sections."),
                                            to_translate("Write “sections:” with at least one entry.")};
// field: which of its draws, counted from 1. value: how many there are. hint: how many it wants.
inline constexpr Rule mode_short{
    "mode-short", Severity::error,
    to_translate("Draw {field} of the paper wants {hint} questions, and the bank has {value} that fit."),
    to_translate("Ask for fewer, or for other chapters, tracks, kinds or levels.")};
inline constexpr Rule mode_without_bank{"mode-without-bank", Severity::error,
                                        to_translate("There is no bank “{value}” to draw from."),
                                        to_translate("Correct “bank”, or give the bank's files too.")};

}  // namespace qingwen::rules
