// A question's fields as they are typed: texts, right or not. What is typed becomes changes of the question's
// text; what is wrong with it, reading that text tells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bank/node.h"
#include "bank/question.h"
#include "yaml/patch.h"

namespace qingwen {

using TextList = std::vector<std::string>;

struct Form {
    struct Pair {
        std::string left, right;
        bool operator==(const Pair&) const = default;
    };

    Kind kind = Kind::single;
    std::string id, ask, why, hint, note, image, case_id, level, points, seconds;
    std::string article, paragraphs;  // of the cite; several paragraphs as “5, 6”
    TextList terms, tags, tracks;
    std::vector<Pair> allow;  // rule and reason

    // What the kinds answer with. Those of other kinds than `kind` are not written; they wait in case the
    // kind is changed back.
    TextList right, wrong, last;
    bool keep_order = false;
    std::string is;  // as written: true, 对, …
    TextList order;
    std::vector<Pair> pairs;
    TextList extra;
    std::vector<TextList> blanks;
    bool any_order = false;
    std::string number, within, unit;

    bool operator==(const Form&) const = default;
};

// Its answers are options, right and wrong.
constexpr bool is_choice(Kind kind) { return kind == Kind::single || kind == Kind::multiple; }

// What a question's node says. Its kind is told by its keys; without any it is a single one. Keys that no
// question has are no part of the form, and are left alone when it is written.
Form form_of(const Node& node);

// What has to change in the text of `from` to make it say `to`; nothing for keys that say the same. A row
// that is empty is not written. Pairs with the same left can stand in no map: the later ones are not written.
std::vector<KeyChange> changes(const Form& from, const Form& to);

// Whether every row that is not empty would be written.
[[nodiscard]] bool writes_all(const Form& form);

// All of it, for a new question.
Node::Map fields_of(const Form& form);

}  // namespace qingwen
