#include <algorithm>
#include <array>

#include "log/codec.h"

namespace qingwen {

namespace {

using Words = std::string_view;

constexpr std::array<Words, kind_count> kind_words{"single", "multiple", "truth", "order",
                                                   "match",  "blank",    "number"};
constexpr std::array<Words, event_kind_count> event_words{"started", "answered",    "timed_out", "went_on",
                                                          "flagged", "interrupted", "finished"};
constexpr std::array<Words, 3> ending_words{"completed", "left", "time_up"};

template <class Enum, std::size_t n>
std::optional<Enum> find(const std::array<Words, n>& words, std::string_view word) {
    const auto* const at = std::find(words.begin(), words.end(), word);
    if (at == words.end()) return {};
    return static_cast<Enum>(at - words.begin());
}

}  // namespace

std::string_view word_of(Kind kind) { return kind_words[static_cast<std::size_t>(kind)]; }
std::string_view word_of(EventKind kind) { return event_words[static_cast<std::size_t>(kind)]; }
std::string_view word_of(Ending ending) { return ending_words[static_cast<std::size_t>(ending)]; }
std::optional<Kind> kind_of(std::string_view word) { return find<Kind>(kind_words, word); }
std::optional<EventKind> event_kind_of(std::string_view word) { return find<EventKind>(event_words, word); }

}  // namespace qingwen
