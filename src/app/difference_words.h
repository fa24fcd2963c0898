// What differs between two versions of a bank, in words, in the language that was set with speak(): for
// qingwen diff, and for whoever is about to save.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "review/differences.h"

namespace qingwen {

// What is put around a text that went or came, beside the brackets it always has; empty: nothing.
struct Highlight {
    std::string_view gone;
    std::string_view come;
    std::string_view end;
};

// "题干"; the key itself when it has no word.
std::string field_word(std::string_view field);
std::string weight_words(Weight weight);
// "…应当[及时→立即]退还…", "[+来的]", "[-去的]"; long texts that stayed are cut short. One line.
std::string entry_words(const EntryChange& entry, const Highlight& highlight = {});
// "正确选项：[甲→乙]；[+丙]"
std::string field_words(const FieldChange& field, const QuestionChange& of, const Highlight& highlight = {});
// "答案变了；从篇目 01 移到 02"
std::string change_words(const QuestionChange& change);
std::string change_words(const ChapterChange& change);
std::string change_words(const CaseChange& change);
// How many questions changed how, and how many did not: one line.
std::string summary_words(const Differences& differences);

}  // namespace qingwen
