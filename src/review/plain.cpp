#include "review/plain.h"

#include <vector>

#include "base/utf8.h"

namespace qingwen {

bool is_filler(char32_t code) {
    constexpr std::u32string_view marks =
        U",.;:?!\"'`()[]{}<>-+_=/\\|*&^%$#@~，。、；：？！“”‘’「」『』《》〈〉（）【】〔〕·—…～　";
    return code <= U' ' || (code >= 0x2000 && code <= 0x206F) || (code >= 0xFF01 && code <= 0xFF0F) ||
           marks.find(code) != std::u32string_view::npos;
}

Letters plain(std::string_view text) {
    Letters letters;
    const auto folded = utf8::fold(text);
    for (std::size_t at = 0; at < folded.size();) {
        const auto found = utf8::decode(folded, at);
        at += found.size == 0 ? 1 : found.size;
        if (found.size > 0 && !is_filler(found.code)) letters += found.code;
    }
    return letters;
}

std::string to_utf8(std::u32string_view letters) {
    std::string text;
    for (const auto code : letters) utf8::append(text, code);
    return text;
}

std::u32string_view longest_common(std::u32string_view in, std::u32string_view other) {
    std::size_t best = 0;
    std::size_t end = 0;
    std::vector<std::size_t> runs(other.size() + 1, 0);
    for (std::size_t i = 0; i < in.size(); ++i) {
        for (std::size_t j = other.size(); j > 0; --j) {
            runs[j] = in[i] == other[j - 1] ? runs[j - 1] + 1 : 0;
            if (runs[j] <= best) continue;
            best = runs[j];
            end = i + 1;
        }
    }
    return in.substr(end - best, best);
}

}  // namespace qingwen
