#pragma once
#include "models/analysis/snapshot.h"

namespace sextant {

/// What a person says when freezing.
struct FreezeOptions {
    QString name;
    QString build;              ///< label of what was running
    bool acceptPartial = false; ///< consent to freeze data the server called partial
    Fingerprint labels = {};    ///< said by a person: configuration, data_size, …; win over what was measured, empty ones remove it
};

/// Turns a moment into a baseline that survives its server. Refuses without any data, refuses partial or stale data without
/// consent (here, or given for the source), and leaves out the last step of a live window because it is still filling. The
/// fingerprint is the snapshot's with the labels over it.
Result<Baseline> baselineFrom(const Snapshot &snapshot, const FreezeOptions &options);

} // namespace sextant
