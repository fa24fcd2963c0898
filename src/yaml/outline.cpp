#include "yaml/outline.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "yaml/file_style.h"
#include "yaml/lines.h"
#include "yaml/question_list.h"

namespace qingwen {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Cuts at whole lines.
class Knife {
public:
    Knife(std::string_view text, const QuestionList& list) : text_(text), list_(list) {}

    Outline cut() {
        Outline made;
        const std::size_t head = end_of_line(text_, list_.key_end);
        made.head = text_.substr(0, head);
        std::size_t at = head;
        for (std::size_t i = 0; i < list_.items.size(); ++i) {
            const std::size_t from = begin_of(i, at);
            const std::size_t to = end_of(i);
            made.items.push_back({piece(at, from), piece(from, to)});
            at = to;
        }
        made.tail = text_.substr(at);
        return made;
    }

private:
    [[nodiscard]] std::string piece(std::size_t from, std::size_t to) const {
        return std::string(text_.substr(from, to - from));
    }

    // With the comment lines directly above it, not above `least`.
    [[nodiscard]] std::size_t begin_of(std::size_t item, std::size_t least) const {
        std::size_t from = begin_of_line(text_, list_.items[item].dash);
        while (from > least) {
            const std::size_t above = begin_of_line(text_, from - 1);
            if (above < least || line_sort(line_from(text_, above)) != LineSort::comment) break;
            from = above;
        }
        return from;
    }

    // With the deeper comment lines directly below it.
    [[nodiscard]] std::size_t end_of(std::size_t item) const {
        const auto& [dash, last] = list_.items[item];
        const std::size_t dash_column = dash - begin_of_line(text_, dash);
        std::size_t to = end_of_line(text_, last);
        while (to < text_.size()) {
            const auto line = line_from(text_, to);
            if (line_sort(line) != LineSort::comment || line.find('#') <= dash_column) break;
            to = end_of_line(text_, to);
        }
        return to;
    }

    std::string_view text_;
    const QuestionList& list_;
};

}  // namespace

Outline outline(std::string_view content) {
    const std::size_t mark = content.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const auto text = content.substr(mark);
    Outline made;
    std::optional<QuestionList> list;
    if (!utf8::first_invalid(content)) {
        list = find_questions(text);
        made.cut = list ? Outline::Cut::told : Outline::Cut::guessed;
        if (!list) list = guess_questions(text);
    }
    if (!list || list->key_end == 0 || !list->in_lines) {
        made.head = content;
        made.cut = Outline::Cut::not_cut;
        made.style.line_end = line_end_of(content);
        return made;
    }
    const auto cut = made.cut;
    made = Knife(text, *list).cut();
    made.cut = cut;
    made.head.insert(0, content.substr(0, mark));
    made.colon = mark + list->key_end;
    made.style = style_of(made);
    return made;
}

std::string joined(const Outline& outline) {
    std::string text = outline.head;
    for (const auto& [before, own] : outline.items) text.append(before).append(own);
    return text + outline.tail;
}

}  // namespace qingwen
