#include "review/question_fields.h"

#include <array>
#include <charconv>

namespace qingwen {

namespace {

using Entries = std::vector<std::string>;

Entries one(const std::string& text) { return text.empty() ? Entries() : Entries{text}; }
Entries flag(bool set) { return set ? Entries{"true"} : Entries(); }
Entries maybe(const std::optional<int>& number) {
    return number ? Entries{std::to_string(*number)} : Entries();
}

std::string digits(double value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

std::string kind_code(Kind kind) {
    constexpr std::array<std::string_view, kind_count> codes{"single", "multiple", "truth", "order",
                                                             "match",  "blank",    "number"};
    return std::string(codes[static_cast<std::size_t>(kind)]);
}

Entries pairs_of(const Match& match) {
    Entries entries;
    for (const auto& [left, right] : match.pairs)
        entries.push_back(std::string(left).append(" — ").append(right));
    return entries;
}

Entries blanks_of(const Blank& blank) {
    Entries entries;
    for (const auto& accepted : blank.blanks) {
        std::string all;
        for (const auto& text : accepted) all.append(all.empty() ? "" : " / ").append(text);
        entries.push_back(std::move(all));
    }
    return entries;
}

void add_body(const Question& question, std::vector<QuestionField>& fields) {
    const auto add = [&](std::string_view name, Entries entries) {
        fields.push_back({name, std::move(entries)});
    };
    const auto* options = options_of(question);
    const auto* truth = std::get_if<Truth>(&question.body);
    const auto* order = std::get_if<Order>(&question.body);
    const auto* match = std::get_if<Match>(&question.body);
    const auto* blank = std::get_if<Blank>(&question.body);
    const auto* number = std::get_if<Number>(&question.body);
    add("right", options ? options->right : Entries());
    add("wrong", options ? options->wrong : Entries());
    add("last", options ? options->last : Entries());
    add("keep_order", flag(options && options->keep_order));
    add("is", truth ? Entries{truth->is ? "true" : "false"} : Entries());
    add("order", order ? order->items : Entries());
    add("match", match ? pairs_of(*match) : Entries());
    add("extra", match ? match->extra : Entries());
    add("blanks", blank ? blanks_of(*blank) : Entries());
    add("any_order", flag(blank && blank->any_order));
    add("number", number ? Entries{digits(number->value)} : Entries());
    add("within", number && number->within > 0 ? Entries{digits(number->within)} : Entries());
    add("unit", number ? one(number->unit) : Entries());
}

void add_cite(const std::optional<Cite>& cite, std::vector<QuestionField>& fields) {
    Entries paragraphs;
    if (cite)
        for (const int paragraph : cite->paragraphs) paragraphs.push_back(std::to_string(paragraph));
    const bool article = cite && cite->article != 0;
    fields.push_back({"article", article ? Entries{std::to_string(cite->article)} : Entries()});
    fields.push_back({"paragraph", std::move(paragraphs)});
    fields.push_back({"terms", cite ? cite->terms : Entries()});
}

Entries allowances(const Question& question) {
    Entries entries;
    for (const auto& one : question.allow) entries.push_back(one.rule + ": " + one.reason);
    return entries;
}

}  // namespace

std::vector<QuestionField> fields_of(const Question& question) {
    std::vector<QuestionField> fields;
    fields.push_back({"kind", {kind_code(question.kind())}});
    fields.push_back({"case", one(question.case_id.text)});
    fields.push_back({"ask", one(question.ask)});
    add_body(question, fields);
    fields.push_back({"hint", one(question.hint)});
    fields.push_back({"why", one(question.why)});
    add_cite(question.cite, fields);
    fields.push_back({"level", {std::to_string(question.level)}});
    fields.push_back({"points", maybe(question.points)});
    fields.push_back({"seconds", maybe(question.seconds)});
    fields.push_back({"tags", question.tags});
    fields.push_back({"for", question.tracks});
    fields.push_back({"image", one(question.image)});
    fields.push_back({"note", one(question.note)});
    fields.push_back({"allow", allowances(question)});
    return fields;
}

}  // namespace qingwen
