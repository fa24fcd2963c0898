// Whatever is changed in whatever file: what was meant is read back, and nothing else is another than before.
#include <algorithm>
#include <array>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/odd_writer.h"
#include "yaml/outline.h"
#include "yaml/patch.h"
#include "yaml/read.h"
#include "yaml/seam.h"
#include "yaml/spell_node.h"

namespace qingwen {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr int cases = 20;  // in each of rapidcheck's
constexpr auto order = std::to_array<std::string_view>({"id", "ask", "right", "wrong", "keep_order", "is",
                                                        "order", "match", "extra", "blanks", "number", "unit",
                                                        "hint", "why", "cite", "level", "tags", "allow"});

Node leaf(std::string text) { return {{}, std::move(text)}; }

Node fresh_value(odd::Dice& dice, int depth) {
    if (depth == 0 || dice.one_in(2)) return leaf(dice.one_in(12) ? "" : odd::text(dice));
    Node::List list;
    Node::Map map;
    const bool is_list = dice.one_in(2);
    for (std::size_t i = dice.below(4); i-- > 0;) {
        auto value = fresh_value(dice, depth - 1);
        if (is_list)
            list.push_back(std::move(value));
        else
            map.push_back({odd::text(dice) + std::to_string(i), {}, std::move(value)});
    }
    return is_list ? Node{{}, std::move(list)} : Node{{}, std::move(map)};
}

template <class Items, class Fresh, class Change>
void change_items(odd::Dice& dice, Items& items, const Fresh& fresh, const Change& change) {
    const auto at = [&] { return items.begin() + static_cast<std::ptrdiff_t>(dice.below(items.size())); };
    switch (items.empty() ? 0 : dice.below(4)) {
        case 0:
            items.insert(items.begin() + static_cast<std::ptrdiff_t>(dice.below(items.size() + 1)), fresh());
            break;
        case 1:
            items.erase(at());
            break;
        case 2:
            std::iter_swap(at(), at());
            break;
        default:
            change(*at());
    }
}

Node changed(odd::Dice& dice, Node node);

Node::Field fresh_field(odd::Dice& dice, std::size_t size) {
    return {odd::text(dice) + "n" + std::to_string(size), {}, leaf(odd::text(dice))};
}

Node changed(odd::Dice& dice, Node node) {
    if (node.text() != nullptr || dice.one_in(10)) return fresh_value(dice, dice.one_in(3) ? 2 : 0);
    if (auto* list = std::get_if<Node::List>(&node.held))
        change_items(
            dice, *list, [&] { return fresh_value(dice, dice.one_in(4) ? 1 : 0); },
            [&](Node& one) { one = changed(dice, one); });
    if (auto* map = std::get_if<Node::Map>(&node.held))
        change_items(
            dice, *map, [&] { return fresh_field(dice, map->size()); },
            [&](Node::Field& one) {
                if (dice.one_in(3))
                    one.key = odd::text(dice) + "k" + std::to_string(map->size());
                else
                    one.value = changed(dice, one.value);
            });
    return node;
}

std::vector<KeyChange> changes_of(odd::Dice& dice, Node::Map& map) {
    std::vector<KeyChange> changes;
    for (std::size_t i = 1 + dice.below(3); i-- > 0;) {
        const auto at = dice.below(map.size());
        const std::string key = dice.one_in(4) ? std::string(dice.of(order)) : map[at].key;
        const auto found = std::ranges::find(map, key, &Node::Field::key);
        if (found == map.end()) {
            map.push_back({key, {}, fresh_value(dice, 2)});
            changes.push_back({key, map.back().value});
        } else if (dice.one_in(4) && map.size() > 1) {
            map.erase(found);
            changes.push_back({key, std::nullopt});
        } else {
            found->value = changed(dice, found->value);
            changes.push_back({key, found->value});
        }
    }
    return changes;
}

bool concerns(const std::vector<KeyChange>& changes, const odd::Piece& piece) {
    return std::ranges::any_of(changes, [&](const KeyChange& one) { return one.key == piece.key; });
}

// The dash before a question's first key is no part of that key.
std::string_view without_dash(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" -"), text.size()));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \r\n") == npos; }

// Where whole lines stand; `loose`: dashes and indentation aside.
std::size_t find_lines(std::string_view text, std::string_view lines, std::size_t at, bool loose) {
    for (; (at = text.find(lines, at)) != npos; ++at) {
        const auto line = at == 0 ? npos : text.rfind('\n', at - 1);
        const auto begin = line == std::string_view::npos ? 0 : line + 1;
        if (begin == at || (loose && without_dash(text.substr(begin, at - begin)).empty())) break;
    }
    return at;
}

