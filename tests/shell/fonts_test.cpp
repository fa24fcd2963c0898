#include "shell/fonts.h"

#include <fstream>

#include <gmock/gmock.h>

#include "shell/font_book.h"
#include "shell/stage_fixture.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;

class Fonts : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path write(const std::string& name, const std::string& content) {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return folder_ / name;
    }
    // All roles served by that file.
    FontSources sources(const fs::path& file, const fs::path& fallback = {}) {
        std::string roles = "# all the same\n";
        for (const auto* role : {"serif", "serif-bold", "sans", "sans-bold", "mono"})
            roles += std::string(role) + " | " + file.string() + " | 0 | No Such Family\n";
        return {write("roles.txt", roles), fallback, false};
    }

    fs::path folder_ =
        fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(Fonts, RolesAreReadAndBadLinesLeftOut) {
    const auto roles = parse_roles(
        "# comment\n\nserif | /a/b.ttc | 2 | Noto Serif CJK SC\nsans|/c.otf|0|X:bold\nserif | /x | two | Y\n"
        "grotesque | /x | 0 | Y\nsans | /x\n");
    ASSERT_EQ(roles.size(), 2U);
    EXPECT_EQ(roles[0].face, Face::serif);
    EXPECT_EQ(roles[0].font, (FontFile{"/a/b.ttc", 2}));
    EXPECT_EQ(roles[0].family, "Noto Serif CJK SC");
    EXPECT_EQ(roles[1].family, "X:bold");
}

TEST_F(Fonts, TheProjectsRolesServeAllFaces) {
    const auto files = find_fonts(test_fonts());
    ASSERT_TRUE(files);
    for (const auto& one : *files) EXPECT_TRUE(looks_like_font(one.file)) << one.file;
}

TEST_F(Fonts, AMissingFileIsAnErrorThatNamesIt) {
    const auto files = find_fonts(sources("/nowhere/font.ttc"));
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().fault, Fault::no_font);
    EXPECT_EQ(files.error().subject, "serif");
    EXPECT_THAT(files.error().detail, testing::HasSubstr("/nowhere/font.ttc"));
}

TEST_F(Fonts, WithoutRolesThereIsNoFont) {
    const auto files = find_fonts({folder_ / "no-roles.txt", {}, false});
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().fault, Fault::no_font);
}

TEST_F(Fonts, WhatIsNoFontIsNotTaken) {
    const std::string garbage(4096, 'x');
    EXPECT_FALSE(looks_like_font(write("text.ttf", garbage)));
    EXPECT_FALSE(looks_like_font(write("empty.ttf", "")));
    EXPECT_FALSE(looks_like_font(write("short.ttf", "OTTO")));
    EXPECT_FALSE(looks_like_font(folder_));
    EXPECT_FALSE(looks_like_font("/dev/null"));
    EXPECT_FALSE(find_fonts(sources(folder_ / "text.ttf")));
}

TEST_F(Fonts, TheFallbackServesWhenTheNamedFileDoesNot) {
    const auto fallback = write("fallback.otf", "OTTO" + std::string(4096, 'x'));
    const auto files = find_fonts(sources("/nowhere/font.ttc", fallback));
    ASSERT_TRUE(files);
    EXPECT_EQ(files.value()[0], (FontFile{fallback, 0}));
}

TEST_F(Fonts, GarbageThatBeginsLikeAFontIsAnErrorNotACrash) {
    for (const auto* magic : {"OTTO", "ttcf", "true"}) {
        const auto file = write("garbage.otf", magic + std::string(4096, '\x7F'));
        const auto files = find_fonts(sources(file));
        ASSERT_TRUE(files);
        const auto book = FontBook::open(*files);
        ASSERT_FALSE(book);
        EXPECT_EQ(book.error().fault, Fault::no_font);
        EXPECT_EQ(book.error().subject, file.string());
    }
}

TEST_F(Fonts, ADamagedSerifIsServedByTheSans) {
    auto files = find_fonts(test_fonts()).value();
    files[static_cast<std::size_t>(Face::serif)] = {write("bad.otf", "OTTO" + std::string(4096, 'x')), 0};
    auto book = FontBook::open(files);
    ASSERT_TRUE(book);
    EXPECT_EQ(book.value().width(Face::serif, 40, "Wide"), book.value().width(Face::sans, 40, "Wide"));
    EXPECT_NE(book.value().width(Face::serif_bold, 40, "Wide"), book.value().width(Face::sans, 40, "Wide"));
}

TEST_F(Fonts, CharactersThatNoFontHasAreNamedOnce) {
    auto book = open_test_book();
    EXPECT_EQ(book.missing("清廉金融 ABC\n“三不”\t①"), U"");
    EXPECT_EQ(book.missing("清\U000E0101廉\U0001F9F8廉\U0001F9F8"), U"\U0001F9F8\U000E0101");
}

TEST_F(Fonts, TheSubsetHasTheCharactersOfTheBanks) {
    const auto fallback = test_fonts().fallback;
    ASSERT_TRUE(fs::exists(fallback)) << "no fallback was cut: is Debian's fonttools installed?";
    FontFiles files;
    files.fill({fallback, 0});
    auto book = FontBook::open(files);
    ASSERT_TRUE(book);
    EXPECT_EQ(book.value().missing("理念文化，“三不”！ABC abc 0123"), U"");
    EXPECT_LT(fs::file_size(fallback), 2U << 20U);
}

}  // namespace
}  // namespace qingwen
