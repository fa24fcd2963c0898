// The editor's screen in every state worth looking at: rows for scenes.cpp.
#pragma once

#include <fstream>

#include "edit/unsaved.h"
#include "support/folder.h"
#include "support/stage.h"

namespace qingwen::editor_scenes {

using namespace act::edit;

inline void edit(Stage& stage, EditorAction action) { stage.act(act::AtEditor{std::move(action)}); }

inline void open(Stage& stage) {
    stage.act(act::OpenEditor{{QINGWEN_SOURCE "/questions/clean-finance"}});
    stage.settle_editor();
}

// The first question of a kind, in the form.
inline void open_kind(Stage& stage, Kind kind) {
    open(stage);
    const auto view = stage.view();
    const auto& editor = *view.editor.editor;
    for (std::size_t file = 0; file < editor.files().size(); ++file)
        for (std::size_t i = 0; i < editor.file(file).entries.size(); ++i)
            if (editor.entry({file, i}).kind == kind) return edit(stage, act::edit::Look{{file, i}});
}

template <Kind kind>
void at_kind(Stage& stage) {
    open_kind(stage, kind);
}

inline void with_findings(Stage& stage) {
    open_kind(stage, Kind::single);
    edit(stage, Type{{Field::ask, 0, 0}, ""});
    edit(stage, Type{{Field::wrong, 1, 0}, "带回家再说，等以后有机会再回送一份价值相当的礼品，两不相欠"});
    edit(stage, Type{{Field::wrong, 0, 0}, "带回家再说，等以后有机会再回送一份价值相当的礼品，两不相欠"});
    edit(stage, Type{{Field::level, 0, 0}, "9"});
    edit(stage, Type{{Field::why, 0, 0}, ""});
}

inline void marked(Stage& stage) {
    open(stage);
    for (std::size_t i = 0; i < 3; ++i) edit(stage, Mark{{0, 2 * i}});
}

template <EditorPanel panel>
void with_panel(Stage& stage) {
    marked(stage);
    edit(stage, Open{panel});
}

template <EditorPane pane>
void with_pane(Stage& stage) {
    with_findings(stage);
    edit(stage, Show{pane});
    edit(stage, ShowFindingsOf{FindingScope::bank});
}

inline constexpr const char* own_bank =
    "qingwen: 1\nbank: our-branch\nchapter: {id: \"01\", title: 收礼与拒礼}\nquestions:\n"
    "  - id: gift-card\n    ask: 客户在月饼盒里夹了一张购物卡，你当场发现了，先做哪件事？\n"
    "    right: 当面退还给客户\n    wrong: [带回家再说, 转给部门同事, 假装没有看见]\n"
    "    why: 当面退最干净，谁都说得清。\n\n"
    "  - id: dinner\n    ask: 供应商请你吃饭，可以去。\n    is: 错\n    why: 合同还在谈。\n";

inline std::filesystem::path write_own(const std::string& content) {
    static const sample::Folder folder;
    const auto file = folder.path() / "01.yaml";
    std::ofstream(file, std::ios::binary) << content;
    static int written = 0;
    std::filesystem::last_write_time(
        file, std::filesystem::file_time_type::clock::now() + std::chrono::seconds(++written));
    return file;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

inline void merging(Stage& stage) {
    const auto file = write_own(own_bank);
    stage.act(act::OpenEditor{{file}});
    stage.settle_editor();
    edit(stage, Type{{Field::ask, 0, 0}, "客户在月饼盒里夹了一张购物卡，你当场发现了。第一步做什么？"});
    edit(stage, act::edit::Look{{0, 1}});
    edit(stage, Type{{Field::why, 0, 0}, "合同还在谈，吃饭会让人说不清。"});
    edit(stage, act::edit::Look{{0, 0}});
    auto theirs = replaced(own_bank, "先做哪件事？", "最先该做哪件事？");
    theirs = replaced(theirs, "合同还在谈。", "合同没有签，不能去。");
    static_cast<void>(write_own(theirs));
    stage.clock().advance(seconds(5));
    stage.settle_editor();
    edit(stage, Decide{0, Side::theirs});
}

// Changed here, and by others to `theirs`.
inline void changed_by_both(Stage& stage, const std::string& bank, const std::string& theirs) {
    stage.act(act::OpenEditor{{write_own(bank)}});
    stage.settle_editor();
    edit(stage, Type{{Field::ask, 0, 0}, "客户在月饼盒里夹了一张购物卡，你当场发现了。第一步做什么？"});
    static_cast<void>(write_own(theirs));
    stage.clock().advance(seconds(5));
    stage.settle_editor();
}

// Both changed other places.
inline void merging_apart(Stage& stage) {
    changed_by_both(stage, own_bank, replaced(own_bank, "合同还在谈。", "合同没有签，不能去。"));
}

// What they wrote cannot be cut into questions, and is long.
inline void merging_whole(Stage& stage) {
    std::string long_bank = own_bank;
    for (int i = 1; i <= 40; ++i)
        long_bank += "  - id: more-" + std::to_string(i) + "\n    ask: 这是第 " + std::to_string(i) +
                     " 道补充的题。\n    is: 对\n    why: 补充。\n";
    changed_by_both(stage, long_bank, replaced(long_bank, "questions:", "题目："));
}

inline void merging_still(Stage& stage) {
    merging_apart(stage);
    edit(stage, act::edit::Open{EditorPanel::none});
    stage.holds_jobs = true;
    edit(stage, Type{{Field::why, 0, 0}, "当面退还，说明规定。"});
    edit(stage, act::edit::Save{});
    stage.settle_editor();
}

inline void broken(Stage& stage) {
    const auto file = write_own(replaced(own_bank, "right: 当面退还给客户", "right: [当面退还给客户"));
    stage.act(act::OpenEditor{{file}});
    stage.settle_editor();
}

inline void empty(Stage& stage) {
    stage.act(act::OpenEditor{{write_own("qingwen: 1\nbank: our-branch\nquestions:\n")}});
    stage.settle_editor();
}

inline void failed(Stage& stage) {
    stage.act(act::OpenEditor{{"/home/wang/没有这个文件夹"}});
    stage.settle_editor();
}

// What was typed the last time and not saved: where it was kept.
inline const std::filesystem::path& left_behind() {
    static const sample::Folder data;
    const auto file = write_own(own_bank);
    static_cast<void>(keep_unsaved(data / "unsaved", {file, own_bank, replaced(own_bank, "可以去", "能去")}));
    return data.path();
}

inline void recovering(Stage& stage) {
    stage.act(act::OpenEditor{{write_own(own_bank)}});
    stage.settle_editor();
}

// The same slip in several questions, in the list of the bank.
inline void fixable(Stage& stage) {
    auto content = replaced(own_bank, "    why: 当面退", "    level: ２\n    why: 当面退");
    content = replaced(content, "    is: 错\n", "    is: 错\n    level: ３\n");
    stage.act(act::OpenEditor{{write_own(content)}});
    stage.settle_editor();
    edit(stage, ShowFindingsOf{FindingScope::bank});
    edit(stage, Show{EditorPane::findings});
    stage.settle();
}

// A tag for all questions, that somebody else is to put in.
inline void batch(Stage& stage) {
    open(stage);
    edit(stage, MarkShown{});
    stage.holds_jobs = true;
    edit(stage, AddTag{"2026 年复习"});
    stage.clock().advance(EditorBatch::patience);
    stage.settle_editor();
}

struct Row {
    const char* name;
    void (*steps)(Stage&);
};

inline constexpr Row rows[] = {
    {"editor", open},
    {"editor-single", at_kind<Kind::single>},
    {"editor-multiple", at_kind<Kind::multiple>},
    {"editor-truth", at_kind<Kind::truth>},
    {"editor-order", at_kind<Kind::order>},
    {"editor-match", at_kind<Kind::match>},
    {"editor-blank", at_kind<Kind::blank>},
    {"editor-number", at_kind<Kind::number>},
    {"editor-answer",
     [](Stage& s) {
         open_kind(s, Kind::multiple);
         edit(s, ShowAnswer{true});
         edit(s, Show{EditorPane::preview});
     }},
    {"editor-wrong", with_findings},
    {"editor-findings", with_pane<EditorPane::findings>},
    {"editor-list", with_pane<EditorPane::list>},
    {"editor-marked", marked},
    {"editor-nothing",
     [](Stage& s) {
         open(s);
         edit(s, Filter{{.words = "区块链", .kind = Kind::order}});
     }},
    {"editor-added",
     [](Stage& s) {
         open(s);
         edit(s, Add{Kind::blank});
     }},
    {"editor-text",
     [](Stage& s) {
         open_kind(s, Kind::match);
         edit(s, AsText{true});
     }},
    {"editor-frame",
     [](Stage& s) {
         open(s);
         edit(s, ShowFrame{0, true});
     }},
    {"editor-broken", broken},
    {"editor-empty", empty},
    {"editor-failed", failed},
    {"editor-reading",
     [](Stage& s) {
         s.holds_jobs = true;
         s.act(act::OpenEditor{{QINGWEN_SOURCE "/questions/clean-finance"}});
     }},
    {"editor-menu", with_panel<EditorPanel::menu>},
    {"editor-add", with_panel<EditorPanel::add>},
    {"editor-remove", with_panel<EditorPanel::remove>},
    {"editor-move", with_panel<EditorPanel::move>},
    {"editor-tag", with_panel<EditorPanel::tag>},
    {"editor-level", with_panel<EditorPanel::level>},
    {"editor-filter", with_panel<EditorPanel::filter>},
    {"editor-case", with_panel<EditorPanel::hangs>},
    {"editor-chapter", with_panel<EditorPanel::chapter>},
    {"editor-replace", with_panel<EditorPanel::replace>},
    {"editor-found",
     [](Stage& s) {
         with_panel<EditorPanel::replace>(s);
         edit(s, Find{"清廉", "廉洁", true});
         edit(s, Choose{1, false});
     }},
    {"editor-merge", merging},
    {"editor-merge-apart", merging_apart},
    {"editor-merge-whole", merging_whole},
    {"editor-merge-still", merging_still},
    {"editor-leave",
     [](Stage& s) {
         with_findings(s);
         edit(s, Leave{});
     }},
    {"editor-leave-waiting",
     [](Stage& s) {
         with_findings(s);
         edit(s, act::edit::SetKind{Kind::match});
         edit(s, Type{{Field::left, 0, 0}, "甲"});
         edit(s, Type{{Field::left, 1, 0}, "甲"});
         edit(s, Leave{});
     }},
    {"editor-batch", batch},
    {"editor-fixable", fixable},
    {"editor-undone",
     [](Stage& s) {
         marked(s);
         edit(s, Remove{});
         edit(s, Remove{});
         edit(s, Undo{});
     }},
};

}  // namespace qingwen::editor_scenes
