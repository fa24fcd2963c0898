// Inside sql/ only: the database's file and the version of its schema.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "sql/connection.h"

namespace qingwen::sql {

inline constexpr int latest_version = 1;                 // the number of migrations
inline constexpr std::int64_t application = 0x51775265;  // "QwRe", in the header of every record

// migrations()[v] brings a database from version v to v + 1.
std::vector<std::string_view> migrations();

// Whether this program may touch the database: not one of another program (damaged), not one of a newer
// version.
Done known(Connection& connection);

// Each step in one transaction with its number: afterwards the old version or the new one is there.
Done migrate(Connection& connection);

// Makes a new database under another name and moves it to `file` when it is whole, so that an empty or
// partial file there is always damage.
Done create(const std::filesystem::path& file);

}  // namespace qingwen::sql
