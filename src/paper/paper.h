// A paper: the questions drawn, in order, with their options as they will stand on the screen. It carries the
// questions themselves, so a round goes on when the bank's files change or vanish.
#pragma once

#include <string>
#include <vector>

#include "bank/bank.h"
#include "base/random.h"
#include "base/result.h"
#include "paper/blueprint.h"

namespace qingwen {

struct Item {
    Question question;
    std::string case_text;  // empty when the question hangs on none
    std::string chapter_title;
    // shown[i] is what stands at place i: for single and multiple an index of Options, for order an index of
    // the items, for match an index of the offers. Empty for the other kinds.
    std::vector<int> shown;
};

struct Paper {
    BankId bank;
    std::string bank_digest;
    Blueprint blueprint;
    Seed seed;
    std::vector<Item> items;
};

// What a blueprint asks for and the bank does not have.
struct Shortage {
    std::size_t draw = 0;  // index into Blueprint::draws
    int wanted = 0;
    int available = 0;  // the most that could be drawn under all the counts given

    bool operator==(const Shortage&) const = default;
};

// Whether the bank can fill the blueprint. Draws are filled in order, each first from what no later draw
// could use; for draws that do not overlap, no shortage means that draw_paper() succeeds with every seed.
std::vector<Shortage> shortages(const Bank& bank, const Blueprint& blueprint);

// The paper of this bank, blueprint and seed: always the same one. No question twice. Fails with the first
// shortage.
Result<Paper, Shortage> draw_paper(const Bank& bank, const Blueprint& blueprint, Seed seed);

}  // namespace qingwen
