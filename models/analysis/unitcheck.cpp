#include "models/analysis/unitcheck.h"
#include "models/analysis/summary.h"

#include <QCoreApplication>

#include <cmath>

namespace sextant::stats {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Comparison) };

constexpr double tolerance = 0.15;

} // namespace

std::optional<double> suspectFactor(const Points &baseline, const Points &current)
{
    if (baseline.empty() || current.empty())
        return std::nullopt;
    const double before = median(baseline.v);
    const double after = median(current.v);
    if (!(before > 0) || !(after > 0))
        return std::nullopt;
    const double thousands = std::round(std::log(after / before) / std::log(1000.0));
    const double factor = std::pow(1000.0, thousands);
    return thousands != 0 && std::abs(after / before / factor - 1) <= tolerance ? std::optional(factor) : std::nullopt;
}

Reason unitReason(double factor)
{
    const QString times = QString::number(factor >= 1 ? factor : 1 / factor, 'f', 0);
    return {QStringLiteral("wrong-unit"),
            factor >= 1 ? Tr::tr("The current values are about %1 times the baseline's: the units seem to differ, such as seconds and milliseconds").arg(times)
                        : Tr::tr("The baseline's values are about %1 times the current ones: the units seem to differ, such as milliseconds and seconds").arg(times)};
}

} // namespace sextant::stats
