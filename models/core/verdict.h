#pragma once
#include <QString>
#include <QStringList>
#include <optional>

namespace sextant {

/// Good enough? Against a target. Never green on missing, stale, partial or empty data.
enum class Verdict { Met, Missed, Inconclusive, NoData };

/// Better than before? Against a baseline.
enum class Change { Improved, Regressed, Unchanged, Inconclusive, NoData };

/// Stable names for files and the command line: "met", "missed", "inconclusive", "no-data".
QString verdictName(Verdict verdict);
/// "improved", "regressed", "unchanged", "inconclusive", "no_data" (the comparison contract spells it with an underscore).
QString changeName(Change change);
/// The reverse of changeName().
std::optional<Change> changeFromName(const QString &name);

/// Why a verdict is what it is: a stable code for programs and the facts for people.
struct Reason {
    QString code; ///< "above-limit", "bucket-spans-limit", "no-samples", "partial-data", "stale", "low-coverage", …
    QString text; ///< one plain sentence with its numbers
    friend bool operator==(const Reason &, const Reason &) = default;
};

} // namespace sextant
