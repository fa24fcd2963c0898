// The list of findings: what can be done about one, and about all like it.
#include <gtest/gtest.h>

#include "support/editor_scenes.h"
#include "ui/audit.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

template <class Wanted>
const Wanted* asked(const std::vector<Action>& sent) {
    const auto* at = sent.size() == 1 ? std::get_if<act::AtEditor>(&sent.front()) : nullptr;
    return at == nullptr ? nullptr : std::get_if<Wanted>(&at->what);
}

class EditorFindingsScreen : public testing::Test {
protected:
    EditorFindingsScreen() {
        screen_.resize(1920, 3000);
        editor_scenes::fixable(stage_);
    }
    [[nodiscard]] View view() const { return stage_.view(); }

    Stage stage_{std::vector<Question>()};
    ScreenTest screen_;
};

TEST_F(EditorFindingsScreen, OffersWhatCanBeDoneAboutOneAndAboutAllLikeIt) {
    ASSERT_GE(view().editor.findings.size(), 2U);
    const auto one = screen_.click(view(), "fix-1");
    ASSERT_NE(asked<act::edit::Fix>(one), nullptr);
    EXPECT_EQ(asked<act::edit::Fix>(one)->finding, 1);
    const auto all = screen_.click(view(), "fix-all-1");
    ASSERT_NE(asked<act::edit::FixAll>(all), nullptr);
    EXPECT_EQ(asked<act::edit::FixAll>(all)->finding, 1);
}

TEST_F(EditorFindingsScreen, OneAloneHasNothingLikeIt) {
    editor_scenes::edit(stage_, act::edit::ShowFindingsOf{FindingScope::question});
    static_cast<void>(screen_.frame(view()));
    EXPECT_TRUE(screen_.drawn().control("fix-0"));
    EXPECT_FALSE(screen_.drawn().control("fix-all-0"));
}

TEST_F(EditorFindingsScreen, MendedTheListGoesOn) {
    for (auto& action : screen_.click(view(), "fix-all-0")) stage_.act(action);
    stage_.settle();
    EXPECT_EQ(view().editor.scope, FindingScope::bank);
    EXPECT_EQ(view().editor.errors, 0);
}

}  // namespace
}  // namespace qingwen
