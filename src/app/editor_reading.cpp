#include "app/editor_reading.h"

#include <algorithm>

#include "base/file.h"
#include "edit/unsaved.h"
#include "yaml/limits.h"
#include "yaml/load.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

// A file whose bank cannot be told may belong to it.
void keep_one_bank(std::vector<Manuscript>& files) {
    const auto first = std::ranges::find_if(files, [](const auto& file) { return !file.bank.empty(); });
    if (first == files.end()) return;
    const auto bank = first->bank;
    std::erase_if(files, [&](const auto& file) { return !file.bank.empty() && file.bank != bank; });
}

bool lies_in(const fs::path& file, const fs::path& place) {
    const auto rest = fs::weakly_canonical(file).lexically_relative(fs::weakly_canonical(place));
    return !rest.empty() && *rest.begin() != "..";
}

bool says_what_is_there(const Unsaved& work) {
    const auto there = read_file(work.path, limits::file_bytes);
    return there && *there == work.text;
}

std::vector<EditorReading::Unfinished> unfinished_in(const EditorReading::Files& places,
                                                     const EditorReading::With& with) {
    std::vector<EditorReading::Unfinished> found;
    if (with.unsaved.empty()) return found;
    for (const auto& work : all_unsaved(with.unsaved)) {
        const auto of_it = [&](const fs::path& place) { return lies_in(work.path, place); };
        if (std::ranges::none_of(places, of_it) || says_what_is_there(work)) continue;
        found.push_back({read_manuscript(work.path, work.text, with.drawable),
                         read_manuscript(work.path, work.base.value_or(""), with.drawable)});
    }
    return found;
}

}  // namespace

void EditorReading::ask(const Executor& run, Files files, const With& with) {
    files_ = std::move(files);
    headway_ = std::make_shared<Headway>();
    const auto read = [paths = files_, headway = headway_, with]() -> Result<Read> {
        auto texts = read_bank_texts(paths);
        headway->expect(static_cast<int>(texts.files.size()));
        if (texts.files.empty() && !texts.errors.empty()) return texts.errors.front();
        Read made{{}, std::move(texts.errors), unfinished_in(paths, with)};
        for (const auto& [path, content] : texts.files) {
            made.files.push_back(read_manuscript(path, content, with.drawable));
            headway->step();
        }
        keep_one_bank(made.files);
        return made;
    };
    reading_.ask(run, read);
}

}  // namespace qingwen
