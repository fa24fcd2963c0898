#include "ui/faces.h"

namespace qingwen {

void draw_help(const View&, Kit&, Sink&) {}

}  // namespace qingwen
