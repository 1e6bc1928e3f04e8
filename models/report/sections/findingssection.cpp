#include "models/analysis/histogram.h"
#include "models/core/datatext.h"
#include "models/report/sections/sections.h"

#include "models/core/wording.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FindingsSection)
};

constexpr std::size_t bestImprovements = 3;
constexpr int missedSlides = 3;
constexpr int regressedSlides = 2;
constexpr int improvedSlides = 1;

/// Slides show the worst and the best; the document shows all.
class SlideBudget
{
public:
    bool take(const KpiReading &reading)
    {
        const bool missed = reading.kpi.target && verdictOf(reading) == Verdict::Missed;
        int &left = missed ? m_missed : changeOf(reading) == Change::Regressed ? m_regressed : m_improved;
        return left-- > 0;
    }

private:
    int m_missed = missedSlides;
    int m_regressed = regressedSlides;
    int m_improved = improvedSlides;
};

QString lead(const KpiReading &reading, const SectionContext &context)
{
    const ReportText &text = context.text;
    QStringList sentences;
    sentences << Tr::tr("%1 is %2 (%3).").arg(shownText(reading.kpi.name), text.quantity(reading, reading.data.value), text.statisticWindow(reading));
    if (reading.change && reading.change->baselineValue)
        sentences << Tr::tr("Baseline %1 had %2: an effect of %3, 95 % interval %4.")
                         .arg(context.snapshot.baselineId, text.baselineValue(reading), text.effect(reading, reading.change->effect), text.interval(reading));
    if (reading.kpi.target)
        sentences << Tr::tr("The rule is %1: %2.").arg(text.limit(reading), inSentence(text.verdict(verdictOf(reading))));
    if (verdictOf(reading) != Verdict::Met)
        if (const QString why = whyText(reading, text); !why.isEmpty())
            sentences << why;
    if (!reading.kpi.note.isEmpty())
        sentences << shownText(reading.kpi.note);
    return sentences.join(u' ');
}

EvidenceBlock evidence(const KpiReading &reading, const SectionContext &context)
{
    EvidenceBlock block;
    block.title = Tr::tr("Evidence");
    QStringList source{reading.data.sourceName.isEmpty() ? Tr::tr("source not named") : reading.data.sourceName};
    if (reading.data.observations)
        source << Tr::tr("n %1").arg(context.text.count(*reading.data.observations));
    source << Tr::tr("coverage %1").arg(context.text.percent(reading.data.coverage));
    block.rows.push_back({Tr::tr("Source"), source.join(QStringLiteral(", ")), false});
    const KpiQueries &queries = reading.data.binding.queries;
    const QString query = queries.value.isEmpty() ? queries.series : queries.value;
    block.rows.push_back({Tr::tr("Query"), query.isEmpty() ? Tr::tr("none recorded") : query, !query.isEmpty()});
    if (reading.change)
        block.rows.push_back({Tr::tr("Method"),
                              reading.change->pAdjusted
                                  ? Tr::tr("%1, p %2 after Holm").arg(shownText(reading.change->method), context.text.probability(reading.change->pAdjusted))
                                  : shownText(reading.change->method), false});
    return block;
}

/// The other open points, so that a slide with good news does not hide the bad.
ListBlock stillOpen(const KpiReading &reading, const SectionContext &context)
{
    ListBlock list;
    const bool bad = (reading.kpi.target && verdictOf(reading) == Verdict::Missed) || changeOf(reading) == Change::Regressed;
    if (bad) {
        list.title = Tr::tr("What next");
        list.items.push_back({CellMark::None, nextStep(reading, context.text), {}, {}});
        return list;
    }
    list.title = Tr::tr("Still open");
    list.slideOnly = true;
    list.emptyText = Tr::tr("Every target is met.");
    for (const KpiReading *missed : missedReadings(context.snapshot))
        if (list.items.size() < 3)
            list.items.push_back({CellMark::Missed,
                                  Tr::tr("%1 %2, limit %3").arg(shownText(missed->kpi.name), context.text.quantity(*missed, missed->data.value), context.text.limit(*missed)),
                                  whyText(*missed, context.text), {}});
    return list;
}

