#include "bank/rules.h"

#include <array>

#include "bank/file_rules.h"

namespace qingwen {

namespace {

using namespace rules;

constexpr std::array all{
    &unknown_key,
    &misspelt_key,
    &missing_key,
    &expected_text,
    &expected_list,
    &expected_map,
    &empty_text,
    &text_too_long,
    &not_a_number,
    &not_a_whole_number,
    &out_of_range,
    &is_not_truth_value,
    &bad_id,
    &bad_image_path,
    &newer_format,
    &bank_differs,
    &chapter_differs,
    &no_questions,
    &no_answer,
    &kinds_mixed,
    &key_needs,
    &no_right_option,
    &no_wrong_option,
    &option_twice,
    &option_count,
    &item_count,
    &last_is_no_option,
    &blank_count,
    &duplicate_id,
    &duplicate_case,
    &unknown_case,
    &no_why,
    &cite_without_terms,
    &file_not_found,
    &file_unreadable,
    &not_a_regular_file,
    &file_too_large,
    &empty_file,
    &not_utf8,
    &gbk_file,
    &wide_file,
    &control_character,
    &bidi_character,
    &noncharacter,
    &anchor,
    &alias,
    &tag,
    &merge_key,
    &several_documents,
    &key_is_no_text,
    &duplicate_key,
    &not_a_map,
    &too_deep,
    &scalar_too_long,
    &too_many_questions,
    &too_many_entries,
    &too_many_nodes,
    &never_ends,
    &too_many_findings,
    &tab_indent,
    &wide_space_indent,
    &full_width_colon,
    &colon_without_space,
    &colon_in_text,
    &unterminated_quote,
    &text_after_quote,
    &open_bracket,
    &stray_bracket,
    &needs_quotes,
    &bad_escape,
    &not_yaml,
    &hash_in_text,
};

}  // namespace

std::span<const Rule* const> all_rules() { return all; }

}  // namespace qingwen
