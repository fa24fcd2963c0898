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

}  // namespace qingwen::rules
