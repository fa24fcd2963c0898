// A bank file from a stranger: reading it ends in a part or an error, never in a crash. What is read does not
// depend on whether the text was packed, nor on whether it was cut in two.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bank/reader.h"
#include "yaml/characters.h"
#include "yaml/read.h"
#include "yaml/scan.h"
#include "yaml/split.h"

namespace {

using namespace qingwen;

struct Outcome {
    bool whole = false;
    Part part;
    Findings findings;  // of the YAML
};

Outcome outcome_of(const Source& source) {
    Outcome outcome;
    PartReader reader(source.file);
    const auto scanned =
        scan(source, outcome.findings, [&](const std::string& key, Node&& item) { reader.item(key, item); });
    outcome.whole = scanned.root.has_value();
    if (scanned.root && source.items_of.empty()) reader.root(*scanned.root, scanned.items);
    outcome.part = reader.take_part();
    return outcome;
}

bool same(const Findings& a, const Findings& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].rule != b[i].rule || a[i].at != b[i].at || a[i].value != b[i].value ||
            a[i].field != b[i].field)
            return false;
    return true;
}

bool same(const std::vector<Question>& a, const std::vector<Question>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!a[i].same_content(b[i]) || a[i].at != b[i].at || a[i].note != b[i].note) return false;
    return true;
}

void require(bool held) {
    if (!held) std::abort();
}

// A comment that spells the byte packing stands on keeps the text from being packed; one as long does not.
void check_packing(std::string_view text, const std::string& file) {
    const std::string start = std::string(text) + (text.ends_with('\n') ? "" : "\n");
    const std::string with_x = start + "# xx7f";
    const std::string with_escape = start + "# \\x7f";
    const Outcome packed = outcome_of({with_x, file});
    const Outcome plain = outcome_of({with_escape, file});
    require(packed.whole == plain.whole);
    if (!packed.whole) return;
    require(same(packed.findings, plain.findings) && same(packed.part.questions, plain.part.questions));
}

void check_cutting(const Outcome& whole, std::string_view text, const std::string& file) {
    const auto cut = cut_questions(text, 0);
    if (!cut) return;
    const Outcome head = outcome_of({text.substr(0, cut->offset), file});
    if (!head.whole) return;
    const Outcome tail = outcome_of({text.substr(cut->offset), file, cut->line, "questions"});
    require(tail.whole == whole.whole);
    if (!whole.whole) return;  // what is said of broken YAML depends on what came before
    Findings both = head.findings;
    both.insert(both.end(), tail.findings.begin(), tail.findings.end());
    require(same(both, whole.findings));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const std::string file = "fuzz.yaml";
    Findings findings;
    const auto text = readable(content, file, findings);
    const auto root = read_yaml(content, file, findings);
    if (!text) return 0;
    Outcome outcome = outcome_of({*text, file});
    require(root.has_value() == outcome.whole);
    require(outcome.whole || any_error(outcome.findings));
    check_packing(*text, file);
    check_cutting(outcome, *text, file);
    const auto made = assemble({std::move(outcome.part)});
    for (const auto& question : made.bank.questions()) require(made.bank.find(question.id) == &question);
    return 0;
}
