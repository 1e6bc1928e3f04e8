#pragma once
#include <array>
#include <optional>

namespace sextant::stats {

/// How fast an error budget is spent: 1 uses it up exactly within the SLO's period. nullopt unless 0 <= slo < 1.
std::optional<double> burnRate(double errorRatio, double slo);

enum class BurnSeverity { Ticket, Page };

/// A multi-window rule: both windows must burn faster than the factor. The short one lets the alert end soon.
struct BurnRule {
    double factor;
    double longWindow;  ///< seconds
    double shortWindow; ///< seconds
    BurnSeverity severity;
};

/// The SRE workbook's rules for a 30-day SLO: 2 % of the budget in 1 h, 5 % in 6 h, 10 % in 1 d, 10 % in 3 d.
inline constexpr std::array<BurnRule, 4> burnRules{{{14.4, 3600, 300, BurnSeverity::Page},
                                                    {6, 21600, 1800, BurnSeverity::Page},
                                                    {3, 86400, 7200, BurnSeverity::Ticket},
                                                    {1, 259200, 21600, BurnSeverity::Ticket}}};

/// Whether the rule fires on the error ratios of its two windows; a missing ratio never fires.
bool burns(const BurnRule &rule, std::optional<double> longRatio, std::optional<double> shortRatio, double slo);

} // namespace sextant::stats
