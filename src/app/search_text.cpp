#include "app/search_text.h"

#include <algorithm>
#include <cstring>

#include "base/overloaded.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr char between = '\n';           // fold() leaves none, so no word reaches over it
constexpr std::size_t shown_before = 6;  // characters before a mark

void add_options(const Options& options, std::vector<SearchField>& fields) {
    for (std::size_t i = 0; i < options.size(); ++i)
        fields.push_back({FoundIn::option, options.at(i), false});
}

void add_body(const Body& body, std::vector<SearchField>& fields) {
    const auto offer = [&](const std::string& text) { fields.push_back({FoundIn::option, text, false}); };
    std::visit(Overloaded{
                   [&](const Single& b) { add_options(b, fields); },
                   [&](const Multiple& b) { add_options(b, fields); },
                   [&](const Order& b) { std::ranges::for_each(b.items, offer); },
                   [&](const Match& b) {
                       for (const auto& [left, right] : b.pairs) offer(left), offer(right);
                       std::ranges::for_each(b.extra, offer);
                   },
                   [&](const Blank& b) {
                       for (const auto& accepted : b.blanks)
                           for (const auto& text : accepted) fields.push_back({FoundIn::option, text, true});
                   },
                   [](const auto&) {},
               },
               body);
}

// A text folded, and for each of its bytes where its character begins in the text as it was.
struct Folded {
    std::string text;
    std::vector<std::size_t> from;
    std::size_t whole = 0;

    [[nodiscard]] std::size_t begin_of(std::size_t at) const { return at < from.size() ? from[at] : whole; }
};

Folded folded(std::string_view text) {
    Folded all{.text = {}, .from = {}, .whole = text.size()};
    for (std::size_t at = 0; at < text.size();) {
        const auto size = std::max<std::size_t>(1, utf8::decode(text, at).size);
        all.text += utf8::fold(text.substr(at, size));
        all.from.resize(all.text.size(), at);
        at += size;
    }
    return all;
}

std::size_t after_character(std::string_view text, std::size_t at) {
    return at + std::max<std::size_t>(1, utf8::decode(text, at).size);
}

std::vector<TextRange> merged(std::vector<TextRange> all) {
    std::ranges::sort(all, {}, &TextRange::begin);
    std::vector<TextRange> result;
    for (const auto& one : all) {
        if (result.empty() || one.begin > result.back().end)
            result.push_back(one);
        else
            result.back().end = std::max(result.back().end, one.end);
    }
    return result;
}

// So many characters back from a place.
std::size_t back(std::string_view text, std::size_t at, std::size_t characters) {
    for (; characters > 0 && at > 0; --characters) {
        --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    }
    return at;
}

}  // namespace

std::vector<std::string> search_words(std::string_view typed) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(word);
        word.clear();
    };
    for (std::size_t at = 0; at < typed.size();) {
        const auto size = std::max<std::size_t>(1, utf8::decode(typed, at).size);
        const auto letter = utf8::fold(typed.substr(at, size));
        letter.empty() ? finish() : void(word += letter);
        at += size;
    }
    finish();
    return words;
}

bool stands_in(std::string_view text, std::string_view word) {
    return ::memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

std::vector<SearchField> search_fields(const Question& question) {
    std::vector<SearchField> fields{{FoundIn::ask, question.ask, false}};
    add_body(question.body, fields);
    fields.push_back({FoundIn::why, question.why, true});
    for (const auto& tag : question.tags) fields.push_back({FoundIn::tag, tag, true});
    if (question.cite)
        for (const auto& term : question.cite->terms) fields.push_back({FoundIn::term, term, true});
    return fields;
}

SearchText::SearchText(const Question& question) {
    const auto fields = search_fields(question);
    for (const bool told : {false, true}) {
        if (told) told_from_ = text_.size();
        for (const auto& field : fields)
            if (field.told == told) (text_ += utf8::fold(field.text)) += between;
    }
    text_.shrink_to_fit();
}

bool SearchText::has(std::span<const std::string> words, bool told) const {
    const auto within = std::string_view(text_).substr(0, told ? text_.size() : told_from_);
    return std::ranges::all_of(words, [&](const auto& word) { return stands_in(within, word); });
}

std::vector<TextRange> marks_in(std::string_view text, std::span<const std::string> words) {
    const auto in = folded(text);
    std::vector<TextRange> all;
    for (const auto& word : words) {
        if (word.empty()) continue;
        for (auto at = in.text.find(word); at != std::string::npos; at = in.text.find(word, at + word.size()))
            all.push_back({in.begin_of(at), after_character(text, in.begin_of(at + word.size() - 1))});
    }
    return merged(std::move(all));
}

Excerpt excerpt_of(std::string_view text, std::span<const std::string> words, std::size_t most) {
    const auto marks = marks_in(text, words);
    std::size_t from = 0;
    if (!marks.empty() && utf8::length(text.substr(0, marks.front().end)) + 1 > most)
        from = back(text, marks.front().begin, shown_before);
    if (from == 0) return {std::string(text), marks};
    Excerpt excerpt{"…", {}};
    const auto moved = from - excerpt.text.size();
    for (const auto& mark : marks) excerpt.marks.push_back({mark.begin - moved, mark.end - moved});
    excerpt.text += text.substr(from);
    return excerpt;
}

}  // namespace qingwen
