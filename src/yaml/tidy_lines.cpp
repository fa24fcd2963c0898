#include <algorithm>

#include "yaml/lines.h"
#include "yaml/span_tree.h"
#include "yaml/tidy_parts.h"

namespace qingwen {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The bytes of a text that are written, and not between what is written.
class Written {
public:
    Written(std::string_view text, const std::vector<Token>& tokens) : text_(text), is_(text.size()) {
        for (const auto& token : tokens) add(token);
        for (const auto& [begin, end] : comments_of(text, tokens)) add(begin, end);
    }
    [[nodiscard]] bool at(std::size_t byte) const { return is_[byte]; }

private:
    void add(std::size_t begin, std::size_t end) {
        for (; begin < end; ++begin) is_[begin] = true;
    }
    // Blanks at the ends of a plain text's lines are none of it; a block text begins below its header.
    void add(const Token& token) {
        const bool plain = token.is == Token::Is::text && token.style == Token::Style::plain;
        if (plain)
            for (auto at = token.begin; at < token.end; ++at)
                is_[at] = !is_blank(text_[at]) || within(at, token.end);
        else
            add(token.is_block_text() ? header(token) : token.begin, token.end);
    }
    [[nodiscard]] bool within(std::size_t blank, std::size_t end) const {
        const auto next = text_.find_first_not_of(" \t", blank);
        return next < end && text_[next] != '\n' && text_[next] != '\r';
    }
    std::size_t header(const Token& token) {
        const auto stop = std::min(text_.find('\n', token.begin), token.end);
        add(token.begin, std::min(text_.find_first_of(" \t\r\n#", token.begin), stop));
        return stop;
    }

    std::string_view text_;
    std::vector<bool> is_;
};

std::string most_line_ends(std::string_view text) {
    const auto all = std::ranges::count(text, '\n');
    std::ptrdiff_t windows = 0;
    for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string_view::npos; ++at) ++windows;
    return windows * 2 > all ? "\r\n" : "\n";
}

class Tidier {
public:
    Tidier(std::string_view text, const std::vector<Token>& tokens, TidyCounts& done)
        : text_(text), written_(text, tokens), line_end_(most_line_ends(text)), done_(done) {}

    std::string tidied() {
        for (std::size_t at = 0; at < text_.size(); at = end_of_line(text_, at)) line(at);
        return std::move(made_);
    }

private:
    void line(std::size_t begin) {
        const auto own = line_from(text_, begin);
        std::size_t stop = begin + own.size();
        while (stop > begin && is_blank(text_[stop - 1]) && !written_.at(stop - 1)) --stop;
        if (stop < begin + own.size()) add(done_, Untidy::blanks);
        const auto first = text_.find_first_not_of(" \t", begin);
        for (std::size_t at = begin; at < stop; ++at) {
            const bool tab = text_[at] == '\t' && at > first && !written_.at(at);
            if (tab) add(done_, Untidy::tabs);
            made_ += tab ? ' ' : text_[at];
        }
        const auto line_end =
            text_.substr(begin + own.size(), end_of_line(text_, begin) - begin - own.size());
        if (line_end.empty()) return;
        if (line_end != line_end_) add(done_, Untidy::line_ends);
        made_ += line_end_;
    }

    std::string_view text_;
    Written written_;
    std::string line_end_;
    TidyCounts& done_;
    std::string made_;
};

}  // namespace

std::string with_tidy_lines(std::string_view text, const std::vector<Token>& tokens, TidyCounts& done) {
    return Tidier(text, tokens, done).tidied();
}

}  // namespace qingwen
