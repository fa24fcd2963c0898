// Made to hurt: every file within the limit of size is done within a second of processor time and 100 MB,
// measured in a process of its own.
#include <cstdio>
#include <functional>
#include <string>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "yaml/bank_file.h"
#include "yaml/limits.h"

#if defined(__SANITIZE_ADDRESS__)
#define QINGWEN_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define QINGWEN_SANITIZED 1
#endif
#endif

namespace qingwen {
namespace {

constexpr std::size_t full = limits::file_bytes;
const std::string head = "qingwen: 1\nbank: b\nquestions:\n";

constexpr double most_seconds = 2;  // half of it on an idle machine; a busy one shares its cores' units

struct Hostile {
    const char* name;
    std::function<std::string()> make;
};

void PrintTo(const Hostile& hostile, std::ostream* out) { *out << hostile.name; }

std::string times(std::string_view piece, std::size_t count) {
    std::string all;
    all.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += piece;
    return all;
}

std::string filled(std::string_view piece, const std::string& before = {}, const std::string& after = {}) {
    return before + times(piece, (full - before.size() - after.size()) / piece.size()) + after;
}

std::string numbered(const std::string& before, const char* line, int count) {
    std::string all = before;
    for (int i = 0; i < count && all.size() + 64 < full; ++i) {
        char text[128];
        std::snprintf(text, sizeof text, line, i);
        all += text;
    }
    return all;
}

std::string staircase(const char* step, std::size_t steps) {
    std::string all;
    for (std::size_t i = 0; i < steps; ++i) all += std::string(i, ' ') + step;
    return all;
}

struct Cost {
    double seconds = 0;
    long kib = 0;
    bool ended_well = false;
};

// VmHWM of this process so far, in KiB.
long peak() {
    long kib = 0;
    char line[256];
    FILE* status = std::fopen("/proc/self/status", "r");
    while (status != nullptr && std::fgets(line, sizeof line, status) != nullptr)
        if (std::sscanf(line, "VmHWM: %ld", &kib) == 1) break;
    if (status != nullptr) std::fclose(status);
    return kib;
}

Cost cost_of(const std::string& content) {
    int ends[2];
    Cost cost;
    if (pipe(ends) != 0) return cost;
    const pid_t child = fork();
    if (child == 0) {
        const long before = peak();
        static_cast<void>(read_part(content, "hostile.yaml"));
        const long grown = peak() - before;
        _exit(write(ends[1], &grown, sizeof grown) == sizeof grown ? 0 : 1);
    }
    int status = 1;
    rusage used{};
    wait4(child, &status, 0, &used);
    cost.ended_well =
        WIFEXITED(status) && WEXITSTATUS(status) == 0 && read(ends[0], &cost.kib, sizeof cost.kib) > 0;
    const auto seconds = [](timeval t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    cost.seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
    close(ends[0]);
    close(ends[1]);
    return cost;
}

class HostileFile : public testing::TestWithParam<Hostile> {};

TEST_P(HostileFile, EndsWithinTheLimitsOfTimeAndMemory) {
    const Cost cost = cost_of(GetParam().make());
    RecordProperty("seconds", std::to_string(cost.seconds));
    RecordProperty("kib", std::to_string(cost.kib));
    std::printf("    %-24s %6.0f ms %6ld KiB\n", GetParam().name, cost.seconds * 1000, cost.kib);
    EXPECT_TRUE(cost.ended_well);
#if !defined(QINGWEN_SANITIZED)
    EXPECT_LT(cost.seconds, most_seconds);
    EXPECT_LT(cost.kib, 100'000);
#endif
}

INSTANTIATE_TEST_SUITE_P(
    Bank, HostileFile,
    testing::Values(
        Hostile{"brackets", [] { return filled("["); }}, Hostile{"braces", [] { return filled("{"); }},
        Hostile{"nested_braces", [] { return filled("{a: "); }},
        Hostile{"dashes", [] { return filled("- "); }},
        Hostile{"question_marks", [] { return filled("? "); }},
        Hostile{"colons", [] { return filled(": "); }}, Hostile{"anchors", [] { return filled("&a "); }},
        Hostile{"aliases", [] { return filled("*a "); }}, Hostile{"tags", [] { return filled("!a "); }},
        Hostile{"quotes", [] { return filled("\""); }}, Hostile{"single_quotes", [] { return filled("'"); }},
        Hostile{"open_quote", [] { return filled("x\n", "a: \""); }},
        Hostile{"long_text", [] { return filled("x", "a: \"", "\""); }},
        Hostile{"escapes", [] { return filled("\\n", "a: \"", "\""); }},
        Hostile{"quotes_in_lines", [] { return filled("a: \"b\nc: 'd\n"); }},
        Hostile{"one_line", [] { return filled("x", "a: "); }},
        Hostile{"one_chinese_line", [] { return filled("中", head + "  - id: "); }},
        Hostile{"comments", [] { return filled("# a\n"); }}, Hostile{"spaces", [] { return filled(" "); }},
        Hostile{"empty_lines", [] { return filled("\n"); }},
        Hostile{"directives", [] { return filled("%a b\n"); }},
        Hostile{"documents", [] { return filled("---\n"); }},
        Hostile{"block_text", [] { return filled(" x\n", "a: |\n"); }},
        Hostile{"staircase", [] { return staircase("a:\n", 4000); }},
        Hostile{"dash_staircase", [] { return staircase("-\n", 4000); }},
        Hostile{"empty_items", [] { return filled("-\n"); }},
        Hostile{"many_items", [] { return filled("  - a\n", head); }},
        Hostile{"many_keys", [] { return numbered("", "k%d: 1\n", 100'000); }},
        Hostile{"many_keys_in_a_question",
                [] { return numbered(head + "  - id: x\n", "    k%d: 1\n", 240'000); }},
        Hostile{"same_key", [] { return filled("    a: 1\n", head + "  - a: 1\n"); }},
        Hostile{"long_keys", [] { return filled(std::string(1000, 'k') + ": 1\n"); }},
        Hostile{"long_flow", [] { return filled("1,", "a: [", "]"); }},
        Hostile{"many_flows", [] { return filled("  - [" + times("1,", 60'000) + "]\n", head); }},
        Hostile{"many_large_items", [] { return filled("  - [" + times("1,", 900) + "]\n", head); }},
        Hostile{"many_large_maps", [] { return filled("  - ? a\n" + times("    ? b\n", 60), head); }},
        Hostile{"many_options",
                [] { return numbered(head + "  - id: a\n    wrong:\n", "      - o%d\n", 400'000); }},
        Hostile{"many_pairs",
                [] { return numbered(head + "  - id: a\n    match:\n", "      o%d: a\n", 400'000); }},
        Hostile{"bad_options", [] { return filled("      - {}\n", head + "  - id: a\n    wrong:\n"); }},
        Hostile{"unknown_keys", [] { return filled("  - {a: 1, b: 1, c: 1, d: 1, e: 1}\n", head); }},
        Hostile{"hashes", [] { return filled("a: b #c\n"); }},
        Hostile{"controls", [] { return filled("\x01"); }},
        Hostile{"stray_bytes", [] { return filled("\xFF"); }},
        Hostile{"error_at_the_end",
                [] {
                    return filled("  - {id: a, ask: 甲, is: true, why: 乙乙乙乙乙乙乙乙乙乙乙乙}\n", head,
                                  "  - [\n");
                }},
        Hostile{"questions_20000",
                [] {
                    return numbered(head,
                                    "  - {id: q%d, ask: 甲乙丙丁？, right: 对, wrong: [错, 否], why: 因为}\n",
                                    20'000);
                }}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace qingwen
