// A bank of two chapters on a real disk, and the editor's desk over it.
#pragma once

#include <chrono>
#include <fstream>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "app/editor_desk.h"
#include "base/file.h"
#include "support/folder.h"

namespace qingwen {

inline constexpr std::string_view first_chapter =
    "# 我行题库\nqingwen: 1\nbank: ours\nchapter: {id: \"01\", title: 收礼, article: 1}\nquestions:\n"
    "  - id: a  # the first\n    ask: 甲？\n    right: 一\n    wrong: [二, 三]\n    why: 因为\n    level: "
    "1\n\n"
    "  # about b\n  - id: b\n    ask: 乙。\n    is: 对\n    why: 因为\n";
inline constexpr std::string_view second_chapter =
    "qingwen: 1\nbank: ours\nchapter: {id: \"02\", title: 回避}\nquestions:\n"
    "  - id: c\n    ask: 丙____。\n    blanks: [丁]\n    why: 因为\n";

class EditorDeskTest : public testing::Test {
protected:
    EditorDeskTest() {
        write("01.yaml", first_chapter);
        write("02.yaml", second_chapter);
        restart();
    }

    void write(const std::string& name, std::string_view content) {
        std::ofstream(bank() / name, std::ios::binary) << content;
        // Two files written in one tick of the disk's clock must still differ.
        std::filesystem::last_write_time(
            bank() / name, std::filesystem::file_time_type::clock::now() + std::chrono::seconds(++written_));
    }
    std::string read(const std::string& name) { return read_file(bank() / name, 1 << 20).value(); }
    std::filesystem::path bank() {
        std::filesystem::create_directories(folder_.path() / "bank");
        return folder_.path() / "bank";
    }

    // The first chapter as others might have it.
    static std::string with_other_words(std::string_view words, std::string_view other) {
        auto text = std::string(first_chapter);
        return text.replace(text.find(words), words.size(), other);
    }

    // As if the program had ended, as for a signal, and were started again.
    void restart() {
        desk_.reset();
        desk_ = std::make_unique<EditorDesk>(
            EditorDesk::With{.run = [](const Job& job) { job(); },
                             .data = folder_.path() / "data",
                             .seed = Seed{7},
                             .show = [this](const std::filesystem::path& page) { shown_ = page; }});
        desk_->open({bank()}, now());
        later();
    }
    std::filesystem::path kept() { return folder_.path() / "data/unsaved"; }
    Moment now() { return clock_.now(); }
    void later(Millis by = seconds(3)) {
        clock_.advance(by);
        desk_->tick(now());
        desk_->tick(now());
    }
    bool act(const EditorAction& action) {
        const bool stays = desk_->act(action, now());
        desk_->tick(now());
        return stays;
    }
    void type(const FieldAt& at, const std::string& text) { act(act::edit::Type{at, text}); }
    EditorView view() { return desk_->view(); }
    void look(const char* id) { act(act::edit::Look{view().editor->find({id}).value()}); }

    std::filesystem::path shown_;  // the page that was printed last

private:
    sample::Folder folder_;
    HandClock clock_{{{10'000}, {1'795'411'800'000, 480}}};
    std::unique_ptr<EditorDesk> desk_;
    int written_ = 0;
};

}  // namespace qingwen
