#include <algorithm>
#include <array>

#include "app/words.h"
#include "ui/record_parts.h"

namespace qingwen {

namespace {

constexpr int days_a_week = 7;

// How full a day's square is: by questions, so that it is seen without colour.
constexpr std::array<int, 4> least_questions{1, 10, 20, 40};
constexpr std::array<float, 5> parts{0, 0.4F, 0.6F, 0.8F, 1};

int fullness(int questions) {
    return static_cast<int>(std::ranges::count_if(least_questions, [&](int n) { return questions >= n; }));
}

std::string fullness_words(int full) {
    if (full == 0) return "0";
    const auto from = std::to_string(least_questions.at(static_cast<std::size_t>(full) - 1));
    if (full == static_cast<int>(least_questions.size())) return tr("{n} or more", {{"n", from}});
    return from + "–" + std::to_string(least_questions.at(static_cast<std::size_t>(full)) - 1);
}

void draw_square(Kit& kit, const Rect& cell, int full, bool daily) {
    const auto& theme = kit.theme();
    const Rect square = cell.snapped();
    kit.fill(square, theme.track);
    const float inset = std::round(square.w * (1 - parts.at(static_cast<std::size_t>(full))) / 2);
    if (full > 0) kit.fill(square.inset(inset), theme.green);
    if (!daily) return;
    const float thick = std::max(2.F, std::round(square.w / 6));  // a line below it
    kit.fill({square.x, square.bottom() - thick, square.w, thick}, theme.ink);
}

std::string weekday_word(int weekday) {
    const std::array<std::string, days_a_week> words{tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"),
                                                     tr("Fri"), tr("Sat"), tr("Sun")};
    return words.at(static_cast<std::size_t>(weekday));
}

// The squares: a column a week, Monday at the top, the newest at the right.
struct Squares {
    Rect place;
    float pitch = 0;
    std::size_t first = 0;  // of the days that are drawn
    std::size_t count = 0;

