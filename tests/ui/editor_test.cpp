// The editor's screen: every control asks for what it says, and for nothing else.
#include <gtest/gtest.h>
#include <imgui_internal.h>

#include "support/editor_scenes.h"
#include "ui/audit.h"
#include "ui/screen.h"

namespace qingwen {
namespace {

using namespace act::edit;

template <class Wanted>
const Wanted* asked(const std::vector<Action>& actions) {
    for (const auto& action : actions)
        if (const auto* at = std::get_if<act::AtEditor>(&action))
            if (const auto* found = std::get_if<Wanted>(&at->what)) return found;
    return nullptr;
}

class EditorScreen : public testing::Test {
protected:
    EditorScreen() { screen_.resize(1920, 3000); }
    void scene(void (*steps)(Stage&)) { steps(stage_); }
    std::vector<Action> click(std::string_view id) {
        auto sent = screen_.click(stage_.view(), id);
        EXPECT_TRUE(screen_.drawn().control(id)) << id << " is not there";
        return sent;
    }
    // The only thing that a press asks for.
    template <class Wanted>
    const Wanted* only(std::string_view id) {
        sent_ = click(id);
        EXPECT_EQ(sent_.size(), 1U) << id;
        return asked<Wanted>(sent_);
    }
    template <class Wanted>
    const Wanted* by_key(KeyPress key) {
        sent_ = screen_.frame(stage_.view(), {key});
        for (auto& more : screen_.frame(stage_.view())) sent_.push_back(std::move(more));
        return asked<Wanted>(sent_);
    }
    void draw() { static_cast<void>(screen_.frame(stage_.view())); }
    void edit(EditorAction action) { editor_scenes::edit(stage_, std::move(action)); }
    [[nodiscard]] const Form& form() const { return *stage_.view().editor.form; }
    // A character typed into a field: what the field asks for then.
    const act::edit::Type* typed_into(std::string_view id) {
        static_cast<void>(click(id));
        sent_ = screen_.frame(stage_.view(), {}, "x");
        for (auto& more : screen_.frame(stage_.view())) sent_.push_back(std::move(more));
        ImGui::ClearActiveID();
        return asked<act::edit::Type>(sent_);
    }

