#include "support/odd_writer.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace qingwen::odd {

namespace {

using Texts = std::vector<std::string>;
constexpr auto npos = std::string_view::npos;

constexpr std::array<std::string_view, 14> words{"甲",     "乙丙",   "贷款", "廉洁", "a",  "x1", "3.5",
                                                 "审批，", "《法》", "it",   "on",   "是", "𠀀", "true"};
constexpr std::array<std::string_view, 40> spices{": ",       " #",
                                                  "\"",       "'",
                                                  "\\",       "- ",
                                                  "[",        "]",
                                                  "{",        "}",
                                                  ",",        "&a",
                                                  "*b",       "!",
                                                  "%",        "|",
                                                  ">",        "?",
                                                  "@",        "`",
                                                  "---",      "...",
                                                  "=",        "<<",
                                                  "~",        "\n",
                                                  "\n\n",     "\n  ",
                                                  "\t",       "\\n",
                                                  "：",       "　",
                                                  "#",        ":",
                                                  "null",     "no",
                                                  "\r",       "\xE2\x80\xA8",
                                                  "\xC2\xA0", "  "};

Node leaf(std::string text) { return {{}, std::move(text)}; }

Node list_of(const Texts& texts) {
    Node::List list;
    for (const auto& one : texts) list.push_back(leaf(one));
    return {{}, std::move(list)};
}

bool has(std::string_view text, std::string_view any_of) { return text.find_first_of(any_of) != npos; }

bool never_in_lines(std::string_view text) { return has(text, "\r") || text.find("\xE2\x80\xA8") != npos; }

// Surely plain, in brackets too.
bool is_plain(std::string_view text) {
    if (text.empty() || text == "~" || text == "null" || never_in_lines(text)) return false;
    if (has(text, ":#,[]{}&*!|>%@`?\\\n\t\"'=<") || text.find("  ") != npos) return false;
    return text[0] != '-' && text[0] != '.' && utf8::trim(text) == text;
}

std::string doubled(std::string_view text) {
    std::string made;
    for (const char c : text) made.append(c == '\'' ? 2 : 1, c);
    return made;
}

std::string escaped(std::string_view text) {
    std::string made;
    for (const char c : text) {
        if (c == '"' || c == '\\') made += '\\';
        if (c == '\n' || c == '\t' || c == '\r')
            made += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
        else
            made += c;
    }
    for (std::size_t at = 0; (at = made.find("\xE2\x80\xA8", at)) != npos;) made.replace(at, 3, "\\u2028");
    return made;
}

Texts lines_of(std::string_view text) {
    Texts lines;
    for (std::size_t at = 0; at <= text.size();) {
        const auto stop = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, stop - at));
        at = stop + 1;
    }
    return lines;
}

// Spaces where a line can be folded: alone, between other characters.
std::vector<std::size_t> folds_of(std::string_view line) {
    std::vector<std::size_t> folds;
    for (std::size_t at = 1; at + 1 < line.size(); ++at)
        if (line[at] == ' ' && !has(line.substr(at - 1, 1), " \t\n\\") &&
            !has(line.substr(at + 1, 1), " \t\n#-?:"))
            folds.push_back(at);
    return folds;
}

class Writer {
public:
    explicit Writer(Dice& dice)
        : dice_(dice),
          dash_(dice.below(3) * 2),
          keys_(dash_ + 2 + (dice.one_in(6) ? dice.below(3) : 0)),
          nested_(dice.below(4)) {}

    File file(int questions) {
        File made;
        put_lines(made, -1, head());
        for (int i = 0; i < questions; ++i) {
            if (i > 0) put_lines(made, -1, gap());
            if (dice_.one_in(4)) put_lines(made, -1, comment_line(dash_));
            made.says.push_back(question(dice_, i));
            item(made, i);
        }
        if (dice_.one_in(3)) put_lines(made, -1, noise(dash_));
        if (dice_.one_in(6)) put(made, -1, "", "cases: []" + end());
        finish(made);
        return made;
    }

private:
    static void put(File& file, int item, std::string key, std::string text) {
        file.pieces.push_back({item, std::move(key), std::move(text)});
    }

