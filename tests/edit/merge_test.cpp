// Two sides' changes of one file, put together question by question.
#include "edit/merge.h"

#include <map>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.h"
#include "edit/line_merge.h"

namespace qingwen {
namespace {

const std::string head = "# ours\nqingwen: 1\nbank: b\nchapter: {id: \"01\", title: 一}\n\nquestions:\n";

std::string question(const std::string& id, const std::string& ask = "") {
    return "  - id: " + id + "\n    ask: " + (ask.empty() ? "问 " + id : ask) +
           "\n    is: 对\n    why: 因为\n";
}

Manuscript file(const std::string& questions, const std::string& top = head) {
    return read_manuscript("b.yaml", top + questions, {});
}

const std::string a = question("a"), b = question("b"), c = question("c"), d = question("d");

std::string merged_text(const std::string& base, const std::string& mine, const std::string& theirs) {
    const auto made = merge(file(base), file(mine), file(theirs));
    EXPECT_TRUE(made.clashes.empty());
    const auto text = text_of(made.merged);
    EXPECT_TRUE(text.starts_with(head));
    return text.substr(std::min(head.size(), text.size()));
}

TEST(MergedFile, TakesTheChangesOfBothSides) {
    EXPECT_EQ(merged_text(a + b + c, question("a", "我") + b + c, a + b + question("c", "他")),
              question("a", "我") + b + question("c", "他"));
    EXPECT_EQ(merged_text(a + b + c, a + c, a + b + question("c", "他")), a + question("c", "他"));
    EXPECT_EQ(merged_text(a + b, question("a", "同") + b, question("a", "同") + b), question("a", "同") + b);
    EXPECT_EQ(merged_text(a + b, b, b), b);
}

TEST(MergedFile, PutsWhatWasAddedWhereItStood) {
    const auto x = question("x"), y = question("y"), z = question("z");
    EXPECT_EQ(merged_text(a + b, a + x + b, a + b + y), a + x + b + y);
    EXPECT_EQ(merged_text(a + b, x + a + b, y + z + a + b), y + z + x + a + b);
    EXPECT_EQ(merged_text(a + b, a + b + x, a + b + y + z), a + b + y + z + x);
    EXPECT_EQ(merged_text(a + b, a + x + b, a + x + b), a + x + b);
    EXPECT_EQ(merged_text(a + b + c, a + b + x + c, a + c), a + x + c);
    EXPECT_EQ(merged_text(a, x, a + y), y + "\n" + x);
}

TEST(MergedFile, HasTheOrderOfTheSideThatChangedIt) {
    const auto x = question("x");
    EXPECT_EQ(merged_text(a + b + c, c + a + b, a + b + x + c), c + a + b + x);
    EXPECT_EQ(merged_text(a + b + c, a + x + b + c, c + b + a), c + b + a + x);
    EXPECT_EQ(merged_text(a + b + c, b + a + c, c + b + a), c + b + a);
}

TEST(MergedFile, KnowsAQuestionAgainByItsTextWhenItsIdWasChanged) {
    EXPECT_EQ(merged_text(a + b, question("a-new", "问 a") + b, b + a), b + question("a-new", "问 a"));
    EXPECT_EQ(merged_text("  - ask: 无\n    is: 对\n" + b, "  - ask: 无\n    is: 对\n" + c,
                          "  - ask: 无\n    is: 错\n" + b),
              "  - ask: 无\n    is: 错\n" + c);
}

TEST(MergedFile, DoesNotTakeAnIdTwice) {
    const auto made = merge(file(a + b), file(question("x") + b), file(a + b + question("x", "别的")));
    ASSERT_EQ(made.clashes.size(), 1U);
    EXPECT_EQ(made.clashes[0].id.text, "x");
    EXPECT_EQ(made.clashes[0].base, nullptr);
    EXPECT_EQ(made.merged.entries.size(), 2U);
}

TEST(MergedFile, OffersAClashForDecision) {
    const auto made = merge(file(a + b + c), file(question("a", "我") + question("b", "我") + c),
                            file(question("a", "他") + c + d));
    ASSERT_EQ(made.clashes.size(), 2U);
    EXPECT_EQ(made.clashes[0].id.text, "a");
    EXPECT_EQ(made.clashes[0].base->text, a);
    EXPECT_EQ(made.clashes[0].mine->text, question("a", "我"));
    EXPECT_EQ(made.clashes[0].theirs->text, question("a", "他"));
    EXPECT_EQ(made.clashes[1].id.text, "b");
    EXPECT_EQ(made.clashes[1].theirs, nullptr);
    EXPECT_FALSE(decided(made, {}));
    EXPECT_FALSE(decided(made, {Side::mine, std::nullopt}));
    const auto chosen = [&](Side first, Side second) { return text_of(*decided(made, {first, second})); };
    EXPECT_EQ(chosen(Side::mine, Side::mine), head + question("a", "我") + question("b", "我") + c + d);
    EXPECT_EQ(chosen(Side::theirs, Side::theirs), head + question("a", "他") + c + d);
    EXPECT_EQ(chosen(Side::mine, Side::theirs), head + question("a", "我") + c + d);
}

TEST(MergedFile, KeepsCommentsThatStandApart) {
    const std::string part = "\n  # ---- part two ----\n\n", gap = "\n";
    const auto base = file(a + part + b + gap + c);
    // One takes out what the comment stands above, the other what follows it.
    const auto mine = without(base, {1});
    const auto theirs = without(base, {2});
    EXPECT_EQ(text_of(merge(base, mine, theirs).merged), head + a + "\n  # ---- part two ----\n");
    const auto other = without(base, {0});
    EXPECT_EQ(text_of(merge(base, mine, other).merged), head + part + c);
    EXPECT_EQ(merged_text(a + part + b, a + gap + b, a + part + question("b", "他")),
              a + gap + question("b", "他"));
    EXPECT_EQ(merged_text(a + gap + b, a + "\n  # mine\n\n" + b, a + "\n  # theirs\n\n" + b),
              a + "\n  # theirs\n  # mine\n\n" + b);
}

TEST(MergedFile, DoesNotDoubleTheCommentAboveAClash) {
    const std::string part = "\n  # ---- part two ----\n\n";
    const auto base = file(a + part + b + "\n" + c);
    const auto mine = file(a + part + question("b", "我") + "\n" + c);
    for (const auto& theirs : {without(base, {1}), without(base, {1, 2})}) {
        const bool all = theirs.entries.size() == 1;
        const auto made = merge(base, mine, theirs);
        ASSERT_EQ(made.clashes.size(), 1U);
        EXPECT_EQ(text_of(*decided(made, {Side::mine})),
                  head + a + part + question("b", "我") + (all ? "" : "\n" + c));
        EXPECT_EQ(text_of(*decided(made, {Side::theirs})), text_of(theirs));
    }
}

TEST(MergedFile, MergesHeadAndTailByLines) {
    const auto with = [](const std::string& title, const std::string& bank, const std::string& tail) {
        return file(a + tail, "# ours\nqingwen: 1\nbank: " + bank +
                                  "\n# --\nchapter: {id: \"01\", title: " + title + "}\nquestions:\n");
    };
    const auto made = merge(with("一", "b", ""), with("甲", "b", "\n# mine\n"), with("一", "c", ""));
    EXPECT_TRUE(made.clashes.empty());
    EXPECT_EQ(text_of(made.merged), text_of(with("甲", "c", "\n# mine\n")));
    EXPECT_EQ(made.merged.bank.text, "c");
    EXPECT_EQ(made.merged.chapter.title, "甲");
    const auto clash = merge(with("一", "b", ""), with("甲", "b", "#x\n"), with("乙", "b", "#y\n"));
    ASSERT_EQ(clash.clashes.size(), 2U);
    EXPECT_EQ(clash.clashes[0].of, Clash::Of::head);
    EXPECT_EQ(clash.clashes[1].of, Clash::Of::tail);
    EXPECT_EQ(text_of(*decided(clash, {Side::theirs, Side::mine})), text_of(with("乙", "b", "#x\n")));
}

TEST(MergedFile, OffersTheFrameWhenTheChangesDoNotGoTogether) {
    const auto base = file(a);
    const auto mine = file(a, "allow: {no-why: 我}\n" + head);
    const auto theirs = file(a + "allow: {no-why: 他}\n");
    const auto made = merge(base, mine, theirs);
    ASSERT_EQ(made.clashes.size(), 2U);
    EXPECT_EQ(text_of(*decided(made, {Side::mine, Side::mine})), text_of(mine));
    EXPECT_EQ(text_of(*decided(made, {Side::theirs, Side::theirs})), text_of(theirs));
}

TEST(MergedFile, OffersTheWholeFileWhereOneCannotBeCut) {
    const auto base = file(a + b), mine = file(question("a", "我") + b);
    const auto theirs = read_manuscript("b.yaml", "nothing of the sort\n", {});
    const auto made = merge(base, mine, theirs);
    ASSERT_EQ(made.clashes.size(), 1U);
    EXPECT_EQ(made.clashes[0].of, Clash::Of::whole);
    EXPECT_EQ(text_of(*decided(made, {Side::mine})), text_of(mine));
    EXPECT_EQ(text_of(*decided(made, {Side::theirs})), text_of(theirs));
    EXPECT_EQ(text_of(merge(base, base, theirs).merged), text_of(theirs));
    EXPECT_EQ(text_of(merge(base, mine, base).merged), text_of(mine));
}

TEST(MergedFile, TakesChangesOutOfAFileThatWasBrokenOutside) {
    const auto base = file(a + b + c);
    const auto theirs = file(a + "  - id: b\n    ask: [x\n" + c);
    const auto made = merge(base, file(question("a", "我") + b + c), theirs);
    EXPECT_TRUE(made.clashes.empty());
    EXPECT_EQ(text_of(made.merged), head + question("a", "我") + "  - id: b\n    ask: [x\n" + c);
}

TEST(MergedFile, TakesNoMissingLineEndForAChange) {
    const auto open = b.substr(0, b.size() - 1);
    EXPECT_EQ(merged_text(a + open, a + b + c, question("a", "他") + open), question("a", "他") + b + c);
    auto mine = question("b", "我");
    mine.pop_back();
    EXPECT_EQ(merged_text(a + open, a + mine, a + b + c), a + mine + "\n" + c);
}

TEST(MergedFile, TakesOverWhatTheyPutIntoAnEmptyList) {
    const auto empty = read_manuscript("b.yaml", "qingwen: 1\nbank: b\nquestions: []\n", {});
    const auto mine = with(empty, 0, {read_entry("", a, {})});
    const auto theirs = with(empty, 0, {read_entry("", b, {})});
    const auto made = merge(empty, mine, theirs);
    EXPECT_TRUE(made.clashes.empty());
    EXPECT_EQ(text_of(made.merged), "qingwen: 1\nbank: b\nquestions:\n" + b + "\n" + a);
}

TEST(MergedLines, AreThoseOfBoth) {
    EXPECT_EQ(merge_lines("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n"), "A\nb\nC\n");
    EXPECT_EQ(merge_lines("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n"), "a\nc\nd\n");
    EXPECT_EQ(merge_lines("a\n", "a", "a\nb\n"), std::nullopt);
    EXPECT_EQ(merge_lines("a\nb\n", "x\nb\n", "y\nb\n"), std::nullopt);
    EXPECT_EQ(merge_lines("", "x\n", "x\n"), "x\n");
}

RC_GTEST_PROP(MergedLines, OfOneChangeAreThatChange,
              (const std::vector<bool>& one, const std::vector<bool>& other)) {
    const auto text = [](const std::vector<bool>& bits) {
        std::string all;
        for (const bool bit : bits) all += bit ? "x\n" : "y\n";
        return all;
    };
    RC_ASSERT(merge_lines(text(one), text(other), text(one)) == text(other));
    RC_ASSERT(merge_lines(text(one), text(one), text(other)) == text(other));
    RC_ASSERT(merge_lines(text(one), text(other), text(other)) == text(other));
    RC_ASSERT(merge_gaps(text(one), text(other), text(one)) == text(other));
}

// Banks with comments in odd places, and what people do to them.
class Author {
public:
    Author(std::uint64_t seed, std::string name) : random_(Seed{seed}), name_(std::move(name)) {}

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_.below(n)); }

