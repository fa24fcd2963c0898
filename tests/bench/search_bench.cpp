// The search over 20,000 questions, in steps so that typing waits for none: how long one step takes, and how
// many there are until all was found. Beside it the same answer by folding every question at every keystroke.
#include <benchmark/benchmark.h>

#include "app/search_page.h"
#include "support/bank_maker.h"

namespace {

using namespace qingwen;

const Bank& bank() {
    static const Bank made = assemble(bank_maker::parts(20'000, Seed{7})).bank;
    return made;
}

// Until the page is at rest, from `begin`; counts the steps.
void settle(benchmark::State& state, SearchPage& page) {
    double steps = 1;
    for (; !page.settled(); ++steps) page.step();
    state.counters["steps"] = steps;
}

void first_opened(benchmark::State& state) {
    for (auto _ : state) {
        SearchPage page(bank());
        settle(state, page);
    }
}

void word_in_what_was_read(benchmark::State& state) {
    SearchPage page(bank());
    settle(state, page);
    const char* const words[] = {"礼品登记", "区块链"};
    int turn = 0;
    for (auto _ : state) {
        page.wish({.words = words[turn++ % 2]});
        settle(state, page);
    }
}

void folding_each_time(benchmark::State& state) {
    const auto words = search_words("礼品登记");
    for (auto _ : state) {
        std::size_t found = 0;
        for (const auto& question : bank().questions())
            if (SearchText(question).has(words, true)) ++found;
        benchmark::DoNotOptimize(found);
    }
}

BENCHMARK(first_opened)->Unit(benchmark::kMillisecond);
BENCHMARK(word_in_what_was_read)->Unit(benchmark::kMillisecond);
BENCHMARK(folding_each_time)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
