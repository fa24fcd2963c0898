#include <algorithm>

#include "app/desk_doing.h"

namespace qingwen {

namespace {

bool about_a_bank(const Notice& notice) {
    return notice.what == Notice::What::questions_left_out || notice.what == Notice::What::bank_unreadable ||
           notice.what == Notice::What::bank_refused;
}

}  // namespace

void Desk::Doing::operator()(const act::OpenBank& a) const {
    desk.opening_.ask(desk.parts_.load, a.files, now.mono);
}

void Desk::Doing::operator()(const act::StopOpening&) const { desk.opening_.stop(); }

void Desk::Doing::operator()(const act::OwnBank&) const {
    if (!is_page(desk.screen_)) return;
    desk.bank_files_ = desk.parts_.banks;
    desk.use(desk.own_library_, now);
}

void Desk::take_in_bank(Moment now) {
    const auto library = opening_.take(is_page(screen_));
    if (!library) return;
    std::erase_if(notices_, about_a_bank);
    if (!library->bank().questions().empty()) {
        bank_files_ = opening_.files();
        return use(library, now);
    }
    const auto& errors = library->errors();
    auto why = errors.empty() ? Error{Fault::other, {}, {}} : errors.front();
    why.subject = opening_.name();
    const auto found = static_cast<int>(library->findings().size());
    notices_.insert(notices_.begin(), {Notice::What::bank_refused, found, std::move(why)});
    show(Screen::home, now);
}

void Desk::use(std::shared_ptr<const Library> library, Moment now) {
    parts_.library = std::move(library);
    std::erase_if(notices_, about_a_bank);
    note_what_is_wrong();
    picked_ = {};
    shown_list_ = Pick::By::chapter;
    mistakes_of_.reset();
    last_scope_ = {};
    session_.reset();
    past_.reset();
    search_.reset();  // they look into the bank that was
    record_.reset();
    table_ = {};
    learning_ = {};
    offer();
    show(Screen::home, now);
}

void Desk::note_what_is_wrong() {
    const auto errors = std::ranges::count(parts_.library->findings(), Severity::error, &Finding::severity);
    if (errors > 0) notices_.push_back({Notice::What::questions_left_out, static_cast<int>(errors), {}});
    for (const auto& error : parts_.library->errors())
        notices_.push_back({Notice::What::bank_unreadable, 1, error});
}

}  // namespace qingwen