// Every piece that was not to be changed is there, in order; and something else stands only where a key was
// to come, to go or to be another: before and behind comments below it. Gives what is wrong.
std::string rest_kept(const odd::File& file, int item, const std::vector<KeyChange>& changes,
                      std::string_view made) {
    std::size_t at = 0;
    std::vector<std::string_view> blank;  // lines before the next piece
    std::size_t since = npos;             // those from there on stand between two keys that may go
    std::size_t gaps = 0;
    for (const auto& piece : file.pieces) {
        if (piece.item == item && (concerns(changes, piece) || piece.in_braces)) {
            blank.resize(std::min(since, blank.size()));
            since = blank.size();
            continue;
        }
        if (is_blank(piece.text)) {
            blank.push_back(piece.text);
            continue;
        }
        const auto bare = without_dash(piece.text);
        const bool loose = bare.starts_with('#') || (piece.item == item && !piece.key.empty());
        const auto own = loose ? bare : std::string_view(piece.text);
        const auto found = find_lines(made, own, at, loose);
        if (found == npos) return "not kept: " + piece.text;
        auto gap = made.substr(at, found - at);
        bool more = false;
        for (const auto line : blank) {
            const auto there = find_lines(gap, line, 0, false);
            if (there == npos) return "no blank line before: " + piece.text;
            more = more || !without_dash(gap.substr(0, there)).empty();
            gap.remove_prefix(there + line.size());
        }
        if (more || !without_dash(gap).empty()) ++gaps;
        at = found + own.size();
        blank.clear();
        since = npos;
    }
    return gaps <= 2 * changes.size() ? "" : "something else stands elsewhere";
}

std::optional<Node> questions_of(std::string_view content) {
    Findings findings;
    const auto root = read_yaml(content, "f", findings);
    if (!root || any_error(findings)) return std::nullopt;
    const auto found = std::ranges::find(*root->map(), "questions", &Node::Field::key);
    return found == root->map()->end() ? std::nullopt : std::optional(found->value);
}

bool reads(const std::string& content, const Node::List& meant) {
    const auto read = questions_of(content);
    return read && odd::same(*read, {{}, meant});
}

std::string told(const std::vector<KeyChange>& changes) {
    std::string all = "==== meant:\n";
    const Speller speller({});
    for (const auto& [key, value] : changes)
        all += key + ": " + (value ? speller.in_brackets(*value) : "(goes)") + "\n";
    return all;
}

// What stands behind the item stays out of it, as edit/seal.h has it.
std::string joined_and_sealed(const Outline& cut, std::size_t item) {
    std::string text = cut.head;
    std::string behind;
    for (std::size_t i = 0; i < cut.items.size(); ++i)
        (i <= item ? text : behind) += cut.items[i].before + cut.items[i].text;
    behind += cut.tail;
    const auto deep = open_block(cut.items[item].text);
    return text + (deep ? moved_out(behind, *deep, static_cast<std::size_t>(cut.style.dash)) : behind);
}

// What is wrong, if something is.
std::string trouble(Seed seed) {
    odd::Dice dice(seed);
    const auto file = odd::file(dice, 1 + static_cast<int>(dice.below(3)));
    const auto content = file.content();
    auto cut = outline(content);
    Node::List meant;
    for (const auto& says : file.says) meant.push_back({{}, says});
    if (joined(cut) != content || cut.items.size() != meant.size() || !reads(content, meant))
        return "badly written:\n" + content;
    const auto item = dice.below(meant.size());
    const auto changes = changes_of(dice, std::get<Node::Map>(meant[item].held));
    const auto story = "\n" + cut.items[item].text + told(changes);
    const auto made = patch(cut.items[item].text, changes, order, cut.style);
    if (!made) return "not done" + story;
    cut.items[item].text = *made;
    const auto now = joined_and_sealed(cut, item);
    if (!reads(now, meant)) return "not what was meant" + story + *made;
    if (odd::marks_in(now) != odd::marks_in(content)) return "other comments" + story + *made;
    const auto lost = rest_kept(file, static_cast<int>(item), changes, now);
    return lost.empty() ? "" : lost + story + *made;
}

RC_GTEST_PROP(EditedText, IsWhatWasMeantAndNothingElseChanged, ()) {
    const auto seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
    for (std::uint64_t i = 0; i < cases; ++i) {
        const auto wrong = trouble(Seed{seed + i});
        if (!wrong.empty()) RC_FAIL(wrong);
    }
}

}  // namespace
}  // namespace qingwen
