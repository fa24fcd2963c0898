// Invariant 2 of src/README.md: time, seeds and the environment are arguments.
#include <regex>

#include <gmock/gmock.h>

#include "meta/source.h"

namespace qingwen::meta {
namespace {

struct Forbidden {
    std::regex pattern;
    std::string instead;
};

const std::vector<Forbidden>& forbidden() {
    static const std::vector<Forbidden> all = {
        {std::regex(R"(\b(system|steady|high_resolution|utc|file)_clock\b)"), "time is an argument"},
        {std::regex(R"(\b(clock_gettime|gettimeofday|timespec_get|localtime|localtime_r|mktime)\b)"),
         "time is an argument"},
        {std::regex(
             R"((std\s*::|[^\w:.>]::)\s*(time|clock)\s*\(|\btime\s*\(\s*(nullptr|NULL|0|&\s*\w+)\s*\))"),
         "time is an argument"},
        {std::regex(R"(\b(random_device|mt19937(_64)?|default_random_engine|\w+_distribution)\b)"),
         "Random is seeded and our own"},
        {std::regex(R"(\b(std\s*::|ranges\s*::)\s*(shuffle|sample)\b|\brandom_shuffle\b)"),
         "Random::shuffle is our own"},
        {std::regex(
             R"(\b(rand|srand|drand48|rand_r|getrandom|getentropy|arc4random\w*|randombytes\w*)\s*\()"),
         "Random is seeded and our own"},
        {std::regex(R"(\b(secure_)?getenv\b)"), "what the environment says is an argument"},
    };
    return all;
}

Complaints impurities(const SourceFile& file) {
    Complaints found;
    std::size_t number = 0;
    const std::string code = code_only(file.text);
    for (const auto line : lines_of(code)) {
        ++number;
        for (const auto& one : forbidden()) {
            std::match_results<std::string_view::const_iterator> match;
            if (std::regex_search(line.begin(), line.end(), match, one.pattern))
                found.push_back(complaint(file, number, "\"" + match.str() + "\": " + one.instead));
        }
    }
    return found;
}

// The places in backticks behind "outside" in invariant 2: rooms ("shell/") and files ("main.cpp").
std::vector<std::string> excepted_places(const std::string& readme) {
    const auto from = readme.find("outside", readme.find("\n2. "));
    if (from == std::string::npos) return {};
    const auto sentence = readme.substr(from, readme.find(". ", from) - from);
    static const std::regex place("`([^`]+)`");
    std::vector<std::string> places;
    for (auto at = std::sregex_iterator(sentence.begin(), sentence.end(), place);
         at != std::sregex_iterator(); ++at)
        places.push_back((*at)[1]);
    return places;
}

bool excepted(const std::string& path, const std::vector<std::string>& places) {
    for (const auto& place : places)
        if (place.ends_with('/') ? path.starts_with("src/" + place) : path == "src/" + place) return true;
    return false;
}

TEST(Purity, NoClockNoChanceNoEnvironmentInTheEngine) {
    const auto places = excepted_places(read_text(project_root() / "src/README.md"));
    ASSERT_THAT(places, testing::ElementsAre("shell/", "main.cpp", "base/system_clock.cpp"));
    Complaints found;
    for (const auto& file : code_below("src"))
        if (!excepted(file.path, places))
            for (auto& one : impurities(file)) found.push_back(std::move(one));
    EXPECT_TRUE(found.empty()) << joined(found);
}

TEST(PurityCheck, ReportsWhatIsForbidden) {
    for (const auto* line :
         {"auto t = std::chrono::system_clock::now();", "auto t = time(nullptr);", "return std::time(&t);",
          "std::random_device seed;", "std::shuffle(a.begin(), a.end(), r);", "std::ranges::shuffle(a, r);",
          "std::uniform_int_distribution<int> d(1, 6);", "if (std::getenv(\"HOME\"))", "int x = rand() % 6;",
          "x = ::time(0);", "clock_gettime(CLOCK_MONOTONIC, &t);", "randombytes_buf(b, n);"})
        EXPECT_THAT(impurities({"src/a.cpp", line}), testing::SizeIs(1)) << line;
}

TEST(PurityCheck, LetsWordsPassThatOnlyLookLikeIt) {
    for (const auto* line :
         {"// system_clock is forbidden", "say(\"getenv\");", "Millis time(const Round& round);",
          "round.time(at)", "random.shuffle(std::span(items));", "int operand(int x);",
          "std::chrono::milliseconds(5)", "Timing::time(x)"})
        EXPECT_TRUE(impurities({"src/a.cpp", line}).empty()) << line;
}

TEST(PurityCheck, ExceptsPlacesByNameOnly) {
    const std::vector<std::string> places = {"shell/", "main.cpp"};
    EXPECT_TRUE(excepted("src/shell/pump.cpp", places));
    EXPECT_TRUE(excepted("src/main.cpp", places));
    EXPECT_FALSE(excepted("src/shellfish/a.cpp", places));
    EXPECT_FALSE(excepted("src/cli/main.cpp", places));
}

}  // namespace
}  // namespace qingwen::meta
