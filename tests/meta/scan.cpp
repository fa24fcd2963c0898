#include <algorithm>
#include <cctype>
#include <regex>

#include "meta/source.h"

namespace qingwen::meta {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Walks through a text once and blanks what is no code.
class Blanker {
public:
    explicit Blanker(std::string_view text) : text_(text), code_(text) {}

    std::string run() {
        while (at_ < text_.size()) {
            if (starts("//")) {
                blank_to(text_.find('\n', at_));
            } else if (starts("/*")) {
                blank_to(after("*/", at_ + 2));
            } else if (starts("R\"") && !behind_word()) {
                raw_string();
            } else if (text_[at_] == '"' || (text_[at_] == '\'' && !behind_word())) {
                quoted(text_[at_]);
            } else {
                ++at_;
            }
        }
        return std::move(code_);
    }

private:
    [[nodiscard]] bool starts(std::string_view what) const { return text_.substr(at_).starts_with(what); }
    // True inside a word or a number: the ' of 1'000 opens nothing. The prefixes u8, u, U and L are taken off
    // in front.
    [[nodiscard]] bool behind_word() const {
        std::size_t start = at_;
        while (start > 0 && is_word(text_[start - 1])) --start;
        const auto word = text_.substr(start, at_ - start);
        return !word.empty() && word != "u8" && word != "u" && word != "U" && word != "L";
    }
    [[nodiscard]] std::size_t after(std::string_view what, std::size_t from) const {
        const auto found = text_.find(what, from);
        return found == std::string_view::npos ? text_.size() : found + what.size();
    }
    void blank_to(std::size_t end) {
        for (end = std::min(end, text_.size()); at_ < end; ++at_)
            if (code_[at_] != '\n') code_[at_] = ' ';
    }
    void quoted(char quote) {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n')
            end += text_[end] == '\\' ? 2U : 1U;
        ++at_;
        blank_to(end);
        ++at_;
    }
    void raw_string() {
        const auto open = std::min(text_.find('(', at_), text_.size());
        const std::string close = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
        at_ += 2;
        blank_to(after(close, open) - 1);
        ++at_;
    }

    std::string_view text_;
    std::string code_;
    std::size_t at_ = 0;
};

// Tells from the words in front of a { at namespace or class level what it opens.
enum class Opens { scope, function, initialiser };

Opens opened_by(const std::string& head) {
    static const std::regex scope(R"(\b(namespace|class|struct|union|enum|extern)\b)");
    static const std::regex qualifiers(R"(^(\s|&|const|noexcept|override|final|mutable|try)*(->[^]*)?$)");
    static const std::regex members(R"(\)\s*(noexcept\s*)?:[^:])");
    const auto last = head.find_last_not_of(" \n\t");
    if (last == std::string::npos) return Opens::scope;
    if (std::regex_search(head, members))
        return head[last] == ')' || head[last] == '}' ? Opens::function : Opens::initialiser;
    const auto close = head.rfind(')');
    const std::string tail = close == std::string::npos ? head : head.substr(close + 1);
    if (close != std::string::npos && std::regex_search(tail, qualifiers)) return Opens::function;
    return std::regex_search(tail, scope) ? Opens::scope : Opens::initialiser;
}

class FunctionFinder {
public:
    std::vector<FunctionSpan> run(std::string_view code) {
        for (const char c : code) step(c);
        return std::move(found_);
    }

private:
    void step(char c) {
        if (c == '\n') ++line_;
        if (inside_ > 0) return within(c);
        if (c == '#') directive_ = true;
        if (directive_) return directive(c);
        if (c == '(' || c == ')') parens_ += c == '(' ? 1 : -1;
        if (parens_ == 0 && c == '{') return open();
        if (parens_ == 0 && (c == ';' || c == '}')) return head_.clear();
        head_ += c;
    }
    void directive(char c) {
        if (c == '\n' && before_ != '\\') directive_ = false;
        before_ = c;
    }
    void open() {
        kind_ = opened_by(head_);
        if (kind_ == Opens::scope) return head_.clear();
        inside_ = 1;
        start_ = line_;
    }
    // Between the braces of a function or an initialiser.
    void within(char c) {
        if (c == '{') ++inside_;
        if (c == '}') --inside_;
        if (inside_ > 0) return;
        if (kind_ == Opens::initialiser) {
            head_ += "{}";
            return;
        }
        found_.push_back({start_, line_ - start_ + 1});
        head_.clear();
    }

    std::vector<FunctionSpan> found_;
    std::string head_;
    Opens kind_ = Opens::scope;
    std::size_t line_ = 1;
    std::size_t start_ = 0;
    int inside_ = 0;
    int parens_ = 0;
    bool directive_ = false;
    char before_ = ' ';
};

}  // namespace

std::string code_only(std::string_view text) { return Blanker(text).run(); }

std::vector<FunctionSpan> functions_in(std::string_view code) { return FunctionFinder().run(code); }

}  // namespace qingwen::meta
