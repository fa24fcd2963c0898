// A file's content as plain nodes with places, before anybody knows what they mean. Every scalar is text;
// typing is the readers' work. Banks, activities and modes are all read from this, whatever the file format
// was.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/finding.h"

namespace qingwen {

struct Node {
    struct Field;
    using List = std::vector<Node>;
    using Map = std::vector<Field>;  // in the file's order; keys are unique

    Place at;
    std::variant<std::string, List, Map> held;

    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&held); }
    [[nodiscard]] const List* list() const { return std::get_if<List>(&held); }
    [[nodiscard]] const Map* map() const { return std::get_if<Map>(&held); }
};

struct Node::Field {
    std::string key;
    Place at;  // of the key
    Node value;
};

}  // namespace qingwen
