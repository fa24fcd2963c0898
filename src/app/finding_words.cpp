#include "app/finding_words.h"

#include "app/words.h"

namespace qingwen {

namespace {

std::string filled(std::string_view msgid, const Finding& finding) {
    return tr(msgid, {{"field", finding.field}, {"value", finding.value}, {"hint", finding.hint}});
}

}  // namespace

std::string message_of(const Finding& finding) { return filled(finding.rule->message, finding); }

std::string advice_of(const Finding& finding) { return filled(finding.rule->advice, finding); }

}  // namespace qingwen
