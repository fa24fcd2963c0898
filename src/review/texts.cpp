#include "review/texts.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace qingwen {

namespace {

constexpr std::size_t run_length = most_copied + 1;
constexpr char32_t apart = U'\n';  // plain() makes none

std::size_t hash_of(std::u32string_view run) { return std::hash<std::u32string_view>{}(run); }

struct Line {
    std::optional<int> number;
    std::string_view text;
};

Line line_of(std::string_view text) {
    int number = 0;
    if (!text.starts_with('[')) return {{}, text};
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    const auto used = static_cast<std::size_t>(end - text.data());
    if (error != std::errc{} || used >= text.size() || *end != ']') return {{}, text};
    return {number, text.substr(used + 1)};
}

// Calls `take` with every line.
template <class Take>
void each_line(std::string_view content, Take take) {
    while (!content.empty()) {
        const auto end = std::min(content.find('\n'), content.size());
        take(line_of(content.substr(0, end)));
        content.remove_prefix(std::min(end + 1, content.size()));
    }
}

}  // namespace

std::vector<std::pair<int, std::string_view>> numbered_paragraphs(std::string_view content) {
    std::vector<std::pair<int, std::string_view>> paragraphs;
    each_line(content, [&](const Line& line) {
        if (line.number) paragraphs.emplace_back(*line.number, line.text);
    });
    return paragraphs;
}

Texts::Texts(Printed printed) : printed_(std::move(printed)) {}

Letters Texts::as_printed(std::string_view text) const {
    std::string changed(text);
    for (const auto& [written, printed] : printed_)
        for (auto at = changed.find(written); at != std::string::npos && !written.empty();
             at = changed.find(written, at + printed.size()))
            changed.replace(at, written.size(), printed);
    return plain(changed);
}

void Texts::add(int article, std::string_view content) {
    const auto from = all_.size();
    each_line(content, [&](const Line& line) {
        const auto letters = as_printed(line.text);
        if (line.number) paragraphs_[{article, *line.number}] = letters;
        all_ += letters;
    });
    all_ += apart;
    remember(from);
}

void Texts::remember(std::size_t from) {
    for (auto at = from; at + run_length <= all_.size(); ++at) {
        const auto run = std::u32string_view(all_).substr(at, run_length);
        if (run.find(apart) == std::u32string_view::npos) runs_.emplace_back(hash_of(run), at);
    }
    std::ranges::sort(runs_);
}

bool Texts::has(int article, int paragraph) const { return paragraphs_.contains({article, paragraph}); }

bool Texts::stands_in(int article, const std::vector<int>& paragraphs, std::string_view term) const {
    const auto letters = as_printed(term);
    Letters cited;
    for (const int paragraph : paragraphs)
        if (const auto found = paragraphs_.find({article, paragraph}); found != paragraphs_.end())
            cited += found->second;
    return cited.find(letters) != Letters::npos;
}

std::optional<std::pair<int, int>> Texts::find(int article, std::string_view term) const {
    const auto letters = as_printed(term);
    std::optional<std::pair<int, int>> elsewhere;
    for (const auto& [place, paragraph] : paragraphs_) {
        if (paragraph.find(letters) == Letters::npos) continue;
        if (place.first == article) return place;
        if (!elsewhere) elsewhere = place;
    }
    return elsewhere;
}

std::string Texts::longest_copied(std::string_view text) const {
    const auto letters = as_printed(text);
    const std::u32string_view all = all_;
    std::u32string_view best;
    for (std::size_t at = 0; at + std::max(run_length, best.size() + 1) <= letters.size(); ++at) {
        const auto rest = std::u32string_view(letters).substr(at);
        const auto hash = hash_of(rest.substr(0, run_length));
        for (auto run = std::ranges::lower_bound(runs_, std::pair{hash, std::size_t{0}});
             run != runs_.end() && run->first == hash; ++run) {
            const auto there = all.substr(run->second);
            const auto same = static_cast<std::size_t>(std::ranges::mismatch(rest, there).in1 - rest.begin());
            if (same > std::max(most_copied, best.size())) best = rest.substr(0, same);
        }
    }
    return to_utf8(best);
}

}  // namespace qingwen
