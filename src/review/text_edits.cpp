#include "review/text_edits.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr std::size_t most_changes = 256;

using Tokens = std::vector<std::string_view>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

bool is_of_a_word(std::string_view token) {
    const char c = token.front();
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// A point or comma between digits belongs to the number.
bool joins(std::string_view text, std::size_t at) {
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    return is_of_a_word(text.substr(at, 1)) ||
           ((text[at] == '.' || text[at] == ',') && at > 0 && digit(at - 1) && digit(at + 1));
}

// What only changes the look of the character before it.
bool is_mark(char32_t code) {
    return (code >= 0x0300 && code <= 0x036F) || (code >= 0xFE00 && code <= 0xFE0F) || code == 0x200D ||
           (code >= 0xE0100 && code <= 0xE01EF);
}

std::size_t end_of_token(std::string_view text, std::size_t at) {
    if (is_of_a_word(text.substr(at, 1))) {
        while (at < text.size() && joins(text, at)) ++at;
        return at;
    }
    at += std::max<std::size_t>(1, utf8::decode(text, at).size);
    while (at < text.size()) {
        const auto next = utf8::decode(text, at);
        if (next.size == 0 || !is_mark(next.code)) break;
        at += next.size;
    }
    return at;
}

Tokens tokens_of(std::string_view text) {
    Tokens tokens;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = end_of_token(text, at);
        tokens.push_back(text.substr(at, end - at));
        at = end;
    }
    return tokens;
}

// Which tokens of the two stay, by Myers' greedy search.
class Search {
public:
    Search(std::span<const std::string_view> before, std::span<const std::string_view> after)
        : a_(before), b_(after) {}

    // Pairs of places, ascending; nothing when there are more changes than that.
    std::optional<Pairs> kept(int most) {
        reach_.assign(2 * static_cast<std::size_t>(most) + 3, 0);
        middle_ = most + 1;
        for (int d = 0; d <= most; ++d) {
            tried_.push_back(reach_);
            if (advance(d)) return walked_back(d);
        }
        return std::nullopt;
    }

private:
    using Reach = std::vector<int>;  // by diagonal: how far into the old text

    [[nodiscard]] std::size_t slot(int diagonal) const {
        const int at = diagonal + middle_;
        return static_cast<std::size_t>(at);
    }
    [[nodiscard]] bool comes_from_above(const Reach& reach, int d, int k) const {
        return k == -d || (k != d && reach[slot(k - 1)] < reach[slot(k + 1)]);
    }
    [[nodiscard]] bool equal(int x, int y) const {
        return x < std::ssize(a_) && y < std::ssize(b_) &&
               a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)];
    }
    bool advance(int d) {
        for (int k = -d; k <= d; k += 2) {
            int x = comes_from_above(reach_, d, k) ? reach_[slot(k + 1)] : reach_[slot(k - 1)] + 1;
            while (equal(x, x - k)) ++x;
            reach_[slot(k)] = x;
            if (x >= std::ssize(a_) && x - k >= std::ssize(b_)) return true;
        }
        return false;
    }
    [[nodiscard]] Pairs walked_back(int d) const {
        Pairs pairs;
        auto x = static_cast<int>(std::ssize(a_));
        auto y = static_cast<int>(std::ssize(b_));
        for (; d >= 0; --d) {
            const auto& reach = tried_[static_cast<std::size_t>(d)];
            const int k = x - y;
            const int from = d == 0 ? 0 : comes_from_above(reach, d, k) ? k + 1 : k - 1;
            const int start = d == 0 ? 0 : reach[slot(from)];
            while (x > start && y > start - from && equal(x - 1, y - 1)) pairs.emplace_back(--x, --y);
            x = start;
            y = start - from;
        }
        std::ranges::reverse(pairs);
        return pairs;
    }

    std::span<const std::string_view> a_;
    std::span<const std::string_view> b_;
    int middle_ = 0;
    Reach reach_;
    std::vector<Reach> tried_;
};

