// What stands between two questions stays out of the text of the first, whatever is done to that.
#include "edit/seal.h"

#include <gtest/gtest.h>

#include "edit/editor.h"
#include "edit/field.h"

namespace qingwen {
namespace {

constexpr std::string_view bank =
    "bank: b\nquestions:\n  - id: a\n    ask: 甲。\n    is: 对\n    why: |\n      因为\n    note: n\n\n"
    "      # deep\n    # less deep\n\n  - id: b\n    ask: 乙。\n    is: 对\n";

Editor opened() { return Editor({read_manuscript("b.yaml", bank, {})}); }

void type_note(Editor& editor, const std::string& note, Mono now) {
    const At at{0, 0};
    const FieldAt field{Field::note, 0, 0};
    const auto before = editor.before_typing(at, field, now);
    const auto& file = editor.file(0);
    auto entry = rewritten(*before, with_text(*form_of(*before), field, note), file.style, file.reading);
    editor.type(at, field, std::move(entry), now);
}

TEST(Sealed, MovesACommentThatABlockTextWouldTakeIn) {
    auto editor = opened();
    type_note(editor, "", {0});
    EXPECT_EQ(text_of(editor.file(0)),
              "bank: b\nquestions:\n  - id: a\n    ask: 甲。\n    is: 对\n    why: |\n      因为\n\n"
              "  # deep\n    # less deep\n\n  - id: b\n    ask: 乙。\n    is: 对\n");
    editor.undo();
    EXPECT_EQ(text_of(editor.file(0)), bank);
}

TEST(Sealed, GivesBackWhatItMovedWhenTypingGoesOn) {
    auto editor = opened();
    type_note(editor, "", {0});
    type_note(editor, "m", {10});
    std::string typed(bank);
    typed.replace(typed.find("note: n"), 7, "note: m");
    EXPECT_EQ(text_of(editor.file(0)), typed);
    editor.undo();
    EXPECT_EQ(text_of(editor.file(0)), bank);
    EXPECT_EQ(editor.undoes(), nullptr);
}

TEST(Sealed, LeavesAFileAloneThatIsReadAsItIs) {
    const auto file = read_manuscript("b.yaml", bank, {});
    EXPECT_EQ(sealed(file).entries, file.entries);
}

TEST(Sealed, MovesCommentsDirectlyAboveTheNextQuestionAndThoseAtTheEnd) {
    const std::string head = "bank: b\nquestions:\n- id: a\n  why: |-\n    因为\n";
    auto file = read_manuscript("b.yaml", head + "- id: b\n  ask: 乙。\n", {});
    file.entries[1] = read_entry("", "    # on b\n" + file.entries[1]->text, file.reading);
    EXPECT_EQ(text_of(sealed(file)), head + "# on b\n- id: b\n  ask: 乙。\n");
    file.entries.pop_back();
    file.tail = "\n    # end\n";
    EXPECT_EQ(text_of(sealed(file)), head + "\n# end\n");
}

}  // namespace
}  // namespace qingwen
