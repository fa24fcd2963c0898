#include "review/differences.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "bank/content.h"
#include "review/field_weights.h"
#include "review/plain.h"
#include "review/question_fields.h"

namespace qingwen {

namespace {

using Questions = std::vector<const Question*>;

bool same_allowances(const Question& a, const Question& b) {
    return std::ranges::equal(a.allow, b.allow, [](const Allowance& one, const Allowance& other) {
        return std::tie(one.rule, one.reason) == std::tie(other.rule, other.reason);
    });
}

bool same(const Question& a, const Question& b) {
    return a.same_content(b) && a.note == b.note && same_allowances(a, b);
}

std::vector<FieldChange> field_changes(const Question& before, const Question& after) {
    std::vector<FieldChange> found;
    const auto old_fields = fields_of(before);
    const auto new_fields = fields_of(after);
    for (std::size_t i = 0; i < old_fields.size(); ++i) {
        const auto& [name, old_entries] = old_fields[i];
        const auto& new_entries = new_fields[i].entries;
        if (old_entries == new_entries) continue;
        auto change = name == "blanks" ? place_by_place(old_entries, new_entries)
                                       : list_change(old_entries, new_entries);
        const auto weight = weight_of(name, change, before, after);
        found.push_back({name, weight, std::move(change.entries), change.reordered});
    }
    return found;
}

// All of a question but its name and its place.
std::string content_of(Question question) {
    question.id = {};
    question.chapter = {};
    return canonical(question);
}

// A stem that many could have is no mark.
constexpr std::size_t least_stem = 8;

std::u32string stem_of(const Question& question) {
    auto letters = plain(question.ask);
    return letters.size() < least_stem ? std::u32string() : letters;
}

// Questions of two banks, one held against the other.
class Pairs {
public:
    Pairs(const Bank& before, const Bank& after) {
        for (const auto& question : after.questions())
            if (const auto* old = before.find(question.id))
                found_[&question] = old;
            else
                came_.push_back(&question);
        for (const auto& question : before.questions())
            if (!after.find(question.id)) went_.push_back(&question);
        pair_by([](const Question& question) { return content_of(question); });
        pair_by(stem_of);
    }

    // Null when it came.
    [[nodiscard]] const Question* before(const Question& after) const {
        const auto found = found_.find(&after);
        return found == found_.end() ? nullptr : found->second;
    }
    [[nodiscard]] const Questions& went() const { return went_; }

private:
    // Those that came and went with a mark that nobody else has, and it is not empty.
    template <class MarkOf>
    void pair_by(MarkOf mark_of) {
        struct Both {
            Questions went, came;
        };
        std::map<decltype(mark_of(Question())), Both> by_mark;
        for (const auto* question : went_) by_mark[mark_of(*question)].went.push_back(question);
        for (const auto* question : came_) by_mark[mark_of(*question)].came.push_back(question);
        std::unordered_set<const Question*> paired;
        for (const auto& [mark, both] : by_mark) {
            if (mark.empty() || both.went.size() != 1 || both.came.size() != 1) continue;
            found_[both.came.front()] = both.went.front();
            paired.insert({both.came.front(), both.went.front()});
        }
        const auto is_paired = [&](const Question* question) { return paired.contains(question); };
        std::erase_if(went_, is_paired);
        std::erase_if(came_, is_paired);
    }

    std::unordered_map<const Question*, const Question*> found_;
    Questions came_;
    Questions went_;
};

std::optional<EntryChange> text_change(const std::string& before, const std::string& after) {
    if (before == after) return std::nullopt;
    const auto there = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional(text);
    };
    return EntryChange{there(before), there(after)};
}

std::string article_text(const Chapter& chapter) {
    return chapter.article == 0 ? std::string() : std::to_string(chapter.article);
}

std::vector<FieldChange> field_changes(const Chapter& before, const Chapter& after) {
    std::vector<FieldChange> found;
    if (auto title = text_change(before.title, after.title))
        found.push_back({"title", Weight::wording, {std::move(*title)}, false});
    if (auto article = text_change(article_text(before), article_text(after)))
        found.push_back({"article", Weight::keeping, {std::move(*article)}, false});
    return found;
}

// What two lists have in common by name, and what only one has, by name.
template <class Things, class Take>
void meet(const Things& before, const Things& after, Take take) {
    using Thing = typename Things::value_type;
    std::map<std::string_view, std::pair<const Thing*, const Thing*>> all;
    for (const auto& one : before) all[one.id.text].first = &one;
    for (const auto& one : after) all[one.id.text].second = &one;
    for (const auto& [name, both] : all) take(both.first, both.second);
}

class Comparison {
public:
    Comparison(const Bank& before, const Bank& after)
        : before_(before), after_(after), pairs_(before, after) {}

