#include "models/report/facts.h"

#include "models/core/datatext.h"

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReportFacts)
};

double effectSize(const KpiReading &reading)
{
    if (!reading.change || !reading.change->effect || std::isnan(*reading.change->effect))
        return 0;
    return std::abs(*reading.change->effect);
}

template<typename Keep>
std::vector<const KpiReading *> pick(const Snapshot &snapshot, Keep keep)
{
    std::vector<const KpiReading *> chosen;
    for (const KpiReading &reading : snapshot.kpis)
        if (keep(reading))
            chosen.push_back(&reading);
    return chosen;
}

double overshoot(const KpiReading &reading)
{
    const auto room = reading.target ? reading.target->headroom() : std::nullopt;
    return room ? *room : 0;
}

/// What to do about a verdict, by the code of its reason; the first that applies is told.
struct Advice { const char *code; const char *text; };
const Advice advices[] = {
    {"retired-metric", QT_TRANSLATE_NOOP("ReportFacts", "Judge its successor INP instead.")},
    {"bucket-spans-limit", QT_TRANSLATE_NOOP("ReportFacts", "Add a histogram bucket at %1 to the exporter.")},
    {"top-bucket", QT_TRANSLATE_NOOP("ReportFacts", "Add histogram buckets above the slowest requests.")},
    {"no-demand", QT_TRANSLATE_NOOP("ReportFacts", "Repeat the measurement inside a load test with enough demand.")},
    {"load-broke", QT_TRANSLATE_NOOP("ReportFacts", "Bring response time and errors within their limits under this load.")},
    {"load-unproven", QT_TRANSLATE_NOOP("ReportFacts", "Measure response time and errors in the same window.")},
    {"load-condition", QT_TRANSLATE_NOOP("ReportFacts", "Repeat the measurement inside a load test with enough demand.")},
    {"stale", QT_TRANSLATE_NOOP("ReportFacts", "See why no new samples arrive and refresh.")},
    {"partial-data", QT_TRANSLATE_NOOP("ReportFacts", "Complete the data: the source said that some is missing.")},
    {"low-coverage", QT_TRANSLATE_NOOP("ReportFacts", "Close the gaps in the data or choose a window without them.")},
    {"few-views", QT_TRANSLATE_NOOP("ReportFacts", "Collect more page views or choose a longer window.")},
    {"few-samples", QT_TRANSLATE_NOOP("ReportFacts", "Choose a longer window.")},
    {"substitute", QT_TRANSLATE_NOOP("ReportFacts", "Connect a source that measures this KPI itself.")},
};

/// The advice for the verdict's reasons with the limit put in, or nothing.
QString adviceFor(const KpiReading &reading, const ReportText &text)
{
    if (!reading.target)
        return {};
    for (const Advice &advice : advices)
        for (const Reason &reason : reading.target->reasons)
            if (reason.code == QLatin1String(advice.code)) {
                const QString words = QCoreApplication::translate("ReportFacts", advice.text);
                return words.contains(u'%') ? words.arg(text.limit(reading).section(QChar(0x00A0), 1)) : words;
            }
    return {};
}

} // namespace

Verdict verdictOf(const KpiReading &reading)
{
    if (!reading.target)
        return Verdict::NoData;
    // Never green on stale data, whoever judged it.
    return reading.target->stale && reading.target->verdict == Verdict::Met ? Verdict::Inconclusive : reading.target->verdict;
}

Change changeOf(const KpiReading &reading)
{
    return reading.change ? reading.change->verdict : Change::NoData;
}

TargetCounts countTargets(const Snapshot &snapshot)
{
    TargetCounts counts;
    for (const KpiReading &reading : snapshot.kpis) {
        if (!reading.kpi.target)
            continue;
        ++counts.all;
        counts.proposed += reading.kpi.target->proposed ? 1 : 0;
        switch (verdictOf(reading)) {
        case Verdict::Met: ++counts.met; break;
        case Verdict::Missed: ++counts.missed; break;
        case Verdict::Inconclusive: ++counts.inconclusive; break;
        case Verdict::NoData: ++counts.noData; break;
        }
    }
    return counts;
}

std::vector<const KpiReading *> targetReadings(const Snapshot &snapshot)
{
    return pick(snapshot, [](const KpiReading &reading) { return reading.kpi.target.has_value(); });
}

std::vector<const KpiReading *> missedReadings(const Snapshot &snapshot)
{
    auto chosen = pick(snapshot, [](const KpiReading &reading) { return reading.kpi.target && verdictOf(reading) == Verdict::Missed; });
    std::stable_sort(chosen.begin(), chosen.end(), [](auto *a, auto *b) { return overshoot(*a) < overshoot(*b); });
    return chosen;
}

