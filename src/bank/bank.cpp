#include "bank/bank.h"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

#include "bank/content.h"
#include "bank/fields.h"
#include "bank/rules.h"

namespace qingwen {

namespace {

const std::string& first_id(const Part& part) {
    static const std::string none;
    return part.questions.empty() ? none : part.questions.front().id.text;
}

// One order for the same files, however they were named and listed.
void put_in_order(std::vector<Part>& parts) {
    std::ranges::stable_sort(parts, [](const Part& a, const Part& b) {
        return std::tie(a.chapter.id, first_id(a)) < std::tie(b.chapter.id, first_id(b));
    });
}

void drop_strangers(std::vector<Part>& parts, const BankId& bank, Findings& findings) {
    std::erase_if(parts, [&](const Part& part) {
        const bool empty = part.questions.empty() && part.cases.empty();
        if (!empty && part.bank != bank)
            findings.push_back({&rules::bank_differs, part.file.path, {}, "bank", part.bank.text, bank.text});
        return empty || part.bank != bank;
    });
}

std::vector<Chapter> chapters_of(const std::vector<Part>& parts, Findings& findings) {
    std::vector<Chapter> chapters;
    const Part* first = nullptr;
    for (const auto& part : parts) {
        if (part.questions.empty()) continue;
        if (chapters.empty() || chapters.back().id != part.chapter.id) {
            chapters.push_back(part.chapter);
            first = &part;
        } else if (chapters.back() != part.chapter) {
            findings.push_back({&rules::chapter_differs,
                                part.file.path,
                                {},
                                "chapter",
                                part.chapter.id.text,
                                first->file.path});
        }
    }
    return chapters;
}

// Where every id was first seen.
class Firsts {
public:
    // False, with a finding, when the id was there before.
    bool add(const std::string& id, const std::string& file, Place at, const Rule& rule, Findings& findings) {
        const auto [found, fresh] = places_.try_emplace(id, Where{&file, at});
        if (!fresh)
            findings.push_back({&rule, file, at, "id", id, where(*found->second.file, found->second.at)});
        return fresh;
    }
    [[nodiscard]] bool has(const std::string& id) const { return places_.contains(id); }
    [[nodiscard]] std::string names() const {
        std::set<std::string_view> sorted;
        for (const auto& entry : places_) sorted.insert(entry.first);
        std::string all;
        for (const auto name : sorted) all.append(all.empty() ? "" : ", ").append(name);
        return utf8::shorten(all, 200);
    }

private:
    struct Where {
        const std::string* file;
        Place at;
    };
    std::unordered_map<std::string, Where> places_;
};

// Tells every question and case which file it came from.
std::vector<BankFile> files_of(std::vector<Part>& parts) {
    std::vector<BankFile> files;
    for (auto& part : parts) {
        for (auto& question : part.questions) question.file = files.size();
        for (auto& one : part.cases) one.file = files.size();
        files.push_back(part.file);
    }
    return files;
}

std::vector<Case> cases_of(std::vector<Part>& parts, Firsts& seen, Findings& findings) {
    std::vector<Case> cases;
    for (auto& part : parts)
        for (auto& one : part.cases)
            if (seen.add(one.id.text, part.file.path, one.at, rules::duplicate_case, findings))
                cases.push_back(std::move(one));
    return cases;
}

std::vector<Question> questions_of(std::vector<Part>& parts, const Firsts& cases, Findings& findings) {
    std::vector<Question> all;
    Firsts ids;
    const std::string known_cases = cases.names();
    for (auto& part : parts) {
        std::erase_if(part.questions, [&](const Question& q) {
            if (!ids.add(q.id.text, part.file.path, q.at, rules::duplicate_id, findings)) return true;
            if (q.case_id.empty() || cases.has(q.case_id.text)) return false;
            findings.push_back(
                {&rules::unknown_case, part.file.path, q.at, "case", q.case_id.text, known_cases});
            return true;
        });
        if (all.empty())
            all = std::move(part.questions);
        else
            all.insert(all.end(), std::move_iterator(part.questions.begin()),
                       std::move_iterator(part.questions.end()));
        part.questions = {};
    }
    return all;
}

}  // namespace

const Question* Bank::find(const QuestionId& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &questions_[found->second];
}

const Chapter* Bank::chapter(const ChapterId& id) const {
    const auto found = std::ranges::find(chapters_, id, &Chapter::id);
    return found == chapters_.end() ? nullptr : &*found;
}

const Case* Bank::case_of(const Question& question) const {
    if (question.case_id.empty()) return nullptr;
    const auto found = std::ranges::find(cases_, question.case_id, &Case::id);
    return found == cases_.end() ? nullptr : &*found;
}

Assembled assemble(std::vector<Part> parts) {
    Assembled made;
    Bank& bank = made.bank;
    const auto first = std::ranges::find_if(parts, [](const Part& p) { return !p.questions.empty(); });
    if (first == parts.end()) return made;
    bank.id_ = first->bank;
    drop_strangers(parts, bank.id_, made.findings);
    put_in_order(parts);
    bank.files_ = files_of(parts);
    bank.chapters_ = chapters_of(parts, made.findings);
    Firsts cases;
    bank.cases_ = cases_of(parts, cases, made.findings);
    bank.questions_ = questions_of(parts, cases, made.findings);
    for (std::size_t i = 0; i < bank.questions_.size(); ++i) bank.by_id_.emplace(bank.questions_[i].id, i);
    bank.digest_ = digest_of(bank.id_, bank.chapters_, bank.cases_, bank.questions_);
    return made;
}

}  // namespace qingwen
