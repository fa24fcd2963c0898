// Real files, but no waiting: the kernel has its events ready when a call returns.
#include "cli/inotify_events.h"

#include <fstream>

#include <gmock/gmock.h>

#include "support/folder.h"

namespace qingwen {

static void PrintTo(const FileEvent& event, std::ostream* out) {
    *out << static_cast<int>(event.what) << " " << event.file;
}

namespace {

namespace fs = std::filesystem;

using testing::Contains;
using testing::IsEmpty;
using What = FileEvent::What;

MATCHER_P2(Is, what, file, "") { return arg.what == what && arg.file == file; }

class InotifyEventsTest : public testing::Test {
protected:
    void look_at(std::vector<fs::path> paths) {
        auto opened = InotifyEvents::open(paths, clock_);
        ASSERT_TRUE(opened.ok()) << opened.error().subject << opened.error().detail;
        events_ = std::move(opened).value();
    }
    // All that has happened so far.
    std::vector<FileEvent> heard() {
        std::vector<FileEvent> all;
        for (;;) {
            auto event = events_->next(clock_.now().mono);
            if (event.what == What::time_up) return all;
            all.push_back(event);
            if (event.what == What::ended) return all;
        }
    }
    std::string at(const std::string& name) { return (folder_ / name).string(); }

    sample::Folder folder_;
    HandClock clock_;
    std::unique_ptr<InotifyEvents> events_;
};

TEST_F(InotifyEventsTest, TellOfFilesThatAreWrittenAndClosed) {
    folder_.write("a.yaml", "1");
    look_at({folder_.path()});
    EXPECT_THAT(heard(), IsEmpty());
    std::ofstream file(at("a.yaml"));
    file << "22" << std::flush;
    EXPECT_THAT(heard(), Contains(Is(What::writing, at("a.yaml"))));
    file.close();
    EXPECT_THAT(heard(), testing::ElementsAre(Is(What::changed, at("a.yaml"))));
}

TEST_F(InotifyEventsTest, TellOfSavesByRenaming) {
    const auto path = folder_.write("a.yaml", "1");
    folder_.write("b.yaml", "1");
    look_at({path});
    folder_.write(".a.yaml.new", "2");
    folder_.write("b.yaml", "2");
    EXPECT_THAT(heard(), IsEmpty());
    fs::rename(at(".a.yaml.new"), path);
    EXPECT_THAT(heard(), testing::ElementsAre(Is(What::changed, at("a.yaml"))));
}

TEST_F(InotifyEventsTest, TellOfNewAndDeletedFilesAndOfNothingElse) {
    look_at({folder_.path()});
    folder_.write("notes.md", "");
    folder_.write(".a.yaml.swp", "");
    folder_.write("a.yaml~", "");
    fs::create_symlink("nowhere", at(".#a.yaml"));
    EXPECT_THAT(heard(), IsEmpty());
    folder_.write("a.yml", "1");
    EXPECT_THAT(heard(), Contains(Is(What::changed, at("a.yml"))));
    fs::remove(at("a.yml"));
    EXPECT_THAT(heard(), testing::ElementsAre(Is(What::changed, at("a.yml"))));
}

TEST_F(InotifyEventsTest, LookIntoFoldersThatComeLater) {
    look_at({folder_.path()});
    folder_.write("papers/deep/a.yaml", "1");
    EXPECT_THAT(heard(), Contains(Is(What::changed, at("papers"))));
    folder_.write("papers/deep/a.yaml", "2");
    EXPECT_THAT(heard(), Contains(Is(What::changed, at("papers/deep/a.yaml"))));
    fs::rename(at("papers"), at("more"));
    heard();
    folder_.write("more/deep/b.yaml", "1");
    EXPECT_THAT(heard(), Contains(Is(What::changed, at("more/deep/b.yaml"))));
}

TEST_F(InotifyEventsTest, GoOnWhenTheFolderIsRemovedAndMadeAgain) {
    folder_.write("bank/a.yaml", "1");
    look_at({folder_ / "bank/"});
    fs::remove_all(folder_ / "bank");
    EXPECT_THAT(heard(), Contains(Is(What::changed, at("bank"))));
    fs::create_directory(folder_ / "bank");
    EXPECT_THAT(heard(), Contains(Is(What::changed, at("bank"))));
    folder_.write("bank/b.yaml", "1");
    EXPECT_THAT(heard(), Contains(Is(What::changed, at("bank/b.yaml"))));
}

TEST_F(InotifyEventsTest, TellOfAFileThatIsNotThereYet) {
    look_at({folder_ / "later.yaml"});
    folder_.write("later.yaml", "1");
    EXPECT_THAT(heard(), Contains(Is(What::changed, at("later.yaml"))));
}

TEST_F(InotifyEventsTest, FollowALinkToItsFile) {
    folder_.write("real/a.yaml", "1");
    fs::create_symlink(folder_ / "real/a.yaml", folder_ / "link.yaml");
    look_at({folder_ / "link.yaml"});
    folder_.write("real/a.yaml", "2");
    EXPECT_THAT(heard(), Contains(Is(What::changed, fs::canonical(folder_ / "real/a.yaml").string())));
}

TEST_F(InotifyEventsTest, EndWithASignalThatThenDoesNothingElse) {
    look_at({folder_.path()});
    ::raise(SIGINT);
    EXPECT_THAT(heard(), testing::ElementsAre(Is(What::ended, "")));
}

TEST_F(InotifyEventsTest, AreRefusedForAPathInAFolderThatIsNotThere) {
    const auto opened = InotifyEvents::open({folder_ / "none/a.yaml"}, clock_);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().fault, Fault::not_found);
}

}  // namespace

}  // namespace qingwen
