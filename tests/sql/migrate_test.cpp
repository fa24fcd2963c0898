#include "sql/migrate.h"

#include <gtest/gtest.h>

#include "sql/database.h"

namespace qingwen {

namespace {

using namespace sample;

sql::Connection fresh(const std::filesystem::path& file) {
    put_content(file, "");
    return sql::Connection::open(file, sql::Connection::Use::writing, {20}).value();
}

TEST(Migrate, TheLatestVersionIsTheNumberOfMigrations) {
    std::size_t files = 0;
    const std::filesystem::path folder = std::filesystem::path(QINGWEN_SOURCE) / "src/sql/migrations";
    for (const auto& each : std::filesystem::directory_iterator(folder))
        if (each.path().extension() == ".sql") ++files;
    EXPECT_EQ(sql::migrations().size(), files);
    EXPECT_EQ(sql::migrations().size(), static_cast<std::size_t>(sql::latest_version));
}

TEST(Migrate, AnEmptyDatabaseComesToTheLatestVersionAndStaysThere) {
    const Folder folder;
    auto connection = fresh(folder / "a.db");
    for (int time = 0; time < 2; ++time) {
        ASSERT_TRUE(sql::migrate(connection).ok());
        EXPECT_EQ(connection.integer("PRAGMA user_version").value(), sql::latest_version);
        EXPECT_EQ(connection.integer("PRAGMA application_id").value(), sql::application);
        EXPECT_TRUE(sql::known(connection).ok());
    }
}

TEST(Migrate, AStepThatFailsLeavesTheOldVersion) {
    const Folder folder;
    auto connection = fresh(folder / "a.db");
    ASSERT_TRUE(
        connection.run("CREATE TABLE event (x)").ok());  // in the way of the first step's second table
    EXPECT_FALSE(sql::migrate(connection).ok());
    EXPECT_EQ(connection.integer("PRAGMA user_version").value(), 0);
    EXPECT_EQ(connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'round'").value(), 0);
    EXPECT_FALSE(connection.in_transaction());
}

TEST(Migrate, TheSchemaOfVersionOneIsAsItWasPublished) {
    const Folder folder;
    auto connection = fresh(folder / "a.db");
    ASSERT_TRUE(sql::migrate(connection).ok());
    const auto columns = connection.text(
        "SELECT group_concat(t.name || '.' || c.name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type = "
        "'table' "
        "ORDER BY name) t, pragma_table_info(t.name) c");
    EXPECT_EQ(columns.value(),
              "event.round event.seq event.id event.utc_ms event.offset_minutes event.mono_ms event.kind "
              "event.body "
              "event.chain round.number round.id round.player round.mode round.title round.head round.chain");
}

}  // namespace

}  // namespace qingwen
