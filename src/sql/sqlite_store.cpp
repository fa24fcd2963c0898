#include "sql/sqlite_store.h"

#include "sql/backup.h"
#include "sql/worker.h"

namespace qingwen {

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::filesystem::path& data_folder,
                                                       Settings settings) {
    auto lock = sql::Lock::take(data_folder);
    if (!lock) return lock.error();
    if (Done done = finish_restore(data_folder); !done) return done.error();
    auto writer = sql::Writer::open(data_folder / sql::database_name, settings.busy);
    if (!writer) return writer.error();
    auto reader = RecordReader::open(data_folder, settings.busy);
    if (!reader) return reader.error();
    auto worker = std::make_unique<Worker>(std::move(lock).value(), std::move(writer).value());
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(worker), std::move(reader).value()));
}

SqliteStore::SqliteStore(std::unique_ptr<Worker> worker, RecordReader reader)
    : worker_(std::move(worker)), reader_(std::move(reader)) {}

SqliteStore::~SqliteStore() = default;

void SqliteStore::open(const RoundHead& head, Settled settled) {
    worker_->queue(sql::row_of(head), std::move(settled));
}

void SqliteStore::append(const RoundId& round, const Event& event, Settled settled) {
    worker_->queue(sql::row_of(round, event), std::move(settled));
}

int SqliteStore::deliver() { return worker_->deliver(); }

void SqliteStore::drain() { worker_->drain(); }

void SqliteStore::on_settled(Wake wake) { worker_->on_settled(std::move(wake)); }

void SqliteStore::limit_pages(int pages) { worker_->queue(sql::PageLimit{pages}, {}); }

}  // namespace qingwen
