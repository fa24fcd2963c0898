// Whether two rounds are the same down to the last field, the question's place in its file left out.
#pragma once

#include <tuple>

#include "record/store.h"

namespace qingwen::sample {

inline bool same(const Question& a, const Question& b) {
    const auto all = [](const Question& q) {
        return std::tie(q.id, q.chapter, q.ask, q.body, q.why, q.hint, q.note, q.image, q.case_id, q.cite,
                        q.level, q.tags, q.tracks, q.points, q.seconds);
    };
    return all(a) == all(b);
}

inline bool same(const Item& a, const Item& b) {
    return same(a.question, b.question) &&
           std::tie(a.case_text, a.chapter_title, a.shown) == std::tie(b.case_text, b.chapter_title, b.shown);
}

inline bool same(const Paper& a, const Paper& b) {
    const auto all = [](const Paper& p) { return std::tie(p.bank, p.bank_digest, p.blueprint, p.seed); };
    if (all(a) != all(b) || a.items.size() != b.items.size()) return false;
    for (std::size_t i = 0; i < a.items.size(); ++i)
        if (!same(a.items[i], b.items[i])) return false;
    return true;
}

inline bool same(const RoundHead& a, const RoundHead& b) {
    const auto all = [](const RoundHead& h) {
        return std::tie(h.id, h.player, h.mode, h.title, h.rules, h.seats);
    };
    return all(a) == all(b) && same(a.paper, b.paper);
}

inline bool same(const RoundLog& a, const RoundLog& b) {
    return same(a.head, b.head) && a.events == b.events;
}

}  // namespace qingwen::sample
