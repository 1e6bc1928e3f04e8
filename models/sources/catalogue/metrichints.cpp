#include "models/sources/catalogue/metrichints.h"

#include "models/sources/catalogue/querytext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::MetricHints)
};

constexpr std::array<const char *, 3> partSuffixes{"_bucket", "_sum", "_count"};

/// "" for a metric that is no part of a histogram or summary.
QString partSuffix(const QString &metric)
{
    for (const char *suffix : partSuffixes)
        if (metric.endsWith(QLatin1String(suffix)))
            return QLatin1String(suffix);
    return {};
}

/// Functions that turn a counter into something that may be judged, or do not look at its value.
const QSet<QString> &counterFunctions()
{
    static const QSet<QString> functions{
        QStringLiteral("rate"), QStringLiteral("irate"), QStringLiteral("increase"), QStringLiteral("xrate"), QStringLiteral("resets"),
        QStringLiteral("changes"), QStringLiteral("count"), QStringLiteral("group"), QStringLiteral("absent"), QStringLiteral("absent_over_time"),
        QStringLiteral("present_over_time"), QStringLiteral("count_over_time"), QStringLiteral("timestamp"), QStringLiteral("rate_over_sum"),
        QStringLiteral("increase_pure"), QStringLiteral("count_values"), QStringLiteral("label_values")};
    return functions;
}

using querytext::Call;
using querytext::MetricUse;
using Calls = std::vector<Call>;

Calls::const_iterator firstOf(Calls::const_iterator from, const Calls &calls, const QSet<QString> &functions)
{
    return std::find_if(from, calls.end(), [&](const Call &call) { return functions.contains(call.function); });
}

bool within(const MetricUse &use, const QSet<QString> &functions)
{
    return firstOf(use.calls.begin(), use.calls, functions) != use.calls.end();
}

/// Whether the number of this metric only grows. With a note all jobs have to say so.
bool isCounter(const QString &metric, const MetricNote *note)
{
    const bool part = !partSuffix(metric).isEmpty();
    if (!note || note->types.isEmpty())
        return metric.endsWith(QStringLiteral("_total")) || metric.endsWith(QStringLiteral("_bucket"));
    return std::all_of(note->types.begin(), note->types.end(), [part](const QString &type) {
        return type == QStringLiteral("counter") || (part && (type == QStringLiteral("histogram") || type == QStringLiteral("summary")));
    });
}

bool isGauge(const MetricNote *note)
{
    return note && note->types == QStringList{QStringLiteral("gauge")};
}

/// Whether an aggregation drops the label that holds the bounds of buckets: "le", or "vmrange" in VictoriaMetrics.
bool dropsBounds(const Call &call)
{
    static const QSet<QString> merging{QStringLiteral("sum"), QStringLiteral("avg"), QStringLiteral("min"), QStringLiteral("max"),
                                       QStringLiteral("count"), QStringLiteral("group"), QStringLiteral("stddev"), QStringLiteral("stdvar")};
    if (!merging.contains(call.function))
        return false;
    const bool named = call.labels.contains(QStringLiteral("le")) || call.labels.contains(QStringLiteral("vmrange"));
    return call.grouping == Call::Grouping::Without ? named : !named;
}

