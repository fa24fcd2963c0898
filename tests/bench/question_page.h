// The real question screen for benchmarks: questions of the bank that comes with the program, in the timed
// mode of tests/support/stage.h, its first question asked, its fonts the program's.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "shell/desk_scene.h"
#include "shell/text_glass.h"
#include "shell/typing_font.h"
#include "support/stage.h"
#include "yaml/load.h"

namespace qingwen {

class QuestionPage {
public:
    QuestionPage() : stage_(questions(), cases()) { stage_.begin(); }

    DeskScene& scene() { return scene_; }
    TypingFont& typing() { return typing_; }
    HandClock& clock() { return stage_.clock(); }

private:
    static FontBook fonts() {
        auto files = find_fonts({QINGWEN_SOURCE "/fonts/roles.txt", QINGWEN_BINARY "/fonts/fallback.otf"});
        if (!files) {
            std::fprintf(stderr, "no fonts: %s\n", files.error().detail.c_str());
            std::exit(3);
        }
        return FontBook::open(std::move(files).value()).value();
    }
    static const Bank& bank() {
        static const auto loaded = load_bank({QINGWEN_SOURCE "/questions"});
        return loaded.bank;
    }
    static std::vector<Question> questions() {
        const auto& all = bank().questions();
        return {all.begin(), all.begin() + std::min<std::ptrdiff_t>(20, std::ssize(all))};
    }
    static std::vector<Case> cases() {
        std::vector<Case> found;
        for (const auto& question : questions())
            if (const auto* one = bank().case_of(question);
                one && std::ranges::none_of(found, [&](const Case& known) { return known.id == one->id; }))
                found.push_back(*one);
        return found;
    }

    Stage stage_;
    FontBook book_ = fonts();
    TypingFont typing_{book_};
    TextGlass glass_{book_, &typing_};
    DeskScene scene_{stage_.desk(), glass_};
};

}  // namespace qingwen
