// How the desk lives with a batch: the few at once, the many elsewhere, and nothing else meanwhile.
#include "app/editor_doing.h"

namespace qingwen {

void EditorDesk::deal(EditorBatch::Job job, Mono now) {
    if (job.questions <= EditorBatch::few) {
        Headway nobody_looks;
        return carry_out(job.deed, job.make(editor_->files(), nobody_looks), job.then);
    }
    disk_.keep_now(*editor_, typed());
    batch_.begin(with_.run, std::move(job), editor_->files(), now);
}

bool EditorDesk::may_now(const EditorAction& action) const {
    return !batch_.under_way() ||
           is_one_of<act::edit::Look, act::edit::LookBy, act::edit::Filter, act::edit::Fold, act::edit::Show,
                     act::edit::ShowAnswer, act::edit::ShowFindingsOf, act::edit::Arrived, act::edit::Stop>(
               action);
}

// Whoever leaves waits for nothing.
void EditorDesk::give_way(const EditorAction& action) {
    const auto* panel = std::get_if<act::edit::Open>(&action);
    if (is_one_of<act::edit::Leave>(action) || (panel != nullptr && panel->panel == EditorPanel::leave))
        batch_.stop();
}

void EditorDesk::take_in_batch(Mono now) {
    const auto deeds = batch_.take();
    if (!deeds) return;
    carry_out(batch_.deed(), *deeds, batch_.then());
    follow(now);
}

bool EditorDesk::Doing::operator()(const act::edit::Stop&) const {
    if (!desk.batch_.under_way()) return true;
    desk.batch_.stop();
    desk.tell({.what = EditorTold::What::stopped, .deed = desk.batch_.deed()});
    return true;
}

}  // namespace qingwen
