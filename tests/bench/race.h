#pragma once
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace sextant::bench {

/// One way to do the work of a race.
struct Contender {
    std::string name;
    std::function<void()> run;
    double limit = 0;         ///< milliseconds that the least of its times must keep; 0 where none was agreed
    int rounds = 1'000'000;   ///< fewer than the others, for one that takes seconds
    std::vector<double> ms{}; ///< filled by race()
};

inline double least(const std::vector<double> &ms)
{
    return *std::min_element(ms.begin(), ms.end());
}

inline double middle(std::vector<double> ms)
{
    std::nth_element(ms.begin(), ms.begin() + std::ptrdiff_t(ms.size() / 2), ms.end());
    return ms[ms.size() / 2];
}

/// Runs the contenders in turn, so that a busy machine is unfair to all alike; ratios are to the first one. Gives them back with
/// their times.
inline std::vector<Contender> race(const char *title, int rounds, std::vector<Contender> contenders)
{
    for (int round = 0; round < rounds; ++round)
        for (Contender &c : contenders) {
            if (round >= c.rounds)
                continue;
            const auto start = std::chrono::steady_clock::now();
            c.run();
            c.ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
    std::printf("%s\n", title);
    const double reference = least(contenders.front().ms);
    for (const Contender &c : contenders) {
        std::printf("  %-34s min %10.3f ms  median %10.3f ms  ratio %8.2f", c.name.c_str(), least(c.ms), middle(c.ms), least(c.ms) / reference);
        if (c.limit > 0)
            std::printf("  limit %g ms %s", c.limit, least(c.ms) <= c.limit ? "kept" : "MISSED");
        std::printf("\n");
    }
    std::fflush(stdout);
    return contenders;
}

} // namespace sextant::bench
