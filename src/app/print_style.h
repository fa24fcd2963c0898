// How a printed bank looks: the tokens of the program's day theme, A4, nothing from elsewhere.
#pragma once

#include <string_view>

namespace qingwen {

extern const std::string_view print_style;  // CSS, free of < and &

}  // namespace qingwen
