// What may lie in the repository, and where.
#include <regex>
#include <set>

#include <gmock/gmock.h>

#include "meta/source.h"

namespace qingwen::meta {
namespace {

const std::set<std::string_view> top_level = {
    "CMakeLists.txt", "CMakePresets.json", "README.md", "assets", "dev",
    "fonts",          "questions",         "src",       "tests"};

Complaints strays(const std::vector<std::string>& files) {
    Complaints found;
    for (const auto& path : files) {
        const std::string_view top = std::string_view(path).substr(0, path.find('/'));
        if (!top.starts_with('.') && !top_level.contains(top))
            found.push_back(path + ": nothing of that name at the top");
    }
    return found;
}

Complaints committed_fonts(const std::vector<std::string>& files) {
    static const std::regex font(R"(\.(ttf|ttc|otf|otc|woff2?|pf[ab]|bdf|pcf(\.gz)?)$)", std::regex::icase);
    Complaints found;
    for (const auto& path : files)
        if (std::regex_search(path, font)) found.push_back(path + ": fonts come from Debian's packages");
    return found;
}

// Written in pieces, so that this file holds none itself.
Complaints machine_paths(const SourceFile& file) {
    Complaints found;
    std::size_t number = 0;
    for (const auto line : lines_of(file.text)) {
        ++number;
        for (const std::string_view path : {"/wor"
                                            "k/",
                                            "/far"
                                            "m/",
                                            "/roo"
                                            "t/"})
            if (line.find(path) != std::string_view::npos)
                found.push_back(complaint(file, number, "a path of one machine: " + std::string(path)));
    }
    return found;
}

TEST(TopLevel, HoldsOnlyWhatBelongsThere) {
    const auto found = strays(project_files());
    EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(TopLevel, NoFontIsCommitted) {
    const auto found = committed_fonts(project_files());
    EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(TopLevel, NoFileNamesAPathOfOneMachine) {
    Complaints found;
    for (const auto& path : project_files())
        for (auto& one : machine_paths({path, read_text(project_root() / path)}))
            found.push_back(std::move(one));
    EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(TopLevelCheck, ReportsStraysFontsAndPaths) {
    EXPECT_TRUE(strays({"src/a/b.h", "dev", ".ci/run", ".gitignore"}).empty());
    EXPECT_THAT(strays({"notes.txt", "lib/a.h"}), testing::SizeIs(2));
    EXPECT_TRUE(committed_fonts({"fonts/README.md", "assets/a.png"}).empty());
    EXPECT_THAT(committed_fonts({"fonts/a.otf", "assets/B.TTC", "c.pcf.gz"}), testing::SizeIs(3));
    EXPECT_TRUE(machine_paths({"a",
                               "../shared/tools, frame"
                               "work/x"})
                    .empty());
    EXPECT_THAT(machine_paths({"a",
                               "one\nsee /wor"
                               "k/main\n"}),
                testing::ElementsAre(testing::StartsWith("a:2: a path of one machine")));
}

}  // namespace
}  // namespace qingwen::meta
