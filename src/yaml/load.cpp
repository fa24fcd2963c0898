#include "yaml/load.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <system_error>

#include "bank/file_rules.h"
#include "base/file.h"
#include "yaml/bank_file.h"
#include "yaml/limits.h"
#include "yaml/read.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

struct Parts {
    std::vector<Part> parts;
    std::vector<Sheet> sheets;
    Findings findings;
    std::vector<Error> errors;
    int files = 0;
};

Error world(const fs::path& path, const std::error_code& code) {
    const bool absent = code == std::errc::no_such_file_or_directory;
    return {absent ? Fault::not_found : Fault::not_readable, path.string(), code.message()};
}

// What editors and version control keep beside the files: .#01.yaml, .01.yaml.swp, .git, .github.
bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

bool is_yaml(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

void search(const fs::path& folder, std::vector<fs::path>& found, Parts& read) {
    std::error_code code;
    std::set<fs::path> sorted;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, code);
    while (!code && at != fs::recursive_directory_iterator()) {
        std::error_code unknown;
        if (is_hidden(at->path()))
            at.disable_recursion_pending();
        else if (is_yaml(at->path()) && !at->is_directory(unknown))
            sorted.insert(at->path());
        at.increment(code);
    }
    if (code)
        read.errors.push_back(world(folder, code));
    else if (sorted.empty())
        read.findings.push_back({&rules::no_bank_files, folder.string(), {}, {}, {}, {}});
    found.insert(found.end(), sorted.begin(), sorted.end());
}

std::vector<fs::path> files_of(const std::vector<fs::path>& paths, Parts& read) {
    std::vector<fs::path> found;
    for (const auto& path : paths) {
        std::error_code code;
        if (fs::is_directory(path, code))
            search(path, found, read);
        else
            found.push_back(path);
    }
    return found;
}

// The top-level key that makes a file a sheet, told without parsing it; empty for a bank.
std::string_view sheet_kind(std::string_view content) {
    constexpr std::array<std::string_view, 3> kinds{"activity", "mode", "about"};
    for (std::size_t line = 0; line < content.size();) {
        const auto rest = content.substr(line);
        for (const auto kind : kinds)
            if (rest.starts_with(kind) && rest.substr(kind.size()).starts_with(':')) return kind;
        const auto newline = content.find('\n', line);
        line = newline == std::string_view::npos ? content.size() : newline + 1;
    }
    return {};
}

void read_into(Parts& into, const fs::path& path) {
    auto content = read_file(path, limits::file_bytes);
    if (!content) {
        into.errors.push_back(content.error());
        return;
    }
    ++into.files;
    if (const auto kind = sheet_kind(*content); !kind.empty()) {
        if (auto root = read_yaml(*content, path.string(), into.findings))
            into.sheets.push_back({std::string(kind), path.string(), std::move(*root)});
        return;
    }
    auto read = read_part(*content, path.string());
    std::ranges::move(read.findings, std::back_inserter(into.findings));
    if (read.part) into.parts.push_back(std::move(*read.part));
}

Parts read_parts(const std::vector<fs::path>& paths) {
    Parts read;
    for (const auto& path : files_of(paths, read)) read_into(read, path);
    return read;
}

const Rule* rule_for(Fault fault) {
    switch (fault) {
        case Fault::not_found:
            return &rules::file_not_found;
        case Fault::not_a_file:
            return &rules::not_a_regular_file;
        case Fault::too_large:
            return &rules::file_too_large;
        default:
            return &rules::file_unreadable;
    }
}

}  // namespace

Shelf load_banks(const std::vector<std::filesystem::path>& paths) {
    Parts read = read_parts(paths);
    Shelf shelf{{}, std::move(read.sheets), std::move(read.findings), std::move(read.errors), read.files};
    std::map<BankId, std::vector<Part>> by_bank;
    for (auto& part : read.parts) by_bank[part.bank].push_back(std::move(part));
    for (auto& entry : by_bank) {
        auto made = assemble(std::move(entry.second));
        std::ranges::move(made.findings, std::back_inserter(shelf.findings));
        if (!made.bank.empty()) shelf.banks.push_back(std::move(made.bank));
    }
    return shelf;
}

Loaded load_bank(const std::vector<std::filesystem::path>& paths) {
    Parts read = read_parts(paths);
    auto made = assemble(std::move(read.parts));
    std::ranges::move(made.findings, std::back_inserter(read.findings));
    return {std::move(made.bank), std::move(read.sheets), std::move(read.findings), std::move(read.errors)};
}

BankTexts read_bank_texts(const std::vector<std::filesystem::path>& paths) {
    BankTexts texts;
    Parts read;
    for (const auto& path : files_of(paths, read)) {
        auto content = read_file(path, limits::file_bytes);
        if (!content)
            texts.errors.push_back(content.error());
        else if (sheet_kind(*content).empty())
            texts.files.push_back({path, std::move(content).value()});
    }
    texts.errors.insert(texts.errors.begin(), read.errors.begin(), read.errors.end());
    return texts;
}

Findings to_findings(const std::vector<Error>& errors) {
    Findings findings;
    for (const auto& error : errors) {
        const Rule* rule = rule_for(error.fault);
        findings.push_back({rule,
                            error.subject,
                            {},
                            {},
                            {},
                            rule == &rules::file_too_large ? limits::file_name : error.detail});
    }
    return findings;
}

}  // namespace qingwen
