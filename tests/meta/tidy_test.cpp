// .clang-tidy: every check that is switched off says why.
#include <regex>
#include <set>

#include <gmock/gmock.h>

#include "meta/source.h"

namespace qingwen::meta {
namespace {

std::set<std::string> all_matches(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern, std::regex::multiline);
    std::set<std::string> found;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), regex); at != std::sregex_iterator(); ++at)
        found.insert((*at)[1]);
    return found;
}

std::set<std::string> switched_off(const std::string& config) {
    return all_matches(config, R"(^  -([a-z]+-[a-z-]+)\b)");
}
std::set<std::string> explained(const std::string& config) {
    return all_matches(config, R"(^# -([a-z]+-[a-z-]+): ..........)");
}

TEST(Tidy, EveryCheckThatIsSwitchedOffHasItsReason) {
    const auto config = read_text(project_root() / ".clang-tidy");
    EXPECT_THAT(switched_off(config), testing::Not(testing::IsEmpty()));
    EXPECT_EQ(switched_off(config), explained(config));
}

TEST(TidyCheck, ReadsBothLists) {
    EXPECT_THAT(switched_off("Checks: >-\n  -*,\n  misc-*,\n  -misc-a-b,\n  -misc-c\n"),
                testing::ElementsAre("misc-a-b", "misc-c"));
    EXPECT_THAT(explained("# -misc-a-b: it says too much\n# -misc-c:\n"), testing::ElementsAre("misc-a-b"));
}

}  // namespace
}  // namespace qingwen::meta
