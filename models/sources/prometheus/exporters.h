#pragma once
#include <QStringList>

namespace sextant::prometheus {

/// Names of the exporters that metric names give away, in the order of the table: "node_exporter", "haproxy", …
QStringList exportersOf(const QStringList &metricNames);

} // namespace sextant::prometheus
