#include "shell/desktop.h"

#include <future>
#include <utility>

#include "app/library.h"
#include "app/telling.h"
#include "base/sleep.h"
#include "cli/exit_status.h"
#include "cli/wanted.h"
#include "record/memory_store.h"
#include "shell/bank_loader.h"
#include "shell/data_keeper.h"
#include "shell/desk_scene.h"
#include "shell/editing.h"
#include "shell/loop.h"
#include "shell/sound_player.h"
#include "shell/text_glass.h"
#include "sql/sqlite_store.h"

namespace qingwen {

namespace {

// A disk usually keeps the beginning of a round sooner than that: then its first question is the first thing
// painted.
constexpr Millis longest_hold{50};

struct Records {
    std::unique_ptr<Store> store;  // never null; one in memory when there is trouble
    std::optional<Error> trouble;
};

Records open_records(const std::filesystem::path& data) {
    auto store = SqliteStore::open(data);
    if (store) return {std::move(store).value(), {}};
    return {std::make_unique<MemoryStore>(), store.error()};
}

class Desktop {
public:
    explicit Desktop(const DesktopParts& parts)
        : parts_(parts),
          settings_(parts.wishes.data / "settings.yaml"),
          place_(parts.wishes.data / "window.yaml"),
          preferences_(preferences()) {
        speak(preferences_.language, parts.installed.catalogues);
    }

    // While the window opens, which is mostly waiting for the display, another thread reads what needs no
    // window.
    int run() {
        auto reading = std::async(std::launch::async, [this] { return read(); });
        auto window = Window::open(tr("Qingwen"), {}, false, load_window_place(place_));
        if (!window) return failed(window.error());
        auto ready = reading.get();
        if (!ready.book) return failed(ready.book.error());
        return show(window.value(), ready.book.value(),
                    std::make_shared<const Library>(std::move(ready.library)));
    }

private:
    struct Reading {
        Result<FontBook> book;
        Library library;
    };

    // Says nothing and writes nothing: without a display nothing is left behind.
    Reading read() { return {open_fonts(), Library::load({parts_.wishes.banks, parts_.installed.modes})}; }

    [[nodiscard]] FontSources fonts() const {
        return {parts_.installed.font_roles, parts_.installed.font_fallback};
    }

    Result<FontBook> open_fonts() {
        auto files = find_fonts(fonts());
        if (!files) return files.error();
        auto book = FontBook::open(std::move(files).value());
        if (book)
            for (const auto face : {Face::serif, Face::serif_bold}) book.value().make_ready(face);
        return book;
    }

    int failed(const Error& error) {
        parts_.err << "qingwen: " << error_words(error) << '\n';
        return exit_status::world;
    }

    int show(Window& window, FontBook& book, const std::shared_ptr<const Library>& library) {
        const auto first = first_action(parts_.wishes, *library, preferences_.language);
        if (!first) {
            parts_.err << unknown_words(first.error()) << '\n';
            return exit_status::usage;
        }
        const auto players = load_players();
        if (!named_player(players)) {
            parts_.err << tr("Nobody here is called “{name}”.", {{"name", parts_.wishes.player}}) << '\n';
            return exit_status::usage;
        }
        auto ended = play(window, book, library, *first);
        while (ended.again) ended = play(window, book, library, {});  // the data was replaced
        static_cast<void>(save_window_place(place_, window.place()));
        return ended.status;
    }

    struct Ended {
        int status = exit_status::done;
        bool again = false;
    };