std::string joined(const Tokens& tokens, std::size_t from, std::size_t end) {
    std::string text;
    for (; from < end; ++from) text += tokens[from];
    return text;
}

// What stays, tokens at both ends that are the same first. Nothing when so much is changed that the whole had
// better be read.
std::optional<Pairs> kept(const Tokens& a, const Tokens& b) {
    const auto shorter = std::min(a.size(), b.size());
    std::size_t head = 0;
    while (head < shorter && a[head] == b[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && a[a.size() - tail - 1] == b[b.size() - tail - 1]) ++tail;
    const auto between = [&](const Tokens& all) {
        return std::span(all).subspan(head, all.size() - head - tail);
    };
    const auto most = std::min(most_changes, 4 + std::max(a.size(), b.size()) * 4 / 5);
    Pairs pairs;
    for (std::size_t i = 0; i < head; ++i) pairs.emplace_back(i, i);
    if (head + tail < shorter) {
        const auto inner = Search(between(a), between(b)).kept(static_cast<int>(most));
        if (!inner) return std::nullopt;
        for (const auto& [x, y] : *inner) pairs.emplace_back(head + x, head + y);
    }
    for (std::size_t i = tail; i > 0; --i) pairs.emplace_back(a.size() - i, b.size() - i);
    return pairs;
}

std::vector<TextEdit> edits_of(const Tokens& a, const Tokens& b, Pairs pairs) {
    pairs.emplace_back(a.size(), b.size());
    std::vector<TextEdit> edits(1);
    std::size_t x = 0;
    std::size_t y = 0;
    for (const auto& [next_x, next_y] : pairs) {
        if (next_x > x || next_y > y) {
            edits.back().gone = joined(a, x, next_x);
            edits.back().come = joined(b, y, next_y);
            edits.emplace_back();
        }
        if (next_x < a.size()) edits.back().same += a[next_x];
        x = next_x + 1;
        y = next_y + 1;
    }
    if (edits.back() == TextEdit{} && edits.size() > 1) edits.pop_back();
    return edits;
}

std::size_t size_of_change(const TextEdit& edit) {
    return std::max(utf8::length(edit.gone), utf8::length(edit.come));
}

bool is_island(const TextEdit& before, const TextEdit& edit) {
    const auto stayed = utf8::length(edit.same);
    return stayed <= std::min(size_of_change(before), size_of_change(edit));
}

std::vector<TextEdit> without_islands(const std::vector<TextEdit>& edits) {
    std::vector<TextEdit> kept;
    for (const auto& edit : edits) {
        if (kept.empty() || !is_island(kept.back(), edit)) {
            kept.push_back(edit);
            continue;
        }
        kept.back().gone += edit.same + edit.gone;
        kept.back().come += edit.same + edit.come;
    }
    return kept;
}

// More than half of the longer text was exchanged. What only grew or shrank is the same text.
bool is_another(const std::vector<TextEdit>& edits, std::size_t longest) {
    std::size_t changed = 0;
    bool went = false;
    bool came = false;
    for (const auto& edit : edits) {
        changed += size_of_change(edit);
        went = went || !edit.gone.empty();
        came = came || !edit.come.empty();
    }
    return went && came && 5 * changed > 3 * longest;
}

}  // namespace

std::vector<TextEdit> edits_between(std::string_view before, std::string_view after) {
    if (before == after) return {{std::string(before), {}, {}}};
    const TextEdit whole{{}, std::string(before), std::string(after)};
    const auto a = tokens_of(before);
    const auto b = tokens_of(after);
    const auto pairs = kept(a, b);
    if (!pairs) return {whole};
    auto edits = without_islands(edits_of(a, b, *pairs));
    if (is_another(edits, std::max(utf8::length(before), utf8::length(after)))) return {whole};
    return edits;
}

}  // namespace qingwen
