// What the settings page shows beside the preferences.
#pragma once

#include <string>
#include <vector>

#include "app/keeper.h"

namespace qingwen {

struct SettingsView {
    bool keeps = false;  // there is data that can be backed up
    Keeper::Folder folder = {};
    std::vector<Keeper::Backup> backups = {};
    bool choosing = false;  // the list of backups is up
    Keeper::Job job = {};
    bool can_undo = false;  // a reset
    bool no_sound = false;  // it was tried and cannot be made
    std::string version = {};
};

}  // namespace qingwen
