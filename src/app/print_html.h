// HTML that is well-formed XML too. What a person wrote gets into it escaped, because there is no other way
// in: a text becomes Html through said() only.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace qingwen {

class Html {
public:
    Html() = default;

    Html& operator+=(const Html& more) {
        text_ += more.text_;
        return *this;
    }
    friend Html operator+(Html one, const Html& more) { return std::move(one += more); }
    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    explicit Html(std::string text) : text_(std::move(text)) {}
    friend Html said(std::string_view text);
    friend Html element(std::string_view opening, const Html& inner);
    friend Html lone(std::string_view opening);
    friend Html style(std::string_view css);

    std::string text_;
};

// The text, to be read as it stands. What XML 1.0 (§2.2) has no place for, NUL among it, becomes U+FFFD.
Html said(std::string_view text);

// `opening`: a name of our own, and its attributes: "p class='ask'". Nothing that a person wrote.
Html element(std::string_view opening, const Html& inner = {});
// One that holds nothing and has no end tag: meta.
Html lone(std::string_view opening);
// `css` without < and &, so that HTML and XML read the same.
Html style(std::string_view css);

}  // namespace qingwen
