#include "app/editor_reading.h"

#include <algorithm>

#include "yaml/load.h"

namespace qingwen {

namespace {

// A file whose bank cannot be told may belong to it.
void keep_one_bank(std::vector<Manuscript>& files) {
    const auto first = std::ranges::find_if(files, [](const auto& file) { return !file.bank.empty(); });
    if (first == files.end()) return;
    const auto bank = first->bank;
    std::erase_if(files, [&](const auto& file) { return !file.bank.empty() && file.bank != bank; });
}

}  // namespace

void EditorReading::ask(const Executor& run, Files files, const Drawable& drawable) {
    files_ = std::move(files);
    headway_ = std::make_shared<Headway>();
    const auto read = [paths = files_, headway = headway_, drawable]() -> Result<Read> {
        auto texts = read_bank_texts(paths);
        headway->expect(static_cast<int>(texts.files.size()));
        if (texts.files.empty() && !texts.errors.empty()) return texts.errors.front();
        Read made{{}, std::move(texts.errors)};
        for (const auto& [path, content] : texts.files) {
            made.files.push_back(read_manuscript(path, content, drawable));
            headway->step();
        }
        keep_one_bank(made.files);
        return made;
    };
    reading_.ask(run, read);
}

}  // namespace qingwen
