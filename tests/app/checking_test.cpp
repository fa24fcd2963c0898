// All that is said about the files of a bank and what lies beside them.
#include "app/checking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/folder.h"

namespace qingwen {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view bank =
    "qingwen: 1\n"
    "bank: demo\n"
    "chapter: {id: one, title: 甲, article: 4}\n"
    "questions:\n"
    "  - {id: a, ask: 收到礼品应当上交。, is: true, why: 乙, level: 2, cite: {paragraph: 1, terms: "
    "[党风]}}\n";

class CheckFiles : public testing::Test {
protected:
    CheckFiles() { folder_.write("bank/one.yaml", bank); }

    std::vector<std::string_view> check(bool against = false) {
        Checking what{.paths = {folder_ / "bank"}};
        if (against) what.against = folder_ / "texts";
        auto done = check_files(what);
        EXPECT_TRUE(done);
        if (!done) return {};
        checked_ = std::move(done).value();
        std::vector<std::string_view> ids;
        for (const auto& finding : checked_.findings) ids.push_back(finding.rule->id);
        return ids;
    }

    sample::Folder folder_;
    Checked checked_;
};

TEST_F(CheckFiles, CountsWhatThereIs) {
    EXPECT_THAT(check(), IsEmpty());
    EXPECT_EQ(checked_.files, 1);
    EXPECT_EQ(checked_.questions, 1);
    EXPECT_THAT(checked_.by_article, ElementsAre(std::pair(4, 1)));
    EXPECT_THAT(checked_.by_kind, ElementsAre(std::pair(Kind::truth, 1)));
    EXPECT_THAT(checked_.by_level, ElementsAre(std::pair(2, 1)));
}

TEST_F(CheckFiles, HoldsCitesAgainstTheTextsAndKnowsWhatTheyPrint) {
    folder_.write("texts/04.txt", "[1] D风廉政\n");
    EXPECT_THAT(check(true), ElementsAre("term-not-there"));
    folder_.write("bank/about.yaml", "qingwen: 1\nabout: demo\nprinted: {党: D}\n");
    EXPECT_THAT(check(true), IsEmpty());
}

TEST_F(CheckFiles, FailsWithoutTexts) {
    EXPECT_FALSE(check_files({.paths = {folder_ / "bank"}, .against = folder_ / "nowhere"}));
    folder_.write("texts/notes.txt", "[1] D风廉政\n");
    const auto done = check_files({.paths = {folder_ / "bank"}, .against = folder_ / "texts"});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().fault, Fault::not_found);
}

TEST_F(CheckFiles, SaysWhichPaperTheBankCannotFill) {
    folder_.write(
        "bank/paper.yaml",
        "qingwen: 1\nmode: week\nbank: demo\ndraw:\n  - {count: 1}\n  - {count: 3, chapters: [one]}\n");
    ASSERT_THAT(check(), ElementsAre("mode-short"));
    EXPECT_EQ(checked_.findings[0].field, "2");
    EXPECT_EQ(checked_.findings[0].hint, "3");
    EXPECT_EQ(checked_.findings[0].value, "0");
    folder_.write("bank/paper.yaml", "qingwen: 1\nmode: week\nbank: dmo\ndraw:\n  - {count: 1}\n");
    EXPECT_THAT(check(), ElementsAre("mode-without-bank"));
    folder_.write("bank/paper.yaml", "qingwen: 1\nmode: week\nbank: demo\ndraw:\n  - {cuont: 1}\n");
    EXPECT_THAT(check(), ElementsAre("misspelt-key"));
}

TEST_F(CheckFiles, ReviewsWhatPlays) {
    folder_.write("bank/two.yaml",
                  "qingwen: 1\nbank: demo\nchapter: {id: two, title: 乙}\nallow: {no-why: 全章都是口令}\n"
                  "questions:\n  - {id: b, ask: 纪委牵头监督。, is: true}\n  - {id: c, ask: 书记负总责。, "
                  "is: false}\n");
    EXPECT_THAT(check(), IsEmpty());
}

}  // namespace
}  // namespace qingwen
