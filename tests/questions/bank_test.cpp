// The bank that comes with the program, held to what was promised of it: enough of everything, and no key
// that gives itself away. What single questions are like, `qingwen check` and its own rules say.
#include <algorithm>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/checking.h"
#include "app/library.h"
#include "base/utf8.h"
#include "paper/paper.h"
#include "review/plain.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

const std::string questions = QINGWEN_SOURCE "/questions";

const Bank& bank() {
    static const auto library = Library::load({{questions}, QINGWEN_SOURCE "/assets/modes"});
    return library.bank();
}

double percent(double part, double whole) { return 100 * part / whole; }

// --- giving the key away: who answers by form alone

// The chance that someone takes the right option who takes one of those with the highest value.
template <class Value>
double hit(const Single& single, Value value) {
    const auto right = value(single.right.front());
    double rivals = 1;
    for (const auto& wrong : single.wrong) {
        if (value(wrong) > right) return 0;
        rivals += value(wrong) == right ? 1 : 0;
    }
    return 1 / rivals;
}

struct Guessing {
    double longest = 0, echo = 0, chance = 0;  // percent of the single-right questions
    double always_true = 0;                    // percent of the statements
};

std::size_t shared_letters(const std::string& option, const std::string& stem) {
    auto letters = plain(option);
    std::ranges::sort(letters);
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    const auto in = plain(stem);
    return static_cast<std::size_t>(
        std::ranges::count_if(letters, [&](char32_t code) { return in.find(code) != Letters::npos; }));
}

Guessing guess(const Bank& all) {
    Guessing sum;
    double singles = 0;
    double statements = 0;
    for (const auto& question : all.questions()) {
        if (const auto* truth = std::get_if<Truth>(&question.body)) {
            statements += 1;
            sum.always_true += truth->is ? 1 : 0;
        }
        const auto* single = std::get_if<Single>(&question.body);
        if (!single) continue;
        singles += 1;
        sum.longest += hit(*single, [](const std::string& text) { return utf8::length(text); });
        sum.echo += hit(*single, [&](const std::string& text) { return shared_letters(text, question.ask); });
        sum.chance += 1 / static_cast<double>(single->size());
    }
    return {percent(sum.longest, singles), percent(sum.echo, singles), percent(sum.chance, singles),
            percent(sum.always_true, statements)};
}

TEST(TheBank, IsNotGuessedByForm) {
    const auto guessed = guess(bank());
    std::cout << "longest " << guessed.longest << " %, most of the stem " << guessed.echo << " %, chance "
              << guessed.chance << " %; always true " << guessed.always_true << " %\n";
    EXPECT_LE(guessed.longest, guessed.chance + 10);
    EXPECT_LE(guessed.echo, guessed.chance + 10);
    EXPECT_LE(guessed.always_true, 60);
    EXPECT_GE(guessed.always_true, 40);
}

TEST(TheBankCheck, SeesABankThatGivesItselfAway) {
    auto loud = sample::question("loud", Single{{{"清廉文化的核心和主体"}, {"外层", "中层"}, {}, false}});
    loud.ask = "什么是清廉文化的核心和主体？";
    const auto guessed = guess(sample::bank_of({loud, sample::question("t", Truth{true})}));
    EXPECT_EQ(guessed.longest, 100);
    EXPECT_EQ(guessed.echo, 100);
    EXPECT_EQ(guessed.always_true, 100);
}

TEST(TheBank, HasTheRightOptionLongestInAThirdOfItsSinglesAtMost) {
    int longest = 0;
    int singles = 0;
    for (const auto& question : bank().questions()) {
        const auto* single = std::get_if<Single>(&question.body);
        if (!single) continue;
        ++singles;
        const auto right = utf8::length(single->right.front());
        longest +=
            std::ranges::all_of(single->wrong, [&](const auto& text) { return utf8::length(text) < right; })
                ? 1
                : 0;
    }
    EXPECT_LE(percent(longest, singles), 35);
}

