#include "sql/migrate.h"

#include <cstdio>

#include "sql/data_folder.h"

namespace qingwen::sql {

namespace {

Result<std::int64_t> version_of(Connection& connection) { return connection.integer("PRAGMA user_version"); }

Done step(Connection& connection, std::int64_t version, std::string_view statements) {
    const std::string all = "BEGIN IMMEDIATE;\n" + std::string(statements) +
                            "\n;PRAGMA user_version = " + std::to_string(version + 1) + ";\nCOMMIT";
    Done done = connection.run(all.c_str());
    if (!done && connection.in_transaction()) static_cast<void>(connection.run("ROLLBACK"));
    return done;
}

Done fill(const std::filesystem::path& file) {
    if (Done made = make_file(file); !made) return made;
    auto connection = Connection::open(file, Connection::Use::writing, seconds(5));
    if (!connection) return connection.error();
    return migrate(connection.value());
}

}  // namespace

Done known(Connection& connection) {
    const auto owner = connection.integer("PRAGMA application_id");
    if (!owner) return owner.error();
    const auto version = version_of(connection);
    if (!version) return version.error();
    Error error = connection.error();
    if (*owner != application) {
        error.fault = Fault::damaged;
        error.detail = "application id " + std::to_string(*owner);
        return error;
    }
    if (*version > latest_version) {
        error.fault = Fault::newer_version;
        error.detail = std::to_string(*version) + " > " + std::to_string(latest_version);
        return error;
    }
    return Unit{};
}

Done migrate(Connection& connection) {
    const auto version = version_of(connection);
    if (!version) return version.error();
    const auto steps = migrations();
    for (auto at = *version; at < std::ssize(steps); ++at)
        if (Done done = step(connection, at, steps[static_cast<std::size_t>(at)]); !done) return done;
    return Unit{};
}

Done create(const std::filesystem::path& file) {
    const std::filesystem::path fresh = file.string() + ".new";
    remove_database(fresh);
    Done done = fill(fresh);
    if (done && ::rename(fresh.c_str(), file.c_str()) != 0) done = world_error(file);
    if (!done) remove_database(fresh);
    return done ? sync(file.parent_path()) : done;
}

}  // namespace qingwen::sql
