// The form itself: what is pinned here is on people's disks, so a change breaks old logs.
#include <gtest/gtest.h>

#include "log/codec.h"
#include "support/sample.h"

namespace qingwen {

namespace {

using namespace sample;

struct Written {
    EventBody body;
    std::string json;
};

TEST(Form, BodiesOfEventsAreWrittenAsPinned) {
    const std::vector<Written> table{
        {Started{}, "{}"},
        {Answered{3, Chosen{{0, 2}}}, R"({"item":3,"answer":{"chosen":[0,2]}})"},
        {Answered{0, Judged{true}}, R"({"item":0,"answer":{"judged":true}})"},
        {Answered{0, Ordered{{2, 0, 1}}}, R"({"item":0,"answer":{"ordered":[2,0,1]}})"},
        {Answered{0, Matched{{-1, 2}}}, R"({"item":0,"answer":{"matched":[-1,2]}})"},
        {Answered{0, Filled{{"清", ""}}}, R"({"item":0,"answer":{"filled":["清",""]}})"},
        {Answered{0, Counted{"3.5"}}, R"({"item":0,"answer":{"counted":"3.5"}})"},
        {TimedOut{true}, R"({"whole_round":true})"},
        {WentOn{}, "{}"},
        {Flagged{4, false}, R"({"item":4,"on":false})"},
        {Interrupted{{61'000}}, R"({"away_ms":61000})"},
        {Finished{Ending::left}, R"({"ending":"left"})"},
        {Answered{.item = 2, .answer = Judged{true}, .seat = 3},
         R"({"item":2,"answer":{"judged":true},"seat":3})"},
        {Opened{}, "{}"},
        {Buzzed{1}, R"({"seat":1})"},
        {Staked{20}, R"({"points":20})"},
        {Passed{}, "{}"},
        {Ruled{true}, R"({"right":true})"},
        {Undone{}, "{}"},
    };
    for (const auto& [body, json] : table) EXPECT_EQ(body_to_json(body), json);
}

TEST(Form, AnEventIsWrittenAsPinned) {
    EXPECT_EQ(to_json(event(7, TimedOut{false}, 1500)),
              R"({"id":"e7","seq":7,"mono_ms":1500,"utc_ms":1795411801500,"offset_minutes":480,)"
              R"("kind":"timed_out","whole_round":false})");
}

TEST(Form, AHeadIsWrittenAsPinned) {
    RoundHead head = sample::head("r1");
    head.paper = paper({question("t", Truth{false})});
    head.rules.per_question = seconds(20);
    const std::string digest(64, 'a');
    EXPECT_EQ(
        to_json(head),
        R"({"id":"r1","player":"player-1","mode":"practice","title":"整个题库",)"
        R"("rules":{"version":1,"per_question_ms":20000,"grace_ms":300,"feedback":"at_once","base":100,)"
        R"("speed_bonus":false,"partial":false,"pass":60,"excellent":90},)"
        R"("paper":{"bank":"clean-finance","digest":")" +
            digest +
            R"(","seed":"18446744073709551615","blueprint":{"draws":[{"count":0}],"shuffle_questions":true,)"
            R"("shuffle_options":true},"items":[{"question":{"id":"t","chapter":"04","kind":"truth",)"
            R"("ask":"“t”问的是什么？","is":false,"why":"因为材料第 5 段这样说。","level":1},)"
            R"("chapter_title":"第四章","shown":[]}]}})");
}

TEST(Form, WordsOfKindsAreReadBack) {
    for (int i = 0; i < kind_count; ++i)
        EXPECT_EQ(kind_of(word_of(static_cast<Kind>(i))), static_cast<Kind>(i));
    for (int i = 0; i < event_kind_count; ++i)
        EXPECT_EQ(event_kind_of(word_of(static_cast<EventKind>(i))), static_cast<EventKind>(i));
    EXPECT_FALSE(kind_of("essay"));
    EXPECT_FALSE(event_kind_of(""));
}

}  // namespace

}  // namespace qingwen
