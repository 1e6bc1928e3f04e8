#pragma once
#include "models/core/baseline.h"
#include "models/core/kpi.h"
#include "models/core/marker.h"
#include "models/sources/metricsource.h"
#include "models/workflow/progress.h"

#include <QByteArray>

namespace sextant::documents {

/// Values as CBOR maps and back. A field with its default value is left out, so a new field changes neither old files nor
/// the hash of old baselines. Doubles keep their bits. Reading is tolerant of absent fields and never trusts a size.
QByteArray encode(const SourceConfig &source);
QByteArray encode(const Binding &binding);
QByteArray encode(const KpiDefinition &kpi);
QByteArray encode(const ItemProgress &progress);
QByteArray encode(const Marker &marker);
QByteArray encode(const LabelSet &labels);
/// Everything but the samples: labels and lengths of the series stay, the samples are chunks beside it.
QByteArray encode(const KpiData &data);
/// Everything but the KPIs.
QByteArray encode(const Baseline &baseline);

Result<SourceConfig> decodeSource(const QByteArray &bytes);
Result<Binding> decodeBinding(const QByteArray &bytes);
Result<KpiDefinition> decodeKpi(const QByteArray &bytes);
Result<ItemProgress> decodeProgress(const QByteArray &bytes);
Result<Marker> decodeMarker(const QByteArray &bytes);
Result<LabelSet> decodeLabels(const QByteArray &bytes);
/// The series come back with labels and without samples.
Result<KpiData> decodeKpiData(const QByteArray &bytes);
Result<Baseline> decodeBaseline(const QByteArray &bytes);

/// SHA-256 in lower-case hex over the canonical content: the documents above and every sample's bits, not the stored hash.
QString contentHash(const Baseline &baseline);

} // namespace sextant::documents
