#include "models/analysis/decide.h"
#include "models/analysis/multiplicity.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant::stats {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Comparison) };

constexpr double thinCoverage = 0.5;
constexpr double longestAdvice = 14 * 86400;

QString percent(double share, int digits)
{
    QString text = QString::number(100 * share, 'f', digits);
    if (text.contains(u'.'))
        while (text.endsWith(u'0'))
            text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text + QStringLiteral("\u00a0%");
}

QString roughDuration(double seconds)
{
    if (seconds < 90)
        return Tr::tr("1 min");
    if (seconds < 5400)
        return Tr::tr("%1 min").arg(std::lround(seconds / 60));
    if (seconds < 48 * 3600)
        return Tr::tr("%1 h").arg(std::lround(seconds / 3600));
    return Tr::tr("%1 days").arg(std::lround(seconds / 86400));
}

double alphaOf(const CompareOptions &options)
{
    return options.preliminary ? std::min(options.alpha, preliminaryAlpha) : options.alpha;
}

Reason blockReason(const Evidence &e, const CompareOptions &options)
{
    const auto n = qulonglong(std::min(e.baseline.n, e.current.n));
    switch (e.block) {
    case Block::NoPoints:
        return {QStringLiteral("no-samples"), e.baseline.n <= e.current.n
                    ? Tr::tr("The baseline has %1 points, at least 3 are needed").arg(qulonglong(e.baseline.n))
                    : Tr::tr("The current window has %1 points, at least 3 are needed").arg(qulonglong(e.current.n))};
    case Block::FewPoints:
        return {QStringLiteral("few-points"), Tr::tr("Only %1 points on one side, %2 are needed for a verdict").arg(n).arg(options.minPoints)};
    case Block::FewIndependent:
        return {QStringLiteral("few-independent"), Tr::tr("Neighbouring points are so alike that they count as %1 independent ones, %2 are needed")
                    .arg(QString::number(e.nEff.value_or(0), 'f', 1), QString::number(options.minNeff, 'g', 3))};
    case Block::DifferentTimes:
        return {QStringLiteral("different-times"), Tr::tr("The windows lie at different times of day; choose the same hours")};
    case Block::OneBucket:
        return {QStringLiteral("one-bucket"), Tr::tr("A change inside one bucket is not measurable")};
    case Block::FewTailEvents:
        return {QStringLiteral("few-tail-events"), Tr::tr("Fewer than 50 observations lie above the quantile")};
    case Block::BeyondBuckets:
        return {QStringLiteral("beyond-buckets"), Tr::tr("The quantile lies above the largest bucket; add larger buckets")};
    case Block::None:
        break;
    }
    return {};
}

struct Judged { Change verdict; Reason reason; };

/// The direction of a change that is large and sure enough.
Change directed(double effect, Direction better)
{
    if (better == Direction::Neither)
        return Change::Inconclusive;
    return (effect > 0) == (better == Direction::HigherIsBetter) ? Change::Improved : Change::Regressed;
}

Judged judged(const Evidence &e, Direction better, const CompareOptions &options, double p)
{
    const double low = *e.low;
    const double high = *e.high;
    const double effect = *e.effect;
    const double least = e.relative() ? options.minEffect : 0;
    const bool sure = (low > 0 || high < 0) && p <= alphaOf(options);
    if (sure && std::abs(effect) >= least) {
        const Change change = directed(effect, better);
        if (change == Change::Inconclusive)
            return {change, {QStringLiteral("no-direction"), Tr::tr("The level changed, but neither direction counts as better")}};
        if (e.relative() && (low > least || high < -least))
            return {change, {QStringLiteral("beyond-margin"), Tr::tr("Whole interval lies beyond the %1 margin").arg(percent(least, 1))}};
        return {change, {QStringLiteral("excludes-zero"), Tr::tr("The interval excludes no change")}};
    }
    if (e.relative() && low > -options.equivalenceMargin && high < options.equivalenceMargin)
        return {Change::Unchanged, {QStringLiteral("inside-margin"),
                    Tr::tr("Whole interval lies within ±%1").arg(percent(options.equivalenceMargin, 1))}};
    if (!e.relative() && low == 0 && high == 0)
        return {Change::Unchanged, {QStringLiteral("equal"), Tr::tr("Both windows hold one and the same value")}};
    if (sure)
        return {Change::Inconclusive, {QStringLiteral("small-effect"), Tr::tr("A change was found, but it may be smaller than %1").arg(percent(least, 1))}};
    if (low > 0 || high < 0)
        return {Change::Inconclusive, {QStringLiteral("not-sure-enough"), Tr::tr("The interval excludes no change, but not at the level this comparison needs")}};
    return {Change::Inconclusive, {QStringLiteral("wide-interval"), Tr::tr("The interval includes no change and reaches beyond ±%1")
                .arg(percent(options.equivalenceMargin, 1))}};
}

