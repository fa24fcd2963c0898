// Where the items of the list `questions` stand in a bank file. Offsets are bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace qingwen {

struct QuestionList {
    struct Item {
        std::size_t dash = 0;
        std::size_t last = 0;  // of its last byte that is neither comment nor blank
    };
    std::size_t key_end = 0;  // behind the colon of `questions:`; 0: there is none
    bool in_lines = true;     // questions can be put below it; not so when it holds something else
    std::vector<Item> items;
};

// As the YAML itself tells; nothing when it is none.
std::optional<QuestionList> find_questions(std::string_view text);

// By lines alone: what begins with a dash as deep as the first one below a line `questions:` is an item.
std::optional<QuestionList> guess_questions(std::string_view text);

}  // namespace qingwen
