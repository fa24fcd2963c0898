// The compiled catalogue, spoken through app/words.h.
#include <gtest/gtest.h>

#include "app/words.h"
#include "words/messages.h"

namespace qingwen::words {
namespace {

const std::filesystem::path catalogues = std::filesystem::path(QINGWEN_BINARY) / "locale";

class Speak : public testing::Test {
protected:
    void TearDown() override { speak(Language::en, catalogues); }
};

TEST_F(Speak, ChangesTheLanguageBackAndForthInOneProcess) {
    for (int turn = 0; turn < 3; ++turn) {
        speak(Language::zh, catalogues);
        EXPECT_EQ(tr("Confirm"), "确定");
        EXPECT_EQ(tr("Next question"), "下一题");
        speak(Language::en, catalogues);
        EXPECT_EQ(tr("Confirm"), "Confirm");
        EXPECT_EQ(tr("Next question"), "Next question");
    }
}

TEST_F(Speak, SaysEveryTextOfTheCatalogueInChinese) {
    speak(Language::zh, catalogues);
    const auto messages = read_messages(std::filesystem::path(QINGWEN_SOURCE) / "assets/locale/zh_CN.po");
    ASSERT_GT(messages.size(), 300U);
    for (const auto& [id, plural, texts, fuzzy, obsolete] : messages) {
        if (plural.empty()) {
            EXPECT_EQ(tr(id), texts.at(0));
            continue;
        }
        EXPECT_EQ(tr_n(id, plural, 1), fill(texts.at(0), {{"n", "1"}}));
        EXPECT_EQ(tr_n(id, plural, 12), fill(texts.at(0), {{"n", "12"}}));
    }
}

TEST_F(Speak, FillsNumbersInTheFormThatFits) {
    speak(Language::en, catalogues);
    EXPECT_EQ(tr_n("{n} question", "{n} questions", 1), "1 question");
    EXPECT_EQ(tr_n("{n} question", "{n} questions", 0), "0 questions");
    EXPECT_EQ(tr_n("{n} question", "{n} questions", 326), "326 questions");
    speak(Language::zh, catalogues);
    EXPECT_EQ(tr_n("{n} question", "{n} questions", 1), "1 题");
    EXPECT_EQ(tr_n("{n} question", "{n} questions", 326), "326 题");
}

TEST_F(Speak, FillsNamesInTheOrderOfTheLanguage) {
    speak(Language::zh, catalogues);
    EXPECT_EQ(tr("{m} min {s} s", {{"m", "6"}, {"s", "12"}}), "6 分 12 秒");
    EXPECT_EQ(tr("“{value}” in “{field}” says the same as “{hint}”.",
                 {{"field", "wrong"}, {"value", "甲"}, {"hint", "乙"}}),
              "“wrong”里的“甲”与“乙”相同。");
}

TEST_F(Speak, ShowsATextThatNoCatalogueHasAsItStands) {
    speak(Language::zh, catalogues);
    EXPECT_EQ(tr("In no catalogue: {name}", {{"name", "x"}}), "In no catalogue: x");
    EXPECT_EQ(tr(""), "");  // gettext would give the catalogue's header
}

TEST_F(Speak, ShowsTheEnglishTextsWhereThereAreNoCatalogues) {
    speak(Language::zh, catalogues / "nowhere");
    EXPECT_EQ(tr("Confirm"), "Confirm");
}

TEST(Fill, LeavesWhatItDoesNotKnowAsItStands) {
    EXPECT_EQ(fill("{known} {unknown}", {{"known", "a"}}), "a {unknown}");
    EXPECT_EQ(fill("{a}{b}", {{"a", "{b}"}, {"b", "1"}}), "{b}1");  // what is filled in is not filled again
    EXPECT_EQ(fill("open { end", {{"a", "1"}}), "open { end");
    EXPECT_EQ(fill("", {{"a", "1"}}), "");
}

}  // namespace
}  // namespace qingwen::words
