#include "meta/house.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

namespace qingwen::meta {

namespace {

// What a word of the table's last column allows between < and >.
const std::map<std::string, std::regex>& libraries() {
    static const std::map<std::string, std::regex> all = {
        {"sodium", std::regex("sodium(\\.h|/.+)")},
        {"nlohmann", std::regex("nlohmann/.+")},
        {"yaml-cpp", std::regex("yaml-cpp/.+")},
        {"libyaml", std::regex("yaml\\.h")},
        {"sqlite3", std::regex("sqlite3\\.h")},
        {"libintl", std::regex("libintl\\.h")},
        {"CLI11", std::regex("CLI/.+")},
        {"fmt", std::regex("fmt/.+")},
        {"imgui", std::regex("(imgui|imstb)[a-z_]*\\.h")},
        {"SDL2", std::regex("(SDL2/)?SDL[A-Za-z0-9_]*\\.h")},
        {"linebreak", std::regex("linebreak\\.h")},
        {"fontconfig", std::regex("fontconfig/.+")},
        {"freetype", std::regex("(ft2build\\.h|freetype/.+)")},
        {"random", std::regex("random")},
        {"posix",
         std::regex("(dirent|dlfcn|fcntl|poll|pthread|pwd|signal|spawn|termios|unistd|langinfo|"
                    "sys/(file|inotify|ioctl|mman|resource|signalfd|stat|statvfs|time|types|wait))\\.h")},
    };
    return all;
}

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

// <random> is not among them but a word of the table: only main.cpp asks it for a seed.
bool is_standard(const std::string& header) {
    static const auto all = words(
        "algorithm any array atomic bit bitset cassert cctype cerrno cfloat charconv chrono cinttypes "
        "climits clocale "
        "cmath compare concepts condition_variable csignal cstddef cstdint cstdio cstdlib cstring ctime "
        "deque "
        "exception filesystem forward_list fstream functional future initializer_list iomanip ios iosfwd "
        "iostream "
        "istream iterator limits list locale map memory mutex new numbers numeric optional ostream queue "
        "ranges ratio "
        "regex set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string "
        "string_view "
        "system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility "
        "variant vector "
        "version");
    return std::ranges::find(all, header) != all.end();
}

const Room* find(const std::vector<Room>& rooms, std::string_view name) {
    const auto found = std::ranges::find(rooms, name, &Room::name);
    return found == rooms.end() ? nullptr : &*found;
}

// "src/bank/bank.h" lies in "bank", "src/main.cpp" in "main.cpp".
std::string room_of(const std::string& path) {
    const auto below = path.substr(path.find('/') + 1);
    return below.substr(0, below.find('/'));
}

std::string own_fault(const Room& from, const std::string& header, const std::vector<Room>& rooms) {
    const auto slash = header.find('/');
    if (slash == std::string::npos || header.starts_with('.'))
        return "write our own headers as \"room/name.h\"";
    const Room* to = find(rooms, header.substr(0, slash));
    if (to == nullptr) return "no such room; headers that are not ours stand in < >";
    if (to->name == from.name || to->rank < from.rank) return {};
    return from.name + " (rank " + std::to_string(from.rank) + ") must not know " + to->name + " (rank " +
           std::to_string(to->rank) + ")";
}

std::string foreign_fault(const Room& from, const std::string& header, const std::vector<Room>& rooms) {
    if (is_standard(header)) return {};
    for (const auto& [library, pattern] : libraries()) {
        if (!std::regex_match(header, pattern)) continue;
        if (std::ranges::find(from.libraries, library) != from.libraries.end()) return {};
        return "the table does not allow " + library + " in " + from.name;
    }
    if (find(rooms, header.substr(0, header.find('/'))) != nullptr) return "our own headers stand in quotes";
    return "on no list of tests/meta/house.cpp";
}

}  // namespace

std::vector<Room> rooms_of(const std::string& readme, Complaints& complaints) {
    static const std::regex row(R"(^\| *(\d+) *\| *`([^`]+?)/?` *\|.*\| *([^|]*?) *\|$)");
    static const std::regex like_a_row(R"(^\| *\d)");
    std::vector<Room> rooms;
    std::istringstream lines(readme);
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (!std::regex_match(line, match, row)) {
            if (std::regex_search(line, like_a_row))
                complaints.push_back("src/README.md: not a row: " + line);
            continue;
        }
        Room room{std::stoi(match[1]), match[2], words(match[3])};
        std::erase(room.libraries, "-");
        for (const auto& word : room.libraries)
            if (!libraries().contains(word))
                complaints.push_back("src/README.md: tests/meta/house.cpp knows no library " + word);
        if (find(rooms, room.name) != nullptr)
            complaints.push_back("src/README.md: two rows for " + room.name);
        rooms.push_back(std::move(room));
    }
    return rooms;
}

Complaints include_faults(const SourceFile& file, const std::vector<Room>& rooms) {
    static const std::regex include(R"(^\s*#\s*include\s*(["<])([^">]+)[">].*$)");
    static const std::regex any_include(R"(^\s*#\s*include)");
    const Room* from = find(rooms, room_of(file.path));
    if (from == nullptr) return {file.path + ": lies in no room of src/README.md"};
    Complaints found;
    std::istringstream lines(file.text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::smatch match;
        if (!std::regex_search(line, any_include)) continue;
        std::string fault = "an include that names no header";
        if (std::regex_match(line, match, include))
            fault =
                match[1] == "\"" ? own_fault(*from, match[2], rooms) : foreign_fault(*from, match[2], rooms);
        if (!fault.empty()) found.push_back(complaint(file, number, line + ": " + fault));
    }
    return found;
}

Complaints unmatched(const std::vector<std::string>& folders, const std::vector<Room>& rooms) {
    Complaints found;
    for (const auto& folder : folders)
        if (find(rooms, folder) == nullptr)
            found.push_back("src/" + folder + ": has no row in src/README.md");
    for (const auto& room : rooms)
        if (std::ranges::find(folders, room.name) == folders.end())
            found.push_back("src/README.md: a row for " + room.name + ", which is not there");
    return found;
}

}  // namespace qingwen::meta
