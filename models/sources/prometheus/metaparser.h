#pragma once
#include "models/core/error.h"
#include "models/sources/prometheus/apitypes.h"
#include "models/sources/serverview.h"

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

#include <utility>

namespace sextant::prometheus {

// Answers about the server rather than its samples: small enough for a DOM. All pure; errors as in parser.h.
Result<BuildInfo> parseBuildInfo(const QByteArray &body, int httpStatus = 200);
Result<RuntimeInfo> parseRuntimeInfo(const QByteArray &body, int httpStatus = 200);
Result<std::vector<MetricMetadata>> parseMetadata(const QByteArray &body, int httpStatus = 200);
Result<std::vector<ScrapeTarget>> parseTargets(const QByteArray &body, int httpStatus = 200);
Result<RulesPage> parseRules(const QByteArray &body, int httpStatus = 200);
Result<std::vector<ActiveAlert>> parseAlerts(const QByteArray &body, int httpStatus = 200);
/// URLs of the active Alertmanagers.
Result<QStringList> parseAlertmanagers(const QByteArray &body, int httpStatus = 200);

/// /query_exemplars, in the order of time. Entries without a number or a time are refused as NotAnApi.
Result<std::vector<Exemplar>> parseExemplars(const QByteArray &body, int httpStatus = 200);

/// Names and values of a JSON object; others than text are empty.
LabelSet labelsOf(const QJsonValue &value);

/// The smallest and the largest scrape interval among `targets`, seconds; 0 when none is known.
std::pair<double, double> intervalsOf(const std::vector<ScrapeTarget> &targets);

} // namespace sextant::prometheus
