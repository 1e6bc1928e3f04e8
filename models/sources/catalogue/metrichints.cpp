#include "models/sources/catalogue/metrichints.h"

#include "models/sources/catalogue/querytext.h"

#include <QCoreApplication>
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

bool within(const querytext::MetricUse &use, const QSet<QString> &functions)
{
    return std::any_of(use.functions.begin(), use.functions.end(), [&](const QString &function) { return functions.contains(function.toLower()); });
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
    for (const querytext::MetricUse &use : querytext::metricsIn(expr)) {
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
    for (const querytext::MetricUse &use : querytext::metricsIn(expr)) {
        if (use.name.isEmpty())
            continue;
        const MetricNote *note = noteOf(notes, use.name);
        const auto rate = std::find_if(use.functions.begin(), use.functions.end(), [](const QString &function) { return rates.contains(function.toLower()); });
        if (rate != use.functions.end() && isGauge(note))
            add({QueryHint::Kind::RateOfGauge,
                 Tr::tr("%1 is a gauge, and %2() takes every fall of it for a restart: the number means nothing. Use the value itself, avg_over_time() or deriv().")
                     .arg(use.name, *rate)});
        else if (!within(use, counterFunctions()) && isCounter(use.name, note))
            add({QueryHint::Kind::RawCounter,
                 Tr::tr("%1 is a counter that only grows until the next restart: take rate(%1[5m]) or increase(%1[5m]).").arg(use.name)});
    }
    return hints;
}

} // namespace sextant
