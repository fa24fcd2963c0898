#include "app/editor_doing.h"

namespace qingwen {

bool EditorDesk::Doing::operator()(const act::edit::Print&) const {
    const auto at = desk.sheet_.at();
    if (!at || desk.with_.data.empty() || desk.printer_.under_way()) return true;
    desk.printer_.ask(desk.with_.run, {desk.editor_->files(), at->file, desk.with_.data / "print", now.wall});
    return true;
}

void EditorDesk::take_in_printed() {
    const auto printed = printer_.take();
    if (!printed) return;
    if (!*printed) return tell({.what = EditorTold::What::save_failed, .error = printed->error()});
    const auto& page = printed->value();
    if (!page) return;
    tell({.what = EditorTold::What::printed, .name = page->filename().string()});
    if (with_.show) with_.show(*page);
}

}  // namespace qingwen
