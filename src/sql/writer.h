// Inside sql/ only: puts rows into the database, several in one commit. Lives on the worker thread.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "sql/connection.h"
#include "sql/rows.h"

namespace qingwen::sql {

// The database may have at most so many pages from now on; 0: as many as it likes. For tests of a full disk.
struct PageLimit {
    int pages = 0;
};

using Write = std::variant<RoundRow, EventRow, PageLimit>;

class Writer {
public:
    // Opens, or makes, the database and brings it to the latest version.
    static Result<Writer> open(const std::filesystem::path& file, Millis busy);

    // What became of each, in order; where it is well the row is durable. What follows a failed row in its
    // round fails for the same reason.
    std::vector<Done> write(std::span<const Write> writes);

private:
    struct Before;  // of an event: the row before it in its round
    explicit Writer(Connection connection) : connection_(std::move(connection)) {}
    Done prepare();
    std::vector<Done> alone(std::span<const Write> writes);
    std::vector<Done> all_failed(std::span<const Write> writes, const Error& error);
    Done put(const RoundRow& row);
    Done put(const EventRow& row);
    Done put(const PageLimit& limit);
    Result<Before> before(const EventRow& row);
    Done compare(const EventRow& row);
    void rollback();
    Done remember(const Write& write, Done done);

    Connection connection_;
    Statement begin_, commit_, put_round_, find_round_, put_event_, find_event_, find_before_;
    std::map<std::string, Error> broken_;  // by round: why its last row is not there
};

}  // namespace qingwen::sql
