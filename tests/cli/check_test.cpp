// qingwen check: what it prints and how it ends.
#include "cli/check.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/words.h"
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
    int run(CheckFormat format = CheckFormat::text) {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const int status = check({{{folder_}, {}, {}}, format, "1.2.3"}, {in, out, err});
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
    EXPECT_EQ(run(CheckFormat::json), 0);
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
    EXPECT_EQ(run(CheckFormat::json), 1);
    EXPECT_EQ(out_, "[\n{\"rule\": \"bad-id\", \"severity\": \"error\", \"file\": \"" + path +
                        "\", \"line\": 5, \"column\": 10, \"field\": \"id\", \"value\": \"q\\\"\\\\中\", "
                        "\"hint\": \"64\", "
                        "\"message\": \"“q\\\"\\\\中” cannot be an id.\", \"advice\": \"Use small letters, "
                        "digits and hyphens, "
                        "beginning with a letter or digit, at most 64 characters.\"}\n]\n");
}

// As questions/README.md tells vim and VS Code to read it.
const std::regex one_finding(R"(^(.+?):(\d+):(\d+): (error|warning): (.*) \[([a-z0-9-]+)\]$)");

TEST_F(Check, WritesOneLineAFindingForEditors) {
    const auto odd = write("odd: name.yaml", good + "  - {id: c, ask: 甲？, is: \"也许\\n 不\", why: 乙}\n");
    const auto wide = write("wide.yaml", std::string("q\0i\0", 4));
    EXPECT_EQ(run(CheckFormat::gcc), 1);
    std::istringstream lines(out_);
    std::string line;
    std::smatch match;
    ASSERT_TRUE(std::getline(lines, line) && std::regex_match(line, match, one_finding)) << line;
    EXPECT_EQ(match[1], odd);
    EXPECT_EQ(match[2], "5");
    EXPECT_EQ(match[4], "error");
    EXPECT_EQ(match[6], "is-not-truth-value");
    ASSERT_TRUE(std::getline(lines, line) && std::regex_match(line, match, one_finding)) << line;
    EXPECT_EQ(match[1], wide);
    EXPECT_EQ(match[2], "1");  // about the whole file
    ASSERT_TRUE(std::getline(lines, line));
    EXPECT_EQ(line, "2 files, 1 question, 2 errors, 0 warnings");
    EXPECT_FALSE(std::getline(lines, line));
}

TEST_F(Check, WritesTheWordsOfEditorsInChineseToo) {
    write("a.yaml", "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: true}\n");
    speak(Language::zh, fs::path(QINGWEN_BINARY) / "locale");
    EXPECT_EQ(run(CheckFormat::gcc), 0);
    speak(Language::en, {});
    EXPECT_THAT(out_, testing::HasSubstr(":4:5: warning: "));
}

TEST_F(Check, WritesWorkflowCommandsForGithub) {
    const auto path =
        write("a,b.yaml", "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: 50%}\n");
    const auto wide = write("wide.yaml", std::string("q\0i\0", 4));
    EXPECT_EQ(run(CheckFormat::github), 1);
    auto escaped = path;
    escaped.replace(escaped.find(','), 1, "%2C");
    EXPECT_THAT(
        out_, testing::StartsWith("::error file=" + escaped +
                                  ",line=4,col=26,title=is-not-truth-value::“is” must be true or false, and "
                                  "“50%25” is neither. "));
    EXPECT_THAT(out_, testing::HasSubstr("\n::error file=" + wide + ",title=wide-file::"));
    EXPECT_EQ(std::count(out_.begin(), out_.end(), '\n'), 2);
}

TEST_F(Check, WritesSarif) {
    write("名 %.yaml",
          "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: true}\n  - {id: b, ask: 乙？, is: "
          "true}\n");
    EXPECT_EQ(run(CheckFormat::sarif), 0);
    const auto log = nlohmann::json::parse(out_);
    EXPECT_EQ(log.at("version"), "2.1.0");
    const auto& ran = log.at("runs").at(0);
    EXPECT_EQ(ran.at("tool").at("driver").at("version"), "1.2.3");
    EXPECT_EQ(ran.at("columnKind"), "unicodeCodePoints");
    ASSERT_EQ(ran.at("results").size(), 2U);
    ASSERT_EQ(ran.at("tool").at("driver").at("rules").size(), 1U);
    EXPECT_EQ(ran.at("tool").at("driver").at("rules").at(0).at("id"), "no-why");
    EXPECT_EQ(ran.at("tool").at("driver").at("rules").at(0).at("help").at("text"),
              "Add a line “why: …”; it is shown after the answer.");
    const auto& result = ran.at("results").at(1);
    EXPECT_EQ(result.at("ruleIndex"), 0);
    EXPECT_EQ(result.at("level"), "warning");
    const auto& place = result.at("locations").at(0).at("physicalLocation");
    EXPECT_EQ(place.at("artifactLocation").at("uri"), "file://" + folder_.string() + "/%E5%90%8D%20%25.yaml");
    EXPECT_EQ(place.at("region").at("startLine"), 5);
    EXPECT_EQ(place.at("region").at("startColumn"), 5);
}

TEST_F(Check, WritesSarifOfNothing) {
    write("a.yaml", good);
    EXPECT_EQ(run(CheckFormat::sarif), 0);
    EXPECT_TRUE(nlohmann::json::parse(out_).at("runs").at(0).at("results").empty());
    EXPECT_EQ(run(CheckFormat::github), 0);
    EXPECT_EQ(out_, "");
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
