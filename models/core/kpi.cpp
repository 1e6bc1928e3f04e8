#include "models/core/kpi.h"

#include <array>

namespace sextant {
namespace {

struct StatisticName {
    Statistic statistic;
    const char *text;
};
constexpr std::array<StatisticName, 9> statisticNames{{{Statistic::Mean, "mean"},
                                                       {Statistic::P50, "p50"},
                                                       {Statistic::P75, "p75"},
                                                       {Statistic::P95, "p95"},
                                                       {Statistic::P99, "p99"},
                                                       {Statistic::Max, "max"},
                                                       {Statistic::Min, "min"},
                                                       {Statistic::Ratio, "ratio"},
                                                       {Statistic::SustainedMin, "sustained min"}}};

} // namespace

QString comparatorText(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Less: return QStringLiteral("<");
    case Comparator::LessOrEqual: return QStringLiteral("<=");
    case Comparator::Greater: return QStringLiteral(">");
    case Comparator::GreaterOrEqual: return QStringLiteral(">=");
    }
    return {};
}

bool wantsLow(Comparator comparator)
{
    return comparator == Comparator::Less || comparator == Comparator::LessOrEqual;
}

Comparator opposite(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Less: return Comparator::GreaterOrEqual;
    case Comparator::LessOrEqual: return Comparator::Greater;
    case Comparator::Greater: return Comparator::LessOrEqual;
    case Comparator::GreaterOrEqual: break;
    }
    return Comparator::Less;
}

Comparator mirrored(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Less: return Comparator::Greater;
    case Comparator::LessOrEqual: return Comparator::GreaterOrEqual;
    case Comparator::Greater: return Comparator::Less;
    case Comparator::GreaterOrEqual: break;
    }
    return Comparator::LessOrEqual;
}

QString statisticText(Statistic statistic)
{
    for (const auto &entry : statisticNames)
        if (entry.statistic == statistic)
            return QLatin1String(entry.text);
    return {};
}

std::optional<Statistic> statisticFromText(const QString &text)
{
    for (const auto &entry : statisticNames)
        if (text == QLatin1String(entry.text))
            return entry.statistic;
    return std::nullopt;
}

std::optional<double> quantileOf(Statistic statistic)
{
    switch (statistic) {
    case Statistic::P50: return 0.50;
    case Statistic::P75: return 0.75;
    case Statistic::P95: return 0.95;
    case Statistic::P99: return 0.99;
    default: return std::nullopt;
    }
}

bool satisfies(double value, Comparator comparator, double limit)
{
    switch (comparator) {
    case Comparator::Less: return value < limit;
    case Comparator::LessOrEqual: return value <= limit;
    case Comparator::Greater: return value > limit;
    case Comparator::GreaterOrEqual: return value >= limit;
    }
    return false;
}

} // namespace sextant
