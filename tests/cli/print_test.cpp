// qingwen print: the page as it always was, and how it ends.
#include "cli/print.h"

#include <gmock/gmock.h>

#include "cli/desk.h"

namespace qingwen {

namespace {

using sample::CommandLineTest;
using sample::Ran;
using testing::HasSubstr;
using testing::Not;

class Print : public CommandLineTest {
protected:
    Ran print(std::vector<std::string> more, const std::string& what = {}) {
        more.insert(more.begin(), {"print", what.empty() ? bank() : what});
        return run("", more);
    }
    static std::string bank() { return (source() / "tests/data/print").string(); }
    static std::string texts() { return bank() + "/texts"; }
    // To accept a changed page: copy the file the failure names over the golden one.
    static void expect_golden(std::string page, const std::string& name) {
        for (auto at = page.find(bank()); at != std::string::npos; at = page.find(bank(), at))
            page.replace(at, bank().size(), "BANK");
        const auto golden = source() / "tests/golden" / name;
        if (page == content(golden)) return;
        const std::string accept = std::string(QINGWEN_BINARY) + "/" + name;
        std::ofstream(accept, std::ios::binary) << page;
        ADD_FAILURE() << "cp " << accept << " " << golden.string();
    }
};

TEST_F(Print, AllSevenKindsReadAsTheyAlwaysDid) {
    const Ran ran = print({"--against", texts()});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.err, "");
    expect_golden(ran.out, "print.html");
}

TEST_F(Print, APaperToAnswerOnGivesNothingAway) {
    const Ran ran = print({"--no-answers", "--chapter", "01"});
    EXPECT_EQ(ran.status, 0);
    expect_golden(ran.out, "print-paper.html");
    for (const char* const secret : {"class='right'", "✓", "退得越早", "及时退还", "与去年", "尽快", ">one<"})
        EXPECT_THAT(ran.out, Not(HasSubstr(secret)));
}

TEST_F(Print, WhatAPersonWroteIsNeverMarkup) {
    const Ran ran = print({"--chapter", "02"});
    EXPECT_THAT(ran.out, Not(HasSubstr("<script")));
    EXPECT_THAT(ran.out, Not(HasSubstr("<b>")));
    EXPECT_THAT(ran.out,
                HasSubstr("&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;&lt;b&gt;&quot; ]]&gt;"));
    EXPECT_THAT(ran.out, HasSubstr("&lt;/li&gt;&lt;/ul&gt;"));
    EXPECT_THAT(ran.out, HasSubstr("&amp;amp;"));
}

TEST_F(Print, NeedsNothingBesideIt) {
    const Ran ran = print({});
    for (const char* const outside : {"http:", "https:", "url(", "src=", "@import", "<link"})
        EXPECT_THAT(ran.out, Not(HasSubstr(outside)));
}

TEST_F(Print, ACaseStandsOnceAboveItsQuestions) {
    const Ran ran = print({"--chapter", "01"});
    const auto shown = ran.out.find("客户给小周送来");
    EXPECT_EQ(ran.out.find("客户给小周送来", shown + 1), std::string::npos);
    EXPECT_LT(shown, ran.out.find("小周先做哪件事"));
    EXPECT_LT(ran.out.find("小周先做哪件事"), ran.out.find("月饼可以留下"));
    EXPECT_LT(ran.out.find("月饼可以留下"), ran.out.find("哪些算礼品"));
}

TEST_F(Print, WritesAFile) {
    const auto file = folder_ / "page.html";
    const Ran ran = print({"--out", file.string()});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(content(file), print({}).out);
    EXPECT_EQ(print({"--out", (folder_ / "none/page.html").string()}).status, 3);
}

TEST_F(Print, FindingsStandBesideWhatTheyAreAbout) {
    const auto file = folder_.write("01.yaml",
                                    "qingwen: 1\nbank: b\nquestions:\n"
                                    "  - {id: a, ask: 甲？, is: 对}\n"
                                    "  - {id: broken, ask: 乙？, is: 也许}\n"
                                    "  - {id: c, ask: 丙？, is: 错, why: 因为。}\n");
    const Ran ran = print({}, file.string());
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("left out"));
    const auto first = ran.out.find("甲？");
    const auto third = ran.out.find("丙？");
    EXPECT_LT(ran.out.find("01.yaml:5"), first);
    EXPECT_LT(first, ran.out.find("no-why"));
    EXPECT_LT(ran.out.find("no-why"), third);
}

TEST_F(Print, EndsAsTheCommandLineSays) {
    EXPECT_EQ(print({"--chapter", "99"}).status, 2);
    EXPECT_THAT(print({"--chapter", "99"}).err, HasSubstr("“99”"));
    EXPECT_EQ(print({"--against", (folder_ / "none").string()}).status, 3);
    EXPECT_EQ(print({}, (folder_ / "none").string()).status, 3);
    const Ran empty = print({}, folder_.write("e/about.yaml", "qingwen: 1\nabout: x\n").string());
    EXPECT_EQ(empty.status, 1);
    EXPECT_EQ(empty.out, "");
}

}  // namespace

}  // namespace qingwen
