// What is said about a bank as a whole, in a file beside its chapters:
//   qingwen: 1
//   about: clean-finance
//   title: {zh: …, en: …}
//   printed: {党: D}      # what the source texts print for what the bank writes
#pragma once

#include <optional>
#include <string>

#include "app/said.h"
#include "base/id.h"
#include "review/texts.h"

namespace qingwen {

struct About {
    BankId bank;
    Said title;
    Texts::Printed printed;
};

std::optional<About> read_about(const Node& root, const std::string& file, Findings& findings);

}  // namespace qingwen
