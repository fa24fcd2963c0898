#include "log/tree.h"

#include <cmath>

namespace qingwen::log {

namespace {

const Json nothing;

}  // namespace

const Json* Tree::find(std::string_view key) const {
    if (!value_->is_object()) return nullptr;
    const auto at = value_->find(key);
    return at == value_->end() ? nullptr : &*at;
}

Tree Tree::child(std::string_view key) const {
    const Json* const value = find(key);
    Tree tree(value ? *value : nothing, *this, key, 0);
    if (!value) tree.fail("is missing");
    return tree;
}

Tree Tree::map(std::string_view key) const {
    Tree tree = child(key);
    if (!tree.value_->is_object()) tree.fail("is no map");
    return tree;
}

std::string Tree::text(std::string_view key) const { return child(key).own_text(); }

std::string Tree::text_or_empty(std::string_view key) const { return has(key) ? text(key) : std::string(); }

std::int64_t Tree::integer(std::string_view key, Range range) const { return child(key).own_integer(range); }

int Tree::small(std::string_view key, Range range) const { return static_cast<int>(integer(key, range)); }

bool Tree::truth(std::string_view key) const {
    const Tree tree = child(key);
    const auto* const held = tree.value_->get_ptr<const bool*>();
    if (!held) tree.fail("is neither true nor false");
    return held && *held;
}

bool Tree::truth_or_false(std::string_view key) const { return has(key) && truth(key); }

double Tree::number(std::string_view key) const {
    const Tree tree = child(key);
    const double held = tree.value_->is_number() ? tree.value_->get<double>() : std::nan("");
    if (!std::isfinite(held)) tree.fail("is no finite number");
    return std::isfinite(held) ? held : 0;
}

std::vector<std::string> Tree::texts(std::string_view key) const {
    if (!has(key)) return {};
    return child(key).own_texts();
}

std::vector<int> Tree::smalls(std::string_view key, Range range) const {
    std::vector<int> all;
    each(key, [&](const Tree& member) { all.push_back(static_cast<int>(member.own_integer(range))); });
    return all;
}

std::string Tree::own_text() const {
    if (const auto* const held = value_->get_ptr<const std::string*>()) return *held;
    fail("is no text");
    return {};
}

std::int64_t Tree::own_integer(Range range) const {
    const bool beyond =
        value_->is_number_unsigned() && value_->get<std::uint64_t>() > std::uint64_t{INT64_MAX};
    const bool whole = value_->is_number_integer() && !beyond;
    const std::int64_t held = whole ? value_->get<std::int64_t>() : 0;
    if (whole && held >= range.low && held <= range.high) return held;
    fail(whole || beyond ? "is out of range" : "is no whole number");
    return range.low;
}

std::vector<std::string> Tree::own_texts() const {
    std::vector<std::string> all;
    if (!value_->is_array()) fail("is no list");
    if (failed()) return all;
    std::size_t index = 0;
    for (const Json& member : *value_) all.push_back(Tree(member, *this, {}, index++).own_text());
    return all;
}

void Tree::fail(std::string_view what, Fault fault) const {
    if (failed()) return;
    *trouble_ = {fault, path() + " " + std::string(what)};
}

std::string Tree::path() const {
    if (!parent_) return "it";
    const std::string before = parent_->parent_ ? parent_->path() : std::string();
    if (key_.empty()) return before + "[" + std::to_string(index_) + "]";
    return before.empty() ? std::string(key_) : before + "." + std::string(key_);
}

Json parse_map(std::string_view json, Trouble& trouble) {
    try {
        Json value = Json::parse(json);
        if (value.is_object()) return value;
        trouble.what = "is no map";
    } catch (const Json::exception& exception) {
        trouble.what = exception.what();
    }
    return nullptr;
}

}  // namespace qingwen::log
