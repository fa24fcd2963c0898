#include "meta/source.h"

#include <gmock/gmock.h>

namespace qingwen::meta {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(CodeOnly, LeavesNothingOfCommentsStringsAndCharacters) {
    struct Case {
        const char* text;
        const char* code;
    };
    const Case cases[] = {
        {"a; // b\nc", "a;     \nc"},
        {"a /* b\nc */ d", "a     \n     d"},
        {R"(f("b // c") + g)", R"(f("      ") + g)"},
        {R"(f("b\"c"))", R"(f("    "))"},
        {R"(x = 'a' + '"' + '\'';)", R"(x = ' ' + ' ' + '  ';)"},
        {R"(u8"a" L'b')", R"(u8" " L' ')"},
        {"n = 1'000'000; s = \"x\"", "n = 1'000'000; s = \" \""},
        {"R\"(a \" b)\" c", "R\"       \" c"},
        {"R\"x(a )\" b)x\" c", "R\"          \" c"},
        {"\"open\nnext", "\"    \nnext"},
    };
    for (const auto& one : cases) EXPECT_EQ(code_only(one.text), one.code) << one.text;
}

std::vector<std::size_t> lengths(std::string_view text) {
    std::vector<std::size_t> lengths;
    for (const auto& span : functions_in(code_only(text))) lengths.push_back(span.lines);
    return lengths;
}

TEST(FunctionsIn, FindsBodiesHoweverTheyAreHeaded) {
    EXPECT_THAT(lengths("int f() {\n}\n"), ElementsAre(2));
    EXPECT_THAT(lengths("namespace a {\nint f() { return 1; }\n\nvoid g() {\n\n}\n}\n"), ElementsAre(1, 3));
    EXPECT_THAT(lengths("class A : public B {\npublic:\n  int f() const noexcept override {\n}\n};\n"),
                ElementsAre(2));
    EXPECT_THAT(lengths("A::A(int x) : a_(x), b_{x, {1}}, c_() {\n\n}\n"), ElementsAre(3));
    EXPECT_THAT(lengths("template <class T>\nstruct Id<struct B> f(T x = {}) {\n}\n"), ElementsAre(2));
    EXPECT_THAT(lengths("auto f() -> std::vector<int> {\n}\n"), ElementsAre(2));
    EXPECT_THAT(lengths("#define X(a) {\nTEST(A, B) {\n{\n}\n}\n"), ElementsAre(4));
    EXPECT_THAT(lengths("struct A {\nint x{0};\nA() = default;\nvoid f() {}\n};\n"), ElementsAre(1));
}

TEST(FunctionsIn, CountsNoTables) {
    EXPECT_THAT(lengths("const int a[] = {\n1,\n2};\nconstexpr std::array b{\n1};\nenum class C {\na,\n};\n"),
                ElementsAre());
}

TEST(FunctionsIn, SaysWhereTheBodyOpens) {
    const auto spans = functions_in("\n\nint f(int a,\n      int b) {\n}\n");
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_EQ(spans.front().line, 4U);
}

TEST(ProjectFiles, HoldTheProjectAndNothingBuilt) {
    const auto files = project_files();
    EXPECT_THAT(files, testing::Contains("CMakeLists.txt"));
    EXPECT_THAT(files, testing::Contains("src/README.md"));
    EXPECT_THAT(files, testing::Each(Not(testing::StartsWith("build/"))));
    EXPECT_THAT(files, testing::Each(Not(HasSubstr(".git/"))));
}

}  // namespace
}  // namespace qingwen::meta
