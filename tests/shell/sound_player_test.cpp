#include "shell/sound_player.h"

#include <chrono>
#include <thread>

#include <SDL.h>
#include <gtest/gtest.h>

namespace qingwen {
namespace {

bool becomes(const SoundPlayer& player, bool fails) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (player.fails() != fails && std::chrono::steady_clock::now() < until) std::this_thread::yield();
    return player.fails() == fails;
}

TEST(SoundPlayer, AMachineWithoutSoundFailsQuietly) {
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "nonsense");
    SoundPlayer player;
    EXPECT_FALSE(player.fails());
    player.play({}, 2);  // nothing is opened for nothing
    const Cue cue = Cue::right;
    player.play({&cue, 1}, 2);
    EXPECT_TRUE(becomes(player, true));
}

TEST(SoundPlayer, PlaysToADeviceAndEndsSoon) {
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
    const auto begun = std::chrono::steady_clock::now();
    {
        SoundPlayer player;
        for (const Cue cue : {Cue::chosen, Cue::stamp, Cue::finish}) player.play({&cue, 1}, 3);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(1));
}

TEST(SoundPlayer, OneThatWasNeverHeardStartsNoThread) { const SoundPlayer player; }

}  // namespace
}  // namespace qingwen
