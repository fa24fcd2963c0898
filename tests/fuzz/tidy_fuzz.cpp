// Any bytes as a bank file to be tidied: what is left alone stays as it is to the byte, and what is tidy
// stays so.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "yaml/tidy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto once = qingwen::tidy(bytes);
    if (once.is != qingwen::Tidied::Is::good && once.text != bytes) std::abort();
    if (qingwen::tidy(once.text).text != once.text) std::abort();
    return 0;
}