    std::string fresh_question(const std::string& id) {
        std::string text;
        if (below(4) == 0) text += "  " + comment();
        text += "  - id: " + id + "\n    ask: " + word() + "。\n";
        if (below(4) == 0) text += "    " + comment();
        text += "    is: 对\n    why: 因为\n";
        if (below(6) == 0) text += "    " + comment();
        return text;
    }
    std::string gap() {
        switch (below(5)) {
            case 0:
                return "";
            case 1:
                return "\n  " + comment() + "\n";
            case 2:
                return "\n" + comment() + "  " + comment() + "\n";
            default:
                return "\n";
        }
    }
    std::string bank() {
        std::string text = head;
        const auto count = below(7);
        for (std::size_t i = 0; i < count; ++i)
            text += (i == 0 ? "" : gap()) + fresh_question("q" + std::to_string(i));
        if (count == 0) text.insert(text.size() - 1, " []");
        if (below(3) == 0) text += "\n" + comment();
        if (below(5) == 0 && text.ends_with('\n')) text.pop_back();
        return text;
    }

    Manuscript changed(Manuscript now) {
        for (auto left = below(5); left > 0; --left) now = changed_once(now);
        return now;
    }

private:
    std::string word() { return name_ + std::to_string(++made_); }
    std::string comment() { return "# " + word() + "\n"; }

