// Time as values. Countdowns use Mono; labels use Wall; nobody subtracts labels.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace qingwen {

// A length of time in milliseconds; never negative where a header says so.
struct Millis {
    std::int64_t count = 0;

    auto operator<=>(const Millis&) const = default;
    Millis operator+(Millis other) const { return {count + other.count}; }
    Millis operator-(Millis other) const { return {count - other.count}; }
    Millis& operator+=(Millis other) {
        count += other.count;
        return *this;
    }
};

constexpr Millis seconds(std::int64_t n) { return {n * 1000}; }
constexpr Millis minutes(std::int64_t n) { return {n * 60'000}; }

// A point on a clock that only goes forward. Comparable within one run of the program only.
struct Mono {
    std::int64_t ms = 0;

    auto operator<=>(const Mono&) const = default;
    Mono operator+(Millis length) const { return {ms + length.count}; }
    Millis operator-(Mono earlier) const { return {ms - earlier.ms}; }
};

// From one moment to a later one; nothing if it is not later.
constexpr Millis between(Mono from, Mono to) { return {to > from ? to.ms - from.ms : 0}; }

// A label people understand: UTC milliseconds since 1970 and the offset that was in force.
struct Wall {
    std::int64_t utc_ms = 0;
    std::int32_t offset_minutes = 0;

    auto operator<=>(const Wall&) const = default;
};

struct Moment {
    Mono mono;
    Wall wall;

    bool operator==(const Moment&) const = default;
};

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
};

// The machine's clocks: CLOCK_MONOTONIC and UTC with the local offset. The only clock file of the program.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override;
};

// A clock that stands until it is told to move.
class HandClock final : public Clock {
public:
    explicit HandClock(Moment start = {}) : now_(start) {}
    [[nodiscard]] Moment now() const override { return now_; }
    void advance(Millis by) {
        now_.mono.ms += by.count;
        now_.wall.utc_ms += by.count;
    }
    void set(Moment moment) { now_ = moment; }

private:
    Moment now_;
};

}  // namespace qingwen
