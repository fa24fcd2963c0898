#include <algorithm>
#include <optional>

#include "bank/file_rules.h"
#include "bank/keys.h"
#include "yaml/lines.h"
#include "yaml/read.h"
#include "yaml/splices.h"
#include "yaml/tidy_parts.h"

namespace qingwen {

namespace {

constexpr std::string_view wide_colon = "：";
constexpr std::string_view wide_space = "\u3000";
constexpr std::size_t most_reading = std::size_t{64} * 1024 * 1024;  // bytes, all readings together
constexpr std::size_t lines_looked_at = 50;

bool is_key(std::string_view word) {
    const auto is_in = [&](const auto& keys) { return std::ranges::find(keys, word) != keys.end(); };
    return is_in(question_keys) || is_in(root_keys) || is_in(chapter_keys) || is_in(case_keys) ||
           is_in(cite_keys);
}

struct Indent {
    std::size_t bytes = 0, columns = 0;
    bool wide = false;
};

// A full-width space is as wide as two.
Indent indent_in(std::string_view line) {
    Indent found;
    for (;;) {
        const auto rest = line.substr(found.bytes);
        const bool wide = rest.starts_with(wide_space);
        if (!wide && !rest.starts_with(' ')) return found;
        found.bytes += wide ? wide_space.size() : 1;
        found.columns += wide ? 2 : 1;
        found.wide = found.wide || wide;
    }
}

// Where the first key of a line begins, behind dashes.
std::size_t key_begin(std::string_view line) {
    std::size_t at = indent_of(line);
    while (line.substr(at).starts_with("- ")) at += 2 + indent_of(line.substr(at + 2));
    return at;
}

class Mender {
public:
    Mender(std::string_view text, TidyCounts& done) : text_(text), done_(done) {}

    // Nothing when nothing could be mended.
    std::optional<std::string> mended() {
        Findings findings;
        static_cast<void>(read_yaml(text_, {}, findings));
        for (const auto& one : findings) mend(one);
        if (mended_ == 0) return std::nullopt;
        return splices_.made_in(text_);
    }

private:
    void mend(const Finding& finding) {
        const bool full = finding.rule == &rules::full_width_colon;
        const bool tight = finding.rule == &rules::colon_without_space;
        if (full || tight) mend_colon(begin_of(finding.at.line), finding.field, full ? wide_colon : ":");
        if (finding.rule == &rules::wide_space_indent) mend_indent(begin_of(finding.at.line));
    }

    [[nodiscard]] std::size_t begin_of(int line) const {
        std::size_t at = 0;
        for (int i = 1; i < line; ++i) at = end_of_line(text_, at);
        return at;
    }

    void mend_colon(std::size_t begin, std::string_view key, std::string_view colon) {
        const auto line = line_from(text_, begin);
        const auto at = key_begin(line) + key.size();
        if (!is_key(key) || line.substr(at - key.size(), key.size()) != key ||
            !line.substr(at).starts_with(colon))
            return;
        auto behind = at + colon.size();
        while (line.substr(behind).starts_with(wide_space)) behind += wide_space.size();
        const bool more = behind < line.size() && line[behind] != ' ';
        splices_.replace(begin + at, begin + behind, more ? ": " : ":");
        add(done_, Untidy::colons);
        ++mended_;
    }

    // Certain when lines nearby stand in that column.
    void mend_indent(std::size_t begin) {
        const auto line = line_from(text_, begin);
        const auto indent = indent_in(line);
        if (!indent.wide ||
            !has_neighbour(begin, indent.columns, line.substr(indent.bytes).starts_with("- ")))
            return;
        splices_.replace(begin, begin + indent.bytes, std::string(indent.columns, ' '));
        add(done_, Untidy::wide_spaces);
        ++mended_;
    }

    // A dash below a dash, a key below a key.
    [[nodiscard]] bool has_neighbour(std::size_t begin, std::size_t column, bool dash) const {
        for (std::size_t i = 0; i < lines_looked_at && begin > 0; ++i) {
            begin = begin_of_line(text_, begin - 1);
            const auto line = line_from(text_, begin);
            if (line_sort(line) != LineSort::other || indent_in(line).wide) continue;
            if (dash ? line.substr(indent_of(line)).starts_with("- ") && indent_of(line) == column
                     : key_begin(line) == column)
                return true;
        }
        return false;
    }

    std::string_view text_;
    TidyCounts& done_;
    Splices splices_;
    int mended_ = 0;
};

}  // namespace

std::string with_slips_mended(std::string_view text, TidyCounts& done) {
    std::string made(text);
    for (std::size_t readings = 1; readings * made.size() <= most_reading; ++readings) {
        auto next = Mender(made, done).mended();
        if (!next) break;
        made = std::move(*next);
    }
    return made;
}

}  // namespace qingwen