/// The distribution before and now, where both windows have a histogram.
std::optional<TableBlock> quantiles(const KpiReading &reading, const SectionContext &context)
{
    if (!reading.baseline || !reading.baseline->histogram || !reading.data.histogram
        || reading.baseline->histogram->total() <= 0 || reading.data.histogram->total() <= 0)
        return std::nullopt;
    const QLocale &locale = context.text.locale();
    const DisplayScale scale = readingScale(reading);
    TableBlock table;
    table.title = Tr::tr("%1 by quantile").arg(shownText(reading.kpi.name));
    table.columns = {{Tr::tr("Quantile"), false, 1, true}, {Tr::tr("Baseline %1").arg(context.snapshot.baselineId), true, 1, true},
                     {Tr::tr("Current"), true, 1, true}, {Tr::tr("Change"), true, 1, true}, {Tr::tr("Current, bucket"), true, 1.6, true}};
    for (const double q : {0.5, 0.75, 0.9, 0.95, 0.99}) {
        const BucketQuantile before = quantileLinear(*reading.baseline->histogram, q);
        const BucketQuantile now = quantileLinear(*reading.data.histogram, q);
        const bool own = quantileOf(reading.kpi.statistic) == q;
        const QString bucket = std::isinf(now.high) ? Tr::tr("above %1").arg(formatQuantity(now.low, scale, locale))
                                                    : Tr::tr("%1 to %2", "two numbers with units").arg(formatNumber(now.low, scale, locale), formatQuantity(now.high, scale, locale));
        table.rows.push_back({{QStringLiteral("p%1").arg(q * 100), CellMark::None, own}, {formatQuantity(before.value, scale, locale), CellMark::None, own},
                              {formatQuantity(now.value, scale, locale), CellMark::None, own},
                              {formatChange(before.value, now.value, reading.kpi.unit, locale), CellMark::None, own}, {bucket, CellMark::None, own}});
    }
    return table;
}

ReportSection findingSection(const KpiReading &reading, int number, bool slide, const SectionContext &context)
{
    ReportSection section;
    section.id = QStringLiteral("findings.") + reading.kpi.id;
    section.level = 1;
    section.title = statement(reading, context.text);
    section.overline = Tr::tr("F-%1  %2").arg(QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')), context.text.area(reading.kpi.area));
    if (reading.kpi.target)
        section.overline += Tr::tr(", target %1").arg(reading.kpi.target->id);
    section.mark = reading.kpi.target && verdictOf(reading) == Verdict::Missed ? CellMark::Missed : markOf(changeOf(reading));
    if (slide)
        section.message = section.title;
    section.lead = lead(reading, context);
    if (hasSeries(reading))
        section.blocks.push_back(context.figure(reading));
    CardBlock numbers;
    numbers.cards.push_back(context.card(reading));
    section.blocks.push_back(std::move(numbers));
    section.blocks.push_back(stillOpen(reading, context));
    if (auto table = quantiles(reading, context))
        section.details.push_back(std::move(*table));
    section.details.push_back(evidence(reading, context));
    return section;
}

TableBlock undecidedTable(const SectionContext &context)
{
    TableBlock table;
    table.title = Tr::tr("Not decided yet");
    table.columns = {{Tr::tr("KPI"), false, 1.6, true}, {Tr::tr("Verdict"), false, 1.1, true}, {Tr::tr("Why"), false, 2.6, true}, {Tr::tr("Next step"), false, 2.4, true}};
    for (const KpiReading *reading : undecidedReadings(context.snapshot))
        table.rows.push_back({{shownText(reading->kpi.name), CellMark::None, true}, {context.text.verdict(verdictOf(*reading)), markOf(verdictOf(*reading))},
                              {whyText(*reading, context.text)}, {nextStep(*reading, context.text)}});
    return table;
}

} // namespace

std::vector<const KpiReading *> findingReadings(const Snapshot &snapshot)
{
    std::vector<const KpiReading *> chosen = missedReadings(snapshot);
    const auto addNew = [&](const std::vector<const KpiReading *> &readings, std::size_t most) {
        for (const KpiReading *reading : readings)
            if (most > 0 && std::find(chosen.begin(), chosen.end(), reading) == chosen.end()) {
                chosen.push_back(reading);
                --most;
            }
    };
    addNew(regressedReadings(snapshot), snapshot.kpis.size());
    addNew(improvedReadings(snapshot), bestImprovements);
    return chosen;
}

void addFindings(const SectionContext &context, Report &report)
{
    const auto readings = findingReadings(context.snapshot);
    ReportSection chapter;
    chapter.id = QStringLiteral("findings");
    chapter.title = Tr::tr("Findings so far");
    const std::size_t missed = missedReadings(context.snapshot).size();
    const std::size_t regressed = regressedReadings(context.snapshot).size();
    const std::size_t undecided = undecidedReadings(context.snapshot).size();
    chapter.lead = Tr::tr("Targets missed: %1. KPIs worse than the baseline: %2. Targets not decided: %3.")
                       .arg(QString::number(missed), QString::number(regressed), QString::number(undecided));
    if (undecided > 0)
        chapter.blocks.push_back(undecidedTable(context));
    report.sections.push_back(std::move(chapter));
    SlideBudget budget;
    int number = 0;
    for (const KpiReading *reading : readings)
        report.sections.push_back(findingSection(*reading, ++number, budget.take(*reading), context));
}

} // namespace sextant
