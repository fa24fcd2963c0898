// How large things may get. The numbers are those that the code bases we learn from agree on.
#include <gmock/gmock.h>

#include "meta/source.h"

namespace qingwen::meta {
namespace {

constexpr std::size_t most_lines = 600;
constexpr std::size_t most_test_lines = 800;
constexpr std::size_t most_function_lines = 80;

Complaints too_long(const SourceFile& file) {
    Complaints found;
    const auto limit = file.path.starts_with("tests/") ? most_test_lines : most_lines;
    const auto lines = lines_of(file.text).size();
    if (lines > limit)
        found.push_back(complaint(file, limit + 1, "the file goes on to line " + std::to_string(lines)));
    for (const auto& span : functions_in(code_only(file.text)))
        if (span.lines > most_function_lines)
            found.push_back(
                complaint(file, span.line, "a function of " + std::to_string(span.lines) + " lines"));
    return found;
}

Complaints header_faults(const SourceFile& file) {
    Complaints found;
    if (!file.text.starts_with("//"))
        found.push_back(complaint(file, 1, "a header begins with what it is for, as // comment"));
    if (code_only(file.text).find("#pragma once") == std::string::npos)
        found.push_back(complaint(file, 1, "no #pragma once"));
    return found;
}

TEST(Size, NoFileAndNoFunctionIsTooLong) {
    Complaints found;
    for (const auto* folder : {"src", "tests"})
        for (const auto& file : code_below(folder))
            for (auto& one : too_long(file)) found.push_back(std::move(one));
    EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Size, EveryHeaderSaysWhatItIsForAndIsReadOnce) {
    Complaints found;
    for (const auto& file : code_below("src"))
        if (file.path.ends_with(".h"))
            for (auto& one : header_faults(file)) found.push_back(std::move(one));
    EXPECT_TRUE(found.empty()) << joined(found);
}

std::string lines(std::size_t count) { return std::string(count, '\n'); }

TEST(SizeCheck, ReportsWhatIsTooLong) {
    EXPECT_TRUE(too_long({"src/a.cpp", lines(600)}).empty());
    EXPECT_THAT(too_long({"src/a.cpp", lines(601)}), testing::SizeIs(1));
    EXPECT_TRUE(too_long({"tests/a.cpp", lines(800)}).empty());
    EXPECT_THAT(too_long({"tests/a.cpp", lines(801)}), testing::SizeIs(1));
    EXPECT_TRUE(too_long({"src/a.cpp", "int f() {" + lines(79) + "}"}).empty());
    EXPECT_THAT(too_long({"src/a.cpp", "\nint f() {" + lines(80) + "}"}),
                testing::ElementsAre("src/a.cpp:2: a function of 81 lines"));
}

TEST(SizeCheck, ReportsPoorHeaders) {
    EXPECT_TRUE(header_faults({"src/a.h", "// What it is.\n#pragma once\n"}).empty());
    EXPECT_THAT(header_faults({"src/a.h", "#pragma once\n"}), testing::SizeIs(1));
    EXPECT_THAT(header_faults({"src/a.h", "// #pragma once\n"}), testing::SizeIs(1));
}

}  // namespace
}  // namespace qingwen::meta
