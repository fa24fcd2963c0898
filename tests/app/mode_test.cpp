#include "app/mode.h"

#include <gtest/gtest.h>

#include "app/library.h"
#include "paper/paper.h"
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

}  // namespace
}  // namespace qingwen
