#include "review/choices.h"

namespace qingwen {

std::vector<NamedText> choices_of(const Question& question) {
    std::vector<NamedText> texts;
    const auto add = [&](std::string_view field, const std::vector<std::string>& more) {
        for (const auto& text : more) texts.push_back({field, &text});
    };
    if (const auto* options = options_of(question)) {
        add("right", options->right);
        add("wrong", options->wrong);
    } else if (const auto* order = std::get_if<Order>(&question.body)) {
        add("order", order->items);
    } else if (const auto* match = std::get_if<Match>(&question.body)) {
        for (const auto& [left, right] : match->pairs) {
            texts.push_back({"match", &left});
            texts.push_back({"match", &right});
        }
        add("extra", match->extra);
    }
    return texts;
}

}  // namespace qingwen
