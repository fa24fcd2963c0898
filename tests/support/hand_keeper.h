// A keeper that does what a test says: what was asked of it is noted, how far it is is set by hand.
#pragma once

#include <string>

#include "app/keeper.h"

namespace qingwen::sample {

class HandKeeper final : public Keeper {
public:
    [[nodiscard]] Folder folder() const override {
        return {"/home/wang/.local/share/qingwen", 3'456'789, true};
    }
    [[nodiscard]] std::vector<Backup> backups() const override { return listed; }
    void open_folder() override { asked += "open "; }
    void back_up(Wall) override {
        asked += "back-up ";
        now = {Job::What::back_up, true};
    }
    void look_through(const std::filesystem::path& backup) override {
        asked += "look-through ";
        now = {.what = Job::What::look_through, .running = true, .file = backup};
    }
    void restore(const std::filesystem::path& backup, Wall) override {
        asked += "restore ";
        now = {.what = Job::What::restore, .running = true, .file = backup};
    }
    void forget() override { now = {}; }
    [[nodiscard]] Job job() const override { return now; }

    std::vector<Backup> listed{
        {"/home/wang/.local/share/qingwen/backups/qingwen-backup-20261125-083000.db", 1'234'567},
        {"/home/wang/.local/share/qingwen/backups/qingwen-backup-20261118-171205.db", 1'100'000},
        {"/home/wang/.local/share/qingwen/backups/before-moving.db", 56'000}};
    Job now;
    std::string asked;
};

}  // namespace qingwen::sample
