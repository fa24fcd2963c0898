#include "ui/faces.h"

namespace qingwen {

void draw_editor(const View& all, Kit& kit, Sink& sink) {
    static_cast<void>(all);
    if (kit.take(Key::escape)) sink.send(act::AtEditor{act::edit::Leave{}});
}

}  // namespace qingwen