std::vector<const KpiReading *> regressedReadings(const Snapshot &snapshot)
{
    auto chosen = pick(snapshot, [](const KpiReading &reading) { return changeOf(reading) == Change::Regressed; });
    std::stable_sort(chosen.begin(), chosen.end(), [](auto *a, auto *b) { return effectSize(*a) > effectSize(*b); });
    return chosen;
}

std::vector<const KpiReading *> improvedReadings(const Snapshot &snapshot)
{
    auto chosen = pick(snapshot, [](const KpiReading &reading) { return changeOf(reading) == Change::Improved; });
    std::stable_sort(chosen.begin(), chosen.end(), [](auto *a, auto *b) {
        if (a->kpi.key || b->kpi.key)
            return a->kpi.key && !b->kpi.key;
        return effectSize(*a) > effectSize(*b);
    });
    return chosen;
}

std::vector<const KpiReading *> undecidedReadings(const Snapshot &snapshot)
{
    auto chosen = pick(snapshot, [](const KpiReading &reading) { return reading.kpi.target && verdictOf(reading) == Verdict::Inconclusive; });
    const auto without = pick(snapshot, [](const KpiReading &reading) { return reading.kpi.target && verdictOf(reading) == Verdict::NoData; });
    chosen.insert(chosen.end(), without.begin(), without.end());
    return chosen;
}

bool hasSeries(const KpiReading &reading)
{
    return !reading.data.series.empty() || (reading.baseline && !reading.baseline->series.empty());
}

QString statement(const KpiReading &reading, const ReportText &text)
{
    const QString name = shownText(reading.kpi.name);
    if (!reading.data.value)
        return Tr::tr("%1 has no data").arg(name);
    const QString value = text.quantity(reading, reading.data.value);
    const Change change = changeOf(reading);
    const bool moved = change == Change::Improved || change == Change::Regressed;
    const ReadingText shown = text.reading(reading);
    const QString size = shown.change;
    const QString moves = shown.direction < 0 ? Tr::tr("%1 lower").arg(size) : Tr::tr("%1 higher").arg(size);
    if (reading.kpi.target && verdictOf(reading) == Verdict::Missed) {
        if (change == Change::Improved)
            return Tr::tr("%1 is %2, but misses %3", "name, '38 % lower', limit").arg(name, moves, text.limit(reading));
        if (change == Change::Regressed)
            return Tr::tr("%1 is %2 and misses %3", "name, '8 % higher', limit").arg(name, moves, text.limit(reading));
        return Tr::tr("%1 is %2 and misses %3", "name, value, limit").arg(name, value, text.limit(reading));
    }
    if (moved)
        return Tr::tr("%1 is %2", "name, '47.4 % lower'").arg(name, moves);
    if (change == Change::Unchanged)
        return Tr::tr("%1 is unchanged at %2").arg(name, value);
    if (change == Change::Inconclusive)
        return Tr::tr("%1 is %2, no clear change").arg(name, value);
    if (reading.kpi.target && verdictOf(reading) == Verdict::Met)
        return Tr::tr("%1 is %2 and meets %3", "name, value, limit").arg(name, value, text.limit(reading));
    return Tr::tr("%1 is %2", "name, value").arg(name, value);
}

QString whyText(const KpiReading &reading, const ReportText &text)
{
    if (reading.target) {
        if (const QString reasons = text.reasons(reading.target->reasons); !reasons.isEmpty())
            return reasons;
    }
    if (reading.data.error)
        return describe(*reading.data.error);
    if (!reading.data.value)
        return Tr::tr("The source answered no samples in this window.");
    if (reading.kpi.target && !reading.target)
        return Tr::tr("The target was not judged.");
    return {};
}

QString nextStep(const KpiReading &reading, const ReportText &text)
{
    if (reading.data.error)
        return reading.data.error->advice.isEmpty() ? Tr::tr("Mend the source under Sources and refresh.") : reading.data.error->advice;
    const Verdict verdict = verdictOf(reading);
    if (reading.kpi.target && verdict == Verdict::Missed)
        return Tr::tr("Find the cause, mend it and measure again, or waive the target with a reason and an expiry date.");
    if (reading.data.binding.state == BindingState::Missing && !reading.data.binding.advice.isEmpty())
        return shownText(reading.data.binding.advice);
    if (reading.data.binding.state == BindingState::Ambiguous)
        return Tr::tr("Choose one of the metrics that answered under Sources.");
    if (const QString advice = adviceFor(reading, text); !advice.isEmpty())
        return advice;
    if (!reading.data.value)
        return Tr::tr("Connect a source that has this metric, or choose a window with samples.");
    if (changeOf(reading) == Change::Regressed)
        return Tr::tr("Find what changed since the baseline and decide whether it is accepted.");
    return Tr::tr("Measure longer and judge again.");
}

} // namespace sextant
