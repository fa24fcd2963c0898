// Files that must be refused, or warned about, each with the first thing that is said.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bank/file_rules.h"
#include "bank/rules.h"
#include "yaml/characters.h"
#include "yaml/load.h"

namespace qingwen {
namespace {

const std::filesystem::path banks = std::filesystem::path(QINGWEN_SOURCE) / "tests/data/banks";

struct Bad {
    const char* name;
    std::string_view rule;
    Place at;
    std::size_t playable = 0;  // questions that play all the same
};

void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.name; }

class BadFile : public testing::TestWithParam<Bad> {};

TEST_P(BadFile, IsToldByRuleAndPlaceInCharacters) {
    const Bad& bad = GetParam();
    const auto loaded = load_bank({banks / (std::string(bad.name) + ".yaml")});
    ASSERT_FALSE(loaded.findings.empty());
    const Finding& first = loaded.findings.front();
    EXPECT_EQ(first.rule->id, bad.rule);
    EXPECT_EQ(first.at.line, bad.at.line);
    EXPECT_EQ(first.at.column, bad.at.column);
    EXPECT_EQ(loaded.bank.questions().size(), bad.playable);
    EXPECT_TRUE(loaded.errors.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Bank, BadFile,
    testing::Values(
        Bad{"anchor", "anchor", {5, 9}, 1}, Bad{"alias-bomb", "anchor", {1, 4}},
        Bad{"alias-cycle", "anchor", {1, 1}}, Bad{"tag", "tag", {5, 9}},
        Bad{"merge-key", "merge-key", {5, 5}}, Bad{"two-documents", "several-documents", {6, 1}},
        Bad{"key-list", "key-is-no-text", {1, 3}}, Bad{"duplicate-key", "duplicate-key", {9, 5}},
        Bad{"unterminated-quote", "unterminated-quote", {7, 10}},
        Bad{"unterminated-single", "unterminated-quote", {7, 10}}, Bad{"tab-indent", "tab-indent", {6, 1}},
        Bad{"wide-space", "wide-space-indent", {9, 1}, 1},
        Bad{"full-width-colon", "full-width-colon", {6, 8}},
        Bad{"full-width-colon-first", "full-width-colon", {5, 7}},
        Bad{"not-a-map-item", "full-width-colon", {5, 5}, 1},
        Bad{"colon-without-space", "colon-without-space", {6, 8}},
        Bad{"colon-in-text", "colon-in-text", {6, 11}}, Bad{"hash-in-text", "hash-in-text", {7, 13}, 1},
        Bad{"text-after-quote", "text-after-quote", {6, 14}}, Bad{"open-bracket", "open-bracket", {8, 12}},
        Bad{"stray-bracket", "stray-bracket", {6, 15}}, Bad{"bad-escape", "bad-escape", {6, 14}},
        Bad{"needs-quotes", "needs-quotes", {6, 10}}, Bad{"escaped-bidi", "bidi-character", {6, 10}},
        Bad{"escaped-delete", "control-character", {6, 10}}, Bad{"empty", "empty-file", {0, 0}},
        Bad{"only-comments", "empty-file", {0, 0}}, Bad{"only-marker", "empty-file", {2, 1}},
        Bad{"list-at-top", "not-a-map", {1, 1}}, Bad{"bidi", "bidi-character", {6, 11}},
        Bad{"noncharacter", "noncharacter", {4, 3}}, Bad{"nul", "control-character", {2, 9}},
        Bad{"carriage-return", "control-character", {1, 11}}, Bad{"nested", "too-deep", {6, 23}},
        Bad{"newer", "newer-format", {1, 10}}, Bad{"misspelt", "misspelt-key", {7, 5}},
        Bad{"gbk", "gbk-file", {3, 28}}, Bad{"utf16le", "wide-file", {0, 0}},
        Bad{"utf16-bom", "wide-file", {0, 0}}, Bad{"utf32be", "wide-file", {0, 0}},
        Bad{"invalid-utf8", "not-utf8", {6, 11}}, Bad{"overlong", "not-utf8", {4, 3}},
        Bad{"surrogate", "not-utf8", {4, 3}}, Bad{"picture", "not-utf8", {1, 1}},
        Bad{"program", "control-character", {1, 1}}),
    [](const auto& test) {
        std::string name = test.param.name;
        std::ranges::replace(name, '-', '_');
        return name;
    });

TEST(BadFile, RefusesAByteOrderMarkWithinTheTextAndTakesSeveralAtItsStart) {
    Findings findings;
    EXPECT_EQ(readable("\uFEFF\uFEFFa: b\n", "f", findings), "a: b\n");
    EXPECT_TRUE(findings.empty());
    EXPECT_FALSE(readable("a: b\n\uFEFFc: d\n", "f", findings).has_value());
    EXPECT_EQ(findings.front().rule, &rules::control_character);
    EXPECT_EQ(findings.front().at, (Place{2, 1}));
}

TEST(BadFile, NamesTheOtherEncodingAndTheCommandThatConvertsIt) {
    EXPECT_THAT(std::string(rules::gbk_file.advice), testing::HasSubstr("iconv -f GB18030 -t UTF-8"));
    EXPECT_EQ(load_bank({banks / "utf16le.yaml"}).findings.front().hint, "UTF-16LE");
}

TEST(BadFile, SuggestsTheKeyThatWasMeant) {
    const auto findings = load_bank({banks / "misspelt.yaml"}).findings;
    ASSERT_GE(findings.size(), 3U);
    EXPECT_EQ(findings[0].hint, "right");
    EXPECT_EQ(findings[1].hint, "wrong");
    EXPECT_EQ(findings[2].rule, &rules::unknown_key);
}

TEST(BadFile, NamesTheFirstPlaceOfAKeyThatStandsTwice) {
    const auto findings = load_bank({banks / "duplicate-key.yaml"}).findings;
    EXPECT_THAT(findings.front().hint, testing::EndsWith("duplicate-key.yaml:6:5"));
}

}  // namespace
}  // namespace qingwen
