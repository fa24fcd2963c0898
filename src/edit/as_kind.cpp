#include <algorithm>
#include <charconv>

#include "edit/field.h"

namespace qingwen {

namespace {

TextList joined(TextList first, const TextList& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

bool is_number(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

struct Choice {
    TextList right, wrong;
};

// What the question has to offer, as options.
Choice options_of(const Form& form) {
    Choice all;
    switch (form.kind) {
        case Kind::order:
            all.wrong = form.order;
            break;
        case Kind::match:
            for (const auto& pair : form.pairs) all.wrong.push_back(pair.right);
            all.wrong = joined(std::move(all.wrong), form.extra);
            break;
        case Kind::blank:
            for (const auto& accepted : form.blanks)
                if (!accepted.empty()) all.right.push_back(accepted.front());
            break;
        case Kind::number:
            if (!form.number.empty()) all.right = {form.number + form.unit};
            break;
        default:
            all = {form.right, form.wrong};
    }
    return all;
}

// A single question keeps the first right option; the others are offered as wrong ones.
void to_single(Form& form) {
    if (form.right.size() < 2) return;
    form.wrong.insert(form.wrong.begin(), form.right.begin() + 1, form.right.end());
    form.right.resize(1);
}

void to_choice(Form& form, Choice from) {
    if (form.right.empty()) form.right = std::move(from.right);
    if (form.wrong.empty()) form.wrong = std::move(from.wrong);
    if (form.right.empty() && !form.wrong.empty()) {
        form.right = {form.wrong.front()};
        form.wrong.erase(form.wrong.begin());
    }
}

void to_match(Form& form, const Choice& from) {
    if (!form.pairs.empty()) return;
    for (const auto& option : joined(from.right, from.wrong)) form.pairs.push_back({option, {}});
}

void to_blank(Form& form, const Choice& from) {
    if (!form.blanks.empty()) return;
    for (const auto& option : from.right) form.blanks.push_back({option});
}

void to_number(Form& form, const Choice& from) {
    const auto found = std::ranges::find_if(from.right, is_number);
    if (form.number.empty() && found != from.right.end()) form.number = *found;
}

}  // namespace

Form as_kind(Form form, Kind kind) {
    if (form.kind == kind) return form;
    const auto from = options_of(form);
    if (is_choice(kind) && !is_choice(form.kind)) to_choice(form, from);
    if (kind == Kind::single) to_single(form);
    if (kind == Kind::order && form.order.empty()) form.order = joined(from.right, from.wrong);
    if (kind == Kind::match) to_match(form, from);
    if (kind == Kind::blank) to_blank(form, from);
    if (kind == Kind::number) to_number(form, from);
    form.kind = kind;
    return form;
}

}  // namespace qingwen
