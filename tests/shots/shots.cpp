// Writes a PNG of every screen: qingwen-shots FOLDER [SIZE...]. The desk, the screens, the text and the
// painter are the program's own; only the window is not there.
#include <algorithm>
#include <filesystem>
#include <iostream>

#include "app/telling.h"
#include "shell/desk_scene.h"
#include "shell/headless.h"
#include "shell/text_glass.h"
#include "support/stage.h"
#include "yaml/load.h"

namespace qingwen {
namespace {

struct Setting {
    int width, height, percent;
    Language language;
    Look look;
};

// The chapter's own questions, one of each kind first.
std::vector<Question> all_kinds(const Bank& bank) {
    std::vector<Question> chosen;
    for (int kind = 0; kind < kind_count; ++kind)
        for (const auto& question : bank.questions())
            if (question.kind() == static_cast<Kind>(kind)) {
                chosen.push_back(question);
                break;
            }
    for (const auto& question : bank.questions())
        if (!question.case_id.empty() &&
            std::ranges::find(chosen, question.id, &Question::id) == chosen.end())
            chosen.push_back(question);
    return chosen;
}

// Four thousand characters and eight options: nothing on a screen may be lost.
std::vector<Question> overfull() {
    std::string sentence = "节前，一位客户送来土特产，并说“只是一点心意”。";
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

std::vector<Case> cases_of(const Bank& bank, const std::vector<Question>& questions) {
    std::vector<Case> cases;
    for (const auto& question : questions)
        if (const auto* found = bank.case_of(question)) cases.push_back(*found);
    std::ranges::sort(cases, {}, &Case::id);
    const auto twice = std::ranges::unique(cases, {}, &Case::id);
    cases.erase(twice.begin(), twice.end());
    return cases;
}

class Shooting {
public:
    Shooting(const std::filesystem::path& folder, const Setting& setting, FontBook& book, const Bank& bank)
        : folder_(folder), setting_(setting), book_(book), bank_(bank) {
        speak(setting.language, QINGWEN_BINARY "/locale");
        prefix_ = std::to_string(setting.width) + "x" + std::to_string(setting.height) + "-" +
                  std::to_string(setting.percent) + (setting.language == Language::zh ? "-zh" : "-en") +
                  (setting.look == Look::day     ? "-day"
                   : setting.look == Look::night ? "-night"
                                                 : "-contrast");
    }

    void all() {
        const auto questions = all_kinds(bank_);
        open(questions, cases_of(bank_, questions));
        save("home-bare");
        stage_->begin();
        const int size = stage_->view().round.round->size();
        for (int i = 0; i < size; ++i) play_one(i);
        stage_->clock().advance(seconds(1));
        save("result");
        stage_->act(act::Review{1});
        save("review");
        homes();
        modes();
        open(overfull(), {});
        stage_->begin();
        save("overfull-asked");
        stage_->answer(false);
        save("overfull-told");
        close();
    }

private:
    // As it is with all that comes with the program.
    void homes() {
        open_all();
        save("home");
        stage_->act(act::PickThis{{Pick::By::chapter, "06"}});
        save("home-chapter");
        stage_->act(act::ShowList{Pick::By::track});
        save("home-posts");
        stage_->act(act::ShowList{Pick::By::paper});
        stage_->act(act::PickThis{{Pick::By::paper, "first-lesson"}});
        save("home-papers");
        stage_->act(act::Start{{"practice"}});
        stage_->answer(false);
        stage_->act(act::GoOn{});
        stage_->act(act::LeaveForLater{});
        save("home-unfinished");
        stage_->act(act::Open{Screen::notebook});
        save("notebook-one");
        stage_->act(act::Open{Screen::home});
        for (const char* chapter : {"04", "06", "13"}) {
            stage_->act(act::Start{{"practice"}, Scope{.chapters = {{chapter}}, .count = 4}, Seed{5}});
            for (int i = 0; i < 4; ++i) {
                stage_->answer(i % 3 == 0);
                stage_->act(act::GoOn{});
            }
            stage_->act(act::GoHome{});
        }
        stage_->act(act::Open{Screen::notebook});
        save("notebook");
    }
    void open_all() {
        open(std::make_unique<Stage>(
            Library::load({{QINGWEN_SOURCE "/questions"}, QINGWEN_SOURCE "/assets/modes"})));
    }
    void modes() {
        open_all();
        stage_->act(act::Start{{"exam"}, {}, Seed{3}});
        for (int i = 0; i < 4; ++i) stage_->answer(i % 2 == 0);
        stage_->act(act::Flag{});
        stage_->act(act::GoTo{2});
        save("exam-asked");
        stage_->act(act::ShowCard{});
        save("exam-card");
        stage_->act(act::ShowCard{false});
        stage_->act(act::AskToHandIn{});
        save("exam-hand-in");
        open_all();
        stage_->act(act::Start{{"challenge"}, {}, Seed{3}});
        for (int i = 0; i < 3; ++i) {
            stage_->answer(i < 2);
            if (i == 2) save("challenge-told");
            stage_->act(act::GoOn{});
        }
        stage_->clock().advance(seconds(1));
        save("challenge-result");
        cards();
    }
    void cards() {
        open_all();
        stage_->act(act::Start{{"memorise"}, {}, Seed{3}});
        save("card-front");
        stage_->act(act::Reveal{});
        save("card-back");
        while (stage_->view().screen == Screen::round) {
            stage_->act(act::Reveal{});
            stage_->act(act::GoOn{});
        }
        save("cards-result");
    }
    void open(std::vector<Question> questions, std::vector<Case> cases) {
        open(std::make_unique<Stage>(std::move(questions), std::move(cases)));
    }
    void open(std::unique_ptr<Stage> stage) {
        close();
        stage_ = std::move(stage);
        stage_->act(act::Prefer{{setting_.language, setting_.look, setting_.percent, true}});
        typing_ = std::make_unique<TypingFont>(book_);
        glass_ = std::make_unique<TextGlass>(book_, typing_.get());
        scene_ = std::make_unique<DeskScene>(stage_->desk(), *glass_);
        screen_ = std::make_unique<Headless>(setting_.width, setting_.height, *typing_, stage_->clock());
        screen_->show(*scene_);
    }
    void close() {
        screen_.reset();
        scene_.reset();
        glass_.reset();
        typing_.reset();
        stage_.reset();
    }

    void play_one(int i) {
        const auto kind = stage_->view().round.round->item(i).question.kind();
        const bool sample = i < kind_count;
        if (sample) save("asked-" + std::to_string(static_cast<int>(kind)));
        if (i == kind_count) save("asked-case");
        give(kind, i % 2 == 1);
        if (sample) save("chosen-" + std::to_string(static_cast<int>(kind)));
        if (i == 1) {
            stage_->clock().advance(seconds(24));
            save("hurry");
        }
        stage_->act(act::Confirm{});
        if (sample) save("told-" + std::to_string(static_cast<int>(kind)));
        if (i == 9) layers();
        stage_->act(act::GoOn{});
    }

    // A field that is active keeps to what was typed into it, so it is typed.
    void give(Kind kind, bool right) {
        if (kind != Kind::blank && kind != Kind::number) return stage_->give(right);
        screen_->settle();
        screen_->type(kind == Kind::blank ? "戒惧" : "4");
    }

    void layers() {
        stage_->act(act::ShowCard{});
        save("card");
        stage_->act(act::ShowCard{false});
        stage_->act(act::AskToLeave{});
        save("leave");
        stage_->act(act::AskToLeave{false});
    }

    void save(const std::string& name) {
        screen_->settle();
        screen_->step(seconds(0));
        const auto file = folder_ / (prefix_ + "-" + name + ".png");
        const auto saved = screen_->save_png(file);
        if (!saved) std::cerr << error_words(saved.error()) << '\n';
    }

    std::filesystem::path folder_;
    Setting setting_;
    FontBook& book_;
    const Bank& bank_;
    std::string prefix_;
    std::unique_ptr<Stage> stage_;
    std::unique_ptr<TypingFont> typing_;
    std::unique_ptr<TextGlass> glass_;
    std::unique_ptr<DeskScene> scene_;
    std::unique_ptr<Headless> screen_;
};

std::vector<Setting> settings() {
    std::vector<Setting> all;
    for (const auto& [width, height] : {std::pair{800, 600}, {1280, 720}, {1920, 1080}})
        for (const int percent : {100, 200})
            for (const auto language : {Language::zh, Language::en})
                for (const auto look : {Look::day, Look::night})
                    all.push_back({width, height, percent, language, look});
    all.push_back({1280, 720, 100, Language::zh, Look::contrast});
    all.push_back({720, 1280, 150, Language::zh, Look::day});
    return all;
}

int shoot(const std::filesystem::path& folder, const std::string& only) {
    std::filesystem::create_directories(folder);
    auto files = find_fonts({QINGWEN_SOURCE "/fonts/roles.txt", QINGWEN_BINARY "/fonts/fallback.otf"});
    if (!files) return std::cerr << error_words(files.error()) << '\n', 3;
    auto book = FontBook::open(std::move(files).value());
    if (!book) return std::cerr << error_words(book.error()) << '\n', 3;
    const auto loaded = load_bank({QINGWEN_SOURCE "/questions"});
    int sets = 0;
    for (const auto& setting : settings()) {
        const auto name = std::to_string(setting.width) + "-" + std::to_string(setting.percent) +
                          (setting.language == Language::zh ? "-zh" : "-en") +
                          (setting.look == Look::day ? "-day" : "-other");
        if (!only.empty() && name.find(only) == std::string::npos) continue;
        Shooting(folder, setting, book.value(), loaded.bank).all();
        std::cout << ++sets << " " << name << std::endl;
    }
    return 0;
}

}  // namespace
}  // namespace qingwen

int main(int argc, char** argv) {
    if (argc < 2) return std::cerr << "usage: shots FOLDER [PART OF A SETTING'S NAME]\n", 2;
    return qingwen::shoot(argv[1], argc > 2 ? argv[2] : "");
}
