#include "app/editor_batch.h"

namespace qingwen {

void EditorBatch::begin(const Executor& run, Job job, const Manuscripts& files, Mono now) {
    deed_ = job.deed;
    then_ = std::move(job.then);
    begun_ = now;
    long_ = false;
    headway_ = std::make_shared<Headway>();
    headway_->expect(static_cast<int>(job.questions));
    working_.ask(run,
                 [make = std::move(job.make), files, headway = headway_] { return make(files, *headway); });
}

void EditorBatch::stop() {
    if (headway_) headway_->stop();
    working_.forget();
}

std::optional<BatchView> EditorBatch::view() const {
    if (!under_way()) return std::nullopt;
    return BatchView{deed_, headway_->done(), headway_->all()};
}

}  // namespace qingwen
