// Whatever is done to whatever bank: what was meant is read back, no comment is lost, nothing else is another
// than before, and undoing gives back every byte.
#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"
#include "edit/deeds.h"
#include "edit/field.h"
#include "edit/save.h"
#include "support/odd_writer.h"
#include "yaml/spell_node.h"

namespace qingwen {
namespace {

constexpr int cases = 20;  // in each of rapidcheck's
constexpr std::size_t fields = static_cast<std::size_t>(Field::reason) + 1;

// --- a form as it is read back

Node trimmed(const Node& node) {
    if (node.text() != nullptr) return {{}, std::string(utf8::trim(*node.text()))};
    if (const auto* list = node.list()) {
        Node::List all;
        for (const auto& one : *list) all.push_back(trimmed(one));
        return {{}, std::move(all)};
    }
    Node::Map all;
    for (const auto& one : *node.map())
        all.push_back({std::string(utf8::trim(one.key)), {}, trimmed(one.value)});
    return {{}, std::move(all)};
}

// The order of what is let stand means nothing.
Form as_read(const Form& form) {
    auto read = form_of(trimmed({{}, fields_of(form)}));
    std::ranges::sort(read.allow, {}, &Form::Pair::left);
    return read;
}

// --- what somebody types

std::string typed(odd::Dice& dice) {
    if (dice.one_in(10)) return dice.one_in(2) ? "" : "  ";
    return (dice.one_in(8) ? " " : "") + odd::text(dice) + (dice.one_in(8) ? "\n" : "");
}

Form changed(odd::Dice& dice, Form form) {
    const FieldAt any{static_cast<Field>(dice.below(fields)), 0, 0};
    const auto rows = static_cast<std::size_t>(rows_of(form, any.field));
    const FieldAt at{any.field, static_cast<int>(dice.below(rows + 1)), static_cast<int>(dice.below(2))};
    switch (dice.below(8)) {
        case 0:
            return with_row(std::move(form), at);
        case 1:
            return without_row(std::move(form), at);
        case 2:
            return with_row_moved(std::move(form), at, dice.one_in(2) ? 1 : -1);
        case 3:
            return as_kind(std::move(form), static_cast<Kind>(dice.below(kind_count)));
        case 4:
            return with_flag(std::move(form), dice.one_in(2) ? Field::keep_order : Field::any_order,
                             dice.one_in(2));
        default:
            return with_text(std::move(form), at, typed(dice));
    }
}

// --- a bank, and what it is to say

class Bank {
public:
    explicit Bank(odd::Dice& dice) : dice_(dice), editor_(read(dice)) {
        for (const auto& file : editor_.files()) {
            start_.push_back(text_of(file));
            auto& forms = meant_.emplace_back();
            for (const auto& entry : file.entries) forms.push_back(as_read(form_of(*entry).value_or(Form{})));
        }
        marks_ = marks();
    }

    // What is wrong, if something is.
    std::string trouble() {
        for (const auto& text : start_) told_ += text + "========\n";
        for (std::size_t i = 1 + dice_.below(3); i-- > 0;) {
            auto wrong = do_something();
            if (wrong.empty()) wrong = differs();
            if (!wrong.empty()) return wrong + "\n" + told_;
        }
        const auto wrong = back_and_forth();
        return wrong.empty() ? "" : wrong + "\n" + told_;
    }

private:
    static std::vector<Manuscript> read(odd::Dice& dice) {
        std::vector<Manuscript> files;
        for (std::size_t i = 1 + dice.below(2); i-- > 0;) {
            const auto content = odd::file(dice, 1 + static_cast<int>(dice.below(3))).content();
            files.push_back(read_manuscript("f.yaml", content, {}));
        }
        return files;
    }

    At place() {
        const auto file = dice_.below(editor_.files().size());
        return {file, dice_.below(editor_.file(file).entries.size() + 1)};
    }

    std::string do_something() {
        const At at = place();
        if (!editor_.has(at)) return add(at);
        switch (dice_.below(10)) {
            case 0:
                return duplicate(at);
            case 1:
                return remove(at);
            case 2:
                return move(at, place());
            case 3:
                return add(at);
            default:
                return type(at);
        }
    }

    std::string type(At at) {
        const auto now = form_of(editor_.entry(at));
        if (!now) return "not to be read";
        const auto form = changed(dice_, *now);
        const auto& file = editor_.file(at.file);
        auto entry = rewritten(editor_.entry(at), form, file.style, file.reading);
        told_ += "---- typed into " + std::to_string(at.entry) + ":\n" + editor_.entry(at).text;
        for (const auto& [key, value] : changes(*now, form))
            told_ += key + ": " + (value ? Speller({}).in_brackets(*value) : "(goes)") + "\n";
        if (!entry) return "not done";
        told_ += "---- gives\n" + entry->text;
        const auto frame = around(at);
        editor_.type(at, {Field::ask, static_cast<int>(dice_.below(2)), 0}, std::move(entry), {0});
        meant_[at.file][at.entry] = as_read(form);
        return around(at) == frame ? "" : "other text around it";
    }

    std::string add(At at) {
        const auto form = form_of(Node{{}, odd::question(dice_, 77)});
        told_ += "---- added at " + std::to_string(at.entry) + "\n";
        auto done = qingwen::add(editor_.files(), at, form);
        editor_.change(Deed::added, done.changed, done.look);
        insert(at, as_read(form));
        return "";
    }