    Stage stage_{std::vector<Question>()};
    ScreenTest screen_;
    std::vector<Action> sent_;
};

TEST_F(EditorScreen, TheHeadSavesTakesBackAndLeaves) {
    scene(editor_scenes::with_findings);
    EXPECT_TRUE(only<Save>("save"));
    EXPECT_TRUE(only<Undo>("undo"));
    EXPECT_TRUE(only<act::edit::Leave>("leave"));
    ASSERT_TRUE(only<act::edit::Open>("menu"));
    EXPECT_EQ(asked<act::edit::Open>(sent_)->panel, EditorPanel::menu);
    EXPECT_TRUE(screen_.drawn().says("not saved"));
    EXPECT_FALSE(screen_.drawn().control("redo")->enabled);
}

TEST_F(EditorScreen, NothingIsToBeSavedInAnUntouchedBank) {
    scene(editor_scenes::open);
    draw();
    EXPECT_FALSE(screen_.drawn().control("save")->enabled);
    EXPECT_FALSE(screen_.drawn().control("undo")->enabled);
    EXPECT_TRUE(screen_.drawn().says("saved"));
}

TEST_F(EditorScreen, ArrowsGoOnFromARowThatWasClicked) {
    scene(editor_scenes::open);
    for (auto& action : click("row-2")) stage_.act(action);
    static_cast<void>(by_key<act::edit::Look>({Key::down}));
    EXPECT_TRUE(screen_.drawn().control("row-3"));
    const auto* look = by_key<act::edit::Look>({Key::enter});
    ASSERT_TRUE(look);
    EXPECT_EQ(look->at, (At{0, 2}));
}

TEST_F(EditorScreen, APanelTakesTheKeysFromTheFieldThatWasTypedInto) {
    scene(editor_scenes::open);
    static_cast<void>(click("field-ask"));
    edit(act::edit::Open{EditorPanel::replace});
    for (int i = 0; i < 3; ++i) draw();
    sent_ = screen_.frame(stage_.view(), {}, "廉");
    for (auto& more : screen_.frame(stage_.view())) sent_.push_back(std::move(more));
    ImGui::ClearActiveID();
    const auto* find = asked<Find>(sent_);
    ASSERT_TRUE(find);
    EXPECT_EQ(find->find, "廉");
}

TEST_F(EditorScreen, TheListLooksFoldsAndMarks) {
    scene(editor_scenes::open);
    ASSERT_TRUE(only<act::edit::Look>("row-2"));
    EXPECT_EQ(asked<act::edit::Look>(sent_)->at, (At{0, 1}));
    ASSERT_TRUE(only<Fold>("row-0"));
    EXPECT_EQ(asked<Fold>(sent_)->file, 0U);
    ASSERT_TRUE(only<Mark>("mark-3"));
    EXPECT_EQ(asked<Mark>(sent_)->at, (At{0, 2}));
    EXPECT_TRUE(asked<Mark>(sent_)->on);
    edit(Mark{{0, 2}});
    ASSERT_TRUE(only<Mark>("mark-3"));
    EXPECT_FALSE(asked<Mark>(sent_)->on);
}

TEST_F(EditorScreen, ShiftMarksUpToARowAndCtrlMarksIt) {
    scene(editor_scenes::open);
    ImGui::GetIO().KeyShift = true;
    const auto* run = only<MarkTo>("row-4");
    ImGui::GetIO().KeyShift = false;
    ASSERT_TRUE(run);
    edit(*run);
    EXPECT_EQ(stage_.view().editor.marked->size(), 4U);
    ImGui::GetIO().KeyCtrl = true;
    EXPECT_TRUE(only<Mark>("row-4"));
    ImGui::GetIO().KeyCtrl = false;
}

TEST_F(EditorScreen, ArrowsWalkTheListAndLookAtWhatTheyComeTo) {
    scene(editor_scenes::open);
    draw();
    for (int i = 0; i < 60 && !screen_.at("row-1"); ++i)
        static_cast<void>(screen_.key(stage_.view(), Key::tab));
    ASSERT_TRUE(screen_.at("row-1"));
    ASSERT_TRUE(by_key<act::edit::Look>({.key = Key::down}));
    EXPECT_EQ(asked<act::edit::Look>(sent_)->at, (At{0, 1}));
    EXPECT_TRUE(screen_.at("row-2"));
    ASSERT_TRUE(by_key<act::edit::Look>({.key = Key::down, .repeat = true})) << "also while it is held down";
    ASSERT_TRUE(by_key<Mark>({.key = Key::m}));
    EXPECT_EQ(asked<Mark>(sent_)->at, (At{0, 2}));
    EXPECT_FALSE(by_key<Remove>({.key = Key::m}));
}

TEST_F(EditorScreen, WhatIsMarkedCanBeDealtWithAtOnce) {
    scene(editor_scenes::marked);
    const std::pair<const char*, EditorPanel> panels[] = {{"marked-level", EditorPanel::level},
                                                          {"marked-tag", EditorPanel::tag},
                                                          {"marked-move", EditorPanel::move}};
    for (const auto& [id, panel] : panels) {
        ASSERT_TRUE(only<act::edit::Open>(id));
        EXPECT_EQ(asked<act::edit::Open>(sent_)->panel, panel);
    }
    EXPECT_TRUE(only<Duplicate>("marked-duplicate"));
    EXPECT_TRUE(only<Remove>("marked-remove"));
    EXPECT_TRUE(only<Unmark>("unmark"));
    EXPECT_TRUE(only<MarkShown>("mark-shown"));
}

TEST_F(EditorScreen, OneQuestionIsDeletedWithoutAskingAndSeveralAreNot) {
    scene(editor_scenes::open);
    EXPECT_TRUE(only<Remove>("remove"));
    EXPECT_TRUE(by_key<Remove>({.key = Key::del}));
    edit(Mark{{0, 1}});
    edit(Mark{{0, 2}});
    ASSERT_TRUE(by_key<Remove>({.key = Key::del}));
    edit(Remove{});
    EXPECT_EQ(stage_.view().editor.panel, EditorPanel::remove);
    ASSERT_TRUE(only<Remove>("remove-yes"));
    edit(Remove{});
    EXPECT_EQ(stage_.view().editor.undoes->count, 2);
}

TEST_F(EditorScreen, EveryKindHasItsFields) {
    const std::pair<Kind, std::vector<const char*>> kinds[] = {
        {Kind::single, {"field-right-0", "field-wrong-0", "remove-wrong-0", "add-field-wrong-0"}},
        {Kind::multiple, {"field-right-1", "field-wrong-0", "field-keep-order"}},
        {Kind::truth, {"is-true", "is-false"}},
        {Kind::order, {"field-order-1", "up-order-1", "down-order-0"}},
        {Kind::match, {"field-left-1", "field-paired-1", "add-field-extra-0"}},
        {Kind::blank, {"field-blanks-0-0", "add-field-blanks-0-0"}},
        {Kind::number, {"field-number", "field-within", "field-unit"}}};
    for (const auto& [kind, ids] : kinds) {
        editor_scenes::open_kind(stage_, kind);
        draw();
        for (const auto* id : ids) EXPECT_TRUE(screen_.drawn().control(id)) << id;
        EXPECT_TRUE(screen_.drawn().control("field-ask"));
        EXPECT_TRUE(screen_.drawn().control("field-why"));
    }
}

TEST_F(EditorScreen, TypingGoesToItsField) {
    editor_scenes::open_kind(stage_, Kind::match);
    const std::pair<const char*, FieldAt> fields[] = {{"field-ask", {Field::ask}},
                                                      {"field-left-1", {Field::left, 1}},
                                                      {"field-paired-0", {Field::paired, 0}}};
    for (const auto& [id, at] : fields) {
        const auto* typed = typed_into(id);
        ASSERT_TRUE(typed) << id;
        EXPECT_EQ(typed->at, at);
        EXPECT_NE(typed->text.find('x'), std::string::npos);
    }
}

TEST_F(EditorScreen, RowsAreAddedTakenOutAndMoved) {
    editor_scenes::open_kind(stage_, Kind::order);
    const int count = rows_of(form(), Field::order);
    ASSERT_TRUE(only<AddRow>("add-field-order-0"));
    EXPECT_EQ(asked<AddRow>(sent_)->before, (FieldAt{Field::order, count}));
    ASSERT_TRUE(only<MoveRow>("up-order-1"));
    EXPECT_EQ(asked<MoveRow>(sent_)->by, -1);
    ASSERT_TRUE(only<RemoveRow>("remove-order-1"));
    EXPECT_EQ(asked<RemoveRow>(sent_)->at, (FieldAt{Field::order, 1}));
    EXPECT_FALSE(screen_.drawn().control("up-order-0")->enabled);
}

TEST_F(EditorScreen, EnterInARowAddsTheNextAndTypingGoesThere) {
    editor_scenes::open_kind(stage_, Kind::single);
    static_cast<void>(click("field-wrong-0"));
    ASSERT_TRUE(by_key<AddRow>({.key = Key::enter}));
    EXPECT_EQ(asked<AddRow>(sent_)->before, (FieldAt{Field::wrong, 1}));
    edit(AddRow{{Field::wrong, 1}});
    std::vector<Action> sent;
    for (int i = 0; i < 4; ++i)
        for (auto& action : screen_.frame(stage_.view())) {
            stage_.act(action);
            sent.push_back(action);
        }
    EXPECT_TRUE(asked<Arrived>(sent));
    EXPECT_FALSE(stage_.view().editor.go);
    EXPECT_EQ(screen_.focused(), "field-wrong-1");
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
}

TEST_F(EditorScreen, AltAndAnArrowMovesTheRowOrElseTheQuestion) {
    editor_scenes::open_kind(stage_, Kind::order);
    EXPECT_TRUE(by_key<MoveBy>({.key = Key::down, .alt = true}));
    static_cast<void>(click("field-order-1"));
    ASSERT_TRUE(by_key<MoveRow>({.key = Key::down, .alt = true}));
    EXPECT_EQ(asked<MoveRow>(sent_)->at, (FieldAt{Field::order, 1}));
    EXPECT_FALSE(asked<MoveBy>(sent_));
}

TEST_F(EditorScreen, WhatIsChosenIsAsked) {
    editor_scenes::open_kind(stage_, Kind::truth);
    ASSERT_TRUE(only<act::edit::Type>("is-false"));
    EXPECT_EQ(asked<act::edit::Type>(sent_)->text, "false");
    ASSERT_TRUE(only<act::edit::Type>("level-3"));
    EXPECT_EQ(asked<act::edit::Type>(sent_)->at, (FieldAt{Field::level}));
    ASSERT_TRUE(only<SetKind>("kind-3"));
    EXPECT_EQ(asked<SetKind>(sent_)->kind, Kind::order);
    EXPECT_TRUE(click("kind-2").empty()) << "it is that already";
    ASSERT_TRUE(only<AsText>("as-text"));
    ASSERT_TRUE(only<ShowAnswer>("preview-told"));
    EXPECT_TRUE(asked<ShowAnswer>(sent_)->on);
    ASSERT_TRUE(only<act::edit::Open>("field-case"));
    EXPECT_EQ(asked<act::edit::Open>(sent_)->panel, EditorPanel::hangs);
}

TEST_F(EditorScreen, FindingsStandAtTheirFieldsAndInTheirList) {
    scene(editor_scenes::with_findings);
    draw();
    EXPECT_TRUE(screen_.drawn().says("is empty"));
    ASSERT_TRUE(only<Jump>("finding-0"));
    EXPECT_EQ(asked<Jump>(sent_)->finding, 0);
    ASSERT_TRUE(only<ShowFindingsOf>("scope-bank"));
    EXPECT_EQ(asked<ShowFindingsOf>(sent_)->scope, FindingScope::bank);
    ASSERT_TRUE(by_key<Jump>({.key = Key::f8}));
}

TEST_F(EditorScreen, AJumpLeadsToTheField) {
    scene(editor_scenes::with_findings);
    edit(Jump{0});
    ASSERT_TRUE(stage_.view().editor.go);
    const auto wanted = *stage_.view().editor.go;
    for (int i = 0; i < 4; ++i)
        for (auto& action : screen_.frame(stage_.view())) stage_.act(action);
    EXPECT_FALSE(stage_.view().editor.go);
    EXPECT_TRUE(screen_.focused().starts_with("field-")) << screen_.focused();
    EXPECT_EQ(wanted.field, stage_.view().editor.here.front().field.field);
}

TEST_F(EditorScreen, KeysFromAnywhere) {
    scene(editor_scenes::open);
    EXPECT_TRUE(by_key<Save>({.key = Key::s, .ctrl = true}));
    EXPECT_TRUE(by_key<Undo>({.key = Key::z, .ctrl = true}));
    EXPECT_TRUE(by_key<Redo>({.key = Key::y, .ctrl = true}));
    EXPECT_TRUE(by_key<Redo>({.key = Key::z, .shift = true, .ctrl = true}));
    EXPECT_TRUE(by_key<Duplicate>({.key = Key::d, .ctrl = true}));
    EXPECT_EQ(by_key<act::edit::Open>({.key = Key::f, .ctrl = true})->panel, EditorPanel::replace);
    EXPECT_EQ(by_key<act::edit::Open>({.key = Key::n, .ctrl = true})->panel, EditorPanel::add);
    EXPECT_TRUE(by_key<AsText>({.key = Key::f2})->on);
    EXPECT_TRUE(by_key<act::edit::Leave>({.key = Key::escape}));
}

TEST_F(EditorScreen, EscapeLeavesAFieldFirst) {
    scene(editor_scenes::open);
    static_cast<void>(click("field-ask"));
    ASSERT_TRUE(ImGui::GetIO().WantTextInput);
    EXPECT_FALSE(by_key<act::edit::Leave>({.key = Key::escape}));
    draw();
    EXPECT_FALSE(ImGui::GetIO().WantTextInput);
    EXPECT_TRUE(by_key<act::edit::Leave>({.key = Key::escape}));
}

TEST_F(EditorScreen, UnderAPanelNothingIsPressedAndEscapeClosesIt) {
    scene(editor_scenes::with_panel<EditorPanel::level>);
    draw();
    EXPECT_FALSE(screen_.drawn().control("row-1")->enabled);
    ASSERT_TRUE(only<SetLevel>("set-level-2"));
    EXPECT_EQ(asked<SetLevel>(sent_)->level, 2);
    EXPECT_FALSE(by_key<Save>({.key = Key::s, .ctrl = true}));
    ASSERT_TRUE(by_key<act::edit::Open>({.key = Key::escape}));
    EXPECT_EQ(asked<act::edit::Open>(sent_)->panel, EditorPanel::none);
}

TEST_F(EditorScreen, OnlyTheRowsInViewAreDrawn) {
    scene(editor_scenes::open);
    draw();
    EXPECT_GT(stage_.view().editor.rows.size(), 300U);
    const auto rows = std::ranges::count_if(screen_.drawn().all(),
                                            [](const Drawn& one) { return one.id.starts_with("row-"); });
    EXPECT_GT(rows, 4);
    EXPECT_LT(rows, 60);
}

TEST_F(EditorScreen, KeepsTheRulesInEverySize) {
    const std::pair<float, float> sizes[] = {{800, 600}, {1280, 720}, {1920, 1080}, {720, 1280}};
    for (const auto& row : editor_scenes::rows) {
        Stage stage{std::vector<Question>()};
        row.steps(stage);
        for (const auto& [width, height] : sizes)
            for (const int percent : {100, 200}) {
                screen_.resize(width, height);
                auto view = stage.view();
                view.preferences.text_percent = percent;
                for (int i = 0; i < 2; ++i) static_cast<void>(screen_.frame(view));
                audit(screen_.drawn(), screen_.page(),
                      std::string(row.name) + " " + std::to_string(width) + " " + std::to_string(percent) +
                          " ");
            }
    }
}

}  // namespace
}  // namespace qingwen
