#include "sql/writer.h"

#include "sql/migrate.h"

namespace qingwen::sql {

struct Writer::Before {
    std::int64_t round;  // its number
    std::string chain;
};

namespace {

// Trouble with the row itself; all other trouble is the world's and touches what is written with it.
bool about_the_row(const Done& done) {
    return !done && (done.error().fault == Fault::impossible || done.error().fault == Fault::not_found);
}

std::string round_of(const Write& write) {
    if (const auto* const round = std::get_if<RoundRow>(&write)) return round->id;
    if (const auto* const event = std::get_if<EventRow>(&write)) return event->round;
    return {};
}

Error refused(const std::string& id, const char* why) { return {Fault::impossible, id, why}; }

Done settle(Connection& connection) {
    const auto mode = connection.text("PRAGMA journal_mode = WAL");
    if (!mode) return mode.error();
    if (*mode != "wal") return Error{Fault::other, {}, "journal mode " + *mode};
    return connection.run("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
}

}  // namespace

Result<Writer> Writer::open(const std::filesystem::path& file, Millis busy) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        if (Done made = create(file); !made) return made.error();
    auto connection = Connection::open(file, Connection::Use::writing, busy);
    if (!connection) return connection.error();
    Writer writer(std::move(connection).value());
    if (Done done = known(writer.connection_); !done) return done.error();
    if (writer.connection_.read_only()) return Error{Fault::not_writable, file.string(), "read-only"};
    if (Done done = migrate(writer.connection_); !done) return done.error();
    if (Done done = settle(writer.connection_); !done) return done.error();
    if (Done done = writer.prepare(); !done) return done.error();
    return writer;
}

Done Writer::prepare() {
    const std::pair<Statement*, std::string_view> all[] = {
        {&begin_, "BEGIN IMMEDIATE"},
        {&commit_, "COMMIT"},
        {&put_round_,
         "INSERT INTO round (id, player, mode, title, head, chain) VALUES (?, ?, ?, ?, ?, ?) "
         "ON CONFLICT (id) DO NOTHING"},
        {&find_round_, "SELECT number, chain FROM round WHERE id = ?"},
        {&put_event_,
         "INSERT INTO event (round, seq, id, utc_ms, offset_minutes, mono_ms, kind, body, chain) "
         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"},
        {&find_event_,
         "SELECT r.id, e.id, e.seq, e.utc_ms, e.offset_minutes, e.mono_ms, e.kind, e.body "
         "FROM event e JOIN round r ON r.number = e.round WHERE e.id = ?"},
        {&find_before_,
         "SELECT e.round, e.chain FROM round r JOIN event e ON e.round = r.number AND e.seq = ?2 - 1 WHERE "
         "r.id = ?1"},
    };
    for (const auto& [statement, text] : all) {
        auto made = connection_.prepare(text);
        if (!made) return made.error();
        *statement = std::move(made).value();
    }
    return Unit{};
}

std::vector<Done> Writer::write(std::span<const Write> writes) {
    const bool begun = begin_.bind().step() == SQLITE_DONE;
    if (!begun) return all_failed(writes, connection_.error());
    std::vector<Done> results;
    for (const Write& one : writes) {
        Done done = std::visit([this](const auto& row) { return put(row); }, one);
        if (!done && !about_the_row(done)) {
            rollback();
            return writes.size() == 1 ? all_failed(writes, done.error()) : alone(writes);
        }
        results.push_back(remember(one, std::move(done)));
    }
    if (commit_.bind().step() == SQLITE_DONE) return results;
    const Error error = connection_.error();
    rollback();
    return writes.size() == 1 ? all_failed(writes, error) : alone(writes);
}

std::vector<Done> Writer::alone(std::span<const Write> writes) {
    std::vector<Done> results;
    for (std::size_t i = 0; i < writes.size(); ++i) results.push_back(write(writes.subspan(i, 1)).front());
    return results;
}

std::vector<Done> Writer::all_failed(std::span<const Write> writes, const Error& error) {
    begin_.reset();
    for (const Write& one : writes) static_cast<void>(remember(one, error));
    return {writes.size(), Done(error)};
}

void Writer::rollback() {
    commit_.reset();
    if (connection_.in_transaction()) static_cast<void>(connection_.run("ROLLBACK"));
}

Done Writer::remember(const Write& write, Done done) {
    const std::string round = round_of(write);
    if (done) broken_.erase(round);
    const auto reason = broken_.find(round);
    if (about_the_row(done) && done.error().fault == Fault::not_found && reason != broken_.end())
        return reason->second;
    if (!done && !about_the_row(done)) broken_.insert_or_assign(round, done.error());
    return done;
}

Done Writer::put(const RoundRow& row) {
    const std::string chain = chain_of(row);
    const int code = put_round_.bind(row.id, row.player, row.mode, row.title, row.head, chain).step();
    if (code != SQLITE_DONE) return connection_.error();
    put_round_.reset();
    find_round_.bind(row.id);
    if (find_round_.step() != SQLITE_ROW) return connection_.error();
    const bool same = find_round_.text(1) == chain;
    find_round_.reset();
    if (!same) return refused(row.id, "another round has this id");
    return Unit{};
}

Result<Writer::Before> Writer::before(const EventRow& row) {
    Statement& find =
        row.seq == 0 ? find_round_.bind(row.round) : find_before_.bind(row.round, std::int64_t{row.seq});
    const int code = find.step();
    if (code != SQLITE_ROW && code != SQLITE_DONE) return connection_.error();
    if (code == SQLITE_DONE) {
        find.reset();
        return Error{Fault::not_found, row.id, "what comes before this event is not there"};
    }
    Before before{find.integer(0), find.text(1)};
    find.reset();
    return before;
}

Done Writer::put(const EventRow& row) {
    const auto last = before(row);
    if (!last) return last.error();
    const int code = put_event_
                         .bind(last->round, std::int64_t{row.seq}, row.id, row.utc_ms, row.offset_minutes,
                               row.mono_ms, row.kind, row.body, chain_of(row, last->chain))
                         .step();
    if (code != SQLITE_DONE && (code & 0xff) != SQLITE_CONSTRAINT) return connection_.error();
    const bool added = code == SQLITE_DONE && connection_.changes() == 1;
    put_event_.reset();
    if (added) return Unit{};
    return compare(row);
}

Done Writer::compare(const EventRow& row) {
    const int code = find_event_.bind(row.id).step();
    if (code == SQLITE_DONE) return refused(row.id, "another event has its place in the round");
    if (code != SQLITE_ROW) return connection_.error();
    const Statement& it = find_event_;
    const EventRow there{it.text(0),    it.text(1),    static_cast<int>(it.integer(2)),
                         it.integer(3), it.integer(4), it.integer(5),
                         it.text(6),    it.text(7)};
    find_event_.reset();
    if (there != row) return refused(row.id, "another event has this id");
    return Unit{};
}

Done Writer::put(const PageLimit& limit) {
    const int most = limit.pages > 0 ? limit.pages : 1'073'741'823;
    return connection_.run(("PRAGMA max_page_count = " + std::to_string(most)).c_str());
}

}  // namespace qingwen::sql
