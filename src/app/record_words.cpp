#include "app/record_words.h"

#include <cstdlib>

namespace qingwen {

namespace {

std::string signed_words(int difference) {
    return (difference < 0 ? "−" : difference > 0 ? "+" : "±") + std::to_string(std::abs(difference));
}

}  // namespace

std::string ending_word(const std::optional<Ending>& ending) {
    if (!ending) return tr("not finished");
    switch (*ending) {
        case Ending::left:
            return tr("ended early");
        case Ending::time_up:
            return tr("time was up");
        case Ending::lost:
            return tr("no life left");
        case Ending::completed:
            break;
    }
    return tr("finished");
}

std::string round_name(const RecordedRound& round, Language language) {
    auto name = round.mode ? round.mode->name.in(language) : round.line.mode.text;
    const auto& title = round.line.title;
    return title.empty() || title == name ? name : name + "  ·  " + title;
}

std::string result_words(const RoundLine& line) {
    if (!line.counts()) return {};
    if (line.run) return tr("{n} in a row", {{"n", std::to_string(line.right)}});
    return tr("mark {mark}", {{"mark", std::to_string(line.mark)}});
}

std::string compared_words(const RoundLine& line, const Compared& with) {
    if (!line.counts() || !with.last || !with.best) return {};
    const auto last =
        tr("{difference} against last time", {{"difference", signed_words(line.result() - *with.last)}});
    if (line.result() > *with.best)
        return last + "  ·  " + tr("a new best; before: {best}", {{"best", std::to_string(*with.best)}});
    return last + "  ·  " + tr("best so far {best}", {{"best", std::to_string(*with.best)}});
}

std::string percent_words(const Hits& hits) {
    if (hits.tries == 0) return "–";
    return std::to_string((hits.right * 100 + hits.tries / 2) / hits.tries) + " %";
}

}  // namespace qingwen
