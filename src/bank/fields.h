// Taking a map of a file apart, with findings. Banks, activities and modes are all read with it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bank/nearest.h"
#include "bank/node.h"

namespace qingwen {

inline constexpr std::size_t most_text = 4000;  // characters of a stem, an option or an explanation

// What is said about one map of a file. Counts the errors, and after the first fifty says no more.
class Reporter {
public:
    Reporter(const std::string& file, Findings& findings) : file_(file), findings_(findings) {}

    void add(const Rule& rule, Place at, std::string_view field = {}, std::string_view value = {},
             std::string hint = {});
    [[nodiscard]] bool failed() const { return errors_ > 0; }
    [[nodiscard]] int errors() const { return errors_; }
    [[nodiscard]] bool full() const { return errors_ >= 50; }
    [[nodiscard]] const std::string& file() const { return file_; }

private:
    const std::string& file_;
    Findings& findings_;
    int errors_ = 0;
};

// The values of a map, typed; what cannot be typed is reported and reads as if it were not there. Every text
// comes without white space at its ends.
class Fields {
public:
    // `known` are the keys that may stand here; others are reported. `called`: how the finding names a node
    // that is no map. REQUIRES: node and reporter outlive this.
    Fields(const Node& node, std::string_view called, std::span<const std::string_view> known,
           std::span<const Synonym> synonyms, Reporter& reporter);

    [[nodiscard]] Place at() const { return node_.at; }
    [[nodiscard]] bool has(std::string_view key) const { return field(key) != nullptr; }
    [[nodiscard]] const Node::Field* field(std::string_view key) const;
    // Where the value of the key stands; the map's own place when there is none.
    [[nodiscard]] Place at(std::string_view key) const;

    // Not empty and at most `most` characters; empty when it is not there.
    std::string text(std::string_view key, std::size_t most);
    std::string required_text(std::string_view key, std::size_t most);
    std::string id(std::string_view key);  // see is_id()
    std::string required_id(std::string_view key);
    // A list of texts, or one text as a list of one.
    std::vector<std::string> texts(std::string_view key, std::size_t most);
    std::optional<int> whole(std::string_view key, int low, int high);
    std::optional<double> number(std::string_view key, double low, double high);
    std::optional<bool> truth(std::string_view key);
    // One whole number or a list of them.
    std::vector<int> wholes(std::string_view key, int low, int high);

private:
    void report_no_map(std::string_view called);
    void report_unknown(std::span<const std::string_view> known, std::span<const Synonym> synonyms);

    const Node& node_;
    Reporter& reporter_;
};

// The same for a single value; `field` names it in findings.
std::optional<std::string> text_of(const Node& node, std::string_view field, std::size_t most,
                                   Reporter& reporter);
std::optional<int> whole_of(const Node& node, std::string_view field, int low, int high, Reporter& reporter);
// [a-z0-9][a-z0-9-]*, at most 64 characters.
bool is_id(std::string_view text);
// “file:line:column”, for hints that name another place.
std::string where(const std::string& file, Place at);

}  // namespace qingwen
