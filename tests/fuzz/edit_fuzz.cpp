// A bank file from a stranger, edited: cut into questions it is the same file; and after a key of one of them
// was changed, either nothing happened, or that question says what was meant and everything else is as it
// was.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "yaml/alike.h"
#include "yaml/item.h"
#include "yaml/outline.h"
#include "yaml/patch.h"
#include "yaml/read.h"
#include "yaml/seam.h"

namespace {

using namespace qingwen;

constexpr auto keys =
    std::to_array<std::string_view>({"id", "ask", "right", "wrong", "last", "is", "order", "match", "extra",
                                     "blanks", "number", "why", "cite", "level", "tags", "allow", "x y"});

void require(bool held) {
    if (!held) std::abort();
}

std::size_t below(Random& random, std::size_t n) { return static_cast<std::size_t>(random.below(n)); }

// Behind a NUL stands what is typed; without one it is some of the file.
struct Input {
    std::string_view file, typed;
};

Input split(std::string_view all) {
    const auto nul = all.find('\0');
    return nul == std::string_view::npos ? Input{all, all} : Input{all.substr(0, nul), all.substr(nul + 1)};
}

Random random_of(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return Random(Seed{hash});
}

Node text(Random& random, std::string_view typed) {
    if (typed.empty()) return {{}, std::string()};
    const auto at = below(random, typed.size());
    return {{}, std::string(typed.substr(at, below(random, 40)))};
}

Node value(Random& random, std::string_view typed, int depth) {
    const auto sort = below(random, 4);
    if (depth == 0 || sort < 2) return text(random, typed);
    Node::List list;
    Node::Map map;
    for (auto i = below(random, 4); i-- > 0;) {
        if (sort == 2) list.push_back(value(random, typed, depth - 1));
        if (sort == 3)
            map.push_back(
                {*text(random, typed).text() + std::to_string(i), {}, value(random, typed, depth - 1)});
    }
    return sort == 2 ? Node{{}, std::move(list)} : Node{{}, std::move(map)};
}

// The value with one item or text of it changed.
Node changed(Random& random, std::string_view typed, Node node) {
    if (auto* list = std::get_if<Node::List>(&node.held); list != nullptr && !list->empty()) {
        std::swap((*list)[below(random, list->size())], (*list)[below(random, list->size())]);
        const auto at = list->begin() + static_cast<std::ptrdiff_t>(below(random, list->size()));
        const auto deed = below(random, 4);
        if (deed == 0) list->erase(at);
        if (deed == 1) list->insert(at, text(random, typed));
        if (deed == 2) *at = changed(random, typed, *at);
        return node;
    }
    if (auto* map = std::get_if<Node::Map>(&node.held); map != nullptr && !map->empty()) {
        auto& field = (*map)[below(random, map->size())];
        field.value = changed(random, typed, field.value);
        return node;
    }
    return value(random, typed, 2);
}

KeyChange change_of(Random& random, std::string_view typed, const Node::Map& map) {
    if (map.empty() || below(random, 3) == 0)
        return {std::string(keys.at(below(random, keys.size()))), value(random, typed, 2)};
    const auto& field = map[below(random, map.size())];
    if (below(random, 5) == 0) return {field.key, std::nullopt};
    return {field.key, changed(random, typed, field.value)};
}

Node meant(Node::Map map, const KeyChange& change) {
    const auto found = std::ranges::find(map, change.key, &Node::Field::key);
    if (found == map.end()) {
        if (change.value) map.push_back({change.key, {}, *change.value});
    } else if (change.value) {
        found->value = *change.value;
    } else {
        map.erase(found);
    }
    return {{}, std::move(map)};
}

std::string joined_and_sealed(const Outline& cut, std::size_t item) {
    std::string made = cut.head;
    std::string behind;
    for (std::size_t i = 0; i < cut.items.size(); ++i)
        (i <= item ? made : behind) += cut.items[i].before + cut.items[i].text;
    behind += cut.tail;
    const auto deep = open_block(cut.items[item].text);
    return made + (deep ? moved_out(behind, *deep, static_cast<std::size_t>(cut.style.dash)) : behind);
}

std::optional<Node> read(std::string_view content) {
    Findings findings;
    auto root = read_yaml(content, "f", findings);
    return any_error(findings) ? std::nullopt : root;
}

Node::List* questions(Node& root) {
    auto& map = std::get<Node::Map>(root.held);
    const auto found = std::ranges::find(map, "questions", &Node::Field::key);
    return found == map.end() ? nullptr : std::get_if<Node::List>(&found->value.held);
}

void check_file(const Outline& before, const Outline& after, std::size_t item, const Node& wanted) {
    auto root = read(joined(before));
    auto* list = root ? questions(*root) : nullptr;
    if (list == nullptr || list->size() != before.items.size()) return;
    (*list)[item] = wanted;
    const auto now = joined_and_sealed(after, item);
    const auto again = read(now);
    require(again && alike(*again, *root));
    const auto cut = outline(now);
    require(cut.items.size() == before.items.size() && joined(cut) == now);
    for (std::size_t i = 0; i < item; ++i) require(cut.items[i] == before.items[i]);
    for (std::size_t i = item + 2; i < cut.items.size(); ++i) require(cut.items[i] == before.items[i]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto [file, typed] = split({reinterpret_cast<const char*>(data), size});
    const auto before = outline(file);
    require(joined(before) == file);
    if (before.items.empty()) return 0;
    auto random = random_of(typed);
    const auto item = below(random, before.items.size());
    const auto node = read_item(before.items[item].text, "f").node;
    if (!node || node->map() == nullptr) return 0;
    const auto change = change_of(random, typed, *node->map());
    const auto made = patch(before.items[item].text, std::vector{change}, keys, before.style);
    if (!made) return 0;
    const auto wanted = meant(*node->map(), change);
    const auto now = read_item(*made, "f").node;
    require(now && alike(*now, wanted));
    auto after = before;
    after.items[item].text = *made;
    if (before.cut == Outline::Cut::told) check_file(before, after, item, wanted);
    return 0;
}
