// Strong ids: a RoundId is no QuestionId, though both are text. An id is never reused.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace qingwen {

template <class Tag>
struct Id {
    std::string text;

    [[nodiscard]] bool empty() const { return text.empty(); }
    auto operator<=>(const Id&) const = default;
};

using BankId = Id<struct BankTag>;
using ChapterId = Id<struct ChapterTag>;
using CaseId = Id<struct CaseTag>;
using QuestionId = Id<struct QuestionTag>;
using RoundId = Id<struct RoundTag>;
using EventId = Id<struct EventTag>;
using PlayerId = Id<struct PlayerTag>;
using ModeId = Id<struct ModeTag>;

}  // namespace qingwen

template <class Tag>
struct std::hash<qingwen::Id<Tag>> {
    std::size_t operator()(const qingwen::Id<Tag>& id) const { return std::hash<std::string>()(id.text); }
};
