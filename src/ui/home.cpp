#include <algorithm>
#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/frame.h"

namespace qingwen {

namespace {

std::string bank_words(const HomeView& view) {
    const auto chapters = static_cast<long>(view.chapters.size()) - 1;
    return tr_n("{n} chapter", "{n} chapters", chapters) + "  " +
           tr_n("{n} question", "{n} questions", view.questions);
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
void draw_settings(Kit& kit, Rect row, Sink& sink) {
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
    kit.text(left, y + name.height, bank_words(view), type::caption, kit.theme().ink2,
             kit.page().right() - left - kit.u(16));
    return name.height + kit.u(22);
}

void draw_bank_head(Kit& kit, Rect& page, const HomeView& view, Sink& sink) {
    if (kit.narrow()) {
        const Rect row = page.cut_top(kit.u(44), kit.u(4));
        draw_settings(kit, row, sink);
        const Rect name = page.cut_top(kit.u(60), kit.u(20));
        draw_name(kit, name.x, name.y, view);
        return;
    }
    const Rect row = page.cut_top(kit.u(60), kit.u(44));
    draw_name(kit, row.x, row.y, view);
    draw_settings(kit, {row.x, row.y + kit.u(4), row.w, kit.u(44)}, sink);
}

std::string time_words(const ModeTile& tile) {
    auto questions = tr_n("{n} question", "{n} questions", tile.questions);
    if (!tile.longest) return questions;
    const auto whole = std::max<std::int64_t>(1, (tile.longest->count + 59'999) / 60'000);
    return questions + "  ·  " + tr("at most {m} minutes", {{"m", std::to_string(whole)}});
}

std::string picked_words(const HomeView& view) {
    for (const auto& row : view.chapters)
        if (row.picked) return row.chapter ? row.chapter->title : tr("The whole bank");
    return {};
}

float draw_green_card(Kit& kit, float x, float y, float width, const HomeView& view, Sink& sink) {
    const auto* tile = view.first_choice ? &view.modes[*view.first_choice] : nullptr;
    const auto& theme = kit.theme();
    const float pad = kit.u(40);
    const float inner = width - 2 * pad;
    const auto name = tile ? name_of(tile->mode->name, kit.preferences().language) : tr("No questions");
    const auto about =
        tile ? time_words(*tile)
             : tr("Put a bank into the questions folder, or start with: qingwen play BANK.yaml");
    const auto scope = kit.measure(picked_words(view), type::caption, inner, 2);
    const auto body = kit.measure(about, type::small, inner);
    const float high = pad + scope.height + kit.u(8) + kit.u(50) + kit.u(6) + body.height + kit.u(22) +
                       kit.u(button_height) + kit.u(32);
    kit.box({x, y, width, high}, theme.green);
    float at = y + pad;
    at += kit.text(x + pad, at, picked_words(view), type::caption, theme.green_text, inner, 2).height +
          kit.u(8);
    kit.line({x + pad, at, inner, kit.u(50)}, name, type::title, theme.on_green);
    at += kit.u(56);
    at += kit.text(x + pad, at, about, type::small, theme.green_text, inner).height + kit.u(22);
    const auto label = tr("Start");
    const float wide = button_width(kit, label, "Enter", ButtonLook::on_card);
    const Rect place{x + pad, at, wide, kit.u(button_height)};
    const bool clicked = button(kit, "start", place, label, ButtonLook::on_card, tile != nullptr, "Enter");
    if ((kit.take(Key::enter) || clicked) && tile) sink.send(act::Start{tile->mode->id});
    return high;
}

float draw_unfinished(Kit& kit, float x, float y, float width, const UnfinishedRound& round, Sink& sink) {
    const auto& theme = kit.theme();
    const float pad = kit.u(40);
    const float inner = width - 2 * pad;
    const auto name =
        (round.mode ? name_of(round.mode->name, kit.preferences().language) : tr("A round")) + "  ·  " +
        tr("question {n} of {total}", {{"n", std::to_string(std::min(round.met + 1, round.total))},
                                       {"total", std::to_string(round.total)}});
    const auto promise = tr_n("{n} answer is kept; the time away is not charged.",
                              "All {n} answers are kept; the time away is not charged.", round.answers);
    const auto small = kit.measure(promise, type::caption, inner);
    const auto figure = kit.measure(name, type::stem_small, inner, 2);
    const float high =
        kit.u(26) + kit.u(21) + figure.height + small.height + kit.u(20) + kit.u(button_height) + kit.u(28);
    kit.box({x, y, width, high}, theme.sheet, theme.line);
    float at = y + kit.u(26);
    at += kit.text(x + pad, at, tr("Not finished last time"), type::caption, theme.ink2).height;
    at += kit.text(x + pad, at, name, type::stem_small, theme.ink, inner, 2).height;
    at += kit.text(x + pad, at, promise, type::caption, theme.ink2, inner).height + kit.u(20);
    Rect row{x + pad, at, inner, kit.u(button_height)};
    const auto go_on = tr("Go on");
    const auto drop = tr("Let it be");
    if (button(kit, "resume", row.cut_left(button_width(kit, go_on, nullptr, ButtonLook::plain), kit.u(12)),
               go_on, ButtonLook::plain))
        sink.send(act::Resume{});
    if (button(kit, "give-up", row.cut_left(button_width(kit, drop, nullptr, ButtonLook::quiet)), drop,
               ButtonLook::quiet))
        sink.send(act::GiveUpUnfinished{});
    return high;
}

std::string notice_words(const Notice& notice) {
    switch (notice.what) {
        case Notice::What::questions_left_out:
            return tr_n(
                "{n} error in the bank's files; the good questions play. “qingwen check” tells where.",
                "{n} errors in the bank's files; the good questions play. “qingwen check” tells where.",
                notice.count);
        case Notice::What::bank_unreadable:
            return notice.error ? error_words(*notice.error) : std::string();
        case Notice::What::no_sound:
            return tr("There is no sound device; everything is shown as well.");
        case Notice::What::resume_failed:
            return tr("The unfinished round cannot be taken up again: {error}",
                      {{"error", notice.error ? error_words(*notice.error) : std::string()}});
    }
    return {};
}

float draw_notice(Kit& kit, float x, float y, float width, const Notice& notice, Sink& sink) {
    const auto words = notice_words(notice);
    const auto label = tr("Understood");
    const float wide = button_width(kit, label, nullptr, ButtonLook::quiet);
    const float pad = kit.u(16);
    const auto extent = kit.measure(words, type::caption, width - wide - 3 * pad);
    const Rect sheet{x, y, width, std::max(extent.height + 2 * pad, kit.u(60))};
    kit.box(sheet, kit.theme().red_soft, kit.theme().seal);
    kit.text(x + pad, y + (sheet.h - extent.height) / 2, words, type::caption, kit.theme().ink,
             width - wide - 3 * pad);
    const Rect place{sheet.right() - wide - pad / 2, y + (sheet.h - kit.u(44)) / 2, wide, kit.u(44)};
    if (button(kit, "dismiss-notice", place, label, ButtonLook::quiet)) sink.send(act::DismissNotice{});
    return sheet.h;
}

float draw_chapter(Kit& kit, const Rect& slot, const ChapterRow& row, int number, Sink& sink) {
    const auto& theme = kit.theme();
    const auto title = row.chapter ? row.chapter->title : tr("The whole bank");
    const auto count = tr_n("{n} question", "{n} questions", row.questions);
    const float left = kit.u(48);
    const float right = kit.measure(count, type::caption).width + kit.u(24);
    const auto extent = kit.measure(title, type::row, slot.w - left - right - kit.u(12), 2);
    const Rect rect{slot.x, slot.y, slot.w, std::max(kit.u(56), extent.height + kit.u(24))};
    const auto id = row.chapter ? "chapter-" + row.chapter->id.text : std::string("chapter-all");
    const auto press = kit.press(id.c_str(), title, rect);
    if (row.picked || press.hovered) kit.fill(rect, row.picked ? theme.green_soft : theme.sheet);
    if (row.picked) kit.fill({rect.x, rect.y, kit.u(4), rect.h}, theme.green);
    kit.fill({rect.x, rect.bottom() - kit.hairline(), rect.w, kit.hairline()}, theme.line);
    if (press.focused) kit.ring(rect.inset(kit.u(4)));
    const Rect figure{rect.x + kit.u(16), rect.y, left, rect.h};
    kit.line(figure, row.chapter ? std::to_string(number) : "·", type::figure, theme.ink2);
    kit.text(rect.x + left + kit.u(4), rect.y + (rect.h - extent.height) / 2, title, type::row, theme.ink,
             slot.w - left - right - kit.u(12), 2);
    kit.line({rect.x, rect.y, rect.w - kit.u(12), rect.h}, count, type::caption, theme.ink2, {1, 0.5F});
    if (press.pressed)
        sink.send(act::PickChapter{row.chapter ? std::optional(row.chapter->id) : std::nullopt});
    return rect.h;
}

float draw_chapters(Kit& kit, float x, float y, float width, const HomeView& view, Sink& sink) {
    float used = 0;
    for (std::size_t i = 0; i < view.chapters.size(); ++i)
        used += draw_chapter(kit, {x, y + used, width, 0}, view.chapters[i], static_cast<int>(i), sink);
    return used;
}

float tile_height(Kit& kit) { return kit.u(96); }

void draw_tile(Kit& kit, const Rect& rect, const ModeTile& tile, Sink& sink) {
    const auto& theme = kit.theme();
    const auto language = kit.preferences().language;
    const auto name = name_of(tile.mode->name, language);
    const auto id = "mode-" + tile.mode->id.text;
    const auto press = kit.press(id.c_str(), name, rect, !tile.shortage);
    const auto about = tile.shortage ? shortage_words(*tile.shortage) : name_of(tile.mode->about, language);
    kit.box(rect, press.held ? theme.green_soft : theme.sheet, press.hovered ? theme.green : theme.line);
    if (press.focused) kit.ring(rect);
    const float inner = rect.w - kit.u(24);
    const auto small = kit.measure(about, type::caption, inner, 2);
    const float high = kit.u(30) + small.height;
    float y = rect.y + (rect.h - high) / 2;
    kit.line({rect.x, y, rect.w, kit.u(28)}, name, type::tile, tile.shortage ? theme.ink2 : theme.ink,
             {0.5F, 0.5F});
    y += kit.u(30);
    const float x = rect.x + (rect.w - small.width) / 2;
    kit.text(x, y, about, type::caption, theme.ink2, inner, 2);
    if (press.pressed) sink.send(act::Start{tile.mode->id});
}

float draw_tiles(Kit& kit, float x, float y, float width, const HomeView& view, Sink& sink) {
    if (view.modes.empty()) return 0;
    const float gap = kit.u(12);
    const float least = kit.u(150);
    const int across =
        std::clamp(static_cast<int>((width + gap) / (least + gap)), 1, static_cast<int>(view.modes.size()));
    const float wide = (width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    const float high = tile_height(kit);
    int column = 0;
    float used = 0;
    for (const auto& tile : view.modes) {
        if (column == across) {
            column = 0;
            used += high + gap;
        }
        draw_tile(kit, {x + static_cast<float>(column) * (wide + gap), y + used, wide, high}, tile, sink);
        ++column;
    }
    return used + high;
}

float draw_left(Kit& kit, float x, float y, float width, const HomeView& view, Sink& sink) {
    float used = 0;
    for (const auto& notice : view.notices) {
        used += draw_notice(kit, x, y + used, width, notice, sink) + kit.u(16);
        break;  // one at a time
    }
    used += draw_green_card(kit, x, y + used, width, view, sink);
    if (view.unfinished)
        used += kit.u(16) + draw_unfinished(kit, x, y + used + kit.u(16), width, *view.unfinished, sink);
    return used;
}

float draw_heading(Kit& kit, float x, float y, float width, const std::string& words) {
    const auto extent = kit.text(x, y, words, type::row, kit.theme().ink);
    const float bottom = y + extent.height + kit.u(10);
    kit.fill({x, bottom, width, kit.hairline()}, kit.theme().line);
    kit.fill({x, bottom - kit.u(1), extent.width, kit.u(3)}, kit.theme().green);
    return extent.height + kit.u(12);
}

void draw_wide(Kit& kit, Rect page, const HomeView& view, Sink& sink) {
    Rect left = page.cut_left(std::min(kit.u(420), page.w * 0.4F), kit.u(48));
    const Rect cards = kit.begin_scroll("cards", {left.x - kit.u(8), left.y, left.w + kit.u(16), left.h});
    kit.end_scroll(draw_left(kit, cards.x + kit.u(8), cards.y + kit.u(4), left.w, view, sink) + kit.u(12));
    const float tiles = tile_height(kit);
    const Rect bottom = page.cut_bottom(tiles, kit.u(24));
    draw_tiles(kit, bottom.x, bottom.y, bottom.w, view, sink);
    page.cut_top(draw_heading(kit, page.x, page.y, page.w, tr("By chapter")));
    const Rect list = kit.begin_scroll("chapters", page);
    kit.end_scroll(draw_chapters(kit, list.x, list.y, list.w, view, sink));
}

void draw_tall(Kit& kit, const Rect& page, const HomeView& view, Sink& sink) {
    const Rect content = kit.begin_scroll("home", page.inset(-kit.u(8), 0));
    const float x = content.x + kit.u(8);
    const float width = page.w;
    float y = content.y + kit.u(4);
    y += draw_left(kit, x, y, width, view, sink) + kit.u(20);
    y += draw_tiles(kit, x, y, width, view, sink) + kit.u(24);
    y += draw_heading(kit, x, y, width, tr("By chapter"));
    y += draw_chapters(kit, x, y, width, view, sink);
    kit.end_scroll(y - content.y + kit.u(16));
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
