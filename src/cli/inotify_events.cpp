#include "cli/inotify_events.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace qingwen {

namespace {

namespace fs = std::filesystem;

using What = FileEvent::What;

constexpr unsigned watched = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                             IN_MOVED_TO | IN_ONLYDIR | IN_EXCL_UNLINK;
constexpr unsigned came = IN_CREATE | IN_MOVED_TO;
constexpr unsigned went = IN_DELETE | IN_MOVED_FROM;

sigset_t ends() {
    sigset_t set;
    sigemptyset(&set);
    for (const int one : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, one);
    return set;
}

int signal_descriptor() {
    const auto set = ends();
    return ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

// ENOSPC is said when the user watches too many folders already, EMFILE when with too many programs.
Error watching_error(const fs::path& path) {
    const int code = errno;
    if (code == ENOSPC) return {Fault::other, path.string(), "fs.inotify.max_user_watches"};
    if (code == EMFILE) return {Fault::other, path.string(), "fs.inotify.max_user_instances"};
    errno = code;
    return reading_error(path);
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : path; }

// “a/b/” is “a/b” here; nothing is asked of the disk but where we are.
fs::path plain(const fs::path& path) {
    std::error_code ignored;
    auto whole = fs::absolute(path, ignored).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

bool is_ours(const std::string& name) {
    const auto extension = fs::path(name).extension();
    return !name.starts_with('.') && (extension == ".yaml" || extension == ".yml" || extension == ".txt");
}

bool lies_in(const fs::path& path, const fs::path& folder) {
    return std::ranges::mismatch(folder, path).in1 == folder.end();
}

int milliseconds_until(std::optional<Mono> until, Mono now) {
    constexpr std::int64_t longest = 3'600'000;
    return until ? static_cast<int>(std::clamp<std::int64_t>((*until - now).count, 0, longest)) : -1;
}

}  // namespace

InotifyEvents::InotifyEvents(const Clock& clock)
    : clock_(clock), inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), signals_(signal_descriptor()) {
    const auto set = ends();
    ::pthread_sigmask(SIG_BLOCK, &set, &before_);
}

// A signal that is still pending would do its work as soon as nobody holds it back.
InotifyEvents::~InotifyEvents() {
    signalfd_siginfo taken{};
    while (::read(signals_.get(), &taken, sizeof taken) > 0) {
    }
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

Result<std::unique_ptr<InotifyEvents>> InotifyEvents::open(const std::vector<fs::path>& paths,
                                                           const Clock& clock) {
    std::unique_ptr<InotifyEvents> events(new InotifyEvents(clock));
    if (events->inotify_.get() < 0 || events->signals_.get() < 0) return watching_error("inotify");
    for (const auto& path : paths) {
        if (auto added = events->add_path(plain(path)); !added) return added.error();
        std::error_code unknown;
        const auto real = fs::canonical(path, unknown);
        if (unknown || real == plain(path)) continue;
        if (auto added = events->add_path(real); !added) return added.error();
    }
    return events;
}

// The folder a path lies in tells of what is renamed to it: most editors save like that.
Done InotifyEvents::add_path(const fs::path& path) {
    auto added = add_folder(folder_of(path), false, path.filename().string());
    std::error_code unknown;
    return added && fs::is_directory(path, unknown) ? add_tree(path) : added;
}

Done InotifyEvents::add_folder(const fs::path& path, bool whole, const std::string& name) {
    const int watch = ::inotify_add_watch(inotify_.get(), path.c_str(), watched);
    if (watch < 0) return watching_error(path);
    auto& folder = folders_[watch];
    folder.path = path;
    folder.whole = folder.whole || whole;
    if (!name.empty()) folder.names.insert(name);
    return Unit{};
}

// A folder that is gone again meanwhile is no trouble.
Done InotifyEvents::add_tree(const fs::path& path) {
    if (auto added = add_folder(path, true, {}); !added) return added;
    std::error_code code;
    for (fs::directory_iterator at(path, code); !code && at != fs::directory_iterator(); at.increment(code)) {
        std::error_code unknown;
        if (at->path().filename().string().starts_with('.') || !at->is_directory(unknown)) continue;
        if (at->is_symlink(unknown)) continue;
        auto added = add_tree(at->path());
        if (!added && added.error().fault != Fault::not_found) return added;
    }
    return Unit{};
}

void InotifyEvents::forget_tree(const fs::path& path) {
    for (auto& [watch, folder] : folders_)
        if (lies_in(folder.path, path)) ::inotify_rm_watch(inotify_.get(), watch);
    std::erase_if(folders_, [&](const auto& entry) { return lies_in(entry.second.path, path); });
}

FileEvent InotifyEvents::next(std::optional<Mono> until) {
    for (;;) {
        if (!waiting_.empty()) {
            auto event = std::move(waiting_.front());
            waiting_.pop_front();
            return event;
        }
        std::array<pollfd, 2> asked{{{signals_.get(), POLLIN, 0}, {inotify_.get(), POLLIN, 0}}};
        const int found = ::poll(asked.data(), asked.size(), milliseconds_until(until, clock_.now().mono));
        if (found < 0 && errno != EINTR) return {What::ended};
        if (found > 0 && asked[0].revents != 0) return {What::ended};
        if (found > 0) read_events();
        if (found == 0 && until && clock_.now().mono >= *until) return {What::time_up};
    }
}

void InotifyEvents::read_events() {
    std::array<char, 65536> buffer{};
    const auto size = ::read(inotify_.get(), buffer.data(), buffer.size());
    for (std::ptrdiff_t at = 0; at < size;) {
        inotify_event head{};
        std::memcpy(&head, buffer.data() + at, sizeof head);
        const char* const name = buffer.data() + at + sizeof head;
        take({head.wd, head.mask, head.len > 0 ? std::string(name) : std::string()});
        at += static_cast<std::ptrdiff_t>(sizeof head + head.len);
    }
}

bool InotifyEvents::concerns(const Folder& folder, const Happened& happened) {
    const bool hidden = happened.name.starts_with('.');
    const bool inside = (happened.mask & IN_ISDIR) != 0 ? !hidden : is_ours(happened.name);
    return folder.names.contains(happened.name) || (folder.whole && inside);
}

void InotifyEvents::take(const Happened& happened) {
    if ((happened.mask & IN_Q_OVERFLOW) != 0) return waiting_.push_back({What::changed, {}});
    const auto folder = folders_.find(happened.watch);
    if (folder == folders_.end()) return;
    if ((happened.mask & IN_IGNORED) != 0) {
        folders_.erase(folder);
        return;
    }
    if (!concerns(folder->second, happened)) return;
    const auto path = folder->second.path / happened.name;
    if ((happened.mask & IN_ISDIR) != 0) return take_folder(happened, path);
    const bool open = (happened.mask & (IN_CREATE | IN_MODIFY)) != 0;
    waiting_.push_back({open ? What::writing : What::changed, path.string()});
}

// When the system watches too much already, what lies in it is not told of; the folder itself is.
void InotifyEvents::take_folder(const Happened& happened, const fs::path& path) {
    if ((happened.mask & went) != 0) forget_tree(path);
    if ((happened.mask & came) != 0) static_cast<void>(add_tree(path));
    waiting_.push_back({What::changed, path.string()});
}

}  // namespace qingwen
