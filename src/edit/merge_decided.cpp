#include "edit/merge.h"

namespace qingwen {

namespace {

const EntryPtr& picked(const Clash& clash, Side side) {
    return side == Side::mine ? clash.mine : clash.theirs;
}

EntryPtr put_at(const Manuscript& file, std::size_t place, const Entry& picked) {
    auto text = picked.text;
    if (!text.ends_with('\n') && file.entries[place]->text.ends_with('\n')) text += file.style.line_end;
    return read_entry(file.entries[place]->before, std::move(text), file.reading);
}

}  // namespace

std::optional<Manuscript> decided(const Merge& merge, const std::vector<std::optional<Side>>& picks) {
    if (picks.size() != merge.clashes.size()) return std::nullopt;
    auto file = merge.merged;
    std::vector<std::size_t> gone;
    for (std::size_t i = 0; i < picks.size(); ++i) {
        if (!picks[i]) return std::nullopt;
        const auto& clash = merge.clashes[i];
        const auto& entry = picked(clash, *picks[i]);
        if (clash.of == Clash::Of::whole)
            return read_manuscript(file.path, entry->text, file.reading.drawable);
        if (clash.of == Clash::Of::head) file.head = entry->text;
        if (clash.of == Clash::Of::tail) file.tail = entry->text;
        if (clash.of != Clash::Of::question) continue;
        if (entry)
            file.entries[clash.place] = put_at(file, clash.place, *entry);
        else
            gone.push_back(clash.place);
    }
    file = without(file, gone);
    if (file.head == merge.merged.head && file.tail == merge.merged.tail) return file;
    return with_frame(file, file.head, file.tail);
}

}  // namespace qingwen
