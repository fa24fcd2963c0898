#include "sql/backup.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>

#include <fcntl.h>

#include "base/file.h"
#include "sql/backup_files.h"
#include "sql/connection.h"
#include "sql/data_folder.h"
#include "sql/migrate.h"

namespace qingwen {

namespace {

using sql::Connection;

// 20261125-083000, as clocks show it there and then.
std::string stamp_of(Wall now) {
    const std::time_t local = now.utc_ms / 1000 + std::int64_t{now.offset_minutes} * 60;
    std::tm parts{};
    ::gmtime_r(&local, &parts);
    std::array<char, 32> text{};
    const auto size = std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &parts);
    return {text.data(), size};
}

// One file, without a log beside it.
Done settle(Connection& connection, BackupLimits limits) {
    if (limits.pages > 0)
        if (Done done = connection.run(("PRAGMA max_page_count = " + std::to_string(limits.pages)).c_str());
            !done)
            return done;
    return connection.run("PRAGMA synchronous = FULL");
}

Result<Connection> copied(const std::filesystem::path& from, const std::filesystem::path& to,
                          const Progress& progress, BackupLimits limits) {
    auto source = Connection::open(from, Connection::Use::reading, seconds(5));
    if (!source) return source.error();
    if (Done done = sql::known(source.value()); !done) return done.error();
    if (Done done = sql::make_file(to); !done) return done.error();
    auto target = Connection::open(to, Connection::Use::writing, seconds(5));
    if (!target) return target.error();
    if (Done done = settle(target.value(), limits); !done) return done.error();
    const auto hear = [&](double part) { return !progress || progress(part); };
    if (Done done = target.value().copy_from(source.value(), hear); !done) return done.error();
    const auto mode = target.value().text("PRAGMA journal_mode = DELETE");
    if (!mode) return mode.error();
    return target;
}

// Never over a file that is there, even if it came in the meantime.
Done move_new(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return Unit{};
    if (errno != EINVAL && errno != ENOSYS) return sql::world_error(to);
    if (std::error_code ignored; std::filesystem::exists(to, ignored)) {
        errno = EEXIST;
        return sql::world_error(to);
    }
    if (::rename(from.c_str(), to.c_str()) != 0) return sql::world_error(to);
    return Unit{};
}

Done fill(const std::filesystem::path& data_folder, const std::filesystem::path& part,
          const Progress& progress, BackupLimits limits) {
    auto copy = copied(data_folder / sql::database_name, part, progress, limits);
    if (!copy) return copy.error();
    return sql::put_files(copy.value(), data_folder);
}

Done lay_ready(const std::filesystem::path& fresh, const std::filesystem::path& backup,
               const std::string& aside, const Progress& progress, BackupLimits limits) {
    if (Done done = sql::make_folder(fresh); !done) return done;
    {
        auto copy = copied(backup, fresh / sql::database_name, progress, limits);
        if (!copy) return copy.error();
        if (Done done = sql::take_files(copy.value(), fresh); !done) return done;
        if (Done done = sql::migrate(copy.value()); !done) return done;
    }
    if (Done done = write_file(fresh / sql::aside_file, aside); !done) return done;
    if (Done done = sql::sync(fresh / sql::database_name); !done) return done;
    return sql::sync(fresh);
}

// What was put aside before is never written over.
std::string free_aside_name(const std::filesystem::path& data_folder, Wall now) {
    const auto name = "before-restore-" + stamp_of(now);
    auto free = name;
    std::error_code ignored;
    for (int n = 2; std::filesystem::exists(data_folder / free, ignored); ++n)
        free = name + "-" + std::to_string(n);
    return free;
}

// Halves a work that has two parts.
Progress half(const Progress& progress, double from) {
    return [&progress, from](double part) { return !progress || progress(from + part / 2); };
}

}  // namespace

std::string backup_name(Wall now) { return "qingwen-backup-" + stamp_of(now) + ".db"; }

Done back_up(const std::filesystem::path& data_folder, const std::filesystem::path& file,
             const Progress& progress, BackupLimits limits) {
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        errno = EEXIST;
        return sql::world_error(file);
    }
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (Done done = sql::make_folder(folder); !done) return done;
    const std::filesystem::path part = file.string() + ".part";
    sql::remove_database(part);
    Done done = fill(data_folder, part, progress, limits);
    if (done) done = sql::sync(part);
    if (done) done = move_new(part, file);
    if (!done) sql::remove_database(part);
    return done ? sql::sync(folder) : done;
}

Result<Restored> prepare_restore(const std::filesystem::path& data_folder,
                                 const std::filesystem::path& backup, Wall now, const Progress& progress,
                                 BackupLimits limits) {
    auto looked = examine(backup, half(progress, 0));
    if (!looked) return looked.error();
    if (!looked->damage.empty()) return Error{Fault::damaged, backup.string(), looked->damage.front().detail};
    const auto aside = free_aside_name(data_folder, now);
    const auto fresh = data_folder / sql::fresh_folder;
    std::error_code ignored;
    std::filesystem::remove_all(fresh, ignored);
    Done done = lay_ready(fresh, backup, aside, half(progress, 0.5), limits);
    if (done && ::rename(fresh.c_str(), (data_folder / sql::ready_folder).c_str()) != 0)
        done = sql::world_error(data_folder / sql::ready_folder);
    if (!done) {
        std::filesystem::remove_all(fresh, ignored);
        return done.error();
    }
    if (Done synced = sql::sync(data_folder); !synced) return synced.error();
    return Restored{std::move(looked).value(), data_folder / aside};
}

Result<Restored> restore(const std::filesystem::path& data_folder, const std::filesystem::path& backup,
                         Wall now, const Progress& progress) {
    auto lock = sql::Lock::take(data_folder);
    if (!lock) return lock.error();
    if (Done done = finish_restore(data_folder); !done) return done.error();
    auto prepared = prepare_restore(data_folder, backup, now, progress);
    if (!prepared) return prepared;
    if (Done done = finish_restore(data_folder); !done) return done.error();
    return prepared;
}

}  // namespace qingwen
