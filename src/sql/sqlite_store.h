// The record on disk: records.db in the data folder, WAL with synchronous FULL. One thread of its own writes;
// several appends that wait together share one commit. The schema is in sql/migrations and only grows.
//
// SQLite's C interface is used as it is, with owners for connection and statement: what SQLiteCpp adds is
// exceptions, which no room lets out.
#pragma once

#include <filesystem>
#include <memory>

#include "record/store.h"
#include "sql/record_reader.h"

namespace qingwen {

class SqliteStore final : public Store {
public:
    struct Settings {
        Millis busy = seconds(5);  // how long a commit waits for somebody else's lock on the database
    };

    // Makes the folder (0700) and the database (0600) when they are not there. in_use while another store has
    // the folder; newer_version, damaged, locked, not_writable, disk_full as they are: nothing is repaired or
    // made anew.
    static Result<std::unique_ptr<SqliteStore>> open(const std::filesystem::path& data_folder,
                                                     Settings settings);
    static Result<std::unique_ptr<SqliteStore>> open(const std::filesystem::path& data_folder) {
        return open(data_folder, Settings());
    }
    // Settles all that was appended; callbacks not delivered by then are dropped: drain() first to hear them.
    ~SqliteStore() override;

    // Opening a round again with the same head settles well, so a failed opening may be tried again.
    void open(const RoundHead& head, Settled settled) override;
    // When one fails, those after it in its round fail for the same reason, until it is appended again and
    // kept.
    void append(const RoundId& round, const Event& event, Settled settled) override;
    int deliver() override;
    void drain() override;
    // Set it before anything is appended. Called from the worker; it must not call the store.
    void on_settled(Wake wake) override;

    [[nodiscard]] Result<std::vector<RoundSummary>> rounds() const override { return reader_.rounds(); }
    [[nodiscard]] Result<RoundLog> log(const RoundId& round) const override { return reader_.log(round); }

    // For tests of a full disk: from now on the database has at most so many pages; 0: as many as it likes.
    void limit_pages(int pages);

private:
    class Worker;
    SqliteStore(std::unique_ptr<Worker> worker, RecordReader reader);

    std::unique_ptr<Worker> worker_;
    RecordReader reader_;
};

}  // namespace qingwen