    Manuscript changed_once(const Manuscript& now) {
        const auto count = now.entries.size();
        const auto at = below(count + 1);
        if (at == count || below(5) == 0)
            return with(now, at, {read_entry("", fresh_question(word()), now.reading)});
        const auto& entry = *now.entries[at];
        switch (below(6)) {
            case 0:
                return without(now, {at});
            case 1:
                return with(without(now, {at}), below(count), {now.entries[at]});
            case 2:
                return with_entry(now, at,
                                  read_entry(entry.before + (at == 0 ? "" : gap()), entry.text, now.reading));
            case 3:
                return with_frame(now, "# " + word() + "\n" + now.head, now.tail);
            case 4:
                return with_entry(now, at,
                                  read_entry(entry.before, with_id(entry.text, word()), now.reading));
            default:
                break;
        }
        auto text = entry.text;
        const auto ask = text.find("ask: ");
        text.replace(ask, text.find('\n', ask) - ask, "ask: " + word());
        return with_entry(now, at, read_entry(entry.before, text, now.reading));
    }
    static std::string with_id(std::string text, const std::string& id) {
        const auto from = text.find("id: ") + 4;
        return text.replace(from, text.find('\n', from) - from, id);
    }

    Random random_;
    std::string name_;
    int made_ = 0;
};

