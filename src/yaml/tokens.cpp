#include "yaml/tokens.h"

#include <string>

#include <yaml.h>

#include "yaml/limits.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

// Behind the dashes that a line begins with, libyaml takes no tabs.
void replace_tabs_behind_dashes(std::string& text) {
    for (std::size_t line = 0; line < text.size(); line = end_of_line(text, line)) {
        std::size_t at = line + indent_of(std::string_view(text).substr(line));
        while (at + 1 < text.size() && text[at] == '-' && (text[at + 1] == ' ' || text[at + 1] == '\t'))
            for (++at; at < text.size() && (text[at] == ' ' || text[at] == '\t'); ++at) text[at] = ' ';
    }
}

// Nor does it take U+2028 and U+2029 for anything but line ends. Replaced is what yaml-cpp reads otherwise,
// by as many bytes and characters.
std::string harmless(std::string_view text) {
    std::string made(text);
    for (const std::string_view separator : {"\xE2\x80\xA8", "\xE2\x80\xA9"})
        for (std::size_t at = 0; (at = made.find(separator, at)) != std::string::npos;)
            made.replace(at, separator.size(), "\xE3\x80\x87");
    if (text.find('\t') != std::string_view::npos) replace_tabs_behind_dashes(made);
    return made;
}

// To libyaml these end a line, too; no text may hold them.
bool has_other_line_ends(std::string_view text) {
    for (std::size_t at = 0; (at = text.find('\r', at)) != std::string_view::npos; ++at)
        if (at + 1 == text.size() || text[at + 1] != '\n') return true;
    return text.find("\xC2\x85") != std::string_view::npos;
}

// libyaml counts in characters.
class ByteFinder {
public:
    explicit ByteFinder(std::string_view text) : text_(text) {}

    std::size_t of(std::size_t character) {
        while (character_ > character) back();
        while (character_ < character && byte_ < text_.size()) forth();
        return byte_;
    }

private:
    [[nodiscard]] bool inside() const {
        return byte_ < text_.size() && (static_cast<unsigned char>(text_[byte_]) & 0xC0U) == 0x80U;
    }
    void forth() {
        do ++byte_;
        while (inside());
        ++character_;
    }
    void back() {
        do --byte_;
        while (inside());
        --character_;
    }

    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t character_ = 0;
};

// libyaml over a text, once.
class Parser {
public:
    explicit Parser(std::string_view text) {
        good_ = yaml_parser_initialize(&parser_) != 0;
        if (!good_) return;
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
        yaml_parser_set_input_string(&parser_, bytes, text.size());
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() {
        yaml_token_delete(&token_);
        yaml_event_delete(&event_);
        if (good_) yaml_parser_delete(&parser_);
    }

    // Both are null at an error; ask for one or the other.
    const yaml_token_t* next_token() {
        yaml_token_delete(&token_);
        token_ = {};
        const bool scanned = good_ && yaml_parser_scan(&parser_, &token_) != 0;
        return scanned && token_.type != YAML_NO_TOKEN ? &token_ : nullptr;
    }
    const yaml_event_t* next_event() {
        yaml_event_delete(&event_);
        event_ = {};
        const bool parsed = good_ && yaml_parser_parse(&parser_, &event_) != 0;
        return parsed && event_.type != YAML_NO_EVENT ? &event_ : nullptr;
    }

private:
    yaml_parser_t parser_{};
    yaml_token_t token_{};
    yaml_event_t event_{};
    bool good_ = false;
};

// Tokens alone say nothing about whether they make up a document.
bool is_yaml(std::string_view text) {
    Parser parser(text);
    std::size_t depth = 0;
    while (const auto* event = parser.next_event()) {
        if (event->type == YAML_STREAM_END_EVENT) return true;
        const bool opens =
            event->type == YAML_SEQUENCE_START_EVENT || event->type == YAML_MAPPING_START_EVENT;
        const bool closes = event->type == YAML_SEQUENCE_END_EVENT || event->type == YAML_MAPPING_END_EVENT;
        if (opens && ++depth > limits::depth) return false;
        if (closes) --depth;
    }
    return false;
}

std::optional<Token::Is> sort_of(yaml_token_type_t type) {
    switch (type) {
        case YAML_BLOCK_SEQUENCE_START_TOKEN:
            return Token::Is::block_list;
        case YAML_BLOCK_MAPPING_START_TOKEN:
            return Token::Is::block_map;
        case YAML_BLOCK_END_TOKEN:
            return Token::Is::block_end;
        case YAML_BLOCK_ENTRY_TOKEN:
            return Token::Is::dash;
        case YAML_KEY_TOKEN:
            return Token::Is::key;
        case YAML_VALUE_TOKEN:
            return Token::Is::value;
        case YAML_FLOW_SEQUENCE_START_TOKEN:
            return Token::Is::bracket;
        case YAML_FLOW_SEQUENCE_END_TOKEN:
            return Token::Is::bracket_end;
        case YAML_FLOW_MAPPING_START_TOKEN:
            return Token::Is::brace;
        case YAML_FLOW_MAPPING_END_TOKEN:
            return Token::Is::brace_end;
        case YAML_FLOW_ENTRY_TOKEN:
            return Token::Is::comma;
        case YAML_SCALAR_TOKEN:
            return Token::Is::text;
        default:
            return std::nullopt;
    }
}

Token::Style style_of(yaml_scalar_style_t style) {
    switch (style) {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE:
            return Token::Style::single_quoted;
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            return Token::Style::double_quoted;
        case YAML_LITERAL_SCALAR_STYLE:
            return Token::Style::literal;
        case YAML_FOLDED_SCALAR_STYLE:
            return Token::Style::folded;
        default:
            return Token::Style::plain;
    }
}

// libyaml lets a block text run on to the next token.
std::size_t end_of_block_text(std::string_view text, const Token& token) {
    std::size_t end = token.end;
    while (end > token.begin) {
        const auto line = text.rfind('\n', end - 1);
        const auto from = line == std::string_view::npos || line < token.begin ? token.begin : line + 1;
        if (text.substr(from, end - from).find_first_not_of(" \t\r") != std::string_view::npos) break;
        end = from > token.begin ? from - 1 : token.begin;
    }
    if (end > token.begin && end < text.size() && text[end - 1] == '\r' && text[end] == '\n') --end;
    return end;
}

}  // namespace

std::optional<std::vector<Token>> tokens(std::string_view source) {
    if (has_other_line_ends(source)) return std::nullopt;
    const std::string text = harmless(source);
    if (!is_yaml(text)) return std::nullopt;
    std::vector<Token> all;
    Parser scanner(text);
    ByteFinder bytes(text);
    int documents = 0;
    while (const auto* found = scanner.next_token()) {
        if (found->type == YAML_STREAM_END_TOKEN) return all;
        if (found->type == YAML_STREAM_START_TOKEN) continue;
        if (found->type == YAML_DOCUMENT_START_TOKEN && ++documents == 1 && all.empty()) continue;
        const auto is = sort_of(found->type);
        if (!is) return std::nullopt;
        Token token{*is, Token::Style::plain, bytes.of(found->start_mark.index), 0};
        token.end = bytes.of(found->end_mark.index);
        if (*is == Token::Is::text) token.style = style_of(found->data.scalar.style);
        if (token.is_block_text()) token.end = end_of_block_text(text, token);
        all.push_back(token);
    }
    return std::nullopt;
}

}  // namespace qingwen
