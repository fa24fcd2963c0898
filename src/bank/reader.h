// From plain nodes to questions. Reading goes on after a fault to find the rest; a question with an error is left
// out of the part, its findings say why.
#pragma once

#include <optional>
#include <string>

#include "bank/bank.h"
#include "bank/node.h"

namespace qingwen {

// Reads one file. Feed it the items of the file's top-level lists as they are parsed (so that a large file needs no
// tree of its own), then the root with what is left, then take the part.
class PartReader {
public:
    explicit PartReader(std::string file) { part_.file = std::move(file); }

    // An item of the top-level list `key` ("questions", "cases").
    void item(const std::string& key, const Node& node);
    // The top-level map, without the items that were already fed.
    void root(const Node& node);

    Part take_part();  // questions carry the file's chapter and, in their cites, its article
    Findings take_findings() { return std::move(findings_); }

private:
    Part part_;
    Findings findings_;
    int read_ = 0;
};

// One question. Nothing when it cannot be asked; then at least one finding of severity error was added.
std::optional<Question> read_question(const Node& node, const std::string& file, Findings& findings);

}  // namespace qingwen
