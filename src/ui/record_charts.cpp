#include <algorithm>
#include <array>

#include "app/record_words.h"
#include "app/telling.h"
#include "app/words.h"
#include "ui/record_parts.h"

namespace qingwen {

namespace {

struct Figure {
    std::string figure, words;
};

std::vector<Figure> figures_of(const RecordPage& page) {
    std::vector<Figure> all{
        {std::to_string(page.rounds), tr("rounds played")},
        {std::to_string(page.hits.tries), tr("questions answered")},
        {percent_words(page.hits), tr("of them right")},
        {std::to_string(page.mastered) + " / " + std::to_string(page.questions), tr("questions mastered")},
        {std::to_string(page.days_in_a_row), tr("days practised in a row")},
    };
    if (page.best) all.push_back({std::to_string(page.best->run), tr("longest run of right answers")});
    return all;
}

std::string rule_words(const std::string& words, int mark) { return words + " " + std::to_string(mark); }

// The names of the rules stand left of the chart.
float rules_width(Kit& kit, const RecordPage& page) {
    const auto wide = [&](const std::string& words, int mark) {
        return kit.measure(rule_words(words, mark), type::caption).width;
    };
    return std::max(wide(tr("pass mark"), page.pass), wide(tr("excellent mark"), page.excellent)) + kit.u(16);
}

void draw_rule(Kit& kit, const Rect& chart, int mark, const std::string& words, float room) {
    const float y = chart.bottom() - chart.h * static_cast<float>(mark) / 100;
    kit.fill({chart.x, y, chart.w, kit.hairline()}, kit.theme().line);
    kit.line({chart.x - room, y - kit.u(12), room, kit.u(24)}, rule_words(words, mark), type::caption,
             kit.theme().ink2);
}

ImVec2 place_of(const Rect& chart, std::size_t i, std::size_t count, int mark) {
    const float step = count > 1 ? chart.w / static_cast<float>(count - 1) : 0;
    return {chart.x + (count > 1 ? step * static_cast<float>(i) : chart.w / 2),
            chart.bottom() - chart.h * static_cast<float>(mark) / 100};
}

void draw_marks(Kit& kit, const Rect& chart, const RecordPage& page) {
    std::vector<ImVec2> places;
    for (std::size_t i = 0; i < page.marks.size(); ++i)
        places.push_back(place_of(chart, i, page.marks.size(), page.marks[i].mark));
    kit.path(places, std::max(1.5F, 2 * kit.scale()), kit.theme().green);
    const float radius = places.size() > 30 ? 3.F : 4.F;
    for (const auto& place : places) kit.disc(place.x, place.y, kit.u(radius), kit.theme().green);
    const auto newest = std::to_string(page.marks.back().mark);
    kit.disc(places.back().x, places.back().y, kit.u(6), kit.theme().green);
    const auto extent = kit.measure(newest, type::points);
    kit.text(chart.right() + kit.u(16), places.back().y - extent.height / 2, newest, type::points,
             kit.theme().ink);
}

std::string share_label(const RecordedShare& share) {
    if (share.kind) return kind_word(*share.kind);
    if (share.level > 0) return level_word(share.level);
    return share.chapter;
}

// A long name takes a second line.
float draw_share_row(Kit& kit, Column at, const RecordedShare& share, float name) {
    const auto& theme = kit.theme();
    const auto label = share_label(share);
    const bool fits = kit.measure(label, type::small).width <= name;
    const auto& face = fits ? type::small : type::caption;
    const auto extent = kit.measure(label, face, name, 2);
    Rect row{at.x, at.y, at.width, std::max(kit.u(36), extent.height + kit.u(6))};
    const float high = row.h;
    kit.text(row.x, row.y + (high - extent.height) / 2, label, face, theme.ink, name, 2);
    row.cut_left(name, kit.u(16));
    const auto count = std::to_string(share.hits.right) + "/" + std::to_string(share.hits.tries);
    kit.line(row.cut_right(kit.u(72), kit.u(4)), count, type::caption, theme.ink2, {1, 0.5F});
    kit.line(row.cut_right(kit.u(60), kit.u(8)), percent_words(share.hits), type::figure, theme.ink,
             {1, 0.5F});
    const float part =
        static_cast<float>(share.hits.right) / static_cast<float>(std::max(1, share.hits.tries));
    kit.bar({row.x, row.y + row.h / 2 - kit.u(4), row.w, kit.u(8)}, part, theme.green);
    return high;
}

float draw_shares(Kit& kit, Column at, const std::string& title, const std::vector<RecordedShare>& shares,
                  float name) {
    if (shares.empty()) return 0;
    float used = draw_record_heading(kit, at, title);
    for (const auto& share : shares)
        used += draw_share_row(kit, {at.x, at.y + used, at.width}, share, std::min(name, at.width * 0.4F));
    return used;
}

}  // namespace

float draw_record_figures(Kit& kit, Column at, const RecordPage& page) {
    const auto all = figures_of(page);
    const float least = kit.u(160);
    const auto count = static_cast<int>(all.size());
    const int most = std::clamp(static_cast<int>(at.width / least), 1, count);
    const int rows = (count + most - 1) / most;
    const int across = (count + rows - 1) / rows;  // rows that are about as long
    const float wide = at.width / static_cast<float>(across);
    const float high = kit.u(52 + 44);
    for (int i = 0; i < count; ++i) {
        const auto& one = all[static_cast<std::size_t>(i)];
        const float x = at.x + static_cast<float>(i % across) * wide;
        const int row = i / across;
        const float y = at.y + static_cast<float>(row) * high;
        kit.line({x, y, wide - kit.u(12), kit.u(52)}, one.figure, type::title, kit.theme().ink);
        kit.text(x, y + kit.u(52), one.words, type::caption, kit.theme().ink2, wide - kit.u(12), 2);
    }
    return high * static_cast<float>(rows);
}

float draw_record_marks(Kit& kit, Column at, const RecordPage& page) {
    const float used = draw_record_heading(kit, at, tr("Marks over time"));
    const float high = kit.u(176);
    if (page.marks.empty()) {
        const auto words = tr("No round with a mark yet.");
        return used + kit.text(at.x, at.y + used, words, type::read_small, kit.theme().ink2, at.width).height;
    }
    const float edge = rules_width(kit, page);
    const Rect chart{at.x + edge, at.y + used + kit.u(8), at.width - edge - kit.u(56), high};
    kit.fill({chart.x, chart.bottom(), chart.w, kit.hairline()}, kit.theme().ink2);
    draw_rule(kit, chart, page.pass, tr("pass mark"), edge);
    draw_rule(kit, chart, page.excellent, tr("excellent mark"), edge);
    draw_marks(kit, chart, page);
    const float y = chart.bottom() + kit.u(8);
    const Rect dates{chart.x, y, chart.w, kit.u(22)};
    if (page.marks.size() > 1)
        kit.line(dates, date_of(page.marks.front().day), type::caption, kit.theme().ink2);
    kit.line(dates, date_of(page.marks.back().day), type::caption, kit.theme().ink2, {1, 0.5F});
    return dates.bottom() - at.y;
}

float draw_record_shares(Kit& kit, Column at, const RecordPage& page) {
    const bool wide = at.width >= kit.u(840);
    const float gap = kit.u(64);
    const float half = wide ? std::round((at.width - gap) / 2) : at.width;
    float left = draw_shares(kit, {at.x, at.y, half}, tr("By chapter"), page.chapters, kit.u(200));
    Column right{wide ? at.x + half + gap : at.x, wide ? at.y : at.y + left + kit.u(32), half};
    float used = draw_shares(kit, right, tr("By kind of question"), page.kinds, kit.u(96)) + kit.u(24);
    right.y += used;
    used += draw_shares(kit, right, tr("By difficulty"), page.levels, kit.u(96));
    return wide ? std::max(left, used) : left + kit.u(32) + used;
}

}  // namespace qingwen
