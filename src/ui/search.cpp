#include "app/words.h"
#include "ui/page.h"

namespace qingwen {

void draw_search(const View&, Kit& kit, Sink& sink) {
    draw_page(kit, "search", tr("Search"), 1080, sink, [](Column) { return 0.F; });
}

}  // namespace qingwen