// --- enough of everything

TEST(TheBank, HasEnoughQuestionsOfEveryArticle) {
    const std::map<int, int> least{{1, 36}, {2, 15}, {3, 16},  {4, 36},  {5, 32},  {6, 34}, {7, 24},
                                   {8, 13}, {9, 18}, {10, 22}, {11, 26}, {12, 12}, {13, 36}};
    std::map<int, int> counts;
    for (const auto& question : bank().questions()) ++counts[question.cite ? question.cite->article : 0];
    for (const auto& [article, count] : least) EXPECT_GE(counts[article], count) << "article " << article;
    EXPECT_EQ(counts[0], 0) << "a question without a cite";
    EXPECT_GE(bank().questions().size(), 320U);
}

TEST(TheBank, IsMixedOfAllKinds) {
    std::map<Kind, double> counts;
    for (const auto& question : bank().questions()) counts[question.kind()] += 1;
    const auto all = static_cast<double>(bank().questions().size());
    const auto share = [&](Kind kind) { return percent(counts[kind], all); };
    EXPECT_GE(share(Kind::multiple), 15);
    EXPECT_GE(share(Kind::truth), 10);
    EXPECT_LE(share(Kind::truth), 20);
    EXPECT_GE(share(Kind::order), 3);
    EXPECT_GE(share(Kind::match), 3);
    EXPECT_GE(share(Kind::blank), 5);
    EXPECT_GE(counts[Kind::number], 1);
}

TEST(TheBank, HasCasesToApplyWhatWasRead) {
    const auto applied = std::ranges::count(bank().questions(), 3, &Question::level);
    const auto told = std::ranges::count_if(
        bank().questions(), [](const Question& q) { return q.level == 3 && !q.case_id.empty(); });
    EXPECT_GE(applied, 40);
    EXPECT_GT(2 * told, applied) << "most of them hang on a shared case";
}

TEST(TheBank, ExplainsAndTagsEveryQuestion) {
    for (const auto& question : bank().questions()) {
        EXPECT_FALSE(question.why.empty()) << question.id.text;
        EXPECT_FALSE(question.tags.empty()) << question.id.text;
        EXPECT_FALSE(question.tracks.empty()) << question.id.text;
        for (const auto& track : question.tracks)
            EXPECT_THAT((std::vector<std::string>{"全员", "新员工", "关键岗位", "管理人员", "纪检干部"}),
                        testing::Contains(track))
                << question.id.text;
    }
}

TEST(TheBank, PlaysItsPapersWithEverySeed) {
    const auto library = Library::load({{questions}, QINGWEN_SOURCE "/assets/modes"});
    int papers = 0;
    for (const auto& mode : library.modes()) {
        if (mode.bank.empty()) continue;
        ++papers;
        for (std::uint64_t seed = 0; seed < 20; ++seed)
            EXPECT_TRUE(draw_paper(library.bank(), mode.blueprint, Seed{seed}))
                << mode.id.text << " " << seed;
    }
    EXPECT_GE(papers, 6);
    EXPECT_TRUE(library.mode({"first-lesson"}));
}

TEST(TheBank, IsCheckedWithoutAFinding) {
    const auto checked = check_files({.paths = {questions}});
    ASSERT_TRUE(checked);
    for (const auto& finding : checked->findings)
        ADD_FAILURE() << finding.file << ":" << finding.at.line << ": " << finding.rule->id << " "
                      << finding.value;
}

// The texts lie beside the repository, where they are there at all.
TEST(TheBank, IsProvenByTheArticles) {
    const std::filesystem::path articles = QINGWEN_SOURCE "/../shared/articles";
    if (!std::filesystem::exists(articles)) GTEST_SKIP() << "the articles are not part of the repository";
    const auto checked = check_files({.paths = {questions}, .against = articles});
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->errors, 0);
}

}  // namespace
}  // namespace qingwen
