#include "edit/entry.h"

#include <algorithm>

#include "bank/keys.h"
#include "bank/reader.h"
#include "base/utf8.h"
#include "yaml/item.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

bool is_allowed(const std::vector<Allowance>& allow, const Rule& rule) {
    return std::ranges::find(allow, rule.id, &Allowance::rule) != allow.end();
}

void add_doubts(Entry& entry, const Reading& reading) {
    const auto& question = *entry.question;
    for (auto& doubt : doubts_about(question, reading.file, reading.drawable))
        if (!is_allowed(question.allow, *doubt.rule) && !is_allowed(reading.allow, *doubt.rule))
            entry.findings.push_back(std::move(doubt));
}

void add_words(std::string& words, const Node& node) {
    if (const auto* text = node.text()) words.append(utf8::fold(*text)).append("\n");
    if (const auto* list = node.list())
        for (const auto& one : *list) add_words(words, one);
    if (const auto* map = node.map())
        for (const auto& field : *map) {
            if (field.key != "allow") add_words(words, field.value);
        }
}

// The lefts of pairs are keys of their map.
void add_lefts(std::string& words, const Form& form) {
    for (const auto& pair : form.pairs) words.append(utf8::fold(pair.left)).append("\n");
}

void read_question_of(Entry& entry, const Node& node, const Reading& reading) {
    const auto form = form_of(node);
    entry.id = {form.id};
    entry.ask = form.ask;
    entry.kind = form.kind;
    add_words(entry.words, node);
    add_lefts(entry.words, form);
    entry.question = read_question(node, reading.file, entry.findings);
    if (!entry.question) return;
    entry.question->chapter = reading.chapter;
    if (entry.question->cite && entry.question->cite->article == 0)
        entry.question->cite->article = reading.article;
    entry.kind = entry.question->kind();
    add_doubts(entry, reading);
}

}  // namespace

EntryPtr read_entry(std::string before, std::string text, const Reading& reading) {
    auto entry = std::make_shared<Entry>();
    entry->before = std::move(before);
    entry->text = std::move(text);
    entry->lines_before = line_ends(entry->before);
    entry->lines = entry->lines_before + line_ends(entry->text);
    auto read = read_item(entry->text, reading.file);
    entry->findings = std::move(read.findings);
    if (read.node)
        read_question_of(*entry, *read.node, reading);
    else
        entry->words = utf8::fold(entry->text);
    return entry;
}

std::optional<Form> form_of(const Entry& entry) {
    const auto read = read_item(entry.text, {});
    if (!read.node || read.node->map() == nullptr) return std::nullopt;
    return form_of(*read.node);
}

EntryPtr rewritten(const Entry& entry, const Form& form, const FileStyle& style, const Reading& reading) {
    const auto now = form_of(entry);
    if (!now) return nullptr;
    auto text = patch(entry.text, changes(*now, form), question_keys, style);
    return text ? read_entry(entry.before, std::move(*text), reading) : nullptr;
}

}  // namespace qingwen