    // Line ends of the other kind, a byte order mark, a last line that does not end.
    void finish(File& file) {
        auto& last = file.pieces.back().text;
        if (dice_.one_in(6) && last.ends_with('\n')) last.pop_back();
        const bool windows = dice_.one_in(4);
        for (auto& piece : file.pieces)
            for (std::size_t at = 0; windows && (at = piece.text.find('\n', at)) != npos; at += 2)
                piece.text.insert(at, "\r");
        if (dice_.one_in(6)) file.pieces.front().text.insert(0, "\xEF\xBB\xBF");
    }

    std::string head() {
        return (dice_.one_in(2) ? comment_line(0) : "") + "qingwen: 1" + end() + noise(0) + "bank: b" +
               end() + (dice_.one_in(2) ? "chapter: {id: \"07\", title: 七, article: 7}" + end() : "") +
               noise(0) + "questions:" + end() + noise(dash_);
    }

    // A question in lines, or in braces.
    void item(File& file, int number) {
        const auto& says = file.says.back();
        if (dice_.one_in(12)) {
            const std::string open = std::string(dash_, ' ') + "- ";
            put(file, number, "", open + in_brackets({{}, says}, dash_, dice_.one_in(2)) + end());
            file.pieces.back().in_braces = true;
            return;
        }
        std::string before = std::string(dash_, ' ') + "-";
        if (dice_.one_in(8)) {
            put_lines(file, number, before + end(true) + noise(dash_));
            before = std::string(keys_, ' ');
        } else {
            before += std::string(keys_ - dash_ - 1, ' ');
        }
        for (const auto& field : says) {
            put_key(file, number, field.key,
                    before + key(field.key, false) + behind(field.value, keys_, false));
            if (dice_.one_in(4)) put_lines(file, number, noise(keys_));
            before = std::string(keys_, ' ');
        }
    }

    static bool has_more(const std::string& line) { return line.find_first_not_of(" \n") != npos; }
    static bool is_comment(const std::string& line) {
        return line.find_first_not_of(' ') == line.find('#') && !marks_in(line).empty();
    }

    // Blank lines and comments below a value are no part of it.
    void put_key(File& file, int number, const std::string& key, std::string text) {
        std::size_t stop = text.size();
        for (;;) {
            const auto begin = stop < 2 ? 0 : text.rfind('\n', stop - 2) + 1;
            const auto line = text.substr(begin, stop - begin);
            if (begin == 0 || (has_more(line) && !is_comment(line))) break;
            stop = begin;
        }
        const auto noise = text.substr(stop);
        text.resize(stop);
        put(file, number, key, std::move(text));
        put_lines(file, number, noise);
    }

    // A piece each: something new may come between them.
    static void put_lines(File& file, int item, std::string_view lines) {
        for (std::size_t at = 0; at < lines.size();) {
            const auto stop = lines.find('\n', at) + 1;
            put(file, item, "", std::string(lines.substr(at, stop - at)));
            at = stop;
        }
    }

    std::string gap() { return dice_.one_in(3) ? noise(dash_) : dice_.one_in(4) ? "" : "\n"; }

    // --- comments and line ends

    std::string comment(bool behind_text = false) {
        constexpr std::array<std::string_view, 9> said{
            "", " \xE2\x80\xA8x: [", " todo: [x", " - id: z", "\"", " 'a", " # again", " 待核", " {"};
        return std::string(behind_text || dice_.one_in(2) ? "# " : "#") + "~" + std::to_string(++comments_) +
               "~" + std::string(dice_.of(said));
    }

    // To the line's end.
    std::string end(bool behind_text = false) {
        if (dice_.one_in(4))
            return std::string(dice_.below(3) + 1, ' ') + comment(behind_text) + blanks() + "\n";
        return blanks() + "\n";
    }

    std::string blanks() {
        constexpr std::array<std::string_view, 4> some{" ", "  ", "\t", " \t"};
        return dice_.one_in(8) ? std::string(dice_.of(some)) : "";
    }

