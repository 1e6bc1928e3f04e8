#include "models/analysis/histogram.h"
#include "models/analysis/historyreport.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

constexpr std::array<double, 3> windows{3600, 21600, 259200};
constexpr double day = 86400;
constexpr double budgetPeriod = 30 * day;
constexpr double rawWindow = 21600; // up to here raw points are at hand

/// Bad and all events (or seconds) of a stretch, and how much of it is stored.
struct Spent {
    double bad = 0;
    double all = 0;
    double covered = 0; ///< seconds
};

/// What counts as bad: a share by itself, or requests slower than the limit.
struct Allowed {
    double slo = 0;
    bool fromBuckets = false;
    bool complement = false; ///< the KPI is the share of good events
};

std::optional<Allowed> allowedBy(const KpiDefinition &kpi)
{
    if (!kpi.target)
        return std::nullopt;
    const double limit = kpi.target->limit;
    const bool upper = wantsLow(kpi.target->comparator);
    if (kpi.statistic == Statistic::Ratio && limit > 0 && limit < 1)
        return upper ? Allowed{1 - limit, false, false} : Allowed{limit, false, true};
    if (const auto quantile = quantileOf(kpi.statistic); quantile && upper)
        return Allowed{*quantile, true, false};
    return std::nullopt;
}

Spent fromRows(const std::vector<HistoryRow> &rows, double from, double until, bool complement)
{
    Spent spent;
    for (const HistoryRow &row : rows) {
        if (row.end <= from || row.end > until)
            continue;
        spent.bad += std::clamp(complement ? 1 - row.mean : row.mean, 0.0, 1.0) * row.covered;
        spent.all += row.covered;
        spent.covered += row.covered;
    }
    return spent;
}

/// nullopt when the limit is no edge of some hour's buckets: the share of slow requests is then unknown.
std::optional<Spent> fromBuckets(const std::vector<HistoryBuckets> &hours, double from, double until, double limit)
{
    Spent spent;
    for (const HistoryBuckets &hour : hours) {
        if (hour.end <= from || hour.end > until)
            continue;
        spent.covered += levelSpan(HistoryLevel::Hour);
        if (hour.buckets.total() <= 0)
            continue; // nobody asked: nothing was slow
        const auto good = shareUpTo(hour.buckets, limit);
        if (!good)
            return std::nullopt;
        spent.bad += (1 - *good) * hour.buckets.total();
        spent.all += hour.buckets.total();
    }
    return spent;
}

std::optional<double> ratioOf(const Spent &spent, double window)
{
    if (spent.covered < window / 2 || spent.all <= 0)
        return std::nullopt;
    return spent.bad / spent.all;
}

} // namespace

std::optional<HistoryBudget> historyBudget(const KpiDefinition &kpi, const KpiHistory *month, const KpiHistory *recent, double asOf)
{
    const auto allowed = allowedBy(kpi);
    if (!allowed)
        return std::nullopt;
    static const KpiHistory nothing;
    const KpiHistory &hours = month ? *month : nothing;
    const KpiHistory &raw = recent ? *recent : nothing;
    if (allowed->fromBuckets && hours.buckets.empty())
        return std::nullopt;
    const double hour = levelSpan(HistoryLevel::Hour);
    const double lastHour = std::floor(asOf / hour) * hour;
    const auto spentIn = [&](double window) -> std::optional<Spent> {
        if (allowed->fromBuckets)
            return fromBuckets(hours.buckets, lastHour - window, lastHour, kpi.target->limit);
        if (window <= rawWindow)
            return fromRows(raw.rows, asOf - window, asOf, allowed->complement);
        return fromRows(hours.rows, lastHour - window, lastHour, allowed->complement);
    };
    const auto ratioIn = [&](double window) -> std::optional<double> {
        const auto spent = spentIn(window);
        return spent ? ratioOf(*spent, window) : std::nullopt;
    };

    HistoryBudget budget;
    budget.slo = allowed->slo;
    budget.fromBuckets = allowed->fromBuckets;
    const auto all = spentIn(budgetPeriod);
    if (!all)
        return std::nullopt; // the limit is no edge
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const auto ratio = ratioIn(windows[i]);
        budget.windows[i] = {windows[i], ratio, ratio ? stats::burnRate(*ratio, budget.slo) : std::nullopt};
    }
    budget.storedDays = all->covered / day;
    if (all->all > 0)
        if (const auto burn = stats::burnRate(all->bad / all->all, budget.slo))
            budget.left = 1 - *burn;
    budget.fastJudged = budget.slowJudged = true;
    for (const stats::BurnRule &rule : stats::burnRules) {
        // Buckets are kept by the hour: rules whose short window is shorter cannot be told from them.
        const bool tooFine = allowed->fromBuckets && rule.shortWindow < hour;
        const auto longRatio = tooFine ? std::nullopt : ratioIn(rule.longWindow);
        const auto shortRatio = tooFine ? std::nullopt : ratioIn(rule.shortWindow);
        if (!longRatio || !shortRatio)
            (rule.severity == stats::BurnSeverity::Page ? budget.fastJudged : budget.slowJudged) = false;
        if (!budget.firing && stats::burns(rule, longRatio, shortRatio, budget.slo))
            budget.firing = rule.severity;
    }
    return budget;
}

} // namespace sextant
