#include "ui/typing.h"

#include <algorithm>
#include <cstring>

#include "base/characters.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

// What a character becomes; empty: nothing.
std::string_view typed_as(std::string_view character, char32_t code, bool one_line) {
    if (code == U'\t') return "    ";
    if (code == U'\n' || code == U'\r' || code == 0x2028 || code == 0x2029) return one_line ? " " : "\n";
    return forbidden(code) == Forbidden::no ? character : std::string_view();
}

std::size_t same_at_front(std::string_view a, std::string_view b) {
    constexpr std::size_t block = 4096;
    const auto most = std::min(a.size(), b.size());
    std::size_t at = 0;
    while (at + block <= most && std::memcmp(a.data() + at, b.data() + at, block) == 0) at += block;
    while (at < most && a[at] == b[at]) ++at;
    return at;
}

std::size_t same_at_end(std::string_view a, std::string_view b, std::size_t most) {
    constexpr std::size_t block = 4096;
    const auto* a_end = a.data() + a.size();
    const auto* b_end = b.data() + b.size();
    std::size_t n = 0;
    while (n + block <= most && std::memcmp(a_end - n - block, b_end - n - block, block) == 0) n += block;
    while (n < most && *(a_end - n - 1) == *(b_end - n - 1)) ++n;
    return n;
}

}  // namespace

void TextCaret::go(std::size_t to, bool select, bool upstream_there) {
    at = to;
    if (!select) anchor = to;
    upstream = upstream_there;
    goal = -1;
}

Fitting fitting(std::string_view raw, std::size_t room, bool one_line) {
    Fitting fits;
    fits.text.reserve(std::min(raw.size(), room));
    for (std::size_t at = 0; at < raw.size() && !fits.cut;) {
        const auto found = utf8::decode(raw, at);
        const auto size = std::max<std::size_t>(1, found.size);
        const bool pair = found.code == U'\r' && raw.substr(at + 1, 1) == "\n";
        const auto typed = found.size == 0 || pair ? std::string_view()
                                                   : typed_as(raw.substr(at, size), found.code, one_line);
        if (typed.empty() && !pair) ++fits.dropped;
        fits.cut = fits.text.size() + typed.size() > room;
        if (!fits.cut) fits.text += typed;
        at += size;
    }
    return fits;
}

Fitting type_in(std::string& text, TextCaret& caret, std::string_view raw, const TypingLimits& limits) {
    const auto old = caret.selected();
    const auto kept = text.size() - (old.to - old.from);
    auto typed = fitting(raw, limits.most > kept ? limits.most - kept : 0, limits.one_line);
    if (typed.text.empty()) return typed;
    text.replace(old.from, old.to - old.from, typed.text);
    caret.go(old.from + typed.text.size(), false);
    return typed;
}

bool take_out(std::string& text, TextCaret& caret, std::size_t to) {
    const auto selected = caret.selected();
    const Stretch out = selected.empty() ? Stretch{std::min(caret.at, to), std::max(caret.at, to)} : selected;
    text.erase(out.from, out.to - out.from);
    caret.go(out.from, false);
    return !out.empty();
}

std::size_t TextChange::moved(std::size_t place) const {
    if (place <= at) return place;
    return place >= at + removed ? place - removed + added : at;
}

TextChange change_between(std::string_view before, std::string_view now) {
    if (before == now) return {};
    auto front = same_at_front(before, now);
    front = std::min(stop_at(before, front), stop_at(now, front));
    auto end = same_at_end(before, now, std::min(before.size(), now.size()) - front);
    while (end > 0 && stop_at(now, now.size() - end) != now.size() - end) --end;
    return {front, before.size() - front - end, now.size() - front - end};
}

}  // namespace qingwen
