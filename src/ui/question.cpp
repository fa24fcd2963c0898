#include "ui/question.h"

#include <algorithm>

#include "app/telling.h"
#include "app/words.h"

namespace qingwen {

namespace {

constexpr std::size_t long_stem = 90;
constexpr std::size_t very_long_stem = 240;

Type stem_type(const Kit& kit, const Item& item, bool small) {
    const auto& ask = item.question.ask;
    const auto length = utf8::length(ask);
    if (length > very_long_stem) return type::read_small;
    if (small || kit.narrow() || length > long_stem || !item.case_text.empty()) return type::stem_small;
    return type::stem;
}

float draw_case(Kit& kit, float x, float y, float width, const std::string& words) {
    const float pad = kit.u(20);
    const auto extent = kit.measure(words, type::read_case, width - 2 * pad - kit.u(4));
    const float label = kit.measure(tr("Case"), type::caption).height;
    const Rect sheet{x, y, width, extent.height + label + kit.u(32)};
    kit.fill(sheet, kit.theme().sheet);
    kit.fill({x, y, kit.u(4), sheet.h}, kit.theme().line);
    kit.text(x + pad + kit.u(4), y + kit.u(14), tr("Case"), type::caption, kit.theme().ink2);
    kit.text(x + pad + kit.u(4), y + kit.u(16) + label, words, type::read_case, kit.theme().ink,
             width - 2 * pad - kit.u(4));
    return sheet.h;
}

std::string own_answer_words(const Asked& asked) {
    const auto& outcome = *asked.outcome;
    if (!outcome.answer) return tr("No answer was given.");
    return tr("Your answer: {answer}", {{"answer", answer_words(*outcome.answer, asked.item->question)}});
}

bool has_option_list(const Question& question) {
    return options_of(question) || question.kind() == Kind::truth;
}

struct Place {
    float x, width;
};

// One answer as a line of words on a tinted ground: for kinds whose options do not stand in a list.
float draw_answer_line(Kit& kit, Place place, float y, const std::string& words, ImU32 ground, ImU32 border) {
    const float pad = kit.u(24);
    const auto extent = kit.measure(words, type::row, place.width - 2 * pad);
    const Rect rect{place.x, y, place.width, extent.height + kit.u(28)};
    kit.box(rect, ground, border);
    kit.text(place.x + pad, y + kit.u(14), words, type::row, kit.theme().ink, place.width - 2 * pad);
    return rect.h;
}

float draw_answer_lines(Kit& kit, Place place, float y, const Asked& asked) {
    const auto& theme = kit.theme();
    const bool right = asked.outcome->state == Outcome::State::right;
    const bool met = asked.outcome->answer || asked.outcome->state == Outcome::State::timed_out;
    float used =
        !met ? 0
             : draw_answer_line(kit, place, y, own_answer_words(asked),
                                right ? theme.green_soft : theme.red_soft, right ? theme.green : theme.seal);
    if (right) return used;
    const auto& question = asked.item->question;
    const auto words = tr("Right answer: {answer}", {{"answer", right_answer_words(question)}});
    used += kit.u(12);
    return used + draw_answer_line(kit, place, y + used, words, theme.green_soft, theme.green);
}

float draw_why(Kit& kit, float x, float y, float width, const Question& question) {
    const float pad = kit.u(kit.narrow() ? 20 : 32);
    const float inner = width - 2 * pad - kit.u(4);
    const auto cite = cite_words(question);
    const auto& why_type = kit.narrow() ? type::read_small : type::read;
    const auto why = kit.measure(question.why, why_type, inner);
    const auto source = kit.measure(cite, type::caption, inner);
    const float gap = cite.empty() || question.why.empty() ? 0 : kit.u(14);
    const float high =
        why.height * (question.why.empty() ? 0 : 1) + gap + source.height * (cite.empty() ? 0 : 1);
    const Rect sheet{x, y, width, high + kit.u(44)};
    kit.fill(sheet, kit.theme().sheet);
    kit.fill({x, y, kit.u(4), sheet.h}, kit.theme().green);
    float at = y + kit.u(22);
    kit.text(x + pad + kit.u(4), at, question.why, why_type, kit.theme().ink, inner);
    at += (question.why.empty() ? 0 : why.height) + gap;
    kit.text(x + pad + kit.u(4), at, cite, type::caption, kit.theme().ink2, inner);
    return sheet.h;
}

std::string caption_of(const Round& round, int item, bool asking) {
    const auto& question = round.item(item).question;
    const int points = round.head().points_of(round.item(item));
    auto words = tr("Question {n}   {kind}  ·  {points} points", {{"n", std::to_string(item + 1)},
                                                                  {"kind", kind_word(question.kind())},
                                                                  {"points", std::to_string(points)}});
    if (asking && question.kind() == Kind::multiple)
        words += "  ·  " + tr("more than one is right, and all of them count");
    return words;
}

std::string verdict_of(const Outcome& outcome) {
    const auto points = std::to_string(std::abs(outcome.points));
    switch (outcome.state) {
        case Outcome::State::right:
            return tr("Right, +{points}", {{"points", points}});
        case Outcome::State::partly:
            if (outcome.points < 0) return tr("Partly right, −{points}", {{"points", points}});
            return outcome.points > 0 ? tr("Partly right, +{points}", {{"points", points}})
                                      : tr("Partly right");
        case Outcome::State::wrong:
            return outcome.points < 0 ? tr("Wrong, −{points}", {{"points", points}}) : tr("Wrong");
        case Outcome::State::timed_out:
            return tr("Time is up");
        case Outcome::State::open:
            break;
    }
    return tr("Not met");
}

std::string verdict_with_certainty(const Outcome& outcome) {
    const auto words = verdict_of(outcome);
    return outcome.certainty ? words + "  ·  " + certainty_words(*outcome.certainty) : words;
}

ImU32 verdict_colour(const Theme& theme, const Outcome& outcome) {
    if (outcome.state == Outcome::State::right) return theme.green;
    return outcome.state == Outcome::State::open ? theme.ink2 : theme.seal;
}

}  // namespace

float draw_caption(Kit& kit, float x, float y, float width, const Round& round, const Asked& asked) {
    const auto first = kit.text(x, y, caption_of(round, asked.index, !asked.outcome), type::caption,
                                kit.theme().ink2, width);
    if (!asked.outcome || !round.head().rules.scored()) return first.height;
    const auto words = verdict_with_certainty(*asked.outcome);
    const float gap = kit.u(20);
    const bool beside = first.width + gap + kit.measure(words, type::caption).width <= width;
    const float at = beside ? x + first.width + gap : x;
    const auto second = kit.text(at, beside ? y : y + first.height, words, type::caption,
                                 verdict_colour(kit.theme(), *asked.outcome), width);
    return beside ? first.height : first.height + second.height;
}

float draw_stem(Kit& kit, float x, float y, float width, const Asked& asked, bool small) {
    float used = 0;
    const auto& item = *asked.item;
    if (!item.case_text.empty() && !asked.outcome) {
        used = kit.u(8);
        used += draw_case(kit, x, y + used, width, item.case_text) + kit.u(16);
    }
    const auto colour = small ? kit.theme().ink2 : kit.theme().ink;
    return used +
           kit.text(x, y + used, item.question.ask, stem_type(kit, item, small || asked.close), colour, width)
               .height;
}

float draw_answers(Kit& kit, float x, float y, float width, const Asked& asked, Sink& sink) {
    switch (asked.item->question.kind()) {
        case Kind::match:
            return draw_match(kit, x, y, width, asked, sink);
        case Kind::blank:
        case Kind::number:
            return draw_fields(kit, x, y, width, asked, sink);
        default:
            return draw_options(kit, x, y, width, asked, sink);
    }
}

float draw_outcome(Kit& kit, float x, float y, float width, const Asked& asked) {
    Sink nobody;
    const bool list = has_option_list(asked.item->question);
    float used = 0;
    if (list)
        used = draw_options(kit, x, y, width, asked, nobody);
    else if (asked.item->question.kind() == Kind::match)
        used = draw_pairs(kit, x, y, width, asked);
    else
        used = draw_answer_lines(kit, {x, width}, y, asked);
    const auto& question = asked.item->question;
    if (question.why.empty() && !question.cite) return used;
    used += kit.u(28);
    return used + draw_why(kit, x, y + used, width, question);
}

}  // namespace qingwen