    // A block text goes on with what is as deep as it.
    std::string comment_line(std::size_t column) {
        const std::size_t deepest = after_block_ ? column : column + 4;
        return std::string(dice_.below(deepest + 1), ' ') + comment() + blanks() + "\n";
    }

    std::string noise(std::size_t column) {
        std::string all;
        while (dice_.one_in(3))
            all += dice_.one_in(2) ? comment_line(column)
                                   : std::string(after_block_ ? 0 : dice_.below(3), ' ') + "\n";
        return all;
    }

    // --- values

    std::string key(const std::string& text, bool flow) {
        if (is_plain(text) && !dice_.one_in(10)) return text + ":";
        return (dice_.one_in(2) && !never_in_lines(text) && !has(text, "\n\t")
                    ? "'" + doubled(text) + "'"
                    : "\"" + escaped(text) + "\"") +
               (dice_.one_in(4) && !flow ? " :" : ":");
    }

    // All that stands behind the mark of a key or dash in `column`, to the end of its last line.
    std::string behind(const Node& node, std::size_t column, bool dash) {
        after_block_ = false;
        if (node.text() != nullptr) return text_behind(std::string(utf8::trim(*node.text())), column);
        const bool empty = node.list() != nullptr ? node.list()->empty() : node.map()->empty();
        if (empty || dice_.one_in(2)) {
            const bool spread = dice_.one_in(3);
            return " " + in_brackets(node, column, spread) + end();
        }
        return node.list() != nullptr ? list(*node.list(), column, dash) : map(*node.map(), column, dash);
    }

    std::string list(const Node::List& list, std::size_t column, bool dash) {
        const std::size_t own = column + (dash ? 2 : nested_);
        bool beside = dash && dice_.one_in(2);
        std::string all = beside ? "" : end() + noise(column);
        for (const auto& one : list) {
            all += (beside ? std::string(own - column - 1, ' ') : std::string(own, ' ')) + "-";
            all += behind(one, own, true);
            if (dice_.one_in(4)) all += noise(own);
            beside = false;
        }
        return all;
    }

    std::string map(const Node::Map& map, std::size_t column, bool dash) {
        const std::size_t own = column + (dash ? 2 : std::max<std::size_t>(nested_, 1));
        std::string all = end() + noise(column);
        for (const auto& one : map) {
            all += std::string(own, ' ') + key(one.key, false) + behind(one.value, own, false);
            if (dice_.one_in(4)) all += noise(own);
        }
        return all;
    }

    std::string text_behind(const std::string& text, std::size_t column) {
        const std::string deeper(column + 1 + dice_.below(4), ' ');
        const bool many = has(text, "\n");
        if (dice_.one_in(many ? 2 : 8) && !text.empty()) {
            auto made = block(text, column);
            if (!made.empty()) return made;
        }
        const std::string space = dice_.one_in(8) ? end(true) + deeper : dice_.one_in(6) ? "  " : " ";
        if (is_plain(text) && !dice_.one_in(4)) return space + folded(text, "\n" + deeper, 6) + end(true);
        const bool single = !has(text, "\n\t") && !never_in_lines(text) && dice_.one_in(3);
        if (single) return space + "'" + folded(doubled(text), "\n" + deeper, 6) + "'" + end();
        return space + "\"" + folded(escaped(text), "\n" + deeper, 6) + "\"" + end();
    }

    // Broken at some of the spaces.
    std::string folded(const std::string& line, const std::string& with, std::size_t one_in) {
        if (!dice_.one_in(one_in)) return line;
        std::string made = line;
        auto folds = folds_of(line);
        for (std::size_t i = folds.size(); i-- > 0;)
            if (dice_.one_in(2)) made.replace(folds[i], 1, with);
        return made;
    }

