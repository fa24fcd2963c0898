#include "shell/spawn.h"

#include <csignal>
#include <string>
#include <thread>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace qingwen {

namespace {

// A child of ours is ours to bury.
void await(pid_t child) {
    std::thread([child] { ::waitpid(child, nullptr, 0); }).detach();
}

}  // namespace

std::optional<std::filesystem::path> opener() {
    for (const char* const path : {"/usr/bin/xdg-open", "/usr/local/bin/xdg-open", "/bin/xdg-open"})
        if (::access(path, X_OK) == 0) return path;
    return std::nullopt;
}

bool spawn(const std::filesystem::path& program, const std::filesystem::path& argument) {
    posix_spawnattr_t how;
    ::posix_spawnattr_init(&how);
    sigset_t none;
    sigemptyset(&none);
    sigset_t ignored = none;  // by us: see signals.h
    for (const int one : {SIGPIPE, SIGXFSZ}) sigaddset(&ignored, one);
    ::posix_spawnattr_setsigmask(&how, &none);
    ::posix_spawnattr_setsigdefault(&how, &ignored);
    ::posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::string name = program.string();
    std::string what = argument.string();
    char* words[] = {name.data(), what.data(), nullptr};
    pid_t child = 0;
    const bool started = ::posix_spawn(&child, name.c_str(), nullptr, &how, words, environ) == 0;
    ::posix_spawnattr_destroy(&how);
    if (started) await(child);
    return started;
}

}  // namespace qingwen
