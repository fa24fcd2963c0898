#include "shell/line_break.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace qingwen {
namespace {

constexpr float em = 32;

float advance_of(char32_t code) {
    if (code == U'\n') return 0;
    return code < 0x2000 ? em / 2 : em;
}

std::vector<Glyph> glyphs_of(std::string_view text) {
    std::vector<Glyph> glyphs;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        glyphs.push_back({at, found.code, advance_of(found.code)});
        at += found.size;
    }
    return glyphs;
}

std::vector<std::string> lines_of(std::string_view text, float width) {
    const auto glyphs = glyphs_of(text);
    const auto byte_at = [&](std::size_t glyph) {
        return glyph < glyphs.size() ? glyphs[glyph].at : text.size();
    };
    std::vector<std::string> lines;
    for (const auto& line : break_lines(text, glyphs, width))
        lines.emplace_back(text.substr(byte_at(line.first), byte_at(line.last) - byte_at(line.first)));
    return lines;
}

constexpr std::string_view paragraphs[] = {
    "银行的清廉文化不是挂在墙上的标语，而是每一次“不收、不送、不办”的选择——哪怕对方说：“就一盒茶叶，不值钱。”"
    "（2023年修订的《员工行为守则》第3.5条写明：价值超过￥200的礼品，24小时内登记；逾期的，按“未登记”处理！）"
    "有人问：难道连老同学的饭也不能吃吗？能，但要报备……关键不在饭，在饭后那句话——“兄弟，这笔贷款你看看？”",
    "课程表：8～10点讲案例，10:15～11:"
    "45分组讨论（每组5—7人），下午由李·约翰逊先生用PowerPoint讲解“三道防线”：业务部门、"
    "合规部门、内部审计。请登录https://training.example.cn/clean-finance/"
    "2024下载材料；参与率≥95%的单位，可获得「清风」奖牌。"
    "联系人：王老师（电话010-6655、邮箱wang@example.cn）、张老师；不清楚的，问、查、报，三样都行……"};

class EveryWidth : public testing::TestWithParam<std::string_view> {};

TEST_P(EveryWidth, NoLineBeginsOrEndsWithWhatItMustNot) {
    for (int width = 200; width <= 1200; ++width) {
        const auto lines = lines_of(GetParam(), static_cast<float>(width));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto glyphs = glyphs_of(lines[i]);
            ASSERT_FALSE(glyphs.empty());
            if (i > 0) {
                EXPECT_FALSE(forbidden_start(glyphs.front().code)) << width << ": " << lines[i];
            }
            if (i + 1 < lines.size()) {
                EXPECT_FALSE(forbidden_end(glyphs.back().code)) << width << ": " << lines[i];
            }
        }
    }
}

TEST_P(EveryWidth, LinesFitAndNothingIsLost) {
    for (int width = 200; width <= 1200; width += 7) {
        const auto text = GetParam();
        std::string together;
        for (const auto& line : lines_of(text, static_cast<float>(width))) {
            float wide = 0;
            for (const auto& glyph : glyphs_of(line)) wide += glyph.advance;
            EXPECT_LE(wide, static_cast<float>(width)) << line;
            together += line;
        }
        EXPECT_EQ(together, text);  // these paragraphs have no space at a break
    }
}

TEST_P(EveryWidth, LinesAreFilled) {
    // A line is at most a word, a mark or two, and a character short; Chinese alone fills to the last
    // character.
    const auto lines = lines_of(GetParam(), 960);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        for (const auto& glyph : glyphs_of(lines[i])) sum += glyph.advance;
    EXPECT_GT(sum / (960.0 * static_cast<double>(lines.size() - 1)), 0.85);
}

INSTANTIATE_TEST_SUITE_P(LineBreak, EveryWidth, testing::ValuesIn(paragraphs));

using Lines = std::vector<std::string>;
struct Case {
    const char* what;
    std::string_view text;
    float width;
    Lines lines;
};
void PrintTo(const Case& one, std::ostream* out) { *out << one.what; }

class Breaks : public testing::TestWithParam<Case> {};

TEST_P(Breaks, WhereTheyShould) { EXPECT_EQ(lines_of(GetParam().text, GetParam().width), GetParam().lines); }

const Case cases[] = {
    {"nothing is one empty line", "", 320, {""}},
    {"a line that fits stays whole", "清廉文化", 128, {"清廉文化"}},
    {"a character more goes on", "清廉文化好", 128, {"清廉文化", "好"}},
    {"a comma takes its character along", "清廉文化，好", 128, {"清廉文", "化，好"}},
    {"an opening mark goes along with what follows", "清廉文“化”", 128, {"清廉文", "“化”"}},
    {"a pair of dashes is not split", "清廉文——化", 128, {"清廉", "文——化"}},
    {"no line begins with dashes", "清廉文化——", 128, {"清廉文", "化——"}},
    {"no line begins with ～", "清廉文化～好", 128, {"清廉文", "化～好"}},
    {"no line begins with a middle dot", "清廉列夫·托", 128, {"清廉列", "夫·托"}},
    {"a full-width bracket leaves the number before it", "清3.5%（甲）", 128, {"清3.5%", "（甲）"}},
    {"an opening quote leaves the word before it", "清Bank“甲”", 128, {"清Bank", "“甲”"}},
    {"brackets in brackets go together", "清廉文（“甲”）", 160, {"清廉文", "（“甲”）"}},
    {"a Latin word stays whole", "清廉Client好", 128, {"清廉", "Client好"}},
    {"a word wider than a line is cut", "清ClientHello", 128, {"清", "ClientHe", "llo"}},
    {"a percentage stays whole", "清廉文3.5%", 128, {"清廉文", "3.5%"}},
    {"spaces at a break vanish", "clean   finance", 128, {"clean", "finance"}},
    {"spaces at the beginning stay", "  ab", 128, {"  ab"}},
    {"a line feed breaks", "清廉\n文化", 128, {"清廉", "文化"}},
    {"a line feed at the end begins a line", "清廉\n", 128, {"清廉", ""}},
    {"two line feeds leave an empty line", "清\n\n廉", 128, {"清", "", "廉"}},
    {"without a width only line feeds break", "清廉文化清廉文化\n好", 0, {"清廉文化清廉文化", "好"}},
    {"a line narrower than a character takes one", "清廉", 10, {"清", "廉"}},
    {"marks without end are cut all the same", "。。。。。。", 128, {"。。。。", "。。"}},
};
INSTANTIATE_TEST_SUITE_P(LineBreak, Breaks, testing::ValuesIn(cases));

TEST(LineBreak, MustKnowThatAPairOfDashesAloneOnALineIsNoReasonToHang) {
    EXPECT_EQ(lines_of("——", 10), (Lines{"—", "—"}));
}

}  // namespace
}  // namespace qingwen
