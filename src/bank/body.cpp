#include "bank/body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bank/rules.h"

namespace qingwen {

namespace {

constexpr std::size_t fewest = 2;
constexpr std::size_t most = 8;
constexpr const char* count_range = "2–8";
constexpr double largest = 1e15;

using Texts = std::vector<std::string>;

// A key that makes a question of some kind, or is of use in that kind alone.
struct KindKey {
    std::string_view key;
    std::string_view kind;  // the key that tells the kind
};
constexpr std::array kind_keys{KindKey{"right", "right"},  KindKey{"wrong", "right"},
                               KindKey{"is", "is"},        KindKey{"order", "order"},
                               KindKey{"match", "match"},  KindKey{"blanks", "blanks"},
                               KindKey{"number", "number"}};
constexpr std::array helping_keys{KindKey{"last", "right"},  KindKey{"keep_order", "right"},
                                  KindKey{"extra", "match"}, KindKey{"within", "number"},
                                  KindKey{"unit", "number"}, KindKey{"any_order", "blanks"}};

std::string_view kind_key(const Fields& fields, Reporter& reporter) {
    const KindKey* first = nullptr;
    for (const auto& candidate : kind_keys) {
        if (!fields.has(candidate.key)) continue;
        if (first == nullptr) first = &candidate;
        if (first->kind == candidate.kind) continue;
        reporter.add(rules::kinds_mixed, fields.field(candidate.key)->at, candidate.key, {},
                     std::string(first->key));
        return {};
    }
    if (first != nullptr) return first->kind;
    reporter.add(rules::no_answer, fields.at(), {}, {}, "right, is, order, match, blanks, number");
    return {};
}

void check_helping_keys(const Fields& fields, std::string_view kind, Reporter& reporter) {
    for (const auto& [key, needed] : helping_keys)
        if (fields.has(key) && needed != kind)
            reporter.add(rules::key_needs, fields.field(key)->at, key, {}, std::string(needed));
}

// Everything said so far was no error of this part of the question.
class Watch {
public:
    explicit Watch(const Reporter& reporter) : reporter_(reporter), before_(reporter.errors()) {}
    [[nodiscard]] bool good() const { return reporter_.errors() == before_; }

private:
    const Reporter& reporter_;
    int before_;
};

struct Named {
    std::string_view field;
    const Texts& texts;
};

void check_distinct(const Fields& fields, std::initializer_list<Named> lists, Reporter& reporter) {
    std::vector<std::pair<std::string, const std::string*>> seen;
    for (const auto& [field, texts] : lists) {
        for (const auto& text : texts) {
            auto folded = utf8::fold(text);
            const auto same =
                std::ranges::find(seen, folded, &std::pair<std::string, const std::string*>::first);
            if (same != seen.end())
                reporter.add(rules::option_twice, fields.at(field), field, text, *same->second);
            seen.emplace_back(std::move(folded), &text);
        }
    }
}

bool count_fits(const Fields& fields, std::string_view field, std::size_t count, Reporter& reporter) {
    if (count >= fewest && count <= most) return true;
    reporter.add(rules::item_count, fields.at(field), field, std::to_string(count), count_range);
    return false;
}

Texts read_last(Fields& fields, const Options& options, Reporter& reporter) {
    Texts last;
    for (const auto& name : fields.texts("last", most_text)) {
        std::size_t i = 0;
        while (i < options.size() && utf8::fold(options.at(i)) != utf8::fold(name)) ++i;
        if (i == options.size())
            reporter.add(rules::last_is_no_option, fields.at("last"), "last", name);
        else if (std::ranges::find(last, options.at(i)) != last.end())
            reporter.add(rules::option_twice, fields.at("last"), "last", name, options.at(i));
        else
            last.push_back(options.at(i));
    }
    return last;
}

void check_options(const Fields& fields, const Options& options, Reporter& reporter) {
    if (options.right.empty()) reporter.add(rules::no_right_option, fields.at("right"), "right");
    if (options.wrong.empty() && options.right.size() < fewest)
        reporter.add(rules::no_wrong_option, fields.at("wrong"), "wrong");
    if (options.right.empty() || options.size() < fewest) return;
    if (options.size() > most)
        reporter.add(rules::option_count, fields.at(), {}, std::to_string(options.size()), count_range);
    else
        check_distinct(fields, {{"right", options.right}, {"wrong", options.wrong}}, reporter);
}

Body read_choice(Fields& fields, Reporter& reporter) {
    const Watch watch(reporter);
    Options options;
    options.right = fields.texts("right", most_text);
    options.wrong = fields.texts("wrong", most_text);
    if (watch.good()) check_options(fields, options, reporter);
    if (watch.good()) options.last = read_last(fields, options, reporter);
    options.keep_order = fields.truth("keep_order").value_or(false);
    if (options.right.size() == 1) return Single{std::move(options)};
    return Multiple{std::move(options)};
}

Body read_order(Fields& fields, Reporter& reporter) {
    const Watch watch(reporter);
    Order order{fields.texts("order", most_text)};
    if (watch.good() && count_fits(fields, "order", order.items.size(), reporter))
        check_distinct(fields, {{"order", order.items}}, reporter);
    return order;
}

Texts read_pairs(const Node& node, Match& match, Reporter& reporter) {
    Texts lefts;
    for (const auto& [key, at, value] : *node.map()) {
        const auto left = text_of({at, key}, "match", most_text, reporter);
        auto right = text_of(value, "match", most_text, reporter);
        if (!left || !right) continue;
        lefts.push_back(*left);
        match.pairs.emplace_back(*left, std::move(*right));
    }
    return lefts;
}

Body read_match(Fields& fields, Reporter& reporter) {
    const Watch watch(reporter);
    Match match;
    const Node& node = fields.field("match")->value;
    if (node.map() == nullptr) {
        reporter.add(rules::expected_map, node.at, "match", node.text() == nullptr ? "[…]" : *node.text());
        return match;
    }
    const Texts lefts = read_pairs(node, match, reporter);
    match.extra = fields.texts("extra", most_text);
    if (!watch.good() || !count_fits(fields, "match", match.pairs.size(), reporter)) return match;
    check_distinct(fields, {{"match", lefts}}, reporter);
    Texts rights;
    for (const auto& pair : match.pairs)
        if (std::ranges::find(rights, pair.second) == rights.end()) rights.push_back(pair.second);
    if (match.extra.size() > most)
        reporter.add(rules::item_count, fields.at("extra"), "extra", std::to_string(match.extra.size()),
                     "0–8");
    else
        check_distinct(fields, {{"match", rights}, {"extra", match.extra}}, reporter);
    return match;
}

Texts read_accepted(const Node& node, Reporter& reporter) {
    Texts accepted;
    const auto take = [&](const Node& one) {
        if (auto text = text_of(one, "blanks", most_text, reporter)) accepted.push_back(std::move(*text));
    };
    if (node.list() == nullptr)
        take(node);
    else if (node.list()->empty())
        reporter.add(rules::empty_text, node.at, "blanks");
    else
        std::ranges::for_each(*node.list(), take);
    return accepted;
}

Body read_blank(Fields& fields, Reporter& reporter) {
    const Watch watch(reporter);
    Blank blank;
    const Node& node = fields.field("blanks")->value;
    if (node.list() != nullptr)
        for (const auto& one : *node.list()) blank.blanks.push_back(read_accepted(one, reporter));
    else
        blank.blanks.push_back(read_accepted(node, reporter));
    blank.any_order = fields.truth("any_order").value_or(false);
    const auto* ask = fields.has("ask") ? fields.field("ask")->value.text() : nullptr;
    const std::size_t marks = ask == nullptr ? 0 : blanks_in(*ask);
    if (watch.good() && ask != nullptr && (marks == 0 || marks != blank.blanks.size()))
        reporter.add(rules::blank_count, node.at, "blanks", std::to_string(blank.blanks.size()),
                     std::to_string(marks));
    return blank;
}

Body read_number(Fields& fields) {
    Number number;
    number.value = fields.number("number", -largest, largest).value_or(0);
    number.within = fields.number("within", 0, largest).value_or(0);
    number.unit = fields.text("unit", 40);
    return number;
}

Body read_kind(std::string_view kind, Fields& fields, Reporter& reporter) {
    if (kind == "right") return read_choice(fields, reporter);
    if (kind == "order") return read_order(fields, reporter);
    if (kind == "match") return read_match(fields, reporter);
    if (kind == "blanks") return read_blank(fields, reporter);
    if (kind == "number") return read_number(fields);
    return Truth{fields.truth("is").value_or(false)};
}

}  // namespace

std::optional<Body> read_body(Fields& fields, Reporter& reporter) {
    const Watch watch(reporter);
    const auto kind = kind_key(fields, reporter);
    if (kind.empty()) return std::nullopt;
    check_helping_keys(fields, kind, reporter);
    Body body = read_kind(kind, fields, reporter);
    if (!watch.good()) return std::nullopt;
    return body;
}

}  // namespace qingwen
