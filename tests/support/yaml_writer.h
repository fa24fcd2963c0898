// Parts of banks as YAML, the way a trainer writes them: unquoted where that is safe.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

#include "bank/bank.h"

namespace qingwen::yaml_writer {

inline bool is_plain(std::string_view text) {
    if (text.empty() || text == "~" || text == "null" || text.front() == ' ' || text.back() == ' ')
        return false;
    return text.find_first_of("\"'#:,[]{}&*!|>%@`?\\\n\t") == std::string_view::npos && text.front() != '-';
}

inline std::string scalar(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\t')
            quoted += "\\t";
        else
            quoted += c;
    }
    return quoted + "\"";
}

template <class List>
std::string flow(const List& list) {
    std::string all = "[";
    for (const auto& one : list) {
        if (all.size() > 1) all += ", ";
        if constexpr (std::is_convertible_v<decltype(one), std::string_view>)
            all += scalar(one);
        else if constexpr (std::is_arithmetic_v<std::decay_t<decltype(one)>>)
            all += std::to_string(one);
        else
            all += flow(one);
    }
    return all + "]";
}

inline std::string digits(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

class Writer {
public:
    void line(std::string_view key, const std::string& value) {
        text_.append("    ").append(key) += ": " + value + "\n";
    }
    void text(std::string_view key, const std::string& value) {
        if (!value.empty()) line(key, scalar(value));
    }
    template <class List>
    void list(std::string_view key, const List& value) {
        if (!value.empty()) line(key, flow(value));
    }

    void body(const Options& options) {
        line("right", options.right.size() == 1 ? scalar(options.right[0]) : flow(options.right));
        line("wrong", flow(options.wrong));
        list("last", options.last);
        if (options.keep_order) line("keep_order", "true");
    }
    void body(const Truth& truth) { line("is", truth.is ? "true" : "false"); }
    void body(const Order& order) { line("order", flow(order.items)); }
    void body(const Match& match) {
        text_ += "    match:\n";
        for (const auto& [left, right] : match.pairs)
            text_ += "      " + scalar(left) + ": " + scalar(right) + "\n";
        list("extra", match.extra);
    }
    void body(const Blank& blank) { line("blanks", flow(blank.blanks)); }
    void body(const Number& number) {
        line("number", digits(number.value));
        if (number.within > 0) line("within", digits(number.within));
        text("unit", number.unit);
    }

    void cite(const Cite& cite, int chapter_article) {
        std::string fields;
        if (cite.article != chapter_article) fields += "article: " + std::to_string(cite.article) + ", ";
        if (cite.paragraphs.size() == 1) fields += "paragraph: " + std::to_string(cite.paragraphs[0]) + ", ";
        if (cite.paragraphs.size() > 1) fields += "paragraph: " + flow(cite.paragraphs) + ", ";
        line("cite", "{" + fields + "terms: " + flow(cite.terms) + "}");
    }

    void question(const Question& q, int chapter_article) {
        text_ += "  - id: " + scalar(q.id.text) + "\n";
        text("case", q.case_id.text);
        text("ask", q.ask);
        std::visit([this](const auto& one) { body(one); }, q.body);
        text("hint", q.hint);
        text("why", q.why);
        text("note", q.note);
        text("image", q.image);
        if (q.cite) cite(*q.cite, chapter_article);
        line("level", std::to_string(q.level));
        list("tags", q.tags);
        list("for", q.tracks);
        if (q.points) line("points", std::to_string(*q.points));
        if (q.seconds) line("seconds", std::to_string(*q.seconds));
    }

    void head(const Part& part) {
        text_ += "qingwen: 1\nbank: " + part.bank.text + "\n";
        text_ += "chapter: {id: \"" + part.chapter.id.text + "\", title: " + scalar(part.chapter.title);
        if (part.chapter.article != 0) text_ += ", article: " + std::to_string(part.chapter.article);
        text_ += "}\n\n";
        if (!part.cases.empty()) text_ += "cases:\n";
        for (const auto& one : part.cases)
            text_ += "  - id: " + one.id.text + "\n    text: " + scalar(one.text) + "\n";
        text_ += "questions:\n";
    }

    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

inline std::string to_yaml(const Part& part) {
    Writer writer;
    writer.head(part);
    for (const auto& question : part.questions) writer.question(question, part.chapter.article);
    return writer.take();
}

}  // namespace qingwen::yaml_writer
