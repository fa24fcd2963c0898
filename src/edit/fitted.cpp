#include <algorithm>

#include "edit/deeds.h"
#include "yaml/lines.h"

namespace qingwen {

namespace {

// Every line so much deeper; nothing where one of them cannot be so much less deep.
std::optional<std::string> shifted(std::string_view text, int by) {
    std::string moved;
    for (std::size_t at = 0; at < text.size(); at = end_of_line(text, at)) {
        auto line = text.substr(at, end_of_line(text, at) - at);
        const bool blank = line_sort(line_from(text, at)) == LineSort::blank;
        const auto less = static_cast<std::size_t>(std::max(-by, 0));
        if (!blank && indent_of(line) < less) return std::nullopt;
        if (blank)
            line.remove_prefix(std::min(less, indent_of(line)));
        else
            line.remove_prefix(less);
        moved.append(blank ? 0 : static_cast<std::size_t>(std::max(by, 0)), ' ').append(line);
    }
    return moved;
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); at = end_of_line(text, at)) {
        made += line_from(text, at);
        if (text.substr(at, end_of_line(text, at) - at).ends_with('\n')) made += line_end;
    }
    return made;
}

// With the article spelt out where the other chapter is of another one.
EntryPtr citing(const Entry& entry, const Manuscript& from, const Manuscript& to) {
    auto form = form_of(entry);
    const bool silent = form && form->article.empty() && !form->paragraphs.empty();
    if (!silent || from.chapter.article == 0 || from.chapter.article == to.chapter.article)
        return read_entry(entry.before, entry.text, to.reading);
    form->article = std::to_string(from.chapter.article);
    return rewritten(entry, *form, to.style, to.reading);
}

}  // namespace

EntryPtr fitted(const Entry& entry, const Manuscript& from, const Manuscript& to) {
    const auto form = form_of(entry);
    auto text = shifted(entry.text, to.style.dash - from.style.dash);
    auto made = text ? read_entry({}, with_line_ends(*text, to.style.line_end), to.reading) : nullptr;
    if (form && (!made || form_of(*made) != form))
        made = read_entry({}, spell_item(fields_of(*form), to.style), to.reading);
    return made ? citing(*made, from, to) : nullptr;
}

}  // namespace qingwen