std::map<std::string, std::string> texts_of(const Manuscript& file) {
    std::map<std::string, std::string> texts;
    for (const auto& entry : file.entries)
        texts[entry->id.text] = entry->text.ends_with('\n') ? entry->text : entry->text + "\n";
    return texts;
}

std::set<std::string> comments_in(const std::string& text) {
    std::set<std::string> comments;
    for (auto at = text.find('#'); at != std::string::npos; at = text.find('#', at + 1))
        comments.insert(text.substr(at, text.find('\n', at) - at));
    return comments;
}

struct Versions {
    explicit Versions(std::uint64_t seed)
        : base(read_manuscript("b.yaml", Author(seed, "b").bank(), {})),
          mine(Author(seed + 1, "m").changed(base)),
          theirs(Author(seed + 2, "t").changed(base)),
          merged(merge(base, mine, theirs)) {}
    Manuscript base, mine, theirs;
    Merge merged;
};

RC_GTEST_PROP(MergedFile, OfOneChangeIsThatChange, (std::uint64_t seed)) {
    const Versions v(seed);
    const auto is = [](const Merge& made, const Manuscript& wanted) {
        return made.clashes.empty() && text_of(made.merged) == text_of(wanted);
    };
    RC_ASSERT(is(merge(v.base, v.mine, v.base), v.mine));
    RC_ASSERT(is(merge(v.base, v.base, v.theirs), v.theirs));
    RC_ASSERT(is(merge(v.base, v.mine, v.mine), v.mine));
}

