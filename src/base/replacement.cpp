#include "base/replacement.h"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/file.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

constexpr mode_t permission_bits = 07777;
constexpr mode_t usual_bits = 0666;
// Before the number of the process and one of its own. Under the first name lies nothing but what this
// program wrote, under the second perhaps somebody's work.
constexpr std::string_view laid_ready = ".qingwen-";
constexpr std::string_view coming_out = ".qingwen-out-";

// Where the file itself lies, behind links.
Result<fs::path> target_of(const fs::path& path) {
    std::error_code trouble;
    if (!fs::is_symlink(fs::symlink_status(path, trouble))) return path;
    auto target = fs::canonical(path, trouble);
    if (!trouble) return target;
    errno = trouble.value();
    return writing_error(path);
}

// Nothing: there is none yet.
Result<std::optional<struct stat>> about(const fs::path& target) {
    struct stat found {};
    if (::stat(target.c_str(), &found) != 0) {
        if (errno == ENOENT) return std::optional<struct stat>();
        return writing_error(target);
    }
    if (!S_ISREG(found.st_mode)) return Error{Fault::not_a_file, target.string(), {}};
    if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) return writing_error(target);
    return std::optional(found);
}

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

// A new, empty file in the folder of `target`.
Result<std::pair<fs::path, Descriptor>> open_beside(const fs::path& target) {
    constexpr int most_tries = 100;
    for (int i = 0; i < most_tries; ++i) {
        const auto number = std::to_string(::getpid()) + "-" + std::to_string(i);
        if (is_there(target.parent_path() / (std::string(coming_out) + number))) continue;
        auto beside = target.parent_path() / (std::string(laid_ready) + number);
        Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usual_bits));
        if (file.get() >= 0) return std::pair(std::move(beside), std::move(file));
        if (errno != EEXIST) break;
    }
    return writing_error(target);
}

// Laid ready by a process of this machine that is gone.
bool is_orphaned(std::string_view name) {
    if (!name.starts_with(laid_ready)) return false;
    name.remove_prefix(laid_ready.size());
    pid_t process = 0;
    const auto [end, trouble] = std::from_chars(name.data(), name.data() + name.size(), process);
    if (trouble != std::errc() || process <= 0) return false;
    return end != name.data() + name.size() && *end == '-' && ::kill(process, 0) != 0 && errno == ESRCH;
}

// What killed programs left in the folder of a file that was just made, but for what is so young that it may
// be of a process on another machine. Both times are of the clock that the folder's medium goes by.
void sweep_around(const fs::path& fresh) {
    constexpr auto young = std::chrono::minutes(1);
    std::error_code trouble;
    const auto now = fs::last_write_time(fresh, trouble);
    if (trouble) return;
    const auto folder = fresh.parent_path();
    for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, trouble)) {
        std::error_code gone;
        if (!is_orphaned(entry.path().filename().native()) || !entry.is_regular_file(gone)) continue;
        const auto then = entry.last_write_time(gone);
        if (!gone && now - then > young) fs::remove(entry.path(), gone);
    }
}

// Only root may give a file away; the bits come last because a change of owner takes some of them.
bool dress(int fd, const std::optional<struct stat>& as) {
    if (!as) return true;
    if (::fchown(fd, as->st_uid, as->st_gid) != 0 && ::fchown(fd, static_cast<uid_t>(-1), as->st_gid) != 0)
        errno = 0;
    return ::fchmod(fd, as->st_mode & permission_bits) == 0;
}

bool cannot_exchange() { return errno == EINVAL || errno == ENOSYS || errno == ENOTSUP; }

}  // namespace

Replacement::Replacement(Replacement&& other) noexcept
    : target_(std::move(other.target_)), beside_(std::exchange(other.beside_, {})) {}

Replacement::~Replacement() {
    if (!beside_.empty()) ::unlink(beside_.c_str());
}

Result<Replacement> Replacement::prepare(const fs::path& path, std::string_view content) {
    auto target = target_of(path);
    if (!target) return target.error();
    const auto now = about(*target);
    if (!now) return now.error();
    auto made = open_beside(*target);
    if (!made) return made.error();
    const auto& [beside, file] = *made;
    Replacement ready(*target, beside);
    sweep_around(beside);
    if (!write_all(file.get(), content) || !dress(file.get(), *now) || ::fsync(file.get()) != 0)
        return writing_error(path);
    const auto back = read_file(beside, content.size());
    if (!back) return back.error();
    if (*back != content) return Error{Fault::damaged, path.string(), {}};
    return ready;
}

bool Replacement::swap(unsigned how) const {
    return ::renameat2(AT_FDCWD, beside_.c_str(), AT_FDCWD, target_.c_str(), how) == 0;
}

Result<bool> Replacement::put_fresh() {
    if (!swap(RENAME_NOREPLACE)) {
        if (errno == EEXIST) return false;
        if (!cannot_exchange()) return writing_error(target_);
        if (is_there(target_)) return false;
        if (!swap(0)) return writing_error(target_);
    }
    beside_.clear();
    sync_folder_of(target_);
    return true;
}

Result<bool> Replacement::look_and_put(const std::string& known) {
    const auto now = read_file(target_, known.size());
    if (!now && now.error().fault != Fault::too_large) return now.error();
    if (!now || *now != known) return false;
    if (const auto done = put_anyway(); !done) return done.error();
    return true;
}

// Under a name that nobody sweeps away, even if this program is killed.
bool Replacement::expect_work() {
    const auto name = beside_.filename().string();
    if (name.starts_with(coming_out)) return true;
    auto out = beside_.parent_path() / (std::string(coming_out) + name.substr(laid_ready.size()));
    if (::rename(beside_.c_str(), out.c_str()) != 0) return false;
    beside_ = std::move(out);
    return true;
}

Result<bool> Replacement::put_for(const std::string& known) {
    if (!expect_work()) return writing_error(target_);
    if (!swap(RENAME_EXCHANGE)) return cannot_exchange() ? look_and_put(known) : writing_error(target_);
    const auto came_out = read_file(beside_, known.size());
    if (came_out && *came_out == known) {
        ::unlink(beside_.c_str());
        beside_.clear();
        sync_folder_of(target_);
        return true;
    }
    if (!swap(RENAME_EXCHANGE)) {
        beside_.clear();  // what came out is somebody's work: it must not go
        return writing_error(target_);
    }
    if (!came_out && came_out.error().fault != Fault::too_large) return came_out.error();
    return false;
}

Result<bool> Replacement::put(const std::optional<std::string>& known) {
    return known ? put_for(*known) : put_fresh();
}

Done Replacement::put_anyway() {
    if (!swap(0)) return writing_error(target_);
    beside_.clear();
    sync_folder_of(target_);
    return Unit{};
}

Done replace_file(const fs::path& path, std::string_view content) {
    auto ready = Replacement::prepare(path, content);
    if (!ready) return ready.error();
    return ready.value().put_anyway();
}

}  // namespace qingwen
