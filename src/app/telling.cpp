#include "app/telling.h"

#include <array>

#include "app/words.h"

namespace qingwen {

namespace {

struct Words {
    std::string_view message;
    std::string_view advice;
};

Words words_of(Fault fault) {
    switch (fault) {
        case Fault::not_found:
            return {to_translate("“{subject}” is not there."), to_translate("Check the name.")};
        case Fault::not_readable:
            return {to_translate("“{subject}” cannot be read."), to_translate("Check who may read it.")};
        case Fault::not_a_file:
            return {to_translate("“{subject}” is no ordinary file."),
                    to_translate("Give a file or a folder of files.")};
        case Fault::too_large:
            return {to_translate("“{subject}” is too large to be read."),
                    to_translate("Split it into smaller files.")};
        case Fault::not_writable:
            return {to_translate("“{subject}” cannot be written."),
                    to_translate("Check that the disk is not read-only and who may write there.")};
        case Fault::disk_full:
            return {to_translate("The disk is full, so this could not be kept: “{subject}”."),
                    to_translate("Free some space; what was kept before is safe.")};
        case Fault::locked:
            return {to_translate("Another program holds “{subject}”."),
                    to_translate("Close it, then try again.")};
        case Fault::in_use:
            return {to_translate("Qingwen is already running on “{subject}”."),
                    to_translate("Go on in the other window, or close it first.")};
        case Fault::newer_version:
            return {to_translate("“{subject}” was made by a newer Qingwen."),
                    to_translate("Install the newer version.")};
        case Fault::damaged:
            return {to_translate("“{subject}” is damaged."),
                    to_translate("Nothing was changed in it. Keep a copy, then restore a backup.")};
        case Fault::no_display:
            return {
                to_translate("No screen could be opened."),
                to_translate(
                    "Start it from a desktop session, or play in the terminal with: qingwen play --text")};
        case Fault::no_font:
            return {to_translate("The font “{subject}” cannot be used."),
                    to_translate("Install Debian's package fonts-noto-cjk.")};
        case Fault::impossible:
            return {to_translate("“{subject}” cannot be done."), to_translate("Ask for something else.")};
        case Fault::other:
            break;
    }
    return {to_translate("Something went wrong with “{subject}”."), to_translate("Try again.")};
}

template <class Texts>
std::string joined(const Texts& texts, std::string_view between) {
    std::string all;
    for (const auto& text : texts) {
        if (!all.empty()) all += between;
        all += text;
    }
    return all;
}

std::string paragraphs_of(const Cite& cite) {
    std::vector<std::string> numbers;
    for (const int paragraph : cite.paragraphs) numbers.push_back(std::to_string(paragraph));
    return joined(numbers, tr(", "));
}

std::vector<std::string> texts_of(const Chosen& chosen, const Options& options) {
    std::vector<std::string> texts;
    for (const int choice : chosen.choices) texts.push_back(options.at(static_cast<std::size_t>(choice)));
    return texts;
}

// What was left empty still has its place.
std::vector<std::string> or_dots(std::vector<std::string> texts) {
    for (auto& text : texts)
        if (utf8::trim(text).empty()) text = "…";
    return texts;
}

std::string ordered_words(const Ordered& given, const Order& order) {
    std::vector<std::string> texts;
    for (const int item : given.items) texts.push_back(order.items[static_cast<std::size_t>(item)]);
    return joined(texts, " → ");
}

std::string matched_words(const Matched& given, const Match& match) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < given.offers.size(); ++i) {
        const int offer = given.offers[i];
        texts.push_back(match.pairs[i].first + " — " +
                        (offer < 0 ? std::string("…") : match.offer(static_cast<std::size_t>(offer))));
    }
    return joined(texts, tr("; "));
}

}  // namespace

std::string kind_word(Kind kind) {
    static constexpr std::array<std::string_view, kind_count> words{
        to_translate("Single choice"), to_translate("Multiple choice"), to_translate("True or false"),
        to_translate("Put in order"),  to_translate("Match"),           to_translate("Fill in"),
        to_translate("Number"),
    };
    return tr(words[static_cast<std::size_t>(kind)]);
}

std::string level_word(int level) {
    return level == 1 ? tr("Recall") : level == 2 ? tr("Understand") : tr("Apply");
}

