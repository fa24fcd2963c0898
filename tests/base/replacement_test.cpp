#include "base/replacement.h"

#include <chrono>
#include <csignal>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "support/folder.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;

class ReplacementTest : public testing::Test {
protected:
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()));
    }
    static std::string content(const fs::path& path) { return read_file(path, 1 << 20).value(); }
    static mode_t mode(const fs::path& path) {
        struct stat about {};
        EXPECT_EQ(::stat(path.c_str(), &about), 0);
        return about.st_mode & 07777;
    }
    // Everything that must fail leaves all as it was.
    Fault refused(const fs::path& path) const {
        const auto before = files();
        const auto done = replace_file(path, "new");
        EXPECT_FALSE(done) << path;
        EXPECT_EQ(files(), before);
        return done ? Fault::other : done.error().fault;
    }

    sample::Folder folder_;
};

TEST_F(ReplacementTest, KeepsThePermissionBits) {
    const auto path = folder_.write("a.yaml", "old");
    for (const mode_t bits : {0644U, 0664U, 0600U, 0755U}) {
        ASSERT_EQ(::chmod(path.c_str(), bits), 0);
        ASSERT_TRUE(replace_file(path, "new"));
        EXPECT_EQ(mode(path), bits);
    }
    EXPECT_EQ(content(path), "new");
    EXPECT_EQ(files(), 1U);
}

TEST_F(ReplacementTest, MakesANewFileAsAnyProgramDoes) {
    const auto old = ::umask(022);
    ASSERT_TRUE(replace_file(folder_ / "fresh.yaml", "new"));
    ::umask(old);
    EXPECT_EQ(mode(folder_ / "fresh.yaml"), 0644U);
    EXPECT_EQ(content(folder_ / "fresh.yaml"), "new");
}

TEST_F(ReplacementTest, FollowsALinkToTheFileItNames) {
    const auto real = folder_.write("elsewhere/real.yaml", "old");
    fs::create_symlink("elsewhere/real.yaml", folder_ / "inner.yaml");
    fs::create_symlink("inner.yaml", folder_ / "link.yaml");
    ASSERT_TRUE(replace_file(folder_ / "link.yaml", "new"));
    EXPECT_EQ(content(real), "new");
    EXPECT_TRUE(fs::is_symlink(folder_ / "link.yaml"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "inner.yaml"));
}

TEST_F(ReplacementTest, RefusesWhatIsNoFileAndLeavesIt) {
    fs::create_directory(folder_ / "folder");
    ASSERT_EQ(::mkfifo((folder_ / "fifo").c_str(), 0600), 0);
    fs::create_symlink("nowhere", folder_ / "dangling");
    fs::create_symlink("circle", folder_ / "circle");
    EXPECT_EQ(refused(folder_ / "folder"), Fault::not_a_file);
    EXPECT_EQ(refused(folder_ / "fifo"), Fault::not_a_file);
    EXPECT_EQ(refused(folder_ / "dangling"), Fault::not_found);
    EXPECT_EQ(refused(folder_ / "circle"), Fault::not_a_file);
    EXPECT_EQ(refused(folder_ / "none" / "a.yaml"), Fault::not_found);
    EXPECT_EQ(refused("/dev/full"), Fault::not_a_file);
    EXPECT_EQ(refused("/proc/qingwen.yaml"), Fault::not_found);
}

TEST_F(ReplacementTest, LeavesNothingBesideWhenTheDiskTakesNoMore) {
    const auto path = folder_.write("a.yaml", "old");
    const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit tight{1000, usual.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto done = replace_file(path, std::string(5000, 'x'));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, old_handler);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().fault, Fault::disk_full);
    EXPECT_EQ(done.error().subject, path.string());
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(files(), 1U);
}

TEST_F(ReplacementTest, PutsItselfInPlaceOfWhatIsKnownOnly) {
    const auto path = folder_.write("a.yaml", "old");
    auto ready = Replacement::prepare(path, "new");
    ASSERT_TRUE(ready);
    std::ofstream(path) << "somebody else's, and longer";
    const auto put = ready.value().put("old");
    ASSERT_TRUE(put);
    EXPECT_FALSE(*put);
    EXPECT_EQ(content(path), "somebody else's, and longer");
    EXPECT_TRUE(*ready.value().put("somebody else's, and longer"));
    EXPECT_EQ(content(path), "new");
    EXPECT_EQ(files(), 1U);
}

