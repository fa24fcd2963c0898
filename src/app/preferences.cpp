#include "app/preferences.h"

#include <algorithm>
#include <array>

#include "bank/fields.h"
#include "base/file.h"
#include "yaml/read.h"

namespace qingwen {

namespace {

constexpr std::array<std::string_view, 8> keys{"language", "look",   "text_percent", "movement",
                                               "sound",    "volume", "key_hints",    "welcomed"};
constexpr std::array<std::string_view, 2> language_words{"zh", "en"};
constexpr std::array<std::string_view, 3> look_words{"day", "night", "contrast"};
constexpr std::size_t most_bytes = std::size_t{64} << 10U;
constexpr std::size_t most_word = 40;

template <class Value, class Words>
Value value_of(const std::string& word, const Words& words, Value otherwise) {
    const auto at = std::ranges::find(words, word);
    return at == words.end() ? otherwise : static_cast<Value>(at - words.begin());
}

int stepped(int percent) {
    return (percent - text_percent_least) / text_percent_step * text_percent_step + text_percent_least;
}

}  // namespace

Preferences load_preferences(const std::filesystem::path& file) {
    Preferences preferences;
    const auto content = read_file(file, most_bytes);
    if (!content) return preferences;
    Findings unheard;
    const auto name = file.string();
    const auto root = read_yaml(*content, name, unheard);
    if (!root) return preferences;
    Reporter reporter(name, unheard);
    Fields fields(*root, "settings", keys, {}, reporter);
    preferences.language = value_of(fields.text("language", most_word), language_words, preferences.language);
    preferences.look = value_of(fields.text("look", most_word), look_words, preferences.look);
    const auto percent = fields.whole("text_percent", text_percent_least, text_percent_most);
    preferences.text_percent = stepped(percent.value_or(preferences.text_percent));
    const auto truth = [&](std::string_view key, bool& value) { value = fields.truth(key).value_or(value); };
    truth("movement", preferences.movement);
    truth("sound", preferences.sound);
    preferences.volume = fields.whole("volume", volume_least, volume_most).value_or(preferences.volume);
    truth("key_hints", preferences.key_hints);
    truth("welcomed", preferences.welcomed);
    return preferences;
}

Done save_preferences(const std::filesystem::path& file, const Preferences& preferences) {
    std::string text = "# Settings of Qingwen, written by the program.\n";
    const auto line = [&](std::string_view key, std::string_view value) {
        text.append(key).append(": ").append(value).append("\n");
    };
    line("language", language_words[static_cast<std::size_t>(preferences.language)]);
    line("look", look_words[static_cast<std::size_t>(preferences.look)]);
    line("text_percent", std::to_string(preferences.text_percent));
    const auto truth = [&](std::string_view key, bool value) { line(key, value ? "true" : "false"); };
    truth("movement", preferences.movement);
    truth("sound", preferences.sound);
    line("volume", std::to_string(preferences.volume));
    truth("key_hints", preferences.key_hints);
    truth("welcomed", preferences.welcomed);
    return write_file(file, text);
}

}  // namespace qingwen
