// Bank files as hands of all sorts write them: every style of YAML a text can be written in, comments in odd
// places, blank lines, tabs, line ends of both kinds, byte order marks. It notes what it wrote where, so that
// a test can tell what an edit may have touched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bank/node.h"
#include "base/random.h"

namespace qingwen::odd {

// Whole lines of a file.
struct Piece {
    int item = -1;    // number of the question; -1: of none
    std::string key;  // of the question; empty: comments, blank lines, or a question in braces
    std::string text;
    bool in_braces = false;
};

struct File {
    std::vector<Piece> pieces;
    std::vector<Node::Map> says;  // a question each

    [[nodiscard]] std::string content() const;
};

// What numbers come next decides; the same seed writes the same file.
class Dice {
public:
    explicit Dice(Seed seed) : random_(seed) {}

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_.below(n)); }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class List>
    const auto& of(const List& list) {
        return list[below(list.size())];
    }

private:
    Random random_;
};

// Never blank; with spaces, line breaks and all that means something to YAML, in between and at its
// beginning.
std::string text(Dice& dice);
// A question with the keys of some kind, as a rule one that can be asked.
Node::Map question(Dice& dice, int number);

File file(Dice& dice, int questions);

// The marks of the comments in a text; every comment of a file has one of its own, and no value has one.
std::vector<std::string> marks_in(std::string_view text);

// Texts without regard to blanks at their ends, the order of keys only below `match`.
bool same(const Node& one, const Node& other, bool ordered = false);

}  // namespace qingwen::odd
