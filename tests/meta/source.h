// The project's own files as text, for the tests that read the code instead of running it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace qingwen::meta {

struct SourceFile {
    std::string path;  // below the project's root, with /
    std::string text;
};

using Complaints = std::vector<std::string>;

std::filesystem::path project_root();

std::string read_text(const std::filesystem::path& path);

// The .h and .cpp files below a folder of the project, by path.
std::vector<SourceFile> code_below(std::string_view folder);

// The files of the project by path: what git tracks or, where there is no repository to ask, all but build/,
// out/ and .git/.
std::vector<std::string> project_files();

// The text with comments and the insides of strings and characters as spaces; lines stay where they are.
std::string code_only(std::string_view text);

std::vector<std::string_view> lines_of(std::string_view text);

// "path:line: what"
std::string complaint(const SourceFile& file, std::size_t line, std::string_view what);

std::string joined(const Complaints& complaints);

// A function with a body: the line where the body opens, and how many lines the body takes.
struct FunctionSpan {
    std::size_t line = 0;
    std::size_t lines = 0;
};

// Finds the bodies of functions and TEST()s at namespace or class level; lambdas count with the function they
// stand in. REQUIRES: code is code_only().
std::vector<FunctionSpan> functions_in(std::string_view code);

}  // namespace qingwen::meta