void holds_changes_of(const Manuscript& side, const Versions& v) {
    const auto before = texts_of(v.base), now = texts_of(side), made = texts_of(v.merged.merged);
    for (const auto& [id, text] : now) {
        const auto old = before.find(id);
        if (old == before.end() || old->second != text) {
            RC_ASSERT(made.contains(id));
            RC_ASSERT(made.at(id) == text);
        }
    }
    for (const auto& [id, text] : before) RC_ASSERT(now.contains(id) || !made.contains(id));
}

RC_GTEST_PROP(MergedFile, HoldsEveryChangeOfBothSides, (std::uint64_t seed)) {
    const Versions v(seed);
    RC_PRE(v.merged.clashes.empty());
    holds_changes_of(v.mine, v);
    holds_changes_of(v.theirs, v);
}

RC_GTEST_PROP(MergedFile, HoldsNoQuestionTwiceAndReadsAsItIs, (std::uint64_t seed)) {
    const Versions v(seed);
    std::vector<std::optional<Side>> picks;
    for (std::size_t i = 0; i < v.merged.clashes.size(); ++i)
        picks.emplace_back((seed >> i) % 2 == 0 ? Side::mine : Side::theirs);
    const auto made = decided(v.merged, picks);
    RC_ASSERT(made.has_value());
    RC_ASSERT(texts_of(*made).size() == made->entries.size());
    const auto again = read_manuscript("b.yaml", text_of(*made), {});
    RC_ASSERT(again.cut == Outline::Cut::told);
    RC_ASSERT(again.entries.size() == made->entries.size());
    for (std::size_t i = 0; i < again.entries.size(); ++i)
        RC_ASSERT(again.entries[i]->id == made->entries[i]->id);
}

RC_GTEST_PROP(MergedFile, LosesNoComment, (std::uint64_t seed)) {
    const Versions v(seed);
    const auto base = comments_in(text_of(v.base)), mine = comments_in(text_of(v.mine)),
               theirs = comments_in(text_of(v.theirs));
    auto made = comments_in(text_of(v.merged.merged));
    for (const auto& clash : v.merged.clashes)
        for (const auto& entry : {clash.base, clash.mine, clash.theirs})
            if (entry) made.merge(comments_in(entry->text));
    for (const auto& comment : mine)
        RC_ASSERT(made.contains(comment) || (base.contains(comment) && !theirs.contains(comment)));
    for (const auto& comment : theirs)
        RC_ASSERT(made.contains(comment) || (base.contains(comment) && !mine.contains(comment)));
}

// Anything at all may lie there: it ends, and one side's change is taken.
RC_GTEST_PROP(MergedFile, TakesAnyText, ()) {
    const auto any = [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "questions:\n", "\n", "\r\n", "  - ", "- ", "id: a\n", "id: b\n", "ask: x\n", "# c\n", " ", "[",
            "]", "\"", "|", "\t", "\xEF\xBB\xBF", "\xFF", "  - id: a\n    ask: y\n", "  - id: b\n"));
        std::string content;
        for (const auto& piece : pieces) content += piece;
        return read_manuscript("b.yaml", content, {});
    };
    const auto base = any(), mine = any(), theirs = any();
    RC_ASSERT(text_of(merge(base, mine, base).merged) == text_of(mine));
    RC_ASSERT(text_of(merge(base, base, theirs).merged) == text_of(theirs));
    RC_ASSERT(text_of(merge(base, mine, mine).merged) == text_of(mine));
    const auto made = merge(base, mine, theirs);
    RC_ASSERT(decided(made, std::vector<std::optional<Side>>(made.clashes.size(), Side::theirs)).has_value());
}

}  // namespace
}  // namespace qingwen
