// Each step may be the last before the machine dies, and the next start goes on from there: as long as a file
// lies ready, what has its name in the data folder is of the old data.
#include <cstdio>
#include <vector>

#include "base/file.h"
#include "sql/backup.h"
#include "sql/backup_files.h"
#include "sql/data_folder.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

Done move(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return sql::world_error(to);
    return Unit{};
}

class Finishing {
public:
    explicit Finishing(const fs::path& data) : data_(data), ready_(data / sql::ready_folder) {}

    Done all() {
        if (!is_there(ready_ / sql::aside_file)) return clear();  // it goes last
        const auto name = read_file(ready_ / sql::aside_file, 256);
        if (!name) return name.error();
        aside_ = data_ / fs::path(*name).filename();
        if (Done done = sql::make_folder(aside_); !done) return done;
        for (const auto& file : others())
            if (Done done = take(file); !done) return done;
        if (Done done = take_database(); !done) return done;
        return clear();
    }

private:
    std::vector<std::string> others() const {
        std::vector<std::string> names;
        std::error_code trouble;
        for (const auto& entry : fs::directory_iterator(ready_, trouble))
            if (entry.path().extension() == ".yaml") names.push_back(entry.path().filename().string());
        return names;
    }

    Done take(const std::string& name) {
        if (is_there(data_ / name))
            if (Done done = move(data_ / name, aside_ / name); !done) return done;
        return move(ready_ / name, data_ / name);
    }

    // The log goes before the database it belongs to, so that none is ever beside another's database.
    Done take_database() {
        const std::string name = sql::database_name;
        if (!is_there(ready_ / name)) return Unit{};
        for (const char* const tail : {"-wal", "-shm", "-journal", ""})
            if (is_there(data_ / (name + tail)))
                if (Done done = move(data_ / (name + tail), aside_ / (name + tail)); !done) return done;
        if (Done done = sql::sync(data_); !done) return done;
        if (Done done = sql::sync(aside_); !done) return done;
        return move(ready_ / name, data_ / name);
    }

    Done clear() {
        if (Done done = sql::sync(data_); !done) return done;
        std::error_code trouble;
        fs::remove(ready_ / sql::aside_file, trouble);
        fs::remove_all(ready_, trouble);
        if (trouble) return Error{Fault::not_writable, ready_.string(), trouble.message()};
        return sql::sync(data_);
    }

    const fs::path& data_;
    fs::path ready_, aside_;
};

}  // namespace

Done finish_restore(const std::filesystem::path& data_folder) {
    if (!is_there(data_folder / sql::ready_folder)) return Unit{};
    return Finishing(data_folder).all();
}

}  // namespace qingwen
