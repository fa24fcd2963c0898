#include "app/mode.h"

#include <algorithm>
#include <array>

#include "app/mode_rules.h"
#include "app/mode_table.h"
#include "app/mode_word.h"
#include "bank/fields.h"
#include "bank/rules.h"

namespace qingwen {

namespace {

constexpr std::array<std::string_view, 8> mode_keys{"qingwen", "mode", "bank",  "name",
                                                    "about",   "draw", "rules", "seed"};
constexpr std::array<std::string_view, 2> seed_words{"fresh", "daily"};
constexpr std::array<std::string_view, 7> draw_keys{"count",  "up_to",    "kinds", "levels",
                                                    "tracks", "chapters", "tags"};
constexpr std::array<std::string_view, 17> rule_keys{"feedback",    "seconds_per_question",
                                                     "minutes",     "base",
                                                     "speed_bonus", "partial",
                                                     "pass",        "excellent",
                                                     "go_back",     "lives",
                                                     "several",     "order",
                                                     "penalty",     "streak",
                                                     "speed",       "certainty",
                                                     "table"};
constexpr std::array<std::string_view, 3> feedback_words{"at_once", "at_end", "before"};
constexpr std::array<std::string_view, 3> speed_words{"none", "guarded", "kahoot"};
constexpr std::array<std::string_view, 4> several_words{"net", "subset", "half", "moodle"};
constexpr std::array<std::string_view, 5> sequence_words{"place", "next", "longest", "relative", "run"};
constexpr std::array<std::string_view, kind_count> kind_words{"single", "multiple", "truth", "order",
                                                              "match",  "blank",    "number"};
constexpr std::array<std::string_view, 3> level_words{"1", "2", "3"};
constexpr std::size_t most_word = 80;
constexpr int most_questions = 20'000;

// Counts by name: {single: 12, truth: 4}. The key of the answer is the name's place in `words`.
std::map<int, int> read_counts(const Fields& draw, std::string_view key, Keys words, Reporter& reporter) {
    std::map<int, int> counts;
    const auto* field = draw.field(key);
    if (!field) return counts;
    Fields named(field->value, key, words, {}, reporter);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (const auto count = named.whole(words[i], 0, most_questions); count && *count > 0)
            counts[static_cast<int>(i)] = *count;
    return counts;
}

// Only these: [single, truth].
std::set<Kind> read_kinds(Fields& draw, Reporter& reporter) {
    std::set<Kind> kinds;
    for (const auto& word : draw.texts("kinds", most_word)) {
        const auto found = std::ranges::find(kind_words, word);
        if (found == kind_words.end())
            report_word(draw.at("kinds"), "kinds", word, kind_words, reporter);
        else
            kinds.insert(static_cast<Kind>(found - kind_words.begin()));
    }
    return kinds;
}

Draw read_draw(const Node& node, Reporter& reporter) {
    Fields fields(node, "draw", draw_keys, {}, reporter);
    Draw draw;
    draw.count = fields.whole("count", 1, most_questions).value_or(0);
    if (const auto most = fields.whole("up_to", 1, most_questions)) {
        draw.count = *most;
        draw.up_to = true;
    }
    if (const auto* kinds = fields.field("kinds"); kinds && kinds->value.list())
        draw.of = read_kinds(fields, reporter);
    else
        for (const auto& [kind, count] : read_counts(fields, "kinds", kind_words, reporter))
            draw.kinds[static_cast<Kind>(kind)] = count;
    for (const auto& [level, count] : read_counts(fields, "levels", level_words, reporter))
        draw.levels[level + 1] = count;
    for (auto& track : fields.texts("tracks", most_word)) draw.tracks.insert(std::move(track));
    for (auto& tag : fields.texts("tags", most_word)) draw.tags.insert(std::move(tag));
    for (auto& chapter : fields.texts("chapters", most_word)) draw.chapters.insert({std::move(chapter)});
    return draw;
}

Blueprint read_blueprint(const Fields& mode, Reporter& reporter) {
    Blueprint blueprint;
    const auto* field = mode.field("draw");
    if (const auto* list = field ? field->value.list() : nullptr)
        for (const auto& node : *list) blueprint.draws.push_back(read_draw(node, reporter));
    if (blueprint.draws.empty()) reporter.add(rules::mode_draws_nothing, mode.at("draw"));
    return blueprint;
}

enum class Seeding { fresh, daily };

// A number of percent, or the word.
void read_penalty(Fields& fields, Rules& rules) {
    const auto* field = fields.field("penalty");
    const auto* word = field ? field->value.text() : nullptr;
    rules.guess_penalty = word && utf8::trim(*word) == "guess";
    if (!rules.guess_penalty) rules.penalty = fields.whole("penalty", 0, 100).value_or(0);
}

Rules read_rules(const Fields& mode, Reporter& reporter) {
    Rules rules;
    const auto* field = mode.field("rules");
    if (!field) return rules;
    Fields fields(field->value, "rules", rule_keys, {}, reporter);
    rules.feedback = read_word<Feedback>(fields, "feedback", feedback_words, reporter);
    rules.speed = read_word<Speed>(fields, "speed", speed_words, reporter);
    rules.grading = {read_word<Several>(fields, "several", several_words, reporter),
                     read_word<Sequence>(fields, "order", sequence_words, reporter)};
    if (const auto n = fields.whole("seconds_per_question", 3, 3600)) rules.per_question = seconds(*n);
    if (const auto n = fields.whole("minutes", 1, 24 * 60)) rules.per_round = minutes(*n);
    rules.base = fields.whole("base", 1, 1000).value_or(rules.base);
    if (fields.truth("speed_bonus").value_or(false)) rules.speed = Speed::guarded;
    rules.go_back = fields.truth("go_back").value_or(false);
    rules.lives = fields.whole("lives", 1, 1000).value_or(0);
    read_penalty(fields, rules);
    rules.certainty = fields.truth("certainty").value_or(false);
    rules.streak = fields.whole("streak", 0, 1000).value_or(0);
    rules.partial = fields.truth("partial").value_or(rules.partial);
    rules.pass = fields.whole("pass", 0, 100).value_or(rules.pass);
    rules.excellent = fields.whole("excellent", 0, 100).value_or(rules.excellent);
    rules.table = read_table(fields, reporter);
    return consistent(rules);
}

// Draws none of whose chapters is wanted fall away; where all do, the first is left with no chapter there is,
// so that the shortage is told.
void keep_chapters(std::vector<Draw>& draws, const std::vector<ChapterId>& wanted) {
    if (wanted.empty()) return;
    for (auto& draw : draws) {
        std::set<ChapterId> kept;
        for (const auto& chapter : wanted)
            if (draw.chapters.empty() || draw.chapters.contains(chapter)) kept.insert(chapter);
        draw.chapters = kept;
    }
    const auto nothing = [](const Draw& draw) { return draw.chapters.empty(); };
    if (!std::ranges::all_of(draws, nothing)) std::erase_if(draws, nothing);
    if (draws.front().chapters.empty()) draws.front().chapters.insert(ChapterId{});
}

int wanted_by(const Draw& draw) {
    const auto sum = [](const auto& counts) {
        int all = 0;
        for (const auto& [key, count] : counts) all += count;
        return all;
    };
    return std::max({1, draw.count, sum(draw.kinds), sum(draw.levels)});
}

void share_out(int count, std::vector<Draw>& draws) {
    int left = 0;
    for (const auto& draw : draws) left += wanted_by(draw);
    for (auto& draw : draws) {
        const int own = wanted_by(draw);
        draw = {.chapters = draw.chapters,
                .tracks = draw.tracks,
                .tags = draw.tags,
                .of = draw.of,
                .only = draw.only};
        draw.count = (count * own + left - 1) / left;
        draw.up_to = true;
        count -= draw.count;
        left -= own;
    }
    std::erase_if(draws, [](const Draw& draw) { return draw.count == 0; });
}

}  // namespace

std::optional<Mode> read_mode(const Node& root, const std::string& file, Findings& findings) {
    Reporter reporter(file, findings);
    Fields fields(root, "mode", mode_keys, {}, reporter);
    if (fields.whole("qingwen", 1, most_questions).value_or(1) > 1)
        reporter.add(rules::newer_format, fields.at("qingwen"), "qingwen");
    Mode mode;
    mode.id = {fields.required_id("mode")};
    mode.bank = {fields.id("bank")};
    mode.name = read_said(fields, "name", reporter);
    mode.about = read_said(fields, "about", reporter);
    if (mode.name.empty()) mode.name.en = mode.id.text;
    mode.blueprint = read_blueprint(fields, reporter);
    mode.rules = read_rules(fields, reporter);
    mode.daily = read_word<Seeding>(fields, "seed", seed_words, reporter) == Seeding::daily;
    if (reporter.failed()) return std::nullopt;
    return mode;
}

Seed seed_of_day(const Mode& mode, Wall now) {
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
    const auto local = now.utc_ms + std::int64_t{now.offset_minutes} * 60'000;
    Random random(Seed{static_cast<std::uint64_t>(local / day)});
    for (const char c : mode.id.text) random = Random(Seed{random.next() ^ static_cast<unsigned char>(c)});
    return Seed{random.next()};
}

Blueprint narrowed(const Blueprint& blueprint, const Scope& scope) {
    Blueprint result = scope.blueprint.value_or(blueprint);
    keep_chapters(result.draws, scope.chapters);
    for (auto& draw : result.draws)
        if (draw.tracks.empty()) draw.tracks.insert(scope.tracks.begin(), scope.tracks.end());
    if (!scope.only.empty()) {
        result.draws.resize(1);
        result.draws.front() = {.of = result.draws.front().of,
                                .only = {scope.only.begin(), scope.only.end()}};
    }
    if (scope.count) share_out(*scope.count, result.draws);
    return result;
}

}  // namespace qingwen
