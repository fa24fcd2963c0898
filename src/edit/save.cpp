#include "edit/save.h"

#include <algorithm>
#include <vector>

#include "bank/file_rules.h"
#include "base/file.h"
#include "base/replacement.h"
#include "edit/versions.h"
#include "yaml/bank_file.h"
#include "yaml/limits.h"

namespace qingwen {

namespace {

bool same_allowance(const Allowance& one, const Allowance& other) {
    return one.rule == other.rule && one.reason == other.reason;
}

bool same_question(const Question* meant, const Question& read) {
    return meant->same_content(read) && meant->note == read.note &&
           std::ranges::equal(meant->allow, read.allow, same_allowance);
}

bool same_questions(const Manuscript& file, const std::vector<Question>& read) {
    std::vector<const Question*> meant;
    for (const auto& entry : file.entries)
        if (entry->question) meant.push_back(&*entry->question);
    return std::ranges::equal(meant, read, same_question);
}

// The limits that a file has as a whole.
bool stopped_early(const Findings& findings) {
    return std::ranges::any_of(findings, [](const Finding& f) {
        return f.rule == &rules::too_many_findings || f.rule == &rules::too_many_nodes ||
               f.rule == &rules::too_many_questions;
    });
}

// What the file holds; nothing when there is none.
Result<std::optional<std::string>> on_disk(const std::filesystem::path& path) {
    auto read = read_file(path, limits::file_bytes);
    if (read) return std::optional(std::move(read).value());
    if (read.error().fault == Fault::not_found) return std::optional<std::string>();
    return read.error();
}

Error error_at(const Saving& saving, Fault fault, std::string detail = {}) {
    return {fault, saving.file.path.string(), std::move(detail)};
}

Result<Saved> seen_anew(const Saving& saving) {
    auto now = on_disk(saving.file.path);
    if (!now) return now.error();
    return Saved{Saved::Is::changed_outside, std::move(now).value().value_or("")};
}

Result<Saved> write(const Saving& saving, std::string text) {
    auto ready = Replacement::prepare(saving.file.path, text);
    if (!ready) return ready.error();
    if (saving.known && !saving.backups.empty()) {
        const auto kept = keep_version(saving.backups, saving.file.path, *saving.known, saving.now);
        if (!kept) return kept.error();
    }
    const auto put = ready.value().put(saving.known);
    if (!put) return put.error();
    if (!*put) return seen_anew(saving);
    return Saved{Saved::Is::saved, std::move(text)};
}

}  // namespace

bool reads_as_meant(const Manuscript& file, const std::string& text) {
    if (file.cut == Outline::Cut::guessed || any_error(file.findings)) return true;
    const auto read = read_part(text, file.path.string());
    if (stopped_early(read.findings)) return true;
    if (!read.part) return any_error(findings_of(file));
    return same_questions(file, read.part->questions);
}

Result<Saved> save(const Saving& saving) {
    auto text = text_of(saving.file);
    auto there = on_disk(saving.file.path);
    if (!there) return there.error();
    if (*there == text) return Saved{Saved::Is::nothing_to_save, std::move(text)};
    if (!*there && saving.known) return error_at(saving, Fault::not_found);
    if (*there != saving.known) return Saved{Saved::Is::changed_outside, std::move(*there.value())};
    if (text.size() > limits::file_bytes)
        return error_at(saving, Fault::too_large, std::to_string(text.size()));
    if (!reads_as_meant(saving.file, text)) return error_at(saving, Fault::damaged);
    return write(saving, std::move(text));
}

}  // namespace qingwen
