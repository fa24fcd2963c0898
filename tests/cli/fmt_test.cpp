// qingwen fmt: what it writes, what it says, and what it leaves alone.
#include "cli/fmt.h"

#include <filesystem>

#include <gmock/gmock.h>

#include "cli/desk.h"
#include "cli/unified.h"

namespace qingwen {
namespace {

using sample::CommandLineTest;
using sample::Ran;
using testing::HasSubstr;

constexpr std::string_view untidy =
    "qingwen: 1\nbank: demo\nquestions:\n  - id: a \n    ask：甲。\n    is: 对\n\n\n  - id: b\n    ask: "
    "乙。\n    is: 错";
constexpr std::string_view tidy_now =
    "qingwen: 1\nbank: demo\nquestions:\n  - id: a\n    ask: 甲。\n    is: 对\n\n  - id: b\n    ask: 乙。\n  "
    "  is: 错\n";

class Fmt : public CommandLineTest {
protected:
    std::string write(const std::string& name, std::string_view text) {
        folder_.write(name, std::string(text));
        return (folder_ / name).string();
    }
};

TEST_F(Fmt, WritesWhatIsNotTidyAndSaysWhat) {
    const auto file = write("bank/a.yaml", untidy);
    write("bank/b.yaml", tidy_now);
    std::filesystem::permissions(file, std::filesystem::perms(0640));
    const Ran ran = run("", {"fmt", (folder_ / "bank").string()});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out,
              file +
                  ": 1 line that ends with blanks, 1 gap between questions, the end of the file, 1 colon "
                  "behind a key\n2 files, 1 tidied\n");
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(content(file), tidy_now);
    EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms(0640));
    EXPECT_EQ(run("", {"fmt", file}).out, "1 file, 0 tidied\n");
}

TEST_F(Fmt, OnlyChecks) {
    const auto file = write("a.yaml", untidy);
    const Ran ran = run("", {"fmt", "--check", file});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.out, HasSubstr("1 gap between questions"));
    EXPECT_THAT(ran.out, HasSubstr("1 file, 1 not tidy\n"));
    EXPECT_EQ(content(file), untidy);
    EXPECT_EQ(run("", {"fmt", "--check", write("b.yaml", tidy_now)}).status, 0);
}

TEST_F(Fmt, OnlyPrintsADiff) {
    const auto file = write("a.yaml", untidy);
    const Ran ran = run("", {"fmt", "--diff", file});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out,
              "--- " + file + "\n+++ " + file +
                  "\n@@ -1,11 +1,10 @@\n qingwen: 1\n bank: demo\n questions:\n-  - id: a \n-    ask：甲。\n"
                  "+  - id: a\n+    ask: 甲。\n     is: 对\n \n-\n   - id: b\n     ask: 乙。\n-    is: 错\n"
                  "\\ No newline at end of file\n+    is: 错\n");
    EXPECT_EQ(content(file), untidy);
    EXPECT_EQ(run("", {"fmt", "--diff", "--check", file}).status, 1);
}

TEST_F(Fmt, LeavesBrokenFilesAlone) {
    const auto file = write("a.yaml", "bank: [ \n");
    const Ran ran = run("", {"fmt", file});
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(ran.out, "1 file, 0 tidied\n");
    EXPECT_EQ(ran.err, file + ": left as it is. It does not read; qingwen check says why.\n");
    EXPECT_EQ(content(file), "bank: [ \n");
}

TEST_F(Fmt, SaysWhatCannotBeOpened) {
    const Ran ran = run("", {"fmt", (folder_ / "none.yaml").string()});
    EXPECT_EQ(ran.status, 3);
    EXPECT_THAT(ran.err, HasSubstr("none.yaml"));
}

TEST(UnifiedDiff, PartsChangesThatAreFarFromEachOther) {
    std::string before;
    for (int i = 1; i <= 20; ++i) before += std::to_string(i) + "\n";
    auto after = before;
    after.replace(after.find("2\n"), 2, "2 \n");
    after.replace(after.find("19\n"), 3, "\n19\n");
    EXPECT_EQ(unified_diff("f", before, after),
              "--- f\n+++ f\n@@ -1,5 +1,5 @@\n 1\n-2\n+2 \n 3\n 4\n 5\n@@ -16,5 +16,6 @@\n 16\n 17\n 18\n+\n "
              "19\n 20\n");
    EXPECT_EQ(unified_diff("f", before, before), "");
    EXPECT_EQ(unified_diff("f", "a\n\n\n", "a\n"), "--- f\n+++ f\n@@ -1,3 +1,1 @@\n a\n-\n-\n");
}

}  // namespace
}  // namespace qingwen
