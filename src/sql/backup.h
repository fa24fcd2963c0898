// A copy of all of a person's data in one file, and the data taken back from it. The file is a database like
// records.db, complete in itself; what else lies in the data folder (settings) is a table in it.
#pragma once

#include <filesystem>
#include <string>

#include "base/time.h"
#include "sql/examine.h"

namespace qingwen {

inline constexpr const char* backups_folder = "backups";  // in the data folder

// “qingwen-backup-20261125-083000.db”, by the clock of the person.
std::string backup_name(Wall now);

struct BackupLimits {
    int pages = 0;  // for tests of a full disk: as many as the copy may have; 0: any number
};

// Copies what is recorded while it is in use. Durable when it returns; a file that is there is never written
// over (not_writable). Until it is whole it lies beside, as FILE.part.
Done back_up(const std::filesystem::path& data_folder, const std::filesystem::path& file,
             const Progress& progress = {}, BackupLimits limits = {});

// Taking back goes in two steps, so that whenever the program or the machine dies, all of the old data is
// there or all of the new. First the new data is laid ready, looked through and brought to the present
// version: until this returns well nothing has changed, afterwards the next opening of the store takes it. A
// backup that is damaged or of a newer version is refused.
struct Restored {
    Examined content;             // of the backup
    std::filesystem::path aside;  // the folder the data of before goes to
};
Result<Restored> prepare_restore(const std::filesystem::path& data_folder,
                                 const std::filesystem::path& backup, Wall now, const Progress& progress = {},
                                 BackupLimits limits = {});
// The second step, done as often as it takes. Nothing when nothing was laid ready. SqliteStore::open() does
// it. REQUIRES: nobody else has the folder.
Done finish_restore(const std::filesystem::path& data_folder);

// Both, in a folder that nobody uses (else in_use).
Result<Restored> restore(const std::filesystem::path& data_folder, const std::filesystem::path& backup,
                         Wall now, const Progress& progress = {});

}  // namespace qingwen
