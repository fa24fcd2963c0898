#include "shell/word_ruler.h"

#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr std::size_t most_bytes = 1U << 20U;

}  // namespace

bool in_word(char32_t code) { return code > U' ' && code != 0xA0 && code < 0x2E80; }

WordRuler::WordRuler(FontBook& book) : book_(book), known_(most_bytes) {}

// SDL_ttf measures ink; an ideograph behind it has none beyond its em, and is kerned with nothing.
const std::vector<float>& WordRuler::edges(Face face, int size, const std::u32string& word, int frame) {
    auto key = std::to_string(static_cast<int>(face)) + '/' + std::to_string(size) + '/';
    const auto begin = key.size();
    for (const char32_t code : word) utf8::append(key, code);
    if (const auto* known = known_.find(key, frame)) return *known;
    const float end = book_.width(face, size, "一");
    std::string part;
    std::vector<float> edges;
    edges.reserve(word.size());
    for (const char32_t code : word) {
        utf8::append(part, code);
        edges.push_back(book_.width(face, size, part + "一") - end);
    }
    const auto bytes = key.size() - begin + edges.size() * sizeof(float) + 64;
    return known_.add(std::move(key), std::move(edges), bytes, frame);
}

}  // namespace qingwen
