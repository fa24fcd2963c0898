// What only a look over all questions of a bank tells: two that ask nearly the same, too many true
// statements, doubts that are allowed for nothing. It takes its time, so it is done elsewhere, once nobody
// types.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "app/background.h"
#include "edit/editor.h"

namespace qingwen {

class EditorReview {
public:
    // How long nobody has to type before it begins.
    static constexpr Millis pause = {1500};

    // `typed`: when something was last done.
    void follow(const Executor& run, const Editor& editor, Mono typed, Mono now);
    // Whether what is known became more since it was asked last.
    bool take_in();
    // It is under way, or of a bank that has changed since.
    [[nodiscard]] bool behind(const Editor& editor) const;
    [[nodiscard]] std::optional<Mono> next(const Editor& editor, Mono typed) const;

    // With the question each is about; without one: about the bank.
    using Known = std::vector<std::pair<QuestionId, Finding>>;
    [[nodiscard]] const Known& known() const { return known_; }

private:
    Awaited<Known> looking_;
    std::optional<std::uint64_t> asked_;  // the revision it is of
    Known known_;
};

}  // namespace qingwen
