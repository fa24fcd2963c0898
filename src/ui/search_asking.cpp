#include <algorithm>
#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/rows.h"
#include "ui/search_parts.h"

namespace qingwen {

namespace {

struct Chip {
    SearchFilter filter;
    const char* id;
    std::string name;   // what it filters by
    std::string value;  // what it is set to; empty: nothing
};

std::string chapter_title(const SearchView& view) {
    const auto* chapter = view.bank->chapter(view.wish.chapter);
    return !chapter || chapter->title.empty() ? view.wish.chapter.text : chapter->title;
}

std::array<Chip, 4> chips(const SearchView& view) {
    const auto& wish = view.wish;
    return {{{SearchFilter::chapter, "filter-chapter", tr("Chapter"), chapter_title(view)},
             {SearchFilter::kind, "filter-kind", tr("Kind"), wish.kind ? kind_word(*wish.kind) : ""},
             {SearchFilter::level, "filter-level", tr("Level"), wish.level > 0 ? level_word(wish.level) : ""},
             {SearchFilter::track, "filter-track", tr("Post"), wish.track}}};
}

void draw_chip(Kit& kit, const Rect& rect, const Chip& chip, Sink& sink) {
    const auto& theme = kit.theme();
    const bool set = !chip.value.empty();
    const auto words = set ? chip.value : chip.name;
    const auto press = kit.press(chip.id, words, rect);
    kit.box(rect, set || press.held ? theme.green_soft : theme.sheet,
            set || press.hovered ? theme.green : theme.line);
    if (press.focused) kit.ring(rect);
    Rect inside = rect.inset(kit.u(16), 0);
    kit.line(inside.cut_right(kit.u(12), kit.u(8)), "›", type::caption, theme.ink2, {1, 0.5F});
    kit.line(inside, words, type::small, theme.ink, {}, Cut::led_on);
    if (press.pressed) sink.send(act::ChooseFilter{chip.filter});
}

std::string count_words(const SearchView& view) {
    const auto count = static_cast<long>(view.found.size());
    if (view.searching) return tr_n("{n} question so far…", "{n} questions so far…", count);
    if (view.words.empty() && !view.wish.filters())
        return tr_n("{n} question in the bank", "{n} questions in the bank", count);
    return tr_n("{n} question found", "{n} questions found", count);
}

std::string practise_words(const SearchView& view) {
    const auto found = static_cast<int>(view.found.size());
    if (view.practises < found && view.practises > 0)
        return tr_n("Practise {n} of these", "Practise {n} of these", view.practises);
    return tr("Practise these");
}

std::string title_of(SearchFilter filter) {
    switch (filter) {
        case SearchFilter::chapter:
            return tr("Which chapter?");
        case SearchFilter::kind:
            return tr("Which kind?");
        case SearchFilter::level:
            return tr("Which level?");
        case SearchFilter::track:
            break;
    }
    return tr("For whom?");
}

}  // namespace

float draw_search_field(Kit& kit, Column at, const SearchView& view, Sink& sink) {
    const Rect rect{at.x, at.y, at.width, kit.u(button_height)};
    auto wish = view.wish;
    const bool first = wish.words.empty() && !ImGui::IsAnyItemActive() && !kit.touched() &&
                       !kit.focus().visible() && kit.focus().id().empty();
    if (text_field(kit, "search-words", rect, tr("Words to look for"), wish.words, first))
        sink.send(act::Search{wish});
    if (!wish.words.empty()) return rect.h;
    const auto where = tr("Words from a question, an option, a reason or a source");
    const Rect inside = rect.inset(kit.u(22), 0);
    const bool fits = kit.measure(where, type::row).width <= inside.w;
    kit.line(inside, fits ? where : tr("Words to look for"), type::row, kit.theme().ink2);
    return rect.h;
}

float draw_search_filters(Kit& kit, Column at, const SearchView& view, Sink& sink) {
    const float gap = kit.u(12);
    const float high = kit.u(44);
    float x = at.x;
    float y = at.y;
    for (const auto& chip : chips(view)) {
        const auto& words = chip.value.empty() ? chip.name : chip.value;
        const float wide = std::min(std::max(kit.u(88), kit.measure(words, type::small).width + kit.u(56)),
                                    std::min(at.width, kit.u(360)));
        if (x > at.x && x + wide > at.x + at.width) {
            x = at.x;
            y += high + gap;
        }
        draw_chip(kit, {x, y, std::ceil(wide), high}, chip, sink);
        x += std::ceil(wide) + gap;
    }
    return y + high - at.y;
}

// Beside the button, or above it where that is too narrow.
float draw_search_count(Kit& kit, Column at, const SearchView& view, Sink& sink) {
    const float high = kit.u(button_height);
    const auto words = count_words(view);
    const auto count = kit.measure(words, type::small);
    Rect row{at.x, at.y, at.width, high};
    if (view.found.empty()) {
        kit.line(row, words, type::small, kit.theme().ink2);
        return high + kit.u(12);
    }
    const auto label = practise_words(view);
    const float wide = std::min(row.w, button_width(kit, label, nullptr, ButtonLook::primary));
    const bool beside = wide + kit.u(16) + count.width <= row.w;
    if (!beside) {
        kit.text(at.x, at.y, words, type::small, kit.theme().ink2);
        row = row.moved(0, count.height + kit.u(8));
    }
    if (button(kit, "practise", row.cut_right(wide, kit.u(16)), label, ButtonLook::primary,
               view.practises > 0))
        sink.send(act::PractiseFound{});
    if (beside) kit.line(row, words, type::small, kit.theme().ink2);
    return row.bottom() - at.y + kit.u(12);
}

namespace {

std::string choice_words(const SearchView& view, const SearchChoice& choice) {
    if (!choice.name.empty()) return choice.name;
    if (view.choosing == SearchFilter::kind && choice.wish.kind) return kind_word(*choice.wish.kind);
    if (view.choosing == SearchFilter::level && choice.wish.level > 0) return level_word(choice.wish.level);
    return tr("All");
}

void draw_choice(Kit& kit, const Rect& rect, const std::string& id, const SearchView& view,
                 const SearchChoice& choice, Sink& sink) {
    const auto& theme = kit.theme();
    const auto words = choice_words(view, choice);
    const auto press = kit.press(id.c_str(), words, rect);
    if (choice.chosen || press.hovered) kit.fill(rect, theme.green_soft);
    if (choice.chosen) kit.fill({rect.x, rect.y, kit.u(4), rect.h}, theme.green);
    kit.fill({rect.x, rect.bottom() - kit.hairline(), rect.w, kit.hairline()}, theme.line);
    if (press.focused) kit.ring(rect.inset(kit.u(4)));
    Rect inside = rect.inset(kit.u(16), 0);
    if (view.choosing == SearchFilter::chapter)
        kit.line(inside.cut_left(kit.u(40)), choice.number > 0 ? std::to_string(choice.number) : "·",
                 type::figure, theme.ink2);
    const auto extent = kit.measure(words, type::row, inside.w, 2);
    kit.text(inside.x, inside.y + (inside.h - extent.height) / 2, words, type::row, theme.ink, inside.w, 2,
             Cut::led_on);
    if (press.pressed) sink.send(act::Search{choice.wish});
}

}  // namespace

void draw_choices(Kit& kit, const SearchView& view, Sink& sink) {
    kit.begin_layer("choices");
    veil(kit);
    const float pad = kit.u(kit.narrow() ? 16 : 32);
    const Rows rows{"choice-", static_cast<int>(view.choices.size()), 0, kit.u(64), 1};
    const float head = kit.u(56);
    Rect sheet = kit.page().inset(kit.u(kit.narrow() ? 12 : 48)).column(kit.u(640));
    const float wanted = 2 * pad + head + kit.u(8) + rows.whole();
    if (wanted < sheet.h) sheet = {sheet.x, sheet.y + (sheet.h - wanted) / 2, sheet.w, wanted};
    kit.box(sheet, kit.theme().sheet, kit.theme().line);
    Rect inside = sheet.inset(pad);
    Rect top = inside.cut_top(head, kit.u(8));
    const auto label = tr("Close");
    const bool closed =
        button(kit, "close-choices", top.cut_right(button_width(kit, label, "Esc", ButtonLook::quiet)), label,
               ButtonLook::quiet, true, "Esc");
    kit.line(top, title_of(*view.choosing), type::heading, kit.theme().ink);
    const Rect content = kit.begin_scroll("choices-list", inside);
    auto placed = rows;
    placed.top = content.y;
    for (const int row : rows_in_view(kit, placed))
        draw_choice(kit, {content.x, placed.top_of(row), content.w, placed.height}, placed.id_of(row), view,
                    view.choices[static_cast<std::size_t>(row)], sink);
    kit.end_scroll(placed.whole());
    if (closed || kit.take(Key::escape)) sink.send(act::ChooseFilter{});
    kit.end_layer();
}

}  // namespace qingwen
