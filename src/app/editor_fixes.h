// What is offered for the findings of a chapter or a bank. Finding that out means doing it, some 0.3 ms each:
// so a few at a time, in the order of the list; and it is known for as long as the question stands.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/editor_findings.h"

namespace qingwen {

class EditorFixes {
public:
    // Of one step: some 4 ms of a frame's 16.
    static constexpr int a_step = 12;

    // Puts in what is known; the others are still to be looked at.
    void follow(const Editor& editor, std::vector<EditorFinding>& findings);
    // Looks at some more. REQUIRES: the list that follow() was given, and the bank as it was then.
    void step(const Editor& editor, std::vector<EditorFinding>& findings);
    [[nodiscard]] bool settled() const { return next_ >= keys_.size(); }

private:
    // The how-manieth finding of the rule in the question.
    using Key = std::tuple<EntryPtr, const Rule*, int>;
    struct Offer {
        std::string_view words;  // empty: nothing
        std::string value;
        bool mends = false;
    };
    static void put(const Offer& offer, EditorFinding& finding);

    std::map<Key, Offer> known_;
    std::vector<Key> keys_;  // of the list; without an entry: it is not about a question
    std::size_t next_ = 0;
};

}  // namespace qingwen
