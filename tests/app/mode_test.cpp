#include "app/mode.h"

#include <gtest/gtest.h>

#include "app/library.h"
#include "paper/paper.h"
#include "support/bank_of.h"
#include "support/folder.h"
#include "yaml/read.h"

namespace qingwen {
namespace {

struct Read {
    std::optional<Mode> mode;
    Findings findings;
};

Read read(const std::string& yaml) {
    Read read;
    const auto root = read_yaml(yaml, "m.yaml", read.findings);
    if (root) read.mode = read_mode(*root, "m.yaml", read.findings);
    return read;
}

TEST(ReadMode, ReadsAllOfIt) {
    const auto [mode, findings] = read(R"(qingwen: 1
mode: exam
name: {zh: 考试, en: Exam}
about: {zh: 二十题}
draw:
  - {count: 20, kinds: {single: 12, truth: 8}, levels: {1: 10, 3: 10}, tracks: [全员]}
rules: {feedback: at_end, minutes: 15, seconds_per_question: 60, base: 50, partial: true, pass: 70, excellent: 95}
)");
    ASSERT_TRUE(mode) << findings.size();
    EXPECT_EQ(mode->name.zh, "考试");
    ASSERT_EQ(mode->blueprint.draws.size(), 1U);
    const auto& draw = mode->blueprint.draws[0];
    EXPECT_EQ(draw.kinds, (std::map<Kind, int>{{Kind::single, 12}, {Kind::truth, 8}}));
    EXPECT_EQ(draw.levels, (std::map<int, int>{{1, 10}, {3, 10}}));
    EXPECT_EQ(draw.tracks, (std::set<std::string>{"全员"}));
    EXPECT_EQ(mode->rules.feedback, Feedback::at_end);
    EXPECT_EQ(mode->rules.per_round, minutes(15));
    EXPECT_EQ(mode->rules.per_question, seconds(60));
    EXPECT_EQ(mode->rules.base, 50);
    EXPECT_EQ(mode->rules.pass, 70);
    EXPECT_TRUE(findings.empty());
}

TEST(ReadMode, SaysWhatIsWrongWhereItIs) {
    const auto [mode, findings] =
        read("mode: exam\ndraw:\n  - {cuont: 20}\nrules: {feedback: never, minutes: soon}\n");
    EXPECT_FALSE(mode);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].at, (Place{3, 6}));
    EXPECT_EQ(findings[1].rule->id, "mode-word");
    EXPECT_EQ(findings[2].field, "minutes");
}

TEST(ReadMode, ReadsEveryRuleOfScoring) {
    const auto rules = [](const std::string& yaml) {
        return read("mode: m\ndraw: [{}]\nrules: {" + yaml + "}\n").mode.value().rules;
    };
    EXPECT_EQ(rules("speed: kahoot, streak: 20"),
              (Rules{.version = 2, .speed = Speed::kahoot, .streak = 20}));
    EXPECT_EQ(rules("penalty: 25"), (Rules{.version = 2, .penalty = 25}));
    EXPECT_EQ(rules("penalty: guess"), (Rules{.version = 2, .guess_penalty = true}));
    EXPECT_EQ(rules("certainty: true, penalty: guess, speed_bonus: true"),
              (Rules{.version = 2, .certainty = true}));
    for (const auto& [word, several] :
         {std::pair{"subset", Several::subset}, {"half", Several::half}, {"moodle", Several::moodle}})
        EXPECT_EQ(rules(std::string("partial: true, several: ") + word),
                  (Rules{.version = 2, .partial = true, .grading = {several, {}}}));
    for (const auto& [word, sequence] : {std::pair{"next", Sequence::next},
                                         {"longest", Sequence::longest},
                                         {"relative", Sequence::relative},
                                         {"run", Sequence::run}})
        EXPECT_EQ(rules(std::string("partial: true, order: ") + word),
                  (Rules{.version = 2, .partial = true, .grading = {{}, sequence}}));
    EXPECT_FALSE(read("mode: m\ndraw: [{}]\nrules: {penalty: guesses}\n").mode);
}

TEST(ReadMode, AModeMustDrawSomething) { EXPECT_FALSE(read("mode: empty\n").mode); }

TEST(Library, LoadsTheModesThatComeWithTheProgram) {
    const auto library = Library::load({{QINGWEN_SOURCE "/questions"}, QINGWEN_SOURCE "/assets/modes"});
    EXPECT_TRUE(library.errors().empty());
    EXPECT_FALSE(any_error(library.findings()));
    ASSERT_TRUE(library.mode({"practice"}));
    ASSERT_TRUE(library.mode({"timed"}));
    EXPECT_FALSE(library.mode({"practice"})->rules.per_question);
    EXPECT_TRUE(library.mode({"timed"})->rules.per_question);
    EXPECT_TRUE(library.mode({"timed"})->rules.per_round);
    EXPECT_GE(library.bank().questions().size(), 36U);
    for (const auto& mode : library.modes())
        EXPECT_TRUE(shortages(library.bank(), mode.blueprint).empty()) << mode.id.text;
}

