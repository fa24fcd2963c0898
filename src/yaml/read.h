// YAML text into plain nodes with places. Only what a bank needs: maps, lists and texts; everything else is
// refused with a finding. yaml-cpp is seen by this room alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "bank/node.h"

namespace qingwen {

// Gets the items of the top-level map's lists as they are complete; the root then holds those lists empty. An
// item with an error in its YAML is not handed on.
using ItemSink = std::function<void(const std::string& key, Node&& item)>;

// The root, or nothing when the text cannot be read to its end; then at least one finding is an error. What
// was handed to `items` before that is better thrown away. Limits: limits.h.
std::optional<Node> read_yaml(std::string_view content, const std::string& file, Findings& findings,
                              const ItemSink& items = {});

}  // namespace qingwen
