#include "app/words.h"
#include "ui/page.h"

namespace qingwen {

void draw_settings(const View&, Kit& kit, Sink& sink) {
    draw_page(kit, "settings", tr("Settings"), 1080, sink, [](Column) { return 0.F; });
}

}  // namespace qingwen
