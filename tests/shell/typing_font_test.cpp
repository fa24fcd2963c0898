#include "shell/typing_font.h"

#include <fstream>

#include <imgui_stdlib.h>

#include "shell/stage_fixture.h"

namespace qingwen {
namespace {

class Typing : public testing::Test {
protected:
    FunctionScene field(TypingFont& typing) {
        return FunctionScene([&](ImDrawList&, const Input&) {
            auto* font = typing.at(22);
            had_font_.push_back(font != nullptr);
            if (font) ImGui::PushFont(font);
            ImGui::SetCursorScreenPos({10, 10});
            ImGui::SetNextItemWidth(300);
            ImGui::InputText("##field", &text_);
            if (font) ImGui::PopFont();
        });
    }

    std::string text_;
    std::vector<bool> had_font_;
    HandClock clock_;
};

TEST_F(Typing, ThereIsNoFontUntilAFieldAsks) {
    auto book = open_test_book();
    TypingFont typing(book);
    Headless stage(400, 100, typing, clock_);
    FunctionScene plain([](ImDrawList&, const Input&) {});
    stage.show(plain);
    EXPECT_LE(ImGui::GetIO().Fonts->TexWidth * ImGui::GetIO().Fonts->TexHeight, 64 * 1024);
    auto scene = field(typing);
    stage.show(scene);
    EXPECT_FALSE(had_font_.front());
    EXPECT_TRUE(had_font_.back());
    EXPECT_NE(typing.at(22)->FindGlyphNoFallback('A'), nullptr);
    EXPECT_EQ(typing.at(22)->FindGlyphNoFallback(0x6E05), nullptr);
}

TEST_F(Typing, ChineseTextArrivesAndItsGlyphsWithIt) {
    auto book = open_test_book();
    TypingFont typing(book);
    Headless stage(400, 100, typing, clock_);
    auto scene = field(typing);
    stage.show(scene);
    stage.click(50, 20);
    const auto empty = stage.hash();
    stage.type("清廉 finance 文化与制度建设的层次和主体");
    EXPECT_EQ(text_, "清廉 finance 文化与制度建设的层次和主体");
    EXPECT_NE(stage.hash(), empty);
    EXPECT_NE(typing.at(22)->FindGlyphNoFallback(0x6E05), nullptr);
    stage.key(SDLK_BACKSPACE);
    EXPECT_EQ(text_, "清廉 finance 文化与制度建设的层次和主");
}

TEST_F(Typing, WhatIsCutCanBePasted) {
    auto book = open_test_book();
    TypingFont typing(book);
    Headless stage(400, 100, typing, clock_);
    auto scene = field(typing);
    stage.show(scene);
    stage.click(50, 20);
    stage.type("清廉");
    stage.key(SDLK_a, KMOD_LCTRL);
    stage.key(SDLK_x, KMOD_LCTRL);
    EXPECT_EQ(text_, "");
    stage.key(SDLK_v, KMOD_LCTRL);
    stage.key(SDLK_v, KMOD_LCTRL);
    EXPECT_EQ(text_, "清廉清廉");
}

TEST_F(Typing, TheEmIsAsLargeAsOtherTexts) {
    auto book = open_test_book();
    TypingFont typing(book);
    Headless stage(400, 100, typing, clock_);
    auto scene = field(typing);
    typing.need("清");
    stage.show(scene);
    EXPECT_NEAR(typing.at(22)->FindGlyphNoFallback(0x6E05)->AdvanceX, 22, 0.6);
}

TEST_F(Typing, AFileThatWentBadIsNoFontAndNoCrash) {
    auto files = find_fonts(test_fonts()).value();
    const auto copy = std::filesystem::path(testing::TempDir()) / "typing-went-bad.otf";
    auto book = open_test_book();
    for (const auto& content :
         {std::string("OTTO") + std::string(4096, 'x'), std::string("text"), std::string()}) {
        ASSERT_TRUE(std::filesystem::exists(test_fonts().fallback))
            << "no fallback was cut: is Debian's fonttools installed?";
        std::filesystem::copy_file(test_fonts().fallback, copy,
                                   std::filesystem::copy_options::overwrite_existing);
        files.fill({copy, 0});
        auto opened = FontBook::open(files);
        ASSERT_TRUE(opened);
        std::ofstream(copy, std::ios::binary | std::ios::trunc) << content;
        had_font_.clear();
        TypingFont typing(opened.value());
        Headless stage(400, 100, typing, clock_);
        auto scene = field(typing);
        stage.show(scene);
        EXPECT_FALSE(had_font_.back());
    }
    std::filesystem::remove(copy);
}

}  // namespace
}  // namespace qingwen
