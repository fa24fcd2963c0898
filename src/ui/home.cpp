#include <algorithm>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/frame.h"
#include "ui/home_parts.h"

namespace qingwen {

namespace {

std::string bank_words(const HomeView& view, Language language) {
    const auto counts = tr_n("{n} chapter", "{n} chapters", view.chapters) + "  " +
                        tr_n("{n} question", "{n} questions", view.questions);
    return view.title.empty() ? counts : view.title.in(language) + "  ·  " + counts;
}

std::string look_word(Look look) {
    switch (look) {
        case Look::day:
            return tr("Day");
        case Look::night:
            return tr("Night");
        case Look::contrast:
            return tr("High contrast");
    }
    return {};
}

// The settings that matter while reading, as quiet words at the upper right.
void draw_quick_settings(Kit& kit, Rect row, Sink& sink) {
    auto preferences = kit.preferences();
    const auto place = [&](const std::string& label) {
        return row.cut_right(std::max(kit.u(44), button_width(kit, label, nullptr, ButtonLook::quiet)),
                             kit.u(8));
    };
    const auto quiet = [&](const char* id, const std::string& label) {
        return button(kit, id, place(label), label, ButtonLook::quiet);
    };
    if (quiet("quit", tr("Quit"))) sink.send(act::Quit{});
    if (quiet("language", preferences.language == Language::zh ? "English" : "中文")) {
        preferences.language = preferences.language == Language::zh ? Language::en : Language::zh;
        sink.send(act::Prefer{preferences});
    }
    if (quiet("look", look_word(preferences.look))) {
        preferences.look = static_cast<Look>((static_cast<int>(preferences.look) + 1) % 3);
        sink.send(act::Prefer{preferences});
    }
    if (quiet("text-size", tr("Text {percent} %", {{"percent", std::to_string(preferences.text_percent)}}))) {
        preferences.text_percent += text_percent_step;
        if (preferences.text_percent > text_percent_most) preferences.text_percent = text_percent_least;
        sink.send(act::Prefer{preferences});
    }
}

float draw_name(Kit& kit, float x, float y, const HomeView& view) {
    const float side = kit.u(52);
    kit.seal({x + kit.u(3), y + kit.u(3), side, side}, "清问");
    const float left = x + side + kit.u(24);
    const auto name = kit.text(left, y, tr("Qingwen"), type::name, kit.theme().ink);
    kit.text(left, y + name.height, bank_words(view, kit.preferences().language), type::caption,
             kit.theme().ink2, kit.page().right() - left - kit.u(16));
    return name.height + kit.u(22);
}

void draw_bank_head(Kit& kit, Rect& page, const HomeView& view, Sink& sink) {
    if (kit.narrow()) {
        const Rect row = page.cut_top(kit.u(44), kit.u(4));
        draw_quick_settings(kit, row, sink);
        const Rect name = page.cut_top(kit.u(60), kit.u(20));
        draw_name(kit, name.x, name.y, view);
        return;
    }
    const Rect row = page.cut_top(kit.u(60), kit.u(44));
    draw_name(kit, row.x, row.y, view);
    draw_quick_settings(kit, {row.x, row.y + kit.u(4), row.w, kit.u(44)}, sink);
}

void draw_wide(Kit& kit, Rect page, const HomeView& view, Sink& sink) {
    const Rect left = page.cut_left(std::min(kit.u(420), page.w * 0.4F), kit.u(48));
    const Rect cards = kit.begin_scroll("cards", {left.x - kit.u(8), left.y, left.w + kit.u(16), left.h});
    const float used = draw_home_cards(kit, {cards.x + kit.u(8), cards.y + kit.u(4), left.w}, view, sink);
    kit.end_scroll(used + kit.u(12));
    const Rect tiles = page.cut_bottom(home_tiles_height(kit, page.w, view), kit.u(24));
    draw_home_tiles(kit, {tiles.x, tiles.y, tiles.w}, view, sink);
    page.cut_top(draw_home_tabs(kit, {page.x, page.y, page.w}, view, sink));
    const Rect list = kit.begin_scroll("list", page);
    kit.end_scroll(draw_home_list(kit, {list.x, list.y, list.w}, view, sink));
}

void draw_tall(Kit& kit, const Rect& page, const HomeView& view, Sink& sink) {
    const Rect content = kit.begin_scroll("home", page.inset(-kit.u(8), 0));
    Column at{content.x + kit.u(8), content.y + kit.u(4), page.w};
    at.y += draw_home_cards(kit, at, view, sink) + kit.u(20);
    at.y += draw_home_tiles(kit, at, view, sink) + kit.u(24);
    at.y += draw_home_tabs(kit, at, view, sink);
    at.y += draw_home_list(kit, at, view, sink);
    kit.end_scroll(at.y - content.y + kit.u(16));
}

}  // namespace

void draw_home(const HomeView& view, Kit& kit, Sink& sink) {
    const bool low = kit.units_high() < 560;
    Rect page = kit.page().inset(kit.u(kit.narrow() ? 16 : kit.units_wide() < 1000 ? 32 : 64), 0);
    page.cut_top(kit.u(low ? 12 : 48));
    page.cut_bottom(kit.u(low || kit.narrow() ? 0 : 48));
    draw_bank_head(kit, page, view, sink);
    kit.narrow() || low ? draw_tall(kit, page, view, sink) : draw_wide(kit, page, view, sink);
}

}  // namespace qingwen
