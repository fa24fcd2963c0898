// Unsaved work on disk, whenever the program is killed.
#include "edit/recovery.h"

#include <csignal>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/file.h"
#include "support/folder.h"

namespace qingwen {
namespace {

namespace fs = std::filesystem;

class UnsavedWork : public testing::Test {
protected:
    [[nodiscard]] fs::path own(const Unsaved& work) const {
        return folder_.path() / digest_of(work.path.string());
    }
    [[nodiscard]] std::vector<Unsaved> all() const { return all_unsaved(folder_.path()); }
    void keep(const Unsaved& work) const { ASSERT_TRUE(keep_unsaved(folder_.path(), work)); }

    sample::Folder folder_;
    const Unsaved work_{"/banks/04.yaml", "old\r\n", std::string("new \0 中", 9)};
    const Unsaved fresh_{"/banks/新.yaml", std::nullopt, ""};
};

TEST_F(UnsavedWork, IsThereAgain) {
    EXPECT_TRUE(all().empty());
    EXPECT_TRUE(all_unsaved(folder_ / "none").empty());
    keep(fresh_);
    keep(work_);
    EXPECT_EQ(all(), (std::vector{work_, fresh_}));
    EXPECT_EQ(read_file(own(work_) / "base", 99).value(), "old\r\n");
    EXPECT_EQ(read_file(own(work_) / "path", 99).value(), "/banks/04.yaml");
}

TEST_F(UnsavedWork, IsTheNewest) {
    keep(work_);
    Unsaved next = work_;
    for (const auto& base : {work_.base, std::optional<std::string>("other"), std::optional<std::string>()}) {
        next.base = base;
        next.text += "+";
        keep(next);
        EXPECT_EQ(all(), std::vector{next});
    }
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
}

TEST_F(UnsavedWork, HasEightMegabytes) {
    const Unsaved large{"/a", std::string(std::size_t{8} << 20U, 'b'),
                        std::string(std::size_t{8} << 20U, 't')};
    keep(large);
    EXPECT_TRUE(all() == std::vector{large});
}

TEST_F(UnsavedWork, IsForgottenOnItsOwn) {
    keep(work_);
    keep(fresh_);
    EXPECT_TRUE(forget_unsaved(folder_.path(), work_.path));
    EXPECT_EQ(all(), std::vector{fresh_});
    EXPECT_TRUE(forget_unsaved(folder_.path(), work_.path));
    EXPECT_FALSE(fs::exists(own(work_)));
}

TEST_F(UnsavedWork, NamesAFileByItsAbsolutePath) {
    keep({"b.yaml", "x", "y"});
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].path, fs::current_path() / "b.yaml");
    EXPECT_TRUE(forget_unsaved(folder_.path(), fs::current_path() / "sub" / ".." / "b.yaml"));
    EXPECT_TRUE(all().empty());
}

TEST_F(UnsavedWork, PassesOverWhatIsHalfWrittenOrForeign) {
    keep(work_);
    const auto name = [](const std::string& path) { return digest_of(path); };
    folder_.write(name("/half") + "/path", "/half");
    folder_.write(name("/half") + "/base", "x");
    folder_.write(name("/ready") + ".new/path", "/ready");
    folder_.write(name("/no-path") + "/text", "x");
    folder_.write("foreign/path", "/foreign");
    folder_.write("foreign/text", "x");
    folder_.write("file", "x");
    fs::create_directories(folder_ / name("/folders") / "text");
    EXPECT_EQ(all(), std::vector{work_});
}

TEST_F(UnsavedWork, IsFoundWhenTheProgramWasKilledBetweenTwoNames) {
    keep(work_);
    fs::rename(own(work_), own(work_).string() + ".new");
    folder_.write(digest_of(work_.path.string()) + ".old/text", "older");
    EXPECT_EQ(all(), std::vector{work_});
    Unsaved next = work_;
    next.base = "another";
    fs::rename(own(work_), own(work_).string() + ".new");
    keep(next);
    EXPECT_EQ(all(), std::vector{next});
}

TEST_F(UnsavedWork, StaysWhenTheNewestCannotBeWritten) {
    keep(work_);
    fs::create_directory(own(work_) / "text.new");  // in the way of writing
    Unsaved next = work_;
    next.text = "newer";
    EXPECT_FALSE(keep_unsaved(folder_.path(), next));
    EXPECT_EQ(all(), std::vector{work_});
    folder_.write("file", "x");
    EXPECT_EQ(keep_unsaved(folder_ / "file", work_).error().fault, Fault::not_found);
}

