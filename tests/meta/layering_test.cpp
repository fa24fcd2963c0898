// src/README.md and the code say the same: who lies above whom, and who may see which library.
#include <gmock/gmock.h>

#include "meta/house.h"

namespace qingwen::meta {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::size_t most_readme_lines = 120;

std::vector<Room> house() {
    Complaints complaints;
    auto rooms = rooms_of(read_text(project_root() / "src/README.md"), complaints);
    EXPECT_TRUE(complaints.empty()) << joined(complaints);
    return rooms;
}

TEST(Layering, EveryIncludeIsAllowedByTheTable) {
    const auto rooms = house();
    Complaints found;
    for (const auto& file : code_below("src"))
        for (auto& one : include_faults(file, rooms)) found.push_back(std::move(one));
    EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Layering, EveryFolderHasARowAndEveryRowAFolder) {
    std::vector<std::string> folders;
    for (const auto& entry : fs::directory_iterator(project_root() / "src"))
        if (entry.is_directory() || entry.path().extension() == ".cpp")
            folders.push_back(entry.path().filename());
    const auto found = unmatched(folders, house());
    EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(Layering, TheReadmeStaysShort) {
    EXPECT_LE(lines_of(read_text(project_root() / "src/README.md")).size(), most_readme_lines);
}

const std::vector<Room> small_house = {
    {0, "base", {"sodium", "posix"}}, {1, "bank", {}},      {6, "yaml", {"yaml-cpp"}},
    {6, "sql", {"sqlite3"}},          {8, "ui", {"imgui"}}, {10, "main.cpp", {}}};

Complaints faults_of(const std::string& path, const std::string& text) {
    return include_faults({path, text}, small_house);
}

TEST(LayeringCheck, LetsGoodIncludesPass) {
    EXPECT_THAT(faults_of("src/yaml/a.cpp",
                          "#include \"yaml/a.h\"\n#include \"bank/b.h\"\n#include <string>\n"
                          "#include <yaml-cpp/eventhandler.h>\n"),
                IsEmpty());
    EXPECT_THAT(faults_of("src/main.cpp", "#include \"ui/a.h\"\n#include \"base/a.h\"  // why\n"), IsEmpty());
    EXPECT_THAT(faults_of("src/base/file.cpp", "#include <sys/stat.h>\n# include <unistd.h>\n"), IsEmpty());
}

TEST(LayeringCheck, ReportsEveryBadInclude) {
    struct Case {
        const char* path;
        const char* include;
        const char* says;
    };
    const Case cases[] = {
        {"src/base/a.cpp", "#include \"bank/b.h\"", "base (rank 0) must not know bank (rank 1)"},
        {"src/yaml/a.cpp", "#include \"sql/b.h\"", "yaml (rank 6) must not know sql (rank 6)"},
        {"src/ui/a.cpp", "  #  include \"main.cpp/b.h\"", "must not know main.cpp"},
        {"src/bank/a.h", "#include <yaml-cpp/yaml.h>", "does not allow yaml-cpp in bank"},
        {"src/bank/a.h", "#include <imgui.h>", "does not allow imgui in bank"},
        {"src/ui/a.cpp", "#include <SDL_events.h>", "does not allow SDL2 in ui"},
        {"src/bank/a.cpp", "#include <unistd.h>", "does not allow posix in bank"},
        {"src/bank/a.cpp", "#include <random>", "does not allow random in bank"},
        {"src/bank/a.cpp", "#include <boost/any.hpp>", "on no list"},
        {"src/bank/a.cpp", "#include <base/id.h>", "stand in quotes"},
        {"src/bank/a.cpp", "#include \"imgui.h\"", "write our own headers as"},
        {"src/bank/a.cpp", "#include \"../base/id.h\"", "write our own headers as"},
        {"src/bank/a.cpp", "#include \"cellar/id.h\"", "no such room"},
        {"src/bank/a.cpp", "#include HEADER", "names no header"},
        {"src/cellar/a.cpp", "", "lies in no room"},
    };
    for (const auto& one : cases)
        EXPECT_THAT(faults_of(one.path, one.include), ElementsAre(HasSubstr(one.says))) << one.include;
}

TEST(LayeringCheck, SaysTheLine) {
    EXPECT_THAT(faults_of("src/bank/a.cpp", "#include <string>\n\n#include \"ui/b.h\"\n"),
                ElementsAre(testing::StartsWith("src/bank/a.cpp:3: ")));
}

TEST(LayeringCheck, ReadsTheTable) {
    Complaints complaints;
    const auto rooms = rooms_of(
        "| rank | room | purpose | may include |\n|--:|---|---|---|\n"
        "| 0 | `base/` | this, `that` | sodium posix |\n| 10 | `main.cpp` | all | - |\n",
        complaints);
    EXPECT_THAT(complaints, IsEmpty());
    ASSERT_THAT(rooms, SizeIs(2));
    EXPECT_EQ(rooms[0].name, "base");
    EXPECT_THAT(rooms[0].libraries, ElementsAre("sodium", "posix"));
    EXPECT_EQ(rooms[1].rank, 10);
    EXPECT_EQ(rooms[1].name, "main.cpp");
    EXPECT_THAT(rooms[1].libraries, IsEmpty());
}

TEST(LayeringCheck, ReportsRowsItCannotUse) {
    Complaints complaints;
    rooms_of("| 1 | bank/ | no backticks | - |\n| 1 | `a/` | x | leftpad |\n| 2 | `a/` | again | - |\n",
             complaints);
    EXPECT_THAT(complaints,
                ElementsAre(HasSubstr("not a row"), HasSubstr("leftpad"), HasSubstr("two rows for a")));
}

TEST(LayeringCheck, ReportsFoldersAndRowsWithoutEachOther) {
    EXPECT_THAT(unmatched({"base", "bank", "yaml", "sql", "ui", "main.cpp"}, small_house), IsEmpty());
    EXPECT_THAT(unmatched({"base", "bank", "yaml", "sql", "main.cpp", "cellar"}, small_house),
                ElementsAre(HasSubstr("src/cellar: has no row"), HasSubstr("a row for ui")));
}

}  // namespace
}  // namespace qingwen::meta
