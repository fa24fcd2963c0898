#include "app/print_html.h"

#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr char32_t unknown = 0xFFFD;

bool has_a_place(char32_t code) {
    if (code < U' ') return code == U'\t' || code == U'\n' || code == U'\r';
    return code != 0xFFFE && code != 0xFFFF;
}

void append_escaped(std::string& text, char32_t code) {
    switch (code) {
        case U'&':
            text += "&amp;";
            break;
        case U'<':
            text += "&lt;";
            break;
        case U'>':
            text += "&gt;";
            break;
        case U'"':
            text += "&quot;";
            break;
        default:
            utf8::append(text, has_a_place(code) ? code : unknown);
    }
}

}  // namespace

Html said(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        append_escaped(escaped, found.size == 0 ? unknown : found.code);
        at += found.size == 0 ? 1 : found.size;
    }
    return Html(std::move(escaped));
}

Html element(std::string_view opening, const Html& inner) {
    const auto name = opening.substr(0, opening.find(' '));
    std::string text;
    text.append("<").append(opening).append(">").append(inner.text());
    return Html(std::move(text.append("</").append(name).append(">")));
}

Html lone(std::string_view opening) { return Html(std::string("<").append(opening).append("/>")); }

Html style(std::string_view css) { return Html(std::string("<style>").append(css).append("</style>")); }

}  // namespace qingwen
