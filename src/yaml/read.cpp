#include "yaml/read.h"

#include "yaml/characters.h"
#include "yaml/scan.h"

namespace qingwen {

std::optional<Node> read_yaml(std::string_view content, const std::string& file, Findings& findings,
                              const ItemSink& items) {
    const auto text = readable(content, file, findings);
    if (!text) return std::nullopt;
    return scan({*text, file}, findings, items).root;
}

}  // namespace qingwen
