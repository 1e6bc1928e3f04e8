#pragma once
#include "models/report/facts.h"

namespace sextant {

/// What every section is built from.
struct SectionContext {
    const ReportInput &input;
    const Snapshot &snapshot;
    const ReportText &text;

    /// A charter field, or nothing.
    QString charter(const char *key) const;
    /// "Q3": where the appendix shows the queries of a KPI; empty when it has none.
    QString queryPointer(const KpiReading &reading) const;
    /// "p95 over 24 h, n 112,100, query Q3", with coverage when it is not complete.
    QString caption(const KpiReading &reading) const;
    /// The chart with the statement as its title.
    FigureBlock figure(const KpiReading &reading) const;
    CardBlock::Card card(const KpiReading &reading) const;
};

/// Section builders: each appends its sections and names what it could not fill. One row each in assessment.cpp.
void addCover(const SectionContext &context, Report &report);
void addSummary(const SectionContext &context, Report &report);
void addScorecard(const SectionContext &context, Report &report);
void addComparison(const SectionContext &context, Report &report);
void addFindings(const SectionContext &context, Report &report);
void addCharts(const SectionContext &context, Report &report);
void addProblems(const SectionContext &context, Report &report);
void addNextSteps(const SectionContext &context, Report &report);
void addMethod(const SectionContext &context, Report &report);
void addSources(const SectionContext &context, Report &report);
void addChecklist(const SectionContext &context, Report &report);
void addQueries(const SectionContext &context, Report &report);

/// Missed, regressed and undecided KPIs in that order, each with its next step.
ListBlock openProblems(const SectionContext &context);
/// KPIs whose queries the appendix lists, in its order.
std::vector<const KpiReading *> queriedReadings(const Snapshot &snapshot);
/// KPIs that have a finding of their own: missed, regressed, and the three best improvements.
std::vector<const KpiReading *> findingReadings(const Snapshot &snapshot);

} // namespace sextant
