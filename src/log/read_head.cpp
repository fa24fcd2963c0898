#include <algorithm>
#include <charconv>
#include <numeric>

#include "log/codec.h"
#include "log/read.h"

namespace qingwen {

namespace log {

namespace {

constexpr Range any_points{0, 100'000};
constexpr std::size_t most_items = 20'000;
constexpr std::size_t most_blanks = 1'000;  // more than a stem has room for
constexpr int most_worth =
    10'000'000;  // of a whole paper; a mark is reckoned in an int from 200 times as much

std::optional<int> maybe_small(const Tree& tree, std::string_view key, Range range) {
    if (!tree.has(key)) return {};
    return tree.small(key, range);
}

std::optional<Millis> maybe_length(const Tree& tree, std::string_view key) {
    if (!tree.has(key)) return {};
    return Millis{tree.integer(key, any_length)};
}

template <class Whole>
std::optional<Whole> whole_number(std::string_view text) {
    Whole value{};
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (trouble != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

template <class OneOfOptions>
OneOfOptions read_options(const Tree& tree, std::size_t least_right) {
    OneOfOptions options;
    options.right = tree.texts("right");
    options.wrong = tree.texts("wrong");
    options.last = tree.texts("last");
    options.keep_order = tree.truth_or_false("keep_order");
    if (options.right.size() < least_right) tree.fail("has too few right options");
    return options;
}

Single read_single(const Tree& tree) {
    auto single = read_options<Single>(tree, 1);
    if (single.right.size() > 1) tree.fail("has more than one right option");
    return single;
}

Order read_order(const Tree& tree) {
    Order order{tree.texts("order")};
    if (order.items.empty()) tree.fail("has nothing to order");
    return order;
}

Match read_match(const Tree& tree) {
    Match match;
    tree.each("match", [&](const Tree& pair) {
        auto sides = pair.own_texts();
        if (sides.size() != 2) return pair.fail("is no pair");
        match.pairs.emplace_back(std::move(sides[0]), std::move(sides[1]));
    });
    match.extra = tree.texts("extra");
    if (match.pairs.empty()) tree.fail("has nothing to match");
    return match;
}

Blank read_blank(const Tree& tree) {
    Blank blank;
    tree.each("blanks", [&](const Tree& member) {
        blank.blanks.push_back(member.own_texts());
        if (blank.blanks.back().empty()) member.fail("accepts nothing");
    });
    if (blank.blanks.empty()) tree.fail("has no blanks");
    blank.any_order = tree.truth_or_false("any_order");
    if (blank.any_order && blank.blanks.size() > most_blanks) tree.fail("has too many blanks");
    return blank;
}

Number read_number(const Tree& tree) {
    Number number{tree.number("number"), tree.number("within"), tree.text_or_empty("unit")};
    if (number.within < 0) tree.fail("has a negative distance");
    return number;
}

Body read_body(const Tree& tree) {
    const auto kind = kind_of(tree.text("kind"));
    if (!kind) tree.fail("is of no known kind");
    switch (kind.value_or(Kind::truth)) {
        case Kind::single:
            return read_single(tree);
        case Kind::multiple:
            return read_options<Multiple>(tree, 1);
        case Kind::truth:
            return Truth{tree.truth("is")};
        case Kind::order:
            return read_order(tree);
        case Kind::match:
            return read_match(tree);
        case Kind::blank:
            return read_blank(tree);
        case Kind::number:
            return read_number(tree);
    }
    return Truth{};
}

Cite read_cite(const Tree& tree) {
    return {tree.small("article", any_index), tree.smalls("paragraphs", any_index), tree.texts("terms")};
}

Question read_question(const Tree& tree) {
    Question question;
    question.id = {tree.text("id")};
    question.chapter = {tree.text("chapter")};
    question.ask = tree.text("ask");
    question.body = read_body(tree);
    question.why = tree.text_or_empty("why");
    question.hint = tree.text_or_empty("hint");
    question.note = tree.text_or_empty("note");
    question.image = tree.text_or_empty("image");
    question.case_id = {tree.text_or_empty("case")};
    if (tree.has("cite")) question.cite = read_cite(tree.map("cite"));
    question.level = tree.small("level", {0, 100});
    question.tags = tree.texts("tags");
    question.tracks = tree.texts("for");
    question.points = maybe_small(tree, "points", any_points);
    question.seconds = maybe_small(tree, "seconds", any_index);
    return question;
}

struct ShownOf {
    std::size_t operator()(const Options& body) const { return body.size(); }
    std::size_t operator()(const Order& body) const { return body.items.size(); }
    std::size_t operator()(const Match& body) const { return body.offered(); }
    template <class Other>
    std::size_t operator()(const Other&) const {
        return 0;
    }
};

std::size_t shown_size(const Body& body) {
    if (const auto* const single = std::get_if<Single>(&body)) return single->size();
    if (const auto* const multiple = std::get_if<Multiple>(&body)) return multiple->size();
    return std::visit(ShownOf{}, body);
}

bool rearranges(std::vector<int> shown, std::size_t count) {
    std::sort(shown.begin(), shown.end());
    std::vector<int> counting(count);
    std::iota(counting.begin(), counting.end(), 0);
    return shown == counting;
}

Item read_item(const Tree& tree) {
    Item item{read_question(tree.map("question")), tree.text_or_empty("case_text"),
              tree.text_or_empty("chapter_title"), tree.smalls("shown", any_index)};
    if (!tree.failed() && !rearranges(item.shown, shown_size(item.question.body)))
        tree.fail("shows other options than the question has");
    return item;
}

template <class Id>
std::set<Id> read_ids(const Tree& tree, std::string_view key) {
    std::set<Id> ids;
    for (auto& text : tree.texts(key)) ids.insert(Id{std::move(text)});
    return ids;
}

std::set<std::string> read_set(const Tree& tree, std::string_view key) {
    const auto texts = tree.texts(key);
    return {texts.begin(), texts.end()};
}

Draw read_draw(const Tree& tree) {
    Draw draw;
    draw.chapters = read_ids<ChapterId>(tree, "chapters");
    draw.tracks = read_set(tree, "tracks");
    draw.tags = read_set(tree, "tags");
    for (const auto& word : tree.texts("of")) {
        const auto kind = kind_of(word);
        if (!kind) tree.fail("are of no known kind");
        draw.of.insert(kind.value_or(Kind::single));
    }
    draw.only = read_ids<QuestionId>(tree, "only");
    draw.count = tree.small("count", any_index);
    draw.up_to = tree.truth_or_false("up_to");
    tree.each_field("kinds", [&](const std::string& word, const Tree& count) {
        const auto kind = kind_of(word);
        if (!kind) return count.fail("is of no known kind");
        draw.kinds[*kind] = static_cast<int>(count.own_integer(any_index));
    });
    tree.each_field("levels", [&](const std::string& word, const Tree& count) {
        const auto level = whole_number<int>(word);
        if (!level) return count.fail("is no level");
        draw.levels[*level] = static_cast<int>(count.own_integer(any_index));
    });
    return draw;
}

Blueprint read_blueprint(const Tree& tree) {
    Blueprint blueprint;
    tree.each("draws", [&](const Tree& draw) { blueprint.draws.push_back(read_draw(draw)); });
    blueprint.shuffle_questions = tree.truth("shuffle_questions");
    blueprint.shuffle_options = tree.truth("shuffle_options");
    return blueprint;
}

Paper read_paper(const Tree& tree) {
    Paper paper{{tree.text("bank")}, tree.text("digest"), read_blueprint(tree.map("blueprint")), {}, {}};
    const auto seed = whole_number<std::uint64_t>(tree.text("seed"));
    if (!seed) tree.fail("has no seed");
    paper.seed = {seed.value_or(0)};
    tree.each("items", [&](const Tree& item) { paper.items.push_back(read_item(item)); });
    if (paper.items.empty()) tree.fail("has no items");
    if (paper.items.size() > most_items) tree.fail("has too many items");
    return paper;
}

template <class Enum>
Enum read_word(const Tree& tree, std::string_view key, std::optional<Enum> (*find)(std::string_view)) {
    if (!tree.has(key)) return Enum{};
    const auto value = find(tree.text(key));
    if (!value) tree.fail("know no such " + std::string(key));
    return value.value_or(Enum{});
}

// What rules are made of since version 2.
void read_newer(const Tree& tree, Rules& rules) {
    if (tree.has("speed")) {
        if (tree.text("speed") != "kahoot") tree.fail("know no such speed");
        rules.speed = Speed::kahoot;
    }
    rules.go_back = tree.truth_or_false("go_back");
    rules.lives = maybe_small(tree, "lives", any_index).value_or(0);
    rules.grading.several = read_word(tree, "several", several_of);
    rules.grading.sequence = read_word(tree, "order", sequence_of);
    rules.penalty = maybe_small(tree, "penalty", {0, 100}).value_or(0);
    rules.guess_penalty = tree.truth_or_false("guess_penalty");
    rules.certainty = tree.truth_or_false("certainty");
    rules.streak = maybe_small(tree, "streak", any_points).value_or(0);
    if (tree.has("table")) rules.table = read_table(tree.map("table"));
    if (rules.version < version_of(rules)) tree.fail("say more than their version can");
}

Rules read_rules(const Tree& tree) {
    Rules rules;
    rules.version = tree.small("version", {1, 1'000'000});
    if (rules.version > newest_rules) tree.fail("are newer than this program", Fault::newer_version);
    rules.per_question = maybe_length(tree, "per_question_ms");
    rules.per_round = maybe_length(tree, "per_round_ms");
    rules.grace = {tree.integer("grace_ms", any_length)};
    static_cast<void>(tree.text("feedback"));
    rules.feedback = read_word(tree, "feedback", feedback_of);
    rules.base = tree.small("base", any_points);
    rules.speed = tree.truth("speed_bonus") ? Speed::guarded : Speed::none;
    rules.partial = tree.truth("partial");
    rules.pass = tree.small("pass", {0, 1000});
    rules.excellent = tree.small("excellent", {0, 1000});
    read_newer(tree, rules);
    return rules;
}

bool worth_too_much(const RoundHead& head) {
    std::int64_t worth = 0;
    for (const Item& item : head.paper.items) worth += head.points_of(item);
    return worth > most_worth;
}

}  // namespace

RoundHead read_head(const Tree& tree) {
    RoundHead head{{tree.text("id")},  {tree.text("player")},         {tree.text("mode")},
                   tree.text("title"), read_rules(tree.map("rules")), read_paper(tree.map("paper"))};
    head.seats = tree.texts("seats");
    if (head.id.empty()) tree.fail("has no id");
    if (head.seats.size() > static_cast<std::size_t>(seats_at_most)) tree.fail("has too many seats");
    if (worth_too_much(head)) tree.fail("is worth too many points");
    return head;
}

}  // namespace log

Result<RoundHead> head_from_json(std::string_view json) { return log::read<RoundHead>(json, log::read_head); }

}  // namespace qingwen
