#include "review/text_edits.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace qingwen {

static void PrintTo(const TextEdit& edit, std::ostream* out) {
    *out << edit.same << "[" << edit.gone << "→" << edit.come << "]";
}

namespace {

using testing::ElementsAre;

std::string shown(const std::string& before, const std::string& after) {
    std::string all;
    for (const auto& edit : edits_between(before, after)) {
        all += edit.same;
        if (!edit.gone.empty() || !edit.come.empty()) all += "[" + edit.gone + "→" + edit.come + "]";
    }
    return all;
}

TEST(TextEdits, SayWhatWentAndWhatCame) {
    struct Case {
        const char *before, *after, *shown;
    };
    const Case cases[] = {
        {"", "", ""},
        {"收到礼品应当及时退还", "收到礼品应当及时退还", "收到礼品应当及时退还"},
        {"收到礼品应当及时退还，主动报告", "收到礼品应当立即退还，主动报告",
         "收到礼品应当[及时→立即]退还，主动报告"},
        {"收到礼品应当退还", "员工收到礼品应当退还客户", "[→员工]收到礼品应当退还[→客户]"},
        {"收到礼品不应当退还", "收到礼品应当退还", "收到礼品[不→]应当退还"},
        {"", "新来的", "[→新来的]"},
        {"去掉的", "", "[去掉的→]"},
        {"清朗", "清朗 / 清爽", "清朗[→ / 清爽]"},
        // Numbers and Latin words stay whole.
        {"截至 2024 年底的规定", "截至 2025 年底的规定", "截至 [2024→2025] 年底的规定"},
        {"误差不超过 0.25 个点", "误差不超过 0.5 个点", "误差不超过 [0.25→0.5] 个点"},
        {"用 Excel 打开文件再看", "用 Word 打开文件再看", "用 [Excel→Word] 打开文件再看"},
        // A small island between two changes is part of the change.
        {"会议由党委书记的秘书主持召开并记录", "会议由纪委干部的助理主持召开并记录",
         "会议由[党委书记的秘书→纪委干部的助理]主持召开并记录"},
        // Little in common: another text.
        {"甲乙丙丁戊", "一乙二三四", "[甲乙丙丁戊→一乙二三四]"},
    };
    for (const auto& one : cases) EXPECT_EQ(shown(one.before, one.after), one.shown) << one.before;
}

TEST(TextEdits, OfEqualTextsAreOneThatStayed) {
    EXPECT_THAT(edits_between("同", "同"), ElementsAre(TextEdit{"同", "", ""}));
}

std::string text_of(const std::vector<int>& characters) {
    const std::vector<std::string> alphabet{
        "清", "廉", "不", "1", "2", ".", "a", " ", "，", "e\u0301", "\xF0\xA0\x80\x80"};
    std::string text;
    for (const int c : characters) text += alphabet[static_cast<std::size_t>(c)];
    return text;
}

rc::Gen<std::vector<int>> characters() {
    return rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 11));
}

RC_GTEST_PROP(TextEdits, TogetherAreBothTexts, ()) {
    const auto before = text_of(*characters());
    const auto after = text_of(*characters());
    std::string old_text, new_text;
    for (const auto& edit : edits_between(before, after)) {
        old_text += edit.same + edit.gone;
        new_text += edit.same + edit.come;
    }
    RC_ASSERT(old_text == before);
    RC_ASSERT(new_text == after);
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

TEST(TextEdits, OfLongTextsFindTheOneWord) {
    const auto half = repeated("清廉金融文化建设要久久为功。", 140);
    const auto edits = edits_between(half + "及时" + half, half + "立即" + half);
    EXPECT_THAT(edits, ElementsAre(TextEdit{half, "及时", "立即"}, TextEdit{half, "", ""}));
}

TEST(TextEdits, OfLongTextsWithoutAnythingInCommonAreOne) {
    const auto before = repeated("甲乙丙丁", 1000);
    const auto after = repeated("子丑寅卯", 1000);
    EXPECT_THAT(edits_between(before, after), ElementsAre(TextEdit{"", before, after}));
}

}  // namespace
}  // namespace qingwen