    Differences run() {
        compare_chapters();
        compare_cases();
        for (const auto& question : after_.questions()) compare(question);
        for (const auto* gone : pairs_.went()) done_.questions.push_back({gone, nullptr, {}});
        std::ranges::stable_sort(done_.questions, {},
                                 [](const QuestionChange& change) { return std::tie(change.any().chapter); });
        return std::move(done_);
    }

private:
    void compare(const Question& question) {
        const auto* old = pairs_.before(question);
        if (!old) {
            done_.questions.push_back({nullptr, &question, {}});
        } else if (same(*old, question)) {
            ++done_.same;
        } else {
            done_.questions.push_back({old, &question, field_changes(*old, question)});
        }
    }

    void compare_chapters() {
        const auto moved = reordered_chapters();
        meet(before_.chapters(), after_.chapters(), [&](const Chapter* before, const Chapter* after) {
            ChapterChange change{before, after, {}, false};
            if (before && after) {
                change.fields = field_changes(*before, *after);
                change.reordered = moved.contains(after->id);
                if (change.fields.empty() && !change.reordered) return;
            }
            done_.chapters.push_back(std::move(change));
        });
    }

    // Chapters that have two questions, in them before and after, the other way round.
    [[nodiscard]] std::map<ChapterId, bool> reordered_chapters() const {
        std::unordered_map<const Question*, std::size_t> places;
        for (const auto& question : before_.questions()) places.emplace(&question, places.size());
        std::map<ChapterId, std::size_t> last;
        std::map<ChapterId, bool> found;
        for (const auto& question : after_.questions()) {
            const auto* old = pairs_.before(question);
            if (!old || old->chapter != question.chapter) continue;
            auto& farthest = last[question.chapter];
            const auto place = places.at(old);
            if (place < farthest) found[question.chapter] = true;
            farthest = std::max(farthest, place);
        }
        return found;
    }

    void compare_cases() {
        std::map<CaseId, std::size_t> hanging;
        for (const auto& question : after_.questions()) ++hanging[question.case_id];
        meet(before_.cases(), after_.cases(), [&](const Case* before, const Case* after) {
            CaseChange change{before, after, {}, after ? hanging[after->id] : 0};
            if (before && after) {
                auto text = text_change(before->text, after->text);
                if (!text) return;
                const auto weight = weight_of_stem(before->text, after->text);
                change.fields.push_back({"text", weight, {std::move(*text)}, false});
            }
            done_.cases.push_back(std::move(change));
        });
    }

    const Bank& before_;
    const Bank& after_;
    Pairs pairs_;
    Differences done_;
};

bool moves_a_score(const FieldChange& field) { return field.weight <= Weight::score; }

template <class Changes>
void keep_scores(Changes& changes) {
    for (auto& change : changes) std::erase_if(change.fields, std::not_fn(moves_a_score));
    std::erase_if(changes, [](const auto& change) { return change.fields.empty(); });
}

}  // namespace

std::optional<Weight> QuestionChange::weight() const {
    std::optional<Weight> gravest;
    for (const auto& field : fields)
        if (!gravest || field.weight < *gravest) gravest = field.weight;
    return gravest;
}

Differences differences(const Bank& before, const Bank& after) { return Comparison(before, after).run(); }

Differences only_scores(Differences all) {
    all.chapters.clear();
    keep_scores(all.cases);
    keep_scores(all.questions);
    return all;
}

}  // namespace qingwen
