#include <atomic>

#include <sys/stat.h>

#include "log/codec.h"
#include "sql/database.h"

namespace qingwen {

namespace {

using namespace sample;

class SqliteStoreTest : public StoreTest {};

unsigned mode_of(const std::filesystem::path& path) {
    struct stat about {};
    EXPECT_EQ(::stat(path.c_str(), &about), 0) << path;
    return about.st_mode & 0777U;
}

TEST_F(SqliteStoreTest, FolderAndFilesAreForTheirOwnerAlone) {
    begin();
    store_->drain();
    EXPECT_EQ(mode_of(data()), 0700U);
    for (const char* const name : {"records.db", "records.db-wal", "records.db-shm", "lock"})
        EXPECT_EQ(mode_of(data() / name), 0600U) << name;
}

TEST_F(SqliteStoreTest, CallbacksRunInDeliverAndInOrder) {
    begin();
    append(1, Answered{0, Chosen{{0}}});
    EXPECT_TRUE(heard_.empty());
    store_->drain();
    EXPECT_EQ(heard_, (Heard{"r1 kept", "r1.0 kept", "r1.1 kept"}));
    EXPECT_EQ(store_->deliver(), 0);
}

TEST_F(SqliteStoreTest, ARoundComesBackAsItWasAfterReopening) {
    const auto made = head("r1");
    keep_round("r1");
    reopen();
    const auto log = store_->log({"r1"});
    ASSERT_TRUE(log.ok()) << log.error().detail;
    EXPECT_EQ(to_lines(*log), to_lines({made, perfect_events(made, "r1.")}));
}

TEST_F(SqliteStoreTest, RoundsAreListedNewestFirst) {
    keep_round("r1");
    begin("r2");
    store_->open(head("r3"), {});
    store_->drain();
    const auto rounds = store_->rounds().value();
    ASSERT_EQ(rounds.size(), 3U);
    EXPECT_EQ(rounds[0].id.text, "r3");
    EXPECT_EQ(rounds[0].events, 0);
    EXPECT_EQ(rounds[1].events, 1);
    EXPECT_FALSE(rounds[1].finished);
    EXPECT_EQ(rounds[2].id.text, "r1");
    EXPECT_EQ(rounds[2].player.text, "player-1");
    EXPECT_EQ(rounds[2].mode.text, "practice");
    EXPECT_EQ(rounds[2].title, "整个题库");
    EXPECT_EQ(rounds[2].started, moment(0).wall);
    EXPECT_EQ(rounds[2].events, 15);
    EXPECT_TRUE(rounds[2].finished);
}

TEST_F(SqliteStoreTest, ARoundWhoseTimeIsUpIsFinished) {
    begin("r1");
    append(1, TimedOut{false}, "r1");
    store_->drain();
    EXPECT_FALSE(store_->rounds().value()[0].finished);
    append(2, TimedOut{true}, "r1");
    store_->drain();
    EXPECT_TRUE(store_->rounds().value()[0].finished);
}

TEST_F(SqliteStoreTest, AnUnknownRoundIsNotFound) {
    EXPECT_EQ(store_->log({"r9"}).error().fault, Fault::not_found);
    append(0, Started{}, "r9");
    store_->drain();
    EXPECT_EQ(faults_, (std::vector<std::optional<Fault>>{Fault::not_found}));
}

TEST_F(SqliteStoreTest, TheSameAgainSettlesWellAndChangesNothing) {
    begin();
    begin();
    store_->drain();
    EXPECT_EQ(heard_, (Heard{"r1 kept", "r1.0 kept", "r1 kept", "r1.0 kept"}));
    EXPECT_EQ(store_->log({"r1"}).value().events.size(), 1U);
}

TEST_F(SqliteStoreTest, AnIdOrAPlaceIsNeverUsedAgainForSomethingElse) {
    begin();
    auto other_head = head("r1");
    other_head.title = "another";
    store_->open(other_head, note("head"));
    store_->append({"r1"}, event(0, Finished{}, 0, "r1."), note("content"));
    store_->append({"r1"}, event(0, Started{}, 0, "x"), note("place"));
    store_->append({"r1"}, event(1, Started{}, 0, "r1."), note("good"));
    store_->append({"r1"}, {{"r1.0"}, 2, moment(0), WentOn{}}, note("id"));
    store_->append({"r1"}, event(5, WentOn{}, 0, "r1."), note("gap"));
    store_->drain();
    EXPECT_EQ(heard_, (Heard{"r1 kept", "r1.0 kept", "head lost", "content lost", "place lost", "good kept",
                             "id lost", "gap lost"}));
    EXPECT_EQ(faults_[2], Fault::impossible);
    EXPECT_EQ(faults_[4], Fault::impossible);
    EXPECT_EQ(store_->log({"r1"}).value().events.size(), 2U);
}

TEST_F(SqliteStoreTest, WakeIsCalledWhenSomethingSettled) {
    std::atomic<int> woken = 0;
    store_->on_settled([&] { ++woken; });
    begin();
    store_->drain();
    close();
    EXPECT_GE(woken, 1);
}

TEST_F(SqliteStoreTest, ClosingKeepsWhatWasAppended) {
    begin();
    for (int seq = 1; seq < 200; ++seq) append(seq, Flagged{0, seq % 2 == 0});
    reopen();
    EXPECT_EQ(store_->log({"r1"}).value().events.size(), 200U);
    EXPECT_TRUE(heard_.empty());
}

TEST_F(SqliteStoreTest, RecordsCannotBeChangedOrTakenAway) {
    keep_round("r1");
    auto connection = other();
    for (const char* const attempt :
         {"UPDATE event SET body = '{}'", "DELETE FROM event", "UPDATE round SET title = ''",
          "DELETE FROM round", "DELETE FROM event WHERE seq = 14"}) {
        const Done done = connection.run(attempt);
        ASSERT_FALSE(done.ok()) << attempt;
        EXPECT_EQ(done.error().fault, Fault::impossible);
    }
    EXPECT_EQ(store_->log({"r1"}).value().events.size(), 15U);
}

TEST_F(SqliteStoreTest, CommitsAreDurable) {
    auto connection = other();
    EXPECT_EQ(connection.text("PRAGMA journal_mode").value(), "wal");
    close();
    reopen();
    EXPECT_EQ(mode_of(database()), 0600U);
}

TEST_F(SqliteStoreTest, AReaderNeedsNoLockAndSeesWhatIsKept) {
    EXPECT_EQ(RecordReader::open(folder_ / "elsewhere").error().fault, Fault::not_found);
    const auto reader = RecordReader::open(data());
    ASSERT_TRUE(reader.ok());
    EXPECT_TRUE(reader->rounds().value().empty());
    keep_round("r1");
    EXPECT_EQ(reader->rounds().value().size(), 1U);
}

}  // namespace

}  // namespace qingwen
