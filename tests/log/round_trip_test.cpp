#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "log/arbitrary.h"
#include "log/codec.h"
#include "log/same.h"

namespace qingwen {

namespace {

using namespace sample;

std::string why(const Error& error) { return error.subject + ": " + error.detail; }

RC_GTEST_PROP(RoundTrip, every_head_comes_back_as_it_was, ()) {
    const RoundHead head = any_head();
    const auto back = head_from_json(to_json(head));
    if (!back) RC_FAIL(why(back.error()));
    RC_ASSERT(same(*back, head));
    RC_ASSERT(to_json(*back) == to_json(head));
}

RC_GTEST_PROP(RoundTrip, every_event_comes_back_as_it_was, ()) {
    const Event event = any_event(up_to(1000));
    const auto back = event_from_json(to_json(event));
    if (!back) RC_FAIL(why(back.error()));
    RC_ASSERT(*back == event);
}

RC_GTEST_PROP(RoundTrip, every_body_comes_back_from_its_kind_and_fields, ()) {
    const Event event = any_event(0);
    EventBody back;
    const auto done = body_from_json(event.kind(), body_to_json(event.body), back);
    if (!done) RC_FAIL(why(done.error()));
    RC_ASSERT(back == event.body);
}

RC_GTEST_PROP(RoundTrip, every_log_comes_back_as_it_was, ()) {
    RoundLog log{any_head(), {}};
    const int count = up_to(8);
    for (int seq = 0; seq < count; ++seq) log.events.push_back(any_event(seq));
    const auto back = log_from_lines(to_lines(log), "log");
    if (!back) RC_FAIL(why(back.error()));
    RC_ASSERT(same(*back, log));
}

TEST(RoundTrip, EachKindOfQuestionAndEachAnswerToItComesBack) {
    const RoundHead head = sample::head("round");
    const RoundLog log{head, perfect_events(head)};
    const auto back = log_from_lines(to_lines(log), "log");
    ASSERT_TRUE(back.ok()) << why(back.error());
    EXPECT_TRUE(same(*back, log));
    EXPECT_EQ(back->head.paper.items.size(), static_cast<std::size_t>(kind_count));
}

TEST(RoundTrip, TextsOfTenThousandCharactersComeBack) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += i % 7 == 0 ? "”" : "清";
    RoundHead head = sample::head("round");
    head.paper.items[0].question.ask = text;
    const auto back = head_from_json(to_json(head));
    ASSERT_TRUE(back.ok()) << why(back.error());
    EXPECT_TRUE(same(*back, head));
    const Event event = sample::event(1, Answered{0, Filled{{text, text}}});
    EXPECT_EQ(event_from_json(to_json(event)).value(), event);
}

TEST(RoundTrip, TextThatIsNoUtf8IsWrittenWithReplacementCharacters) {
    const Event event = sample::event(1, Answered{0, Counted{"a\xc4\xe3z"}});
    const auto back = event_from_json(to_json(event));
    ASSERT_TRUE(back.ok()) << why(back.error());
    EXPECT_EQ(std::get<Counted>(std::get<Answered>(back->body).answer).text, "a\ufffd\ufffdz");
}

TEST(RoundTrip, EveryLineOfALogIsOneJsonValue) {
    RoundHead head = sample::head("round");
    head.title = "two\nlines\r\nand\u2028more";
    const std::string lines = to_lines({head, {sample::event(0, Started{})}});
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
}

}  // namespace

}  // namespace qingwen
