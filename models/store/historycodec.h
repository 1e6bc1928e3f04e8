#pragma once
#include "models/analysis/kpihistory.h"

#include <QByteArray>

namespace sextant {

/// Rows and buckets of one stretch of a KPI's history to bytes and back, exact to the last bit. One column after another, each as
/// encodeSamples() writes it; raw points need two columns, summaries six; buckets are grouped by their bounds.
QByteArray encodeHistory(const KpiHistory &part);
/// Appends to `into`, whose level is known. ErrorCode::Corrupt for anything that encodeHistory() did not write.
Result<void> decodeHistory(const QByteArray &bytes, KpiHistory &into);

} // namespace sextant
