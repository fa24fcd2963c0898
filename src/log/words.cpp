#include <algorithm>
#include <array>

#include "log/codec.h"

namespace qingwen {

namespace {

using Words = std::string_view;

constexpr std::array<Words, kind_count> kind_words{"single", "multiple", "truth", "order",
                                                   "match",  "blank",    "number"};
constexpr std::array<Words, event_kind_count> event_words{
    "started", "answered", "timed_out", "went_on", "flagged", "interrupted", "finished",
    "went_to", "opened",   "buzzed",    "staked",  "passed",  "ruled",       "undone"};
constexpr std::array<Words, 4> ending_words{"completed", "left", "time_up", "lost"};
constexpr std::array<Words, 3> feedback_words{"at_once", "at_end", "before"};
constexpr std::array<Words, 4> several_words{"net", "subset", "half", "moodle"};
constexpr std::array<Words, 5> sequence_words{"place", "next", "longest", "relative", "run"};
constexpr std::array<Words, 3> play_words{"alone", "together", "stage"};
constexpr std::array<Words, 3> section_words{"compulsory", "buzzer", "risk"};

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
std::string_view word_of(Feedback feedback) { return feedback_words[static_cast<std::size_t>(feedback)]; }
std::string_view word_of(Several several) { return several_words[static_cast<std::size_t>(several)]; }
std::string_view word_of(Sequence sequence) { return sequence_words[static_cast<std::size_t>(sequence)]; }
std::string_view word_of(Play play) { return play_words[static_cast<std::size_t>(play)]; }
std::string_view word_of(Section::Kind kind) { return section_words[static_cast<std::size_t>(kind)]; }
std::optional<Play> play_of(std::string_view word) { return find<Play>(play_words, word); }
std::optional<Section::Kind> section_kind_of(std::string_view word) {
    return find<Section::Kind>(section_words, word);
}
std::optional<Ending> ending_of(std::string_view word) { return find<Ending>(ending_words, word); }
std::optional<Feedback> feedback_of(std::string_view word) { return find<Feedback>(feedback_words, word); }
std::optional<Several> several_of(std::string_view word) { return find<Several>(several_words, word); }
std::optional<Sequence> sequence_of(std::string_view word) { return find<Sequence>(sequence_words, word); }
std::optional<Kind> kind_of(std::string_view word) { return find<Kind>(kind_words, word); }
std::optional<EventKind> event_kind_of(std::string_view word) { return find<EventKind>(event_words, word); }

}  // namespace qingwen
