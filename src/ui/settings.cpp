#include <array>

#include "app/words.h"
#include "ui/page.h"
#include "ui/settings_parts.h"

namespace qingwen {

namespace {

// Sends what the person chose, if something.
class Choosing {
public:
    Choosing(Kit& kit, PrintedRows& form, Sink& sink)
        : form_(form), sink_(sink), preferences_(kit.preferences()) {}

    template <class Value>
    bool one(const std::string& label, std::span<const Choice> choices, Value Preferences::*member,
             std::span<const Value> values, const std::string& note = {}) {
        const auto at = std::ranges::find(values, preferences_.*member);
        const int chosen = at == values.end() ? 0 : static_cast<int>(at - values.begin());
        const int pressed = form_.choose(label, note, choices, chosen);
        if (pressed < 0) return false;
        preferences_.*member = values[static_cast<std::size_t>(pressed)];
        sink_.send(act::Prefer{preferences_});
        return true;
    }

    bool on_off(const std::string& id, const std::string& label, bool Preferences::*member,
                const std::string& note = {}) {
        static constexpr std::array values{true, false};
        const std::array choices{Choice{id + "-on", tr("On")}, Choice{id + "-off", tr("Off")}};
        return one<bool>(label, choices, member, values, note);
    }

private:
    PrintedRows& form_;
    Sink& sink_;
    Preferences preferences_;
};

void draw_sound(Choosing& choosing, const View& view, Sink& sink) {
    const auto silent =
        view.settings.no_sound ? tr("There is no sound device; everything is shown as well.") : std::string();
    bool hear = choosing.on_off("sound", tr("Sounds"), &Preferences::sound, silent);
    static constexpr std::array volumes{1, 2, 3};
    const bool on = view.preferences.sound;
    const std::array choices{Choice{"volume-1", tr("Soft"), on}, Choice{"volume-2", tr("Middle"), on},
                             Choice{"volume-3", tr("Loud"), on}};
    hear = choosing.one<int>(tr("Volume"), choices, &Preferences::volume, volumes) || hear;
    if (hear) sink.send(act::HearSound{});
}

void draw_keys(PrintedRows& form, Choosing& choosing, Sink& sink) {
    static constexpr std::array shown{true, false};
    const std::array choices{Choice{"hints-on", tr("Shown")}, Choice{"hints-off", tr("Hidden")}};
    choosing.one<bool>(tr("Keys beside the buttons"), choices, &Preferences::key_hints, shown);
    const std::array look{Choice{"show-keys", tr("See all keys")}};
    if (form.act(tr("Everything works with the keyboard, too"), tr("F1 shows the keys anywhere."), look) == 0)
        sink.send(act::ShowHelp{});
}

void draw_about(PrintedRows& form, const View& view, Sink& sink) {
    const bool undo = view.settings.can_undo;
    const std::array reset{undo ? Choice{"undo-reset", tr("Undo")} : Choice{"reset", tr("Reset")}};
    const auto note =
        undo ? tr("All settings are back at their defaults.") : tr("Language and records stay as they are.");
    if (form.act(tr("Default settings"), note, reset) == 0)
        undo ? sink.send(act::UndoReset{}) : sink.send(act::ResetPreferences{});
    form.act(
        tr("Qingwen {version}", {{"version", view.settings.version}}),
        tr("Set in Noto Serif CJK and Noto Sans CJK (SIL Open Font License 1.1). Built on SDL, Dear ImGui, "
           "SQLite, yaml-cpp, FreeType and libunibreak, each under its own free licence."));
    const std::array quit{Choice{"quit", tr("Quit")}};
    if (form.act(tr("Close Qingwen"), tr("Everything is saved already."), quit) == 0) sink.send(act::Quit{});
}

float draw_form(Kit& kit, Column at, const View& view, Sink& sink) {
    PrintedRows form(kit, at);
    Choosing choosing(kit, form, sink);
    form.group(tr("Reading"));
    draw_reading_rows(kit, form, sink);
    choosing.on_off("movement", tr("Movement"), &Preferences::movement);
    form.group(tr("Sound"));
    draw_sound(choosing, view, sink);
    form.group(tr("Keys"));
    draw_keys(form, choosing, sink);
    if (view.settings.keeps) {
        form.group(tr("Records"));
        draw_data_rows(kit, form, view.settings, sink);
    }
    form.group(tr("About"));
    draw_about(form, view, sink);
    return form.used();
}

}  // namespace

void draw_reading_rows(Kit& kit, PrintedRows& form, Sink& sink) {
    Choosing choosing(kit, form, sink);
    static constexpr std::array languages{Language::zh, Language::en};
    static const std::array language_words{Choice{"language-zh", "中文"}, Choice{"language-en", "English"}};
    choosing.one<Language>(tr("Language"), language_words, &Preferences::language, languages);
    static constexpr std::array sizes{100, 125, 150, 175, 200};
    std::array<Choice, 5> size_words;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        size_words[i] = {"text-" + std::to_string(sizes[i]), std::to_string(sizes[i]) + " %"};
    choosing.one<int>(tr("Text size"), size_words, &Preferences::text_percent, sizes);
    static constexpr std::array looks{Look::day, Look::night, Look::contrast};
    const std::array look_words{Choice{"look-day", tr("Day")}, Choice{"look-night", tr("Night")},
                                Choice{"look-contrast", tr("High contrast")}};
    choosing.one<Look>(tr("Colours"), look_words, &Preferences::look, looks);
}

void draw_settings(const View& view, Kit& kit, Sink& sink) {
    kit.mute(kit.muted() || asks_about_data(view.settings));
    draw_page(kit, "settings", tr("Settings"), 1080, sink,
              [&](Column at) { return draw_form(kit, at, view, sink); });
    if (!view.help) draw_data_questions(kit, view.settings, sink);
}

}  // namespace qingwen
