#include "review/against.h"

#include <algorithm>
#include <array>

#include "review/choices.h"
#include "review/review_rules.h"

namespace qingwen {

namespace {

constexpr std::size_t most_shown = 60;

void cut_quoted(std::string& text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> quotes{
        {{"《", "》"}, {"“", "”"}, {"「", "」"}}};
    for (const auto& [open, close] : quotes) {
        for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
            const auto end = text.find(close, at);
            if (end == std::string::npos) break;
            text.replace(at, end + close.size() - at, "\n");
        }
    }
}

void cut_terms(std::string& text, const std::vector<std::string>& terms) {
    for (const auto& term : terms)
        for (auto at = text.find(term); at != std::string::npos && !term.empty(); at = text.find(term, at))
            text.replace(at, term.size(), "\n");
}

std::vector<std::string> said_by(const Question& question) {
    std::vector<std::string> texts{question.ask, question.why, question.hint};
    for (const auto& choice : choices_of(question)) texts.push_back(*choice.text);
    return texts;
}

class Holder {
public:
    Holder(const Bank& bank, const Texts& texts) : bank_(bank), texts_(texts) {}

    void hold(const Question& question) {
        hold_cite(question);
        const auto terms = question.cite ? question.cite->terms : std::vector<std::string>();
        std::string longest;
        for (auto text : said_by(question)) {
            cut_quoted(text);
            cut_terms(text, terms);
            keep_longest(text, longest);
        }
        tell_copied(longest, question.file, question.at);
    }
    void hold(const Case& one) {
        std::string longest;
        keep_longest(one.text, longest);
        tell_copied(longest, one.file, one.at);
    }
    Findings take() { return std::move(found_); }

private:
    void add(const Rule& rule, std::size_t file, Place at, std::string_view field, std::string_view value,
             std::string hint = {}) {
        found_.push_back({&rule, bank_.files()[file].path, at, std::string(field),
                          utf8::shorten(value, most_shown), std::move(hint)});
    }

    void hold_cite(const Question& question) {
        if (!question.cite || question.cite->article == 0 || question.cite->paragraphs.empty() ||
            question.cite->terms.empty())
            return add(rules::no_cite, question.file, question.at, "cite", question.id.text);
        const auto& cite = *question.cite;
        for (const int paragraph : cite.paragraphs)
            if (!texts_.has(cite.article, paragraph))
                add(rules::no_paragraph, question.file, question.at, "paragraph", std::to_string(paragraph),
                    std::to_string(cite.article));
        for (const auto& term : cite.terms)
            if (!texts_.stands_in(cite.article, cite.paragraphs, term)) tell_missing(question, term);
    }

    void tell_missing(const Question& question, const std::string& term) {
        const auto there = texts_.find(question.cite->article, term);
        if (there)
            add(rules::term_elsewhere, question.file, question.at, "terms", term,
                std::to_string(there->first) + "." + std::to_string(there->second));
        else
            add(rules::term_not_there, question.file, question.at, "terms", term,
                std::to_string(question.cite->article));
    }

    // Line by line: what a cut left apart is no run.
    void keep_longest(std::string_view text, std::string& longest) const {
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            auto copied = texts_.longest_copied(text.substr(0, end));
            if (copied.size() > longest.size()) longest = std::move(copied);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    void tell_copied(const std::string& copied, std::size_t file, Place at) {
        if (!copied.empty()) add(rules::copied, file, at, {}, copied, std::to_string(most_copied));
    }

    const Bank& bank_;
    const Texts& texts_;
    Findings found_;
};

}  // namespace

Findings held_against(const Bank& bank, const Texts& texts) {
    Holder holder(bank, texts);
    for (const auto& one : bank.cases()) holder.hold(one);
    for (const auto& question : bank.questions()) holder.hold(question);
    return holder.take();
}

}  // namespace qingwen
