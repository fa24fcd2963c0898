// From plain nodes to questions. Reading goes on after a fault to find the rest; a question with an error is
// left out of the part, its findings say why.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "bank/bank.h"
#include "bank/node.h"

namespace qingwen {

class Fields;
class Reporter;

// Reads one file. Feed it the items of the file's top-level lists as they are parsed (so that a large file
// needs no tree of its own), then the root with what is left, then take the part.
class PartReader {
public:
    explicit PartReader(std::string file) { part_.file.path = std::move(file); }

    // An item of the top-level list `key` ("questions", "cases").
    void item(const std::string& key, const Node& node);
    // The top-level map, with or without the items that were already fed.
    // `items`: how many the file has in all, if some were never fed.
    void root(const Node& node, std::size_t items = 0);
    // Takes over what another reader made of later items of the same file.
    void join(PartReader&& later);

    // Questions carry the file's chapter and, in their cites, its article. Without a usable header the part
    // is empty. A file without a chapter is a chapter of its own, named like the bank.
    Part take_part();
    Findings take_findings() { return std::move(findings_); }

private:
    void read_list(const Node& root, const std::string& key);
    void count_errors(std::size_t from);
    [[nodiscard]] bool full() const;

    Part part_;
    Findings findings_;
    std::size_t items_ = 0;
    int errors_ = 0;
    bool usable_ = false;  // the header could be read
};

// One question. Nothing when it cannot be asked; then at least one finding of severity error was added.
std::optional<Question> read_question(const Node& node, const std::string& file, Findings& findings);

// The key `allow` of a question or a file: {rule: reason}. Whether there are such rules is for the review to
// say.
std::vector<Allowance> read_allow(const Fields& fields, Reporter& reporter);

}  // namespace qingwen
