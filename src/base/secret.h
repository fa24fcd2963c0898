// Keeps a secret so that it can be told again and not read: Argon2id of libsodium (crypto_pwhash_str) with
// the interactive limits, about a tenth of a second and 64 MiB a call. A PIN of six digits is still found by
// whoever has the file and a day: it keeps colleagues from a look, not a thief from the disk.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace qingwen {

// With a salt of its own, so two of the same secret differ. Nothing when there is not so much memory.
std::optional<std::string> kept_secret(std::string_view secret);

// False also for what kept_secret() never made.
bool is_secret(const std::string& kept, std::string_view secret);

}  // namespace qingwen
