#include "yaml/question_list.h"

#include <algorithm>

#include "yaml/lines.h"
#include "yaml/tokens.h"

namespace qingwen {

namespace {

using Is = Token::Is;
constexpr std::string_view list_key = "questions";

bool begins_level(Is is) {
    return is == Is::block_list || is == Is::block_map || is == Is::bracket || is == Is::brace;
}
bool ends_level(Is is) { return is == Is::block_end || is == Is::bracket_end || is == Is::brace_end; }

// Goes through the tokens of a file whose top is a map. Of two lists it is the first, as for whoever reads
// it.
class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    void see(const Token& token) {
        if (ends_level(token.is)) --depth_;
        if (token.is == Is::key && depth_ == 1) leave();
        if (within_ && token.end > token.begin) note(token);
        if (token.is == Is::text && after_key_ && depth_ == 1) named_ = name(token) == list_key;
        if (token.is == Is::value && named_ && depth_ == 1 && list_.key_end == 0) enter(token);
        after_key_ = token.is == Is::key;
        if (begins_level(token.is)) ++depth_;
    }
    [[nodiscard]] QuestionList take() { return std::move(list_); }

private:
    void enter(const Token& colon) {
        within_ = true;
        named_ = false;
        list_.key_end = colon.end;
    }
    void leave() { within_ = named_ = false; }

    // The dashes of the list stand one level down, or on the map's own when they are not indented.
    void note(const Token& token) {
        const bool first = list_.items.empty();
        if (token.is == Is::dash && first && depth_ <= 2) dashes_ = depth_;
        if (token.is == Is::dash && depth_ == dashes_)
            list_.items.push_back({token.begin, token.begin});
        else if (!first)
            list_.items.back().last = token.end - 1;
        else if (token.is != Is::value)
            list_.in_lines = opens_nothing(token);
    }
    // The brackets of an empty list.
    [[nodiscard]] bool opens_nothing(const Token& token) const {
        if (token.is == Is::bracket_end) return list_.in_lines;
        const auto behind = text_.find_first_not_of(' ', token.end);
        return token.is == Is::bracket && behind != std::string_view::npos && text_[behind] == ']';
    }
    [[nodiscard]] std::string_view name(const Token& token) const {
        auto name = text_.substr(token.begin, token.end - token.begin);
        if (token.style != Token::Style::plain) name = name.substr(1, name.size() - 2);
        return name;
    }

    std::string_view text_;
    QuestionList list_;
    int depth_ = 0;
    int dashes_ = 0;
    bool after_key_ = false;
    bool named_ = false;
    bool within_ = false;
};

bool begins_item(std::string_view line, std::size_t indent) {
    if (indent_of(line) != indent || indent >= line.size() || line[indent] != '-') return false;
    return line.size() == indent + 1 || line[indent + 1] == ' ' || line[indent + 1] == '\t';
}

std::size_t last_byte(std::string_view line, std::size_t begin) {
    const auto last = line.find_last_not_of(" \t");
    return begin + (last == std::string_view::npos ? 0 : last);
}

std::size_t list_line(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = end_of_line(text, at)) {
        const auto line = line_from(text, at);
        if (line.starts_with(list_key) && line.substr(list_key.size()).starts_with(':')) return at;
    }
    return std::string_view::npos;
}

// What cannot belong to the list: less deep than its dashes, or as deep without one.
bool is_outside(std::string_view line, std::size_t indent) {
    return line_sort(line) == LineSort::other && indent_of(line) <= indent && !begins_item(line, indent);
}

}  // namespace

std::optional<QuestionList> find_questions(std::string_view text) {
    const auto all = tokens(text);
    if (!all) return std::nullopt;
    if (all->empty() || all->front().is != Is::block_map) return QuestionList{};
    Finder finder(text);
    for (const auto& token : *all) finder.see(token);
    return finder.take();
}

std::optional<QuestionList> guess_questions(std::string_view text) {
    const std::size_t key = list_line(text);
    if (key == std::string_view::npos) return std::nullopt;
    QuestionList list;
    list.key_end = key + list_key.size() + 1;
    std::optional<std::size_t> indent;
    std::size_t before = 0;                        // the last byte so far
    std::size_t outside = std::string_view::npos;  // the first line that is, with no item behind it
    for (auto at = end_of_line(text, key); at < text.size(); at = end_of_line(text, at)) {
        const auto line = line_from(text, at);
        if (line_sort(line) != LineSort::other) continue;
        if (!indent && line[indent_of(line)] == '-') indent = indent_of(line);
        if (!indent) return std::nullopt;
        if (begins_item(line, *indent)) {
            if (!list.items.empty()) list.items.back().last = before;
            list.items.push_back({at + *indent, at});
            outside = std::string_view::npos;
        }
        if (is_outside(line, *indent) && outside == std::string_view::npos) outside = at;
        before = last_byte(line, at);
        if (outside == std::string_view::npos) list.items.back().last = before;
    }
    return list;
}

}  // namespace qingwen
