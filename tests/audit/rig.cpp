#include "audit/rig.h"

#include <cstdlib>
#include <iostream>

#include <imgui_internal.h>

namespace qingwen::audit {

namespace {

std::unique_ptr<Stage> staged_in(const StagedScene& staged, const Setting& setting) {
    speak(setting.preferences.language, QINGWEN_BINARY "/locale");
    return staged.set(setting.preferences);
}

}  // namespace

std::string name_of(const Setting& setting) {
    constexpr const char* looks[] = {"day", "night", "contrast"};
    return std::to_string(setting.width) + "x" + std::to_string(setting.height) + "_" +
           std::to_string(setting.preferences.text_percent) +
           (setting.preferences.language == Language::zh ? "_zh_" : "_en_") +
           looks[static_cast<int>(setting.preferences.look)];
}

FontBook& fonts() {
    static auto book = [] {
        auto files = find_fonts({QINGWEN_SOURCE "/fonts/roles.txt", QINGWEN_BINARY "/fonts/fallback.otf"});
        auto opened = files ? FontBook::open(std::move(files).value()) : Result<FontBook>(files.error());
        if (opened) return std::move(opened).value();
        std::cerr << "no fonts to audit with\n";
        std::abort();
    }();
    return book;
}

Rig::Rig(const StagedScene& staged, const Setting& setting)
    : stage_(staged_in(staged, setting)),
      typing_(fonts()),
      glass_(fonts(), &typing_),
      scene_(stage_->desk(), glass_),
      screen_(setting.width, setting.height, typing_, stage_->clock()),
      setting_(setting) {
    screen_.show(scene_);
    screen_.settle();
}

Rect Rig::page() const {
    return {0, 0, static_cast<float>(setting_.width), static_cast<float>(setting_.height)};
}

void Rig::focus(const std::string& id) {
    scene_.focus = id;
    for (int i = 0; i < 3; ++i) screen_.frame();
}

void Rig::Shown::draw(const Input& input, Moment now) {
    const auto view = desk.view(now);
    kit.begin({input.size.x, input.size.y, input.scale, input.keys, input.touched}, view.preferences);
    if (focus) {
        ImGui::ClearActiveID();  // a field would keep it
        kit.focus_on(*std::exchange(focus, std::nullopt));
    }
    qingwen::draw(view, kit, sink);
    kit.end();
    static_cast<void>(sink.take());
}

}  // namespace qingwen::audit
