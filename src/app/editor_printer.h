// A chapter as a page for the printer: made and written elsewhere.
#pragma once

#include <filesystem>
#include <optional>

#include "app/background.h"
#include "base/result.h"
#include "base/time.h"
#include "edit/deeds.h"

namespace qingwen {

class EditorPrinter {
public:
    struct What {
        Manuscripts files;     // of the bank, as they stand in memory
        std::size_t file = 0;  // the chapter
        std::filesystem::path folder;
        Wall date;
    };
    void ask(const Executor& run, What what);
    [[nodiscard]] bool under_way() const { return writing_.under_way(); }

    // Where the page is, once it is there; nothing when nothing in the chapter can be asked.
    using Page = std::optional<std::filesystem::path>;
    std::optional<Result<Page>> take() { return writing_.take(); }

private:
    Awaited<Result<Page>> writing_;
};

}  // namespace qingwen
