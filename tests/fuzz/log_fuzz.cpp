// A log from a stranger: reading it ends in a log or an error, playing it in a round or a refusal, and what
// was read is written and read again as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "log/codec.h"
#include "record/replay.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto log = qingwen::log_from_lines(text, "fuzz");
    if (!log) return 0;
    const std::string written = qingwen::to_lines(*log);
    const auto again = qingwen::log_from_lines(written, "again");
    if (!again || qingwen::to_lines(*again) != written) std::abort();
    if (const auto round = qingwen::replay(*log)) static_cast<void>(round->tally());
    if (const auto table = qingwen::replay_table(*log)) static_cast<void>(table->ranks());
    return 0;
}
