#pragma once
#include "models/core/labelset.h"
#include "models/core/timeseries.h"

#include <QString>

#include <optional>
#include <vector>

namespace sextant::prometheus {

/// /status/buildinfo. VictoriaMetrics leaves it empty or gives a made-up version without goVersion.
struct BuildInfo {
    QString version;
    QString goVersion;
    QString application; ///< "Grafana Mimir"
};

/// /status/runtimeinfo
struct RuntimeInfo {
    QString retention; ///< "15d", "15d or 1GiB", empty when unknown
    QString startTime; ///< RFC 3339
    int goroutines = 0;
};

/// /metadata: one entry a metric and job opinion.
struct MetricMetadata {
    QString metric; ///< base name, without _bucket
    QString type;   ///< "counter", "gauge", "histogram", …
    QString help;
    QString unit;
};

/// /targets?state=active
struct ScrapeTarget {
    LabelSet labels;
    QString pool;
    QString url;
    QString health;       ///< "up", "down", "unknown"
    QString lastError;
    QString lastScrape;   ///< RFC 3339
    double interval = 0;  ///< seconds; 0 when unknown
    double lastDuration = 0;
};

/// /alerts and the alerts of a rule.
struct ActiveAlert {
    LabelSet labels;
    LabelSet annotations;
    QString state;        ///< "pending", "firing"
    QString activeAt;     ///< RFC 3339
    std::optional<double> value;
};

/// /rules
struct RuleInfo {
    QString group;
    QString file;
    double interval = 0;  ///< seconds
    QString type;         ///< "recording", "alerting"
    QString name;
    QString query;
    double holdFor = 0;   ///< "for", seconds
    LabelSet labels;
    LabelSet annotations;
    QString health;       ///< "ok", "err", "unknown"
    QString state;        ///< of an alerting rule: "inactive", "pending", "firing"
    QString lastError;
    std::vector<ActiveAlert> alerts;
};
struct RulesPage {
    std::vector<RuleInfo> rules;
    QString nextToken;    ///< groupNextToken; empty on the last page
};

} // namespace sextant::prometheus
