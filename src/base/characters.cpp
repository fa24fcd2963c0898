#include "base/characters.h"

namespace qingwen {

namespace {

bool within(char32_t code, char32_t low, char32_t high) { return code >= low && code <= high; }

bool control(char32_t code) { return code < 0x20 || within(code, 0x7F, 0x9F) || code == 0xFEFF; }

bool mark(char32_t code) {
    return within(code, 0x300, 0x36F) || within(code, 0x1AB0, 0x1AFF) || within(code, 0x1DC0, 0x1DFF) ||
           within(code, 0x20D0, 0x20FF) || within(code, 0x3099, 0x309A) || within(code, 0xFE20, 0xFE2F);
}

bool unseen(char32_t code) {
    return within(code, 0x200B, 0x200F) || within(code, 0x202A, 0x202E) || within(code, 0x2060, 0x2064) ||
           within(code, 0xFE00, 0xFE0F) || within(code, 0xE0100, 0xE01EF);
}

}  // namespace

Forbidden forbidden(char32_t code) {
    if (control(code)) return Forbidden::control;
    if (within(code, 0x202A, 0x202E) || within(code, 0x2066, 0x2069)) return Forbidden::bidi;
    if (within(code, 0xFDD0, 0xFDEF) || (code & 0xFFFE) == 0xFFFE) return Forbidden::noncharacter;
    return Forbidden::no;
}

bool joins(char32_t code) {
    return code != U'\n' && code != U'\t' && (control(code) || mark(code) || unseen(code));
}

}  // namespace qingwen
