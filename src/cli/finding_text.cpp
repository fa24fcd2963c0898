#include "cli/finding_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/finding_words.h"
#include "app/words.h"

namespace qingwen {

namespace {

std::string severity_word(Severity severity) {
    return severity == Severity::error ? tr("error") : tr("warning");
}

std::string place_text(const Finding& finding) {
    if (finding.at.line == 0) return finding.file;
    return fmt::format("{}:{}:{}", finding.file, finding.at.line, finding.at.column);
}

}  // namespace

std::string_view severity_code(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

std::string finding_text(const Finding& finding) {
    return fmt::format("{}: {}: {} [{}]\n    {}", place_text(finding), severity_word(finding.severity()),
                       message_of(finding), finding.rule->id, advice_of(finding));
}

std::string json_text(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        const auto whole = text.substr(at, std::max<std::size_t>(1, found.size));
        at += whole.size();
        if (found.size == 0)
            quoted += "\\ufffd";
        else if (found.code == U'"' || found.code == U'\\')
            quoted.append("\\").append(whole);
        else if (found.code < 0x20 || found.code == 0x7F)
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(found.code));
        else
            quoted += whole;
    }
    return quoted + "\"";
}

std::string finding_json(const Finding& finding) {
    return fmt::format(
        R"({{"rule": {}, "severity": {}, "file": {}, "line": {}, "column": {}, "field": {}, "value": {}, "hint": {}, "message": {}, "advice": {}}})",
        json_text(finding.rule->id), json_text(severity_code(finding.severity())), json_text(finding.file),
        finding.at.line, finding.at.column, json_text(finding.field), json_text(finding.value),
        json_text(finding.hint), json_text(message_of(finding)), json_text(advice_of(finding)));
}

}  // namespace qingwen
