// What would end the program without a word is an error to tell instead.
#include "shell/signals.h"

#include <cerrno>
#include <cstdlib>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

namespace qingwen {
namespace {

// In a process of its own: 0 when the write was refused.
[[noreturn]] void write_too_much() {
    const Signals signals;
    char path[] = "/tmp/qingwen-signals-XXXXXX";
    const int file = ::mkstemp(path);
    ::unlink(path);
    const rlimit one_byte{1, 1};
    ::setrlimit(RLIMIT_FSIZE, &one_byte);
    const bool first = ::write(file, "ab", 2) == 1;
    const bool refused = ::write(file, "b", 1) == -1 && errno == EFBIG;
    ::_exit(first && refused ? 0 : 1);
}

TEST(Signals, LetAFileThatGrowsTooLargeBeAnError) {
    EXPECT_EXIT(write_too_much(), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace qingwen
