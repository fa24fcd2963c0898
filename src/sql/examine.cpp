#include "sql/examine.h"

#include "record/replay.h"
#include "sql/connection.h"
#include "sql/migrate.h"
#include "sql/record_reader.h"

namespace qingwen {

namespace {

using sql::Connection;

constexpr std::size_t most_damage = 100;
constexpr double share_of_pages = 0.3;  // of the whole work, about

class Examining {
public:
    Examining(const std::filesystem::path& file, const Progress& progress)
        : file_(file), progress_(progress) {}

    Result<Examined> all() {
        if (Done done = pages(); !done) return done.error();
        if (!go_on(share_of_pages)) return stopped();
        if (found_.damage.empty())
            if (Done done = rounds(); !done) return done.error();
        return std::move(found_);
    }

private:
    bool go_on(double part) { return !progress_ || progress_(part); }
    Error stopped() const { return {Fault::other, file_.string(), "stopped"}; }
    void note(std::string subject, std::string what) {
        if (found_.damage.size() < most_damage)
            found_.damage.push_back({Fault::damaged, std::move(subject), std::move(what)});
    }

    Done pages() {
        auto connection = Connection::open(file_, Connection::Use::reading, seconds(5));
        if (!connection) return connection.error();
        if (Done done = sql::known(connection.value()); !done) return done;
        connection.value().stop_when([this] { return !go_on(0); });
        for (const char* const check : {"PRAGMA integrity_check", "PRAGMA foreign_key_check"})
            if (Done done = rows_of(connection.value(), check); !done) return done;
        return Unit{};
    }

    // A check says nothing, or “ok”, when all is well.
    Done rows_of(Connection& connection, const char* check) {
        auto statement = connection.prepare(check);
        if (!statement) return taken(connection.error());
        int code = statement.value().step();
        for (; code == SQLITE_ROW; code = statement.value().step())
            if (const auto row = statement->text(0); row != "ok") note(file_.string(), row);
        if (code != SQLITE_DONE) return taken(connection.error());
        return Unit{};
    }

    // Damage that stops a check is what was looked for.
    Done taken(Error error) {
        if (error.fault != Fault::damaged) return error;
        note(error.subject, error.detail);
        return Unit{};
    }

    Done rounds() {
        auto reader = RecordReader::open_file(file_);
        if (!reader) return taken(reader.error());
        const auto list = reader->rounds();
        if (!list) return taken(list.error());
        for (const auto& round : *list) {
            look_at(*reader, round.id);
            const auto done = static_cast<double>(++found_.rounds) / static_cast<double>(list->size());
            if (!go_on(share_of_pages + (1 - share_of_pages) * done)) return stopped();
        }
        return Unit{};
    }

    void look_at(const RecordReader& reader, const RoundId& id) {
        const auto log = reader.log(id);
        if (!log) return note(log.error().subject, log.error().detail);
        found_.events += static_cast<int>(log->events.size());
        if (const auto why = unplayable(*log))
            note(id.text, "event " + std::to_string(why->seq) + " does not follow");
    }

    const std::filesystem::path& file_;
    const Progress& progress_;
    Examined found_;
};

}  // namespace

Result<Examined> examine(const std::filesystem::path& database, const Progress& progress) {
    return Examining(database, progress).all();
}

}  // namespace qingwen
