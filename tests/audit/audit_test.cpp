// Every screen and state in every setting of size, text, language and look. The settings are chosen so that
// any two values meet in some test; ./dev shots goes over the full product.
#include "audit/audit.h"

#include <map>

#include <gtest/gtest.h>

#include "audit/rig.h"

namespace qingwen::audit {
namespace {

void hold(const StagedScene& staged, const Setting& setting) {
    Rig rig(staged, setting);
    const auto look = rig.stage().view().preferences.look;  // a scene may set its own
    for (const auto& flaw : all(rig.drawn(), rig.page(), look))
        ADD_FAILURE() << staged.name << " at " << name_of(setting) << ": " << flaw;
}

constexpr Look day = Look::day;
constexpr Look night = Look::night;
constexpr Look high = Look::contrast;
constexpr Language zh = Language::zh;
constexpr Language en = Language::en;

const Setting pairwise[] = {
    {800, 600, {zh, day, 100}},    {800, 600, {en, night, 150}}, {800, 600, {zh, high, 200}},
    {1280, 720, {zh, night, 100}}, {1280, 720, {en, high, 150}}, {1280, 720, {en, day, 200}},
    {1920, 1080, {en, high, 100}}, {1920, 1080, {zh, day, 150}}, {1920, 1080, {zh, night, 200}},
    {720, 1280, {en, day, 100}},   {720, 1280, {zh, high, 150}}, {720, 1280, {en, night, 200}},
};

class EverySetting : public testing::TestWithParam<Setting> {};

TEST_P(EverySetting, EveryScreenKeepsTheRules) {
    for (const auto& staged : staged_scenes()) hold(staged, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Pairwise, EverySetting, testing::ValuesIn(pairwise),
                         [](const auto& tested) { return "at_" + name_of(tested.param); });

// A minute and more; ./dev shots runs it.
TEST(Audit, DISABLED_EveryCombinationKeepsTheRules) {
    for (const auto& [width, height] : {std::pair{800, 600}, {1280, 720}, {1920, 1080}, {720, 1280}})
        for (const int percent : {100, 150, 200})
            for (const auto language : {zh, en})
                for (const auto look : {day, night, high})
                    for (const auto& staged : staged_scenes())
                        hold(staged, {width, height, {language, look, percent}});
}

// The name without its numbers: rows and options are alike.
std::string stem_of(std::string id) {
    std::erase_if(id, [](char c) { return c >= '0' && c <= '9'; });
    return id;
}

class EveryLook : public testing::TestWithParam<Look> {};

TEST_P(EveryLook, TheFocusIsSeenOnEveryControl) {
    std::map<std::string, bool> seen;
    for (const auto& staged : staged_scenes()) {
        Rig rig(staged, {1280, 720, {zh, GetParam(), 100}});
        std::vector<std::string> ids;
        for (const auto& one : rig.drawn().all())
            if (one.what == Drawn::What::control && one.enabled && seen.emplace(stem_of(one.id), true).second)
                ids.push_back(one.id);
        for (const auto& id : ids) {
            rig.focus(id);
            const auto with = rig.pixels();
            rig.focus("");
            EXPECT_NE(rig.pixels(), with) << staged.name << ": the focus on " << id << " is not seen";
        }
    }
    EXPECT_GT(seen.size(), 30U);
}

INSTANTIATE_TEST_SUITE_P(Looks, EveryLook, testing::Values(day, night, high));

TEST(Movement, NothingMovesWhereNoneIsWanted) {
    for (const auto& staged : staged_scenes()) {
        Rig rig(staged, {1280, 720, {zh, day, 100, false}});
        rig.focus("");
        EXPECT_FALSE(rig.wants_frame()) << staged.name;
        auto& stage = rig.stage();
        const auto now = stage.clock().now();
        const auto next = stage.desk().next(now);
        if (next) {
            EXPECT_GE((*next - now.mono).count, 100) << staged.name << " is drawn without an event";
        }
    }
}

// --- the rules themselves, on made-up pages

constexpr Rect page{0, 0, 800, 600};

Drawn control(std::string id, Rect rect) {
    return {.what = Drawn::What::control, .id = std::move(id), .rect = rect, .clip = page};
}

Drawn words(std::string label, Rect rect) {
    return {.label = std::move(label),
            .rect = rect,
            .clip = page,
            .ink = theme_of(day).ink,
            .ground = {theme_of(day).paper, theme_of(day).paper, theme_of(day).paper}};
}

Registry registry(std::vector<Drawn> all) {
    Registry made;
    for (auto& one : all) made.add(std::move(one));
    return made;
}

TEST(AuditCheck, FindsWhatIsTooSmall) {
    EXPECT_TRUE(small_targets(registry({control("a", {0, 0, 44, 44})})).empty());
    EXPECT_EQ(small_targets(registry({control("a", {0, 0, 44, 40})})).size(), 1U);
    EXPECT_EQ(small_targets(registry({control("start", {0, 0, 144, 48})})).size(), 1U);
}

TEST(AuditCheck, FindsWhatCoversOrReachesOut) {
    EXPECT_TRUE(
        misplaced(registry({control("a", {0, 0, 50, 50}), control("b", {50, 0, 50, 50})}), page).empty());
    EXPECT_EQ(misplaced(registry({control("a", {0, 0, 50, 50}), control("b", {40, 0, 50, 50})}), page).size(),
              1U);
    EXPECT_EQ(misplaced(registry({control("a", {790, 0, 50, 50})}), page).size(), 1U);
    EXPECT_EQ(misplaced(registry({control("a", {0, 580, 50, 50})}), page).size(), 1U);
}

TEST(AuditCheck, FindsWordsThatAreCutOrRunIntoOthers) {
    auto cut = words("a", {0, 0, 50, 20});
    cut.cut = true;
    EXPECT_EQ(cut_words(registry({cut}), page).size(), 1U);
    cut.may_be_cut = true;
    EXPECT_TRUE(cut_words(registry({cut}), page).empty());
    EXPECT_EQ(cut_words(registry({cut, words("b", {40, 0, 50, 20})}), page).size(), 1U);
    EXPECT_EQ(cut_words(registry({words("b", {780, 0, 50, 20})}), page).size(), 1U);
}

TEST(AuditCheck, FindsFaintWordsButNotUnderASheet) {
    auto faint = words("a", {0, 0, 50, 20});
    faint.ink = theme_of(day).line;
    EXPECT_EQ(faint_words(registry({faint}), day).size(), 1U);
    auto sheet = words("b", {0, 0, 50, 20});
    sheet.layer = 1;
    EXPECT_TRUE(faint_words(registry({faint, sheet}), day).empty());
    auto grey = words("a", {0, 0, 50, 20});
    grey.ink = IM_COL32(0x66, 0x66, 0x66, 255);
    EXPECT_TRUE(faint_words(registry({grey}), day).empty());
    EXPECT_EQ(faint_words(registry({grey}), high).size(), 1U);
}

TEST(AuditCheck, FindsControlsThatKeysDoNotReach) {
    const auto a = control("a", {0, 0, 50, 50});
    EXPECT_TRUE(lost_keys(registry({control("c", {0, 100, 50, 50}), a, control("b", {100, 0, 50, 50})}), page)
                    .empty());
    EXPECT_FALSE(lost_keys(registry({a, control("a", {0, 100, 50, 50})}), page).empty());  // one name twice
}

}  // namespace
}  // namespace qingwen::audit
