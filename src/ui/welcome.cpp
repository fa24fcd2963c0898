#include "ui/faces.h"

namespace qingwen {

void draw_welcome(const View&, Kit&, Sink&) {}

}  // namespace qingwen
