#pragma once
#include "models/analysis/readingtext.h"

#include <optional>
#include <vector>

namespace sextant {

enum class VitalRating { Good, NeedsImprovement, Poor };
/// Good up to and including the first bound, poor above the second, as web.dev rates a 75th percentile.
VitalRating rateVital(double value, const VitalBands &bands);

/// How the page views of a window rate. Exact: only when both bounds are bucket edges.
struct VitalShares {
    double good = 0; ///< 0..1
    double needsImprovement = 0;
    double poor = 0;
    double views = 0;
};
std::optional<VitalShares> vitalShares(const KpiData &data, const VitalBands &bands);

enum class VitalDevices { Both, Mobile, Desktop };

/// One web vital with its devices. Readings belong to the snapshot the row was made from.
struct VitalRow {
    QString vital;     ///< "LCP"
    bool retired = false;
    Unit unit = Unit::None;
    VitalBands bands;
    std::optional<Target> target; ///< may be stricter than the good band
    DisplayScale scale;
    double end = 0;    ///< where the rating scale ends
    const KpiReading *mobile = nullptr; ///< nullptr when there is none, or not asked for
    const KpiReading *desktop = nullptr;
    Change change = Change::NoData; ///< of the devices together: the gravest of them
    bool hasData = false;
    QString advice;    ///< how to get it, when there is no data

    const KpiReading *first() const { return mobile ? mobile : desktop; }
};

/// The vitals of a snapshot: LCP, INP, CLS, FCP, TTFB, others, then retired ones. Empty when it knows none.
std::vector<VitalRow> vitalRows(const Snapshot &snapshot, VitalDevices devices);

/// Regressed > inconclusive > improved > unchanged; devices without a comparison do not count.
Change combinedChange(const std::vector<Change> &changes);

} // namespace sextant
