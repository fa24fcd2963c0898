#include "sql/backup_files.h"

#include <algorithm>

#include "base/file.h"

namespace qingwen::sql {

namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20U;

constexpr const char* make_table =
    "CREATE TABLE backup_file (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT, WITHOUT ROWID";

// A name that leads nowhere else, whoever wrote it.
bool is_plain(const std::string& name) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return name.size() > 5 && name.ends_with(".yaml") && name.front() != '.' &&
           std::ranges::all_of(name, allowed);
}

Done put(Connection& backup, Statement& statement, const std::filesystem::path& file) {
    const auto content = read_file(file, most_bytes);
    if (!content) return content.error();
    if (statement.bind(file.filename().string(), *content).step() != SQLITE_DONE) return backup.error();
    statement.reset();
    return Unit{};
}

Done put_all(Connection& backup, const std::filesystem::path& folder) {
    auto statement = backup.prepare("INSERT INTO backup_file (name, content) VALUES (?, ?)");
    if (!statement) return statement.error();
    std::error_code trouble;
    for (const auto& entry : std::filesystem::directory_iterator(folder, trouble)) {
        if (!entry.is_regular_file(trouble) || !is_plain(entry.path().filename().string())) continue;
        if (Done done = put(backup, statement.value(), entry.path()); !done) return done;
    }
    return Unit{};
}

Done write_all(Connection& backup, const std::filesystem::path& folder) {
    auto statement = backup.prepare("SELECT name, content FROM backup_file");
    if (!statement) return statement.error();
    int code = statement.value().step();
    for (; code == SQLITE_ROW; code = statement.value().step()) {
        const auto name = statement->text(0);
        if (!is_plain(name)) continue;
        if (Done done = write_file(folder / name, statement->text(1)); !done) return done;
    }
    if (code != SQLITE_DONE) return backup.error();
    return Unit{};
}

}  // namespace

Done put_files(Connection& backup, const std::filesystem::path& data_folder) {
    if (Done done = backup.run("BEGIN IMMEDIATE; DROP TABLE IF EXISTS backup_file"); !done) return done;
    if (Done done = backup.run(make_table); !done) return done;
    if (Done done = put_all(backup, data_folder); !done) return done;
    return backup.run("COMMIT");
}

Done take_files(Connection& backup, const std::filesystem::path& folder) {
    const auto there = backup.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'backup_file'");
    if (!there) return there.error();
    if (*there == 0) return Unit{};
    if (Done done = write_all(backup, folder); !done) return done;
    return backup.run("DROP TABLE backup_file");
}

}  // namespace qingwen::sql
