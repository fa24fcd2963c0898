#include "cli/who_plays.h"

#include "app/telling.h"
#include "cli/exit_status.h"

namespace qingwen {

namespace {

// A machine whose players never got a list has the one the program was started for.
const Player* found(const PlayerBook& book, const std::string& name) {
    if (name.empty()) return &book.now();
    const auto* player = book.named(name);
    return player && player->listed ? player : nullptr;
}

int nobody(const PlayerBook& book, const std::string& name, std::ostream& err) {
    err << tr("Nobody here is called “{name}”.", {{"name", name}}) << '\n';
    std::string names;
    for (const auto& player : book.all())
        if (player.listed && !player.name.empty()) names += (names.empty() ? "" : ", ") + player.name;
    if (!names.empty()) err << tr("There are: {names}", {{"names", names}}) << '\n';
    return exit_status::usage;
}

}  // namespace

Result<PlayerId, int> who_plays(const std::filesystem::path& data, const std::string& name,
                                const Surroundings& with, Lines& lines) {
    auto& err = with.streams.err;
    const auto book = PlayerBook::load(data / players_file, with.player);
    if (book.error()) {
        err << error_words(*book.error()) << '\n';
        return exit_status::world;
    }
    const auto* player = found(book, name);
    if (!player) return nobody(book, name, err);
    if (player->pin.empty()) return player->id;
    err << tr("PIN of {name}: ", {{"name", player->name}}) << std::flush;
    const auto line = lines.next(std::nullopt);
    if (line.what == Line::What::text && book.opens(player->id, line.text)) return player->id;
    err << tr("This is not the PIN.") << '\n';
    return 1;
}

}  // namespace qingwen
