// The catalogues as they stand: complete, with the same placeholders, and set as Chinese is set.
#include <gmock/gmock.h>

#include "words/complaints.h"

namespace qingwen::words {
namespace {

using testing::IsEmpty;

std::filesystem::path catalogue() { return std::filesystem::path(QINGWEN_SOURCE) / "assets/locale/zh_CN.po"; }

const Messages& wanted() {
    static const auto found = texts_below(std::filesystem::path(QINGWEN_SOURCE) / "src");
    return found;
}

TEST(Catalogue, HasEveryTextOfTheSourcesTranslatedAndNoOther) {
    ASSERT_GT(wanted().size(), 300U);
    const auto found = gaps(wanted(), read_messages(catalogue()));
    EXPECT_THAT(found, IsEmpty()) << "Run: sh assets/locale/update.sh" << lines(found);
}

TEST(Catalogue, PassesTheChecksOfGettext) {
    const auto ran = run("LC_ALL=C msgfmt --check --output-file=/dev/null " + quoted(catalogue()));
    EXPECT_EQ(ran.status, 0) << ran.output;
}

TEST(Catalogue, IsSetAsChineseIsSet) {
    Complaints found;
    for (const auto& message : read_messages(catalogue()))
        for (const auto& text : message.texts)
            for (const auto& slip : typographic_slips(text)) found.push_back(slip);
    EXPECT_THAT(found, IsEmpty()) << lines(found);
}

}  // namespace
}  // namespace qingwen::words
