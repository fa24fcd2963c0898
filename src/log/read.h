// Inside log/ only: the readers of the parts.
#pragma once

#include "log/tree.h"
#include "record/store.h"

namespace qingwen::log {

RoundHead read_head(const Tree& tree);
Event read_event(const Tree& tree);
TableRules read_table(const Tree& tree);

inline Error error_of(const Trouble& trouble, std::string subject = {}) {
    return {trouble.fault, std::move(subject), trouble.what};
}

// Parses the text and runs one reader over it.
template <class Value, class Reader>
Result<Value> read(std::string_view text, Reader reader) {
    Trouble trouble;
    const Json json = parse_map(text, trouble);
    if (!trouble.what.empty()) return error_of(trouble);
    Value value = reader(Tree(json, trouble));
    if (!trouble.what.empty()) return error_of(trouble);
    return value;
}

}  // namespace qingwen::log
