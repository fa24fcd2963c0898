// Inside sql/ only: SQLite's C interface with owners. Errors of the library become Error with the database as
// subject.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "base/result.h"
#include "base/time.h"

namespace qingwen::sql {

Fault fault_of(int code);

// One statement, kept and run again and again. Texts bound are copied when they are bound.
class Statement {
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

    template <class... Values>
    Statement& bind(const Values&... values) {
        sqlite3_reset(statement_.get());
        int at = 0;
        (put(++at, values), ...);
        return *this;
    }
    int step() { return sqlite3_step(statement_.get()); }  // SQLITE_ROW, SQLITE_DONE or an error
    void reset() { sqlite3_reset(statement_.get()); }      // lets go of its locks
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    void put(int at, std::int64_t value) { sqlite3_bind_int64(statement_.get(), at, value); }
    void put(int at, std::string_view value);

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// Used by one thread at a time.
class Connection {
public:
    enum class Use { reading, writing };

    // The file must be there. `busy` is how long to wait for somebody else's lock.
    static Result<Connection> open(const std::filesystem::path& file, Use use, Millis busy);

    Done run(const char* statements);
    Result<Statement> prepare(std::string_view statement);
    // The first column of the first row.
    Result<std::int64_t> integer(const char* query);
    Result<std::string> text(const char* query);

    [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(held_.get()) == 0; }
    [[nodiscard]] bool read_only() const { return sqlite3_db_readonly(held_.get(), "main") == 1; }
    [[nodiscard]] int changes() const { return sqlite3_changes(held_.get()); }  // rows of the last statement
    // Long statements end early, with Fault::other, once this says so; asked now and then.
    void stop_when(std::function<bool()> stop);
    // All of another database into this one, a piece at a time; hear(part) says whether to go on.
    Done copy_from(Connection& source, const std::function<bool(double part)>& hear);
    // What the last call that failed says.
    [[nodiscard]] Error error() const;

private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };
    std::unique_ptr<std::function<bool()>> stop_;  // outlives the database's use of it
    std::unique_ptr<sqlite3, Close> held_;
    std::string file_;
};

}  // namespace qingwen::sql
