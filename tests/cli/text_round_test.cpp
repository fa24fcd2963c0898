#include "cli/text_round.h"

#include <deque>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "record/memory_store.h"
#include "support/sample.h"

namespace qingwen {

namespace {

using namespace sample;
using testing::HasSubstr;
using testing::Not;

// What somebody types, and how long they take for it.
struct Typing {
    std::string text;
    Millis after{1000};
};

class ScriptedLines final : public Lines {
public:
    ScriptedLines(HandClock& clock, std::deque<Typing> script) : clock_(clock), script_(std::move(script)) {}

    Line next(std::optional<Mono> until) override {
        if (script_.empty()) return {Line::What::end, {}};
        Typing& typing = script_.front();
        const Mono now = clock_.now().mono;
        if (until && now + typing.after > *until) {
            const Millis waited = *until - now;
            typing.after = typing.after - waited;
            clock_.advance(waited);
            return {Line::What::time_up, {}};
        }
        clock_.advance(typing.after);
        const Line line{Line::What::text, typing.text};
        script_.pop_front();
        return line;
    }

private:
    HandClock& clock_;
    std::deque<Typing> script_;
};

class TextRoundTest : public testing::Test {
protected:
    int play(const RoundHead& head, std::deque<Typing> script) {
        session_ = Session::begin(head, store_, clock_.now());
        return go_on(std::move(script));
    }
    int go_on(std::deque<Typing> script) {
        ScriptedLines lines(clock_, std::move(script));
        TextRound round(*session_, {store_, clock_, lines, {in_, out_, err_}, true});
        return round.play();
    }
    [[nodiscard]] const Round& round() const { return session_->round(); }
    [[nodiscard]] Outcome::State state(std::size_t item) const { return round().outcomes()[item].state; }

    static RoundHead timed_head() {
        Rules rules;
        rules.per_question = seconds(30);
        RoundHead head = sample::head("r1", rules);
        head.paper.items.resize(2);
        return head;
    }