TEST_F(ReplacementTest, PutsANewFileOnlyWhereThereIsNone) {
    auto ready = Replacement::prepare(folder_ / "a.yaml", "new");
    ASSERT_TRUE(ready);
    folder_.write("a.yaml", "somebody else's");
    EXPECT_FALSE(*ready.value().put(std::nullopt));
    EXPECT_EQ(content(folder_ / "a.yaml"), "somebody else's");
    fs::remove(folder_ / "a.yaml");
    EXPECT_TRUE(*ready.value().put(std::nullopt));
    EXPECT_EQ(content(folder_ / "a.yaml"), "new");
    EXPECT_EQ(files(), 1U);
}

TEST_F(ReplacementTest, SaysWhenTheFileVanishedMeanwhile) {
    const auto path = folder_.write("a.yaml", "old");
    auto ready = Replacement::prepare(path, "new");
    fs::remove(path);
    const auto put = ready.value().put("old");
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().fault, Fault::not_found);
    EXPECT_FALSE(fs::exists(path));
}

TEST_F(ReplacementTest, LeavesNothingWhenItIsNotWanted) {
    const auto path = folder_.write("a.yaml", "old");
    { ASSERT_TRUE(Replacement::prepare(path, "new")); }
    EXPECT_EQ(files(), 1U);
    EXPECT_EQ(content(path), "old");
}

TEST_F(ReplacementTest, PassesByWhatAKilledProgramLeft) {
    const auto path = folder_.write("a.yaml", "old");
    folder_.write(".qingwen-" + std::to_string(::getpid()) + "-0", "left");
    ASSERT_TRUE(replace_file(path, "new"));
    EXPECT_EQ(content(path), "new");
    EXPECT_EQ(files(), 2U);
}

class LeftByAKill : public ReplacementTest {
protected:
    // The number of a process that is gone.
    static std::string of_a_dead_process() {
        const auto child = ::fork();
        if (child == 0) ::_exit(0);
        ::waitpid(child, nullptr, 0);
        return std::to_string(child);
    }
    fs::path leave(const std::string& name, std::chrono::minutes ago) const {
        auto path = folder_.write(name, "left");
        fs::last_write_time(path, fs::last_write_time(path) - ago);
        return path;
    }
    [[nodiscard]] bool stays(const fs::path& path) const {
        EXPECT_TRUE(replace_file(folder_.write("a.yaml", "old"), "new"));
        return fs::exists(path);
    }
};

constexpr std::chrono::minutes long_ago{5};

TEST_F(LeftByAKill, GoesWithTheNextReplacement) {
    EXPECT_FALSE(stays(leave(".qingwen-" + of_a_dead_process() + "-0", long_ago)));
    EXPECT_EQ(files(), 1U);
}

TEST_F(LeftByAKill, StaysWhereItMayBeOfAProcessThatLives) {
    EXPECT_TRUE(stays(leave(".qingwen-" + std::to_string(::getpid()) + "-7", long_ago)));
    EXPECT_TRUE(stays(leave(".qingwen-" + of_a_dead_process() + "-0", std::chrono::minutes(0))))
        << "on another machine";
}

TEST_F(LeftByAKill, StaysWhereItMayBeSomebodysWork) {
    const auto dead = of_a_dead_process();
    for (const auto& name :
         {".qingwen-out-" + dead + "-0", ".qingwen-" + dead, ".qingwen-notes-" + dead,
          "qingwen-" + dead + "-0", std::string(".qingwen--1-0"), std::string(".qingwen-0-0")})
        EXPECT_TRUE(stays(leave(name, long_ago))) << name;
    const auto inside = folder_.write(".qingwen-" + dead + "-0/a", "kept");
    fs::last_write_time(inside.parent_path(), fs::last_write_time(inside) - long_ago);
    EXPECT_TRUE(stays(inside));
}

}  // namespace
}  // namespace qingwen
