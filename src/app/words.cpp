#include "app/words.h"

#include <clocale>
#include <cstdlib>
#include <mutex>
#include <shared_mutex>

#include <libintl.h>

namespace qingwen {

namespace {

constexpr const char* domain = "qingwen";

// Guards the locale and LANGUAGE, which the C library does not.
std::shared_mutex& spoken() {
    static std::shared_mutex mutex;
    return mutex;
}

}  // namespace

// gettext translates nothing in the plain C locale, and Debian generates no others: so C.UTF-8, and the
// language by LANGUAGE. Binding the domain again makes it look at LANGUAGE anew. The C library translates
// what strerror() says, too, and writes "????" where it is not told the codeset.
void speak(Language language, const std::filesystem::path& catalogues) {
    const std::lock_guard changing(spoken());
    ::setlocale(LC_MESSAGES, "C.UTF-8");
    ::setenv("LANGUAGE", language == Language::zh ? "zh_CN" : "en", 1);
    ::bindtextdomain(domain, catalogues.c_str());
    ::bind_textdomain_codeset(domain, "UTF-8");
    ::bind_textdomain_codeset("libc", "UTF-8");
    ::textdomain(domain);
}

std::string tr(std::string_view msgid) {
    if (msgid.empty()) return {};
    const std::shared_lock asking(spoken());
    return ::gettext(std::string(msgid).c_str());
}

std::string tr_n(std::string_view one, std::string_view many, long n) {
    const auto count = static_cast<unsigned long>(n < 0 ? -n : n);
    const std::string singular(one);  // ngettext may give back what it was given
    const std::string plural(many);
    const std::shared_lock asking(spoken());
    return fill(::ngettext(singular.c_str(), plural.c_str(), count), {{"n", std::to_string(n)}});
}

std::string fill(std::string_view text, std::initializer_list<Filling> fillings) {
    std::string filled;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        const auto name = text.substr(open + 1, close - open - 1);
        filled += text.substr(0, open);
        const auto* found = fillings.begin();
        while (found != fillings.end() && found->first != name) ++found;
        filled += found != fillings.end() ? found->second : std::string(text.substr(open, close - open + 1));
        text.remove_prefix(close + 1);
    }
    return filled += text;
}

std::string tr(std::string_view msgid, std::initializer_list<Filling> fillings) {
    return fill(tr(msgid), fillings);
}

}  // namespace qingwen
