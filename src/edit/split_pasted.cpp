#include "edit/split_pasted.h"

#include <algorithm>
#include <optional>

#include "base/npos.h"
#include "base/utf8.h"

namespace qingwen {

namespace {

constexpr std::size_t most_rows = 24;    // more of them are no options
constexpr std::size_t short_text = 8;    // characters
constexpr std::size_t fewest_words = 3;  // that “、” separates

// The number that an option begins with.
struct Mark {
    enum class Way { circled, letter, digits, letter_in_brackets, digits_in_brackets } way{};
    int number = 0;
    std::size_t end = 0;
};

// Characters one after the other, half-width and small.
class Reader {
public:
    Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] char32_t here() const {
        const auto code = at_ < text_.size() ? utf8::decode(text_, at_).code : U'\0';
        const auto half = code >= 0xFF01 && code <= 0xFF5E ? code - 0xFEE0 : code;
        return half >= U'A' && half <= U'Z' ? half + 32 : half;
    }
    void skip() { at_ += at_ < text_.size() ? std::max<std::size_t>(1, utf8::decode(text_, at_).size) : 0; }
    bool take(char32_t wanted) {
        if (here() != wanted) return false;
        skip();
        return true;
    }

private:
    std::string_view text_;
    std::size_t at_;
};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }

int take_number(Reader& reader) {
    int number = 0;
    if (is_letter(reader.here())) {
        number = static_cast<int>(reader.here() - U'a') + 1;
        reader.skip();
        return number;
    }
    for (int i = 0; i < 2 && is_digit(reader.here()); ++i, reader.skip())
        number = number * 10 + static_cast<int>(reader.here() - U'0');
    return number;
}

// What may stand between a number and its option. “1.5” is no numbering.
bool take_separator(Reader& reader, bool letter) {
    if (reader.take(U'、') || reader.take(U')')) return true;
    if (letter && reader.take(U':')) return true;
    return reader.take(U'.') && (letter || !is_digit(reader.here()));
}

std::optional<Mark> mark_at(std::string_view text, std::size_t at) {
    using Way = Mark::Way;
    Reader reader(text, at);
    if (const auto code = reader.here(); code >= U'①' && code <= U'⑳') {
        reader.skip();
        return Mark{Way::circled, static_cast<int>(code - U'①') + 1, reader.at()};
    }
    const bool bracket = reader.take(U'(');
    const bool letter = is_letter(reader.here());
    const int number = take_number(reader);
    if (number == 0 || !(bracket ? reader.take(U')') : take_separator(reader, letter))) return std::nullopt;
    if (bracket) return Mark{letter ? Way::letter_in_brackets : Way::digits_in_brackets, number, reader.at()};
    return Mark{letter ? Way::letter : Way::digits, number, reader.at()};
}

// A number within a word or another number begins no option.
bool may_begin(std::string_view text, std::size_t at) {
    const char before = at == 0 ? ' ' : text[at - 1];
    const bool word = (before >= '0' && before <= '9') || (before >= 'a' && before <= 'z') ||
                      (before >= 'A' && before <= 'Z') || before == '.';
    return !word && (at == 0 || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

struct Numbered {
    std::size_t begin = npos;
    Mark mark;
};

Numbered next_mark(std::string_view text, std::size_t from, Mark::Way way, int number) {
    for (auto at = from; at < text.size(); ++at) {
        if (!may_begin(text, at)) continue;
        const auto mark = mark_at(text, at);
        if (mark && mark->way == way && mark->number == number) return {at, *mark};
    }
    return {};
}

// A text that went over lines, in one; a space where words need one.
std::string in_one_line(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const auto stop = std::min(text.find_first_of("\r\n", at), text.size());
        const auto part = utf8::trim(text.substr(at, stop - at));
        const bool words = !line.empty() && !part.empty() && static_cast<unsigned char>(line.back()) < 0x80U;
        line.append(words ? " " : "").append(part);
        at = stop + 1;
    }
    return line;
}

std::string_view without_separators(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        text = utf8::trim(text);
        for (const std::string_view end : {";", "；", ",", "，", "、"})
            if (text.ends_with(end)) {
                text.remove_suffix(end.size());
                more = true;
            }
    }
    return text;
}

