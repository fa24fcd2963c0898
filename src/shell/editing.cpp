#include "shell/editing.h"

#include "shell/drawable.h"
#include "shell/spawn.h"

namespace qingwen {

EditorDesk::With editing_with(const Editing& editing) {
    const auto run = [&thread = editing.thread, wake = editing.wake](const Job& job) {
        thread.run([job, wake] {
            job();
            wake();
        });
    };
    const auto show = [](const std::filesystem::path& file) {
        if (const auto with = opener()) spawn(*with, file);
    };
    return {.run = run,
            .data = editing.data / "editor",
            .drawable = drawable_later(editing.fonts),
            .seed = editing.seed,
            .show = show};
}

}  // namespace qingwen
