#include "review/review.h"

#include <algorithm>
#include <set>

#include "bank/fields.h"
#include "bank/nearest.h"
#include "review/alike.h"
#include "review/choices.h"
#include "review/review_rules.h"

namespace qingwen {

namespace {

constexpr double nearly_the_same = 0.8;
constexpr int fewest_statements = 10;
constexpr int least_true = 40;
constexpr int most_true = 60;

// What two questions would have in common if they asked the same: the stem and what is right.
Letters gist(const Question& question) {
    std::string text = question.ask;
    for (const auto& choice : choices_of(question))
        if (choice.field != "wrong" && choice.field != "extra") text += *choice.text;
    if (const auto* blank = std::get_if<Blank>(&question.body))
        for (const auto& accepted : blank->blanks) text += accepted.front();
    return plain(text);
}

std::vector<std::string_view> names() {
    std::vector<std::string_view> ids;
    for (const auto* rule : review_rules())
        if (rule->severity == Severity::warning && rule != &rules::allow_idle) ids.push_back(rule->id);
    return ids;
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string all;
    for (const auto word : words) all.append(all.empty() ? "" : ", ").append(word);
    return all;
}

// What may stand, and what of it was of use.
class Allowed {
public:
    explicit Allowed(const Bank& bank) : bank_(bank) {}

    // Takes out what may stand.
    Findings sift(Findings findings, const Question* question, std::size_t file) {
        std::erase_if(findings, [&](const Finding& finding) {
            const bool here = question && takes(question->allow, *finding.rule);
            return here || takes(bank_.files()[file].allow, *finding.rule);
        });
        return findings;
    }

    // What names no rule, or a rule that had nothing to say.
    [[nodiscard]] Findings complaints() const {
        Findings found;
        for (const auto& file : bank_.files()) complain(file.allow, file.path, found);
        for (const auto& question : bank_.questions())
            complain(question.allow, bank_.files()[question.file].path, found);
        return found;
    }

private:
    bool takes(const std::vector<Allowance>& allow, const Rule& rule) {
        const auto found = std::ranges::find(allow, rule.id, &Allowance::rule);
        if (found == allow.end()) return false;
        used_.insert(&*found);
        return true;
    }

    void complain(const std::vector<Allowance>& allow, const std::string& file, Findings& found) const {
        for (const auto& one : allow) {
            const auto known = names();
            if (used_.contains(&one)) continue;
            if (std::ranges::find(known, one.rule) != known.end()) {
                found.push_back({&rules::allow_idle, file, one.at, "allow", one.rule, {}});
                continue;
            }
            const auto meant = nearest_key(one.rule, known);
            const auto& rule = meant.empty() ? rules::allow_unknown : rules::allow_misspelt;
            found.push_back({&rule, file, one.at, "allow", utf8::shorten(one.rule, 40),
                             meant.empty() ? joined(known) : std::string(meant)});
        }
    }

    const Bank& bank_;
    std::set<const Allowance*> used_;
};

class Reviewer {
public:
    Reviewer(const Bank& bank, const Drawable& drawable) : bank_(bank), drawable_(drawable), allowed_(bank) {}

    Findings run() {
        for (const auto& one : bank_.cases())
            add(doubts_about(one, path(one.file), drawable_), nullptr, one.file);
        for (const auto& question : bank_.questions())
            add(doubts_about(question, path(question.file), drawable_), &question, question.file);
        compare_questions();
        weigh_statements();
        std::ranges::move(allowed_.complaints(), std::back_inserter(found_));
        return std::move(found_);
    }

private:
    [[nodiscard]] const std::string& path(std::size_t file) const { return bank_.files()[file].path; }

    void add(Findings doubts, const Question* question, std::size_t file) {
        std::ranges::move(allowed_.sift(std::move(doubts), question, file), std::back_inserter(found_));
    }

    void compare_questions() {
        std::vector<Letters> texts;
        for (const auto& question : bank_.questions()) texts.push_back(gist(question));
        for (const auto& pair : find_alike(texts, nearly_the_same)) {
            const auto& one = bank_.questions()[pair.one];
            const auto& other = bank_.questions()[pair.other];
            add({{&rules::questions_alike, path(other.file), other.at, "ask", other.id.text,
                  "“" + one.id.text + "” (" + where(path(one.file), one.at) + ")"}},
                &other, other.file);
        }
    }

    void weigh_statements() {
        int all = 0;
        int right = 0;
        for (const auto& question : bank_.questions())
            if (const auto* truth = std::get_if<Truth>(&question.body)) ++all, right += truth->is ? 1 : 0;
        const int percent = all == 0 ? 50 : (100 * right + all / 2) / all;
        if (all < fewest_statements || (percent >= least_true && percent <= most_true)) return;
        add({{&rules::truth_unbalanced,
              path(0),
              {},
              "is",
              std::to_string(percent),
              std::to_string(least_true) + "–" + std::to_string(most_true)}},
            nullptr, 0);
    }

    const Bank& bank_;
    const Drawable& drawable_;
    Allowed allowed_;
    Findings found_;
};

}  // namespace

Findings review(const Bank& bank, const Drawable& drawable) { return Reviewer(bank, drawable).run(); }

}  // namespace qingwen
