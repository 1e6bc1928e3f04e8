#include "models/analysis/judgereasons.h"

#include "models/core/datatext.h"
#include "models/core/timerange.h"
#include "models/core/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace sextant::reasons {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Judge)
};

QString quantity(const KpiDefinition &kpi, const Target &target, double value, int digits = 3)
{
    return formatQuantity(value, displayScale(kpi.unit, target.limit), QLocale(), digits);
}

/// The value with so many digits that it never reads like the limit: "70.0" says no more than "70".
QString apart(const KpiDefinition &kpi, const Target &target, double value)
{
    const DisplayScale scale = displayScale(kpi.unit, target.limit);
    const QLocale locale;
    const auto bare = [&](double number, int digits) {
        QString text = formatNumber(number, scale, locale, digits);
        if (text.contains(locale.decimalPoint()))
            while (text.endsWith(locale.zeroDigit()))
                text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(1);
        return text;
    };
    int digits = digitsToTell(value, target.limit, scale, locale);
    while (digits < 15 && value != target.limit && bare(value, digits) == bare(target.limit, digits))
        ++digits;
    return quantity(kpi, target, value, digits);
}

QString limit(const KpiDefinition &kpi, const Target &target)
{
    return leftToRight(comparatorText(target.comparator) + QChar(0x00A0) + quantity(kpi, target, target.limit), QLocale());
}

QString percent(double share)
{
    // Shares near a limit such as 95 % need their decimals; a share below 1 never reads as 100 %.
    const double shown = share < 1 ? std::min(share * 100, 99.999) : 100;
    return formatQuantity(shown / 100, {100, QStringLiteral("%")}, QLocale(), share > 0.999 && share < 1 ? 5 : share > 0.9 ? 4 : 3);
}

/// How the share of observations up to the limit has to compare with the quantile so that the value compares well with the limit.
QString shareComparator(Comparator comparator)
{
    return comparatorText(mirrored(comparator));
}

} // namespace

Reason noTarget(const KpiDefinition &kpi)
{
    return {QStringLiteral("no-target"), Tr::tr("%1 has no target.").arg(shownText(kpi.name))};
}

Reason noSamples(const KpiData &data)
{
    return {QStringLiteral("no-samples"),
            data.binding.state == BindingState::Missing && !data.binding.advice.isEmpty()
                ? Tr::tr("No metric gives this number. %1").arg(shownText(data.binding.advice))
                : Tr::tr("There is no sample in the window.")};
}

Reason notANumber()
{
    return {QStringLiteral("not-a-number"), Tr::tr("The source answered with something that is not a finite number.")};
}

Reason retired(const KpiDefinition &kpi)
{
    return {QStringLiteral("retired-metric"),
            Tr::tr("%1 is retired and browsers' tools no longer report it; judge INP instead.").arg(kpi.vital.isEmpty() ? shownText(kpi.name) : kpi.vital)};
}

Reason sourceFailed(const Error &error)
{
    return {QStringLiteral("source-failed"), Tr::tr("The newest refresh failed, this is the last good data: %1").arg(describe(error))};
}

Reason partialData(const KpiData &data)
{
    return {QStringLiteral("partial-data"),
            data.warnings.isEmpty() ? Tr::tr("The source says that data is missing.")
                                    : Tr::tr("The source says that data is missing: %1").arg(data.warnings.first())};
}

Reason stale(double age, double allowed)
{
    return {QStringLiteral("stale"),
            Tr::tr("The newest sample is %1 old; up to %2 is allowed.").arg(durationText(std::floor(age)), durationText(allowed))};
}

Reason lowCoverage(double coverage, double needed)
{
    return {QStringLiteral("low-coverage"),
            Tr::tr("Only %1 of the window's steps have data; %2 are needed.").arg(percent(coverage), percent(needed))};
}

Reason fewSamples(int have, int needed)
{
    return {QStringLiteral("few-samples"), Tr::tr("Samples in the window: %1; at least %2 are needed.").arg(have).arg(needed)};
}

