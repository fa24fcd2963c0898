// Plays cues, on a thread of its own: opening a sound device may take seconds, and a broken one may never
// answer. Nobody waits for it.
#pragma once

#include <memory>
#include <span>

#include "app/cue.h"

namespace qingwen {

class SoundPlayer {
public:
    // Nothing is opened before the first cue, and the device is let go of when nothing was heard for a while:
    // a silent program costs nothing.
    SoundPlayer();
    SoundPlayer(const SoundPlayer&) = delete;
    SoundPlayer& operator=(const SoundPlayer&) = delete;
    // Within half a second: a device that hangs is left to the end of the process.
    ~SoundPlayer();

    // Never waits. `volume`: 1 to 3. What cannot be played soon is not played at all.
    void play(std::span<const Cue> cues, int volume);

    // The device could not be opened when it was last tried.
    [[nodiscard]] bool fails() const;

private:
    struct Shared;
    static void work(const std::shared_ptr<Shared>& shared);

    std::shared_ptr<Shared> shared_;  // outlives the player where its thread does
    bool started_ = false;
};

}  // namespace qingwen
