#include "cli/diff_json.h"

#include <array>

#include <nlohmann/json.hpp>

namespace qingwen {

namespace {

using Json = nlohmann::ordered_json;

std::string_view code_of(Weight weight) {
    constexpr std::array<std::string_view, 5> codes{"key", "sense", "score", "wording", "keeping"};
    return codes[static_cast<std::size_t>(weight)];
}

Json text_or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(); }

Json fields_json(const std::vector<FieldChange>& fields) {
    Json all = Json::array();
    for (const auto& field : fields) {
        Json entries = Json::array();
        for (const auto& entry : field.entries)
            entries.push_back({{"before", text_or_null(entry.before)}, {"after", text_or_null(entry.after)}});
        all.push_back({{"field", field.field},
                       {"weight", code_of(field.weight)},
                       {"reordered", field.reordered},
                       {"entries", std::move(entries)}});
    }
    return all;
}

std::string_view what(bool before, bool after) { return !before ? "added" : !after ? "removed" : "changed"; }

void put_place(Json& to, const Bank& bank, std::size_t file, Place at) {
    to["file"] = bank.files()[file].path;
    to["line"] = at.line;
    to["column"] = at.column;
}

Json chapter_json(const ChapterChange& change) {
    return {{"chapter", (change.after ? change.after : change.before)->id.text},
            {"change", what(change.before, change.after)},
            {"reordered", change.reordered},
            {"fields", fields_json(change.fields)}};
}

Json case_json(const CaseChange& change, const BankDifferences& of) {
    const auto& one = change.after ? *change.after : *change.before;
    Json json{{"case", one.id.text},
              {"change", what(change.before, change.after)},
              {"questions", change.questions},
              {"fields", fields_json(change.fields)}};
    put_place(json, change.after ? *of.after : *of.before, one.file, one.at);
    return json;
}

Json question_json(const QuestionChange& change, const BankDifferences& of) {
    const auto& question = change.any();
    Json json{{"id", question.id.text},
              {"change", what(change.before, change.after)},
              {"weight", change.weight() ? Json(code_of(*change.weight())) : Json()},
              {"chapter", question.chapter.text}};
    if (change.renamed()) json["was_id"] = change.before->id.text;
    if (change.moved()) json["was_in_chapter"] = change.before->chapter.text;
    json["fields"] = fields_json(change.fields);
    put_place(json, change.went() ? *of.before : *of.after, question.file, question.at);
    return json;
}

Json bank_json(const BankDifferences& one) {
    Json json{{"bank", one.after->id().text}, {"was", one.before->id().text}, {"same", one.differences.same},
              {"chapters", Json::array()},    {"cases", Json::array()},       {"questions", Json::array()}};
    for (const auto& change : one.differences.chapters) json["chapters"].push_back(chapter_json(change));
    for (const auto& change : one.differences.cases) json["cases"].push_back(case_json(change, one));
    for (const auto& change : one.differences.questions)
        json["questions"].push_back(question_json(change, one));
    return json;
}

}  // namespace

std::string diff_json(const std::vector<BankDifferences>& all) {
    Json json{{"banks", Json::array()}};
    for (const auto& one : all) json["banks"].push_back(bank_json(one));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace qingwen
