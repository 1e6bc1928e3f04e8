#include "models/report/sections/sections.h"

#include "models/core/datatext.h"

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ChartsSection)
};

} // namespace

void addCharts(const SectionContext &context, Report &report)
{
    const auto shown = findingReadings(context.snapshot);
    ReportSection section;
    section.id = QStringLiteral("charts");
    section.title = Tr::tr("All other measurements");
    QStringList without;
    for (const KpiReading &reading : context.snapshot.kpis) {
        if (!hasSeries(reading))
            without << shownText(reading.kpi.name);
        else if (std::find(shown.begin(), shown.end(), &reading) == shown.end())
            section.blocks.push_back(context.figure(reading));
    }
    if (!without.isEmpty()) {
        section.details.push_back(TextBlock{TextRole::Note, Tr::tr("Without a chart, because there are no samples: %1.").arg(without.join(QStringLiteral(", ")))});
        report.missing << Tr::tr("Charts: no samples of %1").arg(without.join(QStringLiteral(", ")));
    }
    if (section.blocks.empty() && section.details.empty())
        return;
    report.sections.push_back(std::move(section));
}

} // namespace sextant
