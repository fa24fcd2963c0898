#include "shell/editing.h"

#include "shell/drawable.h"
#include "shell/spawn.h"

namespace qingwen {

namespace {

Executor on(WorkThread& thread, const std::function<void()>& wake) {
    return [&thread, wake](const Job& job) {
        thread.run([job, wake] {
            job();
            wake();
        });
    };
}

}  // namespace

EditorDesk::With editing_with(const Editing& editing) {
    const auto show = [](const std::filesystem::path& file) {
        if (const auto with = opener()) spawn(*with, file);
    };
    return {.run = on(editing.thread, editing.wake),
            .aside = on(editing.aside, editing.wake),
            .data = editing.data / "editor",
            .drawable = drawable_later(editing.fonts),
            .seed = editing.seed,
            .show = show};
}

}  // namespace qingwen
