// qingwen check: what it prints and how it ends.
#include "cli/check.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bank/file_rules.h"
#include "bank/rules.h"
#include "cli/finding_text.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;

class Check : public testing::Test {
protected:
    Check() {
        std::string name = (fs::temp_directory_path() / "qingwen-check-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~Check() override { fs::remove_all(folder_); }
    std::string write(const std::string& name, std::string_view content) {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return (folder_ / name).string();
    }
    int run(bool json = false) {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const int status = check({{{folder_}, {}, {}}, json}, {in, out, err});
        out_ = out.str();
        EXPECT_EQ(err.str(), "");
        return status;
    }

    fs::path folder_;
    std::string out_;
};

const std::string good = "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: true, why: 乙}\n";

TEST_F(Check, IsContentWithAGoodBank) {
    write("a.yaml", good);
    EXPECT_EQ(run(), 0);
    EXPECT_EQ(out_, "1 file, 1 question, 0 errors, 0 warnings\n");
    EXPECT_EQ(run(true), 0);
    EXPECT_EQ(out_, "[]\n");
}

TEST_F(Check, EndsWellWithWarningsOnly) {
    const auto path =
        write("a.yaml", "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: true}\n");
    EXPECT_EQ(run(), 0);
    EXPECT_EQ(out_, path + ":4:5: warning: The question does not say why its answer is right. [no-why]\n" +
                        "    Add a line “why: …”; it is shown after the answer.\n" +
                        "1 file, 1 question, 0 errors, 1 warning\n");
}

TEST_F(Check, PrintsErrorsByFileAndPlaceAndEndsWithOne) {
    const auto b = write("b.yaml", good + "  - {id: c, ask: 甲？, is: yes, level: 9, why: 乙}\n");
    const auto a = write("a.yaml", good);
    EXPECT_EQ(run(), 1);
    EXPECT_THAT(out_, testing::StartsWith(b + ":4:5: error: The id “a” is taken already. [duplicate-id]\n"));
    EXPECT_LT(out_.find("[is-not-truth-value]"), out_.find("[out-of-range]"));
    EXPECT_THAT(out_, testing::HasSubstr(a + ":4:5"));
    EXPECT_THAT(out_, testing::EndsWith("2 files, 1 question, 3 errors, 0 warnings\n"));
}

TEST_F(Check, ChecksBanksThatLieTogetherOneByOne) {
    write("a.yaml", good);
    write("b.yaml", "qingwen: 1\nbank: other\nquestions:\n  - {id: a, ask: 甲？, is: true, why: 乙}\n");
    EXPECT_EQ(run(), 0);
    EXPECT_EQ(out_, "2 files, 2 questions, 0 errors, 0 warnings\n");
}

TEST_F(Check, ReportsFilesItCannotRead) {
    const auto path = write("large.yaml", "");
    fs::resize_file(path, 100'000'000);
    EXPECT_EQ(run(), 1);
    EXPECT_THAT(out_,
                testing::StartsWith(path + ": error: The file is larger than 8 MiB. [file-too-large]\n"));
}

TEST_F(Check, WritesJsonThatHoldsWhateverTheFileHolds) {
    const auto path = write("a.yaml", good + "  - {id: \"q\\\"\\\\中\", ask: 甲？, is: true, why: 乙}\n");
    EXPECT_EQ(run(true), 1);
    EXPECT_EQ(out_, "[\n{\"rule\": \"bad-id\", \"severity\": \"error\", \"file\": \"" + path +
                        "\", \"line\": 5, \"column\": 10, \"field\": \"id\", \"value\": \"q\\\"\\\\中\", "
                        "\"hint\": \"64\", "
                        "\"message\": \"“q\\\"\\\\中” cannot be an id.\", \"advice\": \"Use small letters, "
                        "digits and hyphens, "
                        "beginning with a letter or digit, at most 64 characters.\"}\n]\n");
}

TEST(JsonText, EscapesWhatJsonCannotHold) {
    EXPECT_EQ(json_text("a\"b\\c\n\x01\x7F中"), R"("a\"b\\c\u000a\u0001\u007f中")");
    EXPECT_EQ(json_text("x\xFF"), R"("x\ufffd")");
    EXPECT_EQ(json_text(""), R"("")");
}

TEST(FindingText, LeavesThePlaceOutOfAFindingAboutTheWholeFile) {
    const Finding finding{&rules::wide_file, "a.yaml", {}, {}, {}, "UTF-16LE"};
    EXPECT_EQ(finding_text(finding),
              "a.yaml: error: The file is written in UTF-16LE, not in UTF-8. [wide-file]\n"
              "    Save it as UTF-8, or run: iconv -f UTF-16LE -t UTF-8 OLD > NEW");
}

}  // namespace
}  // namespace qingwen
