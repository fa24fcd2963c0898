#include "yaml/characters.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "bank/file_rules.h"
#include "base/characters.h"
#include "yaml/limits.h"

namespace qingwen {

namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool within(unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; }

std::string_view wide_by_mark(std::string_view text) {
    using namespace std::string_view_literals;
    if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return "UTF-16";
    return {};
}

std::string_view wide_by_zeros(std::string_view text) {
    if (text.size() < 4) return {};
    std::array<bool, 4> zero{};
    for (std::size_t i = 0; i < 4; ++i) zero.at(i) = text[i] == '\0';
    if (zero == std::array{false, true, true, true}) return "UTF-32LE";
    if (zero == std::array{true, true, true, false}) return "UTF-32BE";
    if (zero == std::array{false, true, false, true}) return "UTF-16LE";
    if (zero == std::array{true, false, true, false}) return "UTF-16BE";
    return {};
}

// The size of a GB18030 character, or 0.
std::size_t gb_size(std::string_view text, std::size_t at) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80) return 1;
    if (!within(lead, 0x81, 0xFE) || at + 1 >= text.size()) return 0;
    const unsigned second = byte_at(text, at + 1);
    if (within(second, 0x40, 0xFE) && second != 0x7F) return 2;
    if (!within(second, 0x30, 0x39) || at + 3 >= text.size()) return 0;
    const bool rest = within(byte_at(text, at + 2), 0x81, 0xFE) && within(byte_at(text, at + 3), 0x30, 0x39);
    return rest ? 4 : 0;
}

bool is_common_gb(unsigned lead, unsigned second) {
    return (within(lead, 0xA1, 0xA9) || within(lead, 0xB0, 0xF7)) && within(second, 0xA1, 0xFE);
}

// All of it can be GB18030, and most of it is what GB2312 has: Chinese text, not noise.
bool looks_like_gbk(std::string_view text) {
    std::size_t wide = 0;
    std::size_t common = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = gb_size(text, at);
        if (size == 0 || byte_at(text, at) == 0) return false;
        if (size > 1) ++wide;
        if (size == 2 && is_common_gb(byte_at(text, at), byte_at(text, at + 1))) ++common;
        at += size;
    }
    return wide > 0 && common * 10 >= wide * 8;
}

const Rule* rule_against(char32_t c) {
    switch (forbidden(c)) {
        case Forbidden::control:
            return &rules::control_character;
        case Forbidden::bidi:
            return &rules::bidi_character;
        case Forbidden::noncharacter:
            return &rules::noncharacter;
        case Forbidden::no:
            break;
    }
    return nullptr;
}

std::string code_name(char32_t c) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(c));
    return name.data();
}

std::string byte_name(unsigned byte) {
    std::array<char, 8> name{};
    std::snprintf(name.data(), name.size(), "0x%02X", byte);
    return name.data();
}

bool is_plain(std::string_view text, std::size_t at) {
    const unsigned c = byte_at(text, at);
    if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n';
    return within(c, 0x20, 0x7E) || c == '\n' || c == '\t';
}

std::optional<Finding> first_bad(std::string_view content) {
    for (std::size_t at = 0; at < content.size();) {
        if (is_plain(content, at)) {
            ++at;
            continue;
        }
        const auto found = utf8::decode(content, at);
        const Rule* rule = found.size == 0 ? &rules::not_utf8 : rule_against(found.code);
        if (rule == &rules::not_utf8 && looks_like_gbk(content)) rule = &rules::gbk_file;
        if (rule != nullptr) {
            const bool stray = found.size == 0;
            return Finding{rule,
                           {},
                           utf8::place_of(content, at),
                           {},
                           stray ? byte_name(byte_at(content, at)) : code_name(found.code),
                           {}};
        }
        at += found.size;
    }
    return std::nullopt;
}

std::string_view without_bom(std::string_view content) {
    while (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
    return content;
}

std::optional<Finding> trouble(std::string_view content) {
    if (content.size() > limits::file_bytes)
        return Finding{&rules::file_too_large, {}, {}, {}, {}, limits::file_name};
    auto wide = wide_by_mark(content);
    if (wide.empty()) wide = wide_by_zeros(content);
    if (!wide.empty()) return Finding{&rules::wide_file, {}, {}, {}, {}, std::string(wide)};
    return first_bad(without_bom(content));
}

}  // namespace

std::optional<std::string_view> readable(std::string_view content, const std::string& file,
                                         Findings& findings) {
    auto found = trouble(content);
    if (!found) return without_bom(content);
    found->file = file;
    findings.push_back(std::move(*found));
    return std::nullopt;
}

BadCharacter bad_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto found = utf8::decode(text, at);
        at += std::max<std::size_t>(1, found.size);
        const bool space = found.code == U'\n' || found.code == U'\t' || found.code == U'\r';
        const Rule* rule = space ? nullptr : rule_against(found.code);
        if (rule != nullptr) return {rule, code_name(found.code)};
    }
    return {};
}

}  // namespace qingwen
