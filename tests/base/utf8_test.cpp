#include "base/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace qingwen::utf8 {
namespace {

struct Bytes {
    const char* name;
    std::string_view bytes;
    std::optional<std::size_t> invalid;
};

using namespace std::string_view_literals;

TEST(FirstInvalid, FindsTheFirstByteOfNoCharacter) {
    for (const auto& [name, bytes, invalid] : std::initializer_list<Bytes>{
             {"nothing", ""sv, {}},
             {"ascii and zero", "a\0b"sv, {}},
             {"two, three and four bytes", "é中\U00020000"sv, {}},
             {"the last character", "\xF4\x8F\xBF\xBF"sv, {}},
             {"past the last", "\xF4\x90\x80\x80"sv, 0},
             {"five-byte lead", "\xF8\x88\x80\x80\x80"sv, 0},
             {"lone continuation", "a\x80"sv, 1},
             {"overlong slash in two", "\xC0\xAF"sv, 0},
             {"overlong in three", "\xE0\x80\xAF"sv, 0},
             {"overlong in four", "\xF0\x80\x80\xAF"sv, 0},
             {"before the surrogates", "\xED\x9F\xBF"sv, {}},
             {"a surrogate", "\xED\xA0\x80"sv, 0},
             {"the last surrogate", "\xED\xBF\xBF"sv, 0},
             {"cut short", "中\xE4\xB8"sv, 3},
             {"broken inside", "\xE4\x28\xAD"sv, 0},
             {"FF", "ab\xFF"sv, 2},
         })
        EXPECT_EQ(first_invalid(bytes), invalid) << name;
}

RC_GTEST_PROP(Append, IsUndoneByDecode, ()) {
    const auto code = *rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(0, 0x110000),
                                         [](std::uint32_t c) { return c < 0xD800 || c > 0xDFFF; });
    std::string text;
    append(text, static_cast<char32_t>(code));
    const auto found = decode(text, 0);
    RC_ASSERT(found.code == static_cast<char32_t>(code));
    RC_ASSERT(found.size == text.size());
}

TEST(Length, CountsCharactersAndStrayBytes) {
    EXPECT_EQ(length(""), 0U);
    EXPECT_EQ(length("中a文"), 3U);
    EXPECT_EQ(length("\xFF\xFE中"), 3U);
}

TEST(PlaceOf, CountsLinesAndCharacters) {
    constexpr std::string_view text = "一\n中文x\n";
    EXPECT_EQ(place_of(text, 0), (Place{1, 1}));
    EXPECT_EQ(place_of(text, 3), (Place{1, 2}));
    EXPECT_EQ(place_of(text, 4), (Place{2, 1}));
    EXPECT_EQ(place_of(text, 10), (Place{2, 3}));
    EXPECT_EQ(place_of(text, 12), (Place{3, 1}));
    EXPECT_EQ(place_of(text, 999), (Place{3, 1}));
}

struct Texts {
    std::string_view given;
    std::string_view expected;
};

TEST(Fold, MakesWhatPeopleCallTheSameTheSame) {
    for (const auto& [given, expected] : std::initializer_list<Texts>{{"Ａｂ１", "ab1"},
                                                                      {"理 念　文\t化", "理念文化"},
                                                                      {"（一）！", "(一)!"},
                                                                      {"\u00A0x\uFEFF", "x"},
                                                                      {"é中", "é中"},
                                                                      {" 　", ""},
                                                                      {"a\xFFz", "az"}})
        EXPECT_EQ(fold(given), expected) << given;
}

RC_GTEST_PROP(Fold, ChangesNothingTheSecondTime, (const std::string& text)) {
    RC_ASSERT(fold(fold(text)) == fold(text));
}

TEST(Trim, TakesWhiteSpaceOffBothEnds) {
    for (const auto& [given, expected] : std::initializer_list<Texts>{{"　 a b\t\n", "a b"},
                                                                      {"中", "中"},
                                                                      {"\u00A0中\u3000", "中"},
                                                                      {"　", ""},
                                                                      {"", ""},
                                                                      {"\x80 ", "\x80"}})
        EXPECT_EQ(trim(given), expected);
}

TEST(Shorten, KeepsWholeCharacters) {
    EXPECT_EQ(shorten("清廉金融", 4), "清廉金融");
    EXPECT_EQ(shorten("清廉金融", 3), "清廉金…");
    EXPECT_EQ(shorten("", 0), "");
    EXPECT_EQ(shorten("a", 0), "…");
    EXPECT_EQ(shorten("\xFF\xFF", 1), "\xFF…");
}

}  // namespace
}  // namespace qingwen::utf8
