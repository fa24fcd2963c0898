// Makes logs for tests/logs: make_logs FOLDER. Logs that are there are old records: they are never made
// again, new ones are added beside them, and tests/golden/replay.txt gains their lines.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "log/codec.h"
#include "support/log_plans.h"

using namespace qingwen;

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::uint64_t seed = 1;
    for (const auto& plan : sample::log_plans()) {
        const Seed own{seed++};
        const auto file = std::filesystem::path(argv[1]) / (plan.name + ".jsonl");
        if (std::filesystem::exists(file)) continue;
        const RoundLog log = sample::SeededPlayer(own, plan.habits).play(sample::head_of(plan));
        std::ofstream(file, std::ios::binary) << to_lines(log);
        std::cout << file.string() << '\n';
    }
    return 0;
}
