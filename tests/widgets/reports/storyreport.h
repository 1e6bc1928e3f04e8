#pragma once
#include "models/report/report.h"
#include "tests/support/storysnapshot.h"

namespace sextant {

/// The story as the input of a report; owns what the input points to.
struct StoryReport {
    Baseline baseline = story::baseline();
    story::Workflow workflow = story::workflow();
    ReportInput input;

    explicit StoryReport(Snapshot snapshot = story::snapshot(), QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom))
    {
        input.snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
        input.workflow = workflow.phases;
        input.definition = workflow.definition.get();
        input.project = {{QStringLiteral("prepared_by"), QStringLiteral("M. Sarr, performance engineer")},
                         {QStringLiteral("report_title"), QStringLiteral("Checkout performance assessment")},
                         {QStringLiteral("recipients"), QStringLiteral("Head of Shop, Platform, Finance")}};
        input.locale = locale;
        input.zone = QTimeZone(3600);
        input.baseline = &baseline;
    }
    Report report() const { return buildAssessment(input); }
};

} // namespace sextant