    std::string duplicate(At at) {
        told_ += "---- duplicated " + std::to_string(at.entry) + "\n";
        auto done = qingwen::duplicate(editor_.files(), {at}, {QuestionId{"new"}});
        if (done.count != 1) return "not done";
        add_marks(editor_.entry(at).text);
        auto form = meant_[at.file][at.entry];
        form.id = "new";
        editor_.change(Deed::duplicated, done.changed, done.look);
        insert({at.file, at.entry + 1}, std::move(form));
        return "";
    }

    std::string remove(At at) {
        told_ += "---- removed " + std::to_string(at.entry) + "\n";
        auto done = qingwen::remove(editor_.files(), {at});
        for (const auto& mark : odd::marks_in(editor_.entry(at).text))
            marks_.erase(std::ranges::find(marks_, mark));
        editor_.change(Deed::removed, done.changed, done.look);
        take(at);
        return "";
    }

    std::string move(At at, At to) {
        told_ += "---- moved " + std::to_string(at.entry) + " to " + std::to_string(to.file) + "/" +
                 std::to_string(to.entry) + "\n" + editor_.entry(at).text;
        auto done = qingwen::move(editor_.files(), {at}, to);
        if (done.count != 1) return "not done";
        const int article = editor_.file(at.file).chapter.article;
        auto form = take(at);
        const bool silent = form.article.empty() && !form.paragraphs.empty();
        if (silent && article != 0 && article != editor_.file(to.file).chapter.article)
            form.article = std::to_string(article);
        const auto before = marks();
        editor_.change(Deed::moved, done.changed, done.look);
        if (marks().size() < before.size()) respelt_ = true;
        insert(done.look, std::move(form));
        return "";
    }

    void insert(At at, Form form) {
        auto& forms = meant_[at.file];
        forms.insert(forms.begin() + static_cast<std::ptrdiff_t>(at.entry), std::move(form));
    }
    Form take(At at) {
        auto& forms = meant_[at.file];
        auto form = forms[at.entry];
        forms.erase(forms.begin() + static_cast<std::ptrdiff_t>(at.entry));
        return form;
    }

    // The file but for the entry's text; comments right behind it may have to stand less deep.
    std::string around(At at) {
        std::string all;
        const auto& file = editor_.file(at.file);
        for (std::size_t i = 0; i < file.entries.size(); ++i) {
            all += file.entries[i]->before;
            if (i != at.entry) all += file.entries[i]->text;
        }
        return file.head + without_indents(all + file.tail);
    }
    static std::string without_indents(const std::string& text) {
        std::string made;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] != ' ' || (i > 0 && text[i - 1] != '\n' && text[i - 1] != ' ')) made += text[i];
        return made;
    }

    std::vector<std::string> marks() {
        std::vector<std::string> all;
        for (const auto& file : editor_.files())
            for (auto& mark : odd::marks_in(text_of(file))) all.push_back(std::move(mark));
        std::ranges::sort(all);
        return all;
    }
    void add_marks(const std::string& text) {
        for (auto& mark : odd::marks_in(text)) marks_.push_back(std::move(mark));
        std::ranges::sort(marks_);
    }

    // The files read anew against what was meant.
    std::string differs() {
        for (std::size_t i = 0; i < meant_.size(); ++i) {
            const auto& file = editor_.file(i);
            const auto text = text_of(file);
            const auto again = read_manuscript(file.path, text, {});
            if (again.cut != Outline::Cut::told || again.entries.size() != meant_[i].size())
                return "another number of questions:\n" + text;
            for (std::size_t j = 0; j < again.entries.size(); ++j) {
                const auto form = form_of(*again.entries[j]);
                if (!form || as_read(*form) != meant_[i][j])
                    return "question " + std::to_string(j) + " is not what was meant:\n" + text;
            }
            if (!reads_as_meant(file, text)) return "read by the program it is not what was meant:\n" + text;
        }
        return respelt_ || marks() == marks_ ? "" : "other comments:\n" + text_of(editor_.file(0));
    }

    std::string back_and_forth() {
        std::vector<std::string> made;
        for (const auto& file : editor_.files()) made.push_back(text_of(file));
        while (editor_.undoes() != nullptr) editor_.undo();
        for (std::size_t i = 0; i < made.size(); ++i)
            if (text_of(editor_.file(i)) != start_[i]) return "undone, it is not what it was";
        while (editor_.redoes() != nullptr) editor_.redo();
        for (std::size_t i = 0; i < made.size(); ++i)
            if (text_of(editor_.file(i)) != made[i]) return "done again, it is not what it was";
        return "";
    }

    odd::Dice& dice_;
    Editor editor_;
    std::vector<std::string> start_;
    std::vector<std::vector<Form>> meant_;
    std::vector<std::string> marks_;
    std::string told_;
    bool respelt_ = false;
};

RC_GTEST_PROP(EditedBank, IsWhatWasMeantAndNothingElseChanged, ()) {
    const auto seed = *rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
    for (std::uint64_t i = 0; i < cases; ++i) {
        odd::Dice dice(Seed{seed + i});
        const auto wrong = Bank(dice).trouble();
        if (!wrong.empty()) RC_FAIL(wrong);
    }
}

}  // namespace
}  // namespace qingwen
