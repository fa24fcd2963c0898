#include "yaml/load.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bank/file_rules.h"
#include "bank/rules.h"
#include "support/bank_maker.h"
#include "support/folder.h"
#include "support/yaml_writer.h"
#include "yaml/bank_file.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;

const fs::path banks = fs::path(QINGWEN_SOURCE) / "tests/data/banks";
constexpr std::string_view head = "qingwen: 1\nbank: demo\nquestions:\n";
constexpr std::string_view question = "  - {id: a, ask: 甲？, is: true, why: 乙}\n";

using sample::Folder;

TEST(LoadBank, ReadsEveryKindWithAllItsKeys) {
    const auto loaded = load_bank({banks / "good-all-kinds.yaml"});
    EXPECT_TRUE(loaded.findings.empty());
    ASSERT_EQ(loaded.bank.questions().size(), 7U);
    for (std::size_t kind = 0; kind < 7; ++kind)
        EXPECT_EQ(loaded.bank.questions()[kind].kind(), static_cast<Kind>(kind));
    const auto& one = loaded.bank.questions()[0];
    EXPECT_EQ(loaded.bank.case_of(one)->text, "客户送来一盒月饼，里面夹着购物卡。");
    EXPECT_EQ(one.at, (Place{8, 5}));
    EXPECT_EQ(one.cite->article, 1);
    EXPECT_EQ(loaded.bank.questions()[1].cite->article, 3);
    EXPECT_EQ(loaded.bank.questions()[3].why, "理念在里， 物质在外。");
    EXPECT_EQ(loaded.bank.questions()[6].why, "四种：生态、制度、理念、物质。");
    EXPECT_EQ(std::get<Number>(loaded.bank.questions()[6].body), (Number{4, 0.5, "种"}));
}

TEST(LoadBank, TakesAByteOrderMarkAndWindowsLineEnds) {
    const auto plain = load_bank({banks / "good-all-kinds.yaml"});
    const auto windows = load_bank({banks / "good-bom-crlf.yaml"});
    EXPECT_TRUE(windows.findings.empty());
    EXPECT_EQ(windows.bank.digest(), plain.bank.digest());
    EXPECT_EQ(windows.bank.questions()[6].at, plain.bank.questions()[6].at);
}

TEST(LoadBank, TakesAFileWithoutChapterAsOneNamedLikeTheBank) {
    const auto loaded = load_bank({banks / "good-no-chapter.yaml"});
    ASSERT_EQ(loaded.bank.chapters().size(), 1U);
    EXPECT_EQ(loaded.bank.chapters()[0], (Chapter{{"demo"}, "demo", 0}));
}

// Emacs keeps a link to nowhere beside a file that is being edited.
TEST(LoadBank, PassesOverWhatBeginsWithADot) {
    const Folder folder;
    folder.write("a.yaml", std::string(head) + std::string(question));
    folder.write(".github/workflows/ci.yaml", "on: push\n");
    folder.write(".a.yaml", "qingwen: [");
    fs::create_symlink("somebody@machine.1:1", folder.path() / ".#a.yaml");
    const auto shelf = load_banks({folder.path()});
    EXPECT_TRUE(shelf.findings.empty());
    EXPECT_TRUE(shelf.errors.empty());
    EXPECT_EQ(shelf.files, 1);
    const auto named = load_banks({folder.path() / ".a.yaml"});
    EXPECT_EQ(named.files, 1);
}

TEST(LoadBank, FindsBankFilesInFoldersAndKeepsApartWhatIsNone) {
    const Folder folder;
    folder.write("deep/a.yaml", std::string(head) + std::string(question));
    folder.write("b.yml", std::string(head) + "  - {id: b, ask: 甲？, is: false, why: 乙}\n");
    folder.write("week.yaml", "qingwen: 1\nactivity: week\n");
    folder.write("modes/exam.yaml", "# exam\nqingwen: 1\nmode: exam\n");
    folder.write("about.yaml", "about: demo\n");
    folder.write("notes.txt", "not yaml: [");
    const auto loaded = load_bank({folder.path()});
    EXPECT_TRUE(loaded.findings.empty());
    EXPECT_EQ(loaded.bank.questions().size(), 2U);
    std::vector<std::string> kinds;
    for (const auto& sheet : loaded.sheets) kinds.push_back(sheet.kind);
    EXPECT_THAT(kinds, testing::ElementsAre("about", "mode", "activity"));
}