/// What is wrong with a quantile that reads this metric; nothing when it reads none.
std::optional<QueryHint> quantileHint(const MetricUse &use)
{
    static const QSet<QString> quantiles{QStringLiteral("histogram_quantile"), QStringLiteral("quantile"), QStringLiteral("quantile_over_time")};
    static const QSet<QString> averages{QStringLiteral("avg"), QStringLiteral("avg_over_time"), QStringLiteral("sum"), QStringLiteral("sum_over_time")};
    const auto hint = [](const QString &text) { return QueryHint{QueryHint::Kind::NoMeaning, text}; };
    const auto quantile = firstOf(use.calls.begin(), use.calls, quantiles);
    if (quantile == use.calls.end()) {
        static const QRegularExpression summary(QStringLiteral("[{,]\\s*quantile\\s*=\\s*\""));
        const auto average = firstOf(use.calls.begin(), use.calls, averages);
        if (average == use.calls.end() || !summary.match(use.selector).hasMatch())
            return std::nullopt;
        return hint(Tr::tr("%1() of percentiles is no percentile, and those of a summary cannot be joined: look at them one by one.").arg(average->function));
    }
    if (quantile->number && (*quantile->number < 0 || *quantile->number > 1))
        return hint(Tr::tr("%1() takes a quantile from 0 to 1, so that 95 % is 0.95. With %2 the answer is infinite.").arg(quantile->function).arg(*quantile->number));
    if (quantile->function != QStringLiteral("histogram_quantile"))
        return std::nullopt;
    const auto losing = std::find_if(use.calls.begin(), quantile, dropsBounds);
    if (losing != quantile && use.name.endsWith(QStringLiteral("_bucket")))
        return hint(Tr::tr("%1() drops the bounds of the buckets, and without them there is no quantile: keep \"le\", as in %1 by (le) (…).").arg(losing->function));
    const auto average = firstOf(quantile, use.calls, averages);
    if (average != use.calls.end())
        return hint(Tr::tr("%1() of percentiles is no percentile: sum the buckets first, as in histogram_quantile(0.95, sum by (le) (…)).").arg(average->function));
    return std::nullopt;
}

} // namespace

const MetricNote *noteOf(const MetricNotes &notes, const QString &metric)
{
    const auto exact = notes.find(metric);
    if (exact != notes.end())
        return &exact->second;
    for (const QString &suffix : {partSuffix(metric), metric.endsWith(QStringLiteral("_total")) ? QStringLiteral("_total") : QString()}) {
        const auto base = suffix.isEmpty() ? notes.end() : notes.find(metric.chopped(suffix.size()));
        if (base != notes.end())
            return &base->second;
    }
    return nullptr;
}

QString noteText(const MetricNote &note)
{
    const QString types = note.types.join(QStringLiteral(" / "));
    const QString unit = note.unit.isEmpty() ? QString() : Tr::tr("in %1").arg(note.unit);
    QStringList parts{types, unit, note.help.simplified()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QStringList basesIn(const QString &expr)
{
    QStringList bases;
    for (const MetricUse &use : querytext::metricsIn(expr)) {
        if (use.name.isEmpty())
            continue;
        bases << use.name;
        const QString suffix = use.name.endsWith(QStringLiteral("_total")) ? QStringLiteral("_total") : partSuffix(use.name);
        if (!suffix.isEmpty())
            bases << use.name.chopped(suffix.size());
    }
    bases.removeDuplicates();
    return bases;
}

std::vector<QueryHint> queryHints(const QString &expr, const MetricNotes &notes)
{
    static const QSet<QString> rates{QStringLiteral("rate"), QStringLiteral("irate"), QStringLiteral("increase")};
    std::vector<QueryHint> hints;
    const auto add = [&](QueryHint hint) {
        if (std::find(hints.begin(), hints.end(), hint) == hints.end())
            hints.push_back(std::move(hint));
    };
    for (const MetricUse &use : querytext::metricsIn(expr)) {
        if (auto hint = quantileHint(use))
            add(std::move(*hint));
        if (use.name.isEmpty())
            continue;
        const MetricNote *note = noteOf(notes, use.name);
        const auto rate = firstOf(use.calls.begin(), use.calls, rates);
        if (rate != use.calls.end() && isGauge(note))
            add({QueryHint::Kind::NoMeaning,
                 Tr::tr("%1 is a gauge, and %2() takes every fall of it for a restart: the number means nothing. Use the value itself, avg_over_time() or deriv().")
                     .arg(use.name, rate->function)});
        else if (!within(use, counterFunctions()) && isCounter(use.name, note))
            add({QueryHint::Kind::NoKpi,
                 Tr::tr("%1 is a counter that only grows until the next restart: take rate(%1[5m]) or increase(%1[5m]).").arg(use.name)});
    }
    return hints;
}

} // namespace sextant