Reason fewViews(std::optional<double> have, int needed)
{
    return {QStringLiteral("few-views"),
            have ? Tr::tr("Page views measured: %1; at least %2 are needed.").arg(QLocale().toString(std::floor(*have), 'f', 0)).arg(needed)
                 : Tr::tr("The number of page views is not known; at least %1 are needed.").arg(needed)};
}

Reason substitute(const QString &note)
{
    return {QStringLiteral("substitute"), Tr::tr("Another quantity stands in and cannot prove the target. %1").arg(note)};
}

Reason approximate(const QString &note)
{
    return {QStringLiteral("approximate"), note};
}

Reason noDemand(const KpiDefinition &kpi, const Target &target, double value)
{
    return {QStringLiteral("no-demand"),
            Tr::tr("%1 in this window, target %2: ordinary traffic below the limit proves nothing. Run a load test and choose its window.")
                .arg(apart(kpi, target, value), limit(kpi, target))};
}

Reason loadCondition(const Target &target)
{
    return {QStringLiteral("load-condition"),
            Tr::tr("%1 holds only while response time and errors stay within their limits in the same window.").arg(target.id)};
}

Reason withinLimit(const KpiDefinition &kpi, const Target &target, double value)
{
    return {QStringLiteral("within-limit"), Tr::tr("%1 is %2, target %3.").arg(shownText(kpi.name), apart(kpi, target, value), limit(kpi, target))};
}

Reason beyondLimit(const KpiDefinition &kpi, const Target &target, double value)
{
    return {wantsLow(target.comparator) ? QStringLiteral("above-limit") : QStringLiteral("below-limit"),
            Tr::tr("%1 is %2, target %3.").arg(shownText(kpi.name), apart(kpi, target, value), limit(kpi, target))};
}

Reason atLimit(const KpiDefinition &kpi, const Target &target)
{
    return {QStringLiteral("at-limit"),
            Tr::tr("%1 is exactly %2, and the target is strict: %3.").arg(shownText(kpi.name), quantity(kpi, target, target.limit), limit(kpi, target))};
}

Reason shareDecides(const KpiDefinition &kpi, const Target &target, double share, double quantile, bool met)
{
    const QString code = met ? QStringLiteral("within-limit") : wantsLow(target.comparator) ? QStringLiteral("above-limit") : QStringLiteral("below-limit");
    return {code, Tr::tr("%1 of the observations are at most %2; needed: %3 %4.")
                      .arg(percent(share), quantity(kpi, target, target.limit), shareComparator(target.comparator), percent(quantile))};
}

Reason bucketDecides(const KpiDefinition &kpi, const Target &target, const BucketQuantile &bucket, bool met)
{
    const QString code = met ? QStringLiteral("within-limit") : wantsLow(target.comparator) ? QStringLiteral("above-limit") : QStringLiteral("below-limit");
    return {code, Tr::tr("%1 lies between %2 and %3, target %4.")
                      .arg(shownText(kpi.name), quantity(kpi, target, bucket.low), quantity(kpi, target, bucket.high), limit(kpi, target))};
}

Reason bucketSpansLimit(const KpiDefinition &kpi, const Target &target, const BucketQuantile &bucket)
{
    return {QStringLiteral("bucket-spans-limit"),
            Tr::tr("%1 lies between %2 and %3, and the limit is in between: the buckets cannot tell. Add a bucket at %4.")
                .arg(shownText(kpi.name), quantity(kpi, target, bucket.low), quantity(kpi, target, bucket.high),
                     quantity(kpi, target, target.limit))};
}

Reason topBucket(const KpiDefinition &kpi, const Target &target, const BucketQuantile &bucket)
{
    return {QStringLiteral("top-bucket"),
            Tr::tr("%1 is at least %2, the highest bound; what is above is not measured. Add higher buckets.")
                .arg(shownText(kpi.name), quantity(kpi, target, bucket.low))};
}

} // namespace sextant::reasons
