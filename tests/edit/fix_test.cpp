// A quick fix does away with its finding, and touches nothing else.
#include "edit/fix.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "bank/file_rules.h"
#include "bank/rules.h"
#include "support/bank_maker.h"
#include "support/yaml_writer.h"
#include "yaml/lines.h"

namespace qingwen {
namespace {

const std::unordered_set<QuestionId> used{{"taken"}};
const FixWith with{used, {"q-fresh2"}, "看过了"};

const Finding* finding_of(const Entry& entry, const std::string& rule) {
    const auto found = std::ranges::find_if(entry.findings,
                                            [&](const Finding& finding) { return finding.rule->id == rule; });
    return found == entry.findings.end() ? nullptr : &*found;
}

std::string rules_of(const Entry& entry) {
    std::string all;
    for (const auto& finding : entry.findings) all += std::string(finding.rule->id) + " ";
    return all;
}

struct Mended {
    std::string rule;
    std::string before, after;  // of the lines that follow “- id: a”
};

std::string question(const std::string& lines) { return "  # ours\n  - id: a\n" + lines; }

void expect_mended(const std::string& rule, const std::string& before, const std::string& after) {
    const auto entry = read_entry("\n", before, {});
    const auto* finding = finding_of(*entry, rule);
    ASSERT_NE(finding, nullptr) << before << rules_of(*entry);
    const auto fix = fix_of(*finding, *entry, {}, with);
    ASSERT_TRUE(fix) << before;
    EXPECT_EQ(fix->entry->text, after);
    EXPECT_EQ(fix->entry->before, "\n");
    EXPECT_FALSE(fix->words.empty());
}

const std::vector<Mended> in_lines{
    {"full-width-colon", "    ask：甲\n    is: 对\n", "    ask: 甲\n    is: 对\n"},
    {"full-width-colon", "    ask： 甲\n    is: 对\n", "    ask: 甲\n    is: 对\n"},
    {"full-width-colon", "    ask: 甲\n    is: 对\n    why：乙  # c\n",
     "    ask: 甲\n    is: 对\n    why: 乙  # c\n"},
    {"full-width-colon", "    ask：甲\n    is：对\n", "    ask: 甲\n    is：对\n"},
    {"colon-without-space", "    ask:甲\n    is: 对\n", "    ask: 甲\n    is: 对\n"},
    {"tab-indent", "\task: 甲\n    is: 对\n", "    ask: 甲\n    is: 对\n"},
    {"tab-indent", "  \task: 甲\n    is: 对\n", "    ask: 甲\n    is: 对\n"},
    {"tab-indent", "    ask: 甲\n    right: 一\n    wrong:\n\t\t- 二\n\t\t- 三\n",
     "    ask: 甲\n    right: 一\n    wrong:\n      - 二\n\t\t- 三\n"},
    {"tab-indent", "    ask: 甲\n    right: 一\n    wrong:\n        - 二\n\t\t- 三\n",
     "    ask: 甲\n    right: 一\n    wrong:\n        - 二\n        - 三\n"},
    {"wide-space-indent", "    ask: 甲\n    \u3000is: 对\n", "    ask: 甲\n    is: 对\n"},
    {"misspelt-key", "    aks: 甲  # c\n    is: 对\n", "    ask: 甲  # c\n    is: 对\n"},
    {"misspelt-key", "    ask: 甲\n    \"rigth\": 一\n    wrong: [二]\n",
     "    ask: 甲\n    \"right\": 一\n    wrong: [二]\n"},
    {"misspelt-key", "    ask: 甲\n    is: 对\n    cite: {pargraph: 3, terms: [甲]}\n",
     "    ask: 甲\n    is: 对\n    cite: {paragraph: 3, terms: [甲]}\n"},
};

const std::vector<Mended> in_quotes{
    {"needs-quotes", "    ask: @甲\n    is: 对\n", "    ask: \"@甲\"\n    is: 对\n"},
    {"needs-quotes", "    ask: %甲 # c\n    is: 对\n", "    ask: \"%甲\" # c\n    is: 对\n"},
    {"needs-quotes", "    ask: 甲\n    right: 一\n    wrong: [二, @三, 四]\n",
     "    ask: 甲\n    right: 一\n    wrong: [二, \"@三\", 四]\n"},
    {"needs-quotes", "    ask: 甲\n    right: 一\n    wrong:\n      - `二\n      - 三\n",
     "    ask: 甲\n    right: 一\n    wrong:\n      - \"`二\"\n      - 三\n"},
    {"colon-in-text", "    ask: 甲: 乙\n    is: 对\n", "    ask: \"甲: 乙\"\n    is: 对\n"},
    {"colon-in-text", "    ask: 甲: \"乙\"  # c\n    is: 对\n",
     "    ask: \"甲: \\\"乙\\\"\"  # c\n    is: 对\n"},
    {"hash-in-text", "    ask: C #语言\n    is: 对\n", "    ask: \"C #语言\"\n    is: 对\n"},
    {"hash-in-text", "    ask: C #语言 # c\n    is: 对\n", "    ask: \"C #语言\" # c\n    is: 对\n"},
    {"hash-in-text", "    ask: 甲\n    right: 一\n    wrong:\n      - 二 #三\n",
     "    ask: 甲\n    right: 一\n    wrong:\n      - \"二 #三\"\n"},
    {"text-after-quote", "    ask: \"三不\"是什么？\n    is: 对\n",
     "    ask: '\"三不\"是什么？'\n    is: 对\n"},
    {"text-after-quote", "    ask: '三不' 和 '五要'  # c\n    is: 对\n",
     "    ask: '''三不'' 和 ''五要'''  # c\n    is: 对\n"},
};

const std::vector<Mended> in_values{
    {"not-a-number", "    ask: 甲\n    number: １２．５\n", "    ask: 甲\n    number: 12.5\n"},
    {"not-a-number", "    ask: 甲\n    number: \"１２\"  # c\n", "    ask: 甲\n    number: \"12\"  # c\n"},
    {"not-a-whole-number", "    ask: 甲\n    is: 对\n    level: ２\n",
     "    ask: 甲\n    is: 对\n    level: 2\n"},
    {"not-a-whole-number", "    ask: 甲\n    is: 对\n    cite: {paragraph: [3, ４], terms: [甲]}\n",
     "    ask: 甲\n    is: 对\n    cite: {paragraph: [3, 4], terms: [甲]}\n"},
    {"is-not-truth-value", "    ask: 甲\n    is: ｔｒｕｅ\n", "    ask: 甲\n    is: true\n"},
    {"is-not-truth-value", "    ask: 甲\n    is: False\n", "    ask: 甲\n    is: false\n"},
    {"is-not-truth-value", "    ask: 甲\n    is: √\n", "    ask: 甲\n    is: true\n"},
    {"is-not-truth-value", "    ask: 甲\n    right: 一\n    wrong: [二]\n    keep_order: Ｔｒｕｅ\n",
     "    ask: 甲\n    right: 一\n    wrong: [二]\n    keep_order: true\n"},
    {"blank-count", "    ask: 甲___乙______。\n    blanks: [一, 二]\n",
     "    ask: 甲____乙____。\n    blanks: [一, 二]\n"},
    {"blank-count", "    ask: 甲＿＿乙。\n    blanks: [一]\n", "    ask: 甲____乙。\n    blanks: [一]\n"},
    {"blank-count", "    ask: snake_case 甲________。\n    blanks: [一]\n",
     "    ask: snake_case 甲____。\n    blanks: [一]\n"},
    {"item-count", "    ask: 甲\n    order: [\"1. 一 2. 二 3. 三\"]\n",
     "    ask: 甲\n    order: [\"一\", 二, 三]\n"},
    {"item-count", "    ask: 甲\n    order: 一；二；三\n", "    ask: 甲\n    order: [一, 二, 三]\n"},
    {"option-twice", "    ask: 甲\n    right: 一\n    wrong: [二, 三, 二]\n",
     "    ask: 甲\n    right: 一\n    wrong: [二, 三]\n"},
    {"option-twice", "    ask: 甲\n    order:\n      - 一\n      - 一  # c\n      - 二\n",
     "    ask: 甲\n    order:\n      - 一\n      # c\n      - 二\n"},
};

void expect_all(const std::vector<Mended>& cases) {
    for (const auto& [rule, before, after] : cases) expect_mended(rule, question(before), question(after));
}

TEST(Fix, MendsSlipsInTheLines) { expect_all(in_lines); }
TEST(Fix, PutsTextsInQuotes) { expect_all(in_quotes); }
TEST(Fix, MendsValues) { expect_all(in_values); }

TEST(Fix, KeepsForeignLineEnds) {
    for (const auto* cases : {&in_lines, &in_quotes, &in_values})
        for (const auto& [rule, before, after] : *cases) {
            const auto crlf = [](const std::string& text) {
                std::string made;
                for (const char c : question(text)) made += c == '\n' ? "\r\n" : std::string(1, c);
                return made;
            };
            expect_mended(rule, crlf(before), crlf(after));
        }
}

TEST(Fix, MendsIds) {
    const std::string rest = "    ask: 甲\n    is: 对\n";
    for (const auto& [written, id] :
         std::vector<std::pair<std::string, std::string>>{{"Gift_Card", "gift-card"},
                                                          {"ｇｉｆｔ－１", "gift-1"},
                                                          {"gift card", "gift-card"},
                                                          {"-gift--", "gift"},
                                                          {"c04/07", "c04-07"},
                                                          {"礼品-1", "q-fresh2"},
                                                          {"Taken", "q-fresh2"},
                                                          {"\"a_b\"", "\"a-b\""}})
        expect_mended("bad-id", "  - id: " + written + "\n" + rest, "  - id: " + id + "\n" + rest);
    expect_mended("full-width-colon", "  - id：gift\n    ask: 甲\n", "  - id: gift\n    ask: 甲\n");
}

TEST(Fix, GivesAnIdThatIsTakenAnew) {
    const auto entry = read_entry("", question("    ask: 甲\n    is: 对\n    why: 乙\n"), {});
    const Finding taken{&rules::duplicate_id, "b.yaml", {2, 1}, "id", "a", "b.yaml:1:1"};
    const auto fix = fix_of(taken, *entry, {}, with);
    ASSERT_TRUE(fix);
    EXPECT_EQ(fix->entry->text, "  # ours\n  - id: q-fresh2\n    ask: 甲\n    is: 对\n    why: 乙\n");
}

TEST(Fix, LetsADoubtStand) {
    const auto before = question("    ask: 甲\n    is: 对\n");
    expect_mended("no-why", before, before + "    allow: {no-why: 看过了}\n");
    const auto two = question("    ask: 甲\n    is: 对\n    cite: {paragraph: 1}\n    allow: {no-why: 我}\n");
    expect_mended("cite-without-terms", two,
                  question("    ask: 甲\n    is: 对\n    cite: {paragraph: 1}\n    allow: {no-why: 我, "
                           "cite-without-terms: 看过了}\n"));
}

TEST(Fix, SplitsALongOptionRatherThanLettingItStand) {
    std::string one =
        "A. 登记上交，并向支行说明情况，留存凭证 B. 退回对方，并向支行说明情况，留存凭证 C. "
        "收下以后等到下一次会议再向领导说明";
    expect_mended(
        "option-long", question("    ask: 甲\n    right: 一\n    wrong: [\"" + one + "\"]\n    why: 乙\n"),
        question("    ask: 甲\n    right: 一\n    wrong: [\"登记上交，并向支行说明情况，留存凭证\", "
                 "退回对方，并向支行说明情况，留存凭证, 收下以后等到下一次会议再向领导说明]\n    "
                 "why: 乙\n"));
}

TEST(Fix, LeavesAloneWhatMayMeanSomethingElse) {
    const std::vector<Mended> cases{
        {"text-after-quote", "    ask: 甲\n    right: 一\n    wrong: \"二\", \"三\"\n", {}},
        {"colon-in-text", "    ask: 甲: 乙\n      还有\n    is: 对\n", {}},
        {"text-after-quote", "    ask: \"甲\": 乙: 丙\n    is: 对\n", {}},
        {"colon-without-space", "    ask: 甲\n    http://a.b\n    is: 对\n", {}},
        {"full-width-colon", "    ask: 甲\n    note2：乙\n    is: 对\n", {}},
        {"not-a-number", "    ask: 甲\n    number: 十二\n", {}},
        {"is-not-truth-value", "    ask: 甲\n    is: 大概\n", {}},
        {"option-twice", "    ask: 甲\n    right: 一\n    wrong: [一, 二]\n", {}},
        {"option-twice", "    ask: 甲\n    right: 一\n    wrong: [b, B]\n", {}},
        {"option-twice", "    ask: 甲\n    order: [一, 一]\n", {}},
        {"blank-count", "    ask: 甲____。\n    blanks: [一, 二]\n", {}},
        {"misspelt-key", "    ask: 甲\n    aks: 乙\n    is: 对\n", {}},
        {"unknown-key", "    ask: 甲\n    colour: 乙\n    is: 对\n", {}},
        {"item-count", "    ask: 甲\n    order: [一二三]\n", {}},
    };
    for (const auto& [rule, before, nothing] : cases) {
        const auto entry = read_entry("", question(before), {});
        const auto* finding = finding_of(*entry, rule);
        EXPECT_NE(finding, nullptr) << before << rules_of(*entry);
        if (finding == nullptr) continue;
        EXPECT_FALSE(fix_of(*finding, *entry, {}, with)) << before;
    }
}

// Whatever is offered for a question of any bank, with any line of it spoilt.
std::string spoilt(std::string text, Random& random) {
    std::vector<std::size_t> lines;
    for (std::size_t at = 0; at < text.size(); at = end_of_line(text, at)) lines.push_back(at);
    const auto begin = lines[static_cast<std::size_t>(random.below(lines.size()))];
    const auto colon = text.find(": ", begin);
    switch (random.below(5)) {
        case 0:
            return text.replace(begin, indent_of(std::string_view(text).substr(begin)), "\t");
        case 1:
            return colon == std::string::npos ? text : text.replace(colon, 2, "：");
        case 2:
            return colon == std::string::npos ? text : text.replace(colon, 2, ":");
        case 3:
            return colon == std::string::npos ? text : text.insert(colon + 2, "@甲: 乙 #丙 ");
        default:
            return text.insert(begin + indent_of(std::string_view(text).substr(begin)), "\u3000");
    }
}

std::size_t lines_that_differ(std::string_view one, std::string_view other) {
    std::size_t count = 0;
    std::size_t i = 0, j = 0;
    for (; i < one.size() && j < other.size(); i = end_of_line(one, i), j = end_of_line(other, j))
        count += line_from(one, i) == line_from(other, j) ? 0U : 1U;
    return count + (i < one.size() || j < other.size() ? 99U : 0U);
}

long errors(const Entry& entry) {
    return std::ranges::count(entry.findings, Severity::error, &Finding::severity);
}

RC_GTEST_PROP(FixProperty, DoesAwayWithItsFindingAndNothingElse, (std::uint64_t seed)) {
    Random random(Seed{seed});
    const auto part = bank_maker::Maker(Seed{seed}, random.below(2) == 0).part(1, 1, 2);
    const auto file = read_manuscript("b.yaml", yaml_writer::to_yaml(part), {});
    for (const auto& good : file.entries) {
        const auto entry = read_entry("", spoilt(good->text, random), file.reading);
        const auto before = form_of(*entry);
        for (const auto& finding : entry->findings) {
            const auto fix = fix_of(finding, *entry, file, with);
            if (!fix) continue;
            const auto after = form_of(*fix->entry);
            if (!before || finding.rule == &rules::misspelt_key) {
                RC_ASSERT(lines_that_differ(entry->text, fix->entry->text) == 1U);
                continue;
            }
            RC_ASSERT(after);
            RC_ASSERT(errors(*fix->entry) <= errors(*entry));
            RC_ASSERT(changes(*before, *after).size() == 1U);
        }
    }
}

// One slip in a question, mended, gives the question back byte for byte.
RC_GTEST_PROP(FixProperty, GivesBackWhatASlipSpoilt, (std::uint64_t seed)) {
    const auto part = bank_maker::Maker(Seed{seed}, false).part(1, 1, 1);
    const auto file = read_manuscript("b.yaml", yaml_writer::to_yaml(part), {});
    const auto& good = file.entries.front()->text;
    for (const std::string key : {"ask", "why", "level", "note", "is", "number"}) {
        const auto right = "    " + key + ": ";
        const auto at = good.find(right);
        if (at == std::string::npos) continue;
        for (const auto& [slip, rule] :
             std::vector<std::pair<std::string, const Rule*>>{{"    " + key + "：", &rules::full_width_colon},
                                                              {"  \t" + key + ": ", &rules::tab_indent}}) {
            const auto entry =
                read_entry("", std::string(good).replace(at, right.size(), slip), file.reading);
            if (entry->findings.empty() || entry->findings.front().rule != rule) continue;
            const auto fix = fix_of(entry->findings.front(), *entry, file, with);
            RC_ASSERT(fix);
            RC_ASSERT(fix->entry->text == good);
        }
    }
}

}  // namespace
}  // namespace qingwen