    // Nothing when it cannot be written so.
    std::string block(const std::string& text, std::size_t column) {
        const auto lines = lines_of(text);
        const auto odd = [](const std::string& line) {
            return line.starts_with(' ') || line.starts_with('\t');
        };
        if (never_in_lines(text) ||
            std::ranges::any_of(lines, [](const auto& l) { return l.starts_with('\t'); }))
            return {};
        const bool fold = std::ranges::none_of(lines, odd) && dice_.one_in(3);
        const std::size_t deeper = 1 + dice_.below(4);
        constexpr std::array<std::string_view, 3> chomps{"", "-", "+"};
        std::string made = std::string(fold ? " >" : " |") + std::string(dice_.of(chomps));
        if (dice_.one_in(8)) made += std::to_string(deeper);
        made += end(true);
        const std::string indent(column + deeper, ' ');
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (fold && i > 0 && !lines[i].empty()) made += "\n";
            made += lines[i].empty() ? "\n"
                                     : indent + (fold ? folded(lines[i], "\n" + indent, 2) : lines[i]) + "\n";
        }
        while (dice_.one_in(4)) made += "\n";
        after_block_ = true;
        return made;
    }

    // --- in brackets

    // `spread`: over lines, with comments.
    std::string in_brackets(const Node& node, std::size_t column, bool spread) {
        if (node.text() != nullptr) return in_flow(std::string(utf8::trim(*node.text())));
        Texts parts;
        const bool inner = spread && dice_.one_in(3);
        if (const auto* list = node.list())
            for (const auto& one : *list) parts.push_back(in_brackets(one, column, inner));
        if (const auto* map = node.map())
            for (const auto& one : *map)
                parts.push_back(key(one.key, true) + " " + in_brackets(one.value, column, inner));
        const bool list = node.list() != nullptr;
        return (list ? "[" : "{") + joined(parts, column, spread) + (list ? "]" : "}");
    }

    std::string joined(const Texts& parts, std::size_t column, bool spread) {
        std::string all = spread && dice_.one_in(2) ? break_line(column) : dice_.one_in(6) ? " " : "";
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool last = i + 1 == parts.size();
            all += parts[i];
            if (last && !dice_.one_in(8)) break;
            all += dice_.one_in(8) ? " ," : ",";
            if (!last) all += spread && !dice_.one_in(3) ? break_line(column) : " ";
        }
        if (!parts.empty() && spread && dice_.one_in(2)) return all + break_line(column);
        return all + (dice_.one_in(6) && !parts.empty() ? " " : "");
    }

    std::string break_line(std::size_t column) {
        std::string all = end(true);
        while (dice_.one_in(8)) all += comment_line(column + 1);
        return all + std::string(column + 1 + dice_.below(5), ' ');
    }

    std::string in_flow(const std::string& text) {
        if (is_plain(text) && !dice_.one_in(4)) return text;
        if (!has(text, "\n\t") && !never_in_lines(text) && dice_.one_in(3)) return "'" + doubled(text) + "'";
        return "\"" + escaped(text) + "\"";
    }

    Dice& dice_;
    std::size_t dash_, keys_, nested_;
    int comments_ = 0;
    bool after_block_ = false;
};

Texts texts(Dice& dice, std::size_t least, std::size_t most) {
    Texts all;
    const std::size_t count = least + dice.below(most - least + 1);
    for (std::size_t i = 0; i < count; ++i) all.push_back(text(dice) + std::to_string(i));
    return all;
}

Node text_or_list(Dice& dice, const Texts& all) {
    return all.size() == 1 && dice.one_in(2) ? leaf(all.front()) : list_of(all);
}

Node pairs(Dice& dice, std::size_t least, std::size_t most) {
    Node::Map map;
    for (auto& left : texts(dice, least, most)) map.push_back({std::move(left), {}, leaf(text(dice))});
    return {{}, std::move(map)};
}

Node cite(Dice& dice) {
    Node::Map map;
    if (dice.one_in(3)) map.push_back({"article", {}, leaf("8")});
    if (dice.one_in(3)) map.push_back({"paragraph", {}, list_of({"3", "5"})});
    if (map.empty() || dice.one_in(2)) map.push_back({"terms", {}, list_of(texts(dice, 1, 3))});
    return {{}, std::move(map)};
}

