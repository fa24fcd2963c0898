#include "study/memory.h"

#include <algorithm>
#include <cmath>

namespace qingwen {

namespace {

constexpr double w[] = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double decay = -w[20];
constexpr double least_stability = 0.001;

double factor() { return std::pow(0.9, 1 / decay) - 1; }

int number(Grade grade) { return static_cast<int>(grade); }

double bounded(double difficulty) { return std::clamp(difficulty, 1.0, 10.0); }

double first_stability(Grade grade) { return w[number(grade) - 1]; }

double first_difficulty(Grade grade) { return w[4] - std::exp(w[5] * (number(grade) - 1)) + 1; }

double next_difficulty(double difficulty, Grade grade) {
    const double moved = difficulty - w[6] * (number(grade) - 3) * (10 - difficulty) / 9;
    return bounded(w[7] * first_difficulty(Grade::easy) + (1 - w[7]) * moved);
}

double same_day(double stability, Grade grade) {
    const double growth = std::exp(w[17] * (number(grade) - 3 + w[18])) * std::pow(stability, -w[19]);
    return stability * (grade >= Grade::good ? std::max(growth, 1.0) : growth);
}

double recalled(const Memory& memory, Grade grade, double known) {
    const double growth = std::exp(w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -w[9]) *
                          (std::exp((1 - known) * w[10]) - 1);
    const double hard = grade == Grade::hard ? w[15] : 1;
    const double easy = grade == Grade::easy ? w[16] : 1;
    return memory.stability * (1 + growth * hard * easy);
}

double forgotten(const Memory& memory, double known) {
    const double lasting = w[11] * std::pow(memory.difficulty, -w[12]) *
                           (std::pow(memory.stability + 1, w[13]) - 1) * std::exp((1 - known) * w[14]);
    return std::min(lasting, memory.stability / std::exp(w[17] * w[18]));
}

double next_stability(const Memory& memory, Grade grade, Day day) {
    if (day <= memory.last) return same_day(memory.stability, grade);
    const double known = retrievability(memory, day);
    return grade == Grade::again ? forgotten(memory, known) : recalled(memory, grade, known);
}

}  // namespace

Grade grade_of(const Try& one) {
    if (!one.right()) return Grade::again;
    return one.slow() ? Grade::hard : Grade::good;
}

Memory review(const std::optional<Memory>& memory, Grade grade, Day day) {
    if (!memory) return {first_stability(grade), bounded(first_difficulty(grade)), day};
    return {std::max(next_stability(*memory, grade, day), least_stability),
            next_difficulty(memory->difficulty, grade), std::max(memory->last, day)};
}

double retrievability(const Memory& memory, Day day) {
    const int days = std::max(day - memory.last, 0);
    return std::pow(1 + factor() * days / memory.stability, decay);
}

int interval(double stability) {
    const double days = stability / factor() * (std::pow(desired_retention, 1 / decay) - 1);
    return static_cast<int>(std::clamp(std::nearbyint(days), 1.0, double{longest_interval}));
}

Day due_day(const Memory& memory) { return memory.last + interval(memory.stability); }

}  // namespace qingwen
