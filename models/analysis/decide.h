#pragma once
#include "models/analysis/comparison.h"
#include "models/analysis/evidence.h"

namespace sextant::stats {

/// Fills verdict, figures and reasons of a comparison from its evidence. `family`: comparisons the p was adjusted over.
Comparison decide(const Evidence &evidence, Direction better, const CompareOptions &options, double adjustedP, std::size_t family);

/// What the evidence of a comparison is gathered with.
EvidenceOptions evidenceOptions(const CompareOptions &options);

/// Marks data that a server called incomplete: whatever was found is inconclusive.
void forbid(Comparison &comparison, const Reason &reason);

/// Regressed if a key metric regressed; improved if one improved and none regressed; unchanged only if all are.
/// Without key metrics every metric counts.
Change overall(const std::vector<Comparison> &rows, const std::vector<bool> &key);

/// p-values of those that have one, Holm-adjusted together; `family` is their number.
struct Adjusted { std::vector<double> p; std::size_t family = 0; };
Adjusted adjusted(const std::vector<Evidence> &evidence);

} // namespace sextant::stats
