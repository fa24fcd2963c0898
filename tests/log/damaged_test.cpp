#include <gtest/gtest.h>

#include "log/codec.h"
#include "record/replay.h"
#include "support/sample.h"

namespace qingwen {

namespace {

using namespace sample;

std::string replaced(std::string text, const std::string& old, const std::string& with) {
    const auto at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    if (at != std::string::npos) text.replace(at, old.size(), with);
    return text;
}

struct Damage {
    std::string old, with;
    std::string says;  // part of the detail
    Fault fault = Fault::damaged;
};

TEST(Damaged, AHeadThatCannotBePlayedIsRefusedWithItsPlace) {
    const std::string good = to_json(sample::head("r1"));
    const std::vector<Damage> table{
        {R"("id":"r1")", R"("id":"")", "id"},
        {R"("title":)", R"("tilte":)", "title is missing"},
        {R"("version":1)", R"("version":4)", "rules are newer", Fault::newer_version},
        {R"("grace_ms":300)", R"("grace_ms":-1)", "rules.grace_ms is out of range"},
        {R"("grace_ms":300)", R"("grace_ms":1e400)", ""},
        {R"("grace_ms":300)", R"("grace_ms":18446744073709551615)", "rules.grace_ms is out of range"},
        {R"("grace_ms":300)", R"("grace_ms":1.5)", "rules.grace_ms is no whole number"},
        {R"("base":100)", R"("base":100001)", "rules.base is out of range"},
        {R"("at_once")", R"("never")", "feedback"},
        {R"("seed":"18446744073709551615")", R"("seed":"18446744073709551616")", "paper has no seed"},
        {R"("seed":"18446744073709551615")", R"("seed":18446744073709551615)", "paper.seed is no text"},
        {R"("draws":[{)", R"("draws":[7,{)", "paper.blueprint.draws[0]"},
        {R"("count":0)", R"("count":0,"kinds":{"essay":1})", "paper.blueprint.draws[0].kinds.essay"},
        {R"("count":0)", R"("count":0,"levels":{"1x":1})", "levels.1x"},
        {R"("kind":"single")", R"("kind":"essay")", "paper.items[0].question is of no known kind"},
        {R"("right":["理念文化"])", R"("right":["a","b"])", "more than one right option"},
        {R"("right":["理念文化"])", R"("right":[])", "too few right options"},
        {R"("right":["理念文化"])", R"("right":"理念文化")", "paper.items[0].question.right is no list"},
        {R"("right":["理念文化"])", R"("right":[1])", "paper.items[0].question.right[0] is no text"},
        {R"("is":true)", R"("is":1)", "neither true nor false"},
        {R"("match":[["生态文化","前提"])", R"("match":[["生态文化"])", "match[0] is no pair"},
        {R"("blanks":[["核心","主体"])", R"("blanks":[[])", "accepts nothing"},
        {R"("within":0.5)", R"("within":-0.5)", "negative distance"},
        {R"("number":3.0)", R"("number":null)", "number is no finite number"},
        {R"("shown":[3,2,1,0])", R"("shown":[3,2,1])", "paper.items[0] shows other options"},
        {R"("shown":[3,2,1,0])", R"("shown":[3,2,1,1])", "paper.items[0] shows other options"},
        {R"("shown":[3,2,1,0])", R"("shown":[3,2,1,4])", "paper.items[0] shows other options"},
        {R"("level":1)", R"("level":1,"points":100001)", "points is out of range"},
        {R"("items":[)", R"("items":[],"left":[)", "paper has no items"},
        {R"("rules":{"version":1)", R"("rules":{"version":3,"table":{"play":"alone"})", "no such play"},
        {R"("rules":{"version":1)",
         R"("rules":{"version":1,"table":{"play":"together","least_seats":2,"most_seats":4,"start":0,"target":0})",
         "say more than their version can"},
        {R"("title":)", R"("seats":["a","b","c","d","e","f","g","h","i"],"title":)", "too many seats"},
    };
    for (const Damage& damage : table) {
        SCOPED_TRACE(damage.old + " -> " + damage.with);
        const auto read = head_from_json(replaced(good, damage.old, damage.with));
        ASSERT_FALSE(read.ok());
        EXPECT_EQ(read.error().fault, damage.fault);
        EXPECT_NE(read.error().detail.find(damage.says), std::string::npos) << read.error().detail;
    }
}

TEST(Damaged, AnEventThatCannotBeReadIsRefusedWithItsPlace) {
    const std::string good = to_json(event(1, Answered{0, Chosen{{0}}}));
    const std::vector<Damage> table{
        {R"("id":"e1")", R"("id":"")", "no id"},
        {R"("seq":1)", R"("seq":-1)", "seq is out of range"},
        {R"("mono_ms":0)", R"("mono_ms":99999999999999999)", "mono_ms is out of range"},
        {R"("offset_minutes":480)", R"("offset_minutes":9999)", "offset_minutes is out of range"},
        {R"("answered")", R"("guessed")", "no known kind"},
        {R"("chosen")", R"("picked")", "answer is of no known kind"},
        {R"([0])", R"([-1])", "answer.chosen[0] is out of range"},
        {R"({"chosen":[0]})", "7", "answer is no map"},
        {"{\"id\"", "[\"id\"", "parse error"},
    };
    for (const Damage& damage : table) {
        SCOPED_TRACE(damage.old + " -> " + damage.with);
        const auto read = event_from_json(replaced(good, damage.old, damage.with));
        ASSERT_FALSE(read.ok());
        EXPECT_NE(read.error().detail.find(damage.says), std::string::npos) << read.error().detail;
    }
}

TEST(Damaged, UnknownKeysArePassedOver) {
    const std::string json = to_json(event(1, WentOn{}));
    EXPECT_TRUE(event_from_json(replaced(json, "{", R"({"colour":{"red":[1]},)")).ok());
}

std::string three_lines() {
    return to_lines({sample::head("r1"), {event(0, Started{}), event(1, Answered{0, Chosen{{0}}})}});
}

TEST(Damaged, ALogNamesTheLineThatIsWrong) {
    const std::string good = three_lines();
    const std::vector<Damage> table{
        {R"({"qingwen":1)", R"({"qingwen":2)", "line 1: it is newer", Fault::newer_version},
        {R"({"qingwen":1)", R"({"qing":1)", "line 1: qingwen is missing"},
        {R"("seq":1)", R"("seq":2)", "line 3: event 2 where 1 belongs"},
        {R"("id":"e1")", R"("id":"e0")", "line 3: an event id comes twice"},
        {R"("kind":"started"})", R"("kind":"started")", "line 2: "},
    };
    for (const Damage& damage : table) {
        const auto read = log_from_lines(replaced(good, damage.old, damage.with), "a.jsonl");
        ASSERT_FALSE(read.ok()) << damage.with;
        EXPECT_EQ(read.error().fault, damage.fault);
        EXPECT_EQ(read.error().subject, "a.jsonl");
        EXPECT_EQ(read.error().detail.find(damage.says), 0U) << read.error().detail;
    }
}

TEST(Damaged, EmptyLinesAndCarriageReturnsArePassedOver) {
    const std::string good = three_lines();
    EXPECT_TRUE(log_from_lines("\n" + replaced(good, "\n", "\r\n\r\n") + "\n\n", "a").ok());
    EXPECT_FALSE(log_from_lines("", "a").ok());
}

TEST(Damaged, NoByteOfALogCanBeChangedIntoACrash) {
    const std::string good = three_lines();
    int still_read = 0;
    for (std::size_t at = 0; at < good.size(); at += 7) {
        for (const char with : {'\0', '"', '9', '[', '\x80'}) {
            std::string bad = good;
            bad[at] = with;
            const auto read = log_from_lines(bad, "a");
            if (read.ok()) ++still_read;
            if (read.ok()) static_cast<void>(replay(*read));
        }
    }
    EXPECT_GT(still_read, 0);  // a changed letter of a text is still a text
}

TEST(Damaged, DeepNestingIsRefusedAndDoesNotOverflow) {
    EXPECT_FALSE(event_from_json(std::string(1'000'000, '[')).ok());
    EXPECT_FALSE(
        event_from_json("{\"id\":" + std::string(200'000, '[') + std::string(200'000, ']') + "}").ok());
}

}  // namespace

}  // namespace qingwen
