// The rules about a file as such: whether it can be read, its characters, and how its YAML is written.
#pragma once

#include "base/finding.h"

namespace qingwen::rules {

// The file. hint: the world's own words.
inline constexpr Rule file_not_found{"file-not-found", Severity::error,
                                     to_translate("There is no such file or folder."),
                                     to_translate("Check the path.")};
inline constexpr Rule no_bank_files{"no-bank-files", Severity::error,
                                    to_translate("There is no file with questions in this folder."),
                                    to_translate("Files with questions end in .yaml or .yml.")};
inline constexpr Rule file_unreadable{"file-unreadable", Severity::error,
                                      to_translate("The file cannot be read: {hint}"),
                                      to_translate("Check its permissions and the medium it is on.")};
inline constexpr Rule not_a_regular_file{
    "not-a-regular-file", Severity::error, to_translate("This is no regular file."),
    to_translate("Give a text file; devices, pipes and sockets are not read.")};
inline constexpr Rule file_too_large{
    "file-too-large", Severity::error, to_translate("The file is larger than {hint}."),
    to_translate("Split the bank into several files with the same “bank:”.")};
inline constexpr Rule empty_file{"empty-file", Severity::error,
                                 to_translate("The file holds no questions: it is empty or only comments."),
                                 to_translate("Write “qingwen: 1”, “bank: …” and the questions.")};

// Its characters.
inline constexpr Rule not_utf8{
    "not-utf8", Severity::error,
    to_translate("The file is not UTF-8: the byte {value} is part of no character."),
    to_translate("Save the file as UTF-8.")};
inline constexpr Rule gbk_file{"gbk-file", Severity::error,
                               to_translate("The file is written in GBK (GB18030), not in UTF-8."),
                               to_translate("Save it as UTF-8, or run: iconv -f GB18030 -t UTF-8 OLD > NEW")};
inline constexpr Rule wide_file{"wide-file", Severity::error,
                                to_translate("The file is written in {hint}, not in UTF-8."),
                                to_translate("Save it as UTF-8, or run: iconv -f {hint} -t UTF-8 OLD > NEW")};
inline constexpr Rule control_character{
    "control-character", Severity::error, to_translate("There is a control character ({value}) here."),
    to_translate("Delete it; it cannot be seen in an editor, but the cursor stops at it.")};
inline constexpr Rule bidi_character{
    "bidi-character", Severity::error,
    to_translate("An invisible character ({value}) turns the direction of the text here."),
    to_translate("Delete it: it makes a text look different from what it is.")};
inline constexpr Rule noncharacter{"noncharacter", Severity::error, to_translate("{value} is no character."),
                                   to_translate("Delete it.")};

// YAML that banks do without.
inline constexpr Rule anchor{"anchor", Severity::error, to_translate("Anchors (&{value}) are not allowed."),
                             to_translate("Write the text out; put it in quotes if it begins with “&”.")};
inline constexpr Rule alias{"alias", Severity::error, to_translate("Aliases (*name) are not allowed."),
                            to_translate("Write the text out; put it in quotes if it begins with “*”.")};
inline constexpr Rule tag{"tag", Severity::error, to_translate("Tags ({value}) are not allowed."),
                          to_translate("Take it out; put the text in quotes if it begins with “!”.")};
inline constexpr Rule merge_key{"merge-key", Severity::error,
                                to_translate("Merge keys (<<) are not allowed."),
                                to_translate("Write the keys out.")};
inline constexpr Rule several_documents{
    "several-documents", Severity::error, to_translate("A second document begins here."),
    to_translate("A file holds one document: take out the line “---”, or make two files.")};
inline constexpr Rule key_is_no_text{"key-is-no-text", Severity::error,
                                     to_translate("A list or map cannot be a key."),
                                     to_translate("Put the key in quotes if it is meant as a text.")};
inline constexpr Rule duplicate_key{"duplicate-key", Severity::error,
                                    to_translate("The key “{field}” stands here a second time."),
                                    to_translate("Keep one of the two; the first stands at {hint}.")};
inline constexpr Rule not_a_map{"not-a-map", Severity::error,
                                to_translate("The file does not begin with a key."),
                                to_translate("A bank begins with “qingwen: 1” and “bank: …”.")};

// Limits. hint: the limit.
inline constexpr Rule too_deep{"too-deep", Severity::error,
                               to_translate("Lists and maps stand more than {hint} levels deep here."),
                               to_translate("Check the indentation and the brackets.")};
inline constexpr Rule scalar_too_long{"scalar-too-long", Severity::error,
                                      to_translate("The text that begins here is longer than {hint}."),
                                      to_translate("Shorten it; perhaps a quotation mark is not closed.")};
inline constexpr Rule too_many_questions{
    "too-many-questions", Severity::error, to_translate("The list “{field}” has more than {hint} entries."),
    to_translate("Split the bank into several files with the same “bank:”.")};
inline constexpr Rule too_many_entries{"too-many-entries", Severity::error,
                                       to_translate("A list or map has more than {hint} entries."),
                                       to_translate("Check the indentation and the brackets.")};
inline constexpr Rule too_many_nodes{
    "too-many-nodes", Severity::error, to_translate("The file has more than {hint} values."),
    to_translate("Split the bank into several files with the same “bank:”.")};
inline constexpr Rule never_ends{
    "never-ends", Severity::error, to_translate("What begins after this place is not complete after {hint}."),
    to_translate(
        "Look for a quotation mark or a bracket that is not closed, or a line that is far too long.")};
inline constexpr Rule too_many_findings{
    "too-many-findings", Severity::error,
    to_translate("More than {hint} things are wrong; the rest was not read."),
    to_translate("Mend these first, then check again.")};

// Slips of the pen.
inline constexpr Rule tab_indent{"tab-indent", Severity::error,
                                 to_translate("The line is indented with a tab."),
                                 to_translate("Indent with spaces.")};
inline constexpr Rule wide_space_indent{
    "wide-space-indent", Severity::error,
    to_translate("The line is indented with a full-width space (U+3000)."),
    to_translate("Indent with half-width spaces; “{field}” was meant as a key.")};
inline constexpr Rule full_width_colon{"full-width-colon", Severity::error,
                                       to_translate("There is a full-width colon after “{field}”."),
                                       to_translate("Write a half-width colon and a space: “{field}: ”.")};
inline constexpr Rule colon_without_space{
    "colon-without-space", Severity::error, to_translate("There is no space after the colon of “{field}”."),
    to_translate("Write “{field}: ” with a half-width space after the colon.")};
inline constexpr Rule colon_in_text{"colon-in-text", Severity::error,
                                    to_translate("A colon with a space after it stands inside a text."),
                                    to_translate("Put the whole text in quotes, or use a full-width colon.")};
inline constexpr Rule unterminated_quote{
    "unterminated-quote", Severity::error, to_translate("The quotation mark here is never closed."),
    to_translate("Close it; a quotation mark within a text in quotes is written twice ('') or as \\\".")};
inline constexpr Rule text_after_quote{
    "text-after-quote", Severity::error, to_translate("There is more after a text in quotes."),
    to_translate("Put the whole text in one pair of quotes, or use “ ” within it.")};
inline constexpr Rule open_bracket{
    "open-bracket", Severity::error,
    to_translate("A list or map in brackets is not closed, or a comma is missing in it."),
    to_translate("Close it with the bracket that fits; separate its items by half-width commas.")};
inline constexpr Rule stray_bracket{"stray-bracket", Severity::error,
                                    to_translate("A closing bracket here has no opening one."),
                                    to_translate("Take it out, or put the text in quotes.")};
inline constexpr Rule needs_quotes{"needs-quotes", Severity::error,
                                   to_translate("A text cannot begin with this character."),
                                   to_translate("Put the text in quotes.")};
inline constexpr Rule bad_escape{
    "bad-escape", Severity::error,
    to_translate("A backslash here is followed by something it does not go with."),
    to_translate("Write \\\\ for a backslash, or use single quotes.")};
inline constexpr Rule not_yaml{
    "not-yaml", Severity::error, to_translate("The line does not fit in with the lines above it."),
    to_translate("Check its indentation, the dash or colon, and the quotes of the line before.")};
inline constexpr Rule not_one_question{
    "not-one-question", Severity::error, to_translate("This is not the text of one question."),
    to_translate("Begin the question with one dash, and indent its other lines more than the dash.")};
inline constexpr Rule hash_in_text{
    "hash-in-text", Severity::warning,
    to_translate("The text ends before “ #”; the rest of the line was taken as a comment."),
    to_translate("Put the text in quotes if the rest belongs to it; write “# ” with a space for a comment.")};

}  // namespace qingwen::rules
