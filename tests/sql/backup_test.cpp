// A copy in one file, and the way back, whenever the machine dies.
#include "sql/backup.h"

#include <algorithm>

#include "base/file.h"
#include "sql/database.h"
#include "sql/migrate.h"
#include "support/table_game.h"

namespace qingwen {

namespace {

using namespace sample;
namespace fs = std::filesystem;

constexpr Wall noon{1'795'411'800'000, 480};

class BackupTest : public StoreTest {
protected:
    [[nodiscard]] fs::path backup() const { return folder_ / "backup.db"; }
    void keep_backup() {
        keep_round("old");
        ASSERT_TRUE(write_file(data() / "settings.yaml", "look: night\n"));
        ASSERT_TRUE(back_up(data(), backup()));
        keep_round("new");
        ASSERT_TRUE(write_file(data() / "settings.yaml", "look: day\n"));
    }
    [[nodiscard]] std::string settings() const { return content(data() / "settings.yaml"); }
    // The ids of the rounds in the store, opened anew.
    std::string rounds() {
        reopen();
        std::string ids;
        for (const auto& round : store_->rounds().value()) {
            EXPECT_TRUE(store_->log(round.id)) << round.id.text;
            ids += round.id.text + " ";
        }
        return ids;
    }
    [[nodiscard]] std::vector<std::string> names(const fs::path& folder) const {
        std::vector<std::string> all;
        for (const auto& entry : fs::directory_iterator(folder))
            all.push_back(entry.path().filename().string());
        std::ranges::sort(all);
        return all;
    }
    void expect_untouched() {
        EXPECT_FALSE(fs::exists(data() / "restoring"));
        EXPECT_FALSE(fs::exists(data() / "restoring.new"));
        EXPECT_EQ(rounds(), "new old ");
        EXPECT_EQ(settings(), "look: day\n");
    }
};

TEST_F(BackupTest, IsOneWholeFileMadeWhileTheStoreIsInUse) {
    keep_backup();
    EXPECT_EQ(names(folder_.path()), (std::vector<std::string>{"backup.db", "data"}));
    const auto found = examine(backup());
    ASSERT_TRUE(found) << found.error().detail;
    EXPECT_EQ(found->rounds, 1);
    EXPECT_GT(found->events, 3);
    EXPECT_TRUE(found->damage.empty());
    EXPECT_EQ(fs::status(backup()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(BackupTest, ARoundOfATableIsNothingDamaged) {
    TableGame game(table_head("table", duel_rules(), 2, 1));
    ASSERT_FALSE(game.after(0, Started{}));
    ASSERT_FALSE(game.gives(1, true));
    store_->open(game.log().head, {});
    for (const auto& event : game.log().events) store_->append({"table"}, event, {});
    store_->drain();
    ASSERT_TRUE(back_up(data(), backup()));
    const auto found = examine(backup());
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->rounds, 1);
    EXPECT_TRUE(found->damage.empty());
}

TEST_F(BackupTest, NeverWritesOverAFile) {
    keep_round("old");
    put_content(backup(), "something else");
    const auto done = back_up(data(), backup());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().fault, Fault::not_writable);
    EXPECT_EQ(content(backup()), "something else");
}

TEST_F(BackupTest, AFullDiskLeavesNothing) {
    keep_round("old");
    const auto done = back_up(data(), backup(), {}, {.pages = 2});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().fault, Fault::disk_full);
    EXPECT_EQ(names(folder_.path()), std::vector<std::string>{"data"});
}

TEST_F(BackupTest, CanBeStoppedAndLeavesNothing) {
    keep_backup();
    EXPECT_FALSE(back_up(data(), folder_ / "b.db", [](double) { return false; }));
    EXPECT_FALSE(prepare_restore(data(), backup(), noon, [](double) { return false; }));
    EXPECT_EQ(names(folder_.path()), (std::vector<std::string>{"backup.db", "data"}));
    expect_untouched();
}

TEST_F(BackupTest, APlaceThatCannotBeWrittenSaysSo) {
    keep_round("old");
    for (const auto& path : {fs::path("/proc/backup.db"), data() / "records.db" / "b.db"}) {
        const auto done = back_up(data(), path);
        ASSERT_FALSE(done) << path;
        EXPECT_EQ(done.error().fault, Fault::not_writable) << path;
    }
    EXPECT_EQ(back_up(folder_ / "nothing", backup()).error().fault, Fault::not_found);
    EXPECT_FALSE(fs::exists(backup()));
}

TEST_F(BackupTest, TellsHowFarItIs) {
    keep_round("old");
    std::vector<double> parts;
    const auto hear = [&](double part) {
        parts.push_back(part);
        return true;
    };
    ASSERT_TRUE(back_up(data(), backup(), hear));
    EXPECT_EQ(parts.back(), 1);
    parts.clear();
    ASSERT_TRUE(prepare_restore(data(), backup(), noon, hear));
    EXPECT_TRUE(std::ranges::is_sorted(parts));
    EXPECT_EQ(parts.back(), 1);
}

TEST_F(BackupTest, RestoringBringsBackRecordsAndSettingsAndPutsTheRestAside) {
    keep_backup();
    close();
    const auto restored = restore(data(), backup(), noon);
    ASSERT_TRUE(restored) << restored.error().detail;
    EXPECT_EQ(restored->content.rounds, 1);
    EXPECT_EQ(rounds(), "old ");
    EXPECT_EQ(settings(), "look: night\n");
    EXPECT_EQ(restored->aside, data() / "before-restore-20261123-133000");
    EXPECT_EQ(examine(restored->aside / "records.db").value().rounds, 2);
    EXPECT_EQ(content(restored->aside / "settings.yaml"), "look: day\n");
    keep_round("after");  // and it goes on
    EXPECT_EQ(rounds(), "after old ");
}

TEST_F(BackupTest, WhatWasPutAsideBeforeStays) {
    keep_backup();
    close();
    ASSERT_TRUE(restore(data(), backup(), noon));
    const auto again = restore(data(), backup(), noon);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->aside.filename(), "before-restore-20261123-133000-2");
    EXPECT_EQ(examine(data() / "before-restore-20261123-133000" / "records.db").value().rounds, 2);
}

TEST_F(BackupTest, IntoANewFolder) {
    keep_backup();
    ASSERT_TRUE(restore(folder_ / "other", backup(), noon));
    EXPECT_EQ(examine(folder_ / "other" / "records.db").value().rounds, 1);
}

TEST_F(BackupTest, AFolderInUseIsLeftAlone) {
    keep_backup();
    const auto refused = restore(data(), backup(), noon);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault, Fault::in_use);
    expect_untouched();
}

