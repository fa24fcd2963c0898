// Changes of a text, by bytes, gathered and then made at once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qingwen {

class Splices {
public:
    // What is put in at one place stands there in the order in which it was put in, before what replaces
    // bytes from there on.
    void insert(std::size_t at, std::string text) { replace(at, at, std::move(text)); }
    void erase(std::size_t begin, std::size_t end) { replace(begin, end, {}); }
    void replace(std::size_t begin, std::size_t end, std::string text);

    // Nothing when two changes concern the same byte; only to erase it twice is no more than once.
    [[nodiscard]] std::optional<std::string> made_in(std::string_view text) const;

private:
    struct Splice {
        std::size_t begin, end;
        std::string text;
    };
    std::vector<Splice> all_;
};

}  // namespace qingwen
