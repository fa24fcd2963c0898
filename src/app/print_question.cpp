#include "app/print_question.h"

#include "app/difference_words.h"
#include "app/finding_words.h"
#include "app/print_body.h"
#include "app/telling.h"
#include "app/words.h"

namespace qingwen {

namespace {

Html head_of(const Question& question, int number, bool answers) {
    std::string facts = kind_word(question.kind());
    const auto add = [&](const std::string& fact) { facts += " · " + fact; };
    if (answers) add(std::to_string(question.level) + " " + level_word(question.level));
    if (question.points) add(tr_n("{n} point", "{n} points", *question.points));
    if (question.seconds) add(tr("{s} s", {{"s", std::to_string(*question.seconds)}}));
    auto head = element("span class='number'", said(std::to_string(number))) +
                element("span class='facts'", said(facts));
    if (answers) head += element("code", said(question.id.text));
    return element("header", head);
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : tr(", ")) + text;
    return all;
}

std::string place_words(int article, const std::string& paragraphs) {
    const auto number = std::to_string(article);
    if (paragraphs.empty()) return tr("Article {article}", {{"article", number}});
    return tr("Article {article}, paragraph {paragraph}", {{"article", number}, {"paragraph", paragraphs}});
}

Html fact(const std::string& name, const std::string& text) {
    if (text.empty()) return {};
    return element("dt", said(name)) + element("dd", said(text));
}

std::string source_words(const Question& question) {
    if (!question.cite) return {};
    std::vector<std::string> numbers;
    for (const int paragraph : question.cite->paragraphs) numbers.push_back(std::to_string(paragraph));
    const auto place = place_words(question.cite->article, joined(numbers));
    return question.cite->terms.empty() ? place : place + "  ·  " + joined(question.cite->terms);
}

Html facts_of(const Question& question) {
    const auto facts = fact(field_word("why"), question.why) + fact(tr("Source"), source_words(question)) +
                       fact(field_word("tags"), joined(question.tags)) +
                       fact(field_word("for"), joined(question.tracks)) +
                       fact(field_word("image"), question.image) + fact(field_word("note"), question.note);
    return facts.empty() ? Html() : element("dl", facts);
}

Html allowed(const Question& question) {
    Html list;
    for (const auto& one : question.allow)
        list += element("li", element("code", said(one.rule)) + said(" " + one.reason));
    return list.empty() ? Html()
                        : element("p class='caption'", said(field_word("allow"))) +
                              element("ul class='allowed'", list);
}

Html quoted(const Cite& cite, int paragraph, const SourceParagraphs& texts) {
    Html text;
    for (const auto& piece : texts.cited(cite, paragraph))
        text += piece.term ? element("mark", said(piece.text)) : said(piece.text);
    if (text.empty()) text = element("em", said(tr("There is no such paragraph.")));
    const auto number = place_words(cite.article, std::to_string(paragraph));
    return element("p", element("span class='caption'", said(number)) + said(" ") + text);
}

Html sources_of(const Question& question, const SourceParagraphs* texts) {
    if (!texts || !question.cite || question.cite->paragraphs.empty()) return {};
    Html all;
    for (const int paragraph : question.cite->paragraphs) all += quoted(*question.cite, paragraph, *texts);
    return element("blockquote", all);
}

Html remarks() {
    return element("p class='remarks'", element("span class='box'") + said(tr("Nothing to object to")) +
                                            element("span class='label'", said(tr("Remarks"))) +
                                            element("span class='rule'"));
}

}  // namespace

Html printed_findings(const Findings& findings) {
    Html list;
    for (const auto& one : findings) {
        const bool wrong = one.severity() == Severity::error;
        auto text =
            element("strong", said(wrong ? "✗ " + tr("error") : "△ " + tr("warning"))) + said(" ") +
            said(tr("{message} {advice}", {{"message", message_of(one)}, {"advice", advice_of(one)}})) +
            said(" ") + element("code", said(one.rule->id));
        list += element(wrong ? "li class='error'" : "li", text);
    }
    return list.empty() ? Html() : element("ul class='findings'", list);
}

Html printed_question(const Question& question, int number, const Findings& findings, const Printing& what) {
    auto inner = head_of(question, number, what.answers) + printed_stem(question);
    if (!question.hint.empty())
        inner +=
            element("p class='hint'",
                    said(tr("{name}: {value}", {{"name", field_word("hint")}, {"value", question.hint}})));
    inner += printed_body(question, what.answers);
    if (what.answers)
        inner += facts_of(question) + sources_of(question, what.texts) + allowed(question) +
                 printed_findings(findings) + remarks();
    return element("article", inner) + said("\n");
}

}  // namespace qingwen
