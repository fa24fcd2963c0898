// The checks of the catalogues, on made-up ones: each says what it should, and nothing where nothing is
// wrong.
#include "words/complaints.h"

#include <fstream>

#include <gmock/gmock.h>

#include "support/folder.h"

namespace qingwen::words {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const char* const made_up = R"(
msgid ""
msgstr "Language: zh_CN\n"

#, fuzzy
msgid "One"
msgstr "一"

msgid "{n} \"thing\" of {all}"
msgid_plural "{n} things"
msgstr[0] "第 {n} "
"件"

#~ msgid "Gone"
#~ msgstr "没了"
)";

TEST(Messages, AreReadWithPluralsFlagsEscapesAndWhatIsObsolete) {
    const auto messages = messages_of(made_up);
    ASSERT_EQ(messages.size(), 3U);
    EXPECT_EQ(messages[0].id, "One");
    EXPECT_TRUE(messages[0].fuzzy);
    EXPECT_EQ(messages[1].id, "{n} \"thing\" of {all}");
    EXPECT_EQ(messages[1].plural, "{n} things");
    EXPECT_THAT(messages[1].texts, ElementsAre("第 {n} 件"));
    EXPECT_FALSE(messages[1].fuzzy || messages[1].obsolete);
    EXPECT_TRUE(messages[2].obsolete);
}

TEST(Extraction, FindsEveryTextForPeopleAndNothingElse) {
    const sample::Folder folder;
    std::ofstream(folder / "a.cpp") << "auto a = tr(\"Plain\") + tr_n(\"{n} one\", \"{n} many\", 2);\n"
                                       "auto b = other(\"not for people\");  // tr(\"in a comment\")\n";
    std::ofstream(folder / "b.h") << "constexpr Rule r{\"id\", to_translate(\"First \"\n\"half\")};\n";
    Complaints found;
    for (const auto& message : texts_below(folder.path())) found.push_back(message.id + "|" + message.plural);
    EXPECT_THAT(found, UnorderedElementsAre("Plain|", "{n} one|{n} many", "First half|"));
}

TEST(Gaps, AreFoundOneByOne) {
    const Messages wanted{{"Missing", "", {}},    {"Empty", "", {}},    {"Fuzzy", "", {}},
                          {"{a} of {b}", "", {}}, {"Good {a}", "", {}}, {"{n} one", "{n} many", {}}};
    const Messages catalogue{{"Empty", "", {""}},
                             {"Fuzzy", "", {"糊"}, true},
                             {"{a} of {b}", "", {"{a}"}},
                             {"Good {a}", "", {"好 {a}"}},
                             {"Stale", "", {"旧"}},
                             {"{n} one", "{n} other", {"{n} 个"}},
                             {"Old", "", {"旧"}, false, true}};
    EXPECT_THAT(gaps(wanted, catalogue),
                UnorderedElementsAre("not in the catalogue: Missing", "not translated: Empty", "fuzzy: Fuzzy",
                                     "other placeholders: {a} of {b} → {a}", "left over: Stale",
                                     "left over: Old", "another plural: {n} one"));
}

TEST(Gaps, AreNoneInACompleteCatalogue) {
    const Messages wanted{{"{b} and {a}", "", {}}, {"{n} one", "{n} many", {}}};
    const Messages catalogue{{"{b} and {a}", "", {"{a} 和 {b}"}}, {"{n} one", "{n} many", {"{n} 个"}}};
    EXPECT_THAT(gaps(wanted, catalogue), IsEmpty());
}

struct Slip {
    const char* text;
    const char* what;
};

TEST(TypographicSlips, AreFound) {
    for (const auto& [text, what] : {Slip{"对了,下一题", "half-width punctuation"},
                                     {"对了, next", "half-width punctuation"},
                                     {"错误: {error}", "half-width punctuation"},
                                     {"{a}; 下一题", "half-width punctuation"},
                                     {"好吗?", "half-width punctuation"},
                                     {"完成.", "half-width punctuation"},
                                     {"所谓\"清\"", "half-width quotation mark"},
                                     {"满分(100)", "half-width quotation mark or bracket"},
                                     {"等等 ...", "full stops for an ellipsis"},
                                     {"正在保存…", "half of an ellipsis"},
                                     {"清—问", "half of an ellipsis or dash"},
                                     {"对了。 下一题", "space after full-width"},
                                     {"第{n} 题", "no space between"},
                                     {"按 Enter键", "no space between"},
                                     {"“清问", "“ without ”"}})
        EXPECT_THAT(lines(typographic_slips(text)), HasSubstr(what)) << text;
}

TEST(TypographicSlips, AreNotSeenInGoodTexts) {
    for (const char* text :
         {"出处  第 {article} 篇第 {paragraph} 段  ·  {terms}", "写成“{field}: [A, B]”，一行一项。",
          "正在保存……", "清问——答题", "不带“..”的路径", "总分 {mark}（满分 100） · {seal}", "如 3 或 0.5。",
          "（/f 标记）：", "文字 {percent}%", " "})
        EXPECT_THAT(typographic_slips(text), IsEmpty()) << text;
}

}  // namespace
}  // namespace qingwen::words
