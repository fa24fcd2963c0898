// A text area against a model that is too simple to be wrong: characters and a caret.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"
#include "ui/area_rig.h"

namespace qingwen {
namespace {

struct Model {
    std::u32string text;
    std::size_t caret = 0;

    void insert(const std::u32string& typed) {
        text.insert(caret, typed);
        caret += typed.size();
    }
    void press(Key key) {
        if (key == Key::left && caret > 0) --caret;
        if (key == Key::right && caret < text.size()) ++caret;
        if (key == Key::backspace && caret > 0) text.erase(--caret, 1);
        if (key == Key::del && caret < text.size()) text.erase(caret, 1);
        if (key == Key::enter) insert(U"\n");
        while (key == Key::home && caret > 0 && text[caret - 1] != U'\n') --caret;
        while (key == Key::end && caret < text.size() && text[caret] != U'\n') ++caret;
    }
};

std::string utf8_of(std::u32string_view text) {
    std::string bytes;
    for (const char32_t code : text) utf8::append(bytes, code);
    return bytes;
}

std::size_t characters_before(const std::string& text, std::size_t at) {
    return utf8::length(std::string_view(text).substr(0, at));
}

const std::vector<std::u32string> words = {U"a", U"廉", U"😀", U"清廉金融", U"，", U" ", U"第一\n第二"};
const std::vector<Key> keys = {Key::left, Key::right, Key::backspace, Key::del,
                               Key::home, Key::end,   Key::enter};

RC_GTEST_PROP(TextAreaModel, TypesAndMovesAsTheModelDoes, ()) {
    AreaRig area;
    area.rect.w = 100'000;  // no row flows into the next
    area.enter();
    Model model;
    for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 14))) {
        if (step < 7) {
            const auto& word = words[static_cast<std::size_t>(step)];
            model.insert(word);
            area.type(utf8_of(word));
            continue;
        }
        const auto key = keys[static_cast<std::size_t>(step) - 7];
        model.press(key);
        area.key(key);
    }
    RC_ASSERT(area.text == utf8_of(model.text));
    RC_ASSERT(characters_before(area.text, area.caret()) == model.caret);
}

// Whatever is done, by whomever: the caret stands between characters, the rows are those of the text, and
// they are the same as if it had been there from the start.
RC_GTEST_PROP(TextAreaModel, StaysWhole, ()) {
    AreaRig area;
    area.options.wrap = *rc::gen::arbitrary<bool>();
    area.enter();
    for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40))) {
        const bool shift = step % 3 == 0;
        const bool ctrl = step % 5 == 0;
        if (step < 7) area.type(utf8_of(words[static_cast<std::size_t>(step)]));
        if (step == 7) area.text += "从外面来的\n";
        if (step == 8) area.text.erase(0, area.text.find('\n'));
        if (step == 9) area.clipboard = std::string(3000, 'x') + "\n" + std::string(5000, 'y');
        if (step == 10) area.key(Key::v, false, true);
        if (step == 11) area.click(step % 6, 50);
        if (step >= 12 && step < 26)
            area.key(static_cast<Key>(static_cast<int>(Key::backspace) + step % 10), shift, ctrl);
        if (step >= 26) area.key(keys[static_cast<std::size_t>(step) % keys.size()], shift, ctrl);
        area.frame();
        const auto caret = area.state().caret;
        RC_ASSERT(caret.at <= area.text.size());
        RC_ASSERT(caret.anchor <= area.text.size());
        RC_ASSERT(stop_at(area.text, caret.at) == caret.at);
        RC_ASSERT(area.state().rows.text() == area.text);
        RC_ASSERT(!utf8::first_invalid(area.text));
    }
}

RC_GTEST_PROP(TextRowsModel, AreTheSameAfterAnyChangeAsFromTheStart, ()) {
    BoxGlass glass;
    const RowLook look{Face::sans, 20, *rc::gen::element(0.F, 200.F)};
    TextRows rows;
    rows.begin(glass, look);
    std::string text;
    bool long_lines = false;  // whose pieces depend on what was there before
    const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\n'));
    for (int i = 0; i < 5; ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
        const auto out = *rc::gen::inRange<std::size_t>(0, text.size() - at + 1);
        std::string in;
        const auto part = *letters;
        for (int n = *rc::gen::element(0, 1, 50); n > 0; --n) in += part + "\n";
        if (*rc::gen::inRange(0, 5) == 0) in += std::string(9000, 'c');
        long_lines = long_lines || in.size() > 8000;
        text.replace(at, out, in);
        rows.follow(text);
        RC_ASSERT(rows.text() == text);
        std::size_t next = 0;
        int left = 0;
        for (auto row = RowPlace{}; left == 0; row = rows.moved(row, 1, &left)) {
            const auto bytes = rows.bytes_of(row);
            RC_ASSERT(bytes.from == next);
            RC_ASSERT(rows.place_of(bytes.from) == row);
            next = bytes.to + (rows.flows(row) ? 0 : 1);
            RC_ASSERT(rows.flows(row) || bytes.to == text.size() || text[bytes.to] == '\n');
        }
        RC_ASSERT(next == text.size() + 1);
        RC_ASSERT(long_lines || static_cast<int>(rows.rows()) == count_rows(glass, text, look, 1'000'000));
    }
}

TEST(TextChanges, AreFoundAtCharacters) {
    const auto change = change_between("贷款", "贷歀");  // the last byte alone differs
    EXPECT_EQ(change.at, 3U);
    EXPECT_EQ(change.removed, 3U);
    EXPECT_EQ(change.added, 3U);
    EXPECT_FALSE(change_between("", "").any());
    EXPECT_EQ(change_between("aab", "aaab").added, 1U);
    EXPECT_EQ((TextChange{5, 2, 4}.moved(5)), 5U);
    EXPECT_EQ((TextChange{5, 2, 4}.moved(7)), 9U);
    EXPECT_EQ((TextChange{5, 2, 0}.moved(6)), 5U);
}

}  // namespace
}  // namespace qingwen
