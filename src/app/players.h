// Who plays at this machine: players.yaml in the data folder. A person's rounds are found by the player's id,
// so a name may change. Somebody who is taken off the list stays in the file and keeps the id: the record is
// append-only, and the same name brings both back.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace qingwen {

struct Player {
    PlayerId id;
    std::string name = {};  // empty until one is given: the first player of a machine needs none
    std::string pin = {};   // as kept_secret() keeps it; empty: none
    bool listed = true;

    bool operator==(const Player&) const = default;
};

inline constexpr const char* players_file = "players.yaml";  // in the data folder
inline constexpr std::size_t longest_name = 20;              // characters
inline constexpr std::size_t least_pin = 4, most_pin = 6;

// Why a change is not made.
enum class PlayerRefusal {
    no_name,
    long_name,
    taken,      // somebody has that name
    unknown,    // nobody has that id
    playing,    // who plays now is not taken off the list
    no_pin,     // not 4 to 6 digits
    wrong_pin,  // not the one that was set
    not_kept,   // the file could not be written: see error()
};

class PlayerBook {
public:
    // One player, kept nowhere.
    explicit PlayerBook(PlayerId only = {"me"}) : all_{{std::move(only)}}, now_(all_.front().id) {}
    // What the file says; one player without a name where there is no file. A file that cannot be read is
    // told by error() and stays as it is: nothing is changed then.
    static PlayerBook load(std::filesystem::path file, PlayerId only = {"me"});

    [[nodiscard]] const std::vector<Player>& all() const { return all_; }
    [[nodiscard]] const Player& now() const;
    [[nodiscard]] const Player* find(const PlayerId& id) const;
    // By name, as people would call it the same; those off the list too.
    [[nodiscard]] const Player* named(std::string_view name) const;
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

    // Each is kept before it holds, or it is refused and nothing has changed.
    // `id` is for somebody new; the name of one off the list brings that one back.
    std::optional<PlayerRefusal> add(std::string_view name, PlayerId id);
    std::optional<PlayerRefusal> rename(const PlayerId& id, std::string_view name);
    std::optional<PlayerRefusal> remove(const PlayerId& id);
    // An empty PIN is none.
    std::optional<PlayerRefusal> set_pin(const PlayerId& id, std::string_view pin);
    std::optional<PlayerRefusal> switch_to(const PlayerId& id, std::string_view pin);
    // Of one without a PIN: nothing to give.
    [[nodiscard]] bool opens(const PlayerId& id, std::string_view pin) const;

private:
    std::optional<PlayerRefusal> keep(std::vector<Player> all, PlayerId now);

    std::filesystem::path file_;  // empty: kept nowhere
    std::vector<Player> all_;
    PlayerId now_;
    bool readable_ = true;
    std::optional<Error> error_;
};

}  // namespace qingwen
