#include "bank/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bank/body.h"
#include "bank/fields.h"
#include "bank/file_rules.h"
#include "bank/keys.h"
#include "bank/rules.h"

namespace qingwen {

namespace {

constexpr int format = 1;
constexpr int most_errors = 1'000;  // of one file; then the rest is left unread
constexpr std::size_t most_title = 200;
constexpr int most_article = 9999;

constexpr auto root_words = std::to_array<Synonym>(
    {{"version", "qingwen"}, {"question", "questions"}, {"case", "cases"}, {"chapters", "chapter"}});
constexpr auto case_words = std::to_array<Synonym>({{"stem", "text"}, {"ask", "text"}});

bool read_format(Fields& fields, Reporter& reporter) {
    if (!fields.has("qingwen")) reporter.add(rules::missing_key, fields.at(), "qingwen");
    const auto version = fields.whole("qingwen", 1, most_article);
    if (!version) return false;
    if (*version > format)
        reporter.add(rules::newer_format, fields.at("qingwen"), "qingwen", std::to_string(*version),
                     std::to_string(format));
    return *version <= format;
}

Chapter read_chapter(const Fields& root, const BankId& bank, Reporter& reporter) {
    const auto* found = root.field("chapter");
    if (found == nullptr) return {{bank.text}, bank.text, 0};
    Fields fields(found->value, "chapter", chapter_keys, {}, reporter);
    Chapter chapter;
    chapter.id = {fields.required_id("id")};
    chapter.title = fields.required_text("title", most_title);
    chapter.article = fields.whole("article", 1, most_article).value_or(0);
    if (chapter.id.empty()) chapter.id = {bank.text};
    if (chapter.title.empty()) chapter.title = chapter.id.text;
    return chapter;
}

std::optional<Case> read_case(const Node& node, Reporter& reporter) {
    Fields fields(node, "cases", case_keys, case_words, reporter);
    if (node.map() == nullptr) return std::nullopt;
    Case read{{fields.required_id("id")}, fields.required_text("text", most_text), 0, node.at};
    if (reporter.failed()) return std::nullopt;
    return read;
}

}  // namespace

void PartReader::item(const std::string& key, const Node& node) {
    ++items_;
    if (full()) return;
    const auto before = findings_.size();
    if (key == "questions") {
        if (auto question = read_question(node, part_.file.path, findings_))
            part_.questions.push_back(std::move(*question));
    } else if (key == "cases") {
        Reporter reporter(part_.file.path, findings_);
        if (auto found = read_case(node, reporter)) part_.cases.push_back(std::move(*found));
    }
    count_errors(before);
}

void PartReader::count_errors(std::size_t from) {
    const auto is_error = [](const Finding& f) { return f.severity() == Severity::error; };
    const bool was_full = full();
    const auto fresh = findings_.begin() + static_cast<std::ptrdiff_t>(from);
    errors_ += static_cast<int>(std::count_if(fresh, findings_.end(), is_error));
    if (was_full || !full()) return;
    findings_.push_back({&rules::too_many_findings,
                         part_.file.path,
                         findings_.back().at,
                         {},
                         {},
                         std::to_string(most_errors)});
}

bool PartReader::full() const { return errors_ >= most_errors; }

void PartReader::read_list(const Node& root, const std::string& key) {
    for (const auto& field : *root.map()) {
        if (field.key != key) continue;
        const auto* list = field.value.list();
        if (list == nullptr) {
            Reporter(part_.file.path, findings_).add(rules::expected_list, field.value.at, key);
            ++items_;
        } else {
            for (const auto& node : *list) item(key, node);
        }
    }
}

void PartReader::root(const Node& node, std::size_t items) {
    Reporter reporter(part_.file.path, findings_);
    Fields fields(node, "bank", root_keys, root_words, reporter);
    if (node.map() == nullptr) return;
    usable_ = read_format(fields, reporter);
    part_.bank = {fields.required_id("bank")};
    usable_ = usable_ && !part_.bank.empty();
    part_.chapter = read_chapter(fields, part_.bank, reporter);
    part_.file.allow = read_allow(fields, reporter);
    read_list(node, "cases");
    read_list(node, "questions");
    if (items_ == 0 && items == 0) reporter.add(rules::no_questions, node.at, "questions");
}

void PartReader::join(PartReader&& later) {
    const auto move_all = [](auto& to, auto& from) {
        to.insert(to.end(), std::move_iterator(from.begin()), std::move_iterator(from.end()));
        from = {};
    };
    move_all(part_.questions, later.part_.questions);
    move_all(part_.cases, later.part_.cases);
    move_all(findings_, later.findings_);
    items_ += later.items_;
    errors_ += later.errors_;
}

Part PartReader::take_part() {
    if (!usable_) {
        part_.questions.clear();
        part_.cases.clear();
    }
    for (auto& question : part_.questions) {
        question.chapter = part_.chapter.id;
        if (question.cite && question.cite->article == 0) question.cite->article = part_.chapter.article;
    }
    return std::move(part_);
}

}  // namespace qingwen
