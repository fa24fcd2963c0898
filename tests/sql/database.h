// What the tests do to a database behind the store's back.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "sql/connection.h"
#include "sql/sqlite_store.h"
#include "support/folder.h"
#include "support/sample.h"

namespace qingwen::sample {

inline std::string content(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void put_content(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

class StoreTest : public testing::Test {
protected:
    void SetUp() override { reopen(); }

    [[nodiscard]] std::filesystem::path data() const { return folder_ / "data"; }
    [[nodiscard]] std::filesystem::path database() const { return data() / "records.db"; }

    void reopen() {
        store_.reset();
        auto opened = SqliteStore::open(data(), {.busy = {20}});
        ASSERT_TRUE(opened.ok()) << opened.error().detail;
        store_ = std::move(opened).value();
    }
    void close() { store_.reset(); }

    [[nodiscard]] Result<std::unique_ptr<SqliteStore>> opened() const {
        return SqliteStore::open(data(), {.busy = {20}});
    }

    Store::Settled note(std::string name) {
        return [this, name](const Done& done) {
            heard_.push_back(name + (done ? " kept" : " lost"));
            faults_.push_back(done ? std::nullopt : std::optional(done.error().fault));
        };
    }
    void begin(const std::string& round = "r1") {
        store_->open(head(round), note(round));
        append(0, Started{}, round);
    }
    void append(int seq, EventBody body, const std::string& round = "r1") {
        Event made = event(seq, std::move(body), seq * 1000, round + ".");
        store_->append({round}, made, note(round + "." + std::to_string(seq)));
    }
    // A whole round, kept.
    void keep_round(const std::string& round) {
        const auto made = head(round);
        store_->open(made, {});
        for (const auto& each : perfect_events(made, round + ".")) store_->append(made.id, each, {});
        store_->drain();
    }
    sql::Connection other() const {
        return sql::Connection::open(database(), sql::Connection::Use::writing, {20}).value();
    }

    using Heard = std::vector<std::string>;
    Folder folder_;
    std::unique_ptr<SqliteStore> store_;
    Heard heard_;
    std::vector<std::optional<Fault>> faults_;
};

}  // namespace qingwen::sample
