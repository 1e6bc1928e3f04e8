#pragma once
#include "models/session/refresh.h"

namespace sextant {

/// Is a window a busy period? Asks the source of its throughput KPI for the last seven days before the window's end and
/// compares the window's median load with their peak. Unknown without a throughput KPI or when the question fails: that is
/// said, never taken for "busy". Blocks like refresh().
BusyCheck busyBesideRecent(const Snapshot &snapshot, const RefreshRequest &request, const Clock &clock, QThreadPool &pool);

} // namespace sextant
