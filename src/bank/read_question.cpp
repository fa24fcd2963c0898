#include <array>

#include "bank/body.h"
#include "bank/fields.h"
#include "bank/keys.h"
#include "bank/reader.h"
#include "bank/rules.h"

namespace qingwen {

namespace {

constexpr std::size_t most_label = 40;
constexpr int most_number = 9999;

constexpr auto question_words = std::to_array<Synonym>(
    {{"answer", "right"},     {"answers", "right"}, {"correct", "right"}, {"options", "wrong"},
     {"question", "ask"},     {"stem", "ask"},      {"title", "ask"},     {"truth", "is"},
     {"explanation", "why"},  {"reason", "why"},    {"source", "cite"},   {"difficulty", "level"},
     {"tag", "tags"},         {"track", "for"},     {"tracks", "for"},    {"blank", "blanks"},
     {"pairs", "match"},      {"time", "seconds"},  {"score", "points"},  {"picture", "image"},
     {"tolerance", "within"}, {"题目", "ask"},      {"题干", "ask"},      {"答案", "right"},
     {"正确", "right"},       {"错误", "wrong"},    {"解析", "why"},      {"出处", "cite"},
     {"难度", "level"},       {"标签", "tags"}});
constexpr auto cite_words = std::to_array<Synonym>({{"paragraphs", "paragraph"}, {"term", "terms"}});

std::optional<Cite> read_cite(const Fields& question, Reporter& reporter) {
    const auto* found = question.field("cite");
    if (found == nullptr) return std::nullopt;
    Fields fields(found->value, "cite", cite_keys, cite_words, reporter);
    Cite cite;
    cite.article = fields.whole("article", 1, most_number).value_or(0);
    cite.paragraphs = fields.wholes("paragraph", 1, most_number);
    cite.terms = fields.texts("terms", most_text);
    return cite;
}

bool stays_below(std::string_view path) {
    if (path.starts_with('/') || path.find_first_of("\\:%") != std::string_view::npos) return false;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto step = path.substr(at, end - at);
        if (step.empty() || step == "." || step == "..") return false;
        at = end + 1;
    }
    return true;
}

std::string read_image(Fields& fields, Reporter& reporter) {
    auto path = fields.text("image", 200);
    if (path.empty() || stays_below(path)) return path;
    reporter.add(rules::bad_image_path, fields.at("image"), "image", path);
    return {};
}

void read_rest(Fields& fields, Question& question, Reporter& reporter) {
    question.ask = fields.required_text("ask", most_text);
    question.why = fields.text("why", most_text);
    question.hint = fields.text("hint", most_text);
    question.note = fields.text("note", most_text);
    question.image = read_image(fields, reporter);
    question.case_id = {fields.id("case")};
    question.cite = read_cite(fields, reporter);
    question.level = fields.whole("level", 1, 3).value_or(1);
    question.tags = fields.texts("tags", most_label);
    question.tracks = fields.texts("for", most_label);
    question.points = fields.whole("points", 0, 1000);
    question.seconds = fields.whole("seconds", 3, 3600);
    question.allow = read_allow(fields, reporter);
}

}  // namespace

std::vector<Allowance> read_allow(const Fields& fields, Reporter& reporter) {
    std::vector<Allowance> allow;
    const auto* found = fields.field("allow");
    if (found == nullptr) return allow;
    if (found->value.map() == nullptr) {
        reporter.add(rules::expected_map, found->value.at, "allow",
                     found->value.text() == nullptr ? "[…]" : *found->value.text());
        return allow;
    }
    for (const auto& one : *found->value.map())
        if (auto reason = text_of(one.value, one.key, most_text, reporter))
            allow.push_back({one.key, std::move(*reason), one.at});
    return allow;
}

std::optional<Question> read_question(const Node& node, const std::string& file, Findings& findings) {
    Reporter reporter(file, findings);
    Fields fields(node, "questions", question_keys, question_words, reporter);
    if (node.map() == nullptr) return std::nullopt;
    Question question;
    question.at = node.at;
    question.id = {fields.required_id("id")};
    auto body = read_body(fields, reporter);
    read_rest(fields, question, reporter);
    if (reporter.failed() || !body) return std::nullopt;
    question.body = std::move(*body);
    return question;
}

}  // namespace qingwen
