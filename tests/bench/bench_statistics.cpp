#include "models/analysis/changepoints.h"
#include "models/analysis/classictests.h"
#include "models/analysis/edivisive.h"
#include "models/analysis/evidence.h"
#include "models/analysis/orderstat.h"
#include "models/analysis/summary.h"
#include "tests/bench/race.h"
#include "tests/models/analysis/series.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <thread>

using namespace sextant;
using namespace sextant::stats;
using bench::race;
using test::Noise;

namespace {

/// Keeps results alive so that nothing is optimised away.
double sink = 0;

Points series(Noise &noise, std::size_t n, double level, double t0, double step)
{
    return test::evenly(noise.metric(n, 0.8, level), t0, step);
}

std::vector<double> logs(const Points &points)
{
    std::vector<double> out = points.v;
    for (double &value : out)
        value = std::log(value);
    return out;
}

/// Hodges-Lehmann by storing all pairs.
double naiveShift(const std::vector<double> &x, const std::vector<double> &y)
{
    std::vector<double> all;
    all.reserve(x.size() * y.size());
    for (double b : y)
        for (double a : x)
            all.push_back(b - a);
    return median(std::move(all));
}

double sortBoth(std::vector<double> x, const std::vector<double> &y)
{
    x.insert(x.end(), y.begin(), y.end());
    std::sort(x.begin(), x.end());
    return x[x.size() / 2];
}

bool agrees(const std::vector<double> &x, const std::vector<double> &y, double shift)
{
    return std::abs(naiveShift(x, y) - shift) < 1e-12;
}

int comparePair(const char *title, std::size_t n, int rounds, double limit)
{
    Noise noise(n);
    const Points before = series(noise, n, 100, test::tuesdayMorning, 1);
    const Points after = series(noise, n, 104, test::tuesdayMorning + double(n) + 60, 1);
    const std::vector<double> x = logs(before), y = logs(after);
    std::vector<double> sortedX = x, sortedY = y;
    std::sort(sortedX.begin(), sortedX.end());
    std::sort(sortedY.begin(), sortedY.end());
    if (!agrees(x, y, pairQuantile(PairDifferences(sortedX, sortedY), 0.5))) {
        std::fprintf(stderr, "%s: the shifts differ\n", title);
        return 1;
    }
    race(title, rounds, {{"sort the same values", [&] { sink += sortBoth(x, y); }},
                         {"whole comparison", [&] { sink += *compareWindows(before, after).p; }, limit},
                         {"Mann-Whitney", [&] { sink += mannWhitney(x, y).p; }},
                         {"Hodges-Lehmann, counted", [&] { sink += pairQuantile(PairDifferences(sortedX, sortedY), 0.5); }},
                         {"Hodges-Lehmann, all pairs stored", [&] { sink += naiveShift(x, y); }}});
    return 0;
}

void compareThousand()
{
    constexpr std::size_t metrics = 1000;
    constexpr std::size_t points = 1440;
    std::vector<Points> before, after;
    for (std::size_t i = 0; i < metrics; ++i) {
        Noise noise(i + 1);
        before.push_back(series(noise, points, 100, test::tuesdayMorning, 60));
        after.push_back(series(noise, points, 100, test::tuesdayMorning + 86400, 60));
    }
    const auto part = [&](std::size_t from, std::size_t to, double &sum) {
        for (std::size_t i = from; i < to; ++i)
            sum += *compareWindows(before[i], after[i]).p;
    };
    race("1,000 metrics of 1,440 + 1,440 points", 3,
         {{"sort the same values", [&] { for (std::size_t i = 0; i < metrics; ++i) sink += sortBoth(before[i].v, after[i].v); }},
          {"one thread", [&] { part(0, metrics, sink); }},
          {"two threads", [&] {
               double other = 0;
               std::thread second(part, metrics / 2, metrics, std::ref(other));
               part(0, metrics / 2, sink);
               second.join();
               sink += other;
           }, 5000}});
}

/// Best split from a stored distance matrix's row sums: n² time, as the method is usually written.
double quadraticSplit(const std::vector<double> &values)
{
    const std::size_t n = values.size();
    double total = 0, left = 0, right = 0, best = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j)
            total += std::abs(values[i] - values[j]);
    right = total;
    for (std::size_t at = 1; at < n; ++at) {
        for (std::size_t j = 0; j < at - 1; ++j)
            left += std::abs(values[at - 1] - values[j]);
        for (std::size_t j = at; j < n; ++j)
            right -= std::abs(values[at - 1] - values[j]);
        const double a = double(at), b = double(n - at);
        best = std::max(best, a * b / (a + b) * (2 * (total - left - right) / (a * b) - 2 * left / (a * a) - 2 * right / (b * b)));
    }
    return best;
}

int changePointBench(std::size_t n)
{
    Noise noise(n);
    std::vector<double> values = noise.metric(n, 0, 100, 0.05);
    for (std::size_t i = n / 2; i < n; ++i)
        values[i] *= 1.002;
    double best = 0;
    for (const EnergySplit &split : energySplits(values))
        best = std::max(best, split.t);
    if (std::abs(best - quadraticSplit(values)) > 1e-6 * (1 + best)) {
        std::fprintf(stderr, "the energy statistics differ\n");
        return 1;
    }
    const std::string title = "change points, n = " + std::to_string(n);
    race(title.c_str(), 3, {{"best energy split, n log n", [&] { sink += energySplits(values).front().t; }},
                            {"best energy split, n²", [&] { sink += quadraticSplit(values); }},
                            {"E-divisive, 199 permutations", [&] { sink += double(eDivisive(values).size()); }},
                            {"partitioning end to end", [&] { sink += double(changePoints(values).size()); }}});
    return 0;
}

} // namespace

int main()
{
    int failures = 0;
    failures += comparePair("240 + 240 points", 240, 200, 2);
    failures += comparePair("10,000 + 10,000 points", 10000, 3, 100);
    compareThousand();
    failures += changePointBench(1000);
    failures += changePointBench(10000);
    std::printf("(%g)\n", sink);
    return failures;
}
