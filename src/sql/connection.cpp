#include "sql/connection.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace qingwen::sql {

Fault fault_of(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL:
            return Fault::disk_full;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Fault::locked;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Fault::damaged;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return Fault::not_writable;
        case SQLITE_CANTOPEN:
        case SQLITE_AUTH:
            return Fault::not_readable;
        case SQLITE_CONSTRAINT:
            return Fault::impossible;
        default:
            return Fault::other;
    }
}

void Statement::put(int at, std::string_view value) {
    sqlite3_bind_text64(statement_.get(), at, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::text(int column) const {
    const auto* const held = sqlite3_column_text(statement_.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return held ? std::string(reinterpret_cast<const char*>(held), size) : std::string();
}

Result<Connection> Connection::open(const std::filesystem::path& file, Use use, Millis busy) {
    Connection connection;
    connection.file_ = file.string();
    sqlite3* database = nullptr;
    const int flags =
        (use == Use::writing ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(connection.file_.c_str(), &database, flags, nullptr);
    connection.held_.reset(database);
    if (code != SQLITE_OK) return connection.error();
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, static_cast<int>(busy.count));
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (Done done = connection.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON"); !done)
        return done.error();
    return connection;
}

Done Connection::run(const char* statements) {
    if (sqlite3_exec(held_.get(), statements, nullptr, nullptr, nullptr) != SQLITE_OK) return error();
    return Unit{};
}

Result<Statement> Connection::prepare(std::string_view statement) {
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(held_.get(), statement.data(), static_cast<int>(statement.size()),
                                        SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (code != SQLITE_OK) return error();
    return Statement(made);
}

Result<std::int64_t> Connection::integer(const char* query) {
    auto statement = prepare(query);
    if (!statement) return statement.error();
    if (statement.value().step() != SQLITE_ROW) return error();
    return statement->integer(0);
}

Result<std::string> Connection::text(const char* query) {
    auto statement = prepare(query);
    if (!statement) return statement.error();
    if (statement.value().step() != SQLITE_ROW) return error();
    return statement->text(0);
}

void Connection::stop_when(std::function<bool()> stop) {
    constexpr int instructions = 20'000;  // between two questions; about a millisecond
    stop_ = std::make_unique<std::function<bool()>>(std::move(stop));
    const auto ask = [](void* held) { return (*static_cast<std::function<bool()>*>(held))() ? 1 : 0; };
    sqlite3_progress_handler(held_.get(), instructions, ask, stop_.get());
}

Done Connection::copy_from(Connection& source, const std::function<bool(double part)>& hear) {
    constexpr int pages_at_once = 256;
    constexpr int patience = 10;  // milliseconds, where somebody else holds the source
    auto* copying = sqlite3_backup_init(held_.get(), "main", source.held_.get(), "main");
    if (!copying) return error();
    int code = SQLITE_OK;
    bool wanted = true;
    while (wanted && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)) {
        code = sqlite3_backup_step(copying, pages_at_once);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED) sqlite3_sleep(patience);
        const double all = std::max(1, sqlite3_backup_pagecount(copying));
        wanted = hear(1 - sqlite3_backup_remaining(copying) / all);
    }
    sqlite3_backup_finish(copying);
    if (!wanted) return Error{Fault::other, file_, "stopped"};
    if (code != SQLITE_DONE) return error();
    return Unit{};
}

Error Connection::error() const {
    if (!held_) return {Fault::other, file_, "out of memory"};
    Fault fault = fault_of(sqlite3_extended_errcode(held_.get()));
    std::string detail = sqlite3_errmsg(held_.get());
    const int world = sqlite3_system_errno(held_.get());
    if (fault != Fault::other && fault != Fault::not_readable) return {fault, file_, detail};
    if (world == ENOSPC || world == EDQUOT) fault = Fault::disk_full;
    if (world == EROFS) fault = Fault::not_writable;
    if (world == ENOENT) fault = Fault::not_found;
    if (world != 0) detail += std::string(": ") + std::strerror(world);
    return {fault, file_, detail};
}

}  // namespace qingwen::sql
