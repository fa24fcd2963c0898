#include "cli/backups.h"

#include "base/file.h"
#include "cli/desk.h"

namespace qingwen {
namespace {

using namespace sample;

class BackupsTest : public CommandLineTest {
protected:
    void SetUp() override { ASSERT_EQ(run("/end\n", {"play", "--text", "--new"}).status, 0); }
    [[nodiscard]] std::string backup() const { return folder_ / "b.db"; }
};

TEST_F(BackupsTest, ABackupIsMadeVerifiedAndTakenBack) {
    const auto made = run("", {"backup", backup()});
    EXPECT_EQ(made.status, 0) << made.err;
    EXPECT_EQ(made.out, backup() + "\n");
    run("/end\n", {"play", "--text", "--new"});
    EXPECT_EQ(run("", {"verify", backup()}).out.find("1 round, "), 0U);
    EXPECT_EQ(run("", {"verify"}).out.find("2 rounds, "), 0U);
    const auto restored = run("", {"restore", backup()});
    EXPECT_EQ(restored.status, 0) << restored.err;
    EXPECT_EQ(restored.out.find("1 round, "), 0U);
    EXPECT_NE(restored.err.find("before-restore-20261123-133000"), std::string::npos);
    EXPECT_EQ(run("", {"verify"}).out.find("1 round, "), 0U);
}

TEST_F(BackupsTest, WithoutANameItLiesInTheDataFolderAndInAFolderItGetsItsOwn) {
    const auto name = std::string("qingwen-backup-20261123-133000.db");
    EXPECT_EQ(run("", {"backup"}).out, (folder_ / "data" / "backups" / name).string() + "\n");
    EXPECT_EQ(run("", {"backup", folder_.path()}).out, (folder_ / name).string() + "\n");
    const auto again = run("", {"backup"});  // within the same second
    EXPECT_EQ(again.status, 3);
    EXPECT_NE(again.err.find("exists"), std::string::npos) << again.err;
}

TEST_F(BackupsTest, WhatIsDamagedOrNotThereIsAFinding) {
    run("", {"backup", backup()});
    ASSERT_TRUE(write_file(backup(), content(backup()).substr(0, 9000)));
    for (const auto* const command : {"verify", "restore"}) {
        const auto ran = run("", {command, backup()});
        EXPECT_EQ(ran.status, 1) << ran.err;
        EXPECT_EQ(run("", {command, folder_ / "none.db"}).status, 1);
    }
    EXPECT_NE(run("", {"restore", backup()}).err.find("no whole backup"), std::string::npos);
    EXPECT_EQ(run("", {"verify"}).status, 0);
    EXPECT_EQ(run("", {"restore"}).status, 2);
}

}  // namespace
}  // namespace qingwen
