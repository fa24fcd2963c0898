#include "yaml/tidy.h"

#include <algorithm>
#include <tuple>

#include "yaml/alike.h"
#include "yaml/bank_file.h"
#include "yaml/characters.h"
#include "yaml/item.h"
#include "yaml/outline.h"
#include "yaml/read.h"
#include "yaml/tidy_parts.h"

namespace qingwen {

namespace {

using Said = std::vector<std::tuple<const Rule*, std::string, std::string>>;

std::optional<Node> read(std::string_view text) {
    Findings findings;
    return read_yaml(text, {}, findings);
}

// Without the places, which move.
Said said_of(std::string_view text) {
    Said all;
    for (auto& one : read_part(text, {}).findings)
        all.emplace_back(one.rule, std::move(one.field), std::move(one.value));
    std::ranges::sort(all);
    return all;
}

bool reads_the_same(std::string_view before, std::string_view after) {
    const auto was = read(before);
    const auto is = read(after);
    return was && is && alike(*was, *is) && said_of(before) == said_of(after);
}

// All that one says the other says, too.
bool is_in(const Node& one, const Node& other) {
    if (one.map() == nullptr || other.map() == nullptr) return alike(one, other);
    return std::ranges::all_of(*one.map(), [&](const Node::Field& field) {
        const auto found = std::ranges::find(*other.map(), field.key, &Node::Field::key);
        return found != other.map()->end() && alike(field.value, found->value);
    });
}

// What could be read of questions before they were mended is still what they say.
bool keeps_questions(std::string_view before, std::string_view after) {
    const auto is = outline(after);
    auto next = is.items.begin();
    for (const auto& item : outline(before).items) {
        const auto was = read_item(item.text, {}).node;
        if (!was || was->map() == nullptr) continue;
        next = std::find_if(next, is.items.end(), [&](const OutlineItem& one) {
            const auto now = read_item(one.text, {}).node;
            return now && is_in(*was, *now);
        });
        if (next == is.items.end()) return false;
        ++next;
    }
    return true;
}

Tidied left_alone(std::string_view content, Tidied::Is why) { return {why, std::string(content), {}}; }

}  // namespace

Tidied tidy(std::string_view content) {
    Findings unreadable;
    const auto text = readable(content, {}, unreadable);
    if (!text) return left_alone(content, Tidied::Is::broken);
    Tidied made;
    if (text->size() < content.size()) add(made.done, Untidy::mark);
    const auto mended = with_slips_mended(*text, made.done);
    const auto all = read(mended) ? tokens(mended) : std::nullopt;
    if (!all) return left_alone(content, Tidied::Is::broken);
    if (mended != *text && !keeps_questions(*text, mended)) return left_alone(content, Tidied::Is::doubtful);
    made.text = with_tidy_gaps(with_tidy_lines(mended, *all, made.done), made.done);
    if (made.text != mended && !reads_the_same(mended, made.text))
        return left_alone(content, Tidied::Is::doubtful);
    return made;
}

}  // namespace qingwen
