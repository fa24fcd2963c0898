// Results and errors. An Error is the world's trouble (a disk, a display, a file): a kind and the facts, no
// sentence. The sentence is made at the edge, in the reader's language. Nothing here throws.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace qingwen {

enum class Fault {
    not_found,
    not_readable,
    not_a_file,  // a folder, FIFO, device, socket
    too_large,
    not_writable,  // read-only medium, or no permission
    disk_full,
    locked,         // somebody else holds it
    in_use,         // another instance works on the same data
    newer_version,  // made by a newer program
    damaged,
    no_display,
    no_font,
    impossible,  // the request cannot be met, e.g. a paper the bank cannot fill
    other,
};

struct Error {
    Fault fault = Fault::other;
    std::string subject;  // what it is about: a path, a device, a name
    std::string detail;   // the world's own words: strerror, a library's message

    bool operator==(const Error&) const = default;
};

struct Unit {
    bool operator==(const Unit&) const = default;
};

// Either a value or an error. REQUIRES: value() only when ok(), error() only when not.
template <class T, class E = Error>
class [[nodiscard]] Result {
public:
    // NOLINTBEGIN(google-explicit-constructor): `return value;` and `return error;` are how a Result is made.
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : held_(std::in_place_index<1>, std::move(error)) {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&held_);
    }
    [[nodiscard]] T& value() & {
        assert(ok());
        return *std::get_if<0>(&held_);
    }
    [[nodiscard]] T value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&held_));
    }
    [[nodiscard]] const E& error() const {
        assert(!ok());
        return *std::get_if<1>(&held_);
    }
    const T& operator*() const& { return value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, E> held_;
};

using Done = Result<Unit>;

}  // namespace qingwen