TEST_F(BackupTest, ADamagedOrNewerOrForeignBackupIsRefused) {
    keep_backup();
    const auto whole = content(backup());
    const auto refused = [&] {
        const auto done = prepare_restore(data(), backup(), noon);
        return done ? std::nullopt : std::optional(done.error().fault);
    };
    put_content(backup(), whole.substr(0, whole.size() / 2));
    EXPECT_EQ(refused(), Fault::damaged);
    put_content(backup(), "garbage");
    EXPECT_EQ(refused(), Fault::damaged);
    put_content(backup(), "");
    EXPECT_EQ(refused(), Fault::damaged);
    put_content(backup(), whole);
    const auto change = [&](const std::string& statements) {
        put_content(backup(), whole);
        auto connection = sql::Connection::open(backup(), sql::Connection::Use::writing, {20}).value();
        EXPECT_TRUE(connection.run(statements.c_str()));
    };
    change("DROP TRIGGER event_stays; UPDATE event SET mono_ms = mono_ms + 1 WHERE seq = 2");
    EXPECT_EQ(refused(), Fault::damaged);
    change("DROP TRIGGER event_remains; DELETE FROM event WHERE seq = 1");
    EXPECT_EQ(refused(), Fault::damaged);
    change("PRAGMA user_version = " + std::to_string(sql::latest_version + 1));
    EXPECT_EQ(refused(), Fault::newer_version);
    change("PRAGMA application_id = 1");
    EXPECT_EQ(refused(), Fault::damaged);
    EXPECT_EQ(prepare_restore(data(), folder_ / "none.db", noon).error().fault, Fault::not_found);
    expect_untouched();
}

