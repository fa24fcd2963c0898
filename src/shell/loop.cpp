#include "shell/loop.h"

#include <algorithm>

#include "shell/stage.h"

namespace qingwen {

namespace {

constexpr std::int64_t longest_wait = 60'000;
constexpr int most_events = 65'536;  // taken in before a frame is drawn in between

// SDL leaves these to whoever takes the event.
void free_text(const SDL_Event& event) {
    if (event.type == SDL_TEXTEDITING_EXT) SDL_free(event.editExt.text);
    if (event.type == SDL_DROPFILE || event.type == SDL_DROPTEXT) SDL_free(event.drop.file);
}

}  // namespace

Loop::Loop(Window& window, Platform& platform, Painter& painter, const Clock& clock, Signals* signals,
           std::function<Millis()> slept)
    : window_(window),
      platform_(platform),
      painter_(painter),
      clock_(clock),
      signals_(signals),
      attendance_(std::move(slept)),
      wake_event_(SDL_RegisterEvents(1)) {
    if (signals_) signals_->on_raise([this] { wake(); });
}

Loop::~Loop() {
    if (signals_) signals_->on_raise({});
}

void Loop::wake() {
    if (waking_.exchange(true)) return;
    SDL_Event event{};
    event.type = wake_event_;
    if (SDL_PushEvent(&event) != 1) waking_ = false;
}

Done Loop::run(Scene& scene) {
    frames_due_ = std::max(frames_due_, 1);
    while (!scene.over() && !(signals_ && signals_->raised())) {
        const auto due = deadline(scene, clock_.now().mono);
        wait(scene, due);
        const bool timed = due && *due <= clock_.now().mono;
        if (!window_.visible() || (frames_due_ == 0 && !timed && !platform_.pending())) continue;
        if (auto drawn = draw(scene); !drawn) return drawn;
        if (frames_due_ == 0) pads_.open();
    }
    return Unit{};
}

std::optional<Mono> Loop::deadline(const Scene& scene, Mono now) const {
    auto due = scene.next(now);
    if (due) due = std::max(*due, last_frame_ + shortest_frame);
    const auto finger = platform_.next();
    if (finger && (!due || *finger < *due)) due = finger;
    return due;
}

int Loop::patience(std::optional<Mono> due) const {
    if (!window_.visible()) return -1;
    if (frames_due_ > 0 || platform_.pending()) return 0;
    if (!due) return -1;
    return static_cast<int>(std::clamp<std::int64_t>((*due - clock_.now().mono).count, 0, longest_wait));
}

void Loop::wait(Scene& scene, std::optional<Mono> due) {
    SDL_Event event;
    const int most = patience(due);
    const bool came = (most < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, most)) != 0;
    attend(scene, most < 0 ? std::nullopt : std::optional(Millis{most}));
    if (!came) return;
    int taken = 0;
    do handle(event, scene);
    while (++taken < most_events && SDL_PollEvent(&event) != 0);
}

void Loop::attend(Scene& scene, std::optional<Millis> meant) {
    const auto now = clock_.now();
    const auto absence = attendance_.at_work(now.mono, meant);
    if (!absence) return;
    scene.was_away(absence->away, absence->seen, now);
    frames_due_ = 1 + settling_frames;
}

void Loop::handle(const SDL_Event& event, Scene& scene) {
    frames_due_ = 1 + settling_frames;
    if (event.type == wake_event_) waking_ = false;
    if (event.type == SDL_QUIT) scene.closing();
    if (event.type == SDL_WINDOWEVENT &&
        (event.window.event == SDL_WINDOWEVENT_EXPOSED ||
         event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED ||
         event.window.event == SDL_WINDOWEVENT_RESTORED || event.window.event == SDL_WINDOWEVENT_SHOWN))
        painter_.forget();
    pads_.feed(event);
    platform_.feed(event);
    free_text(event);
}

Done Loop::draw(Scene& scene) {
    auto* surface = window_.surface();
    if (!surface) surface = window_.surface();
    if (!surface) return Error{Fault::no_display, "window surface", SDL_GetError()};
    platform_.set_size({static_cast<float>(surface->w), static_cast<float>(surface->h)},
                       window_.pixels_a_point());
    const auto now = clock_.now();
    const auto changed = draw_frame(scene, platform_, painter_, *surface, window_.scale(), now);
    if (!window_.show(changed)) painter_.forget();
    frames_due_ = std::max(0, frames_due_ - 1);
    last_frame_ = now.mono;
    ++frames_;
    attend(scene, Millis{});
    return Unit{};
}

}  // namespace qingwen
