// Options that are pasted into one row of the form get a row each, and typing goes on where they were pasted.
#include <gtest/gtest.h>

#include "support/editor_scenes.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

class EditorPaste : public testing::Test {
protected:
    EditorPaste() {
        screen_.resize(1920, 3000);
        editor_scenes::open_kind(stage_, Kind::single);
        ImGui::GetIO().GetClipboardTextFn = [](void*) { return "A. 甲\nB. 乙\nC. 丙"; };
        carry_out(screen_.click(stage_.view(), "field-wrong-0"));
        frame({{.key = Key::a, .ctrl = true}});
    }
    void carry_out(const std::vector<Action>& sent) {
        for (const auto& action : sent) stage_.act(action, {20});
    }
    // As the window does it: what a frame sent is done before the next.
    void frame(std::vector<KeyPress> keys = {}, std::string_view typed = {}) {
        carry_out(screen_.frame(stage_.view(), std::move(keys), typed));
    }
    void paste() { frame({{.key = Key::v, .ctrl = true}}); }
    [[nodiscard]] const TextList& wrong() const { return stage_.view().editor.form->wrong; }

    Stage stage_{std::vector<Question>()};
    ScreenTest screen_;
};

TEST_F(EditorPaste, TheNextKeyWritesBehindTheFirstOption) {
    paste();
    ASSERT_GE(wrong().size(), 3U);
    EXPECT_EQ(wrong()[0], "甲");
    EXPECT_EQ(wrong()[1], "乙");
    EXPECT_EQ(wrong()[2], "丙");
    frame({}, "x");
    frame({}, "y");
    EXPECT_EQ(wrong()[0], "甲xy");
    EXPECT_EQ(wrong()[1], "乙");
}

TEST_F(EditorPaste, AKeyThatCameWithItIsNotLost) {
    frame({{.key = Key::v, .ctrl = true}}, "x");
    EXPECT_EQ(wrong()[0], "甲");
    EXPECT_EQ(wrong()[2], "丙x");
    frame({}, "y");
    EXPECT_EQ(wrong()[0], "甲y");
}

TEST_F(EditorPaste, AFrameWithoutKeysChangesNothing) {
    paste();
    const auto before = wrong();
    for (int i = 0; i < 3; ++i) frame();
    EXPECT_EQ(wrong(), before);
    stage_.act(act::AtEditor{act::edit::Undo{}});
    frame();
    frame({}, "z");
    EXPECT_NE(wrong()[1], "乙");
}

}  // namespace
}  // namespace qingwen
