#include "sql/record_reader.h"

#include "log/codec.h"
#include "record/replay.h"
#include "sql/connection.h"
#include "sql/data_folder.h"
#include "sql/migrate.h"
#include "sql/rows.h"

namespace qingwen {

struct RecordReader::Held {
    sql::Connection connection;
};

namespace {

using sql::Connection;
using sql::EventRow;
using sql::RoundRow;
using sql::Statement;

constexpr const char* list_rounds =
    "SELECT r.id, r.player, r.mode, r.title, first.utc_ms, first.offset_minutes, last.seq + 1, last.kind, "
    "last.body "
    "FROM round r LEFT JOIN event first ON first.round = r.number AND first.seq = 0 "
    "LEFT JOIN event last ON last.round = r.number "
    "AND last.seq = (SELECT max(seq) FROM event WHERE round = r.number) ORDER BY r.number DESC";
constexpr const char* find_round =
    "SELECT number, id, player, mode, title, head, chain FROM round WHERE id = ?";
constexpr const char* list_events =
    "SELECT seq, id, utc_ms, offset_minutes, mono_ms, kind, body, chain FROM event WHERE round = ? ORDER BY "
    "seq";

// Most last events are known by their kind alone.
bool is_end(std::string_view kind, std::string_view json) {
    if (kind != word_of(EventKind::timed_out)) return kind == word_of(EventKind::finished);
    EventBody body;
    return body_from_json(EventKind::timed_out, json, body).ok() && ends_round(body);
}

RoundSummary summary_in(const Statement& row) {
    const Wall started{row.integer(4), static_cast<std::int32_t>(row.integer(5))};
    const bool finished = is_end(row.text(7), row.text(8));
    return {{row.text(0)}, {row.text(1)}, {row.text(2)},
            row.text(3),   started,       static_cast<int>(row.integer(6)),
            finished};
}

Error touched(const RoundId& round, const std::string& what) { return {Fault::damaged, round.text, what}; }

// Runs visit() for each row; it says whether to go on.
template <class Visit>
Done each_row(Connection& connection, Statement& statement, Visit visit) {
    int code = statement.step();
    while (code == SQLITE_ROW && visit()) code = statement.step();
    Done done = Unit{};
    if (code != SQLITE_ROW && code != SQLITE_DONE) done = connection.error();
    statement.reset();
    return done;
}

class LogReading {
public:
    LogReading(Connection& connection, const RoundId& id) : connection_(connection), id_(id) {}

    Result<RoundLog> all() {
        auto find = connection_.prepare(find_round);
        if (!find) return find.error();
        const int code = find.value().bind(id_.text).step();
        if (code == SQLITE_DONE) return Error{Fault::not_found, id_.text, "no such round"};
        if (code != SQLITE_ROW) return connection_.error();
        if (Done done = take_head(*find); !done) return done.error();
        const std::int64_t number = find->integer(0);
        if (Done done = take_events(number); !done) return done.error();
        return std::move(log_);
    }

private:
    Done take_head(const Statement& found) {
        const RoundRow row{found.text(1), found.text(2), found.text(3), found.text(4), found.text(5)};
        chain_ = found.text(6);
        if (chain_ != sql::chain_of(row)) return touched(id_, "the round is not what was written");
        auto head = head_from_json(row.head);
        if (!head) return Error{head.error().fault, id_.text, head.error().detail};
        log_.head = std::move(head).value();
        return Unit{};
    }

    Done take_events(std::int64_t number) {
        auto list = connection_.prepare(list_events);
        if (!list) return list.error();
        list.value().bind(number);
        Done taken = Unit{};
        Done read = each_row(connection_, list.value(), [&] {
            taken = take_event(*list);
            return taken.ok();
        });
        return taken ? read : taken;
    }

    Done take_event(const Statement& found) {
        const EventRow row{id_.text,         found.text(1),    static_cast<int>(found.integer(0)),
                           found.integer(2), found.integer(3), found.integer(4),
                           found.text(5),    found.text(6)};
        const std::string chain = sql::chain_of(row, chain_);
        const std::string name = "event " + std::to_string(log_.events.size());
        if (chain != found.text(7)) return touched(id_, name + " is not what was written");
        auto event = sql::event_of(row);
        if (!event) return touched(id_, name + ": " + event.error().detail);
        chain_ = chain;
        log_.events.push_back(std::move(event).value());
        return Unit{};
    }

    Connection& connection_;
    const RoundId& id_;
    RoundLog log_{};
    std::string chain_;
};

}  // namespace

RecordReader::RecordReader(std::unique_ptr<Held> held) : held_(std::move(held)) {}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

Result<RecordReader> RecordReader::open(const std::filesystem::path& data_folder, Millis busy) {
    return open_file(data_folder / sql::database_name, busy);
}

Result<RecordReader> RecordReader::open_file(const std::filesystem::path& file, Millis busy) {
    auto connection = Connection::open(file, Connection::Use::reading, busy);
    if (!connection) return connection.error();
    if (Done done = sql::known(connection.value()); !done) return done.error();
    return RecordReader(std::make_unique<Held>(Held{std::move(connection).value()}));
}

Result<std::vector<RoundSummary>> RecordReader::rounds() const {
    auto list = held_->connection.prepare(list_rounds);
    if (!list) return list.error();
    std::vector<RoundSummary> all;
    Done done = each_row(held_->connection, list.value(), [&] {
        all.push_back(summary_in(*list));
        return true;
    });
    if (!done) return done.error();
    return all;
}

Result<RoundLog> RecordReader::log(const RoundId& round) const {
    return LogReading(held_->connection, round).all();
}

}  // namespace qingwen
