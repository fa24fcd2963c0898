// The monkey's hand: everything that a person, a cat, a cleaning cloth or a bad driver can do to the window,
// at random. Half of the time it goes for a control that is there, and rather for one it knows little.
#pragma once

#include <deque>
#include <map>
#include <string>

#include "monkey/world.h"

namespace qingwen {

class Hand {
public:
    Hand(World& world, Random random) : world_(world), random_(random) {}

    // One thing or a few; then a frame, mostly.
    void act();
    [[nodiscard]] std::uint64_t events() const { return events_; }
    // What it did last, the latest at the end.
    [[nodiscard]] const std::deque<std::string>& last() const { return last_; }

private:
    void did(std::string what);
    void feed(const SDL_Event& event);
    int below(int n) { return static_cast<int>(random_.below(static_cast<std::uint64_t>(n))); }
    bool chance(int percent) { return below(100) < percent; }

    void press_a_control();
    void press(const std::string& id, float x, float y);
    void play_a_key();
    void any_key();
    void key(SDL_Keycode code, Uint16 mods, bool release = true);
    void type();
    void compose();
    void mouse();
    void fingers();
    void pads();
    void window();
    void drop();
    void command();
    void others();
    void time();
    void button(Uint32 type, int x, int y, Uint8 which = SDL_BUTTON_LEFT);
    void finger(Uint32 type, SDL_FingerID id, float x, float y);
    void resize();

    World& world_;
    Random random_;
    std::uint64_t events_ = 0;
    std::map<std::string, int, std::less<>> known_;  // how often a control was gone for
    std::deque<std::string> last_;
};

}  // namespace qingwen
