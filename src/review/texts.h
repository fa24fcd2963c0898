// The source texts a bank was made from: articles of numbered paragraphs. Comparing drops spaces and
// punctuation and folds width and capitals; where the texts print one word for another (a name that was
// blacked out), both count.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "review/plain.h"

namespace qingwen {

inline constexpr std::size_t most_copied = 30;  // characters of a run that may be the same

// A paragraph is a line that begins with its number in brackets, “[3] …”; other lines are titles.
std::vector<std::pair<int, std::string_view>> numbered_paragraphs(std::string_view content);

class Texts {
public:
    // First what is written in banks, then what the texts print for it.
    using Printed = std::vector<std::pair<std::string, std::string>>;

    explicit Texts(Printed printed = {});

    // The text of an article, with numbered paragraphs.
    void add(int article, std::string_view content);

    [[nodiscard]] bool has(int article, int paragraph) const;
    [[nodiscard]] bool stands_in(int article, const std::vector<int>& paragraphs,
                                 std::string_view term) const;
    // The first paragraph that has the term; of the article if it can be found there.
    [[nodiscard]] std::optional<std::pair<int, int>> find(int article, std::string_view term) const;
    // The longest run of more than most_copied characters that stands in a source; empty when there is none.
    [[nodiscard]] std::string longest_copied(std::string_view text) const;

private:
    [[nodiscard]] Letters as_printed(std::string_view text) const;
    void remember(std::size_t from);

    Printed printed_;
    std::map<std::pair<int, int>, Letters> paragraphs_;
    Letters all_;                                            // every article, apart
    std::vector<std::pair<std::size_t, std::size_t>> runs_;  // of all_: a run's hash and its place; by hash
};

}  // namespace qingwen
