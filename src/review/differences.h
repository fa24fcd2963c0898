// How two versions of a bank differ: what came, what went, what was changed, and how much that weighs. Plain
// data; the sentences are made at the edge.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bank/bank.h"

namespace qingwen {

// What a change means for an answer that was given before it, the gravest first. Where it cannot be known the
// graver one is taken, so that somebody looks.
enum class Weight {
    key,      // another answer is right, or is taken for right; old results stand, by the old key
    sense,    // the stem says something else: a number or a negation differs, or little is left of it
    score,    // the key stands, but chance, points or time are others
    wording,  // what a player reads
    keeping,  // what only authors see, and what papers are drawn by
};

// A text of a field, or an entry of its list. Without `before` it came, without `after` it went.
struct EntryChange {
    std::optional<std::string> before;
    std::optional<std::string> after;

    bool operator==(const EntryChange&) const = default;
};

struct FieldChange {
    std::string_view field;  // the key in the file: "ask", "right" …; also "kind" and "article" of a cite
    Weight weight = Weight::wording;
    std::vector<EntryChange> entries;
    bool reordered = false;  // what stayed stands in another order
};

// At least one of the two is there; both when the question was changed.
struct QuestionChange {
    const Question* before = nullptr;
    const Question* after = nullptr;
    std::vector<FieldChange> fields;

    [[nodiscard]] bool came() const { return before == nullptr; }
    [[nodiscard]] bool went() const { return after == nullptr; }
    [[nodiscard]] bool renamed() const { return before && after && before->id != after->id; }
    [[nodiscard]] bool moved() const { return before && after && before->chapter != after->chapter; }
    [[nodiscard]] const Question& any() const { return after ? *after : *before; }
    // The gravest of its fields; nothing when none was changed.
    [[nodiscard]] std::optional<Weight> weight() const;
};

struct ChapterChange {
    const Chapter* before = nullptr;
    const Chapter* after = nullptr;
    std::vector<FieldChange> fields;  // title, article
    bool reordered = false;  // questions that stayed stand in another order, which papers are drawn by
};

struct CaseChange {
    const Case* before = nullptr;
    const Case* after = nullptr;
    std::vector<FieldChange> fields;  // text
    std::size_t questions = 0;        // that hang on it, in the newer bank
};

// Points into both banks: good as long as they are.
struct Differences {
    std::vector<ChapterChange> chapters;    // by id
    std::vector<CaseChange> cases;          // by id
    std::vector<QuestionChange> questions;  // by chapter, then as they stand there; those that went come last
    std::size_t same = 0;                   // questions that are as they were

    [[nodiscard]] bool none() const { return chapters.empty() && cases.empty() && questions.empty(); }
};

// A question is known by its id; one that went is held for a renamed one when all the rest of it came under a
// new id, or when its stem did.
Differences differences(const Bank& before, const Bank& after);

// Leaves only what moves a score: key, sense and score of questions and cases that stand in both.
Differences only_scores(Differences all);

}  // namespace qingwen
