#include "app/words.h"
#include "ui/page.h"

namespace qingwen {

void draw_record(const View&, Kit& kit, Sink& sink) {
    draw_page(kit, "record", tr("My record"), 1080, sink, [](Column) { return 0.F; });
}

}  // namespace qingwen
