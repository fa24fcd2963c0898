#include "edit/seal.h"

#include "yaml/lines.h"
#include "yaml/seam.h"

namespace qingwen {

namespace {

// The column of the first comment that `text` has before anything else; 0 when it has none there.
std::size_t comment_column(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = end_of_line(text, at)) {
        const auto line = line_from(text, at);
        if (line_sort(line) == LineSort::comment) return line.find('#');
        if (line_sort(line) == LineSort::other) break;
    }
    return 0;
}

struct Behind {
    std::string before, text;
};

// What stands behind an entry, with its comments where they stay comments; nothing when they are already.
std::optional<Behind> moved(const Entry& entry, const Behind& behind, std::size_t dash) {
    const bool first = !is_blank(behind.before);
    const auto column = comment_column(first ? behind.before : behind.text);
    if (column <= dash) return std::nullopt;
    const auto deep = open_block(entry.text);
    if (!deep || column < *deep) return std::nullopt;
    if (first) return Behind{moved_out(behind.before, *deep, dash), behind.text};
    return Behind{behind.before, moved_out(behind.text, *deep, dash)};
}

}  // namespace

Manuscript sealed(Manuscript file) {
    const auto dash = static_cast<std::size_t>(file.style.dash);
    for (std::size_t i = 0; i < file.entries.size(); ++i) {
        const Entry* next = i + 1 < file.entries.size() ? file.entries[i + 1].get() : nullptr;
        const auto before = next != nullptr ? std::string_view(next->before) : std::string_view(file.tail);
        const auto text = next != nullptr ? std::string_view(next->text) : std::string_view();
        if (comment_column(is_blank(before) ? text : before) <= dash) continue;
        auto made = moved(*file.entries[i], {std::string(before), std::string(text)}, dash);
        if (made && next != nullptr)
            file.entries[i + 1] = read_entry(std::move(made->before), std::move(made->text), file.reading);
        else if (made)
            file.tail = std::move(made->before);
    }
    return file;
}

}  // namespace qingwen
