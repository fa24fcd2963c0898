#include "bank/rules.h"

#include <array>

#include "bank/file_rules.h"

namespace qingwen {

namespace {

constexpr std::array all{
    &rules::unknown_key,
    &rules::misspelt_key,
    &rules::missing_key,
    &rules::expected_text,
    &rules::expected_list,
    &rules::expected_map,
    &rules::empty_text,
    &rules::text_too_long,
    &rules::not_a_number,
    &rules::not_a_whole_number,
    &rules::out_of_range,
    &rules::is_not_truth_value,
    &rules::bad_id,
    &rules::bad_image_path,
    &rules::newer_format,
    &rules::bank_differs,
    &rules::chapter_differs,
    &rules::no_questions,
    &rules::no_answer,
    &rules::kinds_mixed,
    &rules::key_needs,
    &rules::no_right_option,
    &rules::no_wrong_option,
    &rules::option_twice,
    &rules::option_count,
    &rules::item_count,
    &rules::last_is_no_option,
    &rules::blank_count,
    &rules::duplicate_id,
    &rules::duplicate_case,
    &rules::unknown_case,
    &rules::file_not_found,
    &rules::no_bank_files,
    &rules::file_unreadable,
    &rules::not_a_regular_file,
    &rules::file_too_large,
    &rules::empty_file,
    &rules::not_utf8,
    &rules::gbk_file,
    &rules::wide_file,
    &rules::control_character,
    &rules::bidi_character,
    &rules::noncharacter,
    &rules::anchor,
    &rules::alias,
    &rules::tag,
    &rules::merge_key,
    &rules::several_documents,
    &rules::key_is_no_text,
    &rules::duplicate_key,
    &rules::not_a_map,
    &rules::too_deep,
    &rules::scalar_too_long,
    &rules::too_many_questions,
    &rules::too_many_entries,
    &rules::too_many_nodes,
    &rules::never_ends,
    &rules::too_many_findings,
    &rules::tab_indent,
    &rules::wide_space_indent,
    &rules::full_width_colon,
    &rules::colon_without_space,
    &rules::colon_in_text,
    &rules::unterminated_quote,
    &rules::text_after_quote,
    &rules::open_bracket,
    &rules::stray_bracket,
    &rules::needs_quotes,
    &rules::bad_escape,
    &rules::not_yaml,
    &rules::not_one_question,
    &rules::hash_in_text,
};

}  // namespace

std::span<const Rule* const> all_rules() { return all; }

}  // namespace qingwen
