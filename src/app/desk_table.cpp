#include "app/desk_doing.h"

namespace qingwen {

TableDesk::With Desk::with_table() const {
    return {*parts_.library, parts_.store, parts_.player, parts_.preferences.movement};
}

void Desk::set_up_table(const Mode& mode, const Scope& scope, Moment now) {
    table_.set_up(with_table(), mode, scope);
    show(Screen::table, now);
}

void Desk::resume_table(Moment now) {
    const auto done = table_.resume(with_table(), *unfinished_, now);
    unfinished_.reset();
    if (done) return show(Screen::table, now);
    notices_.push_back({Notice::What::resume_failed, 1, done.error()});
}

void Desk::Doing::operator()(const act::AtTable& a) const {
    if (desk.screen_ != Screen::table) return;
    if (desk.table_.act(desk.with_table(), desk.parts_.ids, a.what, now)) return;
    desk.offer();
    desk.look_for_unfinished();
    desk.show(Screen::home, now);
}

}  // namespace qingwen
