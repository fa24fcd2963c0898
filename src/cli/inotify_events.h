// What happens to files below some paths, told by the kernel (inotify), until somebody presses Ctrl+C. Files
// on a network are told of only when they are changed from this machine.
#pragma once

#include <csignal>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"
#include "cli/watch.h"

namespace qingwen {

// Of files in folders only *.yaml, *.yml and *.txt count, and none that begins with a dot; of paths that are
// files, those. Folders that come later are watched from then on; so is a path that is removed and made
// again.
class InotifyEvents final : public FileEvents {
public:
    // Fails when a path's folder is not there, or the system watches too much already. While it lives,
    // SIGINT, SIGTERM and SIGHUP end the events and nothing else.
    static Result<std::unique_ptr<InotifyEvents>> open(const std::vector<std::filesystem::path>& paths,
                                                       const Clock& clock);
    ~InotifyEvents() override;
    FileEvent next(std::optional<Mono> until) override;

private:
    // A folder under watch: all of it, or the files and folders of these names only.
    struct Folder {
        std::filesystem::path path;
        bool whole = false;
        std::set<std::string> names;
    };
    struct Happened {
        int watch = 0;
        unsigned mask = 0;
        std::string name;
    };

    explicit InotifyEvents(const Clock& clock);
    Done add_path(const std::filesystem::path& path);
    Done add_folder(const std::filesystem::path& path, bool whole, const std::string& name);
    Done add_tree(const std::filesystem::path& path);
    void forget_tree(const std::filesystem::path& path);
    void read_events();
    void take(const Happened& happened);
    void take_folder(const Happened& happened, const std::filesystem::path& path);
    [[nodiscard]] static bool concerns(const Folder& folder, const Happened& happened);

    const Clock& clock_;
    sigset_t before_{};
    Descriptor inotify_;
    Descriptor signals_;
    std::map<int, Folder> folders_;
    std::deque<FileEvent> waiting_;
};

}  // namespace qingwen
