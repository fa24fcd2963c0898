#include "app/table_paper.h"

#include <algorithm>

#include "paper/paper.h"
#include "round/table.h"

namespace qingwen {

namespace {

constexpr int as_many_as_there_are = 20'000;

std::vector<Item> drawn(const Bank& bank, const Mode& mode, const Scope& scope) {
    auto paper = draw_paper(bank, narrowed(mode.blueprint, scope), Seed{0});
    return paper ? std::move(paper).value().items : std::vector<Item>();
}

}  // namespace

TablePaper table_paper(const Bank& bank, const Mode& mode, const Scope& scope, int seats) {
    const bool together = mode.rules.table.play == Play::together;
    TablePaper paper{.scope = scope};
    paper.wanted =
        together ? static_cast<int>(drawn(bank, mode, scope).size()) : questions_of(mode.rules.table, seats);
    if (!together) paper.scope.count = paper.wanted;
    Scope wide = scope;
    wide.count = as_many_as_there_are;
    const auto all = drawn(bank, mode, wide);
    std::vector<QuestionId> fit;
    for (const auto& item : all)
        if (!together || suits_together(item.question)) fit.push_back(item.question.id);
    paper.there = std::min(paper.wanted, static_cast<int>(fit.size()));
    if (fit.size() < all.size()) {
        paper.scope.count = paper.wanted;
        paper.scope.only = std::move(fit);
    }
    return paper;
}

}  // namespace qingwen
