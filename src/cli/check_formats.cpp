#include "cli/check_formats.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/finding_words.h"
#include "app/words.h"
#include "cli/finding_text.h"

namespace qingwen {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<std::string_view, CheckFormat>, 5> formats{{
    {"text", CheckFormat::text},
    {"gcc", CheckFormat::gcc},
    {"json", CheckFormat::json},
    {"github", CheckFormat::github},
    {"sarif", CheckFormat::sarif},
}};

std::string sentence_of(const Finding& finding) {
    return tr("{message} {advice}", {{"message", message_of(finding)}, {"advice", advice_of(finding)}});
}

// A name or a text with a line break would look like two findings.
std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }, ' ');
    return text;
}

void print_gcc(const Finding& finding, std::ostream& out) {
    out << fmt::format("{}:{}:{}: {}: {} [{}]\n", one_line(finding.file), std::max(1, finding.at.line),
                       std::max(1, finding.at.column), severity_code(finding.severity()),
                       one_line(sentence_of(finding)), finding.rule->id);
}

// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
std::string github_text(std::string_view text, bool property) {
    std::string escaped;
    for (const char c : text) {
        const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
        if (special)
            escaped += fmt::format("%{:02X}", static_cast<unsigned>(c));
        else
            escaped += c;
    }
    return escaped;
}

void print_github(const Finding& finding, std::ostream& out) {
    out << "::" << severity_code(finding.severity()) << " file=" << github_text(finding.file, true);
    if (finding.at.line > 0) out << ",line=" << finding.at.line << ",col=" << finding.at.column;
    out << ",title=" << github_text(finding.rule->id, true)
        << "::" << github_text(sentence_of(finding), false) << '\n';
}

void print_json(const Findings& findings, std::ostream& out) {
    out << '[';
    for (std::size_t i = 0; i < findings.size(); ++i)
        out << (i == 0 ? "\n" : ",\n") << finding_json(findings[i]);
    out << (findings.empty() ? "]\n" : "\n]\n");
}

std::string uri_of(const std::string& path) {
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain)
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return uri;
}

// What the rule says of whatever it is said.
std::string about_all(std::string_view msgid) {
    return tr(msgid, {{"field", "…"}, {"value", "…"}, {"hint", "…"}});
}

Json rule_json(const Rule& rule) {
    return {{"id", rule.id},
            {"shortDescription", {{"text", about_all(rule.message)}}},
            {"fullDescription", {{"text", about_all(rule.message)}}},
            {"help", {{"text", about_all(rule.advice)}}},
            {"defaultConfiguration", {{"level", severity_code(rule.severity)}}}};
}

Json result_json(const Finding& finding, std::size_t rule) {
    Json place{{"artifactLocation", {{"uri", uri_of(finding.file)}}}};
    if (finding.at.line > 0)
        place["region"] = {{"startLine", finding.at.line}, {"startColumn", finding.at.column}};
    Json location;
    location["physicalLocation"] = std::move(place);
    return {{"ruleId", finding.rule->id},
            {"ruleIndex", rule},
            {"level", severity_code(finding.severity())},
            {"message", {{"text", sentence_of(finding)}}},
            {"locations", Json::array({std::move(location)})}};
}

// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
void print_sarif(const Findings& findings, const std::string& version, std::ostream& out) {
    std::vector<const Rule*> rules;
    Json results = Json::array();
    for (const auto& finding : findings) {
        auto at = std::ranges::find(rules, finding.rule);
        if (at == rules.end()) at = rules.insert(at, finding.rule);
        results.push_back(result_json(finding, static_cast<std::size_t>(at - rules.begin())));
    }
    Json told = Json::array();
    for (const auto* rule : rules) told.push_back(rule_json(*rule));
    Json run{{"tool", {{"driver", {{"name", "qingwen"}, {"version", version}, {"rules", std::move(told)}}}}},
             {"columnKind", "unicodeCodePoints"},
             {"results", std::move(results)}};
    const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({std::move(run)})}};
    out << log.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

std::span<const std::pair<std::string_view, CheckFormat>> check_formats() { return formats; }

void print_findings(const Findings& findings, CheckFormat format, const std::string& version,
                    std::ostream& out) {
    if (format == CheckFormat::json) return print_json(findings, out);
    if (format == CheckFormat::sarif) return print_sarif(findings, version, out);
    for (const auto& finding : findings) {
        if (format == CheckFormat::text) out << finding_text(finding) << '\n';
        if (format == CheckFormat::gcc) print_gcc(finding, out);
        if (format == CheckFormat::github) print_github(finding, out);
    }
}

bool has_counts(CheckFormat format) { return format == CheckFormat::text || format == CheckFormat::gcc; }

}  // namespace qingwen
