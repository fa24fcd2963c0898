#include "app/difference_words.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/telling.h"
#include "app/words.h"
#include "base/utf8.h"
#include "review/text_edits.h"

namespace qingwen {

namespace {

constexpr std::size_t around = 12;  // characters shown beside a change

struct Word {
    std::string_view field;
    std::string_view word;
};

constexpr std::array words{
    Word{"kind", to_translate("Kind")},
    Word{"case", to_translate("Case")},
    Word{"text", to_translate("Text")},
    Word{"title", to_translate("Chapter title")},
    Word{"ask", to_translate("Stem of the question")},
    Word{"right", to_translate("Right options")},
    Word{"wrong", to_translate("Wrong options")},
    Word{"last", to_translate("Options that stand last")},
    Word{"keep_order", to_translate("Options keep their order")},
    Word{"is", to_translate("The statement is")},
    Word{"order", to_translate("Right order")},
    Word{"match", to_translate("Pairs")},
    Word{"extra", to_translate("Other right sides")},
    Word{"blanks", to_translate("Blanks")},
    Word{"any_order", to_translate("Blanks in any order")},
    Word{"number", to_translate("Right number")},
    Word{"within", to_translate("Accepted distance")},
    Word{"unit", to_translate("Unit")},
    Word{"hint", to_translate("Hint")},
    Word{"why", to_translate("Why")},
    Word{"article", to_translate("Source, article")},
    Word{"paragraph", to_translate("Source, paragraph")},
    Word{"terms", to_translate("Source, terms")},
    Word{"level", to_translate("Level")},
    Word{"points", to_translate("Points of the question")},
    Word{"seconds", to_translate("Seconds")},
    Word{"tags", to_translate("Tags")},
    Word{"for", to_translate("Posts")},
    Word{"image", to_translate("Image")},
    Word{"note", to_translate("Note for authors")},
    Word{"allow", to_translate("Warnings let stand")},
};

std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

// The first or last `count` characters of a text.
std::string_view head_of(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count-- > 0 && at < text.size()) at += std::max<std::size_t>(1, utf8::decode(text, at).size);
    return text.substr(0, at);
}
std::string_view tail_of(std::string_view text, std::size_t count) {
    return text.substr(head_of(text, utf8::length(text) - count).size());
}

std::string stayed(const std::string& text, bool first, bool last) {
    const auto length = utf8::length(text);
    if (length <= (first || last ? 2 * around : 3 * around)) return text;
    std::string shown;
    if (!first) shown += head_of(text, around);
    shown += "…";
    if (!last) shown += tail_of(text, around);
    return shown;
}

std::string marked(std::string_view text, std::string_view with, const Highlight& highlight) {
    return with.empty() ? std::string(text) : std::string(with).append(text).append(highlight.end);
}

std::string edit_words(const TextEdit& edit, const Highlight& highlight) {
    const auto gone = marked(edit.gone, highlight.gone, highlight);
    const auto come = marked(edit.come, highlight.come, highlight);
    if (edit.gone.empty() && edit.come.empty()) return {};
    if (edit.gone.empty()) return "[+" + come + "]";
    if (edit.come.empty()) return "[-" + gone + "]";
    return "[" + gone + "→" + come + "]";
}

// Codes become words, so that both sides are what a person would call them.
std::string value_word(std::string_view field, const std::string& value, const Question* of) {
    if (field == "kind" && of) return kind_word(of->kind());
    if (field == "is") return value == "true" ? tr("True") : tr("False");
    if (field == "level") return value + " " + level_word(std::stoi(value));
    if (field == "keep_order" || field == "any_order") return tr("yes");
    return value;
}

EntryChange in_words(const FieldChange& field, const EntryChange& entry, const QuestionChange& of) {
    EntryChange said;
    if (entry.before) said.before = value_word(field.field, *entry.before, of.before);
    if (entry.after) said.after = value_word(field.field, *entry.after, of.after);
    return said;
}

std::string added(const std::string& text, const std::string& more) {
    return text.empty() ? more : more.empty() ? text : text + tr("; ") + more;
}

std::string order_words(const QuestionChange& of) {
    return "[" + right_answer_words(*of.before) + "] → [" + right_answer_words(*of.after) + "]";
}

struct Counts {
    std::map<Weight, long> by_weight;
    long came = 0, went = 0, moved = 0, renamed = 0;
};

Counts counts_of(const Differences& differences) {
    Counts counts;
    for (const auto& change : differences.questions) {
        counts.came += change.came() ? 1 : 0;
        counts.went += change.went() ? 1 : 0;
        counts.moved += change.moved() ? 1 : 0;
        counts.renamed += change.renamed() ? 1 : 0;
        if (const auto weight = change.weight()) ++counts.by_weight[*weight];
    }
    return counts;
}

std::string weight_count_words(Weight weight, long n) {
    switch (weight) {
        case Weight::key:
            return tr_n("{n} question has another answer", "{n} questions have other answers", n);
        case Weight::sense:
            return tr_n("{n} question may ask something else", "{n} questions may ask something else", n);
        case Weight::score:
            return tr_n("{n} question scores otherwise", "{n} questions score otherwise", n);
        case Weight::wording:
            return tr_n("{n} question is reworded", "{n} questions are reworded", n);
        case Weight::keeping:
            break;
    }
    return tr_n("{n} question has other sources, tags or notes",
                "{n} questions have other sources, tags or notes", n);
}

}  // namespace

