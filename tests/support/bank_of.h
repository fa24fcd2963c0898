// Banks to test with, made from questions.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bank/bank.h"
#include "support/sample.h"

namespace qingwen::sample {

inline Bank bank_of(std::vector<Question> questions, std::vector<Case> cases = {}) {
    std::vector<Part> parts;
    for (auto& question : questions) {
        auto at = std::ranges::find_if(parts,
                                       [&](const Part& part) { return part.chapter.id == question.chapter; });
        if (at == parts.end()) {
            parts.push_back({{"test.yaml", {}},
                             {"test"},
                             {question.chapter, "第 " + question.chapter.text + " 篇", 4},
                             {},
                             {}});
            if (parts.size() == 1) parts.back().cases = cases;
            at = parts.end() - 1;
        }
        at->questions.push_back(std::move(question));
    }
    return assemble(std::move(parts)).bank;
}

// `count` single questions q0, q1, … ; levels run 1, 2, 3, 1, …
inline std::vector<Question> singles(int count, const std::string& chapter = "04") {
    std::vector<Question> all;
    for (int i = 0; i < count; ++i) {
        auto one = question(chapter + "-q" + std::to_string(i), single());
        one.chapter = {chapter};
        one.level = i % 3 + 1;
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace qingwen::sample
