#include "cli/record.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/record_csv.h"
#include "app/record_page.h"
#include "app/record_words.h"
#include "app/telling.h"
#include "cli/exit_status.h"
#include "cli/who_plays.h"
#include "record/replay.h"
#include "sql/record_reader.h"

namespace qingwen {

namespace {

constexpr std::size_t newest = 10;  // rounds of the summary

// Nothing recorded yet is an empty record. A log that does not replay is passed over: `qingwen replay` tells.
Result<Learning> learnt(const std::filesystem::path& data, const PlayerId& player, const Library& library) {
    Learning learning;
    const auto reader = RecordReader::open(data);
    if (!reader && reader.error().fault == Fault::not_found) return learning;
    if (!reader) return reader.error();
    const auto rounds = reader->rounds();
    if (!rounds) return rounds.error();
    for (const auto& summary : *rounds) {
        if (summary.player != player || summary.events < 2) continue;
        const auto log = reader->log(summary.id);
        if (!log) continue;
        if (const auto round = replay(*log)) learning.add(*round, library);
    }
    return learning;
}

std::string share_line(const std::string& name, const Hits& hits) {
    return fmt::format("  {:>6}  {}/{}  {}\n", percent_words(hits), hits.right, hits.tries, name);
}

std::string round_line(const RecordedRound& round, Language language) {
    auto result = result_words(round.line);
    if (result.empty()) result = ending_word(round.line.ending);
    return fmt::format("  {}  {}  {}/{}  {}\n", date_of(round.day), result, round.line.right,
                       round.line.questions, round_name(round, language));
}

void print_summary(const RecordPage& page, Language language, std::ostream& out) {
    const auto line = [&](const std::string& words, const std::string& figure) {
        out << words << ": " << figure << '\n';
    };
    line(tr("rounds played"), std::to_string(page.rounds));
    line(tr("questions answered"), std::to_string(page.hits.tries));
    line(tr("of them right"), percent_words(page.hits));
    line(tr("questions mastered"), fmt::format("{}/{}", page.mastered, page.questions));
    line(tr("days practised in a row"), std::to_string(page.days_in_a_row));
    if (page.best) line(tr("longest run of right answers"), std::to_string(page.best->run));
    if (!page.chapters.empty()) out << '\n' << tr("By chapter") << '\n';
    for (const auto& share : page.chapters) out << share_line(share.chapter, share.hits);
    if (!page.kinds.empty()) out << '\n' << tr("By kind of question") << '\n';
    for (const auto& share : page.kinds) out << share_line(kind_word(*share.kind), share.hits);
    if (!page.list.empty()) out << '\n' << tr("The newest rounds") << '\n';
    for (std::size_t i = 0; i < std::min(newest, page.list.size()); ++i)
        out << round_line(page.list[i], language);
}

}  // namespace

int print_record(const RecordWishes& what, const Wishes& wishes, const Surroundings& with) {
    StreamLines lines(with.streams.in);
    const auto player = who_plays(wishes.data, what.player, with, lines);
    if (!player) return player.error();
    const Library library = Library::load({wishes.banks, with.modes});
    const auto learning = learnt(wishes.data, *player, library);
    if (!learning) {
        with.streams.err << error_words(learning.error()) << '\n';
        return exit_status::world;
    }
    const auto page = record_page(*learning, library, day_of(with.clock.now().wall));
    if (what.csv)
        with.streams.out << csv_of(page.list, with.language);
    else
        print_summary(page, with.language, with.streams.out);
    return 0;
}

}  // namespace qingwen
