#include "ui/faces.h"

namespace qingwen {

namespace {

void draw_screen(const View& view, Kit& kit, Sink& sink) {
    switch (view.screen) {
        case Screen::home:
            return draw_home(view.home, kit, sink);
        case Screen::round:
            return draw_round(view.round, kit, sink);
        case Screen::result:
            return draw_result(view.result, kit, sink);
        case Screen::review:
            return draw_review(view.review, kit, sink);
        case Screen::notebook:
            return draw_notebook(view.notebook, kit, sink);
        case Screen::record:
            return draw_record(view, kit, sink);
        case Screen::search:
            return draw_search(view, kit, sink);
        case Screen::players:
            return draw_players(view, kit, sink);
        case Screen::settings:
            return draw_settings(view, kit, sink);
        case Screen::table:
            return draw_table(view, kit, sink);
        case Screen::editor:
            return draw_editor(view, kit, sink);
        case Screen::welcome:
            return draw_welcome(view, kit, sink);
        case Screen::trouble:
            return draw_trouble(view.trouble.value_or(Error{}), kit, sink);
    }
}

}  // namespace

void draw(const View& view, Kit& kit, Sink& sink) {
    kit.mute(view.help);
    const bool reading = view.opening && !view.opening->waits;
    if (reading && kit.take(Key::escape)) sink.send(act::StopOpening{});
    if (view.opening) kit.keep_free(opening_height(kit, *view.opening));
    draw_screen(view, kit, sink);
    if (view.opening) draw_opening(*view.opening, kit, sink);
    if (view.help) return draw_help(view, kit, sink);
    if (kit.take(Key::f1)) sink.send(act::ShowHelp{});
}

}  // namespace qingwen
