#include "ui/hall.h"

#include <algorithm>

#include "app/telling.h"
#include "app/words.h"
#include "ui/question.h"
#include "ui/table_parts.h"

namespace qingwen {

namespace {

// What a hall has room for; smaller where the window is small or the text is long.
struct Hall {
    Type stem, option, why;
};

Hall hall_of(const Kit& kit, const Item& item) {
    constexpr std::size_t long_stem = 60;
    if (kit.units_wide() < 1000 || kit.units_high() < 600)
        return {{Face::serif, 24, 1.5F}, {Face::sans, 22, 1.4F}, {Face::serif, 20, 1.6F}};
    if (utf8::length(item.question.ask) > long_stem || kit.units_high() < 900)
        return {{Face::serif, 34, 1.5F}, {Face::sans, 28, 1.35F}, {Face::serif, 26, 1.6F}};
    return {{Face::serif, 46, 1.5F}, {Face::sans, 36, 1.35F}, {Face::serif, 30, 1.65F}};
}

struct Row {
    int place = 0;
    std::string text;
    bool right = false;
};

// Empty for kinds without a list of options.
std::vector<Row> rows_of(const Item& item) {
    std::vector<Row> rows;
    if (const auto* truth = std::get_if<Truth>(&item.question.body))
        return {{0, tr("True"), truth->is}, {1, tr("False"), !truth->is}};
    const auto* options = options_of(item.question);
    if (!options) return rows;
    for (int place = 0; place < static_cast<int>(item.shown.size()); ++place) {
        const auto shown = static_cast<std::size_t>(item.shown[static_cast<std::size_t>(place)]);
        rows.push_back({place, options->at(shown), options->is_right(shown)});
    }
    return rows;
}

float draw_row(Kit& kit, const Rect& place, const Row& row, const HallQuestion& question, const Type& type,
               Sink& sink) {
    const auto& theme = kit.theme();
    const float disc = kit.u(type.size * 0.8F);
    const float left = 2 * disc + kit.u(44);
    const auto extent = kit.measure(row.text, type, place.w - left - kit.u(20));
    const Rect rect{place.x, place.y, place.w, std::max(extent.height, 2 * disc) + kit.u(20)};
    const bool chosen = question.picked == row.place;
    const bool lit = question.told ? row.right : chosen;
    const auto id = "pick-" + std::to_string(row.place);
    const auto press = question.picks ? kit.press(id.c_str(), row.text, rect) : Press{};
    kit.box(rect, lit ? theme.green_soft : theme.sheet, lit || press.hovered ? theme.green : theme.line);
    if (press.focused) kit.ring(rect);
    const float middle = rect.y + rect.h / 2;
    const float x = rect.x + kit.u(20) + disc;
    kit.disc(x, middle, disc, lit ? theme.green : 0, lit ? 0 : theme.line);
    const Type mark{Face::serif_bold, type.size * 0.85F, 1.2F};
    kit.line({x - disc, middle - disc, 2 * disc, 2 * disc},
             question.told && row.right ? "√" : letter(row.place), mark, lit ? theme.on_green : theme.ink2,
             {0.5F, 0.5F});
    kit.text(rect.x + left, middle - extent.height / 2, row.text, type, theme.ink,
             place.w - left - kit.u(20));
    if (press.pressed) send_table(sink, act::table::Pick{row.place});
    return rect.h;
}

bool fits_twice(Kit& kit, const std::vector<Row>& rows, float width, const Type& type) {
    if (rows.size() < 2 || kit.narrow()) return false;
    const float room = (width - kit.u(16)) / 2 - kit.u(type.size * 1.6F) - kit.u(64);
    return std::ranges::all_of(rows,
                               [&](const Row& row) { return kit.measure(row.text, type).width <= room; });
}

float draw_rows(Kit& kit, float x, float y, float width, const HallQuestion& question, const Type& type,
                Sink& sink) {
    auto rows = rows_of(*question.item);
    if (question.told) std::erase_if(rows, [](const Row& row) { return !row.right; });
    const bool twice = fits_twice(kit, rows, width, type);
    const float gap = kit.u(16);
    const float wide = twice ? std::floor((width - gap) / 2) : width;
    float used = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool left = !twice || i % 2 == 0;
        const float high =
            draw_row(kit, {left ? x : x + width - wide, y + used, wide, 0}, rows[i], question, type, sink);
        if (!twice || i % 2 == 1 || i + 1 == rows.size()) used += high + kit.u(12);
    }
    return used;
}

// For kinds without options: what is right, in words.
float draw_right_answer(Kit& kit, float x, float y, float width, const Question& question, const Type& type) {
    const auto words = answer_words(right_answer(question), question);
    const auto extent = kit.measure(words, type, width - kit.u(48));
    const Rect rect{x, y, width, extent.height + kit.u(28)};
    kit.box(rect, kit.theme().green_soft, kit.theme().green);
    kit.text(x + kit.u(24), y + kit.u(14), words, type, kit.theme().ink, width - kit.u(48));
    return rect.h + kit.u(12);
}

float draw_why(Kit& kit, float x, float y, float width, const Question& question, const Type& type) {
    if (question.why.empty()) return 0;
    const float left = kit.u(28);
    const auto extent = kit.measure(question.why, type, width - left);
    kit.fill({x, y + kit.u(8), kit.u(4), extent.height}, kit.theme().green);
    kit.text(x + left, y + kit.u(8), question.why, type, kit.theme().ink, width - left);
    const auto cite = cite_words(question);
    const float used = extent.height + kit.u(14);
    if (cite.empty()) return used;
    return used + kit.text(x + left, y + used, cite, type::caption, kit.theme().ink2, width - left).height;
}

}  // namespace

float draw_hall_question(Kit& kit, float x, float y, float width, const HallQuestion& question, Sink& sink) {
    const auto hall = hall_of(kit, *question.item);
    const auto& asked = question.item->question;
    float used = 0;
    if (!question.item->case_text.empty() && !question.told)
        used = kit.text(x, y, question.item->case_text, hall.why, kit.theme().ink2, width).height + kit.u(12);
    const auto& stem = question.told ? hall.option : hall.stem;
    used += kit.text(x, y + used, asked.ask, stem, question.told ? kit.theme().ink2 : kit.theme().ink, width)
                .height +
            kit.u(question.told ? 12 : 20);
    const bool listed = options_of(asked) || asked.kind() == Kind::truth;
    if (listed)
        used += draw_rows(kit, x, y + used, width, question, hall.option, sink);
    else if (question.told)
        used += draw_right_answer(kit, x, y + used, width, asked, hall.option);
    if (question.told) used += draw_why(kit, x, y + used, width, asked, hall.why);
    return used;
}

}  // namespace qingwen
