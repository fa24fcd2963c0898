#include "app/words.h"
#include "ui/page.h"

namespace qingwen {

void draw_players(const View&, Kit& kit, Sink& sink) {
    draw_page(kit, "players", tr("Who plays"), 1080, sink, [](Column) { return 0.F; });
}

}  // namespace qingwen
