// A bank that is dropped on the window: read elsewhere, played when nothing is under way, refused with a
// reason.
#include "app/bank_opening.h"

#include <gtest/gtest.h>

#include "app/desk.h"
#include "record/memory_store.h"
#include "support/bank_of.h"

namespace qingwen {
namespace {

using LibraryPtr = std::shared_ptr<const Library>;

LibraryPtr library_of(std::vector<Question> questions) {
    Mode practice{{"practice"}, {"练习", "Practice"}, {}, {.draws = {{}}, .shuffle_questions = false}, {}};
    return std::make_shared<const Library>(sample::bank_of(std::move(questions)), std::vector{practice});
}

class BankOpenings : public testing::Test {
protected:
    BankOpenings() { tick(); }

    void act(const Action& action) {
        clock_.advance(seconds(1));
        desk_.act(action, clock_.now());
        tick();
    }
    void tick() { desk_.tick(clock_.now()); }
    [[nodiscard]] View view() const { return desk_.view(clock_.now()); }
    void drop(const std::string& file) { act(act::OpenBank{{file}}); }
    void read(LibraryPtr library) {
        reading_.set_value(std::move(library));
        reading_ = {};
        tick();
    }

    std::promise<LibraryPtr> reading_;
    std::vector<BankOpening::Files> asked_;
    MemoryStore store_;
    HandClock clock_{{{10'000}, {1'795'411'800'000, 480}}};
    LibraryPtr own_ = library_of(sample::questions());
    LibraryPtr other_ = library_of({sample::question("single", sample::single())});
    Desk desk_{{.library = own_,
                .store = store_,
                .ids = IdMaker(Seed{1}),
                .player = {"p"},
                .load =
                    [this](const BankOpening::Files& files) {
                        asked_.push_back(files);
                        reading_ = {};
                        return reading_.get_future();
                    }},
               clock_.now()};
};

TEST_F(BankOpenings, TheSearchLooksThroughTheBankThatIsPlayed) {
    act(act::Open{Screen::search});
    EXPECT_EQ(view().search.found.size(), 7U);
    drop("/tmp/bank.yaml");
    act(act::Open{Screen::home});
    read(other_);
    act(act::Open{Screen::search});
    EXPECT_EQ(view().search.found.size(), 1U);
}

TEST_F(BankOpenings, ABankIsReadElsewhereAndThenPlayed) {
    drop("/tmp/bank.yaml");
    ASSERT_EQ(asked_.size(), 1U);
    EXPECT_EQ(view().home.questions, 7);
    read(other_);
    EXPECT_EQ(view().home.questions, 1);
    EXPECT_TRUE(view().home.borrowed);
    EXPECT_FALSE(view().opening);
    act(act::OwnBank{});
    EXPECT_EQ(view().home.questions, 7);
    EXPECT_FALSE(view().home.borrowed);
}

TEST_F(BankOpenings, OnlyWhatTakesTimeIsSpokenOf) {
    desk_.act(act::OpenBank{{"/tmp/much/"}}, clock_.now());
    EXPECT_FALSE(view().opening);
    ASSERT_TRUE(desk_.next(clock_.now()));
    clock_.advance(BankOpening::silence);
    ASSERT_TRUE(view().opening);
    EXPECT_EQ(view().opening->name, "much");
    EXPECT_FALSE(view().opening->waits);
}

TEST_F(BankOpenings, TheOpeningCanBeStopped) {
    drop("/tmp/bank.yaml");
    act(act::StopOpening{});
    read(other_);
    EXPECT_EQ(view().home.questions, 7);
    EXPECT_FALSE(view().opening);
}

TEST_F(BankOpenings, TheLastOneThatWasDroppedCounts) {
    drop("/tmp/one.yaml");
    drop("/tmp/two.yaml");
    EXPECT_EQ(asked_.size(), 2U);
    read(other_);
    EXPECT_EQ(view().home.questions, 1);
}

TEST_F(BankOpenings, ARoundUnderWayIsPlayedToItsEndFirst) {
    act(act::Start{{"practice"}});
    ASSERT_EQ(view().screen, Screen::round);
    drop("/tmp/bank.yaml");
    read(other_);
    ASSERT_TRUE(view().opening);
    EXPECT_TRUE(view().opening->waits);
    EXPECT_EQ(view().round.round->size(), 7);
    clock_.advance(BankOpening::telling);
    EXPECT_FALSE(view().opening);
    act(act::LeaveForLater{});
    EXPECT_EQ(view().screen, Screen::home);
    EXPECT_EQ(view().home.questions, 1);
    ASSERT_TRUE(view().home.unfinished);
    act(act::Resume{});
    EXPECT_EQ(view().round.round->size(), 7);  // as it was begun
}

TEST_F(BankOpenings, WhatHoldsNoQuestionsIsRefusedAndTheOldBankStays) {
    drop("/tmp/holiday.jpg");
    read(library_of({}));
    EXPECT_EQ(view().home.questions, 7);
    ASSERT_EQ(view().home.notices.size(), 1U);
    EXPECT_EQ(view().home.notices[0].what, Notice::What::bank_refused);
    EXPECT_EQ(view().home.notices[0].error.value().subject, "holiday.jpg");
    drop("/tmp/bank.yaml");
    read(other_);
    EXPECT_TRUE(view().home.notices.empty());
}

TEST_F(BankOpenings, AFileThatIsNotThereIsRefusedWithItsError) {
    drop("/nowhere/bank.yaml");
    read(std::make_shared<const Library>(Library::load({{"/nowhere/bank.yaml"}, "/nowhere/modes"})));
    ASSERT_EQ(view().home.notices.size(), 1U);
    EXPECT_EQ(view().home.notices[0].error.value().fault, Fault::not_found);
}

TEST(BankOpening, WithNobodyToReadNothingIsOpened) {
    BankOpening opening;
    opening.ask({}, {"/tmp/bank.yaml"}, {0});
    EXPECT_FALSE(opening.take(true));
    EXPECT_FALSE(opening.next(true, {0}));
}

}  // namespace
}  // namespace qingwen
