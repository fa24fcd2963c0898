#include "app/editor_doing.h"

namespace qingwen {

bool EditorDesk::Doing::operator()(const act::edit::Leave& a) const {
    if (a.discard || !desk.editor_->changed()) {
        desk.panel_ = EditorPanel::none;
        return false;
    }
    desk.panel_ = EditorPanel::leave;
    return true;
}

}  // namespace qingwen
