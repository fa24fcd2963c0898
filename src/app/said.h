// A text in the languages we speak; an absent one falls back to the other.
#pragma once

#include <string>

#include "app/words.h"
#include "bank/fields.h"

namespace qingwen {

struct Said {
    std::string zh, en;

    [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
    [[nodiscard]] const std::string& in(Language language) const {
        const bool chinese = (language == Language::zh && !zh.empty()) || en.empty();
        return chinese ? zh : en;
    }
};

// The key's value: a map {zh: …, en: …}, or one text for both.
Said read_said(const Fields& fields, std::string_view key, Reporter& reporter);

}  // namespace qingwen
