// The monkey: events at random over every screen, from a seed. monkey [EVENTS [SEED [disk]]]. Exit status 1
// when something did not hold; then the seed, the event and what was done last are said, and the same call
// does it again. `disk` keeps the records in SQLite instead of memory.
#include <csignal>
#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "app/telling.h"
#include "monkey/hand.h"

namespace qingwen {
namespace {

constexpr std::uint64_t checked_every = 50;  // events
constexpr std::uint64_t records_checked_every = 5000;
constexpr std::uint64_t enough_for_every_screen = 20'000;
constexpr std::uint64_t told_every = 100'000;

const Hand* at_work = nullptr;

void tell_where() {
    if (!at_work) return;
    std::cerr << "monkey: after event " << at_work->events() << ", having done:\n";
    for (const auto& one : at_work->last()) std::cerr << "  " << one << '\n';
}

// An assertion has already said what it is about.
void on_abort(int) {
    tell_where();
    std::cerr.flush();
    ::_exit(1);
}

struct Call {
    std::uint64_t events = 20'000;
    std::uint64_t seed = 1;
    bool on_disk = false;
};

int fail(const std::string& words) {
    std::cerr << "monkey: " << words << '\n';
    tell_where();
    return 1;
}

int play(World& world, Hand& hand, const Call& call) {
    std::uint64_t checked = 0;
    std::uint64_t records = 0;
    std::uint64_t told = 0;
    while (hand.events() < call.events) {
        hand.act();
        if (hand.events() - checked >= checked_every) {
            checked = hand.events();
            if (const auto words = world.complaint(); !words.empty()) return fail(words);
        }
        if (hand.events() - records >= records_checked_every) {
            records = hand.events();
            if (const auto words = world.complaint_about_records(); !words.empty()) return fail(words);
        }
        if (hand.events() - told < told_every) continue;
        told = hand.events();
        std::cout << told << " events" << std::endl;
    }
    return 0;
}

int run(const Call& call) {
    auto files = find_fonts({QINGWEN_SOURCE "/fonts/roles.txt", QINGWEN_BINARY "/fonts/fallback.otf"});
    if (!files) return std::cerr << error_words(files.error()) << '\n', 3;
    auto book = FontBook::open(std::move(files).value());
    if (!book) return std::cerr << error_words(book.error()) << '\n', 3;
    Random random(Seed{call.seed});
    World world(book.value(), call.on_disk, random.split());
    Hand hand(world, random.split());
    at_work = &hand;
    std::signal(SIGABRT, on_abort);
    const int status = play(world, hand, call);
    at_work = nullptr;
    std::cout << "seed " << call.seed << ", " << hand.events() << " events"
              << (call.on_disk ? " on disk" : "") << '\n';
    world.coverage().print(std::cout);
    if (status != 0) return status;
    if (call.events < enough_for_every_screen) return 0;
    const auto complaints = world.coverage().complaints();
    for (const auto& one : complaints) std::cerr << "monkey: " << one << '\n';
    return complaints.empty() ? 0 : 1;
}

}  // namespace
}  // namespace qingwen

int main(int argc, char** argv) {
    qingwen::Call call;
    if (argc > 1) call.events = std::strtoull(argv[1], nullptr, 10);
    if (argc > 2) call.seed = std::strtoull(argv[2], nullptr, 10);
    call.on_disk = argc > 3 && std::string(argv[3]) == "disk";
    return qingwen::run(call);
}
