#include "yaml/item.h"

#include "bank/file_rules.h"
#include "yaml/characters.h"
#include "yaml/scan.h"

namespace qingwen {

ItemRead read_item(std::string_view text, const std::string& file) {
    ItemRead read;
    const auto good = readable(text, file, read.findings);
    if (!good) return read;
    int items = 0;
    std::optional<Node> node;
    const Source source{*good, file, 1, "questions"};
    const auto scanned = scan(source, read.findings, [&](const std::string&, Node&& item) {
        ++items;
        node = std::move(item);
    });
    if (scanned.root && scanned.items == 1 && items == 1 && !any_error(read.findings))
        read.node = std::move(node);
    else if (!any_error(read.findings))
        read.findings.push_back({&rules::not_one_question, file, {1, 1}, {}, {}, {}});
    return read;
}

}  // namespace qingwen
