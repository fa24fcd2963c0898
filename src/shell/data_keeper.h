// Backs up and restores the data folder, one job at a time, on a thread of its own.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

#include "app/keeper.h"
#include "sql/backup.h"

namespace qingwen {

class DataKeeper final : public Keeper {
public:
    // `changed` is called from any thread when job() is about to say something new.
    DataKeeper(std::filesystem::path data, std::function<void()> changed);
    DataKeeper(const DataKeeper&) = delete;
    DataKeeper& operator=(const DataKeeper&) = delete;
    ~DataKeeper() override;  // stops what runs; nothing half done is left

    [[nodiscard]] Folder folder() const override;
    [[nodiscard]] std::vector<Backup> backups() const override;
    void open_folder() override;
    void back_up(Wall now) override;
    void look_through(const std::filesystem::path& backup) override;
    void restore(const std::filesystem::path& backup, Wall now) override;
    void forget() override;
    [[nodiscard]] Job job() const override;
    void wait();  // until the job is done

private:
    // What a job does; it fills in how it went.
    using Work = std::function<void(const Progress&, Job&)>;
    void start(Job::What what, const std::filesystem::path& file, Work work);
    bool hear(double part);

    std::filesystem::path data_;
    std::function<void()> changed_;
    std::atomic<bool> stopping_ = false;
    mutable std::mutex lock_;
    Job job_;  // guarded
    std::thread thread_;
};

}  // namespace qingwen