// Killed at any moment, what is found is some state that was handed in, whole: base and text of one.
TEST_F(UnsavedWork, IsWholeWheneverTheProgramIsKilled) {
    const auto state = [](int i) {
        const auto base = std::to_string(i / 3);
        return Unsaved{"/banks/04.yaml", base, base + ":" + std::string(50'000, 'x')};
    };
    keep(state(0));
    for (int round = 0; round < 20; ++round) {
        int started[2];
        ASSERT_EQ(::pipe(started), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            for (int i = 0;; ++i) {
                (void)keep_unsaved(folder_.path(), state(i));
                if (i == round % 7 && ::write(started[1], "x", 1) != 1) ::_exit(1);
            }
        }
        char byte = 0;
        ASSERT_EQ(::read(started[0], &byte, 1), 1);
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        ::waitpid(child, nullptr, 0);
        ::close(started[0]);
        ::close(started[1]);
        const auto found = all();
        ASSERT_EQ(found.size(), 1U);
        ASSERT_EQ(found[0].text.substr(0, found[0].text.find(':')), *found[0].base);
    }
}

class RecoveryTest : public UnsavedWork {
protected:
    Executor by_hand() {
        return [this](Job job) { jobs_.push_back(std::move(job)); };
    }
    Recovery::Make state(const std::string& text) {
        return [this, text] {
            ++made_;
            return Unsaved{"/a", "base", text};
        };
    }
    [[nodiscard]] std::string text() const { return all().empty() ? "" : all().front().text; }

    std::vector<Job> jobs_;
    int made_ = 0;
};

TEST_F(RecoveryTest, WritesAtOnceWhereThereIsNoThread) {
    int settled = 0;
    Recovery recovery(
        folder_.path(), [](const Job& job) { job(); }, [&] { ++settled; });
    recovery.keep("/a", state("one"));
    EXPECT_EQ(text(), "one");
    recovery.forget("/a");
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(settled, 2);
}

TEST_F(RecoveryTest, WritesTheNewestOnly) {
    Recovery recovery(folder_.path(), by_hand());
    for (int i = 0; i < 100; ++i) recovery.keep("/a", state(std::to_string(i)));
    recovery.keep("/b", [] { return Unsaved{"/b", "", ""}; });
    ASSERT_EQ(jobs_.size(), 1U);
    EXPECT_EQ(text(), "");
    jobs_[0]();
    EXPECT_EQ(text(), "99");
    EXPECT_EQ(made_, 1);
    EXPECT_EQ(all().size(), 2U);
    recovery.keep("/a", state("later"));
    recovery.forget("/a");
    jobs_.back()();
    EXPECT_EQ(made_, 1);
    EXPECT_EQ(all().size(), 1U);
}

TEST_F(RecoveryTest, FlushesOnDemandAndAtItsEnd) {
    {
        Recovery recovery(folder_.path(), by_hand());
        recovery.keep("/a", state("one"));
        recovery.flush();
        EXPECT_EQ(text(), "one");
        recovery.keep("/a", state("two"));
    }
    EXPECT_EQ(text(), "two");
    for (const auto& job : jobs_) job();  // that come too late
    EXPECT_EQ(made_, 2);
}

TEST_F(RecoveryTest, TellsTheTroubleUntilItIsOver) {
    Recovery recovery(folder_ / "data/unsaved", [](const Job& job) { job(); });
    folder_.write("data", "in the way");
    recovery.keep("/a", state("one"));
    ASSERT_TRUE(recovery.trouble());
    EXPECT_EQ(recovery.trouble()->fault, Fault::not_found);
    fs::remove(folder_ / "data");
    recovery.keep("/a", state("two"));
    EXPECT_FALSE(recovery.trouble());
    EXPECT_EQ(all_unsaved(folder_ / "data/unsaved").size(), 1U);
}

TEST_F(RecoveryTest, WorksWithAThread) {
    WorkThread thread;
    Recovery recovery(folder_.path(), [&](Job job) { thread.run(std::move(job)); });
    for (int i = 0; i < 50; ++i) recovery.keep("/a", state(std::to_string(i)));
    recovery.flush();
    EXPECT_EQ(text(), "49");
    EXPECT_FALSE(recovery.trouble());
}

}  // namespace
}  // namespace qingwen
