// A bank file cut into the pieces an editor works on. Put together again it is the file, byte for byte.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qingwen {

// One item of the list `questions`, in whole lines.
struct OutlineItem {
    // Blank lines, and comments that stand apart from any question: nothing that is the question's own.
    std::string before;
    // The comment lines directly above it, its lines, and the comment lines directly below that are deeper
    // than its dash. Only the last item of a file that does not end its last line has no line end.
    std::string text;

    bool operator==(const OutlineItem&) const = default;
};

// How a file is written, as what is added to it follows it.
struct FileStyle {
    int dash = 2;                   // columns before a question's dash
    int keys = 4;                   // columns before its keys
    int nested = 2;                 // columns that what lies below a key is deeper than the key
    bool lists_in_brackets = true;  // else a line an item
    std::string line_end = "\n";
    std::string gap = "\n";  // what stands between two questions: blank lines, or nothing

    bool operator==(const FileStyle&) const = default;
};

struct Outline {
    // told: by the YAML itself. guessed: the file is no YAML, and it was cut where a line looks like the
    // beginning of a question. not_cut: there is no such list in lines (none at all, or one in brackets); all
    // of the file is `head`.
    enum class Cut { told, guessed, not_cut };

    std::string head;       // all before the first item: header, cases, the line `questions:`
    std::size_t colon = 0;  // in `head`, behind that of `questions:`
    std::vector<OutlineItem> items;
    std::string tail;  // all behind the last item
    FileStyle style;
    Cut cut = Cut::not_cut;
};

// Takes any bytes whatever; linear in their number.
Outline outline(std::string_view content);

std::string joined(const Outline& outline);

}  // namespace qingwen
