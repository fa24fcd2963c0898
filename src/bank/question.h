// What a question is: plain data, one struct a kind. Options carry no letters; letters are given when they
// are shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/finding.h"
#include "base/id.h"

namespace qingwen {

// DO NOT CHANGE THE VALUES: they are stored with records. The order is that of Body's alternatives.
enum class Kind : std::uint8_t {
    single = 0,
    multiple = 1,
    truth = 2,
    order = 3,
    match = 4,
    blank = 5,
    number = 6
};
inline constexpr int kind_count = 7;

// The options of a single or multiple question. A choice's index counts through `right`, then `wrong`;
// answers and stored papers name choices by that index.
struct Options {
    std::vector<std::string> right;  // single: exactly one; multiple: two or more
    std::vector<std::string> wrong;  // single: at least one
    std::vector<std::string> last;   // options of the two lists that always stand last, in this order
    bool keep_order = false;         // shown in natural order (numbers ascending, else by text), not shuffled

    [[nodiscard]] std::size_t size() const { return right.size() + wrong.size(); }
    [[nodiscard]] const std::string& at(std::size_t i) const {
        return i < right.size() ? right[i] : wrong[i - right.size()];
    }
    [[nodiscard]] bool is_right(std::size_t i) const { return i < right.size(); }
    bool operator==(const Options&) const = default;
};

struct Single : Options {
    bool operator==(const Single&) const = default;
};
struct Multiple : Options {
    bool operator==(const Multiple&) const = default;
};
struct Truth {
    bool is = false;
    bool operator==(const Truth&) const = default;
};
struct Order {
    std::vector<std::string> items;  // in the right order; at least two, all different
    bool operator==(const Order&) const = default;
};
// Left i belongs to right i. The rights on offer are those of the pairs, then `extra`.
struct Match {
    std::vector<std::pair<std::string, std::string>> pairs;  // at least two; lefts differ
    std::vector<std::string> extra;

    [[nodiscard]] std::size_t offered() const { return pairs.size() + extra.size(); }
    [[nodiscard]] const std::string& offer(std::size_t i) const {
        return i < pairs.size() ? pairs[i].second : extra[i - pairs.size()];
    }
    bool operator==(const Match&) const = default;
};
// `blanks[i]` are the answers accepted in the i-th ____ of the stem; the first is the one shown as right.
struct Blank {
    std::vector<std::vector<std::string>> blanks;
    bool any_order = false;  // the answers may stand in each other's blanks
    bool operator==(const Blank&) const = default;
};
struct Number {
    double value = 0;
    double within = 0;  // accepted distance, both ends included; never negative
    std::string unit;
    bool operator==(const Number&) const = default;
};

using Body = std::variant<Single, Multiple, Truth, Order, Match, Blank, Number>;

// Where the answer is proven.
struct Cite {
    int article = 0;
    std::vector<int> paragraphs;
    std::vector<std::string> terms;
    bool operator==(const Cite&) const = default;
};

// A doubt of the review that an author has looked at and lets stand: the rule's id, and why.
struct Allowance {
    std::string rule;
    std::string reason;
    Place at;
};

struct Question {
    QuestionId id;
    ChapterId chapter;
    std::string ask;
    Body body;
    std::string why;
    std::string hint;
    std::string note;   // for authors; never shown to players
    std::string image;  // relative path below the bank's folder
    CaseId case_id;     // empty when it hangs on none
    std::optional<Cite> cite;
    int level = 1;  // 1 recall, 2 understand, 3 apply
    std::vector<std::string> tags;
    std::vector<std::string> tracks;
    std::optional<int> points;   // what it is worth; the rules' base when absent
    std::optional<int> seconds;  // time for it; the rules' when absent
    std::vector<Allowance> allow;
    std::size_t file = 0;  // which of its bank's files it stands in
    Place at;              // in its file

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(body.index()); }
    // What makes it this question for a player; what is for authors (note, allow) and the place in a file are
    // no part of that.
    [[nodiscard]] bool same_content(const Question& other) const;
};

// The options of a single or multiple question, or null.
const Options* options_of(const Question& question);

inline constexpr std::string_view blank_mark = "____";

// How many blanks a stem has; eight underscores in a row are two.
std::size_t blanks_in(std::string_view ask);

}  // namespace qingwen
