// A Bank is valid by construction: every question in it can be asked and graded, ids are unique, every case
// that is named exists. It is made by assemble() only, and never changes afterwards.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "bank/question.h"

namespace qingwen {

struct Chapter {
    ChapterId id;
    std::string title;
    int article = 0;  // 0 when it belongs to none

    bool operator==(const Chapter&) const = default;
};

// A stem that several questions share.
struct Case {
    CaseId id;
    std::string text;
    std::size_t file = 0;  // which of its bank's files it stands in
    Place at;
};

struct BankFile {
    std::string path;
    std::vector<Allowance> allow;  // for all questions in it
};

// What one file holds, read but not yet held against the other files.
struct Part {
    BankFile file;
    BankId bank;
    Chapter chapter;
    std::vector<Case> cases;
    std::vector<Question> questions;
};

class Bank {
public:
    Bank() = default;

    [[nodiscard]] const BankId& id() const { return id_; }
    [[nodiscard]] const std::vector<Chapter>& chapters() const { return chapters_; }  // by id
    [[nodiscard]] const std::vector<Question>& questions() const {
        return questions_;
    }  // by chapter, then as in the file
    [[nodiscard]] bool empty() const { return questions_.empty(); }
    [[nodiscard]] const std::vector<Case>& cases() const { return cases_; }
    [[nodiscard]] const std::vector<BankFile>& files() const { return files_; }
    // Null when there is none.
    [[nodiscard]] const Question* find(const QuestionId& id) const;
    [[nodiscard]] const Chapter* chapter(const ChapterId& id) const;
    [[nodiscard]] const Case* case_of(const Question& question) const;
    // Equal for banks with the same content, wherever their files lie.
    [[nodiscard]] const std::string& digest() const { return digest_; }

private:
    friend struct Assembled;
    friend struct Assembled assemble(std::vector<Part> parts);
    BankId id_;
    std::vector<BankFile> files_;
    std::vector<Chapter> chapters_;
    std::vector<Case> cases_;
    std::vector<Question> questions_;
    std::unordered_map<QuestionId, std::size_t> by_id_;
    std::string digest_;
};

struct Assembled {
    Bank bank;
    Findings findings;
};

// Puts the files of one bank together. What is wrong across files (an id twice, a case that is not there,
// parts of different banks) becomes a finding and is left out; the good questions play.
Assembled assemble(std::vector<Part> parts);

}  // namespace qingwen
