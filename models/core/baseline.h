#pragma once
#include "models/core/kpidata.h"

#include <map>

namespace sextant {

/// A frozen window with everything needed to compare against it after the server is gone.
struct Baseline {
    QString id;         ///< "B1": short, unique in the project
    QString name;
    QString build;      ///< label of what was running
    TimeRange window;
    double createdAt = 0;
    QString sourceKind; ///< "prometheus", "localhost", "sample"
    QString sourceVersion;
    std::map<QString, QString> fingerprint; ///< build, configuration, instances, data size, load profile, device class
    std::vector<KpiData> kpis;
    QString hash;       ///< SHA-256 over the canonical content; shown, checked at load
    bool partialAccepted = false; ///< a person agreed to freeze partial data

    const KpiData *find(const QString &kpi) const
    {
        for (const KpiData &data : kpis)
            if (data.kpi == kpi)
                return &data;
        return nullptr;
    }
    friend bool operator==(const Baseline &, const Baseline &) = default;
};

} // namespace sextant
