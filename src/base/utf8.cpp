#include "base/utf8.h"

#include <algorithm>
#include <cassert>

namespace qingwen::utf8 {

namespace {

bool is_space(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x00A0 || c == 0x3000 || c == 0xFEFF ||
           (c >= 0x2000 && c <= 0x200B);
}

std::size_t size_by_lead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

bool shortest_and_legal(char32_t code, std::size_t size) {
    if (size == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    if (size == 4) return code >= 0x10000 && code <= 0x10FFFF;
    return true;
}

char32_t half_width(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    return c;
}

char32_t small(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
    assert(at < text.size());
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = size_by_lead(lead);
    if (size == 0 || at + size > text.size()) return {};
    if (size == 1) return {lead, 1};
    auto code = static_cast<char32_t>(lead & (0xFFU >> (size + 1)));
    for (std::size_t i = 1; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80U) return {};
        code = (code << 6) | (byte & 0x3FU);
    }
    if (!shortest_and_legal(code, size)) return {};
    return {code, size};
}

std::optional<std::size_t> first_invalid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto found = decode(text, at);
        if (found.size == 0) return at;
        at += found.size;
    }
    return std::nullopt;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += std::max<std::size_t>(1, decode(text, at).size);
    return count;
}

void append(std::string& text, char32_t code) {
    const auto byte = [&](char32_t value) { text.push_back(static_cast<char>(value)); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3F));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

Place place_of(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto newline = before.rfind('\n');
    const auto line_start = newline == std::string_view::npos ? 0 : newline + 1;
    const auto lines = std::count(before.begin(), before.end(), '\n');
    return {static_cast<int>(lines) + 1, static_cast<int>(length(before.substr(line_start))) + 1};
}

std::string fold(std::string_view text) {
    std::string folded;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = decode(text, at);
        at += std::max<std::size_t>(1, found.size);
        if (found.size == 0 || is_space(found.code)) continue;
        append(folded, small(half_width(found.code)));
    }
    return folded;
}

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        const auto first = decode(text, 0);
        if (first.size == 0 || !is_space(first.code)) break;
        text.remove_prefix(first.size);
    }
    while (!text.empty()) {
        std::size_t at = text.size() - 1;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
        const auto last = decode(text, at);
        if (last.size == 0 || !is_space(last.code)) break;
        text.remove_suffix(text.size() - at);
    }
    return text;
}

std::string shorten(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; count < most && at < text.size(); ++count)
        at += std::max<std::size_t>(1, decode(text, at).size);
    if (at >= text.size()) return std::string(text);
    return std::string(text.substr(0, at)) + "…";
}

}  // namespace qingwen::utf8
