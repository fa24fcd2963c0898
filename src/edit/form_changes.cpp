#include <algorithm>
#include <optional>

#include "bank/keys.h"
#include "base/utf8.h"
#include "edit/form.h"

namespace qingwen {

namespace {

using Value = std::optional<Node>;

Node node(std::string_view text) { return {{}, std::string(text)}; }

// Of what a question may do without: nothing when it is empty.
Value optional_text(std::string_view text) { return utf8::trim(text).empty() ? Value() : Value(node(text)); }

Node list_of(const TextList& all) {
    Node::List list;
    for (const auto& one : all)
        if (!utf8::trim(one).empty()) list.push_back(node(one));
    return {{}, std::move(list)};
}

Value optional_list(const TextList& all) {
    auto list = list_of(all);
    return list.list()->empty() ? Value() : Value(std::move(list));
}

// One text where there is one row.
Node text_or_list(const TextList& all) {
    auto list = list_of(all);
    if (list.list()->empty()) return node("");
    return list.list()->size() == 1 ? Node(list.list()->front()) : list;
}

Value optional_text_or_list(const TextList& all) {
    return list_of(all).list()->empty() ? Value() : Value(text_or_list(all));
}

Node map_of(const std::vector<Form::Pair>& pairs) {
    Node::Map map;
    for (const auto& pair : pairs) {
        if (utf8::trim(pair.left).empty() && utf8::trim(pair.right).empty()) continue;
        if (std::ranges::find(map, pair.left, &Node::Field::key) != map.end()) continue;
        map.push_back({pair.left, {}, node(pair.right)});
    }
    return {{}, std::move(map)};
}

Value optional_map(const std::vector<Form::Pair>& pairs) {
    auto map = map_of(pairs);
    return map.map()->empty() ? Value() : Value(std::move(map));
}

Node blanks_of(const std::vector<TextList>& blanks) {
    Node::List list;
    for (const auto& accepted : blanks) list.push_back(text_or_list(accepted));
    return {{}, std::move(list)};
}

Value paragraphs_of(std::string_view typed) {
    TextList all;
    std::string one;
    for (std::size_t at = 0; at <= typed.size();) {
        const auto comma = std::min(typed.find(',', at), typed.size());
        all.emplace_back(utf8::trim(typed.substr(at, comma - at)));
        at = comma + 1;
    }
    return optional_text_or_list(all);
}

Value cite_of(const Form& form) {
    Node::Map map;
    const auto put = [&](std::string_view key, Value value) {
        if (value) map.push_back({std::string(key), {}, std::move(*value)});
    };
    put("article", optional_text(form.article));
    put("paragraph", paragraphs_of(form.paragraphs));
    put("terms", optional_list(form.terms));
    return map.empty() ? Value() : Value(Node{{}, std::move(map)});
}

Value flag(bool on) { return on ? Value(node("true")) : Value(); }

// Nothing where the kind has no such key.
Value answer(const Form& form, std::string_view key) {
    const auto when = [](bool here, auto make) { return here ? Value(make()) : Value(); };
    const bool choice = is_choice(form.kind);
    if (key == "right") return when(choice, [&] { return text_or_list(form.right); });
    if (key == "wrong") return choice ? optional_list(form.wrong) : Value();
    if (key == "last") return choice ? optional_text_or_list(form.last) : Value();
    if (key == "keep_order") return flag(choice && form.keep_order);
    if (key == "is") return when(form.kind == Kind::truth, [&] { return node(form.is); });
    if (key == "order") return when(form.kind == Kind::order, [&] { return list_of(form.order); });
    if (key == "match") return when(form.kind == Kind::match, [&] { return map_of(form.pairs); });
    if (key == "extra") return form.kind == Kind::match ? optional_list(form.extra) : Value();
    if (key == "blanks") return when(form.kind == Kind::blank, [&] { return blanks_of(form.blanks); });
    if (key == "any_order") return flag(form.kind == Kind::blank && form.any_order);
    if (form.kind != Kind::number) return {};
    if (key == "number") return node(form.number);
    return optional_text(key == "within" ? form.within : form.unit);
}

Value value(const Form& form, std::string_view key) {
    if (key == "id") return node(form.id);
    if (key == "ask") return node(form.ask);
    if (key == "case") return optional_text(form.case_id);
    if (key == "image") return optional_text(form.image);
    if (key == "hint") return optional_text(form.hint);
    if (key == "why") return optional_text(form.why);
    if (key == "cite") return cite_of(form);
    if (key == "level") return optional_text(form.level);
    if (key == "tags") return optional_list(form.tags);
    if (key == "for") return optional_list(form.tracks);
    if (key == "points") return optional_text(form.points);
    if (key == "seconds") return optional_text(form.seconds);
    if (key == "note") return optional_text(form.note);
    if (key == "allow") return optional_map(form.allow);
    return answer(form, key);
}

bool same(const Node& one, const Node& other);

bool same(const Node::List& one, const Node::List& other) {
    return std::ranges::equal(one, other, [](const Node& a, const Node& b) { return same(a, b); });
}

bool same(const Node::Map& one, const Node::Map& other) {
    return std::ranges::equal(one, other, [](const Node::Field& a, const Node::Field& b) {
        return a.key == b.key && same(a.value, b.value);
    });
}

bool same(const Node& one, const Node& other) {
    if (one.held.index() != other.held.index()) return false;
    if (one.text() != nullptr) return *one.text() == *other.text();
    return one.list() != nullptr ? same(*one.list(), *other.list()) : same(*one.map(), *other.map());
}

bool same(const Value& one, const Value& other) {
    return one.has_value() == other.has_value() && (!one || same(*one, *other));
}

}  // namespace

bool writes_all(const Form& form) {
    const auto lost = [](const std::vector<Form::Pair>& pairs) {
        const auto is_empty = [](const Form::Pair& pair) {
            return utf8::trim(pair.left).empty() && utf8::trim(pair.right).empty();
        };
        const auto empty = std::ranges::count_if(pairs, is_empty);
        return static_cast<std::size_t>(empty) + map_of(pairs).map()->size() != pairs.size();
    };
    return !(form.kind == Kind::match && lost(form.pairs)) && !lost(form.allow);
}

std::vector<KeyChange> changes(const Form& from, const Form& to) {
    std::vector<KeyChange> all;
    for (const auto key : question_keys) {
        auto wanted = value(to, key);
        if (!same(value(from, key), wanted)) all.push_back({std::string(key), std::move(wanted)});
    }
    return all;
}

Node::Map fields_of(const Form& form) {
    Node::Map all;
    for (const auto key : question_keys)
        if (auto written = value(form, key)) all.push_back({std::string(key), {}, std::move(*written)});
    return all;
}

}  // namespace qingwen
