#include "record/replay.h"

namespace qingwen {

Result<Round, Unplayable> replay(const RoundLog& log) {
    Round round(log.head);
    int seq = 0;
    for (const Event& event : log.events) {
        if (const auto refusal = round.apply(event)) return Unplayable{seq, *refusal};
        ++seq;
    }
    return round;
}

}  // namespace qingwen
