#include "edit/deeds.h"

#include <algorithm>
#include <map>

namespace qingwen {

namespace {

// By file, ascending.
using Places = std::map<std::size_t, std::vector<std::size_t>>;

Places by_file(const Ats& places) {
    Places sorted;
    for (const auto& at : places) sorted[at.file].push_back(at.entry);
    return sorted;
}

EntryPtr with_id(const Entry& entry, const QuestionId& id, const Manuscript& file) {
    auto form = form_of(entry);
    if (!form) return nullptr;
    form->id = id.text;
    return rewritten(entry, *form, file.style, file.reading);
}

std::size_t before_it(const std::vector<std::size_t>& places, std::size_t at) {
    return static_cast<std::size_t>(std::ranges::lower_bound(places, at) - places.begin());
}

}  // namespace

Deeds add(const Editor& editor, At place, const Form& form) {
    const auto& file = editor.file(place.file);
    auto entry = read_entry({}, spell_item(fields_of(form), file.style), file.reading);
    return {{{place.file, with(file, place.entry, {std::move(entry)})}}, place, 1};
}

Deeds duplicate(const Editor& editor, const Ats& places, const std::vector<QuestionId>& ids) {
    Deeds done;
    auto id = ids.begin();
    for (const auto& [number, entries] : by_file(places)) {
        auto file = editor.file(number);
        std::size_t put_in = 0;
        for (const auto at : entries) {
            auto copy = with_id(*editor.file(number).entries[at], *id++, file);
            if (!copy) continue;
            const auto to = at + ++put_in;
            if (done.count++ == 0) done.look = {number, to};
            file = with(file, to, {std::move(copy)});
        }
        done.changed.emplace_back(number, std::move(file));
    }
    return done;
}

Deeds remove(const Editor& editor, const Ats& places) {
    Deeds done;
    for (const auto& [number, entries] : by_file(places)) {
        done.changed.emplace_back(number, without(editor.file(number), entries));
        done.count += static_cast<int>(entries.size());
    }
    if (places.empty()) return done;
    const auto& first = places.front();
    const auto left = done.changed.front().second.entries.size();
    done.look = {first.file, std::min(first.entry, left == 0 ? 0 : left - 1)};
    return done;
}

Deeds move(const Editor& editor, const Ats& places, At to) {
    Entries moved;
    std::map<std::size_t, Manuscript> files;
    const auto sorted = by_file(places);
    for (const auto& [number, entries] : sorted) {
        const auto& file = editor.file(number);
        for (const auto at : entries)
            if (auto entry = fitted(*file.entries[at], file, editor.file(to.file))) moved.push_back(entry);
        files[number] = without(file, entries);
    }
    if (moved.size() != places.size()) return {};
    auto& target = files.try_emplace(to.file, editor.file(to.file)).first->second;
    const auto same = sorted.find(to.file);
    if (same != sorted.end()) to.entry -= before_it(same->second, to.entry);
    target = with(target, to.entry, moved);
    Deeds done{{}, to, static_cast<int>(moved.size())};
    for (auto& [number, file] : files) done.changed.emplace_back(number, std::move(file));
    return done;
}

Deeds change_each(const Editor& editor, const Ats& places, const ChangeForm& change) {
    Deeds done;
    for (const auto& [number, entries] : by_file(places)) {
        auto file = editor.file(number);
        for (const auto at : entries) {
            const auto now = form_of(*file.entries[at]);
            auto wanted = now ? change(*now) : std::nullopt;
            auto entry = wanted ? rewritten(*file.entries[at], *wanted, file.style, file.reading) : nullptr;
            if (!entry || entry->text == file.entries[at]->text) continue;
            if (done.count++ == 0) done.look = {number, at};
            file.entries[at] = std::move(entry);
        }
        done.changed.emplace_back(number, std::move(file));
    }
    return done;
}

Deeds set_level(const Editor& editor, const Ats& places, const std::string& level) {
    return change_each(editor, places, [&](Form form) {
        form.level = level;
        return std::optional(std::move(form));
    });
}

Deeds add_tag(const Editor& editor, const Ats& places, const std::string& tag) {
    return change_each(editor, places, [&](Form form) -> std::optional<Form> {
        if (std::ranges::find(form.tags, tag) != form.tags.end()) return std::nullopt;
        form.tags.push_back(tag);
        return form;
    });
}

Deeds remove_tag(const Editor& editor, const Ats& places, const std::string& tag) {
    return change_each(editor, places, [&](Form form) -> std::optional<Form> {
        if (std::erase(form.tags, tag) == 0) return std::nullopt;
        return form;
    });
}

}  // namespace qingwen
