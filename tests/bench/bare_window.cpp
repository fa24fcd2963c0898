// The yardstick of starting: a window, one line of text drawn once with the program's own serif, its pixels
// on the screen, then the end. bare_window FONT FACE_INDEX; witness.cpp tells when it has presented.
#include <cstdio>
#include <cstdlib>

#include <SDL.h>
#include <SDL_ttf.h>

int main(int count, char** arguments) {
    if (count != 3) return 2;
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        return std::fprintf(stderr, "%s\n", SDL_GetError()), 3;
    SDL_Window* window = SDL_CreateWindow("bare", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1280, 720,
                                          SDL_WINDOW_RESIZABLE);
    TTF_Font* font = TTF_OpenFontIndex(arguments[1], 28, std::atol(arguments[2]));
    SDL_Surface* screen = window ? SDL_GetWindowSurface(window) : nullptr;
    if (!font || !screen) return std::fprintf(stderr, "%s\n", SDL_GetError()), 3;
    SDL_Surface* text = TTF_RenderUTF8_Blended(font, "收到客户送来的礼品，应当怎样处理？", {30, 30, 30, 255});
    SDL_FillRect(screen, nullptr, SDL_MapRGB(screen->format, 245, 241, 232));
    SDL_Rect at{100, 100, 0, 0};
    SDL_BlitSurface(text, nullptr, screen, &at);
    const SDL_Rect all{0, 0, screen->w, screen->h};
    if (SDL_UpdateWindowSurfaceRects(window, &all, 1) != 0) return 3;
    SDL_FreeSurface(text);
    TTF_CloseFont(font);
    SDL_DestroyWindow(window);
    TTF_Quit();
    SDL_Quit();
}
