#include "cli/question_text.h"

#include "app/telling.h"
#include "app/words.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr std::size_t shown_of_a_stem = 60;  // characters, in the list of what to read again

void print_clocks(std::ostream& out, const Round::Clocks& clocks) {
    if (clocks.question)
        out << tr("Time for this question: {time}", {{"time", duration_words(*clocks.question)}}) << '\n';
    if (clocks.round)
        out << tr("Time left in all: {time}", {{"time", duration_words(*clocks.round)}}) << '\n';
}

void print_options(std::ostream& out, const Item& item, const Options& options) {
    for (std::size_t i = 0; i < item.shown.size(); ++i)
        out << "  " << letter(static_cast<int>(i)) << "  "
            << options.at(static_cast<std::size_t>(item.shown[i])) << '\n';
}

struct PrintBody {
    std::ostream& out;
    const Item& item;

    void operator()(const Single& body) const { print_options(out, item, body); }
    void operator()(const Multiple& body) const { print_options(out, item, body); }
    void operator()(const Order& body) const {
        for (std::size_t i = 0; i < item.shown.size(); ++i)
            out << "  " << letter(static_cast<int>(i)) << "  "
                << body.items[static_cast<std::size_t>(item.shown[i])] << '\n';
    }
    void operator()(const Match& body) const {
        for (std::size_t i = 0; i < body.pairs.size(); ++i)
            out << "  " << letter(static_cast<int>(i)) << "  " << body.pairs[i].first << '\n';
        for (std::size_t i = 0; i < item.shown.size(); ++i)
            out << "      " << i + 1 << "  " << body.offer(static_cast<std::size_t>(item.shown[i])) << '\n';
    }
    void operator()(const Number& body) const {
        if (!body.unit.empty()) out << "  " << tr("In {unit}", {{"unit", body.unit}}) << '\n';
    }
    void operator()(const Truth&) const {}
    void operator()(const Blank&) const {}
};

std::string verdict(const Outcome& outcome) {
    switch (outcome.state) {
        case Outcome::State::right:
            return tr("Right.");
        case Outcome::State::partly:
            return tr("Partly right.");
        case Outcome::State::wrong:
            return tr("Not right.");
        case Outcome::State::timed_out:
            return tr("The time is up.");
        case Outcome::State::open:
            break;
    }
    return tr("Not answered.");
}

const Outcome& outcome_of(const Round& round, int item) {
    return round.outcomes()[static_cast<std::size_t>(item)];
}

void print_right_answer(std::ostream& out, const char* indent, const Question& question) {
    out << indent << tr("The right answer: {answer}", {{"answer", right_answer_words(question)}}) << '\n';
}

void print_missed(std::ostream& out, const Round& round, int item) {
    const Question& question = round.item(item).question;
    const Outcome& outcome = outcome_of(round, item);
    out << "  " << item + 1 << ". " << utf8::shorten(question.ask, shown_of_a_stem) << '\n';
    if (outcome.answer)
        out << "     " << tr("Your answer: {answer}", {{"answer", answer_words(*outcome.answer, question)}})
            << '\n';
    print_right_answer(out, "     ", question);
}

}  // namespace

void print_question(std::ostream& out, const Round& round, Mono now) {
    const Item& item = round.item(round.current());
    const std::string number = tr("Question {n} of {all}", {{"n", std::to_string(round.current() + 1)},
                                                            {"all", std::to_string(round.size())}});
    out << "\n── " << number << " · " << kind_word(item.question.kind());
    if (!item.chapter_title.empty()) out << " · " << item.chapter_title;
    out << " ──\n";
    print_clocks(out, round.clocks(now));
    if (!item.case_text.empty()) out << item.case_text << "\n\n";
    out << item.question.ask << '\n';
    std::visit(PrintBody{out, item}, item.question.body);
}

void print_feedback(std::ostream& out, const Round& round, int index) {
    const Question& question = round.item(index).question;
    const Outcome& outcome = outcome_of(round, index);
    if (round.head().rules.scored()) out << verdict(outcome);
    if (outcome.points != 0)
        out << ' ' << tr("{points} points", {{"points", std::to_string(outcome.points)}});
    out << '\n';
    if (outcome.state != Outcome::State::right) print_right_answer(out, "", question);
    if (!question.why.empty()) out << tr("Why: {why}", {{"why", question.why}}) << '\n';
    if (const std::string cite = cite_words(question); !cite.empty()) out << cite << '\n';
}

void print_result(std::ostream& out, const Round& round) {
    const Tally tally = round.tally();
    const auto& rules = round.head().rules;
    out << "\n══ " << tr("The round is over.") << " ══\n";
    if (!rules.scored()) return;
    out << tr("Mark {mark} of 100 · {seal}", {{"mark", std::to_string(tally.mark())},
                                              {"seal", standing_words(standing_of(rules, tally.mark()))}})
        << '\n';
    out << tr("{right} of {all} right · {points} points", {{"right", std::to_string(tally.right)},
                                                           {"all", std::to_string(round.size())},
                                                           {"points", std::to_string(tally.points)}})
        << '\n';
    out << tr("Time: {time}", {{"time", duration_words(tally.took)}}) << '\n';
    bool any = false;
    for (int i = 0; i < round.size(); ++i) {
        if (outcome_of(round, i).state == Outcome::State::right) continue;
        if (!any) out << tr("To read again:") << '\n';
        any = true;
        print_missed(out, round, i);
    }
}

}  // namespace qingwen
