// An author at work, from opening a bank to merging what a colleague changed meanwhile, through the real
// screen and with real files. What the files hold in the end stands in tests/golden/session.
#include <fstream>

#include <gtest/gtest.h>
#include <imgui_internal.h>

#include "base/file.h"
#include "support/folder.h"
#include "support/stage.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;

const fs::path source = QINGWEN_SOURCE "/tests";

class Session : public testing::Test {
protected:
    Session() {
        screen_.resize(1920, 4000);
        fs::copy(source / "data/session", folder_.path() / "bank");
        stage_.act(act::OpenEditor{{folder_.path() / "bank"}});
        stage_.settle_editor();
    }

    void carry_out(const std::vector<Action>& actions) {
        for (const auto& action : actions) stage_.act(action);
        stage_.settle_editor();
    }
    void click(const std::string& id) {
        const auto sent = screen_.click(stage_.view(), id);
        ASSERT_TRUE(screen_.drawn().control(id)) << id;
        carry_out(sent);
    }
    void press(KeyPress key) {
        ImGui::ClearActiveID();
        carry_out(screen_.frame(stage_.view(), {key}));
        carry_out(screen_.frame(stage_.view()));
    }
    // All of a field anew.
    void type(const std::string& id, const std::string& text) {
        click(id);
        carry_out(screen_.frame(stage_.view(), {{.key = Key::a, .ctrl = true}}));
        carry_out(screen_.frame(stage_.view(), {}, text));
        carry_out(screen_.frame(stage_.view()));
        ImGui::ClearActiveID();
        stage_.clock().advance(seconds(5));
    }
    void open(const char* id) {
        const auto at = stage_.view().editor.editor->find({id});
        ASSERT_TRUE(at) << id;
        const auto rows = stage_.view().editor.rows;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].entry && rows[i].at() == *at) return click("row-" + std::to_string(i));
    }
    fs::path file(const std::string& name) { return folder_.path() / "bank" / name; }
    std::string content(const fs::path& path) { return read_file(path, 1 << 20).value(); }
    // A colleague, in an editor of their own.
    void change_outside(const std::string& name, const std::string& from, const std::string& to) {
        auto text = content(file(name));
        text.replace(text.find(from), from.size(), to);
        std::ofstream(file(name), std::ios::binary) << text;
        fs::last_write_time(file(name), fs::last_write_time(file(name)) + std::chrono::seconds(10));
        stage_.clock().advance(seconds(5));
        stage_.settle_editor();
    }
    // To accept a changed text: copy the file the failure names over the golden one.
    void expect_golden(const std::string& step) {
        for (const auto* name : {"01.yaml", "02.yaml"}) {
            const auto golden = source / "golden/session" / (step + "-" + name);
            const auto accept = fs::path(testing::TempDir()) / golden.filename();
            if (fs::exists(golden) && content(golden) == content(file(name))) continue;
            fs::copy_file(file(name), accept, fs::copy_options::overwrite_existing);
            ADD_FAILURE() << "cp " << accept << " " << golden;
        }
    }
    [[nodiscard]] EditorView view() const { return stage_.view().editor; }

    void edit_each_kind() {
        open("gift-card");
        type("field-ask", "客户送来购物卡，你先做哪件事？");
        type("field-wrong-1", "转给分管同事");
        open("dinner");
        type("field-ask", "供应商请你吃饭，可以答应。");
        open("who");
        type("field-right-1", "亲弟弟：同一户口");
        open("steps");
        click("down-order-0");
        open("duty");
        type("field-paired-1", "核查问题线索");
        open("power");
        type("field-blanks-0-0", "公权力");
        open("count");
        type("field-number", "6");
    }

    sample::Folder folder_;
    Stage stage_{std::vector<Question>()};
    ScreenTest screen_;
};

TEST_F(Session, LeavesJustWhatWasMeantInTheFiles) {
    edit_each_kind();
    EXPECT_TRUE(view().changed);
    press({.key = Key::s, .ctrl = true});
    EXPECT_FALSE(view().changed);
    expect_golden("edited");

    for (int i = 0; i < 3; ++i) press({.key = Key::z, .ctrl = true});
    press({.key = Key::y, .ctrl = true});
    press({.key = Key::s, .ctrl = true});
    expect_golden("undone");

    open("gift-card");
    type("field-why", "当面退最干净，谁都说得清。");
    open("steps");
    type("field-why", "先有材料，反映才说得清。");
    change_outside("01.yaml", "当面退最干净。", "当面退还，登记备查。");
    change_outside("01.yaml", "老客户]", "老客户, 老同学]");
    ASSERT_EQ(view().panel, EditorPanel::merge);
    ASSERT_EQ(view().merge.clashes.size(), 1U);
    click("theirs-0");
    click("merge");
    EXPECT_EQ(view().panel, EditorPanel::none);
    press({.key = Key::s, .ctrl = true});
    EXPECT_FALSE(view().changed);
    expect_golden("merged");
}

TEST_F(Session, TakenBackToItsBeginningLeavesTheFilesAsTheyWere) {
    edit_each_kind();
    press({.key = Key::s, .ctrl = true});
    for (int i = 0; i < 100 && view().undoes != nullptr; ++i) press({.key = Key::z, .ctrl = true});
    press({.key = Key::s, .ctrl = true});
    for (const auto* name : {"01.yaml", "02.yaml"})
        EXPECT_EQ(content(file(name)), content(source / "data/session" / name));
}

}  // namespace
}  // namespace qingwen
