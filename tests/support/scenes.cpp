#include "support/scenes.h"

#include <algorithm>

#include "support/certain_stage.h"
#include "support/editor_scenes.h"
#include "support/hand_keeper.h"
#include "support/table_scenes.h"
#include "yaml/load.h"

namespace qingwen {

namespace {

using Made = std::unique_ptr<Stage>;

const std::shared_ptr<const Library>& whole_library() {
    static const auto library = std::make_shared<const Library>(
        Library::load({{QINGWEN_SOURCE "/questions"}, QINGWEN_SOURCE "/assets/modes"}));
    return library;
}

// The bank's own questions, one of each kind first, then those with a case.
std::vector<Question> all_kinds(const Bank& bank) {
    std::vector<Question> chosen;
    for (int kind = 0; kind < kind_count; ++kind)
        chosen.push_back(*std::ranges::find(bank.questions(), static_cast<Kind>(kind), &Question::kind));
    for (const auto& question : bank.questions())
        if (!question.case_id.empty() &&
            std::ranges::find(chosen, question.id, &Question::id) == chosen.end())
            chosen.push_back(question);
    return chosen;
}

std::vector<Case> cases_of(const Bank& bank, const std::vector<Question>& questions) {
    std::vector<Case> cases;
    for (const auto& question : questions)
        if (const auto* found = bank.case_of(question)) cases.push_back(*found);
    std::ranges::sort(cases, {}, &Case::id);
    const auto same = [](const Case& a, const Case& b) { return a.id == b.id; };
    cases.erase(std::unique(cases.begin(), cases.end(), same),
                cases.end());  // clang 14 cannot take ranges' own
    return cases;
}

// Four thousand characters and eight options: nothing on a screen may be lost.
std::vector<Question> overfull_question() {
    const std::string sentence = "节前，一位客户送来土特产，并说“只是一点心意”。";
    std::string ask;
    while (utf8::length(ask) + utf8::length(sentence) < 3980) ask += sentence;
    Single body;
    body.right = {"当场退回并报告，请分行纪委登记备案，同时提醒同事注意类似情形，不因金额小而破例"};
    for (int i = 0; i < 7; ++i)
        body.wrong.push_back("先收下再说，等以后有机会回送价值相当的礼品，第" + std::to_string(i + 1) +
                             "种说法");
    auto question = sample::question("overfull", body);
    question.ask = ask;
    question.why = sentence + sentence + sentence;
    return {question};
}

// A question of every kind, those with a case behind them, on modes of their own.
Made kinds() {
    static const auto questions = all_kinds(whole_library()->bank());
    return std::make_unique<Stage>(questions, cases_of(whole_library()->bank(), questions));
}
// All that comes with the program.
Made whole() { return std::make_unique<Stage>(whole_library()); }
// Three weeks of work behind it: the day's questions on most days, and a practice of some chapters.
Made worked() {
    auto stage = whole();
    const auto play = [&](const act::Start& start, int from) {
        stage->act(start);
        for (int i = from; stage->view().screen == Screen::round; ++i) {
            stage->answer(i % 3 != 0);
            stage->act(act::GoOn{});
        }
        stage->act(act::GoHome{});
    };
    constexpr const char* chapters[] = {"04", "06", "13", "01"};
    for (int day = 0; day < 21; ++day) {
        if (day % 5 != 3) play({{"daily"}}, day);
        if (day % 6 == 0)
            play({{"practice"}, Scope{.chapters = {{chapters[day / 6]}}, .count = 6}, Seed{5}}, day);
        stage->clock().advance(minutes(std::int64_t{24} * 60));
    }
    stage->act(act::ShowList{Pick::By::chapter});
    return stage;
}
Made overfull() { return std::make_unique<Stage>(overfull_question()); }
Made unsaved() {
    return std::make_unique<Stage>(whole_library(), nullptr, false, editor_scenes::left_behind());
}
Made nothing() { return std::make_unique<Stage>(std::vector<Question>()); }

void play_to(Stage& stage, int item) {
    stage.begin();
    for (int i = 0; i < item; ++i) {
        stage.answer(i % 2 == 1);
        stage.act(act::GoOn{});
    }
}

void play_out(Stage& stage) {
    stage.begin();
    for (int i = 0; stage.view().screen == Screen::round; ++i) {
        stage.answer(i % 2 == 1);
        stage.act(act::GoOn{});
    }
}

void start(Stage& stage, const char* mode) { stage.act(act::Start{{mode}, {}, Seed{3}}); }

void exam_under_way(Stage& stage) {
    start(stage, "exam");
    for (int i = 0; i < 4; ++i) stage.answer(i % 2 == 0);
    stage.act(act::Flag{});
    stage.act(act::GoTo{2});
}

void exam_handed_in(Stage& stage) {
    exam_under_way(stage);
    stage.act(act::AskToHandIn{});
    stage.act(act::HandIn{});
}

void challenge_lost(Stage& stage) {
    start(stage, "challenge");
    for (int i = 0; i < 3; ++i) {
        if (i > 0) stage.act(act::GoOn{});
        stage.answer(i < 2);
    }
}

void read_cards(Stage& stage) {
    start(stage, "memorise");
    while (stage.view().screen == Screen::round) {
        stage.act(act::Reveal{});
        stage.act(act::GoOn{});
    }
}

void left_for_later(Stage& stage) {
    stage.act(act::PickThis{{Pick::By::paper, "first-lesson"}});
    stage.act(act::Start{{"practice"}});
    stage.answer(false);
    stage.act(act::GoOn{});
    stage.act(act::LeaveForLater{});
}

void search(Stage& stage, SearchWish wish) {
    stage.act(act::Open{Screen::search});
    stage.act(act::Search{std::move(wish)});
    stage.settle();
}

// Challenges now and then, and the page of the record.
void record_up(Stage& stage) {
    for (int run = 0; run < 3; ++run) {
        stage.act(act::Start{{"challenge"}, {}, Seed{7}});
        for (int i = 0; stage.view().screen == Screen::round; ++i) {
            stage.answer(i < 2 + 3 * (run % 2));
            stage.act(act::GoOn{});
        }
        stage.act(act::GoHome{});
    }
    stage.act(act::Open{Screen::record});
}

void old_round(Stage& stage) {
    record_up(stage);
    stage.act(act::OpenRound{stage.view().record.page->list.at(6).line.id});
}

void join(Stage& stage, const char* name) {
    stage.act(act::AskPlayer{PlayerAsk::add});
    stage.act(act::TypePlayer{name});
    stage.act(act::ConfirmPlayer{});
}

void three_players(Stage& stage) {
    stage.act(act::Open{Screen::players});
    join(stage, "王芳");
    join(stage, "欧阳志远（公司部）");
    stage.act(act::AskPlayer{PlayerAsk::set_pin, stage.view().players.rows[0].id});
    stage.act(act::TypePlayer{"2468"});
    stage.act(act::ConfirmPlayer{});
}

// Somebody plays, and the first player, who has a PIN, would play again.
void asked_for_pin(Stage& stage) {
    three_players(stage);
    stage.act(act::AskPlayer{PlayerAsk::play, stage.view().players.rows[1].id});
    stage.act(act::Open{Screen::players});
    stage.act(act::AskPlayer{PlayerAsk::play, stage.view().players.rows[0].id});
    stage.act(act::TypePlayer{"135"});
}

struct Row {
    const char* name;
    Made (*stage)();
    void (*steps)(Stage&);
};

constexpr Row home_rows[] = {
    {"home-empty", nothing, [](Stage&) {}},
    {"home-bare", kinds, [](Stage&) {}},
    {"home", whole, [](Stage&) {}},
    {"home-chapter", whole,
     [](Stage& s) {
         s.act(act::PickThis{{Pick::By::chapter, "06"}});
     }},
    {"home-posts", whole, [](Stage& s) { s.act(act::ShowList{Pick::By::track}); }},
    {"home-papers", whole,
     [](Stage& s) {
         s.act(act::ShowList{Pick::By::paper});
         s.act(act::PickThis{{Pick::By::paper, "first-lesson"}});
     }},
    {"home-review", whole, [](Stage& s) { s.act(act::ShowList{Pick::By::review}); }},
    {"home-unfinished", whole, left_for_later},
    {"home-worked", worked, [](Stage&) {}},
};

void drop(Stage& stage, const char* file) { stage.act(act::OpenBank{{file}}); }

// Banks that were let go of over the window.
constexpr Row dropped_rows[] = {
    {"dropped-reading", whole,
     [](Stage& s) { drop(s, "/home/wang/反洗钱基础知识题库（2026 年修订）.yaml"); }},
    {"dropped-waits", whole,
     [](Stage& s) {
         start(s, "practice");
         drop(s, "/home/wang/反洗钱基础知识题库.yaml");
     }},
    {"dropped-played", whole,
     [](Stage& s) {
         drop(s, "/home/wang/反洗钱.yaml");
         s.read(std::make_shared<const Library>(
             Library::load({{QINGWEN_SOURCE "/tests/data/play.yaml"}, QINGWEN_SOURCE "/assets/modes"})));
     }},
    {"dropped-refused", whole,
     [](Stage& s) {
         drop(s, "/home/wang/年会照片.jpg");
         s.read(std::make_shared<const Library>(Bank(), std::vector<Mode>()));
     }},
};

constexpr Row page_rows[] = {
    {"notebook-empty", whole, [](Stage& s) { s.act(act::Open{Screen::notebook}); }},
    {"notebook", worked, [](Stage& s) { s.act(act::Open{Screen::notebook}); }},
    {"search", whole, [](Stage& s) { search(s, {}); }},
    {"search-found", whole, [](Stage& s) { search(s, {.words = "不敢腐 制度"}); }},
    {"search-nothing", whole,
     [](Stage& s) { search(s, {.words = "区块链", .chapter = {"06"}, .kind = Kind::single}); }},
    {"search-filter", whole,
     [](Stage& s) {
         search(s, {.words = "监督", .chapter = {"06"}, .level = 2});
         s.act(act::ChooseFilter{SearchFilter::chapter});
     }},
    {"search-sheet", whole,
     [](Stage& s) {
         search(s, {.words = "监督"});
         s.act(act::ShowFound{1});
     }},
    {"search-withheld", whole,
     [](Stage& s) {
         exam_under_way(s);
         const auto ask = s.view().round.round->item(0).question.ask;
         s.act(act::LeaveForLater{});
         search(s, {.words = ask});
         s.act(act::ShowFound{0});
     }},
    {"record-empty", whole, [](Stage& s) { s.act(act::Open{Screen::record}); }},
    {"record", worked, record_up},
    {"record-old", worked, old_round},
    {"players", whole, three_players},
    {"players-join", whole,
     [](Stage& s) {
         three_players(s);
         s.act(act::AskPlayer{PlayerAsk::add});
         s.act(act::TypePlayer{"王芳"});
         s.act(act::ConfirmPlayer{});
     }},
    {"players-remove", whole,
     [](Stage& s) {
         three_players(s);
         s.act(act::AskPlayer{PlayerAsk::remove, s.view().players.rows[1].id});
     }},
    {"players-pin", whole, asked_for_pin},
};

using What = Keeper::Job::What;

// With data that can be kept, and something being done with it.
Made kept(const Keeper::Job& job, bool first_time = false) {
    const auto keeper = std::make_shared<sample::HandKeeper>();
    keeper->now = job;
    if (job.trouble) keeper->now.trouble->subject = keeper->listed.front().file.string();
    keeper->now.file = keeper->listed.front().file;
    return std::make_unique<Stage>(whole_library(), keeper, first_time);
}

Made first_time() { return kept({}, true); }
Made keeping() { return kept({}); }
Made backing_up() { return kept({.what = What::back_up, .running = true, .part = 0.4}); }
Made backed_up() { return kept({.what = What::back_up}); }
Made looked_through() { return kept({.what = What::look_through, .rounds = 128}); }
Made damaged() { return kept({.what = What::look_through, .trouble = Error{Fault::damaged, {}, "page 12"}}); }

void open_settings(Stage& stage) { stage.act(act::Open{Screen::settings}); }

// Nothing is done while data is replaced, so the page is opened before.
Made restoring() {
    const auto keeper = std::make_shared<sample::HandKeeper>();
    auto stage = std::make_unique<Stage>(whole_library(), keeper);
    open_settings(*stage);
    keeper->now = {.what = What::restore, .running = true, .part = 0.7};
    return stage;
}

constexpr Row settings_rows[] = {
    {"welcome", first_time, [](Stage&) {}},
    {"settings", keeping, open_settings},
    {"settings-reset", keeping,
     [](Stage& s) {
         open_settings(s);
         s.act(act::ResetPreferences{});
     }},
    {"settings-backing-up", backing_up, open_settings},
    {"settings-backed-up", backed_up, open_settings},
    {"settings-backups", keeping,
     [](Stage& s) {
         open_settings(s);
         s.act(act::ChooseBackup{});
     }},
    {"settings-restore", looked_through, open_settings},
    {"settings-damaged", damaged, open_settings},
    {"settings-restoring", restoring, [](Stage&) {}},
    {"help-settings", keeping,
     [](Stage& s) {
         open_settings(s);
         s.act(act::ShowHelp{});
     }},
    {"help-exam", whole,
     [](Stage& s) {
         exam_under_way(s);
         s.act(act::ShowHelp{});
     }},
};

constexpr Row round_rows[] = {
    {"asked-case", kinds, [](Stage& s) { play_to(s, kind_count); }},
    {"hurry", kinds,
     [](Stage& s) {
         play_to(s, 1);
         s.clock().advance(seconds(26));
     }},
    {"card", kinds,
     [](Stage& s) {
         play_to(s, 5);
         s.act(act::ShowCard{});
     }},
    {"leave", kinds,
     [](Stage& s) {
         play_to(s, 5);
         s.act(act::AskToLeave{});
     }},
    {"exam-asked", whole, exam_under_way},
    {"exam-card", whole,
     [](Stage& s) {
         exam_under_way(s);
         s.act(act::ShowCard{});
     }},
    {"exam-hand-in", whole,
     [](Stage& s) {
         exam_under_way(s);
         s.act(act::AskToHandIn{});
     }},
    {"challenge-told", whole, challenge_lost},
    {"card-front", whole, [](Stage& s) { start(s, "memorise"); }},
    {"card-back", whole,
     [](Stage& s) {
         start(s, "memorise");
         s.act(act::Reveal{});
     }},
    {"overfull-asked", overfull, [](Stage& s) { s.begin(); }},
    {"overfull-told", overfull,
     [](Stage& s) {
         s.begin();
         s.answer(false);
     }},
};

constexpr Row after_rows[] = {
    {"result", kinds, play_out},
    {"review", kinds,
     [](Stage& s) {
         play_out(s);
         s.act(act::Review{1});
     }},
    {"exam-result", whole, exam_handed_in},
    {"exam-review", whole,
     [](Stage& s) {
         exam_handed_in(s);
         s.act(act::Review{7});
     }},
    {"challenge-result", whole,
     [](Stage& s) {
         challenge_lost(s);
         s.act(act::GoOn{});
     }},
    {"cards-result", whole, read_cards},
};

Made certain() {
    static const auto questions = all_kinds(whole_library()->bank());
    return std::make_unique<Stage>(sample::certain_library(questions));
}

Made any_order() {
    return std::make_unique<Stage>(sample::certain_library({sample::question_in_any_order()}));
}

void begin_certain(Stage& stage) { stage.act(act::Start{{"certain"}}); }

constexpr Row certainty_rows[] = {
    {"certainty-asked", certain, begin_certain},
    {"certainty-waits", certain,
     [](Stage& s) {
         begin_certain(s);
         s.give(true);
     }},
    {"certainty-chosen", certain,
     [](Stage& s) {
         begin_certain(s);
         s.give(false);
         s.act(act::Sure{Certainty::medium});
     }},
    {"certainty-told", certain,
     [](Stage& s) {
         begin_certain(s);
         s.give(false);
         s.act(act::Sure{Certainty::high});
         s.act(act::Confirm{});
     }},
    {"any-order-asked", any_order, begin_certain},
};

// The picture is taken a second later: nothing that moves for a moment is under way.
StagedScene scene_of(std::string name, Made (*stage)(), std::function<void(Stage&)> steps) {
    return {std::move(name), [stage, steps = std::move(steps)](const Preferences& preferences) {
                auto made = stage();
                made->act(act::Prefer{preferences});
                steps(*made);
                made->clock().advance(seconds(1));
                return made;
            }};
}

// A question of each kind: asked, with something chosen, and told.
void add_kinds(std::vector<StagedScene>& all) {
    for (int kind = 0; kind < kind_count; ++kind) {
        const auto number = std::to_string(kind);
        all.push_back(scene_of("asked-" + number, kinds, [kind](Stage& s) { play_to(s, kind); }));
        all.push_back(scene_of("chosen-" + number, kinds, [kind](Stage& s) {
            play_to(s, kind);
            s.give(kind % 2 == 1);
        }));
        all.push_back(scene_of("told-" + number, kinds, [kind](Stage& s) {
            play_to(s, kind);
            s.answer(kind % 2 == 1);
        }));
    }
}

std::vector<StagedScene> made_scenes() {
    std::vector<StagedScene> all;
    const auto add = [&](const auto& rows) {
        for (const auto& row : rows) all.push_back(scene_of(row.name, row.stage, row.steps));
    };
    add(home_rows);
    add(dropped_rows);
    add(page_rows);
    add(settings_rows);
    add_kinds(all);
    add(round_rows);
    add(certainty_rows);
    add(after_rows);
    for (const auto& row : table_scenes::rows) all.push_back(scene_of(row.name, whole, row.steps));
    all.push_back(scene_of("editor-recover", unsaved, editor_scenes::recovering));
    for (const auto& row : editor_scenes::rows)
        all.push_back(scene_of(row.name, whole, [steps = row.steps](Stage& s) {
            steps(s);
            s.clock().advance(seconds(4));  // the bank as a whole is looked over once nobody types
            s.settle_editor();
        }));
    return all;
}

}  // namespace

const std::vector<StagedScene>& staged_scenes() {
    static const auto all = made_scenes();
    return all;
}

}  // namespace qingwen
