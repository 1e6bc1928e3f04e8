#include "models/analysis/burnrate.h"

namespace sextant::stats {

std::optional<double> burnRate(double errorRatio, double slo)
{
    if (!(slo >= 0 && slo < 1) || !(errorRatio >= 0))
        return std::nullopt;
    return errorRatio / (1 - slo);
}

bool burns(const BurnRule &rule, std::optional<double> longRatio, std::optional<double> shortRatio, double slo)
{
    const auto above = [&](std::optional<double> ratio) {
        const auto burn = ratio ? burnRate(*ratio, slo) : std::nullopt;
        return burn && *burn > rule.factor;
    };
    return above(longRatio) && above(shortRatio);
}

} // namespace sextant::stats
