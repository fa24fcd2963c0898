#include "app/library.h"

#include <algorithm>

#include "app/mode_rules.h"
#include "base/file.h"
#include "yaml/limits.h"
#include "yaml/load.h"
#include "yaml/read.h"

namespace qingwen {

namespace {

std::vector<std::filesystem::path> mode_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code trouble;
    for (const auto& entry : std::filesystem::directory_iterator(folder, trouble))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

}  // namespace

Library Library::load(const Places& places) {
    auto loaded = load_bank(places.banks);
    Library library(std::move(loaded.bank), {});
    library.findings_ = std::move(loaded.findings);
    library.errors_ = std::move(loaded.errors);
    const auto files = mode_files(places.modes);
    if (files.empty()) library.errors_.push_back({Fault::not_found, places.modes.string(), {}});
    for (const auto& file : files) library.load_mode(file);
    for (const auto& sheet : loaded.sheets) {
        if (sheet.kind == "mode") library.add_mode(sheet.root, sheet.file);
        if (sheet.kind != "about") continue;
        auto about = read_about(sheet.root, sheet.file, library.findings_);
        if (about && about->bank == library.bank_.id()) library.about_ = std::move(*about);
    }
    return library;
}

void Library::load_mode(const std::filesystem::path& file) {
    const auto content = read_file(file, limits::file_bytes);
    if (!content) {
        errors_.push_back(content.error());
        return;
    }
    if (const auto root = read_yaml(*content, file.string(), findings_)) add_mode(*root, file.string());
}

// Another bank's papers are passed over.
void Library::add_mode(const Node& root, const std::string& file) {
    auto read = read_mode(root, file, findings_);
    if (!read || (!read->bank.empty() && read->bank != bank_.id())) return;
    if (mode(read->id))
        findings_.push_back({&rules::mode_twice, file, root.at, "mode", read->id.text, {}});
    else
        modes_.push_back(std::move(*read));
}

const Mode* Library::mode(const ModeId& id) const {
    const auto at = std::ranges::find(modes_, id, &Mode::id);
    return at == modes_.end() ? nullptr : &*at;
}

}  // namespace qingwen
