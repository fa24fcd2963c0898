// Makes banks of any size from a seed, the same on every machine: all kinds, about 880 bytes of YAML a
// question.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "bank/bank.h"
#include "base/random.h"

namespace qingwen::bank_maker {

inline constexpr std::array<std::string_view, 24> phrases{
    "清廉金融文化", "整章建制", "以案促改",   "不敢腐",     "不能腐",       "不想腐",
    "监督执纪",     "关键岗位", "异常借贷",   "节假日提醒", "家庭助廉",     "廉洁风险点",
    "授信审批",     "采购招标", "近亲属回避", "礼品登记",   "警示教育",     "党纪学习",
    "内控合规",     "行为排查", "员工承诺",   "投诉举报",   "责任追究到位", "制度的笼子"};

class Maker {
public:
    explicit Maker(Seed seed, bool hostile = false) : random_(seed), hostile_(hostile) {}

    Question question(int number) {
        Question q;
        q.id = {"q-" + std::to_string(number)};
        q.ask = words(9) + "，下面哪一种说法与材料相符？";
        q.body = body(static_cast<Kind>(below(kind_count)), q);
        q.why = words(20) + "。";
        if (below(4) == 0) q.hint = words(3);
        if (below(8) == 0) q.note = words(4);
        if (below(16) == 0) q.image = "pictures/" + std::to_string(number) + ".png";
        if (below(8) != 0) q.cite = cite();
        q.level = static_cast<int>(below(3)) + 1;
        q.tags = some(3, 1);
        q.tracks = some(2, 1);
        if (below(8) == 0) q.points = static_cast<int>(below(1001));
        if (below(8) == 0) q.seconds = static_cast<int>(below(3598)) + 3;
        return q;
    }

    Part part(int chapter, int first, int count) {
        const std::string number = std::to_string(100 + chapter).substr(1);
        Part part{{}, {"made"}, {{number}, words(2), chapter}, {}, {}};
        for (int i = 0; i < 3; ++i)
            part.cases.push_back({{"case-" + number + "-" + std::to_string(i)}, words(20), 0, {}});
        for (int i = first; i < first + count; ++i) {
            part.questions.push_back(question(i));
            auto& q = part.questions.back();
            q.chapter = part.chapter.id;
            if (q.cite && q.cite->article == 0) q.cite->article = chapter;
            if (below(6) == 0) q.case_id = part.cases[below(3)].id;
        }
        return part;
    }

private:
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_.below(n)); }

    std::string spice() {
        constexpr std::array<std::string_view, 16> odd{
            ": ", " #", "\"", "'", "\\", "- ",   "[",    "}",
            ",",  "&a", "*b", "!", "%",  "null", "：　", "\xF0\xA0\x80\x80"};
        return std::string(odd.at(below(odd.size())));
    }
    std::string words(std::size_t count) {
        std::string text = "关于";
        for (std::size_t i = 0; i < count; ++i) {
            text += phrases.at(below(phrases.size()));
            text += i % 4 == 3 ? "，并且" : "和";
            if (hostile_ && below(3) == 0) text += spice();
        }
        return text.append(phrases.at(below(phrases.size())));
    }
    // Different ones, also after folding.
    std::vector<std::string> some(std::size_t most, std::size_t fewest) {
        std::vector<std::string> list;
        const std::size_t count = fewest + below(most - fewest + 1);
        while (list.size() < count) {
            auto text = std::string(phrases.at(below(phrases.size()))) + std::to_string(list.size());
            if (hostile_ && below(3) == 0) text = spice() + text;
            list.emplace_back(utf8::trim(text));
        }
        return list;
    }

    Options options(std::size_t right) {
        auto all = some(8, right + 1);
        const auto split = all.begin() + static_cast<std::ptrdiff_t>(right);
        Options made{{all.begin(), split}, {split, all.end()}, {}, below(8) == 0};
        if (below(8) == 0) made.last = {made.wrong.back()};
        return made;
    }

    Body body(Kind kind, Question& q) {
        switch (kind) {
            case Kind::single:
                return Single{options(1)};
            case Kind::multiple:
                return Multiple{options(2 + below(2))};
            case Kind::truth:
                return Truth{below(2) == 0};
            case Kind::order:
                return Order{some(8, 2)};
            case Kind::match:
                return match();
            case Kind::blank:
                q.ask += "____";
                return Blank{{some(3, 1)}};
            case Kind::number:
                break;
        }
        return Number{static_cast<double>(below(100000)) / 8, static_cast<double>(below(8)) / 4, "个"};
    }

    Match match() {
        const auto lefts = some(8, 4);
        auto rights = some(8, 8);
        Match made;
        for (const auto& left : lefts) {
            made.pairs.emplace_back(left, rights.back());
            rights.pop_back();
        }
        rights.resize(std::min<std::size_t>(rights.size(), below(3)));
        made.extra = rights;
        return made;
    }

    Cite cite() {
        Cite made{below(4) == 0 ? 13 : 0, {static_cast<int>(below(30)) + 1}, some(3, 1)};
        if (below(4) == 0) made.paragraphs.push_back(31);
        return made;
    }

    Random random_;
    bool hostile_;
};

// A bank of `count` questions in chapters of a thousand, one part each.
inline std::vector<Part> parts(int count, Seed seed) {
    constexpr int chapter_size = 1000;
    Maker maker(seed);
    std::vector<Part> all;
    for (int first = 0; first < count; first += chapter_size)
        all.push_back(maker.part(first / chapter_size + 1, first, std::min(chapter_size, count - first)));
    return all;
}

}  // namespace qingwen::bank_maker
