// One question's text by itself, as the editor holds it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bank/node.h"

namespace qingwen {

struct ItemRead {
    std::optional<Node> node;  // nothing when the text is not exactly one item of a list in good YAML
    Findings findings;         // places count from the text's first line
};

// `text`: whole lines, beginning with a dash or with comments above it.
ItemRead read_item(std::string_view text, const std::string& file);

}  // namespace qingwen
