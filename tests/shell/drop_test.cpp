// Files dropped on the window, from SDL's events to another bank on the screen.
#include "shell/bank_loader.h"
#include "shell/desk_fixture.h"

namespace qingwen {
namespace {

SDL_Event drop_event(Uint32 type, const char* file = nullptr) {
    SDL_Event event{};
    event.type = type;
    event.drop.file = const_cast<char*>(file);  // NOLINT: SDL hands out its own copy
    return event;
}

std::vector<std::vector<std::string>> dropped(const std::vector<SDL_Event>& events) {
    TypingFont typing;
    HandClock clock;
    Headless stage(400, 400, typing, clock);
    std::vector<std::vector<std::string>> all;
    FunctionScene scene([&](ImDrawList&, const Input& input) {
        if (!input.dropped.empty()) all.push_back(input.dropped);
    });
    stage.show(scene);
    for (const auto& event : events) stage.feed(event);
    stage.settle();
    return all;
}

TEST(Drop, FilesLetGoOfTogetherAreOneBank) {
    const auto all =
        dropped({drop_event(SDL_DROPBEGIN), drop_event(SDL_DROPFILE, "/a.yaml"),
                 drop_event(SDL_DROPFILE, "/b.yaml"), drop_event(SDL_DROPCOMPLETE), drop_event(SDL_DROPBEGIN),
                 drop_event(SDL_DROPFILE, "/c.yaml"), drop_event(SDL_DROPCOMPLETE)});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0], (std::vector<std::string>{"/a.yaml", "/b.yaml"}));
    EXPECT_EQ(all[1], std::vector<std::string>{"/c.yaml"});
}

TEST(Drop, WhatHoldsNoFileIsNothing) {
    EXPECT_TRUE(dropped({drop_event(SDL_DROPBEGIN), drop_event(SDL_DROPCOMPLETE)}).empty());
    EXPECT_TRUE(dropped({drop_event(SDL_DROPCOMPLETE), drop_event(SDL_DROPFILE)}).empty());
}

TEST(Drop, AFolderFullIsCut) {
    std::vector<SDL_Event> events = {drop_event(SDL_DROPBEGIN)};
    for (int i = 0; i < 5000; ++i) events.push_back(drop_event(SDL_DROPFILE, "/a.yaml"));
    events.push_back(drop_event(SDL_DROPCOMPLETE));
    const auto all = dropped(events);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].size(), InputQueue::most_dropped);
}

TEST(BankLoader, ReadsOnAThreadOfItsOwnAndWakes) {
    std::promise<std::thread::id> woken;
    BankLoader loader(QINGWEN_SOURCE "/assets/modes", [&] { woken.set_value(std::this_thread::get_id()); });
    const auto library = loader.load({QINGWEN_SOURCE "/tests/data/play.yaml"}).get();
    EXPECT_NE(woken.get_future().get(), std::this_thread::get_id());
    EXPECT_FALSE(library->bank().questions().empty());
    EXPECT_FALSE(library->modes().empty());
}

TEST(BankLoader, GoesAwayWithAFutureThatNobodyWaitsFor) {
    BankLoader loader(QINGWEN_SOURCE "/assets/modes", [] {});
    for (int i = 0; i < 20; ++i) static_cast<void>(loader.load({QINGWEN_SOURCE "/questions"}));
}

}  // namespace
}  // namespace qingwen
