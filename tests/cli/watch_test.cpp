// qingwen check --watch: when it runs again. Events come from a list, the clock is moved by it.
#include "cli/watch.h"

#include <sstream>
#include <vector>

#include <gmock/gmock.h>

namespace qingwen {

namespace {

using What = FileEvent::What;

// Something that happens so long after what happened before.
struct Later {
    std::int64_t after;
    FileEvent event;
};

class Script final : public FileEvents {
public:
    Script(HandClock& clock, std::vector<Later> happens) : clock_(clock), happens_(std::move(happens)) {}
    FileEvent next(std::optional<Mono> until) override {
        const Mono now = clock_.now().mono;
        if (at_ == happens_.size()) {
            if (!until) return {What::ended};
            clock_.advance(*until - now);
            return {What::time_up};
        }
        const Mono then = before_ + Millis{happens_[at_].after};
        if (until && *until <= then) {
            clock_.advance(*until - now);
            return {What::time_up};
        }
        clock_.advance(then - now);
        before_ = then;
        return happens_[at_++].event;
    }

private:
    HandClock& clock_;
    std::vector<Later> happens_;
    std::size_t at_ = 0;
    Mono before_{};
};

// When it ran, in milliseconds.
std::vector<std::int64_t> runs(std::vector<Later> happens) {
    HandClock clock;
    Script events(clock, std::move(happens));
    std::vector<std::int64_t> times;
    std::ostringstream out;
    watch(
        [&] {
            times.push_back(clock.now().mono.ms);
            return 0;
        },
        events, clock, out);
    return times;
}

const FileEvent written{What::changed, "a.yaml"};
const FileEvent writing{What::writing, "a.yaml"};

TEST(Watch, RunsAtOnceAndAgainWhenAFileWasChanged) {
    EXPECT_THAT(runs({}), testing::ElementsAre(0));
    EXPECT_THAT(runs({{1000, written}}), testing::ElementsAre(0, 1150));
    EXPECT_THAT(runs({{1000, written}, {5000, written}}), testing::ElementsAre(0, 1150, 6150));
}

TEST(Watch, TakesOneSaveForOne) {
    EXPECT_THAT(
        runs({{1000, {What::changed, "a.yaml~"}}, {5, writing}, {0, writing}, {20, written}, {100, written}}),
        testing::ElementsAre(0, 1275));
}

TEST(Watch, ReadsNoFileThatIsHalfWritten) {
    EXPECT_THAT(runs({{1000, writing}, {900, writing}, {700, written}}), testing::ElementsAre(0, 2750));
    EXPECT_THAT(runs({{1000, writing}, {10, {What::changed, "b.yaml"}}, {1000, written}}),
                testing::ElementsAre(0, 2160));
}

TEST(Watch, LosesPatienceWithAFileThatIsNeverClosed) {
    EXPECT_THAT(runs({{1000, writing}}), testing::ElementsAre(0, 3000));
    EXPECT_THAT(runs({{1000, writing}, {5000, written}}), testing::ElementsAre(0, 3000, 6150));
}

TEST(Watch, EndsWithTheStatusOfTheLastRun) {
    HandClock clock{{{0}, {1'795'411'805'000, 480}}};
    Script events(clock, {{1000, written}, {1000, {What::ended}}});
    std::ostringstream out;
    int status = 0;
    const auto run = [&] {
        out << "found " << ++status << '\n';
        return status;
    };
    EXPECT_EQ(watch(run, events, clock, out), 2);
    EXPECT_EQ(out.str(),
              "=== 13:30:05 ===\nfound 1\n--- Waiting for changes; Ctrl+C ends\n"
              "=== 13:30:06 ===\nfound 2\n--- Waiting for changes; Ctrl+C ends\n");
}

}  // namespace

}  // namespace qingwen
