#include <algorithm>

#include "app/search_text.h"
#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/rows.h"
#include "ui/search_parts.h"

namespace qingwen {

namespace {

constexpr float row_height = 80;  // units

// As many characters as stand in so many pixels, ideographs being the widest.
std::size_t room_for(const Kit& kit, float width, const Type& type) {
    return static_cast<std::size_t>(std::max(4.F, width / (type.size * kit.scale())));
}

// One line whose marked words stand on a ground of their own.
void draw_marked(Kit& kit, const Rect& room, const Excerpt& excerpt, const Type& type, ImU32 ink) {
    const float high = kit.measure("字", type).height;
    const float y = room.y + (room.h - high) / 2;
    for (const auto& mark : excerpt.marks) {
        const auto before = std::string_view(excerpt.text).substr(0, mark.begin);
        const auto words = std::string_view(excerpt.text).substr(mark.begin, mark.end - mark.begin);
        const float x = room.x + (before.empty() ? 0 : kit.measure(before, type).width);
        const float wide = std::min(kit.measure(words, type).width, room.right() - x);
        if (wide <= 0) break;
        kit.fill({x, y, wide, high}, kit.theme().green_soft);
        kit.fill({x, y + high - kit.u(2), wide, kit.u(2)}, kit.theme().green);
    }
    kit.line(room, excerpt.text, type, ink, {}, Cut::led_on);
}

std::string place_words(FoundIn in) {
    switch (in) {
        case FoundIn::ask:
            break;
        case FoundIn::option:
            return tr("Option");
        case FoundIn::why:
            return tr("Reason");
        case FoundIn::tag:
            return tr("Tag");
        case FoundIn::term:
            return tr("Source");
    }
    return {};
}

// Where the words stand that are not in the question itself; nothing when all are.
const SearchField* other_field(const std::vector<SearchField>& fields, std::span<const std::string> words) {
    for (const auto& word : words) {
        const std::span one(&word, 1);
        if (!marks_in(fields.front().text, one).empty()) continue;
        const auto found = std::ranges::find_if(
            fields, [&](const auto& field) { return !marks_in(field.text, one).empty(); });
        if (found != fields.end()) return &*found;
    }
    return nullptr;
}

void draw_second_line(Kit& kit, Rect room, const SearchView& view, const Question& question) {
    const auto& theme = kit.theme();
    const auto kind = kind_word(question.kind());
    kit.line(room.cut_right(kit.measure(kind, type::caption).width + 1, kit.u(16)), kind, type::caption,
             theme.ink2, {1, 0.5F});
    const auto fields = search_fields(question);
    if (const auto* field = other_field(fields, view.words)) {
        const auto where = place_words(field->in) + "  ";
        const float wide = kit.measure(where, type::caption).width;
        kit.line(room.cut_left(wide + kit.u(4)), where, type::caption, theme.ink2);
        return draw_marked(kit, room,
                           excerpt_of(field->text, view.words, room_for(kit, room.w, type::caption)),
                           type::caption, theme.ink2);
    }
    const auto* chapter = view.bank->chapter(question.chapter);
    if (chapter) kit.line(room, chapter->title, type::caption, theme.ink2, {}, Cut::led_on);
}

void draw_one(Kit& kit, const Rect& rect, const std::string& id, const SearchView& view, int row,
              Sink& sink) {
    const auto& theme = kit.theme();
    const auto& question = view.question(static_cast<std::size_t>(row));
    const auto press = kit.press(id.c_str(), question.ask, rect);
    if (press.hovered || press.held) kit.fill(rect, theme.sheet);
    kit.fill({rect.x, rect.bottom() - kit.hairline(), rect.w, kit.hairline()}, theme.line);
    if (press.focused) kit.ring(rect.inset(kit.u(4)));
    Rect inside = rect.inset(kit.u(16), kit.u(12));
    const Rect first = inside.cut_top(kit.u(30), kit.u(2));
    draw_marked(kit, first, excerpt_of(question.ask, view.words, room_for(kit, first.w, type::row)),
                type::row, theme.ink);
    draw_second_line(kit, {inside.x, inside.y, inside.w, kit.u(22)}, view, question);
    if (press.pressed) sink.send(act::ShowFound{row});
}

// Nothing was found: what one can do about it.
float draw_nothing(Kit& kit, Column at, const SearchView& view, Sink& sink) {
    const auto& theme = kit.theme();
    const bool words = !view.words.empty();
    float used = kit.u(24);
    used += kit.text(at.x, at.y + used, tr("Nothing was found"), type::heading, theme.ink).height + kit.u(8);
    const auto advice = words ? tr("Try fewer or shorter words: all of them must stand in the question.")
                              : tr("No question has all of what is chosen above.");
    used += kit.text(at.x, at.y + used, advice, type::small, theme.ink2, at.width).height + kit.u(20);
    if (!view.wish.filters()) return used;
    const auto label = words ? tr("Look in the whole bank") : tr("Show all questions");
    const float wide = std::min(at.width, button_width(kit, label, nullptr, ButtonLook::plain));
    if (button(kit, "clear-filters", {at.x, at.y + used, wide, kit.u(button_height)}, label,
               ButtonLook::plain))
        sink.send(act::Search{{.words = view.wish.words}});
    return used + kit.u(button_height);
}

}  // namespace

float draw_found(Kit& kit, Column at, const SearchView& view, Sink& sink) {
    if (view.found.empty() && !view.searching) return draw_nothing(kit, at, view, sink);
    const Rows rows{"found-", static_cast<int>(view.found.size()), at.y, kit.u(row_height), 1};
    kit.fill({at.x, at.y, at.width, kit.hairline()}, kit.theme().line);
    for (const int row : rows_in_view(kit, rows))
        draw_one(kit, {at.x, rows.top_of(row), at.width, rows.height}, rows.id_of(row), view, row, sink);
    return rows.whole();
}

}  // namespace qingwen
