#include "yaml/source_buffer.h"

#include <algorithm>
#include <array>

namespace qingwen {

std::streamsize SourceBuffer::xsgetn(char* to, std::streamsize count) {
    if (at_ > allowed_) throw ReadTooFar{};
    std::size_t given = 0;
    const auto wanted = static_cast<std::size_t>(count);
    for (const auto& [piece, start] :
         std::array{std::pair{text_, std::size_t{0}}, std::pair{tail_, text_.size()}}) {
        if (at_ < start || given == wanted) continue;
        const auto copied = piece.copy(to + given, wanted - given, std::min(at_ - start, piece.size()));
        given += copied;
        at_ += copied;
    }
    return static_cast<std::streamsize>(given);
}

SourceBuffer::int_type SourceBuffer::underflow() {
    const std::size_t before = at_;
    const int_type found = uflow();
    at_ = before;
    return found;
}

SourceBuffer::int_type SourceBuffer::uflow() {
    char byte = 0;
    return xsgetn(&byte, 1) == 1 ? traits_type::to_int_type(byte) : traits_type::eof();
}

SourceBuffer::int_type SourceBuffer::pbackfail(int_type byte) {
    if (at_ == 0) return traits_type::eof();
    --at_;
    return traits_type::not_eof(byte);
}

}  // namespace qingwen
