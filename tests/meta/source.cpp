#include "meta/source.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>

namespace qingwen::meta {

namespace fs = std::filesystem;

fs::path project_root() { return QINGWEN_SOURCE; }

std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<SourceFile> code_below(std::string_view folder) {
    std::vector<SourceFile> files;
    for (const auto& entry : fs::recursive_directory_iterator(project_root() / folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp"))
            files.push_back(
                {entry.path().lexically_relative(project_root()).generic_string(), read_text(entry.path())});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

namespace {

std::vector<std::string> tracked_files() {
    struct Close {
        void operator()(FILE* pipe) const { ::pclose(pipe); }
    };
    const std::string command = "git -C '" + project_root().string() + "' ls-files -z 2>/dev/null";
    const std::unique_ptr<FILE, Close> pipe(::popen(command.c_str(), "r"));
    std::string output;
    std::array<char, 4096> buffer{};
    while (pipe != nullptr) {
        const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe.get());
        if (got == 0) break;
        output.append(buffer.data(), got);
    }
    std::vector<std::string> files;
    for (std::size_t at = 0; at < output.size();) {
        files.emplace_back(output.c_str() + at);
        at += files.back().size() + 1;
    }
    return files;
}

std::vector<std::string> walked_files() {
    std::vector<std::string> files;
    for (auto at = fs::recursive_directory_iterator(project_root()); at != fs::recursive_directory_iterator();
         ++at) {
        const auto path = at->path().lexically_relative(project_root()).generic_string();
        if (path == "build" || path == "out" || path == ".git") at.disable_recursion_pending();
        if (at->is_regular_file()) files.push_back(path);
    }
    return files;
}

}  // namespace

std::vector<std::string> project_files() {
    auto files = tracked_files();
    if (files.empty()) files = walked_files();
    // A file that was removed and not yet committed is still tracked.
    std::erase_if(files, [](const std::string& path) { return !fs::exists(project_root() / path); });
    std::ranges::sort(files);
    return files;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string complaint(const SourceFile& file, std::size_t line, std::string_view what) {
    return file.path + ":" + std::to_string(line) + ": " + std::string(what);
}

std::string joined(const Complaints& complaints) {
    std::string text;
    for (const auto& one : complaints) text += one + "\n";
    return text;
}

}  // namespace qingwen::meta
