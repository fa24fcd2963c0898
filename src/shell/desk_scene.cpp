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
                input.lost_pad},
               view.preferences);
    qingwen::draw(view, kit_, sink_);
    kit_.end();
    acknowledge(view);
    for (const auto& action : sink_.take()) desk_.act(action, now);
    desk_.tick(now);
}

void DeskScene::acknowledge(const View& view) {
    const auto* round = view.screen == Screen::round ? view.round.round : view.result.round;
    if (!acknowledged_ || !round) return;
    if (round->head().id != told_of_) told_ = 0;
    told_of_ = round->head().id;
    for (; told_ < round->log().size(); ++told_) acknowledged_(round->log()[told_]);
}

std::optional<Mono> DeskScene::next(Mono now) const {
    if (kit_.wants_frame()) return now + Millis{1};
    return desk_.next({now, last_.wall});
}

void DeskScene::closing() {
    const auto view = desk_.view(last_);
    const bool playing = view.screen == Screen::round && view.round.round && !view.round.leaving;
    desk_.act(playing ? Action(act::AskToLeave{}) : Action(act::Quit{}), last_);
}

}  // namespace qingwen