void add_answer(Dice& dice, Node::Map& map) {
    const auto add = [&](const char* key, Node node) { map.push_back({key, {}, std::move(node)}); };
    switch (dice.below(6)) {
        case 0:
            return add("is", leaf(dice.one_in(2) ? "true" : "错"));
        case 1:
            return add("order", list_of(texts(dice, 2, 5)));
        case 2:
            add("match", pairs(dice, 2, 4));
            if (dice.one_in(2)) add("extra", text_or_list(dice, {text(dice) + "x"}));
            return;
        case 3: {
            Node::List blanks;
            for (auto& one : texts(dice, 1, 3))
                blanks.push_back(dice.one_in(2) ? list_of({one, one + "y"}) : leaf(one));
            return add("blanks", {{}, std::move(blanks)});
        }
        case 4:
            add("number", leaf(dice.one_in(2) ? "42" : "-1.5"));
            if (dice.one_in(2)) add("unit", leaf("元"));
            return;
        default:
            add("right", text_or_list(dice, {text(dice) + "r"}));
            add("wrong", list_of(texts(dice, 1, 4)));
            if (dice.one_in(4)) add("keep_order", leaf("true"));
    }
}

}  // namespace

std::string File::content() const {
    std::string all;
    for (const auto& piece : pieces) all += piece.text;
    return all;
}

std::string text(Dice& dice) {
    std::string made;
    const std::size_t count = 1 + dice.below(4);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && dice.one_in(2)) made += ' ';
        made += dice.one_in(5) ? dice.of(spices) : dice.of(words);
    }
    const auto trimmed = utf8::trim(made);
    return trimmed.empty() ? "空" : std::string(trimmed);
}

Node::Map question(Dice& dice, int number) {
    Node::Map map;
    const auto add = [&](const char* key, Node node) { map.push_back({key, {}, std::move(node)}); };
    add("id", leaf("q-" + std::to_string(number)));
    add("ask", leaf(text(dice) + "____？"));
    add_answer(dice, map);
    if (dice.one_in(2)) add("why", leaf(text(dice)));
    if (dice.one_in(4)) add("hint", leaf(text(dice)));
    if (dice.one_in(4)) add("cite", cite(dice));
    if (dice.one_in(4)) add("tags", text_or_list(dice, texts(dice, 1, 2)));
    if (dice.one_in(4)) add("level", leaf("2"));
    if (dice.one_in(8)) add("allow", pairs(dice, 1, 2));
    if (dice.one_in(8)) add("owner", leaf(text(dice)));
    if (dice.one_in(4)) std::swap(map[dice.below(map.size())], map[dice.below(map.size())]);
    return map;
}

File file(Dice& dice, int questions) { return Writer(dice).file(questions); }

std::vector<std::string> marks_in(std::string_view text) {
    Texts marks;
    for (std::size_t at = 0; (at = text.find('~', at)) != npos; ++at) {
        const auto stop = text.find('~', at + 1);
        if (stop == npos || stop == at + 1) continue;
        const auto digits = text.substr(at + 1, stop - at - 1);
        if (digits.find_first_not_of("0123456789") != npos) continue;
        marks.emplace_back(digits);
        at = stop;
    }
    std::ranges::sort(marks);
    return marks;
}

bool same(const Node& one, const Node& other, bool ordered) {
    if (one.held.index() != other.held.index()) return false;
    if (one.text() != nullptr) return utf8::trim(*one.text()) == utf8::trim(*other.text());
    if (one.list() != nullptr)
        return std::ranges::equal(*one.list(), *other.list(),
                                  [](const Node& a, const Node& b) { return same(a, b); });
    const auto same_field = [](const Node::Field& a, const Node::Field& b) {
        return utf8::trim(a.key) == utf8::trim(b.key) && same(a.value, b.value, a.key == "match");
    };
    if (one.map()->size() != other.map()->size()) return false;
    if (ordered) return std::ranges::equal(*one.map(), *other.map(), same_field);
    return std::ranges::all_of(*one.map(), [&](const Node::Field& a) {
        return std::ranges::any_of(*other.map(), [&](const Node::Field& b) { return same_field(a, b); });
    });
}

}  // namespace qingwen::odd
