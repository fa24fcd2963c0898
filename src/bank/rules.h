// The rules a bank's questions are held against. {field}, {value} and {hint} stand for the finding's facts;
// what a rule's hint holds is said beside it where the advice does not show it. Ids are printed and never
// change.
#pragma once

#include <span>

#include "base/finding.h"

namespace qingwen {

// The rules of rules.h and of file_rules.h.
std::span<const Rule* const> all_rules();

}  // namespace qingwen

namespace qingwen::rules {

// Keys and the form of their values.
inline constexpr Rule unknown_key{"unknown-key", Severity::error, to_translate("There is no key “{field}”."),
                                  to_translate("Keys that may stand here: {hint}.")};
inline constexpr Rule misspelt_key{"misspelt-key", Severity::error,
                                   to_translate("There is no key “{field}”."),
                                   to_translate("Perhaps “{hint}” was meant.")};
inline constexpr Rule missing_key{"missing-key", Severity::error,
                                  to_translate("The key “{field}” is missing."),
                                  to_translate("Add a line “{field}: …”.")};
inline constexpr Rule expected_text{"expected-text", Severity::error,
                                    to_translate("“{field}” must be a text, not a list or a map."),
                                    to_translate("Write it on one line after the colon; put it in quotes if "
                                                 "it holds a colon or begins with a bracket.")};
inline constexpr Rule expected_list{
    "expected-list", Severity::error, to_translate("“{field}” must be a list."),
    to_translate("Write “{field}: [first, second]”, or one item a line, each after a dash and a space.")};
inline constexpr Rule expected_map{
    "expected-map", Severity::error,
    to_translate("“{field}” must be made of keys and values, and “{value}” is not."),
    to_translate("Write every key with a half-width colon and a space after it: “key: value”.")};
inline constexpr Rule empty_text{"empty-text", Severity::error, to_translate("“{field}” is empty."),
                                 to_translate("Write a text there, or take the line out.")};
inline constexpr Rule text_too_long{"text-too-long", Severity::error,
                                    to_translate("“{field}” has more than {hint} characters: “{value}”."),
                                    to_translate("Shorten it to {hint} characters.")};
inline constexpr Rule not_a_number{"not-a-number", Severity::error,
                                   to_translate("“{field}” must be a number, and “{value}” is none."),
                                   to_translate("Write half-width digits without a unit, such as 3 or 0.5.")};
inline constexpr Rule not_a_whole_number{
    "not-a-whole-number", Severity::error,
    to_translate("“{field}” must be a whole number, and “{value}” is none."),
    to_translate("Write half-width digits only, such as 3.")};
inline constexpr Rule out_of_range{"out-of-range", Severity::error,
                                   to_translate("“{field}” is {value}, which is out of range."),
                                   to_translate("It must lie within {hint}.")};
inline constexpr Rule is_not_truth_value{
    "is-not-truth-value", Severity::error,
    to_translate("“{field}” must be true or false, and “{value}” is neither."),
    to_translate("Write one of {hint}.")};
inline constexpr Rule bad_id{"bad-id", Severity::error, to_translate("“{value}” cannot be an id."),
                             to_translate("Use small letters, digits and hyphens, beginning with a letter or "
                                          "digit, at most {hint} characters.")};
inline constexpr Rule bad_image_path{"bad-image-path", Severity::error,
                                     to_translate("“{value}” is no place for an image."),
                                     to_translate("Give a path below the bank's folder with forward slashes, "
                                                  "without “..” and without a drive or address.")};

// The header.
inline constexpr Rule newer_format{
    "newer-format", Severity::error,
    to_translate("The file is written in format {value}; this program reads format {hint}."),
    to_translate("Use a newer version of the program.")};
inline constexpr Rule bank_differs{
    "bank-differs", Severity::error,
    to_translate("The file belongs to bank “{value}”, the others to “{hint}”."),
    to_translate("Give all files of one bank the same “bank:”, or load the banks one by one.")};
inline constexpr Rule chapter_differs{
    "chapter-differs", Severity::warning,
    to_translate("The chapter “{value}” has another title or article than at {hint}."),
    to_translate("Give a chapter the same title and article in all its files; the first is taken.")};
inline constexpr Rule no_questions{
    "no-questions", Severity::error, to_translate("There are no questions in the file."),
    to_translate("Put the questions below a line “questions:”, each beginning with a dash.")};

// The kind of a question.
inline constexpr Rule no_answer{"no-answer", Severity::error,
                                to_translate("The question says nowhere what is right."),
                                to_translate("Add one of the keys {hint}.")};
inline constexpr Rule kinds_mixed{
    "kinds-mixed", Severity::error, to_translate("“{field}” and “{hint}” cannot stand in the same question."),
    to_translate("Keep the one that fits the kind of question and take out the other.")};
inline constexpr Rule key_needs{"key-needs", Severity::error,
                                to_translate("“{field}” has a meaning only beside “{hint}”."),
                                to_translate("Take the line out, or add “{hint}”.")};

// Options, items, blanks.
inline constexpr Rule no_right_option{"no-right-option", Severity::error, to_translate("No option is right."),
                                      to_translate("Write the right option after “right:”.")};
inline constexpr Rule no_wrong_option{"no-wrong-option", Severity::error, to_translate("No option is wrong."),
                                      to_translate("Write the wrong options after “wrong:”.")};
inline constexpr Rule option_twice{
    "option-twice", Severity::error, to_translate("“{value}” in “{field}” says the same as “{hint}”."),
    to_translate("Change one of the two; width, capitals and spaces make no difference.")};
inline constexpr Rule option_count{"option-count", Severity::error,
                                   to_translate("The question has {value} options."),
                                   to_translate("A question has {hint} options, right and wrong together.")};
inline constexpr Rule item_count{"item-count", Severity::error, to_translate("“{field}” has {value} items."),
                                 to_translate("It must have {hint}.")};
inline constexpr Rule last_is_no_option{
    "last-is-no-option", Severity::error, to_translate("“last” names “{value}”, which is no option."),
    to_translate("Copy the text of an option in “right” or “wrong” exactly.")};
inline constexpr Rule blank_count{
    "blank-count", Severity::error,
    to_translate("“ask” has {hint} blanks of four underscores, and “blanks” has answers for {value}."),
    to_translate("Write ____ in “ask” once for every entry of “blanks”.")};

// Across questions and files. hint: the place of the first one.
inline constexpr Rule duplicate_id{
    "duplicate-id", Severity::error, to_translate("The id “{value}” is taken already."),
    to_translate("Give this question another id; the first one stands at {hint}.")};
inline constexpr Rule duplicate_case{
    "duplicate-case", Severity::error, to_translate("There is a case “{value}” already."),
    to_translate("Give this case another id; the first one stands at {hint}.")};
inline constexpr Rule unknown_case{
    "unknown-case", Severity::error, to_translate("There is no case “{value}”."),
    to_translate("Add it below “cases:”, or correct the name. Cases there are: {hint}.")};

}  // namespace qingwen::rules