    [[nodiscard]] Rect cell(std::size_t i) const {
        const auto at = i - first;
        const float gap = std::max(1.F, std::round(pitch / 8));
        const auto week = at / days_a_week;
        return {place.x + static_cast<float>(week) * pitch,
                place.y + static_cast<float>(at % days_a_week) * pitch, pitch - gap, pitch - gap};
    }
    [[nodiscard]] std::optional<std::size_t> at(float x, float y) const {
        if (!place.contains(x, y)) return std::nullopt;
        const auto i = first + static_cast<std::size_t>((x - place.x) / pitch) * days_a_week +
                       static_cast<std::size_t>((y - place.y) / pitch);
        return i < count ? std::optional(i) : std::nullopt;
    }
};

Squares squares_of(const Kit& kit, Column at, std::size_t days) {
    const float names = kit.u(44);
    const auto all = (days + days_a_week - 1) / days_a_week;
    const auto fit = static_cast<std::size_t>(std::max(1.F, (at.width - names) / kit.u(16)));
    const auto weeks = std::min(all, fit);
    const float pitch = std::floor(std::min(kit.u(24), (at.width - names) / static_cast<float>(weeks)));
    return {{at.x + names, at.y, pitch * static_cast<float>(weeks), pitch * days_a_week},
            pitch,
            (all - weeks) * days_a_week,
            days};
}

// Arrows go from day to day while the squares have the focus, and on from there at their edge.
std::optional<std::size_t> moved(Kit& kit, const Squares& squares, std::size_t at) {
    const auto week = static_cast<std::size_t>(days_a_week);
    if (at >= squares.first + week && kit.take(Key::left)) return at - week;
    if (at + week < squares.count && kit.take(Key::right)) return at + week;
    if (at % week > 0 && kit.take(Key::up)) return at - 1;
    if (at % week + 1 < week && at + 1 < squares.count && kit.take(Key::down)) return at + 1;
    return std::nullopt;
}

std::string day_words(const RecordedDay& day) {
    const auto date = date_of(day.day) + " " + weekday_word(((day.day.number + 3) % 7 + 7) % 7);
    if (day.rounds == 0 && day.hits.tries == 0) return date + "  ·  " + tr("nothing done");
    auto words = date + "  ·  " + tr_n("{n} round", "{n} rounds", day.rounds) + "  ·  " +
                 tr_n("{n} question", "{n} questions", day.hits.tries) + "  ·  " +
                 tr("{n} right", {{"n", std::to_string(day.hits.right)}});
    return day.daily ? words + "  ·  " + tr("the day's questions done") : words;
}

std::string all_days_words(const RecordPage& page) {
    const auto days =
        std::ranges::count_if(page.days, [](const RecordedDay& day) { return day.hits.tries > 0; });
    return tr_n("Practised on {n} day of the last half year.", "Practised on {n} days of the last half year.",
                days);
}

// In rows as there is room.
float draw_legend(Kit& kit, Column at) {
    float x = at.x;
    float y = at.y;
    const float side = kit.u(14);
    const float high = kit.u(24);
    const auto entry = [&](const std::string& words, int full, bool daily) {
        const float wide = side + kit.u(6) + kit.measure(words, type::caption).width + kit.u(16);
        if (x > at.x && x + wide > at.x + at.width) {
            x = at.x;
            y += high;
        }
        draw_square(kit, {x, y + (high - side) / 2, side, side}, full, daily);
        kit.line({x + side + kit.u(6), y, wide, high}, words, type::caption, kit.theme().ink2);
        x += wide;
    };
    for (int full = 0; full < static_cast<int>(parts.size()); ++full)
        entry(fullness_words(full), full, false);
    entry(tr("the day's questions done"), 0, true);
    return y + high - at.y;
}

void draw_names(Kit& kit, const Squares& squares, float x) {
    for (int weekday = 0; weekday < days_a_week; weekday += 2) {
        const float y = squares.place.y + static_cast<float>(weekday) * squares.pitch;
        kit.line({x, y, kit.u(40), squares.pitch}, weekday_word(weekday), type::hint, kit.theme().ink2);
    }
}

}  // namespace

float draw_record_days(Kit& kit, Column at, const RecordPage& page, const std::optional<Day>& day,
                       Sink& sink) {
    float used = draw_record_heading(kit, at, tr("Days practised")) + kit.u(8);
    const auto squares = squares_of(kit, {at.x, at.y + used, at.width}, page.days.size());
    draw_names(kit, squares, at.x);
    std::optional<std::size_t> looked;
    if (day && *day >= page.days.front().day && *day <= page.days.back().day)
        looked = static_cast<std::size_t>(*day - page.days.front().day);
    const auto press = kit.press("record-days", tr("Days practised"), squares.place);
    const auto mouse = ImGui::GetMousePos();
    const auto under = squares.at(mouse.x, mouse.y);
    if (press.pressed && under) sink.send(act::LookAtDay{page.days[*under].day});
    if (press.focused)
        if (const auto to = moved(kit, squares, looked.value_or(page.days.size() - 1)))
            sink.send(act::LookAtDay{page.days[*to].day});
    for (auto i = squares.first; i < squares.count; ++i)
        draw_square(kit, squares.cell(i), fullness(page.days[i].hits.tries), page.days[i].daily);
    const auto shown = press.hovered && under ? under : looked;
    if (shown && *shown >= squares.first)
        kit.box(squares.cell(*shown).inset(-kit.hairline()), 0, kit.theme().ink, 1);
    if (press.focused) kit.ring(squares.place, 2);
    used += squares.place.h + kit.u(12);
    const auto words = shown ? day_words(page.days[*shown]) : all_days_words(page);
    used += kit.text(at.x, at.y + used, words, type::small, kit.theme().ink, at.width).height + kit.u(8);
    used +=
        kit.text(at.x, at.y + used, tr("Questions a day:"), type::caption, kit.theme().ink2, at.width).height;
    return used + draw_legend(kit, {at.x, at.y + used, at.width});
}

}  // namespace qingwen
