#include "ui/faces.h"

namespace qingwen {

void draw(const View& view, Kit& kit, Sink& sink) {
    switch (view.screen) {
        case Screen::home:
            return draw_home(view.home, kit, sink);
        case Screen::round:
            return draw_round(view.round, kit, sink);
        case Screen::result:
            return draw_result(view.result, kit, sink);
        case Screen::review:
            return draw_review(view.review, kit, sink);
        case Screen::trouble:
            return draw_trouble(view.trouble.value_or(Error{}), kit, sink);
    }
}

}  // namespace qingwen
