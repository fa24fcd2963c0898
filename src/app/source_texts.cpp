#include "app/source_texts.h"

#include <charconv>
#include <optional>

#include "base/file.h"
#include "yaml/limits.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

std::optional<int> article_of(const fs::path& path) {
    int number = 0;
    const auto stem = path.stem().string();
    const auto [end, error] = std::from_chars(stem.data(), stem.data() + stem.size(), number);
    const bool whole = error == std::errc{} && end == stem.data() + stem.size();
    return path.extension() == ".txt" && whole ? std::optional(number) : std::nullopt;
}

// What is compared, and for each of its letters where it stands in the text.
struct Lettered {
    Letters letters;
    std::vector<std::size_t> begins, ends;
};

Lettered compared(std::string_view text) {
    Lettered all;
    for (std::size_t at = 0; at < text.size();) {
        const auto size = std::max<std::size_t>(1, utf8::decode(text, at).size);
        for (const auto letter : plain(text.substr(at, size))) {
            all.letters += letter;
            all.begins.push_back(at);
            all.ends.push_back(at + size);
        }
        at += size;
    }
    return all;
}

// Which bytes belong to a term.
std::vector<bool> marked(const Lettered& text, std::size_t size, const std::vector<Letters>& terms) {
    std::vector<bool> marks(size, false);
    for (const auto& term : terms) {
        if (term.empty()) continue;
        for (auto at = text.letters.find(term); at != Letters::npos; at = text.letters.find(term, at + 1))
            for (auto byte = text.begins[at]; byte < text.ends[at + term.size() - 1]; ++byte)
                marks[byte] = true;
    }
    return marks;
}

std::vector<SourceParagraphs::Piece> pieces_of(std::string_view text, const std::vector<bool>& marks) {
    std::vector<SourceParagraphs::Piece> pieces;
    for (std::size_t from = 0; from < text.size();) {
        auto to = from;
        while (to < text.size() && marks[to] == marks[from]) ++to;
        pieces.push_back({std::string(text.substr(from, to - from)), marks[from]});
        from = to;
    }
    return pieces;
}

}  // namespace

Result<std::map<int, std::string>> read_source_texts(const fs::path& folder) {
    std::map<int, std::string> texts;
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator(folder, trouble)) {
        const auto article = article_of(entry.path());
        if (!article) continue;
        auto content = read_file(entry.path(), limits::file_bytes);
        if (!content) return content.error();
        texts[*article] = std::move(content).value();
    }
    if (texts.empty())
        return Error{Fault::not_found, (folder / "NN.txt").string(), trouble ? trouble.message() : ""};
    return texts;
}

SourceParagraphs::SourceParagraphs(const std::map<int, std::string>& articles, Texts::Printed printed)
    : printed_(std::move(printed)) {
    for (const auto& [article, content] : articles)
        for (const auto& [number, text] : numbered_paragraphs(content))
            paragraphs_[{article, number}] = utf8::trim(text);
}

std::string SourceParagraphs::as_printed(std::string term) const {
    for (const auto& [written, printed] : printed_)
        for (auto at = term.find(written); at != std::string::npos && !written.empty();
             at = term.find(written, at + printed.size()))
            term.replace(at, written.size(), printed);
    return term;
}

std::vector<SourceParagraphs::Piece> SourceParagraphs::cited(const Cite& cite, int paragraph) const {
    const auto found = paragraphs_.find({cite.article, paragraph});
    if (found == paragraphs_.end()) return {};
    std::vector<Letters> terms;
    for (const auto& term : cite.terms) {
        terms.push_back(plain(term));
        terms.push_back(plain(as_printed(term)));
    }
    const auto& text = found->second;
    return pieces_of(text, marked(compared(text), text.size(), terms));
}

}  // namespace qingwen
