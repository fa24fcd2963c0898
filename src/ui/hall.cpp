#include "ui/hall.h"

#include <algorithm>
#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/question.h"
#include "ui/table_parts.h"

namespace qingwen {

namespace {

struct Hall {
    float stem, option, why;  // sizes in units
};

constexpr std::array<Hall, 8> halls{{{72, 54, 40},
                                     {58, 44, 34},
                                     {46, 36, 30},
                                     {40, 32, 27},
                                     {34, 28, 24},
                                     {28, 24, 21},
                                     {24, 21, 19},
                                     {20, 18, 18}}};

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

// Draws, or only measures: the sizes are the largest with which all of it fits.
class Drawing {
public:
    Drawing(Kit& kit, const HallQuestion& question, const Hall& hall, Sink* sink)
        : kit_(kit), question_(question), hall_(hall), sink_(sink) {}

    float all(float x, float y, float width) {
        const auto& item = *question_.item;
        const auto& asked = item.question;
        float used = 0;
        if (!item.case_text.empty() && !question_.told)
            used = text(x, y, item.case_text, {Face::serif, hall_.why, 1.5F}, kit_.theme().ink2, width) +
                   kit_.u(10);
        const Type stem{Face::serif, question_.told ? hall_.option : hall_.stem, 1.45F};
        const auto colour = question_.told ? kit_.theme().ink2 : kit_.theme().ink;
        used += text(x, y + used, asked.ask, stem, colour, width) + kit_.u(question_.told ? 10 : 16);
        if (options_of(asked) || asked.kind() == Kind::truth)
            used += rows(x, y + used, width);
        else if (question_.told)
            used += right_words(x, y + used, width);
        return question_.told ? used + why(x, y + used, width) : used;
    }

private:
    [[nodiscard]] bool dry() const { return sink_ == nullptr; }

    float text(float x, float y, std::string_view words, const Type& type, ImU32 colour, float width) {
        return dry() ? kit_.measure(words, type, width).height
                     : kit_.text(x, y, words, type, colour, width).height;
    }

    [[nodiscard]] float disc() const { return kit_.u(hall_.option * 0.8F); }
    [[nodiscard]] float left() const { return 2 * disc() + kit_.u(40); }
    [[nodiscard]] float right() const { return kit_.u(question_.told ? 64 : 20); }
    [[nodiscard]] Type option() const { return {Face::sans, hall_.option, 1.35F}; }

    float row_height(const Row& row, float width) {
        const auto extent = kit_.measure(row.text, option(), width - left() - right());
        return std::max({extent.height, 2 * disc(), kit_.u(28)}) + kit_.u(18);
    }

    void row(const Rect& rect, const Row& row) {
        const auto& theme = kit_.theme();
        const bool chosen = question_.said && question_.said->chosen(row.place);
        const bool lit = question_.told ? row.right : chosen;
        const auto id = "pick-" + std::to_string(row.place);
        const auto press = question_.picks ? kit_.press(id.c_str(), row.text, rect) : Press{};
        kit_.box(rect, lit ? theme.green_soft : theme.sheet, lit || press.hovered ? theme.green : theme.line);
        if (press.focused) kit_.ring(rect);
        const float middle = rect.y + rect.h / 2;
        const float x = rect.x + kit_.u(18) + disc();
        kit_.disc(x, middle, disc(), lit ? theme.green : 0, lit ? 0 : theme.line);
        const Type mark{Face::serif_bold, hall_.option * 0.85F, 1.2F};
        kit_.line({x - disc(), middle - disc(), 2 * disc(), 2 * disc()}, letter(row.place), mark,
                  lit ? theme.on_green : theme.ink2, {0.5F, 0.5F});
        const float wide = rect.w - left() - right();
        const auto extent = kit_.measure(row.text, option(), wide);
        kit_.text(rect.x + left(), middle - extent.height / 2, row.text, option(), theme.ink, wide);
        if (question_.told && row.right)
            kit_.line(rect.inset(kit_.u(20), 0), "√", option(), theme.green, {1, 0.5F});
        if (press.pressed) send_table(*sink_, act::table::Pick{row.place});
    }

    bool twice(const std::vector<Row>& all, float width) {
        if (all.size() < 2 || kit_.narrow()) return false;
        const float room = (width - kit_.u(12)) / 2 - left() - right();
        return std::ranges::all_of(
            all, [&](const Row& one) { return kit_.measure(one.text, option()).width <= room; });
    }

    float rows(float x, float y, float width) {
        auto all = rows_of(*question_.item);
        if (question_.told) std::erase_if(all, [](const Row& one) { return !one.right; });
        const bool two = twice(all, width);
        const float gap = kit_.u(12);
        const float wide = two ? std::floor((width - gap) / 2) : width;
        float used = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool second = two && i % 2 == 1;
            const float high = row_height(all[i], wide);
            if (!dry()) row({second ? x + width - wide : x, y + used, wide, high}, all[i]);
            if (!two || second || i + 1 == all.size()) used += high + gap;
        }
        return used;
    }

    // For kinds without options: what is right, in words.
    float right_words(float x, float y, float width) {
        const auto& question = question_.item->question;
        const auto words = answer_words(right_answer(question), question);
        const auto extent = kit_.measure(words, option(), width - kit_.u(48));
        const Rect rect{x, y, width, extent.height + kit_.u(28)};
        if (!dry()) kit_.box(rect, kit_.theme().green_soft, kit_.theme().green);
        text(x + kit_.u(24), y + kit_.u(14), words, option(), kit_.theme().ink, width - kit_.u(48));
        return rect.h + kit_.u(12);
    }

    float why(float x, float y, float width) {
        const auto& question = question_.item->question;
        if (question.why.empty()) return 0;
        const float indent = kit_.u(28);
        const Type type{Face::serif, hall_.why, 1.55F};
        float used = kit_.u(8);
        used += text(x + indent, y + used, question.why, type, kit_.theme().ink, width - indent);
        if (!dry()) kit_.fill({x, y + kit_.u(8), kit_.u(4), used - kit_.u(8)}, kit_.theme().green);
        const auto cite = cite_words(question);
        if (cite.empty()) return used;
        used += kit_.u(6);
        return used + text(x + indent, y + used, cite, type::caption, kit_.theme().ink2, width - indent);
    }

    Kit& kit_;
    const HallQuestion& question_;
    const Hall& hall_;
    Sink* sink_;
};

}  // namespace

float draw_hall_question(Kit& kit, const Rect& room, const HallQuestion& question, Sink& sink) {
    const bool large = kit.units_wide() >= 1000;
    const auto* hall = &halls[question.modest || !large ? 4 : 0];
    while (hall != &halls.back() &&
           Drawing(kit, question, *hall, nullptr).all(room.x, room.y, room.w) > room.h)
        ++hall;
    return Drawing(kit, question, *hall, &sink).all(room.x, room.y, room.w);
}

}  // namespace qingwen
