#include "app/players.h"

#include <algorithm>
#include <array>

#include "bank/fields.h"
#include "base/file.h"
#include "base/secret.h"
#include "base/utf8.h"
#include "yaml/read.h"

namespace qingwen {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;
constexpr std::size_t longest_pin_text = 200;
constexpr std::array<std::string_view, 3> root_keys{"qingwen_players", "now", "players"};
constexpr std::array<std::string_view, 4> player_keys{"id", "name", "pin", "listed"};

// One line, whatever was typed; trimmed.
std::string cleaned(std::string_view name) {
    std::string text(name);
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
    return std::string(utf8::trim(text));
}

std::optional<PlayerRefusal> refused_name(const std::string& name) {
    if (name.empty() || utf8::first_invalid(name)) return PlayerRefusal::no_name;
    if (utf8::length(name) > longest_name) return PlayerRefusal::long_name;
    return std::nullopt;
}

bool is_pin(std::string_view pin) {
    return pin.size() >= least_pin && pin.size() <= most_pin &&
           std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
}

std::string in_quotes(std::string_view text) {
    std::string line = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') line += '\\';
        line += c;
    }
    return line + '"';
}

std::string yaml_of(const std::vector<Player>& all, const PlayerId& now) {
    std::string text =
        "# Who plays at this machine, written by Qingwen. Whoever forgot a PIN: close Qingwen and take out\n"
        "# that player's “pin” line.\n"
        "qingwen_players: 1\nnow: " +
        in_quotes(now.text) + "\nplayers:\n";
    for (const auto& player : all) {
        text += "  - id: " + in_quotes(player.id.text) + "\n";
        if (!player.name.empty()) text += "    name: " + in_quotes(player.name) + "\n";
        if (!player.pin.empty()) text += "    pin: " + in_quotes(player.pin) + "\n";
        if (!player.listed) text += "    listed: false\n";
    }
    return text;
}

Player read_player(const Node& node, Reporter& reporter) {
    Fields fields(node, "player", player_keys, {}, reporter);
    return {{fields.required_id("id")},
            fields.text("name", longest_name),
            fields.text("pin", longest_pin_text),
            fields.truth("listed").value_or(true)};
}

struct Read {
    std::vector<Player> all;
    PlayerId now;
};

std::optional<Read> read_players(std::string_view content, const std::string& name) {
    Findings unheard;
    const auto root = read_yaml(content, name, unheard);
    if (!root) return std::nullopt;
    Reporter reporter(name, unheard);
    Fields fields(*root, "players", root_keys, {}, reporter);
    Read read{{}, {fields.required_id("now")}};
    fields.whole("qingwen_players", 1, 1);
    if (const auto* players = fields.field("players"))
        if (const auto* list = players->value.list())
            for (const auto& node : *list) read.all.push_back(read_player(node, reporter));
    const auto now = std::ranges::find(read.all, read.now, &Player::id);
    if (reporter.failed() || now == read.all.end() || !now->listed) return std::nullopt;
    return read;
}

}  // namespace

PlayerBook PlayerBook::load(std::filesystem::path file, PlayerId only) {
    PlayerBook book(std::move(only));
    book.file_ = std::move(file);
    const auto content = read_file(book.file_, most_bytes);
    if (!content && content.error().fault == Fault::not_found) return book;
    auto read = content ? read_players(*content, book.file_.string()) : std::nullopt;
    book.readable_ = read.has_value();
    if (!read)
        book.error_ = content ? Error{Fault::damaged, book.file_.string(), {}} : content.error();
    else
        book.all_ = std::move(read->all), book.now_ = std::move(read->now);
    return book;
}

const Player& PlayerBook::now() const { return *find(now_); }

const Player* PlayerBook::find(const PlayerId& id) const {
    const auto at = std::ranges::find(all_, id, &Player::id);
    return at == all_.end() ? nullptr : &*at;
}

const Player* PlayerBook::named(std::string_view name) const {
    const auto folded = utf8::fold(name);
    const auto at =
        std::ranges::find_if(all_, [&](const Player& one) { return utf8::fold(one.name) == folded; });
    return folded.empty() || at == all_.end() ? nullptr : &*at;
}

std::optional<PlayerRefusal> PlayerBook::keep(std::vector<Player> all, PlayerId now) {
    if (!readable_) return PlayerRefusal::not_kept;
    if (!file_.empty()) {
        if (const auto kept = write_file(file_, yaml_of(all, now)); !kept) {
            error_ = kept.error();
            return PlayerRefusal::not_kept;
        }
    }
    error_.reset();
    all_ = std::move(all);
    now_ = std::move(now);
    return std::nullopt;
}

std::optional<PlayerRefusal> PlayerBook::add(std::string_view name, PlayerId id) {
    const auto clean = cleaned(name);
    if (const auto refused = refused_name(clean)) return refused;
    const auto* known = named(clean);
    if (known && known->listed) return PlayerRefusal::taken;
    auto all = all_;
    if (known)
        all[static_cast<std::size_t>(known - all_.data())].listed = true;
    else if (find(id))
        return PlayerRefusal::taken;
    else
        all.push_back({std::move(id), clean});
    return keep(std::move(all), now_);
}

std::optional<PlayerRefusal> PlayerBook::rename(const PlayerId& id, std::string_view name) {
    const auto clean = cleaned(name);
    if (const auto refused = refused_name(clean)) return refused;
    const auto* who = find(id);
    if (!who) return PlayerRefusal::unknown;
    if (const auto* known = named(clean); known && known != who) return PlayerRefusal::taken;
    auto all = all_;
    all[static_cast<std::size_t>(who - all_.data())].name = clean;
    return keep(std::move(all), now_);
}

std::optional<PlayerRefusal> PlayerBook::remove(const PlayerId& id) {
    const auto* who = find(id);
    if (!who) return PlayerRefusal::unknown;
    if (id == now_) return PlayerRefusal::playing;
    auto all = all_;
    all[static_cast<std::size_t>(who - all_.data())].listed = false;
    return keep(std::move(all), now_);
}

std::optional<PlayerRefusal> PlayerBook::set_pin(const PlayerId& id, std::string_view pin) {
    const auto* who = find(id);
    if (!who) return PlayerRefusal::unknown;
    if (!pin.empty() && !is_pin(pin)) return PlayerRefusal::no_pin;
    auto all = all_;
    const auto kept = pin.empty() ? std::optional<std::string>("") : kept_secret(pin);
    if (!kept) return PlayerRefusal::not_kept;
    all[static_cast<std::size_t>(who - all_.data())].pin = *kept;
    return keep(std::move(all), now_);
}

bool PlayerBook::opens(const PlayerId& id, std::string_view pin) const {
    const auto* who = find(id);
    return who && (who->pin.empty() || is_secret(who->pin, pin));
}

std::optional<PlayerRefusal> PlayerBook::switch_to(const PlayerId& id, std::string_view pin) {
    const auto* who = find(id);
    if (!who || !who->listed) return PlayerRefusal::unknown;
    if (!opens(id, pin)) return PlayerRefusal::wrong_pin;
    return id == now_ ? std::nullopt : keep(all_, id);
}

}  // namespace qingwen
