#include "cli/play.h"

#include "app/library.h"
#include "app/session.h"
#include "app/telling.h"
#include "app/words.h"
#include "cli/exit_status.h"
#include "cli/lines.h"
#include "cli/text_round.h"
#include "cli/wanted.h"
#include "cli/who_plays.h"
#include "sql/sqlite_store.h"

namespace qingwen {

namespace {

class Playing {
public:
    Playing(const Wishes& wishes, Surroundings& with, PlayerId player, Lines& lines, Store& store,
            const Library& library)
        : wishes_(wishes),
          with_(with),
          player_(std::move(player)),
          lines_(lines),
          store_(store),
          library_(library) {}

    int run() {
        if (wishes_.take != Wishes::Take::fresh) {
            const auto log = unfinished();
            if (!log) return failed(log.error());
            if (*log) return take_up(**log);
            if (wishes_.take == Wishes::Take::unfinished) return nothing_to_resume();
        }
        return begin();
    }

private:
    std::ostream& err() { return with_.streams.err; }

    int failed(const Error& error) {
        err() << error_words(error) << '\n';
        return exit_status::world;
    }

    int nothing_to_resume() {
        err() << tr("There is no unfinished round.") << '\n';
        return exit_status::refused;
    }

    // The newest round that this person alone has not finished.
    Result<std::optional<RoundLog>> unfinished() {
        const auto rounds = store_.rounds();
        if (!rounds) return rounds.error();
        for (const RoundSummary& round : *rounds) {
            if (round.finished || round.player != player_) continue;
            auto log = store_.log(round.id);
            if (!log) return log.error();
            if (!log->head.seats.empty()) continue;
            return std::optional(std::move(log).value());
        }
        return std::optional<RoundLog>();
    }

    int take_up(const RoundLog& log) {
        if (wishes_.take == Wishes::Take::ask) {
            with_.streams.out << tr("A round is unfinished: {title}. Go on with it? [Y/n] ",
                                    {{"title", name_of(log)}})
                              << std::flush;
            const Line line = lines_.next(std::nullopt);
            if (line.what != Line::What::text) return exit_status::done;
            if (line.text == "n" || line.text == "N" || line.text == "否") return begin();
        }
        auto session = Session::resume(log, store_, with_.clock.now());
        if (!session) return failed(session.error());
        return play(**session);
    }

    std::string name_of(const RoundLog& log) {
        const Mode* const mode = library_.mode(log.head.mode);
        const std::string name = mode ? mode->name.in(with_.language) : log.head.mode.text;
        return log.head.title.empty() ? name : name + " · " + log.head.title;
    }

    int begin() {
        if (library_.bank().empty()) {
            err() << tr("There is no question to play.") << '\n'
                  << tr("Looked in: {places}. Give files or folders with questions (*.yaml).",
                        {{"places", places()}})
                  << '\n';
            return exit_status::world;
        }
        const auto found = wanted(wishes_, library_, with_.language);
        if (found) return begin(*found->mode, found->scope);
        return unknown(found.error());
    }

    int begin(const Mode& mode, const Scope& scope) {
        if (mode.rules.table.play != Play::alone) {
            err()
                << tr("“{mode}” is for several at one machine and needs the window: qingwen play --mode {id}",
                      {{"mode", mode.name.in(with_.language)}, {"id", mode.id.text}})
                << '\n';
            return exit_status::refused;
        }
        IdMaker ids(with_.entropy);
        const Moment now = with_.clock.now();
        const RoundId id = ids.round(now.wall);
        const Seed of_itself = mode.daily ? seed_of_day(mode, now.wall) : ids.seed();
        const Seed seed = wishes_.seed ? Seed{*wishes_.seed} : of_itself;
        auto head = make_round(library_.bank(), mode, scope, player_, id, seed);
        if (!head) {
            err() << shortage_words(head.error()) << '\n';
            return exit_status::refused;
        }
        const auto session = Session::begin(std::move(head).value(), store_, now);
        return play(*session);
    }

    int play(Session& session) {
        TextRound round(session, {store_, with_.clock, lines_, with_.streams, wishes_.trace});
        return round.play();
    }

    [[nodiscard]] std::string places() const {
        std::string all;
        for (const auto& place : wishes_.banks) all += (all.empty() ? "" : " ") + place.string();
        return all;
    }

    int unknown(const UnknownName& wrong) {
        err() << unknown_words(wrong) << '\n';
        return exit_status::usage;
    }

    const Wishes& wishes_;
    Surroundings& with_;
    PlayerId player_;
    Lines& lines_;
    Store& store_;
    const Library& library_;
};

// What of the files cannot be played.
void tell_of(const Library& library, std::ostream& err) {
    for (const Error& error : library.errors()) err << error_words(error) << '\n';
    long left_out = 0;
    for (const Finding& finding : library.findings())
        left_out += finding.severity() == Severity::error ? 1 : 0;
    if (left_out > 0)
        err << tr_n("{n} error in the files; what it is about is left out. qingwen check tells more.",
                    "{n} errors in the files; what they are about is left out. qingwen check tells more.",
                    left_out)
            << '\n';
}

}  // namespace

int play_text(const Wishes& wishes, Surroundings& with, Lines& lines) {
    auto player = who_plays(wishes.data, wishes.player, with, lines);
    if (!player) return player.error();
    const Library library = Library::load({wishes.banks, with.modes});
    tell_of(library, with.streams.err);
    const auto store = SqliteStore::open(wishes.data);
    if (!store) {
        with.streams.err << error_words(store.error()) << '\n';
        return exit_status::world;
    }
    return Playing(wishes, with, std::move(player).value(), lines, **store, library).run();
}

}  // namespace qingwen
