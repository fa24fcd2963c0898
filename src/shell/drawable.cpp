#include "shell/drawable.h"

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "base/utf8.h"
#include "shell/font_book.h"

namespace qingwen {

namespace {

// Without fonts there is nobody to ask, and every character is as good as another.
class Asked {
public:
    explicit Asked(FontSources sources) : sources_(std::move(sources)) {}

    bool has(char32_t code) {
        const std::lock_guard lock(mutex_);
        if (!opened_) open();
        const auto [known, fresh] = known_.try_emplace(code, true);
        if (!fresh || !book_) return known->second;
        std::string text;
        utf8::append(text, code);
        return known->second = book_->missing(text).empty();
    }

    void open() {
        opened_ = true;
        auto files = find_fonts(sources_);
        if (!files) return;
        auto book = FontBook::open(std::move(files).value());
        if (book) book_.emplace(std::move(book).value());
    }
    [[nodiscard]] bool has_fonts() const { return book_.has_value(); }

private:
    FontSources sources_;
    std::mutex mutex_;
    bool opened_ = false;
    std::optional<FontBook> book_;
    std::unordered_map<char32_t, bool> known_;
};

}  // namespace

Drawable drawable_by(const FontSources& sources) {
    auto asked = std::make_shared<Asked>(sources);
    asked->open();
    if (!asked->has_fonts()) return {};
    return [asked](char32_t code) { return asked->has(code); };
}

Drawable drawable_later(const FontSources& sources) {
    return [asked = std::make_shared<Asked>(sources)](char32_t code) { return asked->has(code); };
}

}  // namespace qingwen