std::string field_word(std::string_view field) {
    const auto* const found = std::ranges::find(words, field, &Word::field);
    return found == words.end() ? std::string(field) : tr(found->word);
}

std::string weight_words(Weight weight) {
    switch (weight) {
        case Weight::key:
            return tr("another answer is right");
        case Weight::sense:
            return tr("may ask something else");
        case Weight::score:
            return tr("scores otherwise");
        case Weight::wording:
            return tr("reworded");
        case Weight::keeping:
            break;
    }
    return tr("other sources, tags or notes");
}

std::string entry_words(const EntryChange& entry, const Highlight& highlight) {
    if (!entry.before || !entry.after)
        return edit_words({{}, one_line(entry.before.value_or("")), one_line(entry.after.value_or(""))},
                          highlight);
    const auto edits = edits_between(one_line(*entry.before), one_line(*entry.after));
    std::string all;
    for (std::size_t i = 0; i < edits.size(); ++i)
        all += stayed(edits[i].same, i == 0, edits[i].gone.empty() && edits[i].come.empty()) +
               edit_words(edits[i], highlight);
    return all;
}

std::string field_words(const FieldChange& field, const QuestionChange& of, const Highlight& highlight) {
    std::string all;
    for (const auto& entry : field.entries)
        all = added(all, entry_words(in_words(field, entry, of), highlight));
    if (field.reordered) all = added(all, field.field == "order" ? order_words(of) : tr("in another order"));
    return tr("{name}: {value}", {{"name", field_word(field.field)}, {"value", all}});
}

std::string change_words(const QuestionChange& change) {
    const auto kind = kind_word(change.any().kind());
    if (change.came()) return tr("added ({kind})", {{"kind", kind}});
    if (change.went()) return tr("removed ({kind})", {{"kind", kind}});
    std::string all;
    if (const auto weight = change.weight()) all = weight_words(*weight);
    if (change.moved())
        all = added(all, tr("moved from chapter {from} to {to}",
                            {{"from", change.before->chapter.text}, {"to", change.after->chapter.text}}));
    if (change.renamed()) all = added(all, tr("renamed, it was “{id}”", {{"id", change.before->id.text}}));
    return all;
}

std::string change_words(const ChapterChange& change) {
    if (!change.before) return tr("new chapter");
    if (!change.after) return tr("chapter removed");
    return change.reordered ? tr("its questions stand in another order, so the same seed draws other papers")
                            : tr("chapter changed");
}

std::string change_words(const CaseChange& change) {
    if (!change.before) return tr("new case");
    if (!change.after) return tr("case removed");
    const auto on_it =
        tr_n("{n} question hangs on it", "{n} questions hang on it", static_cast<long>(change.questions));
    return added(change.fields.empty() ? std::string() : weight_words(change.fields.front().weight), on_it);
}

std::string summary_words(const Differences& differences) {
    const auto same = static_cast<long>(differences.same);
    std::string all;
    const auto count = [&](long n, const std::string& text) {
        if (n > 0) all = added(all, text);
    };
    const auto counts = counts_of(differences);
    for (const auto& [weight, n] : counts.by_weight) count(n, weight_count_words(weight, n));
    count(counts.came, tr_n("{n} added", "{n} added", counts.came));
    count(counts.went, tr_n("{n} removed", "{n} removed", counts.went));
    count(counts.moved, tr_n("{n} moved", "{n} moved", counts.moved));
    count(counts.renamed, tr_n("{n} renamed", "{n} renamed", counts.renamed));
    const auto chapters = static_cast<long>(differences.chapters.size());
    count(chapters, tr_n("{n} chapter changed", "{n} chapters changed", chapters));
    const auto cases = static_cast<long>(differences.cases.size());
    count(cases, tr_n("{n} case changed", "{n} cases changed", cases));
    return added(all, tr_n("{n} question as it was", "{n} questions as they were", same));
}

}  // namespace qingwen
