// Durable answers through the store beside bare one-row commits of the same answers, WAL with synchronous
// FULL both. Target: at least 0.85 of the commits a second, so at most 1.18 of the time. One answer at a time
// is what a person gives; sixteen at once is what several rounds, or an import, give. A disk that others use
// is fast now and slow then, so all three take turns in small blocks, and each tells its median block.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "log/codec.h"
#include "sql/connection.h"
#include "sql/sqlite_store.h"
#include "support/folder.h"
#include "support/sample.h"

namespace {

using namespace qingwen;

constexpr int blocks = 40;
constexpr std::int64_t answers_a_block = 64;

Event answer(std::int64_t seq) {
    const Chosen chosen{{static_cast<int>(seq % 4)}};
    return sample::event(static_cast<int>(seq), Answered{0, chosen}, seq, "01a207039b18-a3d5d9af73f1cc7e.");
}

sql::Connection bare_database(const std::filesystem::path& file) {
    sqlite3* made = nullptr;
    sqlite3_open(file.c_str(), &made);
    sqlite3_close(made);
    auto connection = sql::Connection::open(file, sql::Connection::Use::writing, seconds(5)).value();
    static_cast<void>(
        connection.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                       "CREATE TABLE answer (id TEXT, seq INTEGER, utc_ms INTEGER, body TEXT)"));
    return connection;
}

class Bare {
public:
    void block() {
        for (std::int64_t i = 0; i < answers_a_block; ++i) {
            const Event event = answer(++seq_);
            insert_.bind(event.id.text, seq_, event.at.wall.utc_ms, body_to_json(event.body));
            kept_ += insert_.step() == SQLITE_DONE ? 1 : 0;
            insert_.reset();
        }
    }
    [[nodiscard]] bool kept_all() const { return kept_ == seq_; }

private:
    sample::Folder folder_;
    sql::Connection connection_ = bare_database(folder_ / "bare.db");
    sql::Statement insert_ = connection_.prepare("INSERT INTO answer VALUES (?, ?, ?, ?)").value();
    std::int64_t seq_ = 0;
    std::int64_t kept_ = 0;
};

class Stored {
public:
    explicit Stored(std::int64_t together) : together_(together) {
        store_->open(head_, {});
        store_->append(head_.id, sample::event(0, Started{}), {});
        store_->drain();
    }
    void block() {
        for (std::int64_t i = 0; i < answers_a_block; ++i) {
            store_->append(head_.id, answer(++seq_), [this](const Done& done) { kept_ += done ? 1 : 0; });
            if (seq_ % together_ == 0) store_->drain();
        }
    }
    [[nodiscard]] bool kept_all() const { return kept_ == seq_; }

private:
    sample::Folder folder_;
    std::unique_ptr<SqliteStore> store_ = SqliteStore::open(folder_ / "data").value();
    RoundHead head_ = sample::head("r1");
    std::int64_t together_;
    std::int64_t seq_ = 0;
    std::int64_t kept_ = 0;
};

template <class Way>
double seconds_of_a_block(Way& way) {
    const auto before = std::chrono::steady_clock::now();
    way.block();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

double median(std::vector<double> all) {
    std::ranges::nth_element(all, all.begin() + std::ssize(all) / 2);
    return all[all.size() / 2];
}

struct Measured {
    double bare, one, sixteen;  // seconds an answer
    bool kept_all;
};

Measured measure() {
    Bare bare;
    Stored one(1);
    Stored sixteen(16);
    std::vector<double> times[3];
    for (int i = 0; i < blocks; ++i) {
        times[0].push_back(seconds_of_a_block(bare));
        times[1].push_back(seconds_of_a_block(one));
        times[2].push_back(seconds_of_a_block(sixteen));
    }
    return {median(times[0]) / answers_a_block, median(times[1]) / answers_a_block,
            median(times[2]) / answers_a_block, bare.kept_all() && one.kept_all() && sixteen.kept_all()};
}

void tell(benchmark::State& state, double Measured::*which) {
    static const Measured measured = measure();
    if (!measured.kept_all) state.SkipWithError("an answer was not kept");
    for (auto _ : state) state.SetIterationTime(measured.*which);
    state.SetItemsProcessed(state.iterations());
}

#define TELL(name, which)                \
    BENCHMARK_CAPTURE(tell, name, which) \
        ->Name("durable_answer/" #name)  \
        ->Iterations(1)                  \
        ->UseManualTime()                \
        ->Unit(benchmark::kMicrosecond)
TELL(yardstick, &Measured::bare);
TELL(one_at_a_time, &Measured::one);
TELL(sixteen_at_once, &Measured::sixteen);

}  // namespace

BENCHMARK_MAIN();