// Nothing when it is not numbered from its beginning on, or a number has no text.
TextList by_numbers(std::string_view text) {
    TextList rows;
    auto mark = mark_at(text, 0);
    if (!mark || mark->number != 1) return {};
    for (std::size_t from = mark->end; from <= text.size();) {
        const auto next = next_mark(text, from, mark->way, static_cast<int>(rows.size()) + 2);
        const auto end = std::min(next.begin, text.size());
        rows.push_back(in_one_line(without_separators(text.substr(from, end - from))));
        if (rows.back().empty()) return {};
        if (next.begin == npos) break;
        from = next.mark.end;
    }
    return rows;
}

TextList split_at(std::string_view text, std::initializer_list<std::string_view> separators) {
    TextList rows;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        const auto row = utf8::trim(text.substr(begin, end - begin));
        if (!row.empty()) rows.push_back(in_one_line(row));
    };
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const auto separator : separators)
            if (text.substr(at).starts_with(separator)) {
                take(at);
                begin = at + separator.size();
            }
    take(text.size());
    return rows;
}

TextList short_words(std::string_view text) {
    auto rows = split_at(text, {"、"});
    const auto is_short = [](const std::string& row) {
        const bool is_number = row.find_first_not_of("0123456789") == npos;
        return !is_number && utf8::length(row) <= short_text && row.find("，") == npos;
    };
    return rows.size() >= fewest_words && std::ranges::all_of(rows, is_short) ? rows : TextList();
}

TextList by_separators(std::string_view text) {
    for (auto rows : {split_at(text, {"\n"}), split_at(text, {"\t"}), split_at(text, {";", "；"})})
        if (rows.size() > 1) return rows;
    return short_words(text);
}

// Where they are numbered one by one.
TextList without_numbers(TextList rows) {
    TextList bare;
    std::optional<Mark> first;
    for (const auto& row : rows) {
        const auto mark = mark_at(row, 0);
        if (!mark || mark->number != static_cast<int>(bare.size()) + 1) return rows;
        if (!first) first = mark;
        bare.emplace_back(utf8::trim(std::string_view(row).substr(mark->end)));
        if (mark->way != first->way || bare.back().empty()) return rows;
    }
    return bare;
}

// As many as it may turn out to be when it is typed on.
std::size_t most_options_in(std::string_view text) {
    if (utf8::trim(text).empty()) return 0;
    const auto typed_on = std::string(text) + "x";
    return std::max(split_pasted(typed_on).size(), split_at(typed_on, {"、"}).size());
}

}  // namespace

TextList split_pasted(std::string_view text) {
    text = utf8::trim(text);
    auto rows = by_numbers(text);
    if (rows.size() < 2) rows = without_numbers(by_separators(text));
    if (rows.size() < 2 || rows.size() > most_rows) return {std::string(text)};
    return rows;
}

bool is_paste(std::string_view before, std::string_view after) {
    const auto now = split_pasted(after).size();
    return now > 1 && now >= most_options_in(before) + 2;
}

Form with_pasted(Form form, FieldAt at, const TextList& rows) {
    for (const auto& row : rows) {
        const auto* there = text_at(form, at);
        const bool is_first = &row == rows.data();
        if (!is_first && (there == nullptr || !utf8::trim(*there).empty()))
            form = with_row(std::move(form), at);
        form = with_text(std::move(form), at, row);
        ++at.row;
    }
    const auto is_filled = [](const std::string& row) { return !utf8::trim(row).empty(); };
    if (form.kind == Kind::single && std::ranges::count_if(form.right, is_filled) > 1)
        form.kind = Kind::multiple;
    return form;
}

}  // namespace qingwen
