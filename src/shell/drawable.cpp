#include "shell/drawable.h"

#include <memory>
#include <unordered_map>

#include "base/utf8.h"
#include "shell/font_book.h"

namespace qingwen {

namespace {

class Asked {
public:
    explicit Asked(FontBook book) : book_(std::move(book)) {}

    bool has(char32_t code) {
        const auto [known, fresh] = known_.try_emplace(code, false);
        if (!fresh) return known->second;
        std::string text;
        utf8::append(text, code);
        return known->second = book_.missing(text).empty();
    }

private:
    FontBook book_;
    std::unordered_map<char32_t, bool> known_;
};

}  // namespace

Drawable drawable_by(const FontSources& sources) {
    auto files = find_fonts(sources);
    if (!files) return {};
    auto book = FontBook::open(std::move(files).value());
    if (!book) return {};
    auto asked = std::make_shared<Asked>(std::move(book).value());
    return [asked](char32_t code) { return asked->has(code); };
}

}  // namespace qingwen
