#include "shell/desk_scene.h"

#include <algorithm>
#include <utility>

namespace qingwen {

DeskScene::DeskScene(Desk& desk, Glass& glass, Acknowledged acknowledged)
    : desk_(desk), kit_(glass), acknowledged_(std::move(acknowledged)) {}

void DeskScene::draw(const Input& input, Moment now) {
    last_ = now;
    if (!input.dropped.empty()) desk_.act(act::OpenBank{{input.dropped.begin(), input.dropped.end()}}, now);
    desk_.take_in(now);
    const auto view = desk_.view(now);
    kit_.begin({input.size.x, input.size.y, input.scale, input.keys, input.touched, input.composition,
                input.lost_pad, input.typed},
               view.preferences);
    qingwen::draw(view, kit_, sink_);
    kit_.end();
    acknowledge(view);
    const auto asked = sink_.take();
    if (watch_) watch_(view, asked);
    for (const auto& action : asked) desk_.act(action, now);
    desk_.tick(now);
    if (const auto cues = desk_.take_cues(now); hear_ && !cues.empty()) hear_(cues, view.preferences.volume);
    look_after_window(input);
}

void DeskScene::look_after_window(const Input& input) {
    for (const auto& key : input.keys)
        if (key.key == Key::f11 && !key.repeat && full_screen_) full_screen_();
}

void DeskScene::acknowledge(const View& view) {
    if (!acknowledged_) return;
    const auto tell = [&](const auto* played) {
        if (!played) return;
        if (played->head().id != told_of_) told_ = 0;
        told_of_ = played->head().id;
        for (; told_ < played->log().size(); ++told_) acknowledged_(played->log()[told_]);
    };
    if (view.screen == Screen::table) return tell(view.table.table);
    tell(view.screen == Screen::round ? view.round.round : view.result.round);
}

std::optional<Mono> DeskScene::next(Mono now) const {
    if (kit_.wants_frame()) return now + Millis{1};
    return desk_.next({now, last_.wall});
}

void DeskScene::was_away(Millis away, Mono seen, Moment now) { desk_.was_away(away, seen, now); }

void DeskScene::closing() {
    const auto view = desk_.view(last_);
    const bool playing = view.screen == Screen::round && view.round.round && !view.round.leaving;
    const auto* table = view.screen == Screen::table && !view.table.leaving ? view.table.table : nullptr;
    if (table && table->step() != Step::finished)
        return desk_.act(act::AtTable{act::table::AskToLeave{}}, last_);
    if (view.screen == Screen::editor && view.editor.asks_to_leave() &&
        view.editor.panel != EditorPanel::leave)
        return desk_.act(act::AtEditor{act::edit::Open{EditorPanel::leave}}, last_);
    desk_.act(playing ? Action(act::AskToLeave{}) : Action(act::Quit{}), last_);
}

}  // namespace qingwen
