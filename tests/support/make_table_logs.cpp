// Makes logs of tables for tests/logs, as make_logs does those of one person: make_table_logs FOLDER. Logs
// that are there are old records: they are never made again.
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>

#include "log/codec.h"
#include "support/table_game.h"

namespace {

using namespace qingwen;
using sample::TableGame;

// What a script says has to be allowed.
void must(std::optional<Refusal> refusal) {
    if (!refusal) return;
    std::cerr << "refused: " << static_cast<int>(*refusal) << '\n';
    std::exit(1);
}

void finish(TableGame& game) { must(game.after(3000, Finished{Ending::completed})); }

// A row for each question, a letter for each seat: R right, W wrong, - lets the time run out.
void duel(TableGame& game, const std::vector<std::string>& rows) {
    must(game.after(0, Started{}));
    for (const auto& row : rows) {
        for (std::size_t seat = 0; seat < row.size(); ++seat)
            if (row[seat] != '-') must(game.gives(static_cast<int>(seat), row[seat] == 'R', 700));
        if (row.find('-') != std::string::npos) must(game.after(25'000, TimedOut{}));
        if (&row != &rows.back()) must(game.on());
    }
}

void buzz(TableGame& game, int seat, bool right) {
    must(game.after(4000, Opened{}));
    must(game.after(800, Buzzed{seat}));
    must(game.after(6000, Ruled{right}));
}

void stage_whole(TableGame& game) {
    must(game.after(0, Started{}));
    for (int i = 0; i < 6; ++i) {
        must(game.after(3000, Opened{}));
        must(game.after(9000, Ruled{i % 4 != 1}));
        must(game.on());
    }
    buzz(game, 1, true);
    must(game.on());
    buzz(game, 2, false);
    must(game.on());
    must(game.after(5000, Opened{}));
    must(game.after(20'300, TimedOut{}));
    must(game.on());
    for (int i = 0; i < 3; ++i) {
        must(game.after(3000, Staked{10 * (i + 1)}));
        must(game.after(3000, Opened{}));
        must(game.after(9000, Ruled{i != 1}));
        if (i < 2) must(game.on());
    }
    finish(game);
}

void stage_picked(TableGame& game) {
    must(game.after(0, Started{}));
    must(game.after(3000, Opened{}));
    must(game.gives(0, true));
    must(game.on());
    must(game.gives(1, false));
    must(game.on());
    must(game.after(3000, Opened{}));
    must(game.after(30'300, TimedOut{}));
    must(game.after(2000, Ruled{false}));
    must(game.on());
    must(game.gives(1, true));
    finish(game);
}

void stage_early(TableGame& game) {
    must(game.after(0, Started{}));
    must(game.after(900, Buzzed{3}));
    must(game.after(900, Buzzed{0}));
    buzz(game, 1, true);
    must(game.on());
    for (int seat = 0; seat < 4; ++seat) must(game.after(200, Buzzed{seat}));
    must(game.on());
    buzz(game, 3, false);
    finish(game);
}

void stage_undone(TableGame& game) {
    must(game.after(0, Started{}));
    buzz(game, 0, false);
    must(game.after(8000, Undone{}));
    must(game.after(500, Ruled{true}));
    must(game.on());
    must(game.after(500, Buzzed{1}));
    must(game.after(500, Undone{}));
    buzz(game, 1, true);
    must(game.on());
    must(game.after(500, Undone{}));  // the next question is up already
    must(game.after(500, Ruled{false}));
    must(game.on());
    buzz(game, 1, false);
    finish(game);
}

void stage_risk(TableGame& game) {
    must(game.after(0, Started{}));
    must(game.after(2000, Staked{30}));
    must(game.after(2000, Undone{}));
    must(game.after(2000, Staked{20}));
    must(game.after(2000, Ruled{true}));
    must(game.on());
    must(game.after(2000, Passed{}));
    must(game.on());
    must(game.after(2000, Staked{30}));
    must(game.gives(2, false));
    finish(game);
}

void stage_void(TableGame& game) {
    must(game.after(0, Started{}));
    must(game.after(2000, Opened{}));
    must(game.after(20'300, TimedOut{}));
    must(game.on());
    must(game.after(2000, Opened{}));
    game.jump(77);  // the power was gone for ten minutes
    must(game.after(0, Interrupted{minutes(10)}));
    must(game.after(15'000, Buzzed{1}));
    must(game.after(2000, Ruled{true}));
    must(game.on());
    must(game.after(2000, Finished{Ending::left}));
}

Section with(Section::Kind kind, int questions) {
    auto section = usual_section(kind);
    section.questions = questions;
    return section;
}

struct Plan {
    std::string name;
    Rules rules;
    int seats;
    int questions;
    std::function<void(TableGame&)> script;
};

std::function<void(TableGame&)> played(std::vector<std::string> rows, bool whole = true) {
    return [rows = std::move(rows), whole](TableGame& game) {
        duel(game, rows);
        if (whole) finish(game);
    };
}

std::vector<Plan> duels() {
    auto quick = sample::duel_rules();
    quick.speed = Speed::kahoot;
    quick.penalty = 50;
    return {{"duel-two", sample::duel_rules(), 2, 4, played({"RW", "RR", "WR", "RW"})},
            {"duel-tie", sample::duel_rules(), 3, 3, played({"RRW", "RWR", "WRW"})},
            {"duel-target", sample::duel_rules(300), 2, 10, played({"RR", "WR", "RW", "WR"})},
            {"duel-slow", sample::duel_rules(), 4, 3, played({"R-RW", "----", "-RRR"})},
            {"duel-speed", quick, 2, 3, played({"RW", "RR", "-R"})},
            {"duel-open", sample::duel_rules(), 2, 5, played({"RW", "RR"}, false)}};
}

std::vector<Plan> stages() {
    using Kind = Section::Kind;
    const auto of = sample::stage_of;
    return {{"stage-whole", sample::stage_rules(), 3, 12, stage_whole},
            {"stage-compulsory", of(with(Kind::compulsory, 2)), 2, 4, stage_picked},
            {"stage-early", of(with(Kind::buzzer, 3)), 4, 3, stage_early},
            {"stage-undone", of(with(Kind::buzzer, 3)), 2, 3, stage_undone},
            {"stage-risk", of(with(Kind::risk, 1)), 3, 3, stage_risk},
            {"stage-void", of(with(Kind::buzzer, 3)), 2, 3, stage_void}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    auto plans = duels();
    for (auto& plan : stages()) plans.push_back(std::move(plan));
    for (const Plan& plan : plans) {
        TableGame game(sample::table_head(plan.name, plan.rules, plan.seats, plan.questions));
        std::cout << plan.name << '\n';
        plan.script(game);
        std::ofstream(std::string(argv[1]) + "/" + plan.name + ".jsonl", std::ios::binary)
            << to_lines(game.log());
    }
    return 0;
}
