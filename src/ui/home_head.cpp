#include <algorithm>
#include <vector>

#include "app/words.h"
#include "ui/controls.h"
#include "ui/home_parts.h"

namespace qingwen {

namespace {

std::string bank_words(const HomeView& view, Language language) {
    const auto counts = tr_n("{n} chapter", "{n} chapters", view.chapters) + "  " +
                        tr_n("{n} question", "{n} questions", view.questions);
    return view.title.empty() ? counts : view.title.in(language) + "  ·  " + counts;
}

// A way from the home screen, as a quiet word.
struct Way {
    const char* id;
    std::string label;
    Action action;
};

Action other_language(Preferences preferences) {
    preferences.language = preferences.language == Language::zh ? Language::en : Language::zh;
    return act::Prefer{preferences};
}

std::vector<Way> ways(const HomeView& view, const Preferences& preferences) {
    const auto count = view.mistakes > 0 ? " " + std::to_string(view.mistakes) : std::string();
    std::vector<Way> all;
    if (view.borrowed) all.push_back({"own-bank", tr("Back to our own questions"), act::OwnBank{}});
    all.push_back({"open-notebook", tr("Mistakes") + count, act::Open{Screen::notebook}});
    all.push_back({"open-record", tr("Record"), act::Open{Screen::record}});
    all.push_back({"open-search", tr("Search"), act::Open{Screen::search}});
    if (view.edits) all.push_back({"open-editor", tr("Edit questions"), act::OpenEditor{}});
    all.push_back(
        {"open-players", view.player.empty() ? tr("Player") : view.player, act::Open{Screen::players}});
    all.push_back({"open-settings", tr("Settings"), act::Open{Screen::settings}});
    all.push_back(
        {"language", preferences.language == Language::zh ? "English" : "中文", other_language(preferences)});
    return all;
}

float way_width(Kit& kit, const Way& way) {
    return std::max(kit.u(44), button_width(kit, way.label, nullptr, ButtonLook::quiet));
}

float width_of(Kit& kit, const std::vector<Way>& all) {
    float sum = 0;
    for (const auto& way : all) sum += way_width(kit, way) + kit.u(8);
    return sum - kit.u(8);
}

constexpr float way_height = 44;  // units

// In rows as wide as there is room, from the left; returns how high that is.
float draw_ways(Kit& kit, Column at, const std::vector<Way>& all, Sink& sink) {
    float x = at.x;
    float y = at.y;
    for (const auto& way : all) {
        const float wide = way_width(kit, way);
        if (x > at.x && x + wide > at.x + at.width) {
            x = at.x;
            y += kit.u(way_height);
        }
        if (button(kit, way.id, {x, y, wide, kit.u(way_height)}, way.label, ButtonLook::quiet))
            sink.send(way.action);
        x += wide + kit.u(8);
    }
    return y + kit.u(way_height) - at.y;
}

float name_width(Kit& kit, const HomeView& view) {
    const auto words = bank_words(view, kit.preferences().language);
    return kit.u(52 + 24) +
           std::max(kit.measure(tr("Qingwen"), type::name).width, kit.measure(words, type::caption).width);
}

float draw_name(Kit& kit, Column at, const HomeView& view) {
    const float side = kit.u(52);
    kit.seal({at.x + kit.u(3), at.y + kit.u(3), side, side}, "清问");
    const float left = at.x + side + kit.u(24);
    const auto name = kit.text(left, at.y, tr("Qingwen"), type::name, kit.theme().ink);
    const auto words = bank_words(view, kit.preferences().language);
    const auto below =
        kit.text(left, at.y + name.height, words, type::caption, kit.theme().ink2, at.x + at.width - left);
    return std::max(side + kit.u(8), name.height + below.height);
}

}  // namespace

// The name at the left and the ways at the right; one below the other where there is no room for both.
float draw_home_head(Kit& kit, Column at, const HomeView& view, Sink& sink) {
    const auto all = ways(view, kit.preferences());
    const float wide = width_of(kit, all);
    if (name_width(kit, view) + kit.u(32) + wide <= at.width) {
        const float shift = kit.u(8);  // the words end where the page does, their ground a little further
        draw_ways(kit, {at.x + at.width - wide + shift, at.y + kit.u(6), wide}, all, sink);
        return draw_name(kit, {at.x, at.y, at.width - wide}, view) + kit.u(44);
    }
    const float name = draw_name(kit, at, view) + kit.u(4);
    return name + draw_ways(kit, {at.x - kit.u(8), at.y + name, at.width + kit.u(8)}, all, sink) + kit.u(12);
}

}  // namespace qingwen
