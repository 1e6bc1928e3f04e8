#include "models/report/sections/sections.h"

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(MethodSection)
};

} // namespace

void addMethod(const SectionContext &context, Report &report)
{
    ReportSection section;
    section.id = QStringLiteral("method");
    section.title = Tr::tr("Method and limits");
    const auto body = [&](const QString &text) { section.blocks.push_back(TextBlock{TextRole::Body, text}); };
    body(Tr::tr("Every number of this report is from one moment, %1, and one window, %2. Nothing was fetched afterwards.")
             .arg(report.frozenText, context.text.window(context.snapshot.window)));
    body(Tr::tr("Percentiles come from histogram buckets that are summed over all instances first; percentiles are never averaged. "
                "Where the source has only a series of percentiles, the statistic is said to be of that series."));
    body(Tr::tr("A target has four outcomes: met, missed, inconclusive and no data. Missing, stale or partial data is never met. "
                "Missing steps stay gaps in every chart; the last step is not judged while it is still filling."));
    if (const auto &set = context.snapshot.comparison) {
        body(Tr::tr("The comparison aligns the baseline to the same time of day where that is possible and allows for the memory that "
                    "neighbouring samples have of each other. Significance level %1, smallest effect %2, equivalence margin %3, at least %4 points.")
                 .arg(context.text.locale().toString(set->options.alpha, 'f', 2), context.text.percent(set->options.minEffect, 0),
                      context.text.percent(set->options.equivalenceMargin, 0), QString::number(set->options.minPoints)));
        body(Tr::tr("A change is the difference of the two values as shown. An effect is the comparison's own estimate and has the interval: "
                    "the two may differ in their last digits, and a share changes in points while its effect is relative."));
        if (set->options.preliminary)
            body(Tr::tr("The comparison is preliminary: the planned window has not ended, so a stricter level applies."));
    }
    body(Tr::tr("Limits: a measurement shows that something changed, not why. Changes in load, data or devices between the two windows "
                "act like changes of the software; the fingerprint under Sources says what is known to differ."));
    report.sections.push_back(std::move(section));
}

} // namespace sextant
