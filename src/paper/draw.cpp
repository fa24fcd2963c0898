#include <algorithm>
#include <array>
#include <numeric>
#include <ranges>

#include "paper/margins.h"
#include "paper/paper.h"
#include "paper/showing.h"

namespace qingwen {

namespace {

using Picks = std::vector<const Question*>;

template <class T>
bool any_of(const std::set<T>& wanted, const std::vector<T>& has) {
    return wanted.empty() || std::ranges::any_of(has, [&](const T& one) { return wanted.contains(one); });
}

bool fits(const Draw& draw, const Question& question) {
    return (draw.chapters.empty() || draw.chapters.contains(question.chapter)) &&
           (draw.of.empty() || draw.of.contains(question.kind())) &&
           (draw.only.empty() || draw.only.contains(question.id)) && any_of(draw.tracks, question.tracks) &&
           any_of(draw.tags, question.tags);
}

bool fits_later(const Blueprint& blueprint, std::size_t draw, const Question& question) {
    const auto later = std::span(blueprint.draws).subspan(draw + 1);
    return std::ranges::any_of(later, [&](const Draw& one) { return fits(one, question); });
}

// What this draw may take, in random order, with those that a later draw could use at the end.
Picks candidates(const Bank& bank, const Blueprint& blueprint, std::size_t index,
                 const std::set<QuestionId>& taken, Random& random) {
    Picks found;
    for (const auto& question : bank.questions())
        if (!taken.contains(question.id) && fits(blueprint.draws[index], question))
            found.push_back(&question);
    random.shuffle(std::span(found));
    std::stable_partition(found.begin(), found.end(),
                          [&](const Question* q) { return !fits_later(blueprint, index, *q); });
    return found;
}

struct Filled {
    Picks picks;
    std::vector<Shortage> shortages;
};

Filled fill(const Bank& bank, const Blueprint& blueprint, Random& random) {
    Filled filled;
    std::set<QuestionId> taken;
    for (std::size_t i = 0; i < blueprint.draws.size(); ++i) {
        auto choice = choose(blueprint.draws[i], candidates(bank, blueprint, i, taken, random));
        if (choice.wanted > std::ssize(choice.picks) || choice.wanted == 0)
            filled.shortages.push_back(
                {i, std::max(1, choice.wanted), static_cast<int>(choice.picks.size())});
        for (const auto* question : choice.picks) taken.insert(question->id);
        filled.picks.insert(filled.picks.end(), choice.picks.begin(), choice.picks.end());
    }
    return filled;
}

// Questions of one case follow each other as in the bank; the groups are shuffled.
void arrange(Picks& picks, bool shuffled, Random& random) {
    std::ranges::sort(picks, {}, [](const Question* q) { return q; });  // the bank's own order: one vector
    if (!shuffled) return;
    std::vector<Picks> groups;
    std::map<CaseId, std::size_t> group_of;
    for (const auto* question : picks) {
        const auto known = group_of.find(question->case_id);
        if (!question->case_id.empty() && known != group_of.end()) {
            groups[known->second].push_back(question);
            continue;
        }
        if (!question->case_id.empty()) group_of[question->case_id] = groups.size();
        groups.push_back({question});
    }
    random.shuffle(std::span(groups));
    picks.clear();
    for (const auto& group : groups) picks.insert(picks.end(), group.begin(), group.end());
}

Item make_item(const Bank& bank, const Question& question, bool shuffled, Random random) {
    Item item{.question = question,
              .case_text = {},
              .chapter_title = {},
              .shown = shown_order(question, shuffled, random)};
    if (const auto* shared = bank.case_of(question)) item.case_text = shared->text;
    if (const auto* chapter = bank.chapter(question.chapter)) item.chapter_title = chapter->title;
    return item;
}

}  // namespace

std::vector<Shortage> shortages(const Bank& bank, const Blueprint& blueprint) {
    Random random(Seed{0});
    return fill(bank, blueprint, random).shortages;
}

Result<Paper, Shortage> draw_paper(const Bank& bank, const Blueprint& blueprint, Seed seed) {
    Random random(seed);
    Random order = random.split();
    Random options = random.split();
    auto filled = fill(bank, blueprint, random);
    if (!filled.shortages.empty()) return filled.shortages.front();
    arrange(filled.picks, blueprint.shuffle_questions, order);
    Paper paper{bank.id(), bank.digest(), blueprint, seed, {}};
    for (const auto* question : filled.picks)
        paper.items.push_back(make_item(bank, *question, blueprint.shuffle_options, options.split()));
    return paper;
}

}  // namespace qingwen
