#include "shell/sound_player.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <SDL.h>
#include <SDL_mixer.h>
#include <dlfcn.h>

#include "shell/sound_wave.h"

namespace qingwen {

namespace {

using std::chrono::steady_clock;

constexpr int rate = 44'100;
constexpr int buffer = 1024;                               // samples; 23 ms
constexpr auto silence = std::chrono::seconds(4);          // after which the device is let go of
constexpr auto too_late = std::chrono::milliseconds(400);  // a cue that waited so long is dropped
constexpr auto before_retry = std::chrono::seconds(10);    // after a device could not be opened
constexpr auto patience = std::chrono::milliseconds(500);  // with the device, at the end

// What a sound library has to say about a machine without a sound card is nothing for a terminal.
void be_quiet(const char*, int, const char*, int, const char*, ...) {}  // NOLINT(cert-dcl50-cpp): ALSA's type

void hush_alsa() {
    auto* const library = dlopen("libasound.so.2", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    using Handler = void (*)(const char*, int, const char*, int, const char*, ...);
    using Set = int (*)(Handler);
    if (auto* const set = reinterpret_cast<Set>(dlsym(library, "snd_lib_error_set_handler"))) set(be_quiet);
}

std::vector<std::int16_t> samples_of(Cue cue) {
    const auto wave = wave_of(cue, rate);
    std::vector<std::int16_t> samples;
    samples.reserve(wave.size());
    for (const float one : wave) samples.push_back(static_cast<std::int16_t>(std::lround(one * 32'767)));
    return samples;
}

// The device, open or not.
class Device {
public:
    Device() = default;
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;
    ~Device() { close(); }

    [[nodiscard]] bool is_open() const { return open_; }

    bool open() {
        hush_alsa();
        if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
        open_ = Mix_OpenAudioDevice(rate, AUDIO_S16SYS, 1, buffer, nullptr, 0) == 0;
        if (!open_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return open_;
    }

    void close() {
        if (!open_) return;
        Mix_HaltChannel(-1);
        for (auto& chunk : chunks_) chunk.reset();
        Mix_CloseAudio();
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        open_ = false;
    }

    void play(Cue cue, int volume) {
        const auto at = static_cast<std::size_t>(cue);
        if (samples_[at].empty()) samples_[at] = samples_of(cue);
        if (!chunks_[at])
            chunks_[at].reset(Mix_QuickLoad_RAW(reinterpret_cast<Uint8*>(samples_[at].data()),
                                                static_cast<Uint32>(samples_[at].size() * 2)));
        if (!chunks_[at]) return;
        Mix_VolumeChunk(chunks_[at].get(), MIX_MAX_VOLUME * volume / 3);
        Mix_PlayChannel(-1, chunks_[at].get(), 0);
    }

private:
    struct Free {
        void operator()(Mix_Chunk* chunk) const { Mix_FreeChunk(chunk); }
    };
    bool open_ = false;
    std::array<std::vector<std::int16_t>, cue_count> samples_;  // outlive the chunks
    std::array<std::unique_ptr<Mix_Chunk, Free>, cue_count> chunks_;
};

struct Waiting {
    Cue cue;
    int volume;
    steady_clock::time_point since;
};

}  // namespace

struct SoundPlayer::Shared {
    std::atomic<bool> fails = false;
    std::mutex lock;  // guards what follows
    std::condition_variable changed;
    std::vector<Waiting> waiting;
    bool ending = false;
    bool ended = false;
};

SoundPlayer::SoundPlayer() : shared_(std::make_shared<Shared>()) {}

SoundPlayer::~SoundPlayer() {
    if (!started_) return;
    std::unique_lock guard(shared_->lock);
    shared_->ending = true;
    shared_->changed.notify_all();
    shared_->changed.wait_for(guard, patience, [this] { return shared_->ended; });
}

bool SoundPlayer::fails() const { return shared_->fails; }

void SoundPlayer::play(std::span<const Cue> cues, int volume) {
    if (cues.empty()) return;
    {
        const std::lock_guard guard(shared_->lock);
        for (const auto cue : cues) shared_->waiting.push_back({cue, volume, steady_clock::now()});
    }
    shared_->changed.notify_all();
    if (std::exchange(started_, true)) return;
    std::thread([shared = shared_] { work(shared); }).detach();
}

void SoundPlayer::work(const std::shared_ptr<Shared>& shared) {
    std::optional<Device> device(std::in_place);
    std::optional<steady_clock::time_point> failed;
    std::unique_lock guard(shared->lock);
    const auto something = [&] { return shared->ending || !shared->waiting.empty(); };
    while (!shared->ending) {
        if (!device->is_open()) {
            shared->changed.wait(guard, something);
        } else if (!shared->changed.wait_for(guard, silence, something)) {
            guard.unlock();
            device->close();
            guard.lock();
            continue;
        }
        auto cues = std::exchange(shared->waiting, {});
        if (shared->ending || cues.empty()) continue;
        guard.unlock();
        const auto now = steady_clock::now();
        if (!device->is_open() && (!failed || now - *failed > before_retry)) {
            shared->fails = !device->open();
            failed = shared->fails ? std::optional(now) : std::nullopt;
        }
        if (device->is_open())
            for (const auto& one : cues)
                if (steady_clock::now() - one.since < too_late) device->play(one.cue, one.volume);
        guard.lock();
    }
    guard.unlock();
    device.reset();
    SDL_TLSCleanup();
    guard.lock();
    shared->ended = true;
    shared->changed.notify_all();
}

}  // namespace qingwen
