// One run of yaml-cpp over a text whose characters are known to be good.
#pragma once

#include <optional>

#include "yaml/read.h"

namespace qingwen {

// What is scanned. With an `items_of`, the text is nothing but the items of that top-level list.
struct Source {
    std::string_view text;
    const std::string& file;
    int first_line = 1;
    std::string items_of;
};

struct Scanned {
    std::optional<Node> root;  // nothing when the text could not be read to its end
    std::size_t nodes = 0;
    std::size_t items = 0;  // of top-level lists
};

Scanned scan(const Source& source, Findings& findings, const ItemSink& items);

}  // namespace qingwen
