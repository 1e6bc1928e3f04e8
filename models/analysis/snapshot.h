#pragma once
#include "models/analysis/comparison.h"
#include "models/analysis/judge.h"
#include "models/core/baseline.h"
#include "models/core/marker.h"
#include "models/sources/metricsource.h"

#include <memory>
#include <vector>

namespace sextant {

/// One KPI at one moment: definition, data, verdict against the target, change against the baseline.
struct KpiReading {
    KpiDefinition kpi;
    KpiData data;
    std::optional<TargetVerdict> target;   ///< nullopt when the KPI has no target
    std::optional<Comparison> change;      ///< nullopt without a baseline
    std::optional<KpiData> baseline;       ///< the baseline's data of this KPI
};

enum class SourceState { Ok, Connecting, Stale, Failed, Paused };

struct SourceHealth {
    SourceConfig config;
    SourceInfo info;
    SourceState state = SourceState::Connecting;
    std::optional<Error> error;
    double lastSample = 0;
    double lastSuccess = 0;
    int queries = 0;      ///< in the last refresh
    int failed = 0;
    double slowest = 0;   ///< seconds
    double connectedAt = 0; ///< when the source last said who it is; a live refresh does not ask that each time
    double retryAt = 0;   ///< not asked before then, after failures; 0: at the next refresh
    bool stopped = false; ///< not asked again until a person acts: the login was refused
    QString partialConsent; ///< who agreed to judge partial data of this source, and when; empty: nobody
};

/// Everything a refresh found: all screens, slides and pages show the same moment. Immutable; shared as const.
struct Snapshot {
    QString id;            ///< first 8 hex digits of the content hash
    QString project;       ///< title
    QString scope;         ///< subtitle: "Checkout, prod-eu canary pool"
    double asOf = 0;       ///< Unix seconds
    TimeRange window;
    QString windowText;    ///< "24h", or empty for absolute windows
    double step = 0;
    bool live = false;     ///< the window ends now
    bool sample = false;   ///< recorded sample data, labelled everywhere
    std::vector<KpiReading> kpis; ///< catalogue order
    std::vector<SourceHealth> sources;
    std::vector<Marker> markers;
    Fingerprint fingerprint;   ///< conditions of this window: measured, and what people said about it
    std::optional<double> plannedEnd; ///< of a fixed window that still fills; `window` then ends now
    std::optional<ComparisonSet> comparison;
    QString baselineId;
    QString baselineName; ///< as labels show it
    TimeRange baselineWindow;

    const KpiReading *find(const QString &kpi) const
    {
        for (const KpiReading &reading : kpis)
            if (reading.kpi.id == kpi)
                return &reading;
        return nullptr;
    }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace sextant