    HandClock clock_{moment(5000)};
    MemoryStore store_;
    std::unique_ptr<Session> session_;
    std::istringstream in_;
    std::ostringstream out_, err_;
};

// sample::item() shows everything the other way round.
const std::deque<Typing> all_right{{"D"}, {"bcd"}, {"t"}, {"CBA"}, {"A3 B2"}, {"核心|外延"}, {"3"}};

TEST_F(TextRoundTest, AWholeRoundIsPlayedAndItsResultPrinted) {
    EXPECT_EQ(play(sample::head("r1"), all_right), 0);
    EXPECT_EQ(round().phase(), Phase::finished);
    EXPECT_EQ(round().tally().right, kind_count);
    EXPECT_THAT(out_.str(), HasSubstr("Question 7 of 7"));
    EXPECT_THAT(out_.str(), HasSubstr("Mark 100 of 100"));
    EXPECT_THAT(out_.str(), Not(HasSubstr("To read again")));
    EXPECT_EQ(store_.log({"r1"})->events, round().log());
}

TEST_F(TextRoundTest, AnAnswerIsSavedBeforeAnythingIsToldAboutIt) {
    play(sample::head("r1"), {{"A"}});
    const std::string text = out_.str();
    const auto saved = text.find("Answer 1 is saved.");
    const auto told = text.find("Not right.");
    ASSERT_NE(saved, std::string::npos);
    ASSERT_NE(told, std::string::npos);
    EXPECT_LT(saved, told);
    EXPECT_THAT(text, HasSubstr("The right answer: 理念文化"));
    EXPECT_THAT(text, HasSubstr("Why: 因为材料第 5 段这样说。"));
}

TEST_F(TextRoundTest, EveryEventThatIsSavedIsTraced) {
    play(sample::head("r1"), {{"A"}});
    for (const char* const id : {"r1.0", "r1.1", "r1.2"})
        EXPECT_THAT(err_.str(), HasSubstr(std::string("acknowledged ") + id));
    EXPECT_THAT(err_.str(), Not(HasSubstr("r1.3")));
}

TEST_F(TextRoundTest, WhenTheInputEndsTheRoundStaysOpenAndCanBeTakenUp) {
    EXPECT_EQ(play(sample::head("r1"), {{"D"}}), 0);
    EXPECT_THAT(err_.str(), HasSubstr("--resume"));
    store_.drain();
    const auto log = store_.log({"r1"});
    ASSERT_TRUE(log.ok());
    clock_.advance(minutes(5));
    session_ = Session::resume(*log, store_, clock_.now()).value();
    auto rest = all_right;
    rest.pop_front();
    EXPECT_EQ(go_on(rest), 0);
    EXPECT_EQ(round().tally().right, kind_count);
    EXPECT_EQ(round().ending(), Ending::completed);
}

TEST_F(TextRoundTest, ALineThatIsNoAnswerAsksAgainAndAnEmptyOneSaysNothing) {
    play(sample::head("r1"), {{"Z"}, {""}, {"D"}});
    const std::string text = out_.str();
    EXPECT_THAT(text, HasSubstr("This is no answer to the question."));
    EXPECT_EQ(text.find("This is no answer"), text.rfind("This is no answer"));
    EXPECT_EQ(state(0), Outcome::State::right);
}

TEST_F(TextRoundTest, AQuestionIsFlaggedAndUnflagged) {
    play(sample::head("r1"), {{"/f"}});
    EXPECT_TRUE(round().outcomes()[0].flagged);
    go_on({{"/f"}});
    EXPECT_FALSE(round().outcomes()[0].flagged);
}

TEST_F(TextRoundTest, ARoundCanBeEnded) {
    EXPECT_EQ(play(sample::head("r1"), {{"D"}, {"/end"}}), 0);
    EXPECT_EQ(round().ending(), Ending::left);
    EXPECT_THAT(out_.str(), HasSubstr("1 of 7 right"));
}

TEST_F(TextRoundTest, WhenTheTimeIsUpTheQuestionIsOver) {
    EXPECT_EQ(play(timed_head(), {{"D", seconds(40)}, {"bcd"}}), 0);
    EXPECT_EQ(state(0), Outcome::State::timed_out);
    EXPECT_EQ(state(1), Outcome::State::right);
    EXPECT_THAT(out_.str(), HasSubstr("Time for this question: 30 s"));
    EXPECT_THAT(out_.str(), HasSubstr("The time is up."));
}

// A stream that cannot be waited for hands over lines however late they are.
class LateLines final : public Lines {
public:
    explicit LateLines(HandClock& clock) : clock_(clock) {}
    Line next(std::optional<Mono>) override {
        clock_.advance(seconds(40));
        return {left_-- > 0 ? Line::What::text : Line::What::end, "D"};
    }

private:
    HandClock& clock_;
    int left_ = 1;
};

TEST_F(TextRoundTest, AnAnswerThatComesTooLateIsATimeOut) {
    session_ = Session::begin(timed_head(), store_, clock_.now());
    LateLines lines(clock_);
    TextRound(*session_, {store_, clock_, lines, {in_, out_, err_}}).play();
    EXPECT_EQ(state(0), Outcome::State::timed_out);
    EXPECT_FALSE(round().outcomes()[0].answer.has_value());
    EXPECT_THAT(out_.str(), Not(HasSubstr("is saved")));
}

TEST_F(TextRoundTest, TheTimeOfTheWholeRoundEndsIt) {
    RoundHead head = sample::head("r1");
    head.rules.per_round = seconds(60);
    EXPECT_EQ(play(head, {{"D", seconds(10)}, {"", seconds(300)}, {"bcd", seconds(51)}}), 0);
    EXPECT_EQ(round().ending(), Ending::time_up);
    EXPECT_THAT(out_.str(), HasSubstr("The time is up."));
    EXPECT_THAT(out_.str(), HasSubstr("1 of 7 right"));
}

TEST_F(TextRoundTest, InARoundToldAtTheEndNothingIsToldBefore) {
    RoundHead head = sample::head("r1");
    head.rules.feedback = Feedback::at_end;
    auto script = all_right;
    script[0].text = "A";
    EXPECT_EQ(play(head, script), 0);
    EXPECT_THAT(out_.str(), Not(HasSubstr("Not right.")));
    EXPECT_THAT(out_.str(), HasSubstr("6 of 7 right"));
    EXPECT_THAT(out_.str(), HasSubstr("Your answer: 物质形态文化"));
}

TEST_F(TextRoundTest, AsksHowSureOneIsWhereTheRulesDo) {
    RoundHead head = sample::head("r1", consistent({.certainty = true}));
    head.paper.items.resize(2);
    EXPECT_EQ(play(head, {{"D"}, {"4"}, {"/f"}, {"３"}, {"a"}, {"1"}}), 0);
    EXPECT_THAT(out_.str(), HasSubstr("How sure are you?  1 Not very sure (right +33, wrong 0)"));
    EXPECT_THAT(out_.str(), HasSubstr("3 Quite sure (right +100, wrong −200): "));
    EXPECT_THAT(out_.str(), HasSubstr("Type 1, 2 or 3."));
    EXPECT_TRUE(round().outcomes()[0].flagged);
    EXPECT_EQ(round().outcomes()[0].certainty, Certainty::high);
    EXPECT_EQ(round().outcomes()[1].certainty, Certainty::low);
    EXPECT_EQ(round().tally().points, 100);
}

TEST_F(TextRoundTest, TheTimeRunsOnWhileItIsAskedHowSureOneIs) {
    RoundHead head = timed_head();
    head.rules = consistent({.per_question = seconds(30), .certainty = true});
    EXPECT_EQ(play(head, {{"D", seconds(20)}, {"2", seconds(20)}, {"bcd"}, {"2"}}), 0);
    EXPECT_EQ(state(0), Outcome::State::timed_out);
    EXPECT_EQ(round().outcomes()[1].certainty, Certainty::medium);
}

TEST_F(TextRoundTest, SaysThatBlanksMayStandInAnyOrder) {
    RoundHead head = sample::head("r1");
    head.paper = sample::paper({sample::question("b", Blank{{{"甲"}, {"乙"}}, true})});
    EXPECT_EQ(play(head, {{"乙|丙"}}), 0);
    EXPECT_THAT(out_.str(), HasSubstr("in any order, with |"));
    EXPECT_THAT(out_.str(), HasSubstr("The right answer: 甲; 乙 (in any order)"));
    EXPECT_EQ(state(0), Outcome::State::partly);
}

TEST_F(TextRoundTest, AnAnswerThatCouldNotBeSavedIsTriedAgain) {
    store_.fail_at(3, {Fault::disk_full, "records.db", ""});  // after the round and its start
    EXPECT_EQ(play(sample::head("r1"), {{"D"}, {""}}), 0);
    EXPECT_THAT(err_.str(), HasSubstr("The disk is full"));
    EXPECT_EQ(state(0), Outcome::State::right);
    const std::string text = out_.str();
    EXPECT_EQ(text.find("Answer 1 is saved."), text.rfind("Answer 1 is saved."));
}

TEST_F(TextRoundTest, AnAnswerThatCouldNotBeSavedIsNotAcknowledgedAndTheWorldHasFailed) {
    store_.fail_at(3, {Fault::disk_full, "records.db", ""});
    EXPECT_EQ(play(sample::head("r1"), {{"D"}}), 3);
    EXPECT_THAT(out_.str(), Not(HasSubstr("is saved.")));
    EXPECT_THAT(err_.str(), Not(HasSubstr("acknowledged r1.1")));
}

TEST_F(TextRoundTest, ARoundThatCannotBeginIsNotPlayed) {
    store_.fail_at(1, {Fault::disk_full, "records.db", ""});
    EXPECT_EQ(play(sample::head("r1"), all_right), 3);
    EXPECT_EQ(out_.str(), "");
}

}  // namespace

}  // namespace qingwen
