// The sentences every face uses, in the language that was set with speak(): kinds, refusals, errors, answers.
#pragma once

#include <string>

#include "base/result.h"
#include "paper/paper.h"
#include "round/round.h"

namespace qingwen {

std::string kind_word(Kind kind);
std::string level_word(int level);  // recall, understand, apply
std::string refusal_words(Refusal refusal);
// What happened, to what, and what to do about it; one or two sentences.
std::string error_words(const Error& error);
// The same about a backup, of which the records themselves know nothing.
std::string backup_error_words(const Error& error);
std::string shortage_words(const Shortage& shortage);
// "出处 第 4 篇第 5 段 · 理念文化、核心和主体"; empty without a cite.
std::string cite_words(const Question& question);
// An answer as a person would write it: option texts, items in order, "left — offer".
std::string answer_words(const Answer& answer, const Question& question);
// The right one, and whether its blanks may stand in any order.
std::string right_answer_words(const Question& question);
// How sure one is, and what that earns or costs of a question's points: "比较有把握", "对 +67，错 −67".
std::string certainty_words(Certainty certainty);
std::string stake_words(int base, Certainty certainty);
// "6 分 12 秒"
std::string duration_words(Millis length);
// A seal's two characters, 优秀, 合格 or 再读, in either language; and the same in plain words.
std::string seal_words(Standing standing);
std::string standing_words(Standing standing);
// The letter of a place on the screen: A, B, C …
std::string letter(int place);

}  // namespace qingwen
