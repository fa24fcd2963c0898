#include "shell/sound_wave.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace qingwen {

namespace {

struct Tone {
    float hertz;
    float level;
    float fade;   // seconds until it has fallen to 1/e
    float after;  // seconds from the beginning
};

struct Sound {
    float seconds;
    float peak;  // of the loudest sample
    std::span<const Tone> tones;
};

// Partials of a small bowl bell stand at about 1 : 2.76 : 5.4.
constexpr Tone chosen[] = {{620, 1, 0.016F, 0}, {1488, 0.3F, 0.007F, 0}};
constexpr Tone right[] = {{659.3F, 1, 0.16F, 0},
                          {1819.6F, 0.25F, 0.07F, 0},
                          {987.8F, 1, 0.28F, 0.09F},
                          {2726.3F, 0.22F, 0.11F, 0.09F},
                          {5334.1F, 0.05F, 0.04F, 0.09F}};
constexpr Tone wrong[] = {
    {220, 1, 0.08F, 0}, {528, 0.2F, 0.03F, 0}, {174.6F, 1, 0.13F, 0.11F}, {419, 0.2F, 0.04F, 0.11F}};
constexpr Tone hurry[] = {{880, 1, 0.022F, 0}, {2112, 0.25F, 0.009F, 0}};
constexpr Tone stamp[] = {{88, 1, 0.05F, 0},
                          {187, 0.6F, 0.022F, 0},
                          {620, 0.15F, 0.01F, 0},
                          {523.3F, 0.35F, 0.36F, 0.16F},
                          {1444.2F, 0.09F, 0.16F, 0.16F}};
constexpr Tone finish[] = {{523.3F, 1, 0.2F, 0},         {1444.2F, 0.2F, 0.08F, 0},
                           {659.3F, 0.9F, 0.24F, 0.14F}, {1819.6F, 0.2F, 0.09F, 0.14F},
                           {784, 0.9F, 0.36F, 0.28F},    {2163.8F, 0.18F, 0.14F, 0.28F}};

constexpr float attack = 0.003F;  // seconds until a tone is at its level
constexpr float release = 0.03F;  // seconds in which the end falls to silence

Sound sound_of(Cue cue) {
    switch (cue) {
        case Cue::chosen:
            return {0.1F, 0.3F, chosen};
        case Cue::right:
            return {0.9F, 0.5F, right};
        case Cue::wrong:
            return {0.5F, 0.5F, wrong};
        case Cue::hurry:
            return {0.12F, 0.35F, hurry};
        case Cue::stamp:
            return {1.2F, 0.7F, stamp};
        case Cue::finish:
            break;
    }
    return {1.4F, 0.5F, finish};
}

float at(const Tone& tone, float second) {
    const float t = second - tone.after;
    if (t <= 0) return 0;
    const float rise = std::min(1.F, t / attack);
    return tone.level * rise * std::exp(-t / tone.fade) *
           std::sin(2 * std::numbers::pi_v<float> * tone.hertz * t);
}

}  // namespace

std::vector<float> wave_of(Cue cue, int rate) {
    const auto sound = sound_of(cue);
    const auto samples = static_cast<float>(rate);
    std::vector<float> wave(static_cast<std::size_t>(sound.seconds * samples));
    float loudest = 0;
    for (std::size_t i = 0; i < wave.size(); ++i) {
        const float second = static_cast<float>(i) / samples;
        const float left = sound.seconds - static_cast<float>(i + 1) / samples;
        for (const auto& tone : sound.tones) wave[i] += at(tone, second);
        wave[i] *= std::clamp(left / release, 0.F, 1.F);
        loudest = std::max(loudest, std::abs(wave[i]));
    }
    for (auto& sample : wave) sample *= sound.peak / loudest;
    wave.back() = 0;
    return wave;
}

}  // namespace qingwen
