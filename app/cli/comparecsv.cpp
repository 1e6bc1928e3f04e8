#include "app/cli/comparecsv.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/jsonparts.h"
#include "app/cli/output.h"
#include "models/analysis/decide.h"
#include "models/analysis/histogramcompare.h"
#include "models/analysis/samplescsv.h"
#include "models/analysis/summary.h"
#include "models/analysis/unitcheck.h"
#include "models/core/json.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <map>
#include <memory>

namespace sextant::cli {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(Compare) };

Direction directionOf(const std::string &text)
{
    return text == "higher" ? Direction::HigherIsBetter : text == "lower" ? Direction::LowerIsBetter : Direction::Neither;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

QJsonObject sideJson(const stats::Points &points)
{
    const stats::Summary s = stats::summarize(points);
    const auto some = [&](double value) { return s.n > 0 ? jsonNumber(value) : QJsonValue(QJsonValue::Null); };
    return {{QStringLiteral("n"), double(s.n)}, {QStringLiteral("expected"), double(s.expected)},
            {QStringLiteral("coverage"), some(s.coverage)}, {QStringLiteral("dropped"), double(points.dropped)},
            {QStringLiteral("repeated"), double(points.repeated)}, {QStringLiteral("step"), some(points.step)},
            {QStringLiteral("mean"), some(s.mean)}, {QStringLiteral("sd"), s.n > 1 ? jsonNumber(s.sd) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("min"), some(s.min)}, {QStringLiteral("p5"), some(s.p5)}, {QStringLiteral("p25"), some(s.p25)},
            {QStringLiteral("p50"), some(s.p50)}, {QStringLiteral("p75"), some(s.p75)}, {QStringLiteral("p95"), some(s.p95)},
            {QStringLiteral("p99"), some(s.p99)}, {QStringLiteral("max"), some(s.max)}, {QStringLiteral("iqr"), some(s.iqr())},
            {QStringLiteral("zeros"), double(s.zeros)}, {QStringLiteral("lag1"), some(s.lag1)},
            {QStringLiteral("n_eff"), some(s.nEff)}, {QStringLiteral("first"), some(s.first)}, {QStringLiteral("last"), some(s.last)}};
}

QJsonObject bucketJson(const BucketQuantile &quantile, double observations)
{
    return {{QStringLiteral("value"), jsonNumber(quantile.value)}, {QStringLiteral("bucket_low"), jsonNumber(quantile.low)},
            {QStringLiteral("bucket_high"), jsonNumber(quantile.high)}, {QStringLiteral("observations"), jsonNumber(observations)}};
}

struct Outcome { std::vector<Comparison> rows; QJsonArray json; };

int printed(const CompareArguments &arguments, const Outcome &outcome)
{
    const Change overall = stats::overall(outcome.rows, std::vector<bool>(outcome.rows.size(), false));
    if (arguments.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("results"), outcome.json}, {QStringLiteral("overall"), changeName(overall)},
                                            {QStringLiteral("options"), compareOptionsJson(arguments.options)}}));
    } else {
        for (const Comparison &row : outcome.rows)
            printComparison(row);
        printLine(Tr::tr("Overall: %1").arg(changeName(overall)));
    }
    return overall == Change::Regressed ? Missed : Done;
}

struct Series { stats::Points baseline; stats::Points current; };

/// Two files without one metric in common were not meant for each other. An empty file is not that: its metrics have no data.
Result<void> checkShared(const CompareArguments &arguments, const std::vector<stats::NamedSamples> &before, const std::vector<stats::NamedSamples> &after)
{
    const auto names = [](const std::vector<stats::NamedSamples> &all) {
        QStringList out;
        for (const stats::NamedSamples &samples : all)
            out << samples.metric;
        return out;
    };
    const QStringList left = names(before);
    const QStringList right = names(after);
    const bool shared = std::any_of(left.begin(), left.end(), [&](const QString &name) { return right.contains(name); });
    if (left.isEmpty() || right.isEmpty() || shared)
        return {};
    const auto first = [](const QStringList &list) { return list.front().isEmpty() ? Tr::tr("a series without a name") : list.front(); };
    return fail(ErrorCode::Parse, QStringLiteral("%1:%2").arg(inputName(arguments.current)).arg(qulonglong(after.front().line.front())),
                Tr::tr("no metric is in both files: %1 there, %2 here").arg(first(left), first(right)), Tr::tr("Give the metrics the same names in both files"));
}

Result<Outcome> compareMetrics(const CompareArguments &arguments, const QByteArray &baseline, const QByteArray &current)
{
    const auto before = stats::parseSamples(view(baseline), inputName(arguments.baseline));
    if (!before)
        return tl::unexpected(before.error());
    const auto after = stats::parseSamples(view(current), inputName(arguments.current));
    if (!after)
        return tl::unexpected(after.error());
    if (const auto shared = checkShared(arguments, *before, *after); !shared)
        return tl::unexpected(shared.error());
    std::vector<QString> order;
    std::map<QString, Series> series;
    for (const bool isCurrent : {false, true})
        for (const stats::NamedSamples &samples : isCurrent ? *after : *before) {
            if (!series.contains(samples.metric))
                order.push_back(samples.metric);
            Series &both = series[samples.metric];
            (isCurrent ? both.current : both.baseline) = stats::cleaned(samples.t, samples.v);
        }
    std::vector<stats::Evidence> evidence;
    for (const QString &metric : order)
        evidence.push_back(stats::compareWindows(series[metric].baseline, series[metric].current, stats::evidenceOptions(arguments.options)));
    const stats::Adjusted adjusted = stats::adjusted(evidence);
    Outcome out;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Series &both = series[order[i]];
        Comparison row = stats::decide(evidence[i], directionOf(arguments.direction), arguments.options, adjusted.p[i], adjusted.family);
        row.kpi = order[i];
        if (const auto factor = stats::suspectFactor(both.baseline, both.current))
            stats::forbid(row, stats::unitReason(*factor));
        QJsonObject json = comparisonJson(row);
        json.insert(QStringLiteral("metric"), order[i]);
        json.insert(QStringLiteral("baseline"), sideJson(both.baseline));
        json.insert(QStringLiteral("current"), sideJson(both.current));
        out.json << json;
        out.rows.push_back(std::move(row));
    }
    return out;
}

