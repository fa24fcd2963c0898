// The text form of a round and its events: JSON with words for kinds, always the same keys in the same order.
// Format 1. What is read is held against every limit a Round relies on (numbers in range, options to choose
// from, `shown` a rearrangement of them); whether an answer fits its question is left to Round::may().
// Unknown keys are passed over. Reading fails with Fault::damaged, or Fault::newer_version for a format or
// rules newer than this program; detail says where. Text that is no UTF-8 is written with U+FFFD in place of
// the stray bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/store.h"

namespace qingwen {

inline constexpr int log_format = 1;

std::string_view word_of(Kind kind);
std::string_view word_of(EventKind kind);
std::string_view word_of(Ending ending);
std::string_view word_of(Feedback feedback);
std::string_view word_of(Several several);
std::string_view word_of(Sequence sequence);
std::string_view word_of(Play play);
std::string_view word_of(Section::Kind kind);
std::optional<Ending> ending_of(std::string_view word);
std::optional<Feedback> feedback_of(std::string_view word);
std::optional<Several> several_of(std::string_view word);
std::optional<Sequence> sequence_of(std::string_view word);
std::optional<Play> play_of(std::string_view word);
std::optional<Section::Kind> section_kind_of(std::string_view word);
std::optional<Kind> kind_of(std::string_view word);
std::optional<EventKind> event_kind_of(std::string_view word);

std::string to_json(const RoundHead& head);
Result<RoundHead> head_from_json(std::string_view json);

std::string to_json(const Event& event);
Result<Event> event_from_json(std::string_view json);

// The fields of an event's body alone, "{}" for a kind that has none.
std::string body_to_json(const EventBody& body);
Done body_from_json(EventKind kind, std::string_view json, EventBody& into);

// A whole round as JSON lines: {"qingwen":1,"round":{…}}, then one event a line, each ended by \n.
std::string to_lines(const RoundLog& log);
// Events count 0, 1, 2, … and no id comes twice. `subject` goes into the error; its detail begins with the
// line. Empty lines are passed over.
Result<RoundLog> log_from_lines(std::string_view text, const std::string& subject);

}  // namespace qingwen
