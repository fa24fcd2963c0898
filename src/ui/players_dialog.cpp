#include <array>
#include <cstdlib>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/players_parts.h"

namespace qingwen {

namespace {

std::string refusal_words(const PlayersView& view) {
    if (!view.refused) return {};
    switch (*view.refused) {
        case PlayerRefusal::no_name:
            return tr("Type a name first.");
        case PlayerRefusal::long_name:
            return tr("At most {n} characters.", {{"n", std::to_string(longest_name)}});
        case PlayerRefusal::taken:
            return tr("Somebody here has this name already.");
        case PlayerRefusal::no_pin:
            return tr("A PIN has 4 to 6 digits.");
        case PlayerRefusal::wrong_pin:
            return tr("This is not the PIN.");
        case PlayerRefusal::not_kept:
            return view.trouble ? error_words(*view.trouble) : tr("This could not be kept.");
        case PlayerRefusal::unknown:
        case PlayerRefusal::playing:
            break;
    }
    return tr("This cannot be done now.");
}

struct Words {
    std::string title, words, yes;
};

Words words_of(const PlayersView& view) {
    const auto name = player_words(view.who);
    switch (view.ask) {
        case PlayerAsk::add:
            return {
                tr("Who joins?"),
                tr("A record of their own begins with their first round. A name that was taken off the list "
                   "brings its record back."),
                tr("Add")};
        case PlayerAsk::rename:
            return {tr("What name?"), tr("The record stays with it."), tr("Keep")};
        case PlayerAsk::remove:
            return {tr("Take {name} off the list?", {{"name", name}}),
                    tr("The record is kept on this machine. Adding the same name later brings it back."),
                    tr("Take off the list")};
        case PlayerAsk::set_pin:
            return {tr("A PIN for {name}", {{"name", name}}),
                    tr("4 to 6 digits, asked for before your record is shown. It keeps colleagues from a "
                       "look, not "
                       "somebody who has the files. Empty: no PIN."),
                    view.typed.empty() ? tr("No PIN") : tr("Keep")};
        case PlayerAsk::play:
        case PlayerAsk::nothing:
            break;
    }
    return {tr("Switch to {name}?", {{"name", name}}),
            view.wants_pin ? tr("Their record will be shown on this machine. Type the PIN first.")
                           : tr("Their record will be shown on this machine."),
            tr("Switch")};
}

constexpr std::array<Key, 10> digit_keys{Key::d0, Key::d1, Key::d2, Key::d3, Key::d4,
                                         Key::d5, Key::d6, Key::d7, Key::d8, Key::d9};
constexpr float pad_columns = 6;

// Dots for what was typed, and keys to type it with: a machine in a lobby may have no keyboard.
float pad_height(const Kit& kit) { return kit.u(44 + 12 + 2 * 56 + 8); }

void draw_pad(Kit& kit, Rect room, const PlayersView& view, Sink& sink) {
    const auto& theme = kit.theme();
    Rect dots = room.cut_top(kit.u(44), kit.u(12));
    for (std::size_t i = 0; i < most_pin; ++i) {
        const float x = dots.x + kit.u(10) + static_cast<float>(i) * kit.u(28);
        kit.disc(x, dots.y + dots.h / 2, kit.u(8), i < view.typed.size() ? theme.ink : 0, theme.ink2);
    }
    auto typed = view.typed;
    const float gap = kit.u(8);
    const float wide = std::floor((room.w - gap * (pad_columns - 1)) / pad_columns);
    const auto key = [&](int i, const std::string& id, const std::string& label) {
        const auto at = std::div(i, 6);
        const Rect place{room.x + static_cast<float>(at.rem) * (wide + gap),
                         room.y + static_cast<float>(at.quot) * (kit.u(56) + gap), wide, kit.u(56)};
        const auto press = kit.press(id.c_str(), label, place);
        kit.box(place, press.held || press.hovered ? theme.green_soft : theme.paper, theme.line);
        kit.line(place, label, label.size() == 1 ? type::option : type::small, theme.ink, {0.5F, 0.5F});
        if (press.focused) kit.ring(place);
        return press.pressed;
    };
    for (int i = 0; i < 10; ++i) {
        const int digit = (i + 1) % 10;
        const auto label = std::to_string(digit);
        const bool pressed = key(i, "digit-" + label, label);
        const bool typed_key = kit.take(digit_keys.at(static_cast<std::size_t>(digit)));
        if ((pressed || typed_key) && typed.size() < most_pin) typed += label;
    }
    const bool back = key(10, "digit-back", tr("Delete"));
    if ((back || kit.take(Key::backspace)) && !typed.empty()) typed.pop_back();
    if (typed != view.typed) sink.send(act::TypePlayer{typed});
}

void draw_name_field(Kit& kit, const Rect& room, const PlayersView& view, Sink& sink) {
    auto typed = view.typed;
    const bool first = !ImGui::IsAnyItemActive() && !kit.touched() && !kit.focusing();
    if (text_field(kit, "player-name", room, tr("Name"), typed, first)) sink.send(act::TypePlayer{typed});
}

}  // namespace

void draw_player_dialog(Kit& kit, const PlayersView& view, Sink& sink) {
    const auto words = words_of(view);
    const bool names = view.ask == PlayerAsk::add || view.ask == PlayerAsk::rename;
    const std::array<DialogButton, 2> buttons{DialogButton{"player-no", tr("Cancel")},
                                              DialogButton{"player-yes", words.yes}};
    DialogMiddle middle;
    if (names) middle = {kit.u(64), [&](const Rect& room) { draw_name_field(kit, room, view, sink); }};
    if (view.wants_pin)
        middle = {pad_height(kit), [&](const Rect& room) { draw_pad(kit, room, view, sink); }};
    middle.trouble = refusal_words(view);
    const int pressed = dialog(kit, words.title, words.words, buttons, 0, middle);
    if (pressed == 0) sink.send(act::AskPlayer{});
    if (pressed == 1) sink.send(act::ConfirmPlayer{});
}

}  // namespace qingwen
