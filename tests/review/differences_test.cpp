#include "review/differences.h"

#include <functional>

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "support/bank_maker.h"
#include "support/bank_of.h"

namespace qingwen {

static void PrintTo(const EntryChange& entry, std::ostream* out) {
    *out << "[" << entry.before.value_or("-") << "→" << entry.after.value_or("-") << "]";
}

namespace {

using sample::bank_of;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Change = std::function<void(Question&)>;

// Banks with one question, before and after it was changed.
struct Two {
    Two(Question question, const Change& change) {
        before = bank_of({question});
        change(question);
        after = bank_of({question});
        found = differences(before, after);
    }
    Bank before, after;
    Differences found;
};

template <class T>
T& body(Question& question) {
    return std::get<T>(question.body);
}

struct Row {
    const char* what;
    Question question;
    Change change;
    const char* field;
    Weight weight;
};

Question plain_question() { return sample::question("q", sample::single()); }

std::vector<Row> answer_rows() {
    const auto all = sample::questions();
    const auto& [single, multiple, truth, order, match, blank, number] =
        std::tie(all[0], all[1], all[2], all[3], all[4], all[5], all[6]);
    return {
        {"another option is right", single,
         [](Question& q) { std::swap(body<Single>(q).right[0], body<Single>(q).wrong[1]); }, "right",
         Weight::key},
        {"the right option is another text", single,
         [](Question& q) { body<Single>(q).right = {"精神文化"}; }, "right", Weight::key},
        {"the right option is reworded", plain_question(),
         [](Question& q) { body<Single>(q).right = {"“理念”文化"}; }, "right", Weight::wording},
        {"one more is right", multiple, [](Question& q) { body<Multiple>(q).right.emplace_back("不愿腐败"); },
         "right", Weight::key},
        {"a wrong option came", single,
         [](Question& q) { body<Single>(q).wrong.emplace_back("精神文化建设"); }, "wrong", Weight::score},
        {"a wrong option is reworded", single, [](Question& q) { body<Single>(q).wrong[0] = "生态 文化"; },
         "wrong", Weight::wording},
        {"wrong options in another order", single,
         [](Question& q) { std::swap(body<Single>(q).wrong[0], body<Single>(q).wrong[1]); }, "wrong",
         Weight::wording},
        {"the statement turned round", truth, [](Question& q) { body<Truth>(q).is = false; }, "is",
         Weight::key},
        {"another order", order,
         [](Question& q) { std::swap(body<Order>(q).items[0], body<Order>(q).items[1]); }, "order",
         Weight::key},
        {"an item reworded", order, [](Question& q) { body<Order>(q).items[2] = "“物质形态”的文化"; },
         "order", Weight::wording},
        {"pairs exchanged", match,
         [](Question& q) { std::swap(body<Match>(q).pairs[0].second, body<Match>(q).pairs[1].second); },
         "match", Weight::key},
        {"pairs in another order", match,
         [](Question& q) { std::swap(body<Match>(q).pairs[0], body<Match>(q).pairs[1]); }, "match",
         Weight::wording},
        {"another distractor", match, [](Question& q) { body<Match>(q).extra = {"内涵"}; }, "extra",
         Weight::score},
        {"one more accepted", blank, [](Question& q) { body<Blank>(q).blanks[1].emplace_back("外壳"); },
         "blanks", Weight::key},
        {"an accepted one spelt otherwise", blank, [](Question& q) { body<Blank>(q).blanks[1] = {"外 延"}; },
         "blanks", Weight::wording},
        {"another is shown", blank,
         [](Question& q) {
             body<Blank>(q).blanks[0] = {"主体", "核心"};
         },
         "blanks", Weight::wording},
        {"blanks in any order", blank, [](Question& q) { body<Blank>(q).any_order = true; }, "any_order",
         Weight::key},
        {"another number", number, [](Question& q) { body<Number>(q).value = 4; }, "number", Weight::key},
        {"another distance", number, [](Question& q) { body<Number>(q).within = 0; }, "within", Weight::key},
        {"another unit", number, [](Question& q) { body<Number>(q).unit = "次"; }, "unit", Weight::sense},
    };
}

std::vector<Row> other_rows() {
    const auto single = plain_question();
    return {
        {"a comma in the stem", single, [](Question& q) { q.ask = "“q”，问的是什么？"; }, "ask",
         Weight::wording},
        {"a word in the stem", single, [](Question& q) { q.ask = "“q”问的是什么呢？"; }, "ask",
         Weight::wording},
        {"a negation in the stem", single, [](Question& q) { q.ask = "“q”问的不是什么？"; }, "ask",
         Weight::sense},
        {"another stem", single, [](Question& q) { q.ask = "下列做法妥当吗？"; }, "ask", Weight::sense},
        {"points", single, [](Question& q) { q.points = 50; }, "points", Weight::score},
        {"seconds", single, [](Question& q) { q.seconds = 50; }, "seconds", Weight::score},
        {"explanation", single, [](Question& q) { q.why = "不一样的解析。"; }, "why", Weight::wording},
        {"hint", single, [](Question& q) { q.hint = "两个字。"; }, "hint", Weight::wording},
        {"order kept", single, [](Question& q) { body<Single>(q).keep_order = true; }, "keep_order",
         Weight::wording},
        {"level", single, [](Question& q) { q.level = 3; }, "level", Weight::keeping},
        {"tags", single, [](Question& q) { q.tags = {"收礼"}; }, "tags", Weight::keeping},
        {"posts", single, [](Question& q) { q.tracks = {"全员"}; }, "for", Weight::keeping},
        {"a paragraph", single,
         [](Question& q) {
             q.cite = Cite{0, {5}, {}};
         },
         "paragraph", Weight::keeping},
        {"a term", single,
         [](Question& q) {
             q.cite = Cite{0, {}, {"核心"}};
         },
         "terms", Weight::keeping},
        {"note", single, [](Question& q) { q.note = "等新办法"; }, "note", Weight::keeping},
        {"allowance", single,
         [](Question& q) {
             q.allow = {{"no-why", "不必", {}}};
         },
         "allow", Weight::keeping},
    };
}

TEST(Differences, KnowWhatAChangeWeighs) {
    auto rows = answer_rows();
    std::ranges::move(other_rows(), std::back_inserter(rows));
    for (const auto& row : rows) {
        const Two two(row.question, row.change);
        ASSERT_THAT(two.found.questions, SizeIs(1)) << row.what;
        const auto& fields = two.found.questions[0].fields;
        const auto field = std::ranges::find(fields, std::string_view(row.field), &FieldChange::field);
        ASSERT_NE(field, fields.end()) << row.what;
        EXPECT_EQ(field->weight, row.weight) << row.what;
        EXPECT_EQ(two.found.questions[0].weight(), row.weight) << row.what;
        EXPECT_TRUE(!field->entries.empty() || field->reordered) << row.what;
        EXPECT_EQ(two.found.same, 0U) << row.what;
    }
}

TEST(Differences, TakeAnotherKindForAnotherKey) {
    const Two two(plain_question(), [](Question& q) { q.body = Truth{true}; });
    ASSERT_THAT(two.found.questions, SizeIs(1));
    EXPECT_EQ(two.found.questions[0].weight(), Weight::key);
    EXPECT_EQ(two.found.questions[0].fields.front().field, "kind");
}

// A long left side makes the two pairs look alike.
TEST(Differences, HoldThePairsSideBySide) {
    const Match match{{{"带头签订廉洁承诺书并向全行公开", "班子"}, {"核实借款用途", "经理"}}, {}};
    const Two two(sample::question("q", match), [](Question& q) { body<Match>(q).pairs[0].second = "纪委"; });
    EXPECT_EQ(two.found.questions[0].weight(), Weight::key);
}

TEST(Differences, TellAShareFromAnotherHoweverAlikeTheyAre) {
    Single options;
    options.right = {"占注册资本的 0.5%"};
    options.wrong = {"不占"};
    const Two two(sample::question("q", options),
                  [](Question& q) { body<Single>(q).right = {"占注册资本的 5%"}; });
    EXPECT_EQ(two.found.questions[0].weight(), Weight::key);
}

TEST(Differences, PairTheTextsThatAreAlike) {
    const Two two(plain_question(), [](Question& q) {
        body<Single>(q).wrong = {"物质形态的文化", "制度文化", "精神风貌"};
    });
    const auto& fields = two.found.questions[0].fields;
    ASSERT_THAT(fields, SizeIs(1));
    EXPECT_THAT(fields[0].entries, ElementsAre(EntryChange{"生态文化", "精神风貌"},
                                               EntryChange{"物质形态文化", "物质形态的文化"}));
    EXPECT_TRUE(fields[0].reordered);
}

Question in_chapter(Question question, const std::string& chapter) {
    question.chapter = {chapter};
    return question;
}

TEST(Differences, SeeWhatCameAndWent) {
    const auto before = bank_of(sample::singles(3));
    auto questions = sample::singles(4);
    questions.erase(questions.begin());
    questions.back().ask = "一道全新的题，问的是别的事情？";
    const auto after = bank_of(questions);
    const auto found = differences(before, after);
    ASSERT_THAT(found.questions, SizeIs(2));
    EXPECT_TRUE(found.questions[0].came());
    EXPECT_EQ(found.questions[0].any().id.text, "04-q3");
    EXPECT_TRUE(found.questions[1].went());
    EXPECT_EQ(found.questions[1].any().id.text, "04-q0");
    EXPECT_EQ(found.same, 2U);
    EXPECT_EQ(found.questions[0].weight(), std::nullopt);
}

TEST(Differences, KnowARenamedQuestionByItsContent) {
    auto question = plain_question();
    const auto before = bank_of({question, sample::question("b", Truth{true})});
    question.id = {"other"};
    const auto after = bank_of({question, sample::question("b", Truth{true})});
    const auto found = differences(before, after);
    ASSERT_THAT(found.questions, SizeIs(1));
    EXPECT_TRUE(found.questions[0].renamed());
    EXPECT_THAT(found.questions[0].fields, IsEmpty());
    EXPECT_EQ(found.same, 1U);
}

TEST(Differences, KnowARenamedAndChangedQuestionByItsStem) {
    auto question = plain_question();
    question.ask = "在文化建设的几个层次里，被看作核心的是哪一种？";
    const auto before = bank_of({question});
    question.id = {"other"};
    question.why = "另一种说法。";
    question.chapter = {"05"};
    const auto after = bank_of({question});
    const auto found = differences(before, after);
    ASSERT_THAT(found.questions, SizeIs(1));
    EXPECT_TRUE(found.questions[0].renamed());
    EXPECT_TRUE(found.questions[0].moved());
    EXPECT_EQ(found.questions[0].weight(), Weight::wording);
}

TEST(Differences, TakeNoCommonStemForAMark) {
    auto one = sample::question("a", Truth{true});
    auto two = sample::question("b", Truth{false});
    one.ask = two.ask = "下列说法是否正确，请判断一下：";
    two.why = "别的。";
    const auto before = bank_of({one, two});
    one.id = {"c"};
    two.id = {"d"};
    one.hint = two.hint = "想想。";
    EXPECT_THAT(differences(before, bank_of({one, two})).questions, SizeIs(4));
}

TEST(Differences, SeeAMove) {
    const auto before = bank_of({in_chapter(plain_question(), "01"), sample::question("b", Truth{true})});
    const auto after = bank_of({in_chapter(plain_question(), "04"), sample::question("b", Truth{true})});
    const auto found = differences(before, after);
    ASSERT_THAT(found.questions, SizeIs(1));
    EXPECT_TRUE(found.questions[0].moved());
    ASSERT_THAT(found.chapters, SizeIs(1));
    EXPECT_EQ(found.chapters[0].before->id.text, "01");
    EXPECT_EQ(found.chapters[0].after, nullptr);
}

TEST(Differences, SeeAnotherOrderWithinAChapter) {
    auto questions = sample::singles(3);
    const auto before = bank_of(questions);
    std::swap(questions[0], questions[1]);
    const auto found = differences(before, bank_of(questions));
    EXPECT_THAT(found.questions, IsEmpty());
    ASSERT_THAT(found.chapters, SizeIs(1));
    EXPECT_TRUE(found.chapters[0].reordered);
    EXPECT_FALSE(found.none());
    questions.erase(questions.begin() + 1);
    EXPECT_FALSE(differences(bank_of(sample::singles(1)), bank_of(questions)).chapters.size() > 0);
}

TEST(Differences, SeeTitlesAndArticles) {
    Part part{{"a.yaml", {}}, {"test"}, {{"04"}, "旧名", 4}, {}, {plain_question()}};
    const auto before = assemble({part}).bank;
    part.chapter.title = "新名";
    part.chapter.article = 0;
    const auto after = assemble({part}).bank;
    const auto found = differences(before, after);
    ASSERT_THAT(found.chapters, SizeIs(1));
    ASSERT_THAT(found.chapters[0].fields, SizeIs(2));
    EXPECT_THAT(found.chapters[0].fields[0].entries, ElementsAre(EntryChange{"旧名", "新名"}));
    EXPECT_THAT(found.chapters[0].fields[1].entries, ElementsAre(EntryChange{"4", {}}));
}

TEST(Differences, SayHowManyQuestionsHangOnAChangedCase) {
    auto questions = sample::singles(2);
    for (auto& question : questions) question.case_id = {"gift"};
    const auto before =
        bank_of(questions, {{{"gift"}, "老孟收下一盒茶叶。", 0, {}}, {{"old"}, "旧事。", 0, {}}});
    const auto after =
        bank_of(questions, {{{"gift"}, "老孟收下两盒茶叶。", 0, {}}, {{"new"}, "新事。", 0, {}}});
    const auto found = differences(before, after);
    EXPECT_THAT(found.questions, IsEmpty());
    ASSERT_THAT(found.cases, SizeIs(3));
    EXPECT_EQ(found.cases[0].questions, 2U);
    EXPECT_EQ(found.cases[0].fields.front().weight, Weight::sense);
    EXPECT_EQ(found.cases[1].before, nullptr);
    EXPECT_EQ(found.cases[2].after, nullptr);
}

TEST(Differences, CanBeNarrowedToWhatMovesAScore) {
    auto questions = sample::singles(4);
    const auto before = bank_of(questions);
    questions[0].why = "别的。";
    body<Single>(questions[1]).right = {"精神"};
    questions[1].why = "别的。";
    questions[2].chapter = {"05"};
    questions.pop_back();
    const auto after = bank_of(questions);
    const auto found = only_scores(differences(before, after));
    ASSERT_THAT(found.questions, SizeIs(1));
    EXPECT_THAT(found.questions[0].fields, SizeIs(1));
    EXPECT_EQ(found.questions[0].fields[0].field, "right");
    EXPECT_THAT(found.chapters, IsEmpty());
}

TEST(Differences, OfEmptyBanksAreNone) { EXPECT_TRUE(differences({}, {}).none()); }

Bank made(std::uint64_t seed, int count, const std::function<void(Question&, int)>& change) {
    auto parts = bank_maker::parts(count, Seed{seed});
    int i = 0;
    for (auto& part : parts)
        for (auto& question : part.questions) change(question, i++);
    return assemble(std::move(parts)).bank;
}

RC_GTEST_PROP(Differences, AreNoneExactlyWhereNothingDiffers, ()) {
    const auto seed = *rc::gen::inRange<std::uint64_t>(1, 1000);
    const auto changed = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 30));
    const auto before = made(seed, 30, [](Question&, int) {});
    const auto after = made(seed, 30, [&](Question& question, int i) {
        if (std::ranges::find(changed, i) != changed.end()) question.why += "另外。";
    });
    const auto found = differences(before, after);
    RC_ASSERT(found.questions.size() == changed.size());
    RC_ASSERT(found.same == 30 - changed.size());
    RC_ASSERT(found.none() == (before.digest() == after.digest()));
    const auto back = differences(after, before);
    RC_ASSERT(back.questions.size() == changed.size());
}

}  // namespace
}  // namespace qingwen
