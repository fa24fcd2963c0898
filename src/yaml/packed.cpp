#include "yaml/packed.h"

#include <algorithm>
#include <array>

#include "base/npos.h"

namespace qingwen {

namespace {

// Delete: no file that is read has it.
constexpr char stand_in = '\x7F';

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// Text in double quotes can spell the stand-in out; then nothing is packed.
bool spells_stand_in(std::string_view text) {
    constexpr std::array<std::string_view, 6> escapes{"x7f",   "x7F",       "u007f",
                                                      "u007F", "U0000007f", "U0000007F"};
    for (auto at = text.find('\\'); at != npos; at = text.find('\\', at + 1))
        if (std::ranges::any_of(escapes,
                                [&](auto escape) { return text.substr(at + 1).starts_with(escape); }))
            return true;
    return false;
}

}  // namespace

Packed::Packed(std::string_view source) : source_(source) {
    if (!spells_stand_in(source)) pack();
}

void Packed::pack() {
    std::string packed;
    packed.reserve(source_.size() / 2);
    for (std::size_t at = 0; at < source_.size();) {
        const auto from = source_.begin() + static_cast<std::ptrdiff_t>(at);
        const bool ascii = is_ascii(source_[at]);
        const auto end =
            std::find_if(from, source_.end(), [&](char byte) { return is_ascii(byte) != ascii; });
        if (ascii) {
            packed.append(from, end);
        } else {
            runs_.push_back({static_cast<std::uint32_t>(packed.size()), static_cast<std::uint32_t>(at)});
            packed += stand_in;
        }
        at = static_cast<std::size_t>(end - source_.begin());
    }
    packed_ = std::move(packed);
}

std::string_view Packed::run(std::size_t index) const {
    const Run& here = runs_[index];
    const bool last = index + 1 == runs_.size();
    const std::size_t next_packed = last ? packed_->size() : runs_[index + 1].packed;
    const std::size_t next_source = last ? source_.size() : runs_[index + 1].source;
    const std::size_t plain_between = next_packed - here.packed - 1;
    return source_.substr(here.source, next_source - plain_between - here.source);
}

void Packed::seek(std::size_t offset) {
    while (next_ < runs_.size() && runs_[next_].packed < offset) ++next_;
    while (next_ > 0 && runs_[next_ - 1].packed >= offset) --next_;
}

std::size_t Packed::source_of(std::size_t offset) {
    seek(offset);
    if (next_ == 0) return std::min(offset, source_.size());
    const Run& before = runs_[next_ - 1];
    return std::min(before.source + run(next_ - 1).size() + (offset - before.packed - 1), source_.size());
}

std::optional<std::string> Packed::expand(std::string_view value, std::size_t offset, std::size_t most) {
    if (!packed_) return value.size() > most ? std::nullopt : std::optional<std::string>(value);
    seek(offset);
    std::size_t next = next_;
    std::string whole;
    for (std::size_t at = 0; at < value.size();) {
        const auto end = std::min(value.find(stand_in, at), value.size());
        whole.append(value.substr(at, end - at));
        at = end;
        if (at < value.size() && next < runs_.size()) whole.append(run(next++));
        ++at;
        if (whole.size() > most) return std::nullopt;
    }
    return whole;
}

}  // namespace qingwen
