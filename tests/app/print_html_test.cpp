// What becomes of a text on its way into HTML.
#include "app/print_html.h"

#include <gtest/gtest.h>

namespace qingwen {
namespace {

using namespace std::string_view_literals;

TEST(PrintHtml, EscapesWhatIsMarkup) {
    EXPECT_EQ(said("<a href=\"x\">&amp;</a>").text(), "&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;");
    EXPECT_EQ(said("题干\n第二行\t。").text(), "题干\n第二行\t。");
}

TEST(PrintHtml, WhatXmlHasNoPlaceForIsReplaced) {
    EXPECT_EQ(said("a\0b\x1B\uFFFE\uFFFF"sv).text(), "a\uFFFDb\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(said("\xE4\xB8").text(), "\uFFFD\uFFFD");
}

TEST(PrintHtml, AnElementEndsWithItsNameAlone) {
    EXPECT_EQ(element("p class='ask'", said("1 < 2")).text(), "<p class='ask'>1 &lt; 2</p>");
    EXPECT_EQ(element("span class='box'").text(), "<span class='box'></span>");
    EXPECT_EQ(lone("meta charset='utf-8'").text(), "<meta charset='utf-8'/>");
}

}  // namespace
}  // namespace qingwen
