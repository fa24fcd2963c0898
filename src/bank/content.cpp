#include "bank/content.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/digest.h"

namespace qingwen {

namespace {

// Every text with its length before it, so that no two contents run into the same line.
class Canon {
public:
    void put(std::string_view text) {
        whole(static_cast<long long>(text.size()));
        text_ += text;
    }
    void whole(long long value) { number(value); }
    void real(double value) { number(value); }
    void list(const std::vector<std::string>& texts) {
        whole(static_cast<long long>(texts.size()));
        for (const auto& text : texts) put(text);
    }
    void maybe(const std::optional<int>& value) {
        whole(value.has_value() ? 1 : 0);
        whole(value.value_or(0));
    }
    std::string take() { return std::move(text_); }

private:
    template <class T>
    void number(T value) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        text_.append(digits.data(), end);
        text_ += ':';
    }

    std::string text_;
};

void put(Canon& canon, const Options& options) {
    canon.list(options.right);
    canon.list(options.wrong);
    canon.list(options.last);
    canon.whole(options.keep_order ? 1 : 0);
}
void put(Canon& canon, const Truth& truth) { canon.whole(truth.is ? 1 : 0); }
void put(Canon& canon, const Order& order) { canon.list(order.items); }
void put(Canon& canon, const Match& match) {
    canon.whole(static_cast<long long>(match.pairs.size()));
    for (const auto& [left, right] : match.pairs) {
        canon.put(left);
        canon.put(right);
    }
    canon.list(match.extra);
}
void put(Canon& canon, const Blank& blank) {
    canon.whole(static_cast<long long>(blank.blanks.size()));
    for (const auto& accepted : blank.blanks) canon.list(accepted);
    if (blank.any_order) canon.whole(1);  // banks from before there was this keep their digest
}
void put(Canon& canon, const Number& number) {
    canon.real(number.value);
    canon.real(number.within);
    canon.put(number.unit);
}

void put(Canon& canon, const std::optional<Cite>& cite) {
    canon.whole(cite.has_value() ? 1 : 0);
    if (!cite) return;
    canon.whole(cite->article);
    canon.whole(static_cast<long long>(cite->paragraphs.size()));
    for (const int paragraph : cite->paragraphs) canon.whole(paragraph);
    canon.list(cite->terms);
}

}  // namespace

std::string canonical(const Question& question) {
    Canon canon;
    canon.put(question.id.text);
    canon.put(question.chapter.text);
    canon.put(question.ask);
    canon.whole(static_cast<int>(question.kind()));
    std::visit([&](const auto& body) { put(canon, body); }, question.body);
    canon.put(question.why);
    canon.put(question.hint);
    canon.put(question.image);
    canon.put(question.case_id.text);
    put(canon, question.cite);
    canon.whole(question.level);
    canon.list(question.tags);
    canon.list(question.tracks);
    canon.maybe(question.points);
    canon.maybe(question.seconds);
    return canon.take();
}

std::string digest_of(const BankId& id, const std::vector<Chapter>& chapters, const std::vector<Case>& cases,
                      const std::vector<Question>& questions) {
    Canon canon;
    canon.put(id.text);
    canon.whole(static_cast<long long>(chapters.size()));
    for (const auto& chapter : chapters) {
        canon.put(chapter.id.text);
        canon.put(chapter.title);
        canon.whole(chapter.article);
    }
    std::vector<std::pair<std::string_view, std::string_view>> stems;
    for (const auto& one : cases) stems.emplace_back(one.id.text, one.text);
    std::ranges::sort(stems);
    canon.whole(static_cast<long long>(stems.size()));
    for (const auto& [name, text] : stems) {
        canon.put(name);
        canon.put(text);
    }
    for (const auto& question : questions) canon.put(digest_of(canonical(question)));
    return digest_of(canon.take());
}

}  // namespace qingwen
