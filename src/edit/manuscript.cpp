#include "edit/manuscript.h"

#include <algorithm>

#include "bank/rules.h"
#include "yaml/bank_file.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

// Behind the colon of `questions:`: the brackets of an empty list, and blanks before them.
std::size_t empty_brackets(const Manuscript& file) {
    const auto behind = std::string_view(file.head).substr(file.colon);
    const auto open = behind.find_first_not_of(" \t");
    if (open == std::string_view::npos || behind[open] != '[') return 0;
    return std::min(behind.find(']'), behind.size() - 1) + 1;
}

// The file without its questions: an empty list stands for them.
std::string frame_of(const Manuscript& file) {
    if (file.cut == Outline::Cut::not_cut) return file.head;
    auto head = file.head;
    if (empty_brackets(file) == 0) head.insert(file.colon, " []");
    return head + file.tail;
}

// Findings of the frame stand where its lines are in the whole file.
Place in_file(const Manuscript& file, Place at) {
    const int of_head = line_ends(file.head);
    if (at.line <= of_head) return at;
    for (const auto& entry : file.entries) at.line += entry->lines;
    return at;
}

void read_frame(Manuscript& file) {
    auto read = read_part(frame_of(file), file.path.string());
    if (file.cut != Outline::Cut::not_cut)
        std::erase_if(read.findings, [](const Finding& f) { return f.rule == &rules::no_questions; });
    for (auto& finding : read.findings) finding.at = in_file(file, finding.at);
    file.findings = std::move(read.findings);
    file.reading.file = file.path.string();
    if (!read.part) return;
    file.bank = read.part->bank;
    file.chapter = read.part->chapter;
    file.cases = std::move(read.part->cases);
    file.reading.chapter = file.chapter.id;
    file.reading.article = file.chapter.article;
    file.reading.allow = read.part->file.allow;
}

EntryPtr with_before(const Entry& entry, std::string before) {
    auto changed = std::make_shared<Entry>(entry);
    changed->lines -= changed->lines_before;
    changed->lines_before = line_ends(before);
    changed->lines += changed->lines_before;
    changed->before = std::move(before);
    return changed;
}

// What is left between two questions when the one between them goes.
std::string closed_gap(const std::string& before, const std::string& after) {
    if (is_blank(before)) return is_blank(after) ? before : after;
    return is_blank(after) ? before : before + after;
}

EntryPtr with_line_end(const Entry& entry, const Manuscript& file) {
    return read_entry(entry.before, entry.text + file.style.line_end, file.reading);
}

bool ends_its_line(const Entry& entry) { return entry.text.ends_with('\n'); }

}  // namespace

Manuscript read_manuscript(const std::filesystem::path& path, std::string_view content,
                           const Drawable& drawable) {
    auto cut = outline(content);
    Manuscript file{
        path, std::move(cut.head), std::move(cut.tail), cut.colon, {}, cut.style, cut.cut, {}, {}, {}, {},
        {}};
    file.reading.drawable = drawable;
    read_frame(file);
    file.entries.reserve(cut.items.size());
    for (auto& [before, text] : cut.items)
        file.entries.push_back(read_entry(std::move(before), std::move(text), file.reading));
    for (auto& finding : file.findings) finding.at = in_file(file, finding.at);
    return file;
}

std::string text_of(const Manuscript& file) {
    std::string text = file.head;
    for (const auto& entry : file.entries) text.append(entry->before).append(entry->text);
    return text + file.tail;
}

Manuscript with_frame(const Manuscript& file, std::string head, std::string tail) {
    auto changed = file;
    changed.head = std::move(head);
    changed.tail = std::move(tail);
    return read_manuscript(file.path, text_of(changed), file.reading.drawable);
}

Manuscript with_entry(const Manuscript& file, std::size_t at, EntryPtr entry) {
    auto changed = file;
    changed.entries[at] = std::move(entry);
    return changed;
}

Manuscript with(Manuscript file, std::size_t at, const Entries& fresh) {
    at = std::min(at, file.entries.size());
    if (file.entries.empty()) {
        file.head.erase(file.colon, empty_brackets(file));
        if (!file.head.ends_with('\n')) file.head += file.style.line_end;
    }
    if (at > 0 && at == file.entries.size() && !ends_its_line(*file.entries.back()))
        file.entries.back() = with_line_end(*file.entries.back(), file);
    Entries added;
    for (const auto& entry : fresh) {
        const bool first = at == 0 && added.empty();
        auto own = with_before(*entry, first ? std::string() : file.style.gap);
        added.push_back(ends_its_line(*own) ? own : with_line_end(*own, file));
    }
    auto& entries = file.entries;
    // What stood first now follows another question; what stands apart above it stays above the new one.
    if (at == 0 && !entries.empty() && !added.empty()) {
        added.front() = with_before(*added.front(), entries.front()->before);
        entries.front() = with_before(*entries.front(), file.style.gap);
    }
    entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(at), added.begin(), added.end());
    return file;
}

Manuscript without(const Manuscript& file, const std::vector<std::size_t>& places) {
    auto changed = file;
    changed.entries.clear();
    std::string open;  // what stood before entries that went
    bool gone = false;
    auto next = places.begin();
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
        const auto& entry = file.entries[i];
        const bool goes = next != places.end() && *next == i;
        const auto before = gone ? closed_gap(open, entry->before) : entry->before;
        if (goes) {
            open = before;
            ++next;
        } else {
            changed.entries.push_back(gone ? with_before(*entry, before) : entry);
        }
        gone = goes;
    }
    if (gone && !is_blank(open)) changed.tail = open + changed.tail;
    return changed;
}

int first_line(const Manuscript& file, std::size_t at) {
    int line = line_ends(file.head) + 1;
    for (std::size_t i = 0; i < at; ++i) line += file.entries[i]->lines;
    return line + file.entries[at]->lines_before;
}

Findings findings_of(const Manuscript& file) {
    auto all = file.findings;
    int line = line_ends(file.head);
    for (const auto& entry : file.entries) {
        for (auto finding : entry->findings) {
            finding.at.line += line + entry->lines_before;
            all.push_back(std::move(finding));
        }
        line += entry->lines;
    }
    return all;
}

bool same_text(const Manuscript& one, const Manuscript& other) {
    if (one.head != other.head || one.tail != other.tail) return false;
    return std::ranges::equal(one.entries, other.entries, [](const EntryPtr& a, const EntryPtr& b) {
        return a == b || (a->text == b->text && a->before == b->before);
    });
}

}  // namespace qingwen
