// Loading a bank of 10,000 questions, cold, beside its yardstick: yaml-cpp's document tree read into the same
// structs. Time is wall time of a load; memory is the peak of a process that does nothing else. Targets: 0.4
// of the time, 0.2 of the memory. The files are made from a seed in the temporary folder.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>
#include <unistd.h>
#include <yaml-cpp/yaml.h>

#include "support/bank_maker.h"
#include "support/yaml_writer.h"
#include "yaml/load.h"

namespace {

namespace fs = std::filesystem;
using namespace qingwen;

constexpr int questions = 10'000;

fs::path folder() {
    static const fs::path made = [] {
        fs::path path = fs::temp_directory_path() / ("qingwen-bank-bench-" + std::to_string(getpid()));
        fs::create_directories(path);
        for (const auto& part : bank_maker::parts(questions, Seed{7}))
            std::ofstream(path / (part.chapter.id.text + ".yaml")) << yaml_writer::to_yaml(part);
        return path;
    }();
    return made;
}

std::vector<std::string> texts(const YAML::Node& node) {
    std::vector<std::string> all;
    if (node.IsScalar()) all.push_back(node.Scalar());
    if (node.IsSequence())
        for (const auto& one : node) all.push_back(one.Scalar());
    return all;
}

Cite cite_of(const YAML::Node& node) {
    Cite cite;
    for (const auto& field : node) {
        const std::string& key = field.first.Scalar();
        if (key == "terms") cite.terms = texts(field.second);
        if (key == "article") cite.article = field.second.as<int>();
        if (key == "paragraph")
            for (const auto& text : texts(field.second)) cite.paragraphs.push_back(std::stoi(text));
    }
    return cite;
}

Question question_of(const YAML::Node& node) {
    Question q;
    Options options;
    Match match;
    Number number;
    for (const auto& field : node) {
        const std::string& key = field.first.Scalar();
        const YAML::Node& value = field.second;
        if (key == "id") q.id = {value.Scalar()};
        if (key == "ask") q.ask = value.Scalar();
        if (key == "why") q.why = value.Scalar();
        if (key == "hint") q.hint = value.Scalar();
        if (key == "note") q.note = value.Scalar();
        if (key == "image") q.image = value.Scalar();
        if (key == "case") q.case_id = {value.Scalar()};
        if (key == "level") q.level = value.as<int>();
        if (key == "points") q.points = value.as<int>();
        if (key == "seconds") q.seconds = value.as<int>();
        if (key == "tags") q.tags = texts(value);
        if (key == "for") q.tracks = texts(value);
        if (key == "cite") q.cite = cite_of(value);
        if (key == "right") options.right = texts(value);
        if (key == "wrong") options.wrong = texts(value);
        if (key == "last") options.last = texts(value);
        if (key == "keep_order") options.keep_order = value.as<bool>();
        if (key == "is") q.body = Truth{value.as<bool>()};
        if (key == "order") q.body = Order{texts(value)};
        if (key == "extra") match.extra = texts(value);
        if (key == "match")
            for (const auto& pair : value)
                match.pairs.emplace_back(pair.first.Scalar(), pair.second.Scalar());
        if (key == "blanks") {
            Blank blank;
            for (const auto& one : value) blank.blanks.push_back(texts(one));
            q.body = std::move(blank);
        }
        if (key == "number") number.value = value.as<double>();
        if (key == "within") number.within = value.as<double>();
        if (key == "unit") number.unit = value.Scalar();
    }
    if (!options.right.empty()) q.body = Multiple{std::move(options)};
    if (!match.pairs.empty()) q.body = std::move(match);
    if (!number.unit.empty()) q.body = std::move(number);
    return q;
}

// The bank's whole tree, then the structs from it.
std::size_t load_by_tree(const fs::path& path) {
    std::vector<YAML::Node> roots;
    for (const auto& file : fs::directory_iterator(path))
        roots.push_back(YAML::LoadFile(file.path().string()));
    std::vector<Question> all;
    for (const auto& root : roots)
        for (const auto& node : root["questions"]) all.push_back(question_of(node));
    return all.size();
}

std::size_t load_by_engine(const fs::path& path) { return load_bank({path}).bank.questions().size(); }

using Load = std::size_t (*)(const fs::path&);

// The highest resident memory so far, in KiB.
long peak() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line))
        if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
    return 0;
}

double peak_of_child(const std::string& which) {
    const std::string command = "/proc/self/exe";
    std::array<char, 4096> self{};
    if (readlink(command.c_str(), self.data(), self.size() - 1) <= 0) return 0;
    const std::string call = std::string(self.data()) + " --peak-of " + which + " " + folder().string();
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(call.c_str(), "r"), pclose);
    long kib = 0;
    if (pipe == nullptr || std::fscanf(pipe.get(), "%ld", &kib) != 1) return 0;
    return static_cast<double>(kib) / 1024;
}

void run(benchmark::State& state, Load load, const std::string& which) {
    const fs::path path = folder();
    for (auto _ : state)
        if (load(path) != questions) state.SkipWithError("not all questions were loaded");
    state.counters["peak_MiB"] = peak_of_child(which);
}

void engine(benchmark::State& state) { run(state, load_by_engine, "engine"); }
void tree(benchmark::State& state) { run(state, load_by_tree, "tree"); }

BENCHMARK(engine)->Name("bank/10000/engine")->UseRealTime()->Unit(benchmark::kMillisecond)->MinTime(3);
BENCHMARK(tree)->Name("bank/10000/yardstick")->UseRealTime()->Unit(benchmark::kMillisecond)->MinTime(3);

}  // namespace

int main(int count, char** arguments) {
    if (count == 4 && std::string(arguments[1]) == "--peak-of") {
        const Load load = std::string(arguments[2]) == "tree" ? load_by_tree : load_by_engine;
        load(arguments[3]);
        return std::printf("%ld\n", peak()) > 0 ? 0 : 1;
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    std::error_code ignored;
    fs::remove_all(folder(), ignored);
}