TEST(Narrowed, AScopeNeverWidensAMode) {
    Blueprint blueprint{.draws = {{.tracks = {"全员"}, .count = 20}}};
    const auto narrow = narrowed(blueprint, {.chapters = {{"04"}}, .count = 5});
    EXPECT_EQ(narrow.draws[0].tracks, blueprint.draws[0].tracks);
    EXPECT_EQ(narrow.draws[0].chapters, (std::set<ChapterId>{{"04"}}));
    EXPECT_EQ(narrow.draws[0].count, 5);
}

TEST(Narrowed, KeepsOfAPapersDrawsThoseOfThePickedChapters) {
    const Blueprint blueprint{
        .draws = {{.chapters = {{"01"}, {"02"}}, .count = 4}, {.chapters = {{"03"}}, .count = 6}}};
    const auto narrow = narrowed(blueprint, {.chapters = {{"02"}}});
    ASSERT_EQ(narrow.draws.size(), 1U);
    EXPECT_EQ(narrow.draws[0].chapters, (std::set<ChapterId>{{"02"}}));
    EXPECT_EQ(narrow.draws[0].count, 4);
    EXPECT_FALSE(
        shortages(sample::bank_of(sample::singles(9, "01")), narrowed(blueprint, {.chapters = {{"09"}}}))
            .empty());
}

TEST(Narrowed, SharesANumberOutAmongTheDraws) {
    const Blueprint blueprint{
        .draws = {{.chapters = {{"01"}}, .count = 4}, {.levels = {{1, 6}, {3, 6}}}, {.count = 4}}};
    const auto narrow = narrowed(blueprint, {.count = 5});
    ASSERT_EQ(narrow.draws.size(), 3U);
    EXPECT_EQ(narrow.draws[0].count + narrow.draws[1].count + narrow.draws[2].count, 5);
    EXPECT_EQ(narrow.draws[1].count, 3);
    EXPECT_TRUE(narrow.draws[1].levels.empty());
    EXPECT_EQ(narrowed(blueprint, {.count = 1}).draws.size(), 1U);
}

TEST(Narrowed, DrawsAllOfTheQuestionsThatAreNamed) {
    const Blueprint blueprint{.draws = {{.chapters = {{"01"}}, .count = 4}, {.levels = {{3, 9}}}}};
    const auto narrow = narrowed(blueprint, {.only = {{"01-q1"}, {"01-q2"}}});
    const auto paper = draw_paper(sample::bank_of(sample::singles(9, "01")), narrow, Seed{1});
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->items.size(), 2U);
}

TEST(Library, KeepsTheBanksPapersAndWhatIsSaidAboutIt) {
    const sample::Folder folder;
    folder.write("bank/a.yaml",
                 "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: true, why: 乙}\n");
    folder.write("bank/about.yaml",
                 "qingwen: 1\nabout: demo\ntitle: {zh: 示例, en: Sample}\nprinted: {党: D}\n");
    folder.write("bank/one.yaml", "qingwen: 1\nmode: one\nbank: demo\ndraw:\n  - {count: 1}\n");
    folder.write("bank/other.yaml", "qingwen: 1\nmode: other\nbank: elsewhere\ndraw:\n  - {count: 1}\n");
    folder.write("modes/any.yaml", "qingwen: 1\nmode: any\ndraw:\n  - {up_to: 9}\n");
    const auto library = Library::load({{folder / "bank"}, folder / "modes"});
    EXPECT_TRUE(library.findings().empty());
    EXPECT_EQ(library.about().title.zh, "示例");
    ASSERT_EQ(library.modes().size(), 2U);
    EXPECT_EQ(library.modes()[0].id.text, "any");
    EXPECT_EQ(library.modes()[1].id.text, "one");
    EXPECT_EQ(library.modes()[1].bank.text, "demo");
}

TEST(Library, ATitleIsShortInBothLanguages) {
    for (const auto& title : {"{zh: 示例, en: " + std::string(81, 'x') + "}",
                              "{zh: " + std::string(81, 'x') + ", en: Sample}", std::string(81, 'x')}) {
        const sample::Folder folder;
        folder.write("bank/a.yaml",
                     "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: true, why: 乙}\n");
        folder.write("bank/about.yaml", "qingwen: 1\nabout: demo\ntitle: " + title + "\n");
        EXPECT_FALSE(Library::load({{folder / "bank"}, {}}).findings().empty()) << title;
    }
}

}  // namespace
}  // namespace qingwen
