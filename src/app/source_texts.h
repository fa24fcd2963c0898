// The source texts of a bank as they lie in a folder, and as they are shown beside a cite.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bank/question.h"
#include "base/result.h"
#include "review/texts.h"

namespace qingwen {

// By article: DIR/01.txt is article 1. Fails when none can be read.
Result<std::map<int, std::string>> read_source_texts(const std::filesystem::path& folder);

// The paragraphs as they are printed.
class SourceParagraphs {
public:
    SourceParagraphs(const std::map<int, std::string>& articles, Texts::Printed printed);

    struct Piece {
        std::string text;
        bool term = false;  // the cite names it
    };
    // Its text in pieces; empty when there is no such paragraph. Terms are found as the checks find them:
    // spaces, punctuation, width and capitals make no difference.
    [[nodiscard]] std::vector<Piece> cited(const Cite& cite, int paragraph) const;

private:
    [[nodiscard]] std::string as_printed(std::string term) const;

    Texts::Printed printed_;
    std::map<std::pair<int, int>, std::string> paragraphs_;
};

}  // namespace qingwen
