#include "monkey/coverage.h"

#include <algorithm>
#include <cstdlib>
#include <typeinfo>
#include <utility>

#include <cxxabi.h>

namespace qingwen {

namespace {

struct Named {
    Screen screen;
    const char* name;
};

constexpr std::array names = {
    Named{Screen::home, "home"},     Named{Screen::round, "round"},       Named{Screen::result, "result"},
    Named{Screen::review, "review"}, Named{Screen::notebook, "notebook"}, Named{Screen::record, "record"},
    Named{Screen::search, "search"}, Named{Screen::players, "players"},   Named{Screen::settings, "settings"},
    Named{Screen::table, "table"},   Named{Screen::welcome, "welcome"},   Named{Screen::trouble, "trouble"},
    Named{Screen::editor, "editor"},
};

std::string name_of(Screen screen) {
    const auto at = std::ranges::find(names, screen, &Named::screen);
    return at == names.end() ? "screen " + std::to_string(static_cast<int>(screen)) : at->name;
}

template <class One>
std::string name_of_type() {
    int status = 0;
    char* const made = abi::__cxa_demangle(typeid(One).name(), nullptr, nullptr, &status);
    const std::string name = made ? made : typeid(One).name();
    std::free(made);
    return name.substr(name.rfind(':') + 1);
}

template <class Asked, std::size_t... at>
std::vector<std::string> names_of(std::index_sequence<at...>) {
    return {name_of_type<std::variant_alternative_t<at, Asked>>()...};
}

template <class Asked, std::size_t count>
void print_counts(std::ostream& out, const std::array<std::uint64_t, count>& counts, const char* what) {
    const auto called = names_of<Asked>(std::make_index_sequence<count>());
    out << what << " asked for:";
    for (std::size_t i = 0; i < count; ++i)
        if (counts[i] > 0) out << "  " << called[i] << ' ' << counts[i];
    out << '\n' << what << " never asked for:";
    for (std::size_t i = 0; i < count; ++i)
        if (counts[i] == 0) out << "  " << called[i];
    out << '\n';
}

}  // namespace

void Coverage::note(const View& view, const std::vector<Action>& asked) {
    ++screens_[view.screen];
    for (const auto& action : asked) {
        ++actions_[action.index()];
        if (const auto* edit = std::get_if<act::AtEditor>(&action)) ++edits_[edit->what.index()];
    }
}

void Coverage::print(std::ostream& out) const {
    out << "frames on:";
    for (const auto& [screen, times] : screens_) out << "  " << name_of(screen) << ' ' << times;
    out << '\n';
    print_counts<Action>(out, actions_, "all");
    print_counts<EditorAction>(out, edits_, "editor");
}

std::vector<std::string> Coverage::complaints() const {
    std::vector<std::string> all;
    for (const auto& [screen, name] : names) {
        if (!screens_.contains(screen)) all.push_back(std::string("never on the screen: ") + name);
    }
    return all;
}

}  // namespace qingwen
