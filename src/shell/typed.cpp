#include "shell/typed.h"

#include <algorithm>

#include "base/utf8.h"

namespace qingwen {

namespace {

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

}  // namespace

std::string clean_text(std::string_view bytes, std::size_t most) {
    std::string clean;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto found = utf8::decode(bytes, at);
        const auto size = std::max<std::size_t>(1, found.size);
        if (clean.size() + size > most) break;
        if (found.size > 0 && !is_control(found.code)) clean.append(bytes, at, size);
        at += size;
    }
    return clean;
}

}  // namespace qingwen
