#include "record/memory_store.h"

#include <gtest/gtest.h>

#include "support/sample.h"

namespace qingwen {

namespace {

using namespace sample;

class MemoryStoreTest : public testing::Test {
protected:
    Store::Settled note(std::string name) {
        return [this, name](const Done& done) { heard_.push_back(name + (done ? " kept" : " lost")); };
    }
    void append(int seq, EventBody body) {
        store_.append({"r1"}, event(seq, std::move(body)), note(std::to_string(seq)));
    }
    void begin() {
        store_.open(head("r1"), note("round"));
        append(0, Started{});
    }

    MemoryStore store_;
    std::vector<std::string> heard_;
    using Heard = std::vector<std::string>;
};

TEST_F(MemoryStoreTest, NothingIsSettledOrSeenBeforeDelivery) {
    begin();
    EXPECT_TRUE(heard_.empty());
    EXPECT_TRUE(store_.rounds().value().empty());
    EXPECT_EQ(store_.deliver(), 2);
    EXPECT_EQ(heard_, (Heard{"round kept", "0 kept"}));
    EXPECT_EQ(store_.log({"r1"}).value().events.size(), 1U);
}

// Found by the monkey: an exam whose time was up was offered as unfinished, and could not be taken up.
TEST_F(MemoryStoreTest, ARoundWhoseTimeIsUpIsFinished) {
    begin();
    append(1, TimedOut{false});
    store_.drain();
    EXPECT_FALSE(store_.rounds().value()[0].finished);
    append(2, TimedOut{true});
    store_.drain();
    EXPECT_TRUE(store_.rounds().value()[0].finished);
}

TEST_F(MemoryStoreTest, TheSameEventAgainSettlesWellAndChangesNothing) {
    begin();
    append(0, Started{});
    store_.drain();
    EXPECT_EQ(heard_.back(), "0 kept");
    EXPECT_EQ(store_.log({"r1"}).value().events.size(), 1U);
}

TEST_F(MemoryStoreTest, ARoundMayBeBegunAgainButNotAnotherWithItsId) {
    store_.open(head("r1"), note("first"));
    store_.open(head("r1"), note("again"));
    auto other = head("r1");
    other.player = {"player-2"};
    store_.open(other, note("other"));
    store_.drain();
    EXPECT_EQ(heard_, (Heard{"first kept", "again kept", "other lost"}));
    EXPECT_EQ(store_.rounds().value().size(), 1U);
}

TEST_F(MemoryStoreTest, AnotherEventWithTheSameIdOrPlaceIsRefused) {
    begin();
    append(0, WentOn{});
    store_.append({"r1"}, {{"e0"}, 1, moment(0), WentOn{}}, note("same id"));
    store_.append({"r1"}, event(5, WentOn{}), note("gap"));
    store_.append({"r2"}, event(0, Started{}), note("no round"));
    store_.drain();
    EXPECT_EQ(heard_, (Heard{"round kept", "0 kept", "0 lost", "same id lost", "gap lost", "no round lost"}));
}

TEST_F(MemoryStoreTest, AFailureTakesTheLaterEventsOfItsRoundWithItAndThenItGoesOn) {
    begin();
    store_.drain();
    store_.fail_at(1, {Fault::disk_full, "here", ""});
    append(1, Answered{0, Chosen{{0}}});
    append(2, WentOn{});
    store_.drain();
    append(1, Answered{0, Chosen{{0}}});
    append(2, WentOn{});
    store_.drain();
    EXPECT_EQ(heard_, (Heard{"round kept", "0 kept", "1 lost", "2 lost", "1 kept", "2 kept"}));
    EXPECT_EQ(store_.log({"r1"}).value().events.size(), 3U);
}

TEST_F(MemoryStoreTest, WhatIsHeldSettlesWhenLetGo) {
    int woken = 0;
    store_.on_settled([&] { ++woken; });
    store_.hold(true);
    begin();
    EXPECT_EQ(store_.deliver(), 0);
    EXPECT_EQ(woken, 0);
    EXPECT_EQ(store_.waiting(), 2);
    store_.hold(false);
    EXPECT_EQ(store_.deliver(), 2);
}

TEST_F(MemoryStoreTest, ACallbackMayAppend) {
    store_.open(head("r1"), [this](const Done&) { append(0, Started{}); });
    EXPECT_EQ(store_.deliver(), 1);
    store_.drain();
    EXPECT_EQ(heard_, Heard{"0 kept"});
}

TEST_F(MemoryStoreTest, RoundsAreListedNewestFirstWithWhatBecameOfThem) {
    const auto first = head("r1");
    store_.open(first, {});
    for (const auto& each : perfect_events(first)) store_.append(first.id, each, {});
    store_.open(head("r2"), {});
    store_.drain();
    const auto rounds = store_.rounds().value();
    ASSERT_EQ(rounds.size(), 2U);
    EXPECT_EQ(rounds[0].id.text, "r2");
    EXPECT_FALSE(rounds[0].finished);
    EXPECT_TRUE(rounds[1].finished);
    EXPECT_EQ(rounds[1].events, 15);
    EXPECT_EQ(rounds[1].started, moment(0).wall);
}

}  // namespace

}  // namespace qingwen
