#include "ui/editor_typing.h"

namespace qingwen {

namespace {

constexpr std::size_t most_bytes = 16'000;                   // of a field; its rules allow 4000 characters
constexpr std::size_t most_code = std::size_t{1024} * 1024;  // of a text as it stands in the file

TextAreaOptions options_of(const EditorText& how) {
    return {.type = how.type,
            .most_bytes = how.code ? most_code : most_bytes,
            .wrap = !how.code,
            .one_line = how.one_line,
            .wants_keys = how.wants_keys,
            .least_lines = how.least_lines,
            .most_lines = how.most_lines};
}

}  // namespace

bool editor_text(const Editing& on, const std::string& id, const Rect& rect, const std::string& label,
                 std::string& text, const EditorText& how) {
    const auto done = text_area(on.kit, id.c_str(), rect, label, text, options_of(how));
    if (done.cut || done.dropped > 0) on.send(act::edit::LeftOut{done.dropped, done.cut});
    return done.changed;
}

float editor_text_height(Kit& kit, const std::string& text, float width, const EditorText& how) {
    return text_area_height(kit, text, width, options_of(how));
}

bool is_typed_into(const Kit& kit, const std::string& id) {
    return kit.focus().id() == id && ImGui::GetIO().WantTextInput;
}

}  // namespace qingwen
