// What tidying does to a file, to the byte; and that it never means anything else than before.
#include "yaml/tidy.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/file.h"
#include "support/odd_writer.h"
#include "yaml/limits.h"
#include "yaml/read.h"

namespace qingwen {
namespace {

struct Case {
    const char* name;
    std::string before, after;
    Untidy what{};
    int count = 1;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

class Tidy : public testing::TestWithParam<Case> {};

TEST_P(Tidy, DoesJustThat) {
    const auto& [name, before, after, what, count] = GetParam();
    const auto made = tidy(before);
    EXPECT_EQ(made.is, Tidied::Is::good);
    EXPECT_EQ(made.text, after);
    EXPECT_EQ(made.count(what), count);
    EXPECT_EQ(tidy(made.text).text, after);
}

const std::string head = "qingwen: 1\nbank: b\nquestions:\n";
std::string with_head(const std::string& rest) { return head + rest; }

const std::vector<Case> cases{
    {"NothingToDo", with_head("  - id: a # c\n\n  - id: 'b'\n"), with_head("  - id: a # c\n\n  - id: 'b'\n"),
     Untidy::gaps, 0},
    {"Mark", "\xEF\xBB\xBF" + with_head("  - id: a\n"), with_head("  - id: a\n"), Untidy::mark},
    {"MostLineEndsAreUnix", "bank: b\r\n" + with_head("  - id: a\n"), "bank: b\n" + with_head("  - id: a\n"),
     Untidy::line_ends},
    {"MostLineEndsAreWindows", "bank: b\r\nx: |\r\n  1\r\n  2\r\ny: 3\n",
     "bank: b\r\nx: |\r\n  1\r\n  2\r\ny: 3\r\n", Untidy::line_ends},
    {"Blanks", with_head("  - id: a \n    ask: \"x\"\t\n \n    why: y # c  \n"),
     with_head("  - id: a\n    ask: \"x\"\n\n    why: y # c\n"), Untidy::blanks, 4},
    {"NoBlanksOfTexts",
     with_head("  - ask: |  \n      x  \n        y \n    why: \"x  \n      y\"  \n    hint: p  \n      q\n"),
     with_head("  - ask: |\n      x  \n        y \n    why: \"x  \n      y\"\n    hint: p\n      q\n"),
     Untidy::blanks, 3},
    {"Tabs", with_head("  - id:\ta\t# c\td\n    ask: \"x\ty\"\n    right: [a,\tb]\n"),
     with_head("  - id: a # c\td\n    ask: \"x\ty\"\n    right: [a, b]\n"), Untidy::tabs, 3},
    {"NoGap", with_head("  - id: a\n  - id: b\n"), with_head("  - id: a\n\n  - id: b\n"), Untidy::gaps},
    {"WideGap", with_head("  - id: a\n\n \n\n  - id: b\n"), with_head("  - id: a\n\n  - id: b\n"),
     Untidy::gaps},
    {"GapWithComments", with_head("  - id: a\n\n\n  # part two\n\n\n  # on b\n  - id: b\n"),
     with_head("  - id: a\n\n  # part two\n\n  # on b\n  - id: b\n"), Untidy::gaps},
    {"NoBlankLinesWithinQuestions", with_head("  - id: a\n\n\n    ask: x\n"),
     with_head("  - id: a\n\n\n    ask: x\n"), Untidy::gaps, 0},
    {"LastLine", with_head("  - id: a"), with_head("  - id: a\n"), Untidy::last_line},
    {"LinesBehindTheLast", with_head("  - id: a\n\n\n"), with_head("  - id: a\n"), Untidy::last_line},
    {"LastLineOfWindows", "bank: b\r\nx: y", "bank: b\r\nx: y\r\n", Untidy::last_line},
    {"WideColons", with_head("  - id：a\n    ask： 甲：乙\n    wrong：　[x]\n    why: y\n"),
     with_head("  - id: a\n    ask: 甲：乙\n    wrong: [x]\n    why: y\n"), Untidy::colons, 3},
    {"WideColonBeforeLines", with_head("  - id: a\n    wrong：\n      - x\n"),
     with_head("  - id: a\n    wrong:\n      - x\n"), Untidy::colons},
    {"ColonWithoutSpace", with_head("  - id: a\n    ask:甲：乙\n    is: true\n"),
     with_head("  - id: a\n    ask: 甲：乙\n    is: true\n"), Untidy::colons},
    {"WideSpaces", with_head("  - id: a\n　　ask: x\n    why: y\n"),
     with_head("  - id: a\n    ask: x\n    why: y\n"), Untidy::wide_spaces},
    {"WideSpaceBeforeADash", with_head("  - id: a\n　- id: b\n"), with_head("  - id: a\n\n  - id: b\n"),
     Untidy::wide_spaces},
};
INSTANTIATE_TEST_SUITE_P(Cases, Tidy, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case>& one) { return one.param.name; });

TEST(TidyOf, LeavesAFileAloneThatIsBroken) {
    for (const std::string text : {"", "a: [ \n", "a: \xFF \n", "- x：y \nz: 1\n", "id：[ \n"}) {
        const auto made = tidy(text);
        EXPECT_EQ(made.is, Tidied::Is::broken) << text;
        EXPECT_EQ(made.text, text);
        EXPECT_EQ(made.done, Tidied{}.done);
    }
}

TEST(TidyOf, MendsNoColonOfWhatIsNoKey) {
    const auto text = with_head("  - id: a\n    阅：览\n    why: x\n");
    EXPECT_EQ(tidy(text).is, Tidied::Is::broken);
}

TEST(TidyOf, MendsNoIndentationThatNoLineNearbyHas) {
    const auto text = with_head("  - id: a\n　　　ask: x\n");
    EXPECT_EQ(tidy(text).text, text);
}

TEST(TidyOf, FindsNothingInTheBankThatComesWithTheProgram) {
    for (int i = 1; i <= 13; ++i) {
        const auto name = (i < 10 ? "0" : "") + std::to_string(i) + ".yaml";
        const auto content = read_file(QINGWEN_SOURCE "/questions/clean-finance/" + name, limits::file_bytes);
        ASSERT_TRUE(content);
        EXPECT_EQ(tidy(*content).text, *content) << name;
    }
}

// --- whatever the file

Node root_of(const std::string& content) {
    Findings findings;
    return read_yaml(content, "f", findings).value_or(Node{});
}

void replace(odd::Dice& dice, std::string& text, std::string_view from, std::string_view to) {
    std::size_t at = 0;
    while ((at = text.find(from, at)) != std::string::npos) {
        if (dice.one_in(8)) text.replace(at, from.size(), to);
        at += from.size();
    }
}

bool has_slips(const std::string& text) {
    for (const std::string key : {"ask", "wrong", "why"})
        for (const std::string slip : {"：", ":\"", ":'", ":[", ":|", ":>", ":#"})
            if (text.find(key + slip) != std::string::npos) return true;
    return false;
}

RC_GTEST_PROP(TidiedFile, ReadsAsBeforeAndIsTidy, ()) {
    const auto seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
    for (std::uint64_t i = 0; i < 20; ++i) {
        odd::Dice dice(Seed{seed + i});
        const auto file = odd::file(dice, 1 + static_cast<int>(dice.below(3)));
        auto content = file.content();
        if (dice.one_in(3)) replace(dice, content, "\r\n", "\n");
        const auto made = tidy(content);
        if (made.is != Tidied::Is::good) RC_FAIL("left alone:\n" + content);
        if (!odd::same(root_of(content), root_of(made.text)) ||
            odd::marks_in(content) != odd::marks_in(made.text))
            RC_FAIL("another meaning:\n" + content + "====\n" + made.text);
        if (tidy(made.text).text != made.text)
            RC_FAIL("not tidy:\n" + made.text + "====\n" + tidy(made.text).text);
    }
}

RC_GTEST_PROP(TidiedFile, MendsOnlyWhatReadsThenAsItWasMeant, ()) {
    const auto seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
    for (std::uint64_t i = 0; i < 20; ++i) {
        odd::Dice dice(Seed{seed + i});
        const auto good = odd::file(dice, 1 + static_cast<int>(dice.below(3))).content();
        if (good.find("- {") != std::string::npos) continue;  // there it is not told
        auto content = good;
        for (const std::string_view key : {"ask", "wrong", "why"})
            replace(dice, content, std::string(key) + ": ", std::string(key) + (dice.one_in(2) ? "：" : ":"));
        const auto made = tidy(content);
        if (made.is != Tidied::Is::good) {
            RC_ASSERT(made.text == content);
            continue;
        }
        if (has_slips(made.text)) continue;  // a colon in the text made a key of all that is before it
        const auto root = root_of(content);
        const bool was_good = root.map() != nullptr;
        if (!odd::same(was_good ? root : root_of(good), root_of(made.text)))
            RC_FAIL("another meaning:\n" + content + "====\n" + made.text);
    }
}

RC_GTEST_PROP(TidiedFile, TakesAnyBytes, (const std::string& bytes)) {
    const auto made = tidy(bytes);
    RC_ASSERT(made.is == Tidied::Is::good || made.text == bytes);
    RC_ASSERT(tidy(made.text).text == made.text);
}

}  // namespace
}  // namespace qingwen
