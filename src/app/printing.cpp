#include "app/printing.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "app/print_question.h"
#include "app/print_style.h"
#include "app/telling.h"
#include "app/words.h"
#include "study/day.h"

namespace qingwen {

namespace {

std::string anchor_of(std::size_t chapter) { return "c" + std::to_string(chapter + 1); }

class Page {
public:
    explicit Page(const Printing& what) : what_(what) {
        for (const auto& question : what.bank.questions())
            if (!what.chapter || question.chapter == *what.chapter) take(question);
        for (const auto& finding : what.findings) place(finding);
    }

    [[nodiscard]] std::string text() const {
        const auto head = lone("meta charset='utf-8'") +
                          lone("meta name='viewport' content='width=device-width, initial-scale=1'") +
                          element("title", said(title())) + style(print_style);
        const auto body = element("main", top() + contents() + apart() + chapters() + end());
        const auto page = element("head", head) + element("body", body);
        // The language of this catalogue, as HTML names it.
        return "<!DOCTYPE html>\n" + element("html lang='" + tr("en") + "'", page).text() + "\n";
    }

private:
    void take(const Question& question) {
        questions_.push_back(&question);
        ++by_kind_[question.kind()];
        ++by_chapter_[question.chapter];
        in_file_[file_of(question)].push_back(&question);
    }

    [[nodiscard]] const std::string& file_of(const Question& question) const {
        return what_.bank.files()[question.file].path;
    }

    // A finding is about the question above it, unless something was left out between them: that is where an
    // error stands which is not at the question itself. Findings come by file and place.
    void place(const Finding& finding) {
        const auto file = in_file_.find(finding.file);
        if (file == in_file_.end()) {
            if (!what_.chapter) of_none_.push_back(finding);
            return;
        }
        const auto* owner = question_above(file->second, finding.at.line);
        const bool here = owner && owner->at.line == finding.at.line;
        if (!here && finding.severity() == Severity::error) cut_off_.insert(owner);
        const bool owned = owner && (here || !cut_off_.contains(owner));
        (owned ? of_question_[owner] : of_none_).push_back(finding);
    }

    static const Question* question_above(const std::vector<const Question*>& questions, int line) {
        const auto next =
            std::ranges::upper_bound(questions, line, {}, [](const Question* one) { return one->at.line; });
        return next == questions.begin() ? nullptr : *std::prev(next);
    }

    [[nodiscard]] std::string title() const {
        const auto& bank = what_.title.empty() ? what_.bank.id().text : what_.title;
        const auto* chapter = what_.chapter ? what_.bank.chapter(*what_.chapter) : nullptr;
        return chapter ? tr("{bank} · {chapter}", {{"bank", bank}, {"chapter", chapter->title}}) : bank;
    }

    [[nodiscard]] std::string counts() const {
        auto words = tr_n("{n} question", "{n} questions", static_cast<long>(questions_.size()));
        for (const auto& [kind, count] : by_kind_)
            words += " · " + kind_word(kind) + " " + std::to_string(count);
        return words;
    }

    [[nodiscard]] Html top() const {
        const auto about = [](const std::string& text) { return element("p class='about'", said(text)); };
        auto head = element("h1", said(title())) + about(counts()) +
                    about(tr("Printed on {date}", {{"date", date_of(day_of(what_.date))}}));
        if (!what_.answers) return element("header", head);
        head +=
            about(tr("Digest of the content: {digest}", {{"digest", what_.bank.digest().substr(0, 16)}})) +
            element("p class='secret'", said(tr("With answers: for reviewers only"))) +
            element("p class='signed'",
                    element("span class='label'", said(tr("Reviewer"))) + element("span class='rule'") +
                        element("span class='label'", said(tr("Date"))) + element("span class='rule'"));
        return element("header", head);
    }

