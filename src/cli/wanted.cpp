#include "cli/wanted.h"

#include <algorithm>
#include <set>

#include "app/words.h"
#include "study/study.h"

namespace qingwen {

namespace {

using What = UnknownName::What;

std::vector<std::string> ids(const std::vector<Mode>& modes, bool papers) {
    std::vector<std::string> found;
    for (const auto& mode : modes)
        if (!papers || !mode.bank.empty()) found.push_back(mode.id.text);
    return found;
}

std::vector<std::string> chapters_of(const Bank& bank) {
    std::vector<std::string> found;
    for (const auto& chapter : bank.chapters()) found.push_back(chapter.id.text);
    return found;
}

std::vector<std::string> tracks_of(const Bank& bank) {
    std::set<std::string> found;
    for (const auto& question : bank.questions())
        found.insert(question.tracks.begin(), question.tracks.end());
    return {found.begin(), found.end()};
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

Result<Wanted, UnknownName> wanted(const Wishes& wishes, const Library& library, Language language) {
    Wanted found;
    const auto papers = ids(library.modes(), true);
    if (!wishes.paper.empty() && !has(papers, wishes.paper))
        return UnknownName{What::paper, wishes.paper, papers};
    const auto& mode = wishes.mode.empty() ? wishes.paper : wishes.mode;
    found.mode = mode.empty() && !library.modes().empty() ? &library.modes().front() : library.mode({mode});
    if (!found.mode) return UnknownName{What::mode, mode, ids(library.modes(), false)};
    if (!wishes.paper.empty() && !wishes.mode.empty())
        found.scope = scope_of({library, Study(), {}, language}, {Pick::By::paper, wishes.paper});
    found.scope.count = wishes.count;
    const auto chapters = chapters_of(library.bank());
    for (const auto& chapter : wishes.chapters) {
        if (!has(chapters, chapter)) return UnknownName{What::chapter, chapter, chapters};
        found.scope.chapters.push_back({chapter});
    }
    const auto tracks = tracks_of(library.bank());
    for (const auto& track : wishes.tracks)
        if (!has(tracks, track)) return UnknownName{What::track, track, tracks};
    found.scope.tracks = wishes.tracks;
    return found;
}

Result<std::optional<Action>, UnknownName> first_action(const Wishes& wishes, const Library& library,
                                                        Language language) {
    if (wishes.edit) return std::optional<Action>(act::OpenEditor{});
    if (!wishes.play) return std::optional<Action>();
    if (wishes.take == Wishes::Take::unfinished) return std::optional<Action>(act::Resume{});
    if (library.bank().empty()) return std::optional<Action>();
    const auto found = wanted(wishes, library, language);
    if (!found) return found.error();
    const auto seed = wishes.seed ? std::optional(Seed{*wishes.seed}) : std::nullopt;
    return std::optional<Action>(act::Start{found->mode->id, found->scope, seed});
}

std::string unknown_words(const UnknownName& wrong) {
    std::string known;
    for (const auto& name : wrong.known) known += (known.empty() ? "" : " ") + name;
    const auto filled = [&](std::string_view text) {
        return tr(text, {{"name", wrong.name}, {"names", known}});
    };
    switch (wrong.what) {
        case What::mode:
            return filled(to_translate("There is no mode “{name}”. There are: {names}"));
        case What::paper:
            return filled(to_translate("There is no paper “{name}”. There are: {names}"));
        case What::chapter:
            return filled(to_translate("There is no chapter “{name}”. There are: {names}"));
        case What::track:
            return filled(to_translate("There is no post “{name}”. There are: {names}"));
    }
    return {};
}

}  // namespace qingwen