    Ended play(Window& window, FontBook& book, const std::shared_ptr<const Library>& library,
               const std::optional<Action>& first) {
        auto records = open_records(parts_.wishes.data);
        if (records.trouble) static_cast<void>(failed(*records.trouble));
        take_preferences();
        TypingFont typing(book);
        TextGlass glass(book, &typing);
        Platform platform(typing);
        Painter painter;
        Loop loop(window, platform, painter, parts_.clock, &signals_, machine_slept);
        records.store->on_settled([&] { loop.wake(); });
        BankLoader loader(parts_.installed.modes, [&] { loop.wake(); });
        ++plays_;
        WorkThread editing, looking_over;
        auto parts = parts_of(library, records, loop);
        parts.editor = editing_with({editing, looking_over, [&] { loop.wake(); }, parts_.wishes.data, fonts(),
                                     Seed{parts_.entropy.value + (plays_ << 32U)}});
        parts.load = [&](const auto& files) { return loader.load(files); };
        Desk desk(std::move(parts), parts_.clock.now());
        if (first) act_first(desk, *first);
        DeskScene scene(desk, glass, [&](const Event& event) { acknowledge(event); });
        scene.on_cues([this](std::span<const Cue> cues, int volume) { sounds_.play(cues, volume); });
        scene.on_full_screen([&] { window.toggle_full_screen(); });
        const auto ran = loop.run(scene);
        records.store->drain();
        records.store.reset();  // its worker wakes the loop, so it goes first
        if (!ran) return {failed(ran.error()), false};
        return {records.trouble ? exit_status::world : exit_status::done, desk.reopens()};
    }

    void act_first(Desk& desk, const Action& first) {
        const auto begun = parts_.clock.now();
        desk.act(first, begun);
        for (auto now = begun; now.mono < begun.mono + longest_hold; now = parts_.clock.now()) {
            desk.take_in(now);
            if (!desk.view(now).round.saving) return;
            SDL_Delay(1);
        }
    }

    [[nodiscard]] PlayerBook load_players() const {
        return PlayerBook::load(parts_.wishes.data / players_file, parts_.player);
    }

    // Who was wished for, else who plays at this machine now; null when nobody has that name.
    [[nodiscard]] const Player* named_player(const PlayerBook& players) const {
        if (parts_.wishes.player.empty()) return &players.now();
        const auto* player = players.named(parts_.wishes.player);
        return player && player->listed ? player : nullptr;
    }

    // For the first time, and with nothing particular in mind.
    [[nodiscard]] bool comes_to_look() const {
        return plays_ == 1 && !preferences_.welcomed && !parts_.wishes.play && !parts_.wishes.edit;
    }

    Desk::Parts parts_of(const std::shared_ptr<const Library>& library, Records& records, Loop& loop) {
        auto players = load_players();
        const auto* player = named_player(players);
        return {.library = library,
                .store = *records.store,
                .ids = IdMaker(Seed{parts_.entropy.value + plays_}),
                .player = player ? player->id : players.now().id,
                .preferences = preferences_,
                .keep = [this](const Preferences& changed) { keep(changed); },
                .trouble = records.trouble,
                .first_time = comes_to_look(),
                .restored = plays_ > 1,
                .version = parts_.version,
                .keeper = std::make_shared<DataKeeper>(parts_.wishes.data, [&loop] { loop.wake(); }),
                .no_sound = [this] { return sounds_.fails(); },
                .book = std::move(players),
                .data = parts_.wishes.data,
                .banks = parts_.wishes.banks};
    }

    [[nodiscard]] Preferences preferences() const {
        auto found = load_preferences(settings_);
        found.language = parts_.wishes.language.value_or(found.language);
        return found;
    }

    // Opening the records may have brought the settings of a backup.
    void take_preferences() {
        const auto spoken = preferences_.language;
        preferences_ = preferences();
        if (preferences_.language != spoken) speak(preferences_.language, parts_.installed.catalogues);
    }

    // Settings that cannot be saved hold until the end of this run, and nobody is stopped.
    void keep(const Preferences& changed) {
        speak(changed.language, parts_.installed.catalogues);
        static_cast<void>(save_preferences(settings_, changed));
    }

    void acknowledge(const Event& event) {
        if (parts_.wishes.trace) parts_.err << "acknowledged " << event.id.text << std::endl;
    }

    const DesktopParts& parts_;
    std::filesystem::path settings_, place_;
    Preferences preferences_;
    std::uint64_t plays_ = 0;  // desks so far: each has seeds of its own
    Signals signals_;
    SoundPlayer sounds_;
};

}  // namespace

int run_desktop(const DesktopParts& parts) { return Desktop(parts).run(); }

}  // namespace qingwen
