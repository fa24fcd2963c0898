// A bank on its way into the editor, read elsewhere.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "app/background.h"
#include "base/result.h"
#include "edit/headway.h"
#include "edit/manuscript.h"

namespace qingwen {

class EditorReading {
public:
    using Files = std::vector<std::filesystem::path>;

    // What was not saved the last time, of a file that says something else now.
    struct Unfinished {
        Manuscript mine;
        Manuscript base;  // what stood there when it was begun; empty for a file that was new
    };

    struct Read {
        std::vector<Manuscript> files;
        std::vector<Error> errors;  // with files that could not be read
        std::vector<Unfinished> unfinished;
    };

    struct With {
        std::filesystem::path unsaved;  // see edit/unsaved.h; empty: nothing is kept
        Drawable drawable;
    };

    // Files and folders of one bank: that of the first file; what belongs to another is left out.
    void ask(const Executor& run, Files files, const With& with);
    // Once it is there. Fails when nothing can be read.
    std::optional<Result<Read>> take() { return reading_.take(); }
    [[nodiscard]] bool under_way() const { return reading_.under_way(); }

    [[nodiscard]] const Files& files() const { return files_; }
    [[nodiscard]] int done() const { return headway_ ? headway_->done() : 0; }
    [[nodiscard]] int all() const { return headway_ ? headway_->all() : 0; }

private:
    Files files_;
    std::shared_ptr<Headway> headway_;
    Awaited<Result<Read>> reading_;
};

}  // namespace qingwen
