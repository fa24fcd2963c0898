// The paragraphs that a cite names, and its terms in them.
#include "app/source_texts.h"

#include <gtest/gtest.h>

#include "support/folder.h"

namespace qingwen {
namespace {

std::string shown(const std::vector<SourceParagraphs::Piece>& pieces) {
    std::string all;
    for (const auto& piece : pieces) all += piece.term ? "[" + piece.text + "]" : piece.text;
    return all;
}

TEST(SourceParagraphs, MarksTheTermsAsTheChecksFindThem) {
    const SourceParagraphs texts({{1, "题目\n[1] 应当及时、退还。ＡＢ银行要求报告。\n[2] 甲甲甲\n"}},
                                 {{"某行", "AB银行"}});
    EXPECT_EQ(shown(texts.cited({1, {1}, {"及时退还", "某行要求"}}, 1)),
              "应当[及时、退还]。[ＡＢ银行要求]报告。");
    EXPECT_EQ(shown(texts.cited({1, {2}, {"甲甲", ""}}, 2)), "[甲甲甲]");
    EXPECT_EQ(shown(texts.cited({1, {2}, {}}, 2)), "甲甲甲");
    EXPECT_TRUE(texts.cited({1, {3}, {"甲"}}, 3).empty());
    EXPECT_TRUE(texts.cited({2, {1}, {"甲"}}, 1).empty());
}

TEST(SourceParagraphs, AreReadByTheNumberInTheirFilesName) {
    const sample::Folder folder;
    folder.write("01.txt", "[1] 甲");
    folder.write("readme.txt", "[1] 乙");
    const auto read = read_source_texts(folder.path());
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().size(), 1U);
    EXPECT_EQ(read.value().at(1), "[1] 甲");
    EXPECT_EQ(read_source_texts(folder / "none").error().fault, Fault::not_found);
}

}  // namespace
}  // namespace qingwen
