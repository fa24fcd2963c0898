// What the editor needs of the world: threads to work on, fonts to ask, a browser to show a printed chapter.
#pragma once

#include <filesystem>
#include <functional>

#include "app/editor_desk.h"
#include "edit/work_thread.h"
#include "shell/fonts.h"

namespace qingwen {

struct Editing {
    WorkThread& thread;
    WorkThread& aside;           // for what nobody waits for
    std::function<void()> wake;  // called on those threads when a job is done
    std::filesystem::path data;  // the program's folder of data
    FontSources fonts;
    Seed seed;
};

EditorDesk::With editing_with(const Editing& editing);

}  // namespace qingwen
