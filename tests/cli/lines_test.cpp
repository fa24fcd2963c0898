#include "cli/lines.h"

#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace qingwen {

namespace {

class DescriptorLinesTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(::pipe(ends_), 0); }
    void TearDown() override {
        ::close(ends_[0]);
        shut();
    }
    void put(const std::string& text) {
        ASSERT_EQ(::write(ends_[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    void shut() {
        if (ends_[1] >= 0) ::close(ends_[1]);
        ends_[1] = -1;
    }
    std::string next(std::optional<Mono> until = {}) {
        if (!lines_) lines_.emplace(ends_[0], clock_);
        const Line line = lines_->next(until);
        if (line.what == Line::What::end) return "<end>";
        return line.what == Line::What::time_up ? "<time up>" : line.text;
    }

    int ends_[2] = {-1, -1};
    HandClock clock_{{{1000}, {}}};
    const Mono past_{1000};
    std::optional<DescriptorLines> lines_;
};

TEST_F(DescriptorLinesTest, LinesComeOneByOneAndThenTheEnd) {
    put("one\r\n\nthree\nlast");
    shut();
    for (const char* const expected : {"one", "", "three", "last", "<end>", "<end>"})
        EXPECT_EQ(next(), expected);
}

TEST_F(DescriptorLinesTest, WithoutALineTheTimeIsUp) {
    EXPECT_EQ(next(past_), "<time up>");
    put("late\n");
    EXPECT_EQ(next(past_), "late");
}

TEST_F(DescriptorLinesTest, HalfALineIsDroppedWithItsRestWhenTheTimeIsUp) {
    put("half");
    EXPECT_EQ(next(past_), "<time up>");
    put(" of it\nnew\n");
    EXPECT_EQ(next(), "new");
}

TEST_F(DescriptorLinesTest, HalfALineThatEndsTheInputIsDroppedToo) {
    put("half");
    EXPECT_EQ(next(past_), "<time up>");
    put(" of it");
    shut();
    EXPECT_EQ(next(), "<end>");
}

TEST_F(DescriptorLinesTest, ALineWithoutEndIsDropped) {
    for (int i = 0; i < 40; ++i) {
        put(std::string(4000, 'x'));
        EXPECT_EQ(next(past_), "<time up>");
    }
    put("\ngood\n");
    EXPECT_EQ(next(), "good");
}

TEST(StreamLines, LinesComeOneByOneAndThenTheEnd) {
    std::istringstream in("one\r\n\nlast");
    StreamLines lines(in);
    EXPECT_EQ(lines.next({}).text, "one");
    EXPECT_EQ(lines.next({}).text, "");
    EXPECT_EQ(lines.next({}).text, "last");
    EXPECT_EQ(lines.next({}).what, Line::What::end);
}

}  // namespace

}  // namespace qingwen
