#include "cli/text_round.h"

#include <utility>

#include "app/telling.h"
#include "app/words.h"
#include "base/utf8.h"
#include "cli/answer_text.h"
#include "cli/exit_status.h"
#include "cli/question_text.h"

namespace qingwen {

int TextRound::play() {
    traced_ = round().log().size();
    if (!settle()) return exit_status::world;
    Went went = Went::on;
    while (went == Went::on && round().phase() != Phase::finished)
        went = round().phase() == Phase::asking ? ask() : give_feedback();
    if (round().phase() == Phase::finished) print_result(table_.streams.out, round());
    table_.streams.out.flush();
    return status_;
}

TextRound::Went TextRound::ask() {
    if (asked_ != round().current()) {
        print_question(table_.streams.out, round(), table_.clock.now().mono);
        given_.reset();
    }
    asked_ = round().current();
    prompt(question_prompt());
    const Line line = table_.lines.next(session_.next());
    if (line.what == Line::What::end) return leave_for_later();
    Went went = Went::on;
    if (line.what == Line::What::time_up) table_.streams.out << '\n';
    if (line.what == Line::What::text) went = answer(std::string(utf8::trim(line.text)));
    if (went == Went::on && round().phase() == Phase::asking && round().current() == asked_) bring_time();
    return went;
}

std::string TextRound::question_prompt() const {
    const auto& item = round().item(asked_);
    if (given_) {
        std::string words = tr("How sure are you?");
        for (const auto one : certainties)
            words += "  " + std::to_string(static_cast<int>(one)) + " " + certainty_words(one) + " (" +
                     stake_words(round().head().points_of(item), one) + ")";
        return words + ": ";
    }
    return how_to_answer(item) + (goes_back()
                                      ? tr(" (/b back, /n next, /g 3 to question 3, /f flags, /done hands "
                                           "in, /q leaves for later): ")
                                      : tr(" (/f flags, /q leaves for later, /end ends the round): "));
}

TextRound::Went TextRound::answer(const std::string& line) {
    auto& out = table_.streams.out;
    if (line == "/q") return leave_for_later();
    if (line == "/end") return keep(Finished{Ending::left});
    if (line == "/f") {
        const bool flagged = round().outcomes()[static_cast<std::size_t>(asked_)].flagged;
        const Went went = keep(Flagged{asked_, !flagged});
        out << (flagged ? tr("No longer flagged.") : tr("Flagged.")) << '\n';
        return went;
    }
    if (goes_back() && line.starts_with('/')) return go(line);
    if (given_) return be_sure(line);
    const auto given = answer_in(line, round().item(asked_));
    if (!given) {
        if (!line.empty()) out << tr("This is no answer to the question.") << '\n';
        return Went::on;
    }
    if (!round().head().rules.certainty) return keep_answer(*given, {});
    given_ = given;
    return Went::on;
}

TextRound::Went TextRound::be_sure(const std::string& line) {
    for (const auto one : certainties)
        if (utf8::fold(line) == std::to_string(static_cast<int>(one)))
            return keep_answer(*std::exchange(given_, std::nullopt), one);
    if (!line.empty()) table_.streams.out << tr("Type 1, 2 or 3.") << '\n';
    return Went::on;
}

TextRound::Went TextRound::keep_answer(const Answer& given, std::optional<Certainty> certainty) {
    const std::size_t before = round().log().size();
    const Went went = keep(Answered{asked_, given, certainty});
    if (round().log().size() > before)
        table_.streams.out << tr("Answer {n} is saved.", {{"n", std::to_string(asked_ + 1)}}) << '\n';
    return went;
}

// Where one may go back: to other questions, and to the end.
TextRound::Went TextRound::go(const std::string& line) {
    const int here = round().current();
    if (line == "/done") return keep(Finished{Ending::completed});
    if (line == "/b") return keep(WentTo{here - 1});
    if (line == "/n") return keep(WentTo{here + 1});
    const auto number = line.starts_with("/g") ? number_in(std::string_view(line).substr(2)) : std::nullopt;
    if (number && *number >= 1 && *number <= round().size())
        return keep(WentTo{static_cast<int>(*number) - 1});
    table_.streams.out << tr("There is no such question.") << '\n';
    return Went::on;
}

bool TextRound::goes_back() const { return round().head().rules.go_back; }

// The card is turned when Enter says so.
TextRound::Went TextRound::show_card() {
    print_question(table_.streams.out, round(), table_.clock.now().mono);
    prompt(tr("Enter turns the card (/q leaves for later): "));
    const Line line = table_.lines.next(std::nullopt);
    if (line.what == Line::What::end || line.text == "/q") return leave_for_later();
    print_feedback(table_.streams.out, round(), round().current());
    return keep(round().forward());
}

TextRound::Went TextRound::give_feedback() {
    if (!round().head().rules.scored()) return show_card();
    const bool at_once = round().head().rules.feedback == Feedback::at_once;
    const int item = round().current();
    const bool last = std::holds_alternative<Finished>(round().forward());
    if (at_once) print_feedback(table_.streams.out, round(), item);
    if (!last && timed() && at_once) {
        prompt(tr("Enter goes on: "));
        const Line line = table_.lines.next(std::nullopt);
        if (line.what == Line::What::end || line.text == "/q") return leave_for_later();
    }
    return keep(round().forward());
}

TextRound::Went TextRound::keep(const EventBody& event) {
    for (;;) {
        if (const auto refusal = session_.submit(event, table_.clock.now())) {
            if (*refusal != Refusal::too_late) table_.streams.out << refusal_words(*refusal) << '\n';
            return Went::on;
        }
        if (settle()) return Went::on;
        if (try_again() == Went::out) return Went::out;
    }
}

void TextRound::bring_time() {
    session_.tick(table_.clock.now());
    settle();
    const auto& outcome = round().outcomes()[static_cast<std::size_t>(asked_)];
    const bool told_later =
        round().phase() == Phase::feedback && round().head().rules.feedback == Feedback::at_once;
    if (outcome.state == Outcome::State::timed_out && !told_later)
        table_.streams.out << tr("The time is up.") << '\n';
}

bool TextRound::settle() {
    table_.store.drain();
    const auto& log = round().log();
    for (; traced_ < log.size(); ++traced_)
        if (table_.trace) table_.streams.err << "acknowledged " << log[traced_].id.text << std::endl;
    if (session_.trouble()) table_.streams.err << error_words(*session_.trouble()) << std::endl;
    return !session_.trouble();
}

TextRound::Went TextRound::try_again() {
    prompt(tr("This could not be saved. Enter tries again: "));
    if (table_.lines.next(std::nullopt).what == Line::What::text) return Went::on;
    status_ = 3;
    return Went::out;
}

TextRound::Went TextRound::leave_for_later() {
    table_.streams.out << '\n';
    table_.streams.err << tr("The round is kept as it is. To go on with it: qingwen play --text --resume")
                       << std::endl;
    return Went::out;
}

void TextRound::prompt(const std::string& text) { table_.streams.out << text << std::flush; }

bool TextRound::timed() const {
    const auto& rules = round().head().rules;
    return rules.per_question || rules.per_round;
}

}  // namespace qingwen
