// One run of yaml-cpp over a text whose characters are known to be good.
#pragma once

#include <optional>
#include <stop_token>

#include "yaml/read.h"

namespace qingwen {

// What is scanned. With an `items_of`, the text is nothing but the items of that top-level list.
struct Source {
    std::string_view text;
    const std::string& file;
    int first_line = 1;
    std::string items_of = {};
    std::stop_token stop = {};  // when requested, the scan ends soon, without a root
};

struct Scanned {
    std::optional<Node> root;  // a map; nothing when the text could not be read to its end
    bool to_the_end = false;   // all of the text was looked at, so more text might have made a difference
    std::size_t nodes = 0;
    std::size_t items = 0;  // of top-level lists, those included that were not handed on
};

Scanned scan(const Source& source, Findings& findings, const ItemSink& items);

}  // namespace qingwen
