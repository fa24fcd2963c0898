#include "edit/form.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace qingwen {

namespace {

const Node* child(const Node& node, std::string_view key) {
    const auto* map = node.map();
    if (map == nullptr) return nullptr;
    const auto found = std::ranges::find(*map, key, &Node::Field::key);
    return found == map->end() ? nullptr : &found->value;
}

std::string plain(const Node& node) {
    return node.text() == nullptr ? std::string() : std::string(utf8::trim(*node.text()));
}

std::string text(const Node& node, std::string_view key) {
    const auto* found = child(node, key);
    return found == nullptr ? std::string() : plain(*found);
}

TextList texts_of(const Node& node) {
    TextList all;
    if (const auto* list = node.list())
        for (const auto& one : *list) all.push_back(plain(one));
    else if (node.text() != nullptr)
        all.push_back(plain(node));
    return all;
}

TextList texts(const Node& node, std::string_view key) {
    const auto* found = child(node, key);
    return found == nullptr ? TextList() : texts_of(*found);
}

std::vector<Form::Pair> pairs(const Node& node, std::string_view key) {
    std::vector<Form::Pair> all;
    const auto* found = child(node, key);
    if (found == nullptr || found->map() == nullptr) return all;
    for (const auto& one : *found->map()) all.push_back({one.key, plain(one.value)});
    return all;
}

std::vector<TextList> blanks(const Node& node) {
    std::vector<TextList> all;
    const auto* found = child(node, "blanks");
    if (found == nullptr) return all;
    if (found->list() == nullptr) return {texts_of(*found)};
    for (const auto& one : *found->list()) all.push_back(texts_of(one));
    return all;
}

bool is_set(const Node& node, std::string_view key) {
    const auto written = text(node, key);
    return written == "true" || written == "对" || written == "正确";
}

std::string joined(const TextList& all) {
    std::string line;
    for (const auto& one : all) line += (line.empty() ? "" : ", ") + one;
    return line;
}

Kind kind_of(const Node& node) {
    if (child(node, "is") != nullptr) return Kind::truth;
    if (child(node, "order") != nullptr) return Kind::order;
    if (child(node, "match") != nullptr) return Kind::match;
    if (child(node, "blanks") != nullptr) return Kind::blank;
    if (child(node, "number") != nullptr) return Kind::number;
    return texts(node, "right").size() > 1 ? Kind::multiple : Kind::single;
}

void read_answer(const Node& node, Form& form) {
    form.right = texts(node, "right");
    form.wrong = texts(node, "wrong");
    form.last = texts(node, "last");
    form.keep_order = is_set(node, "keep_order");
    form.is = text(node, "is");
    form.order = texts(node, "order");
    form.pairs = pairs(node, "match");
    form.extra = texts(node, "extra");
    form.blanks = blanks(node);
    form.any_order = is_set(node, "any_order");
    form.number = text(node, "number");
    form.within = text(node, "within");
    form.unit = text(node, "unit");
}

}  // namespace

Form form_of(const Node& node) {
    Form form;
    form.kind = kind_of(node);
    form.id = text(node, "id");
    form.ask = text(node, "ask");
    form.why = text(node, "why");
    form.hint = text(node, "hint");
    form.note = text(node, "note");
    form.image = text(node, "image");
    form.case_id = text(node, "case");
    form.level = text(node, "level");
    form.points = text(node, "points");
    form.seconds = text(node, "seconds");
    if (const auto* cite = child(node, "cite")) {
        form.article = text(*cite, "article");
        form.paragraphs = joined(texts(*cite, "paragraph"));
        form.terms = texts(*cite, "terms");
    }
    form.tags = texts(node, "tags");
    form.tracks = texts(node, "for");
    form.allow = pairs(node, "allow");
    read_answer(node, form);
    return form;
}

}  // namespace qingwen
