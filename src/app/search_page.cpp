#include "app/search_page.h"

#include <algorithm>
#include <numeric>

#include "app/search_choices.h"

namespace qingwen {

namespace {

// What a step may cost, and what its parts cost: units of about 0.1 µs.
constexpr int step_cost = 15'000;
constexpr int read_cost = 30;  // folding a question
constexpr int look_cost = 3;   // looking through one that is folded

bool fits_filters(const SearchWish& wish, const Question& question) {
    return (wish.chapter.empty() || question.chapter == wish.chapter) &&
           (!wish.kind || question.kind() == *wish.kind) &&
           (wish.level == 0 || question.level == wish.level) &&
           (wish.track.empty() || std::ranges::find(question.tracks, wish.track) != question.tracks.end());
}

std::vector<int> as_in_the_file(const Question& question) {
    std::size_t count = 0;
    if (const auto* options = options_of(question)) count = options->size();
    if (const auto* order = std::get_if<Order>(&question.body)) count = order->items.size();
    if (const auto* match = std::get_if<Match>(&question.body)) count = match->offered();
    std::vector<int> shown(count);
    std::iota(shown.begin(), shown.end(), 0);
    return shown;
}

Item item_of(const Bank& bank, const Question& question) {
    Item item{.question = question, .case_text = {}, .chapter_title = {}, .shown = as_in_the_file(question)};
    if (const auto* shared = bank.case_of(question)) item.case_text = shared->text;
    if (const auto* chapter = bank.chapter(question.chapter)) item.chapter_title = chapter->title;
    return item;
}

}  // namespace

SearchPage::SearchPage(const Bank& bank)
    : bank_(&bank), queue_(bank.questions().size()), texts_(bank.questions().size()) {
    std::iota(queue_.begin(), queue_.end(), std::size_t{0});
    step();
}

// Typed on: its words are those of before, the last one perhaps longer.
bool SearchPage::narrows(const SearchWish& wish) const {
    auto same = wish;
    same.words = wish_.words;
    return same == wish_ && wish.words.starts_with(wish_.words);
}

void SearchPage::wish(SearchWish wish) {
    choosing_.reset();
    shown_ = -1;
    if (wish == wish_) return;
    std::vector<std::size_t> queue;
    if (narrows(wish)) {
        queue = std::move(found_);
        queue.insert(queue.end(), queue_.begin() + static_cast<std::ptrdiff_t>(next_), queue_.end());
    } else {
        queue.resize(texts_.size());
        std::iota(queue.begin(), queue.end(), std::size_t{0});
    }
    wish_ = std::move(wish);
    words_ = search_words(wish_.words);
    queue_ = std::move(queue);
    next_ = 0;
    found_.clear();
    step();
}

void SearchPage::choose_from(std::optional<SearchFilter> filter) {
    choosing_ = filter;
    choices_ = filter ? search_choices(*bank_, wish_, *filter) : std::vector<SearchChoice>();
}

void SearchPage::show(int place) {
    shown_ = place >= 0 && place < static_cast<int>(found_.size()) ? place : -1;
    if (shown_ >= 0) item_ = item_of(*bank_, bank_->questions()[found_[static_cast<std::size_t>(shown_)]]);
}

void SearchPage::withhold(std::set<QuestionId> questions) {
    if (questions == withheld_) return;
    withheld_ = std::move(questions);
    const auto again = std::exchange(wish_, SearchWish{.words = "\n"});  // that narrows nothing
    wish(again);
}

const SearchText& SearchPage::text_of(std::size_t question) {
    auto& text = texts_[question];
    if (text.empty()) text = SearchText(bank_->questions()[question]);
    return text;
}

bool SearchPage::fits(std::size_t question) {
    const auto& one = bank_->questions()[question];
    if (!fits_filters(wish_, one)) return false;
    return words_.empty() || text_of(question).has(words_, may_be_told(question));
}

void SearchPage::step() {
    int left = step_cost;
    for (; next_ < queue_.size() && left > 0; ++next_) {
        const auto question = queue_[next_];
        left -= words_.empty() || !texts_[question].empty() ? look_cost : read_cost;
        if (fits(question)) found_.push_back(question);
    }
    for (; read_ < texts_.size() && left > 0; ++read_) {
        left -= texts_[read_].empty() ? read_cost : 1;
        static_cast<void>(text_of(read_));
    }
}

bool SearchPage::may_be_told(std::size_t question) const {
    return withheld_.empty() || !withheld_.contains(bank_->questions()[question].id);
}

int SearchPage::practises() const {
    if (next_ < queue_.size()) return 0;
    const auto enough = static_cast<int>(most_practised);
    int count = 0;
    for (const auto at : found_) {
        count += may_be_told(at) ? 1 : 0;
        if (count == enough) break;
    }
    return count;
}

std::optional<Scope> SearchPage::practice(Seed seed) const {
    if (practises() == 0) return std::nullopt;
    auto all = found_;
    std::erase_if(all, [&](std::size_t at) { return !may_be_told(at); });
    Random random(seed);
    random.shuffle(std::span(all));
    if (all.size() > most_practised) all.resize(most_practised);
    Scope scope;
    for (const auto at : all) scope.only.push_back(bank_->questions()[at].id);
    scope.title = words_.empty() ? tr("Found questions") : tr("Found: {words}", {{"words", wish_.words}});
    return scope;
}

SearchView SearchPage::view() const {
    SearchView view{.wish = wish_,
                    .words = words_,
                    .bank = bank_,
                    .found = found_,
                    .searching = next_ < queue_.size(),
                    .choosing = choosing_,
                    .choices = choices_,
                    .sheet = {}};
    if (shown_ >= 0)
        view.sheet = {shown_, &item_, &nothing_answered_,
                      !may_be_told(found_[static_cast<std::size_t>(shown_)])};
    return view;
}

}  // namespace qingwen
