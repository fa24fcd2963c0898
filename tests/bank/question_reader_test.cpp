// Questions from nodes: what is read, and what is said about what cannot be.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bank/nearest.h"
#include "bank/reader.h"
#include "bank/rules.h"

namespace qingwen {
namespace {

using testing::ElementsAre;

Node text(std::string value) { return {{1, 1}, std::move(value)}; }

Node list(std::initializer_list<const char*> values) {
    Node::List items;
    for (const char* value : values) items.push_back(text(value));
    return {{1, 1}, std::move(items)};
}

using Pairs = std::vector<std::pair<std::string, Node>>;

Node map(const Pairs& pairs) {
    Node::Map fields;
    int line = 10;
    for (const auto& [key, value] : pairs) {
        fields.push_back({key, {line, 5}, value});
        fields.back().value.at = {line++, 12};
    }
    return {{10, 5}, std::move(fields)};
}

// A question that is right in everything but what is added; a null text takes a key out.
Node single(const Pairs& changes) {
    Pairs pairs{{"id", text("gift")},
                {"ask", text("收到礼品怎么办？")},
                {"right", text("上交")},
                {"wrong", list({"收下", "转送"})},
                {"why", text("礼品不能收。")}};
    for (const auto& [key, value] : changes) {
        std::erase_if(pairs, [&](const auto& pair) { return pair.first == key; });
        if (value.text() == nullptr || *value.text() != "-none-") pairs.emplace_back(key, value);
    }
    return map(pairs);
}

Node none() { return text("-none-"); }
Node without_choice(Pairs changes) {
    changes.emplace_back("right", none());
    changes.emplace_back("wrong", none());
    return single(changes);
}

struct Read {
    std::optional<Question> question;
    Findings findings;
    [[nodiscard]] std::vector<std::string_view> rules() const {
        std::vector<std::string_view> ids;
        for (const auto& finding : findings) ids.push_back(finding.rule->id);
        return ids;
    }
};

Read read(const Node& node) {
    Read done;
    done.question = read_question(node, "f.yaml", done.findings);
    return done;
}

struct Case_ {
    const char* name;
    Node node;
    std::vector<std::string_view> rules;
};

void PrintTo(const Case_& one, std::ostream* out) { *out << one.name; }

class Refused : public testing::TestWithParam<Case_> {};

TEST_P(Refused, WithTheRuleThatSaysWhy) {
    const auto done = read(GetParam().node);
    EXPECT_FALSE(done.question.has_value());
    EXPECT_EQ(done.rules(), GetParam().rules);
}

const std::string long_text(4001, 'x');

INSTANTIATE_TEST_SUITE_P(
    Question, Refused,
    testing::Values(
        Case_{"no_id", single({{"id", none()}}), {"missing-key"}},
        Case_{"id_with_capitals", single({{"id", text("Gift")}}), {"bad-id"}},
        Case_{"id_with_hyphen_first", single({{"id", text("-gift")}}), {"bad-id"}},
        Case_{"id_too_long", single({{"id", text(std::string(65, 'a'))}}), {"bad-id"}},
        Case_{"no_ask", single({{"ask", none()}}), {"missing-key"}},
        Case_{"blank_ask", single({{"ask", text(" 　 ")}}), {"empty-text"}},
        Case_{"long_ask", single({{"ask", text(long_text)}}), {"text-too-long"}},
        Case_{"ask_is_a_list", single({{"ask", list({"x"})}}), {"expected-text"}},
        Case_{"nothing_right", without_choice({}), {"no-answer"}},
        Case_{"only_wrong", single({{"right", none()}}), {"no-right-option"}},
        Case_{"no_wrong", single({{"wrong", none()}}), {"no-wrong-option"}},
        Case_{"empty_wrong", single({{"wrong", list({})}}), {"no-wrong-option"}},
        Case_{"empty_right", single({{"right", list({})}}), {"no-right-option"}},
        Case_{"empty_option", single({{"wrong", list({"收下", ""})}}), {"empty-text"}},
        Case_{"same_option", single({{"wrong", list({"收下", "上 交"})}}), {"option-twice"}},
        Case_{
            "same_when_folded", single({{"right", text("Ａ1")}, {"wrong", list({"a１"})}}), {"option-twice"}},
        Case_{"nine_options",
              single({{"wrong", list({"1", "2", "3", "4", "5", "6", "7", "8"})}}),
              {"option-count"}},
        Case_{"wrong_is_a_map", single({{"wrong", map({{"a", text("b")}})}}), {"expected-list"}},
        Case_{"last_is_none", single({{"last", text("别的")}}), {"last-is-no-option"}},
        Case_{"last_twice", single({{"last", list({"收下", "收下"})}}), {"option-twice"}},
        Case_{"single_and_truth", single({{"is", text("true")}}), {"kinds-mixed"}},
        Case_{"order_and_number",
              without_choice({{"order", list({"a", "b"})}, {"number", text("1")}}),
              {"kinds-mixed"}},
        Case_{"unit_without_number", single({{"unit", text("个")}}), {"key-needs"}},
        Case_{"last_without_options",
              without_choice({{"is", text("true")}, {"last", text("x")}}),
              {"key-needs"}},
        Case_{"extra_without_match", single({{"extra", list({"x"})}}), {"key-needs"}},
        Case_{"any_order_without_blanks", single({{"any_order", text("true")}}), {"key-needs"}},
        Case_{"yes_for_truth", without_choice({{"is", text("yes")}}), {"is-not-truth-value"}},
        Case_{"no_for_truth", without_choice({{"is", text("no")}}), {"is-not-truth-value"}},
        Case_{"one_item", without_choice({{"order", list({"a"})}}), {"item-count"}},
        Case_{"nine_items",
              without_choice({{"order", list({"1", "2", "3", "4", "5", "6", "7", "8", "9"})}}),
              {"item-count"}},
        Case_{"same_item", without_choice({{"order", list({"a", "A"})}}), {"option-twice"}},
        Case_{"one_pair", without_choice({{"match", map({{"a", text("b")}})}}), {"item-count"}},
        Case_{"match_is_a_list", without_choice({{"match", list({"a", "b"})}}), {"expected-map"}},
        Case_{"same_left",
              without_choice({{"match", map({{"a", text("1")}, {"Ａ", text("2")}})}}),
              {"option-twice"}},
        Case_{"extra_is_a_right",
              without_choice({{"match", map({{"a", text("1")}, {"b", text("2")}})}, {"extra", text("2")}}),
              {"option-twice"}},
        Case_{"no_blank_in_ask", without_choice({{"blanks", list({"x"})}}), {"blank-count"}},
        Case_{"too_few_blanks",
              without_choice({{"ask", text("____和____")}, {"blanks", list({"x"})}}),
              {"blank-count"}},
        Case_{"empty_blank", without_choice({{"ask", text("____")}, {"blanks", list({""})}}), {"empty-text"}},
        Case_{"number_with_unit", without_choice({{"number", text("3个")}}), {"not-a-number"}},
        Case_{"number_nan", without_choice({{"number", text("nan")}}), {"not-a-number"}},
        Case_{"number_infinite", without_choice({{"number", text("inf")}}), {"not-a-number"}},
        Case_{"number_too_large", without_choice({{"number", text("1e999")}}), {"out-of-range"}},
        Case_{"number_sexagesimal", without_choice({{"number", text("1:30")}}), {"not-a-number"}},
        Case_{"within_negative",
              without_choice({{"number", text("3")}, {"within", text("-1")}}),
              {"out-of-range"}},
        Case_{"level_0", single({{"level", text("0")}}), {"out-of-range"}},
        Case_{"level_4", single({{"level", text("4")}}), {"out-of-range"}},
        Case_{"level_1e0", single({{"level", text("1e0")}}), {"not-a-whole-number"}},
        Case_{"points_1001", single({{"points", text("1001")}}), {"out-of-range"}},
        Case_{"points_huge", single({{"points", text("99999999999999999999")}}), {"out-of-range"}},
        Case_{"seconds_2", single({{"seconds", text("2")}}), {"out-of-range"}},
        Case_{"seconds_3601", single({{"seconds", text("3601")}}), {"out-of-range"}},
        Case_{"image_above", single({{"image", text("../x.png")}}), {"bad-image-path"}},
        Case_{"image_rooted", single({{"image", text("/etc/passwd")}}), {"bad-image-path"}},
        Case_{"image_backslash", single({{"image", text("a\\b.png")}}), {"bad-image-path"}},
        Case_{"image_address", single({{"image", text("http://x/y.png")}}), {"bad-image-path"}},
        Case_{"image_escaped", single({{"image", text("%2e%2e/x.png")}}), {"bad-image-path"}},
        Case_{"image_in_the_middle", single({{"image", text("a/../b.png")}}), {"bad-image-path"}},
        Case_{"long_tag",
              single({{"tags", list({"01234567890123456789012345678901234567890"})}}),
              {"text-too-long"}},
        Case_{"long_track",
              single({{"for", text("01234567890123456789012345678901234567890")}}),
              {"text-too-long"}},
        Case_{"cite_is_a_text", single({{"cite", text("第五段")}}), {"expected-map"}},
        Case_{"paragraph_0",
              single({{"cite", map({{"paragraph", text("0")}, {"terms", text("x")}})}}),
              {"out-of-range"}},
        Case_{"misspelt_key", single({{"tgas", text("x")}}), {"misspelt-key"}},
        Case_{"unknown_key", single({{"colour", text("x")}}), {"unknown-key"}},
        Case_{"a_text", text("x"), {"expected-map"}}),
    [](const auto& test) { return test.param.name; });

TEST(ReadQuestion, ReadsOneRightOptionAsSingleWhetherTextOrList) {
    const auto as_text = read(single({}));
    const auto as_list = read(single({{"right", list({"上交"})}}));
    ASSERT_TRUE(as_text.question && as_list.question);
    EXPECT_EQ(as_text.question->kind(), Kind::single);
    EXPECT_TRUE(as_text.question->same_content(*as_list.question));
}

TEST(ReadQuestion, ReadsSeveralRightOptionsAsMultiple) {
    const auto done = read(single({{"right", list({"上交", "登记"})}}));
    ASSERT_TRUE(done.question);
    EXPECT_EQ(done.question->kind(), Kind::multiple);
    EXPECT_THAT(std::get<Multiple>(done.question->body).right, ElementsAre("上交", "登记"));
}

TEST(ReadQuestion, TakesTheWordsForTrueAndFalse) {
    for (const auto& [word, value] : {std::pair{"true", true},
                                      {"对", true},
                                      {"正确", true},
                                      {"false", false},
                                      {"错", false},
                                      {"错误", false}}) {
        const auto done = read(without_choice({{"is", text(word)}}));
        ASSERT_TRUE(done.question) << word;
        EXPECT_EQ(std::get<Truth>(done.question->body).is, value) << word;
    }
}

TEST(ReadQuestion, KeepsNumbersAtTheEndsOfTheirRanges) {
    const auto done = read(single({{"level", text("3")}, {"points", text("0")}, {"seconds", text("3600")}}));
    ASSERT_TRUE(done.question);
    EXPECT_EQ(done.question->level, 3);
    EXPECT_EQ(done.question->points, 0);
    EXPECT_EQ(done.question->seconds, 3600);
}

TEST(ReadQuestion, TakesTheOptionsOwnSpellingForLast) {
    const auto done = read(single({{"last", text("收 下")}}));
    ASSERT_TRUE(done.question);
    EXPECT_THAT(options_of(*done.question)->last, ElementsAre("收下"));
}

TEST(ReadQuestion, ReadsWhatItsAuthorLetsStand) {
    const auto done = read(single({{"allow", map({{"right-longest", text("原文术语")}})}}));
    ASSERT_TRUE(done.question);
    ASSERT_EQ(done.question->allow.size(), 1U);
    EXPECT_EQ(done.question->allow[0].rule, "right-longest");
    EXPECT_EQ(done.question->allow[0].reason, "原文术语");
    EXPECT_EQ(done.question->allow[0].at, (Place{10, 5}));
}

TEST(ReadQuestion, WantsAReasonForWhatIsLetStand) {
    EXPECT_THAT(read(single({{"allow", map({{"no-why", text(" ")}})}})).rules(), ElementsAre("empty-text"));
    EXPECT_THAT(read(single({{"allow", text("no-why")}})).rules(), ElementsAre("expected-map"));
}

TEST(ReadQuestion, TakesAMultipleQuestionWhoseOptionsAreAllRight) {
    const auto done = read(single({{"right", list({"上交", "登记"})}, {"wrong", none()}}));
    ASSERT_TRUE(done.question);
    EXPECT_EQ(done.question->kind(), Kind::multiple);
    EXPECT_THAT(done.rules(), testing::IsEmpty());
}

TEST(ReadQuestion, SaysEverythingThatIsWrongAtOnceWithPlaceFieldAndValue) {
    const auto done = read(single({{"level", text("9")}, {"id", text("坏")}, {"seconds", text("x")}}));
    EXPECT_THAT(done.rules(), ElementsAre("bad-id", "out-of-range", "not-a-whole-number"));
    const auto& level = done.findings[1];
    EXPECT_EQ(level.field, "level");
    EXPECT_EQ(level.value, "9");
    EXPECT_EQ(level.hint, "1–3");
    EXPECT_EQ(level.file, "f.yaml");
    EXPECT_EQ(level.at, (Place{14, 12}));
}

TEST(ReadQuestion, NamesBothKeysOfAMixture) {
    const auto done = read(single({{"order", list({"a", "b"})}}));
    ASSERT_EQ(done.findings.size(), 1U);
    EXPECT_EQ(done.findings[0].field, "order");
    EXPECT_EQ(done.findings[0].hint, "right");
}

TEST(ReadQuestion, SaysNoMoreAfterFiftyErrors) {
    Pairs pairs;
    for (int i = 0; i < 500; ++i) pairs.emplace_back("strange-key-" + std::to_string(i), text("x"));
    EXPECT_EQ(read(single(pairs)).findings.size(), 50U);
}

struct Slip_ {
    std::string_view written;
    std::string_view meant;
};

TEST(NearestKey, FindsWhatWasMeant) {
    constexpr std::string_view keys[] = {"ask", "right", "wrong", "why", "is", "level", "tags"};
    constexpr Synonym words[] = {{"answer", "right"}, {"题干", "ask"}, {"gone", "not-a-key"}};
    for (const auto& [written, meant] :
         {Slip_{"anwser", "right"}, Slip_{"wrogn", "wrong"}, Slip_{"Right", "right"}, Slip_{"ｗｈｙ", "why"},
          Slip_{"题干", "ask"}, Slip_{"tag", "tags"}, Slip_{"zebra", ""}, Slip_{"gone", ""}, Slip_{"", ""}})
        EXPECT_EQ(nearest_key(written, keys, words), meant) << written;
    EXPECT_EQ(nearest_key(std::string(100'000, 'x'), keys, words), "");
}

TEST(ReadQuestion, BlanksMayStandInAnyOrderWhereItSaysSo) {
    const auto any_order = [](Pairs more) {
        more.emplace_back("ask", text("____和____"));
        more.emplace_back("blanks", list({"甲", "乙"}));
        const auto question = read(without_choice(more)).question;
        return question && std::get<Blank>(question->body).any_order;
    };
    EXPECT_TRUE(any_order({{"any_order", text("true")}}));
    EXPECT_FALSE(any_order({}));
    EXPECT_FALSE(any_order({{"any_order", text("false")}}));
}

}  // namespace
}  // namespace qingwen