/// How much longer both windows would have to be: the half width shrinks with the square root of the length.
std::optional<Reason> moreData(const Evidence &e, const CompareOptions &options)
{
    const double half = 0.5 * (*e.high - *e.low);
    const double effect = std::abs(*e.effect);
    const double span = std::max(e.baseline.span, e.current.span);
    if (!e.relative() || !std::isfinite(half) || !(span > 0))
        return std::nullopt;
    const double wanted = std::max(effect >= options.minEffect ? effect : 0, options.equivalenceMargin - effect);
    if (!(wanted > 0) || half <= wanted)
        return std::nullopt;
    const double seconds = span * (half / wanted * (half / wanted) - 1);
    if (seconds > longestAdvice)
        return Reason{QStringLiteral("more-data"), Tr::tr("More than two weeks of such data would be needed to decide")};
    return Reason{QStringLiteral("more-data"), Tr::tr("About %1 more data would decide at this rate").arg(roughDuration(seconds))};
}

void addFacts(const Evidence &e, const CompareOptions &options, std::size_t family, Comparison &out)
{
    if (e.estimate.trend)
        out.reasons.push_back({QStringLiteral("trend"), Tr::tr("Both windows follow one slope; only the step between them counts")});
    if (family > 1 && out.p)
        out.reasons.push_back({QStringLiteral("holm"), Tr::tr("Holm-adjusted over %1 comparisons").arg(qulonglong(family))});
    if (options.preliminary)
        out.reasons.push_back({QStringLiteral("preliminary"), Tr::tr("Preliminary: before the planned end only p ≤ %1 counts").arg(QString::number(alphaOf(options)))});
    const double coverage = std::min(e.baseline.coverage, e.current.coverage);
    out.reasons.push_back({coverage < thinCoverage ? QStringLiteral("low-coverage") : QStringLiteral("coverage"),
                           Tr::tr("Coverage %1").arg(percent(coverage, 1))});
    if (e.stepsDiffer)
        out.reasons.push_back({QStringLiteral("steps-differ"), Tr::tr("The windows have different steps")});
    if (e.irregular)
        out.reasons.push_back({QStringLiteral("irregular-step"), Tr::tr("Samples are not evenly spaced")});
}

} // namespace

Comparison decide(const Evidence &evidence, Direction better, const CompareOptions &options, double adjustedP, std::size_t family)
{
    Comparison out;
    out.effect = evidence.effect;
    out.low = evidence.low;
    out.high = evidence.high;
    out.p = evidence.p;
    if (evidence.p)
        out.pAdjusted = adjustedP;
    out.mde = evidence.mde;
    out.nEff = evidence.nEff;
    out.relative = evidence.relative();
    out.method = QLatin1String(methodName(evidence.method));
    if (evidence.block == Block::NoPoints || !evidence.effect) {
        out.verdict = evidence.block == Block::NoPoints ? Change::NoData : Change::Inconclusive;
        out.reasons.push_back(blockReason(evidence, options));
        return out;
    }
    const Judged result = judged(evidence, better, options, adjustedP);
    if (evidence.block != Block::None) {
        out.verdict = Change::Inconclusive;
        out.reasons.push_back(blockReason(evidence, options));
    } else {
        out.verdict = result.verdict;
        out.reasons.push_back(result.reason);
        if (out.verdict == Change::Inconclusive)
            if (const auto reason = moreData(evidence, options))
                out.reasons.push_back(*reason);
    }
    addFacts(evidence, options, family, out);
    return out;
}

EvidenceOptions evidenceOptions(const CompareOptions &options)
{
    return {.minPoints = options.minPoints, .minNeff = options.minNeff, .test = {}};
}

void forbid(Comparison &comparison, const Reason &reason)
{
    if (comparison.verdict != Change::NoData)
        comparison.verdict = Change::Inconclusive;
    comparison.reasons.insert(comparison.reasons.begin(), reason);
}

Change overall(const std::vector<Comparison> &rows, const std::vector<bool> &key)
{
    const bool anyKey = std::find(key.begin(), key.end(), true) != key.end();
    std::size_t regressed = 0, improved = 0, unchanged = 0, empty = 0, counted = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (anyKey && !key[i])
            continue;
        ++counted;
        empty += rows[i].verdict == Change::NoData;
        regressed += rows[i].verdict == Change::Regressed;
        improved += rows[i].verdict == Change::Improved;
        unchanged += rows[i].verdict == Change::Unchanged;
    }
    if (empty == counted)
        return Change::NoData;
    if (regressed > 0)
        return Change::Regressed;
    if (improved > 0)
        return Change::Improved;
    return unchanged == counted ? Change::Unchanged : Change::Inconclusive;
}

Adjusted adjusted(const std::vector<Evidence> &evidence)
{
    std::vector<double> p;
    for (const Evidence &e : evidence)
        if (e.p)
            p.push_back(*e.p);
    const std::vector<double> corrected = holm(p);
    Adjusted out{std::vector<double>(evidence.size(), 1.0), p.size()};
    std::size_t next = 0;
    for (std::size_t i = 0; i < evidence.size(); ++i)
        if (evidence[i].p)
            out.p[i] = corrected[next++];
    return out;
}

} // namespace sextant::stats
