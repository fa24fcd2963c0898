// A text as a YAML scalar that our reader takes for just that text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/tokens.h"

namespace qingwen {

enum class Where {
    value,  // behind a key or dash in lines
    flow,   // within brackets or braces
    key,
};

// In one line: the way `like` is written where the text can be written so, else in double quotes, with
// escapes for what no file may hold. White space at the text's ends is not written.
std::string spell(std::string_view text, Where where, Token::Style like = Token::Style::plain);

// In double quotes, whatever it is.
std::string in_quotes(std::string_view text);

// The lines of a block text, without indentation; empty when the text cannot be written so. Folded: the text
// as one that is read with its line breaks folded.
std::vector<std::string_view> block_lines(std::string_view text, bool folded);

}  // namespace qingwen
