#include "app/bank_opening.h"

#include <chrono>
#include <utility>

namespace qingwen {

void BankOpening::ask(const Load& load, Files files, Mono now) {
    if (!load || files.empty()) return;
    reading_ = load(files);
    files_ = std::move(files);
    asked_ = now;
}

std::shared_ptr<const Library> BankOpening::take(bool free) {
    const bool ready =
        reading_.valid() && reading_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    return free && ready ? reading_.get() : nullptr;
}

std::optional<BankOpening::Shown> BankOpening::shown(bool free, Mono now) const {
    if (!reading_.valid()) return std::nullopt;
    const bool said = free ? now >= asked_ + silence : now < asked_ + telling;
    return said ? std::optional(Shown{name(), !free}) : std::nullopt;
}

std::optional<Mono> BankOpening::next(bool free, Mono now) const {
    const auto when = asked_ + (free ? silence : telling);
    return reading_.valid() && now < when ? std::optional(when) : std::nullopt;
}

std::string BankOpening::name() const {
    if (files_.empty()) return {};
    const auto& first = files_.front();
    return (first.has_filename() ? first : first.parent_path()).filename().string();
}

}  // namespace qingwen
