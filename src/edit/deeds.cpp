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

// Nothing can be done.
Deeds by_hand(std::size_t questions) {
    return {.changed = {}, .look = {}, .by_hand = static_cast<int>(questions)};
}

}  // namespace

Deeds add(const Manuscripts& files, At place, const Form& form) {
    const auto& file = files[place.file];
    if (file.cut == Outline::Cut::not_cut) return by_hand(1);
    auto entry = read_entry({}, spell_item(fields_of(form), file.style), file.reading);
    return {{{place.file, with(file, place.entry, {std::move(entry)})}}, place, 1};
}

Deeds duplicate(const Manuscripts& files, const Ats& places, const std::vector<QuestionId>& ids,
                Headway* headway) {
    Deeds done;
    auto id = ids.begin();
    for (const auto& [number, entries] : by_file(places)) {
        auto file = files[number];
        std::size_t put_in = 0;
        for (const auto at : entries) {
            auto copy = with_id(*files[number].entries[at], *id++, file);
            if (!goes_on(headway)) return {};
            if (!copy) {
                ++done.by_hand;
                continue;
            }
            const auto to = at + ++put_in;
            if (done.count++ == 0) done.look = {number, to};
            file = with(std::move(file), to, {std::move(copy)});
        }
        done.changed.emplace_back(number, std::move(file));
    }
    return done;
}

Deeds remove(const Manuscripts& files, const Ats& places) {
    Deeds done;
    for (const auto& [number, entries] : by_file(places)) {
        done.changed.emplace_back(number, without(files[number], entries));
        done.count += static_cast<int>(entries.size());
    }
    if (places.empty()) return done;
    const auto& first = places.front();
    const auto left = done.changed.front().second.entries.size();
    done.look = {first.file, std::min(first.entry, left == 0 ? 0 : left - 1)};
    return done;
}

Deeds move(const Manuscripts& files, const Ats& places, At to, Headway* headway) {
    if (files[to.file].cut == Outline::Cut::not_cut) return by_hand(places.size());
    Entries moved;
    std::map<std::size_t, Manuscript> after;
    const auto sorted = by_file(places);
    for (const auto& [number, entries] : sorted) {
        const auto& file = files[number];
        for (const auto at : entries) {
            if (auto entry = fitted(*file.entries[at], file, files[to.file])) moved.push_back(entry);
            if (!goes_on(headway)) return {};
        }
        after[number] = without(file, entries);
    }
    if (moved.size() != places.size()) return by_hand(places.size() - moved.size());
    auto& target = after.try_emplace(to.file, files[to.file]).first->second;
    const auto same = sorted.find(to.file);
    if (same != sorted.end()) to.entry -= before_it(same->second, to.entry);
    target = with(std::move(target), to.entry, moved);
    Deeds done{{}, to, static_cast<int>(moved.size())};
    for (auto& [number, file] : after) done.changed.emplace_back(number, std::move(file));
    return done;
}

Deeds change_each(const Manuscripts& files, const Ats& places, const ChangeForm& change, Headway* headway) {
    Deeds done;
    for (const auto& [number, entries] : by_file(places)) {
        auto file = files[number];
        for (const auto at : entries) {
            if (!goes_on(headway)) return {};
            const auto now = form_of(*file.entries[at]);
            auto wanted = now ? change(*now) : std::nullopt;
            auto entry = wanted ? rewritten(*file.entries[at], *wanted, file.style, file.reading) : nullptr;
            done.by_hand += !now || (wanted && !entry) ? 1 : 0;
            if (!entry || entry->text == file.entries[at]->text) continue;
            if (done.count++ == 0) done.look = {number, at};
            file.entries[at] = std::move(entry);
        }
        done.changed.emplace_back(number, std::move(file));
    }
    return done;
}

Deeds set_level(const Manuscripts& files, const Ats& places, const std::string& level, Headway* headway) {
    const auto change = [&](Form form) {
        form.level = level;
        return std::optional(std::move(form));
    };
    return change_each(files, places, change, headway);
}

Deeds add_tag(const Manuscripts& files, const Ats& places, const std::string& tag, Headway* headway) {
    const auto change = [&](Form form) -> std::optional<Form> {
        if (std::ranges::find(form.tags, tag) != form.tags.end()) return std::nullopt;
        form.tags.push_back(tag);
        return form;
    };
    return change_each(files, places, change, headway);
}

Deeds remove_tag(const Manuscripts& files, const Ats& places, const std::string& tag, Headway* headway) {
    const auto change = [&](Form form) -> std::optional<Form> {
        if (std::erase(form.tags, tag) == 0) return std::nullopt;
        return form;
    };
    return change_each(files, places, change, headway);
}

}  // namespace qingwen