std::string refusal_words(Refusal refusal) {
    switch (refusal) {
        case Refusal::not_now:
            return tr("Not just now.");
        case Refusal::finished:
            return tr("The round is over.");
        case Refusal::wrong_question:
            return tr("Another question is being asked.");
        case Refusal::no_answer:
            return tr("Choose or fill in an answer first.");
        case Refusal::too_late:
            return tr("The time is up.");
        case Refusal::too_early:
            return tr("The time is not up yet.");
        case Refusal::unanswered_left:
            return tr("Some questions have not been met yet.");
        case Refusal::wrong_sequence:
            return tr("This does not follow from what happened before.");
        case Refusal::no_life:
            return tr("No life is left.");
        case Refusal::no_certainty:
            return tr("Say first how sure you are.");
        case Refusal::wrong_table:
            return tr("This is not for so many players.");
        case Refusal::wrong_seat:
            return tr("It is not their turn.");
        case Refusal::answered_already:
            return tr("They have answered already.");
        case Refusal::wrong_stake:
            return tr("That many points cannot be picked.");
        case Refusal::nothing_to_undo:
            return tr("There is nothing to take back.");
    }
    return {};
}

std::string error_words(const Error& error) {
    const auto words = words_of(error.fault);
    std::string message = tr(words.message, {{"subject", error.subject}});
    if (!error.detail.empty()) message += tr(" ({detail})", {{"detail", error.detail}});
    return tr("{message} {advice}", {{"message", message}, {"advice", tr(words.advice)}});
}

std::string backup_error_words(const Error& error) {
    if (error.fault != Fault::damaged) return error_words(error);
    return tr("“{file}” is no whole backup of Qingwen ({detail}). Take another one.",
              {{"file", error.subject}, {"detail", error.detail}});
}

std::string shortage_words(const Shortage& shortage) {
    return tr(
        "{wanted} questions are wanted, {available} fit.",
        {{"wanted", std::to_string(shortage.wanted)}, {"available", std::to_string(shortage.available)}});
}

std::string cite_words(const Question& question) {
    if (!question.cite) return {};
    const auto& cite = *question.cite;
    const auto place = tr("Source: article {article}, paragraph {paragraph}",
                          {{"article", std::to_string(cite.article)}, {"paragraph", paragraphs_of(cite)}});
    return cite.terms.empty() ? place : place + "  ·  " + joined(cite.terms, tr(", "));
}

std::string answer_words(const Answer& answer, const Question& question) {
    if (const auto* given = std::get_if<Chosen>(&answer)) {
        const auto* options = options_of(question);
        return options ? joined(texts_of(*given, *options), tr("; ")) : std::string();
    }
    if (const auto* given = std::get_if<Judged>(&answer)) return given->is ? tr("True") : tr("False");
    if (const auto* given = std::get_if<Ordered>(&answer))
        return ordered_words(*given, std::get<Order>(question.body));
    if (const auto* given = std::get_if<Matched>(&answer))
        return matched_words(*given, std::get<Match>(question.body));
    if (const auto* given = std::get_if<Filled>(&answer)) return joined(or_dots(given->texts), tr("; "));
    const auto& text = std::get<Counted>(answer).text;
    const auto& unit = std::get<Number>(question.body).unit;
    return unit.empty() || text.ends_with(unit) ? text : text + " " + unit;
}

std::string right_answer_words(const Question& question) {
    auto words = answer_words(right_answer(question), question);
    const auto* blank = std::get_if<Blank>(&question.body);
    return blank && blank->any_order ? tr("{answer} (in any order)", {{"answer", words}}) : words;
}

std::string certainty_words(Certainty certainty) {
    switch (certainty) {
        case Certainty::low:
            return tr("Not very sure");
        case Certainty::medium:
            return tr("Fairly sure");
        case Certainty::high:
            break;
    }
    return tr("Quite sure");
}

std::string stake_words(int base, Certainty certainty) {
    const auto stake = stake_of(base, certainty);
    const auto right = std::to_string(stake.right);
    if (stake.wrong == 0) return tr("right +{right}, wrong 0", {{"right", right}});
    return tr("right +{right}, wrong −{wrong}", {{"right", right}, {"wrong", std::to_string(-stake.wrong)}});
}

std::string duration_words(Millis length) {
    const auto total = (length.count + 500) / 1000;
    const auto minute = std::to_string(total / 60);
    const auto second = std::to_string(total % 60);
    if (total < 60) return tr("{s} s", {{"s", second}});
    return tr("{m} min {s} s", {{"m", minute}, {"s", second}});
}

std::string seal_words(Standing standing) {
    switch (standing) {
        case Standing::excellent:
            return "优秀";
        case Standing::passed:
            return "合格";
        case Standing::below:
            break;
    }
    return "再读";
}

std::string standing_words(Standing standing) {
    switch (standing) {
        case Standing::excellent:
            return tr("excellent");
        case Standing::passed:
            return tr("passed");
        case Standing::below:
            break;
    }
    return tr("worth another reading");
}

std::string letter(int place) { return {static_cast<char>('A' + place)}; }

}  // namespace qingwen
