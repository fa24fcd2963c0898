// The world failing: locks, full disks, read-only places, damage.
#include <unistd.h>

#include "log/codec.h"
#include "record/replay.h"
#include "sql/database.h"
#include "sql/migrate.h"

namespace qingwen {

namespace {

using namespace sample;

class FaultsTest : public StoreTest {};

TEST_F(FaultsTest, ASecondStoreOnTheFolderIsToldWhoHasIt) {
    const auto second = opened();
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().fault, Fault::in_use);
    EXPECT_EQ(second.error().detail, std::to_string(::getpid()));
    close();
    EXPECT_TRUE(opened().ok());
}

TEST_F(FaultsTest, ALockedDatabaseFailsTheRoundInOrderAndWorksAgainAfterwards) {
    begin();
    store_->drain();
    auto holder = other();
    ASSERT_TRUE(holder.run("BEGIN IMMEDIATE").ok());
    append(1, Answered{0, Chosen{{0}}});
    append(2, WentOn{});
    store_->drain();
    ASSERT_TRUE(holder.run("ROLLBACK").ok());
    append(2, WentOn{});  // not before 1
    append(1, Answered{0, Chosen{{0}}});
    append(2, WentOn{});
    store_->drain();
    EXPECT_EQ(heard_, (Heard{"r1 kept", "r1.0 kept", "r1.1 lost", "r1.2 lost", "r1.2 lost", "r1.1 kept",
                             "r1.2 kept"}));
    for (const int at : {2, 3, 4}) EXPECT_EQ(faults_[static_cast<std::size_t>(at)], Fault::locked);
}

TEST_F(FaultsTest, OpeningALockedDatabaseSaysLocked) {
    close();
    auto holder = other();
    ASSERT_TRUE(holder.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").ok());
    const auto second = opened();
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().fault, Fault::locked);
}

TEST_F(FaultsTest, AFullDiskFailsWhatDoesNotFitAndOnlyThat) {
    begin();
    begin("r2");
    store_->limit_pages(1);  // no more than there are
    store_->drain();
    heard_.clear();
    faults_.clear();
    append(1, Answered{0, Filled{{std::string(100'000, 'x')}}});
    append(2, WentOn{});
    append(1, WentOn{}, "r2");
    store_->drain();
    EXPECT_EQ(heard_, (Heard{"r1.1 lost", "r1.2 lost", "r2.1 kept"}));
    EXPECT_EQ(faults_[0], Fault::disk_full);
    EXPECT_EQ(faults_[1], Fault::disk_full);
    store_->limit_pages(0);
    append(1, Answered{0, Filled{{std::string(100'000, 'x')}}});
    append(2, WentOn{});
    store_->drain();
    EXPECT_EQ(store_->log({"r1"}).value().events.size(), 3U);
}

TEST_F(FaultsTest, ARoundThatCouldNotBeOpenedTakesItsEventsWithItUntilItIsOpenedAgain) {
    auto holder = other();
    ASSERT_TRUE(holder.run("BEGIN IMMEDIATE").ok());
    begin();
    store_->drain();
    ASSERT_TRUE(holder.run("ROLLBACK").ok());
    append(0, Started{});
    store_->drain();
    EXPECT_EQ(faults_, (std::vector<std::optional<Fault>>(3, Fault::locked)));
    begin();
    store_->drain();
    EXPECT_EQ(heard_.back(), "r1.0 kept");
}

TEST_F(FaultsTest, ADataFolderThatCannotBeSaysSo) {
    put_content(folder_ / "file", "no folder");
    for (const auto& path :
         {folder_ / "file", folder_ / "file/below", std::filesystem::path("/proc/qingwen/data")}) {
        const auto store = SqliteStore::open(path);
        ASSERT_FALSE(store.ok()) << path;
        EXPECT_EQ(store.error().fault, Fault::not_writable) << path;
        EXPECT_FALSE(store.error().detail.empty());
    }
}

TEST_F(FaultsTest, AFileThatIsNoRecordIsDamagedAndStaysAsItIs) {
    close();
    auto foreign = [&] {
        std::filesystem::remove(database());
        put_content(database(), "");
        auto connection = other();
        EXPECT_TRUE(connection.run("CREATE TABLE t (x); PRAGMA application_id = 7").ok());
    };
    foreign();
    const std::string someone_elses = content(database());
    for (const std::string& bytes :
         {std::string(), std::string("SQLite format 3"), std::string(5000, 'x'), someone_elses}) {
        put_content(database(), bytes);
        const auto store = opened();
        ASSERT_FALSE(store.ok());
        EXPECT_EQ(store.error().fault, Fault::damaged);
        EXPECT_EQ(store.error().subject, database().string());
        EXPECT_EQ(content(database()), bytes);
    }
}

TEST_F(FaultsTest, ATruncatedDatabaseIsDamagedAtOnce) {
    keep_round("r1");
    close();
    const std::string whole = content(database());
    for (std::size_t pages = 1; pages * 4096 < whole.size(); ++pages) {
        put_content(database(), whole.substr(0, pages * 4096));
        const auto store = opened();
        ASSERT_FALSE(store.ok()) << pages;
        EXPECT_EQ(store.error().fault, Fault::damaged);
    }
}

TEST_F(FaultsTest, NoFlippedBitChangesWhatARoundWas) {
    keep_round("r1");
    close();
    const std::string whole = content(database());
    const std::string before = to_lines({head("r1"), perfect_events(head("r1"), "r1.")});
    Random random(Seed{42});
    int noticed = 0;
    for (int i = 0; i < 300; ++i) {
        std::string bad = whole;
        bad[random.below(bad.size())] ^= static_cast<char>(1U << random.below(8));
        put_content(database(), bad);
        const auto reader = RecordReader::open(data());
        const auto log = reader ? reader->log({"r1"}) : Result<RoundLog>(reader.error());
        EXPECT_TRUE(!log.ok() || to_lines(*log) == before) << i;
        noticed += log.ok() ? 0 : 1;
    }
    EXPECT_GT(noticed, 50);
}

TEST_F(FaultsTest, ARowTouchedByHandIsFound) {
    keep_round("r1");
    ASSERT_TRUE(
        other().run("DROP TRIGGER event_stays; UPDATE event SET mono_ms = mono_ms + 1 WHERE seq = 5").ok());
    const auto log = store_->log({"r1"});
    ASSERT_FALSE(log.ok());
    EXPECT_EQ(log.error(), (Error{Fault::damaged, "r1", "event 5 is not what was written"}));
}

TEST_F(FaultsTest, AHeadTouchedByHandIsFound) {
    keep_round("r1");
    ASSERT_TRUE(other().run("DROP TRIGGER round_stays; UPDATE round SET player = 'other'").ok());
    EXPECT_EQ(store_->log({"r1"}).error().fault, Fault::damaged);
}

TEST_F(FaultsTest, ANewerVersionIsRefusedAndNothingIsWritten) {
    keep_round("r1");
    close();
    ASSERT_TRUE(
        other().run(("PRAGMA user_version = " + std::to_string(sql::latest_version + 1)).c_str()).ok());
    const std::string before = content(database());
    EXPECT_EQ(opened().error().fault, Fault::newer_version);
    EXPECT_EQ(RecordReader::open(data()).error().fault, Fault::newer_version);
    EXPECT_EQ(content(database()), before);
}

TEST_F(FaultsTest, LeftoversOfADatabaseThatWasNeverFinishedAreNoObstacle) {
    close();
    std::filesystem::remove(database());
    put_content(data() / "records.db.new", "half");
    put_content(data() / "records.db.new-journal", "half");
    reopen();
    keep_round("r1");
    EXPECT_EQ(store_->rounds().value().size(), 1U);
    EXPECT_FALSE(std::filesystem::exists(data() / "records.db.new"));
}

}  // namespace

}  // namespace qingwen
