// Writes a PNG of every screen in every state: shots FOLDER [PART OF A SETTING'S NAME [PART OF A SCENE'S]].
// The desk, the screens, the text and the painter are the program's own; only the window is not there.
#include <filesystem>
#include <iostream>

#include "app/telling.h"
#include "shell/desk_scene.h"
#include "shell/headless.h"
#include "shell/text_glass.h"
#include "support/scenes.h"

namespace qingwen {
namespace {

struct Setting {
    int width, height, percent;
    Language language;
    Look look;
};

const char* word(Look look) { return look == Look::day ? "day" : look == Look::night ? "night" : "contrast"; }

std::string name_of(const Setting& setting) {
    return std::to_string(setting.width) + "x" + std::to_string(setting.height) + "-" +
           std::to_string(setting.percent) + (setting.language == Language::zh ? "-zh-" : "-en-") +
           word(setting.look);
}

std::vector<Setting> settings() {
    std::vector<Setting> all;
    for (const auto& [width, height] : {std::pair{800, 600}, {1280, 720}, {1920, 1080}})
        for (const int percent : {100, 200})
            for (const auto language : {Language::zh, Language::en})
                for (const auto look : {Look::day, Look::night})
                    all.push_back({width, height, percent, language, look});
    all.push_back({1280, 720, 100, Language::zh, Look::contrast});
    all.push_back({720, 1280, 150, Language::zh, Look::day});
    return all;
}

Done shoot(const StagedScene& staged, const Setting& setting, FontBook& book,
           const std::filesystem::path& file) {
    const auto stage = staged.set({setting.language, setting.look, setting.percent, true});
    TypingFont typing(book);
    TextGlass glass(book, &typing);
    DeskScene scene(stage->desk(), glass);
    Headless screen(setting.width, setting.height, typing, stage->clock());
    screen.show(scene);
    screen.settle();
    screen.step(seconds(0));
    return screen.save_png(file);
}

bool wanted(const std::string& name, const std::string& part) {
    return part.empty() || name.find(part) != std::string::npos;
}

int shoot(const std::filesystem::path& folder, const std::string& only, const std::string& scene) {
    std::filesystem::create_directories(folder);
    auto files = find_fonts({QINGWEN_SOURCE "/fonts/roles.txt", QINGWEN_BINARY "/fonts/fallback.otf"});
    if (!files) return std::cerr << error_words(files.error()) << '\n', 3;
    auto book = FontBook::open(std::move(files).value());
    if (!book) return std::cerr << error_words(book.error()) << '\n', 3;
    int sets = 0;
    for (const auto& setting : settings()) {
        if (!wanted(name_of(setting), only)) continue;
        speak(setting.language, QINGWEN_BINARY "/locale");
        for (const auto& staged : staged_scenes()) {
            if (!wanted(staged.name, scene)) continue;
            const auto file = folder / (name_of(setting) + "-" + staged.name + ".png");
            const auto saved = shoot(staged, setting, book.value(), file);
            if (!saved) std::cerr << error_words(saved.error()) << '\n';
        }
        std::cout << ++sets << " " << name_of(setting) << std::endl;
    }
    return 0;
}

}  // namespace
}  // namespace qingwen

int main(int argc, char** argv) {
    if (argc < 2)
        return std::cerr << "usage: shots FOLDER [PART OF A SETTING'S NAME [PART OF A SCENE'S]]\n", 2;
    return qingwen::shoot(argv[1], argc > 2 ? argv[2] : "", argc > 3 ? argv[3] : "");
}