    [[nodiscard]] Html contents() const {
        if (by_chapter_.size() < 2) return {};
        Html list;
        for (std::size_t i = 0; i < what_.bank.chapters().size(); ++i) {
            const auto& chapter = what_.bank.chapters()[i];
            const auto count = by_chapter_.find(chapter.id);
            if (count == by_chapter_.end()) continue;
            list += element("li",
                            element("a href='#" + anchor_of(i) + "'", said(heading(chapter))) +
                                element("span", said(tr_n("{n} question", "{n} questions", count->second))));
        }
        return element("nav", element("ul", list));
    }

    static std::string heading(const Chapter& chapter) {
        return chapter.title.empty() ? chapter.id.text : chapter.id.text + "  " + chapter.title;
    }

    [[nodiscard]] Html apart() const {
        if (of_none_.empty() || !what_.answers) return {};
        Html all;
        for (const auto& finding : of_none_)
            all += element("p class='about'", said(where(finding))) + printed_findings({finding});
        return element("h2", said(tr("Of no question here"))) + all;
    }

    static std::string where(const Finding& finding) {
        return finding.at.line == 0 ? finding.file : finding.file + ":" + std::to_string(finding.at.line);
    }

    [[nodiscard]] Html chapters() const {
        Html all;
        int number = 0;
        for (std::size_t i = 0; i < what_.bank.chapters().size(); ++i) {
            const auto& chapter = what_.bank.chapters()[i];
            if (!by_chapter_.contains(chapter.id)) continue;
            const std::string first = number == 0 ? " class='first'" : "";
            all += element("section id='" + anchor_of(i) + "'" + first,
                           element("h2", said(heading(chapter))) + questions_of(chapter, number));
        }
        return all;
    }

    // A case stands above the first of its questions, and the others with it.
    [[nodiscard]] Html questions_of(const Chapter& chapter, int& number) const {
        std::vector<const Question*> left;
        for (const auto* question : questions_)
            if (question->chapter == chapter.id) left.push_back(question);
        bring_together(left);
        Html all;
        CaseId shown;
        for (const auto* question : left) {
            const auto* one = what_.bank.case_of(*question);
            if (one && one->id != shown) all += case_above(*one, left);
            shown = question->case_id;
            const auto found = of_question_.find(question);
            all += printed_question(*question, ++number,
                                    found == of_question_.end() ? Findings() : found->second, what_);
        }
        return all;
    }

    static void bring_together(std::vector<const Question*>& questions) {
        std::unordered_map<CaseId, std::size_t> firsts;
        std::unordered_map<const Question*, std::size_t> places;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const auto& id = questions[i]->case_id;
            places[questions[i]] = id.empty() ? i : firsts.try_emplace(id, i).first->second;
        }
        std::ranges::stable_sort(questions, {}, [&](const Question* one) { return places.at(one); });
    }

    [[nodiscard]] static Html case_above(const Case& one, const std::vector<const Question*>& questions) {
        const auto count = std::ranges::count(questions, one.id, [](auto* q) { return q->case_id; });
        const auto words = tr_n("Case, for the next {n} question", "Case, for the next {n} questions", count);
        return element("div class='case'",
                       element("p class='caption'", said(words)) + element("p", said(one.text)));
    }

    [[nodiscard]] Html end() const {
        return element(
            "footer",
            said(tr("{bank}, {n}, digest {digest}",
                    {{"bank", what_.bank.id().text},
                     {"n", tr_n("{n} question", "{n} questions", static_cast<long>(questions_.size()))},
                     {"digest", what_.bank.digest()}})));
    }

    const Printing& what_;
    std::vector<const Question*> questions_;
    std::map<Kind, int> by_kind_;
    std::map<ChapterId, int> by_chapter_;
    std::map<std::string, std::vector<const Question*>> in_file_;
    std::unordered_map<const Question*, Findings> of_question_;
    Findings of_none_;
    std::set<const Question*> cut_off_;  // something was left out below them
};

}  // namespace

std::string printed_html(const Printing& what) { return Page(what).text(); }

}  // namespace qingwen
