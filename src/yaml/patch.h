// Changing some keys of a question's text, and nothing else in it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bank/node.h"
#include "yaml/outline.h"

namespace qingwen {

// What is to stand behind a key of a question. Places in the nodes mean nothing here.
struct KeyChange {
    std::string key;
    std::optional<Node> value;  // nothing: the key goes
};

// The text with these keys changed. Only a value that differs is rewritten, and of a list or a map only the
// items that differ; comments, order, quoting, blank lines and line ends of all the rest stay byte for byte.
// A value keeps its way (quotes, block text, brackets or lines) where the new one can be written so; a text
// with line breaks is written as a block text but for one that was escaped in double quotes. A new key stands
// behind the last present one that `order` has before it, one that `order` does not have at the end. The
// order of the keys within a value counts for `match` only. An item in lines that moves is written as it was,
// with the comment behind it. No comment is lost: one behind a key or item that goes stays on a line of its
// own. What follows in the file may have to be kept out of a block text that now ends the item: seam.h.
// `item`: whole lines, as outline() cuts them. Nothing when it is not one map in good YAML, is written in a
// way that can only be changed by hand (`? key`), would have no key left, or when the new value cannot stand
// in any file (control and bidi characters, texts over the limit, a key of over 1,000 bytes). ENSURES:
// read_item() of the result gives the changed map, and its comments are those of `item`; texts are compared,
// and written, without white space at their ends.
std::optional<std::string> patch(std::string_view item, std::span<const KeyChange> changes,
                                 std::span<const std::string_view> order, const FileStyle& style);

// A new question's text, in whole lines with a line end, keys as they stand in `fields`.
std::string spell_item(const Node::Map& fields, const FileStyle& style);

}  // namespace qingwen
