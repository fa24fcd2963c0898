#include <algorithm>
#include <array>

#include "bank/fields.h"
#include "bank/keys.h"
#include "edit/fix_parts.h"
#include "yaml/item.h"

namespace qingwen::fixes {

namespace {

constexpr std::string_view change_it = to_translate("Change it to “{value}”");

bool put(Node& node, Place at, const std::string& text) {
    if (node.text() != nullptr) {
        if (node.at != at) return false;
        node.held = text;
        return true;
    }
    if (auto* list = std::get_if<Node::List>(&node.held))
        return std::ranges::any_of(*list, [&](Node& one) { return put(one, at, text); });
    return std::ranges::any_of(std::get<Node::Map>(node.held),
                               [&](Node::Field& one) { return put(one.value, at, text); });
}

// The text of the value that stands at the finding's place.
const std::string* text_in(const Node& node, Place at) {
    if (node.text() != nullptr) return node.at == at ? node.text() : nullptr;
    const std::string* found = nullptr;
    if (const auto* list = node.list())
        for (const auto& one : *list) found = found == nullptr ? text_in(one, at) : found;
    if (const auto* map = node.map())
        for (const auto& one : *map) found = found == nullptr ? text_in(one.value, at) : found;
    return found;
}

// The question with another text in the value that the finding is about.
std::optional<Made> with_value(const Job& job, std::string_view words, const std::string& text) {
    auto read = read_item(job.entry.text, {});
    if (!read.node || read.node->map() == nullptr) return std::nullopt;
    for (auto& [key, at, value] : std::get<Node::Map>(read.node->held)) {
        if (!put(value, job.finding.at, text)) continue;
        const KeyChange change{key, value};
        auto made = patch(job.entry.text, {&change, 1}, question_keys, job.file.style);
        return made ? std::optional(Made{words, text, std::move(*made)}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::string> value_of(const Job& job) {
    const auto read = read_item(job.entry.text, {});
    const auto* text = read.node ? text_in(*read.node, job.finding.at) : nullptr;
    return text == nullptr ? std::nullopt : std::optional(*text);
}

struct Said {
    std::string_view word, meant;
};
constexpr std::array said{Said{"是", "true"},  Said{"√", "true"},  Said{"✓", "true"},  Said{"yes", "true"},
                          Said{"否", "false"}, Said{"×", "false"}, Said{"✗", "false"}, Said{"no", "false"}};

std::string meant_by(const std::string& folded) {
    const auto found = std::ranges::find(said, folded, &Said::word);
    return found == said.end() ? folded : std::string(found->meant);
}

// Small letters, digits, and hyphens for what stands between them; empty where that loses something.
std::string as_id(std::string_view text) {
    std::string id;
    for (std::size_t at = 0; at < text.size();) {
        const auto size = std::max<std::size_t>(1, utf8::decode(text, at).size);
        const auto folded = utf8::fold(text.substr(at, size));
        at += size;
        if (folded.size() > 1) return {};
        const bool kept = is_id(folded);
        if (kept || !id.ends_with('-')) id += kept ? folded : "-";
    }
    const auto first = id.find_first_not_of('-');
    return first == std::string::npos ? std::string()
                                      : id.substr(first, id.find_last_not_of('-') + 1 - first);
}

std::size_t end_of_run(std::string_view text, std::size_t at) {
    for (;;) {
        if (text.substr(at).starts_with("_"))
            ++at;
        else if (text.substr(at).starts_with("＿"))
            at += std::string_view("＿").size();
        else
            return at;
    }
}

// ____ for every run of underscores, but for a single one, which joins words.
std::string with_blank_marks(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::max(end_of_run(text, at), at + 1);
        const auto run = text.substr(at, end - at);
        made += run.size() > 1 ? blank_mark : run;
        at = end;
    }
    return made;
}

}  // namespace

std::optional<Made> folded_value(const Job& job) {
    const auto value = value_of(job);
    if (!value) return std::nullopt;
    const auto folded = utf8::fold(*value);
    return with_value(job, change_it,
                      job.finding.rule->id == "is-not-truth-value" ? meant_by(folded) : folded);
}

std::optional<Made> folded_id(const Job& job) {
    const auto value = value_of(job);
    if (!value) return std::nullopt;
    const auto id = as_id(utf8::trim(*value));
    if (!is_id(id) || job.with.used.contains({id})) return std::nullopt;
    return with_value(job, change_it, id);
}

std::optional<Made> fresh_id(const Job& job) {
    if (job.finding.field != "id") return std::nullopt;
    auto form = form_of(job.entry);
    if (!form) return std::nullopt;
    form->id = job.with.fresh.text;
    const auto entry = rewritten(job.entry, *form, job.file.style, job.file.reading);
    if (!entry) return std::nullopt;
    return Made{to_translate("Give it a new id"), form->id, entry->text};
}

std::optional<Made> blank_marks(const Job& job) {
    auto form = form_of(job.entry);
    if (!form) return std::nullopt;
    form->ask = with_blank_marks(form->ask);
    const auto entry = rewritten(job.entry, *form, job.file.style, job.file.reading);
    if (!entry) return std::nullopt;
    return Made{to_translate("Write every blank as ____"), {}, entry->text};
}

}  // namespace qingwen::fixes
