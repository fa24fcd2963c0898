#include "yaml/patch.h"
namespace qingwen {
std::optional<std::string> patch(std::string_view, std::span<const KeyChange>,
                                 std::span<const std::string_view>, const FileStyle&) {
    return {};
}
std::string spell_item(const Node::Map&, const FileStyle&) { return {}; }
}  // namespace qingwen
