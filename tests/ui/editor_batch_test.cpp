// The panel over a deed on many questions: how far it is, and the way to stop it.
#include <gtest/gtest.h>

#include "support/editor_scenes.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

class EditorBatchScreen : public testing::Test {
protected:
    EditorBatchScreen() { editor_scenes::batch(stage_); }
    [[nodiscard]] View view(int done) const {
        auto view = stage_.view();
        view.editor.batch->done = done;
        view.editor.batch->all = 20'000;
        return view;
    }
    static bool stops(const std::vector<Action>& sent) {
        const auto* at = sent.size() == 1 ? std::get_if<act::AtEditor>(&sent.front()) : nullptr;
        return at != nullptr && std::holds_alternative<act::edit::Stop>(at->what);
    }

    Stage stage_{std::vector<Question>()};
    ScreenTest screen_;
};

TEST_F(EditorBatchScreen, SaysWhatIsDoneAndHowFarItIs) {
    static_cast<void>(screen_.frame(view(1200)));
    EXPECT_TRUE(screen_.drawn().says("Changing tags"));
    EXPECT_TRUE(screen_.drawn().says("1,200 of 20,000"));
    EXPECT_FALSE(screen_.drawn().control("row-1")->enabled);
}

TEST_F(EditorBatchScreen, CancelAndEscapeStopIt) {
    EXPECT_TRUE(stops(screen_.click(view(1200), "close-panel")));
    EXPECT_TRUE(stops(screen_.key(view(1200), Key::escape)));
    EXPECT_TRUE(screen_.key(view(1200), Key::s).empty());
}

TEST_F(EditorBatchScreen, BeforeThePanelNothingCanBePressedEither) {
    auto soon = view(0);
    soon.editor.panel = EditorPanel::none;
    static_cast<void>(screen_.frame(soon));
    EXPECT_FALSE(screen_.drawn().control("close-panel"));
    EXPECT_FALSE(screen_.drawn().control("row-1")->enabled);
    EXPECT_TRUE(screen_.click(soon, "save").empty());
}

}  // namespace
}  // namespace qingwen