TEST_F(BackupTest, AFullDiskWhileRestoringChangesNothing) {
    keep_backup();
    EXPECT_EQ(prepare_restore(data(), backup(), noon, {}, {.pages = 2}).error().fault, Fault::disk_full);
    expect_untouched();
}

TEST_F(BackupTest, NamesInABackupLeadNowhereElse) {
    keep_backup();
    auto connection = sql::Connection::open(backup(), sql::Connection::Use::writing, {20}).value();
    ASSERT_TRUE(
        connection.run("INSERT INTO backup_file VALUES ('../evil.yaml', 'x'), ('a/b.yaml', 'x'), "
                       "('records.db', 'x'), ('.yaml', 'x')"));
    close();
    ASSERT_TRUE(restore(data(), backup(), noon));
    EXPECT_FALSE(fs::exists(folder_ / "evil.yaml"));
    EXPECT_EQ(rounds(), "old ");
}

// What was laid ready is taken at the next start, wherever the last one died on the way.
TEST_F(BackupTest, ARestoreThatDiedOnItsWayIsFinishedAtTheNextStart) {
    keep_backup();
    const auto aside = data() / "before-restore-20261123-133000";
    const auto ready = data() / "restoring";
    const auto move = [](const fs::path& from, const fs::path& to) {
        if (fs::exists(from)) fs::rename(from, to);
    };
    const std::vector<std::function<void()>> steps = {
        [] {},
        [&] { fs::create_directory(aside); },
        [&] { move(data() / "settings.yaml", aside / "settings.yaml"); },
        [&] { move(ready / "settings.yaml", data() / "settings.yaml"); },
        [&] { move(data() / "records.db-wal", aside / "records.db-wal"); },
        [&] { move(data() / "records.db-shm", aside / "records.db-shm"); },
        [&] { move(data() / "records.db", aside / "records.db"); },
        [&] { move(ready / "records.db", data() / "records.db"); },
        [&] { fs::remove(ready / "aside"); },
        [&] { fs::remove(ready); },
    };
    ASSERT_TRUE(prepare_restore(data(), backup(), noon));
    const auto live = folder_ / "live";  // with its log beside it, as a killed program leaves it
    fs::copy(data(), live, fs::copy_options::recursive);
    for (std::size_t done = 1; done <= steps.size(); ++done) {
        close();
        fs::remove_all(data());
        fs::copy(live, data(), fs::copy_options::recursive);
        for (std::size_t i = 0; i < done; ++i) steps[i]();
        EXPECT_EQ(rounds(), "old ") << done;
        EXPECT_EQ(settings(), "look: night\n") << done;
        EXPECT_EQ(content(aside / "settings.yaml"), "look: day\n") << done;
        EXPECT_EQ(examine(aside / "records.db").value().rounds, 2) << done;
        EXPECT_FALSE(fs::exists(ready)) << done;
    }
}

TEST_F(BackupTest, WhatWasNotLaidReadyToItsEndIsNotTaken) {
    keep_backup();
    fs::create_directory(data() / "restoring.new");
    fs::copy(backup(), data() / "restoring.new" / "records.db");
    EXPECT_EQ(rounds(), "new old ");
    close();
    ASSERT_TRUE(restore(data(), backup(), noon));  // and is no obstacle
    EXPECT_EQ(rounds(), "old ");
}

TEST_F(BackupTest, ItsNameIsTheTimeThereAndThen) {
    EXPECT_EQ(backup_name(noon), "qingwen-backup-20261123-133000.db");
    EXPECT_EQ(backup_name({0, -60}), "qingwen-backup-19691231-230000.db");
}

}  // namespace

}  // namespace qingwen
