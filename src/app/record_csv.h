// A person's rounds as a table for a spreadsheet: UTF-8 with a byte order mark (Excel and WPS on a Chinese
// Windows read it as GBK without), CRLF (RFC 4180), the first line names the columns: date, time, mode,
// title, how it ended, mark, right in a row, right, questions, points, seconds, round.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/record_view.h"

namespace qingwen {

// In the order of the list. Column names and words in the language that speaks.
std::string csv_of(const std::vector<RecordedRound>& rounds, Language language);

// A text as a cell: quoted where it must be, and with ' before it where a spreadsheet would take it for a
// formula (it begins, after spaces and quotes, with = + - @, also full-width, a tab or a line end; OWASP).
std::string csv_text(std::string_view text);

}  // namespace qingwen