TEST(LoadBank, SaysThatAFolderHoldsNothing) {
    const Folder folder;
    folder.write("notes.txt", "nothing");
    const auto loaded = load_bank({folder.path()});
    ASSERT_EQ(loaded.findings.size(), 1U);
    EXPECT_EQ(loaded.findings[0].rule, &rules::no_bank_files);
    EXPECT_EQ(loaded.findings[0].file, folder.path().string());
}

TEST(LoadBank, ReportsWhatCannotBeReadAndPlaysTheRest) {
    const Folder folder;
    const auto good = folder.write("good.yaml", std::string(head) + std::string(question));
    const auto fifo = folder.path() / "fifo.yaml";
    ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
    const auto large = folder.write("large.yaml", "");
    fs::resize_file(large, 100'000'000);
    const auto loaded = load_bank({folder.path(), folder.path() / "missing.yaml", "/dev/zero"});
    EXPECT_EQ(loaded.bank.questions().size(), 1U);
    std::vector<Fault> faults;
    for (const auto& error : loaded.errors) faults.push_back(error.fault);
    EXPECT_THAT(faults, testing::ElementsAre(Fault::not_a_file, Fault::too_large, Fault::not_found,
                                             Fault::not_a_file));
    const auto findings = to_findings(loaded.errors);
    EXPECT_EQ(findings[0].rule, &rules::not_a_regular_file);
    EXPECT_EQ(findings[1].rule, &rules::file_too_large);
    EXPECT_EQ(findings[2].rule, &rules::file_not_found);
    EXPECT_EQ(findings[2].file, (folder.path() / "missing.yaml").string());
}

TEST(LoadBank, ReportsAnIdThatStandsInTwoFilesAtTheSecond) {
    const Folder folder;
    const auto first = folder.write("1.yaml", std::string(head) + std::string(question));
    const auto second = folder.write("2.yaml", std::string(head) + std::string(question));
    const auto loaded = load_bank({folder.path()});
    ASSERT_EQ(loaded.findings.size(), 1U);
    EXPECT_EQ(loaded.findings[0].rule, &rules::duplicate_id);
    EXPECT_EQ(loaded.findings[0].file, second.string());
    EXPECT_EQ(loaded.findings[0].hint, first.string() + ":4:5");
    EXPECT_EQ(loaded.bank.questions().size(), 1U);
}

TEST(LoadBanks, KeepsBanksApart) {
    const Folder folder;
    folder.write("1.yaml", std::string(head) + std::string(question));
    folder.write("2.yaml", "qingwen: 1\nbank: other\nquestions:\n" + std::string(question));
    const auto shelf = load_banks({folder.path()});
    EXPECT_EQ(shelf.files, 2);
    ASSERT_EQ(shelf.banks.size(), 2U);
    EXPECT_TRUE(shelf.findings.empty());
    const auto mixed = load_bank({folder.path()});
    ASSERT_EQ(mixed.findings.size(), 1U);
    EXPECT_EQ(mixed.findings[0].rule, &rules::bank_differs);
}

TEST(LoadBank, HasTheSameDigestHoweverTheFilesAreNamedAndListed) {
    const auto parts = bank_maker::parts(3000, Seed{5});
    const Folder one;
    const Folder other;
    std::vector<fs::path> backwards;
    for (const auto& part : parts) {
        one.write(part.chapter.id.text + ".yaml", yaml_writer::to_yaml(part));
        const std::string name = "z" + std::to_string(9 - part.chapter.article) + ".yaml";
        backwards.push_back(other.write(name, "# moved\n" + yaml_writer::to_yaml(part)));
    }
    const auto a = load_bank({one.path()});
    EXPECT_EQ(a.bank.questions().size(), 3000U);
    EXPECT_EQ(a.bank.digest(), load_bank({other.path()}).bank.digest());
    EXPECT_EQ(a.bank.digest(), load_bank(backwards).bank.digest());
}

TEST(LoadBank, ReadsThe20000thQuestionAndNotThe20001st) {
    std::string content(head);
    const auto add = [&](int i) {
        content += "  - {id: q" + std::to_string(i) + ", ask: 甲？, is: true, why: 乙}\n";
    };
    for (int i = 1; i <= 20000; ++i) add(i);
    const auto full = read_part(content, "x");
    ASSERT_TRUE(full.part.has_value());
    EXPECT_EQ(full.part->questions.size(), 20000U);
    add(20001);
    const auto over = read_part(content, "x");
    EXPECT_FALSE(over.part.has_value());
    EXPECT_EQ(over.findings.front().rule, &rules::too_many_questions);
}

}  // namespace
}  // namespace qingwen
