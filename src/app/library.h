// What there is to play: the bank, what is said about it, and the modes, with what is wrong with their files.
#pragma once

#include <filesystem>
#include <vector>

#include "app/about.h"
#include "app/mode.h"
#include "bank/bank.h"
#include "base/result.h"

namespace qingwen {

struct Places {
    std::vector<std::filesystem::path>
        banks;                    // files or folders; papers (modes with a `bank:`) lie beside the banks
    std::filesystem::path modes;  // folder of mode files
};

class Library {
public:
    // Never fails as a whole: what cannot be read is told in findings() and errors(), the rest plays.
    static Library load(const Places& places);
    Library(Bank bank, std::vector<Mode> modes) : bank_(std::move(bank)), modes_(std::move(modes)) {}

    [[nodiscard]] const Bank& bank() const { return bank_; }
    [[nodiscard]] const About& about() const { return about_; }
    // By file name; modes for any bank first, then the bank's own papers.
    [[nodiscard]] const std::vector<Mode>& modes() const { return modes_; }
    [[nodiscard]] const Mode* mode(const ModeId& id) const;
    [[nodiscard]] const Findings& findings() const { return findings_; }
    [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }

private:
    void load_mode(const std::filesystem::path& file);
    void add_mode(const Node& root, const std::string& file);

    Bank bank_;
    About about_;
    std::vector<Mode> modes_;
    Findings findings_;
    std::vector<Error> errors_;
};

}  // namespace qingwen
