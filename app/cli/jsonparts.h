#pragma once
#include "models/analysis/fingerprint.h"
#include "models/core/verdict.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace sextant::cli {

// Parts that the documents of several commands share.

/// {start, end}
QJsonObject windowJson(const TimeRange &window);
/// The labels of a fingerprint by their keys.
QJsonObject fingerprintJson(const Fingerprint &fingerprint);
/// {state, ratio, text}
QJsonObject busyJson(const BusyCheck &busy);
/// [{code, text}]
QJsonArray reasonsJson(const std::vector<Reason> &reasons);

} // namespace sextant::cli
