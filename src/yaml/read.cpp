#include "yaml/read.h"

#include "bank/file_rules.h"
#include "yaml/characters.h"
#include "yaml/scan.h"

namespace qingwen {

std::optional<Node> read_yaml(std::string_view content, const std::string& file, Findings& findings,
                              const ItemSink& items) {
    const auto text = readable(content, file, findings);
    if (!text) return std::nullopt;
    auto root = scan({*text, file, 1, {}}, findings, items).root;
    if (!root || root->map() != nullptr) return root;
    const bool nothing = root->text() != nullptr && root->text()->empty();
    findings.push_back({nothing ? &rules::empty_file : &rules::not_a_map, file, root->at, {}, {}, {}});
    return std::nullopt;
}

}  // namespace qingwen
