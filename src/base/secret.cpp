#include "base/secret.h"

#include <array>

#include <sodium/core.h>
#include <sodium/crypto_pwhash.h>

namespace qingwen {

std::optional<std::string> kept_secret(std::string_view secret) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0) return std::nullopt;
    if (crypto_pwhash_str(text.data(), secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return std::nullopt;
    return std::string(text.data());
}

bool is_secret(const std::string& kept, std::string_view secret) {
    return sodium_init() >= 0 && kept.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(kept.c_str(), secret.data(), secret.size()) == 0;
}

}  // namespace qingwen