Result<Outcome> compareBuckets(const CompareArguments &arguments, const QByteArray &baseline, const QByteArray &current)
{
    const auto before = stats::parseBuckets(view(baseline), inputName(arguments.baseline));
    if (!before)
        return tl::unexpected(before.error());
    const auto after = stats::parseBuckets(view(current), inputName(arguments.current));
    if (!after)
        return tl::unexpected(after.error());
    const stats::HistogramEvidence found = stats::compareQuantile(*before, *after, arguments.quantile, stats::evidenceOptions(arguments.options));
    Comparison row = stats::decide(found.evidence, directionOf(arguments.direction), arguments.options, found.evidence.p.value_or(1), 1);
    row.kpi = QStringLiteral("p%1").arg(QString::number(100 * arguments.quantile, 'g', 6));
    QJsonObject json = comparisonJson(row);
    json.insert(QStringLiteral("metric"), row.kpi);
    json.insert(QStringLiteral("quantile"), arguments.quantile);
    json.insert(QStringLiteral("baseline"), bucketJson(found.baseline, before->window().total()));
    json.insert(QStringLiteral("current"), bucketJson(found.current, after->window().total()));
    return Outcome{{row}, {json}};
}

} // namespace

QJsonObject compareOptionsJson(const CompareOptions &options)
{
    return {{QStringLiteral("alpha"), options.alpha}, {QStringLiteral("min_effect"), options.minEffect},
            {QStringLiteral("equivalence_margin"), options.equivalenceMargin}, {QStringLiteral("min_points"), options.minPoints},
            {QStringLiteral("min_neff"), options.minNeff}, {QStringLiteral("preliminary"), options.preliminary}};
}

QString changeText(std::optional<double> effect, bool relative)
{
    if (!effect)
        return QStringLiteral("-");
    if (!std::isfinite(*effect))
        return *effect > 0 ? QStringLiteral("+inf") : QStringLiteral("-inf");
    if (!relative)
        return QString::number(*effect, 'g', 4);
    return (*effect > 0 ? QStringLiteral("+") : QString()) + QLocale::c().toString(100 * *effect, 'f', 1) + QStringLiteral(" %");
}

void printComparison(const Comparison &row)
{
    const auto effect = [&](std::optional<double> v) { return changeText(v, row.relative); };
    printLine(QStringLiteral("%1 %2 %3 [%4, %5] %6").arg(row.kpi.leftJustified(32), changeName(row.verdict).leftJustified(13),
             effect(row.effect).rightJustified(10), effect(row.low), effect(row.high), row.reasons.empty() ? QString() : row.reasons.front().text));
}

QJsonObject comparisonJson(const Comparison &comparison)
{
    return {{QStringLiteral("verdict"), changeName(comparison.verdict)}, {QStringLiteral("effect"), jsonNumber(comparison.effect)},
            {QStringLiteral("ci_low"), jsonNumber(comparison.low)}, {QStringLiteral("ci_high"), jsonNumber(comparison.high)},
            {QStringLiteral("p"), jsonNumber(comparison.p)}, {QStringLiteral("p_adjusted"), jsonNumber(comparison.pAdjusted)},
            {QStringLiteral("mde"), jsonNumber(comparison.mde)}, {QStringLiteral("n_eff"), jsonNumber(comparison.nEff)},
            {QStringLiteral("relative"), comparison.relative}, {QStringLiteral("method"), jsonText(comparison.method)},
            {QStringLiteral("reasons"), reasonsJson(comparison.reasons)}};
}

void addCompareOptions(CLI::App &command, CompareArguments &arguments)
{
    CompareOptions &options = arguments.options;
    command.add_option("--direction", arguments.direction, "Which way is better: lower, higher or neither")
        ->check(CLI::IsMember({"lower", "higher", "neither"}));
    command.add_option("--alpha", options.alpha, "Accepted chance of a false alarm, default 0.05")->check(between(1e-6, 0.5));
    command.add_option("--min-effect", options.minEffect, "Smallest change that counts, default 0.02")->check(between(0, 1));
    command.add_option("--margin", options.equivalenceMargin, "Inside this a metric is unchanged, default 0.05")->check(between(0, 1));
    command.add_option("--min-points", options.minPoints, "Fewest points of a side, default 8")->check(CLI::Range(3, 100000));
    command.add_flag("--preliminary", options.preliminary, "The window is still filling: only p <= 0.01 counts");
    command.add_flag("--json", arguments.json, "Print one JSON document");
}

int compareCsv(const CompareArguments &arguments)
{
    if (arguments.direction.empty())
        return reportError({ErrorCode::InvalidInput, Tr::tr("--direction is missing"), {}, Tr::tr("Say which way is better: lower or higher")});
    const Result<QByteArray> baseline = readInput(arguments.baseline);
    if (!baseline)
        return reportError(baseline.error());
    const Result<QByteArray> current = readInput(arguments.current);
    if (!current)
        return reportError(current.error());
    const Result<Outcome> outcome = arguments.histogram ? compareBuckets(arguments, *baseline, *current)
                                                        : compareMetrics(arguments, *baseline, *current);
    return outcome ? printed(arguments, *outcome) : reportError(outcome.error());
}

} // namespace sextant::cli
