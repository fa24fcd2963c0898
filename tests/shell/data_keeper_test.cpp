#include "shell/data_keeper.h"

#include <gtest/gtest.h>

#include "record/store.h"
#include "sql/sqlite_store.h"
#include "support/folder.h"
#include "support/sample.h"

namespace qingwen {
namespace {

using What = Keeper::Job::What;

constexpr Wall noon{1'795'411'800'000, 480};

class DataKeeperTest : public testing::Test {
protected:
    DataKeeperTest() {
        keep("one");
        keeper_ = std::make_unique<DataKeeper>(data_, [this] { ++heard_; });
    }
    void keep(const std::string& id) {
        const auto store = SqliteStore::open(data_).value();
        store->open(sample::head(id), {});
        store->drain();
    }
    const Keeper::Job& done() {
        keeper_->wait();
        last_ = keeper_->job();
        return last_;
    }

    sample::Folder folder_;
    std::filesystem::path data_ = folder_ / "data";
    std::atomic<int> heard_ = 0;
    std::unique_ptr<DataKeeper> keeper_;
    Keeper::Job last_;
};

TEST_F(DataKeeperTest, BacksUpLooksThroughAndRestores) {
    EXPECT_TRUE(keeper_->backups().empty());
    keeper_->back_up(noon);
    ASSERT_TRUE(done().done(What::back_up)) << last_.trouble->detail;
    EXPECT_GT(heard_, 0);
    ASSERT_EQ(keeper_->backups().size(), 1U);
    EXPECT_EQ(keeper_->backups()[0].file, last_.file);
    EXPECT_GT(keeper_->folder().bytes, keeper_->backups()[0].bytes);
    keep("two");
    const auto file = last_.file;
    keeper_->look_through(file);
    ASSERT_TRUE(done().done(What::look_through));
    EXPECT_EQ(last_.rounds, 1);
    keeper_->restore(file, noon);
    ASSERT_TRUE(done().done(What::restore)) << last_.trouble->detail;
    EXPECT_EQ(SqliteStore::open(data_).value()->rounds().value().size(), 1U);
    keeper_->forget();
    EXPECT_EQ(keeper_->job().what, What::none);
}

TEST_F(DataKeeperTest, TellsWhatIsWrongWithABackup) {
    keeper_->look_through(folder_.write("bad.db", "garbage"));
    EXPECT_EQ(done().trouble->fault, Fault::damaged);
    keeper_->restore(folder_ / "none.db", noon);
    EXPECT_EQ(done().trouble->fault, Fault::not_found);
    EXPECT_FALSE(last_.replaces());
}

TEST_F(DataKeeperTest, GoneWhileItWorksItLeavesNothingHalfDone) {
    keeper_->back_up(noon);
    keeper_.reset();
    for (const auto& entry : std::filesystem::directory_iterator(data_ / "backups"))
        EXPECT_EQ(entry.path().extension(), ".db");
}

}  // namespace
}  // namespace qingwen
