// Preloaded into a program that draws through SDL's window surface, so that two programs are timed by the
// same means. On stderr it writes "frame N P" when the surface is fetched to draw on and "presented N P" when
// pixels have gone to the screen; N is CLOCK_MONOTONIC and P the processor time spent so far, in nanoseconds.
// BENCH_WINDOW=1920x1080 makes the window that large; with BENCH_KEYS=1 each byte on standard input is a key
// pressed and let go.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>

#include <SDL.h>
#include <dlfcn.h>
#include <unistd.h>

namespace {

long long nanoseconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<long long>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

void say(const char* what) {
    dprintf(STDERR_FILENO, "%s %lld %lld\n", what, nanoseconds(CLOCK_MONOTONIC),
            nanoseconds(CLOCK_PROCESS_CPUTIME_ID));
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

void press(char key, Uint32 type, Uint8 state) {
    SDL_Event event{};
    event.type = type;
    event.key.state = state;
    event.key.keysym.sym = key == '\n' ? SDLK_RETURN : static_cast<SDL_Keycode>(key);
    event.key.keysym.scancode = SDL_GetScancodeFromKey(event.key.keysym.sym);
    SDL_PushEvent(&event);
}

void type_what_is_read() {
    char key = 0;
    while (read(STDIN_FILENO, &key, 1) == 1) {
        press(key, SDL_KEYDOWN, SDL_PRESSED);
        press(key, SDL_KEYUP, SDL_RELEASED);
    }
}

}  // namespace

extern "C" {

SDL_Window* SDL_CreateWindow(const char* title, int x, int y, int w, int h, Uint32 flags) {
    if (const char* wanted = std::getenv("BENCH_WINDOW")) std::sscanf(wanted, "%dx%d", &w, &h);
    if (std::getenv("BENCH_KEYS")) std::thread(type_what_is_read).detach();
    return real<decltype(SDL_CreateWindow)>("SDL_CreateWindow")(title, x, y, w, h, flags);
}

SDL_Surface* SDL_GetWindowSurface(SDL_Window* window) {
    say("frame");
    return real<decltype(SDL_GetWindowSurface)>("SDL_GetWindowSurface")(window);
}

int SDL_UpdateWindowSurfaceRects(SDL_Window* window, const SDL_Rect* rects, int count) {
    const int done =
        real<decltype(SDL_UpdateWindowSurfaceRects)>("SDL_UpdateWindowSurfaceRects")(window, rects, count);
    say("presented");
    return done;
}

}  // extern "C"
