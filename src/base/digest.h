// Names a text by its content (BLAKE2b-256 of libsodium, as 64 hexadecimal digits): two banks with the same
// digest are the same bank.
#pragma once

#include <string>
#include <string_view>

namespace qingwen {

std::string digest_of(std::string_view content);

}  // namespace qingwen
