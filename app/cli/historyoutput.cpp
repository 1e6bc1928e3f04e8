#include "app/cli/historyoutput.h"

#include "app/cli/jsonparts.h"
#include "app/cli/output.h"
#include "models/analysis/readingtext.h"
#include "models/core/json.h"
#include "models/session/historykeeper.h"

#include <QCoreApplication>

namespace sextant::cli {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HistoryOutput)
};

constexpr double day = 86400;
constexpr double hourlyDays = 120; ///< the longest window that is read by the hour

QString basisName(HistoryBasis basis)
{
    switch (basis) {
    case HistoryBasis::Buckets: return QStringLiteral("buckets");
    case HistoryBasis::Mean: return QStringLiteral("mean");
    case HistoryBasis::Extreme: return QStringLiteral("extreme");
    case HistoryBasis::MedianOfLine: break;
    }
    return QStringLiteral("median-of-line");
}

QString outlookName(stats::Outlook outlook)
{
    switch (outlook) {
    case stats::Outlook::TooFewValues: return QStringLiteral("too-few-values");
    case stats::Outlook::NoTrend: return QStringLiteral("no-trend");
    case stats::Outlook::Away: return QStringLiteral("away");
    case stats::Outlook::Beyond: return QStringLiteral("beyond");
    case stats::Outlook::Later: return QStringLiteral("later");
    case stats::Outlook::Reaches: break;
    }
    return QStringLiteral("reaches");
}

QJsonValue severityJson(const std::optional<stats::BurnSeverity> &severity)
{
    if (!severity)
        return QJsonValue::Null;
    return *severity == stats::BurnSeverity::Page ? QStringLiteral("page") : QStringLiteral("ticket");
}

QJsonObject budgetJson(const HistoryBudget &budget)
{
    QJsonArray windows;
    for (const BurnWindow &window : budget.windows)
        windows << QJsonObject{{QStringLiteral("seconds"), window.seconds},
                               {QStringLiteral("error_ratio"), jsonNumber(window.errorRatio)},
                               {QStringLiteral("burn"), jsonNumber(window.burn)}};
    return {{QStringLiteral("slo"), budget.slo}, {QStringLiteral("from_buckets"), budget.fromBuckets},
            {QStringLiteral("windows"), windows}, {QStringLiteral("left"), jsonNumber(budget.left)},
            {QStringLiteral("stored_days"), budget.storedDays}, {QStringLiteral("firing"), severityJson(budget.firing)},
            {QStringLiteral("fast_judged"), budget.fastJudged}, {QStringLiteral("slow_judged"), budget.slowJudged}};
}

QJsonObject forecastJson(const KpiHistoryReport &row)
{
    const stats::Forecast &forecast = *row.forecast;
    return {{QStringLiteral("outlook"), outlookName(forecast.outlook)}, {QStringLiteral("text"), stats::outlookText(forecast)},
            {QStringLiteral("from"), rfc3339(row.forecastFrom)}, {QStringLiteral("slope_per_day"), jsonNumber(forecast.slope * day)},
            {QStringLiteral("slope_per_day_low"), jsonNumber(forecast.slopeLow * day)},
            {QStringLiteral("slope_per_day_high"), jsonNumber(forecast.slopeHigh * day)},
            {QStringLiteral("level"), jsonNumber(forecast.level)}, {QStringLiteral("p"), jsonNumber(forecast.p)},
            {QStringLiteral("earliest_s"), jsonNumber(forecast.earliest)}, {QStringLiteral("expected_s"), jsonNumber(forecast.expected)},
            {QStringLiteral("latest_s"), jsonNumber(forecast.latest)}};
}

QJsonObject rowJson(const KpiHistoryReport &row)
{
    QJsonObject out{{QStringLiteral("kpi"), row.kpi.id}, {QStringLiteral("name"), row.kpi.name}, {QStringLiteral("unit"), unitName(row.kpi.unit)},
                    {QStringLiteral("source"), row.source}, {QStringLiteral("statistic"), statisticText(row.kpi.statistic)},
                    {QStringLiteral("basis"), basisName(row.basis)}, {QStringLiteral("step_s"), row.step},
                    {QStringLiteral("n"), double(row.series.size())}, {QStringLiteral("first"), rfc3339(row.series.t.front())},
                    {QStringLiteral("last"), rfc3339(row.series.t.back())}, {QStringLiteral("value"), jsonNumber(row.series.v.back())},
                    {QStringLiteral("weekly_rhythm_removed"), row.weekly}, {QStringLiteral("rhythm_unknown"), row.rhythmUnknown},
                    {QStringLiteral("change_points"), changesJson(row)},
                    {QStringLiteral("alerts"), alertsJson(row)}};
    out[QStringLiteral("budget")] = row.budget ? QJsonValue(budgetJson(*row.budget)) : QJsonValue();
    out[QStringLiteral("forecast")] = row.forecast ? QJsonValue(forecastJson(row)) : QJsonValue();
    return out;
}

QString quantity(const KpiHistoryReport &row, double value)
{
    return formatQuantity(value, displayScale(row.kpi.unit, value), QLocale::c());
}

QString distanceText(double seconds)
{
    if (std::abs(seconds) < 60)
        return Tr::tr("with");
    const QString length = durationText(std::round(std::abs(seconds) / 60) * 60);
    return seconds >= 0 ? Tr::tr("%1 after").arg(length) : Tr::tr("%1 before").arg(length);
}

void printBudget(const KpiHistoryReport &row)
{
    if (!row.budget)
        return;
    QStringList parts;
    for (const BurnWindow &window : row.budget->windows)
        parts << QStringLiteral("%1 %2").arg(durationText(window.seconds), window.burn ? QString::number(*window.burn, 'f', 2) : QStringLiteral("-"));
    const QString left = row.budget->left ? QString::number(100 * *row.budget->left, 'f', 1) + QStringLiteral(" %") : QStringLiteral("-");
    printLine(Tr::tr("    burn rates %1; budget left %2 of %3 stored days%4")
                  .arg(parts.join(QStringLiteral(", ")), left, QString::number(row.budget->storedDays, 'f', 1),
                       row.budget->firing ? Tr::tr("; burning too fast") : QString()));
    if (!row.budget->fastJudged)
        printLine(row.budget->fromBuckets ? Tr::tr("    a fast burn cannot be told: buckets are kept by the hour")
                                          : Tr::tr("    a fast burn cannot be told: too little of the last 6 hours is stored"));
}

int perKpi(const std::string &path, const std::string &kpi, bool json, const QString &key,
           QJsonArray (*asJson)(const KpiHistoryReport &), void (*print)(const KpiHistoryReport &))
{
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    const auto project = openHeadless(**context, QString::fromStdString(path));
    if (!project)
        return reportError(project.error());
    const auto report = historyOf(**context, *project, hourlyDays, kpi);
    if (!report)
        return reportError(report.error());
    QJsonArray all;
    std::size_t found = 0;
    for (const KpiHistoryReport &row : report->kpis) {
        const QJsonArray some = asJson(row);
        found += std::size_t(some.size());
        all << QJsonObject{{QStringLiteral("kpi"), row.kpi.id}, {QStringLiteral("n"), double(row.series.size())}, {key, some}};
        if (!json && !some.isEmpty()) {
            printLine(row.kpi.name);
            print(row);
        }
    }
    if (json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("as_of"), rfc3339(report->asOf)}, {QStringLiteral("sample"), report->sample},
                                            {QStringLiteral("kpis"), all}}));
    else if (found == 0)
        printLine(Tr::tr("Nothing found; KPIs with a history: %1").arg(report->kpis.size()));
    return report->kpis.empty() ? Inconclusive : Done;
}

} // namespace

Result<HistoryReport> historyOf(const AppContext &context, const HeadlessProject &project, double days, const std::string &kpi)
{
    const auto input = readHistory(*project.store, contextOf(project, context.clock()->now()), days);
    if (!input)
        return tl::unexpected(input.error());
    HistoryReport report = analyseHistory(*input);
    const QString id = QString::fromStdString(kpi);
    if (id.isEmpty())
        return report;
    if (!report.find(id))
        return fail(ErrorCode::NotFound, Tr::tr("there is no history of \"%1\"").arg(id), {}, Tr::tr("sextant history lists what is stored"));
    std::erase_if(report.kpis, [&](const KpiHistoryReport &row) { return row.kpi.id != id; });
    return report;
}

QJsonArray changesJson(const KpiHistoryReport &row)
{
    QJsonArray out;
    for (const HistoryChange &change : row.changes) {
        QJsonObject entry{{QStringLiteral("index"), double(change.point.index)}, {QStringLiteral("t"), rfc3339(change.at)},
                          {QStringLiteral("before"), jsonNumber(change.point.before)}, {QStringLiteral("after"), jsonNumber(change.point.after)},
                          {QStringLiteral("magnitude"), jsonNumber(change.point.magnitude)}, {QStringLiteral("p"), jsonNumber(change.point.p)},
                          {QStringLiteral("verdict"), change.verdict ? QJsonValue(changeName(*change.verdict)) : QJsonValue()},
                          {QStringLiteral("abrupt"), change.abrupt}, {QStringLiteral("provisional"), change.provisional}};
        QJsonValue deploy;
        if (change.deploy)
            deploy = QJsonObject{{QStringLiteral("id"), change.deploy->id}, {QStringLiteral("label"), change.deploy->label},
                                 {QStringLiteral("t"), rfc3339(change.deploy->start)}, {QStringLiteral("distance_s"), change.distance}};
        entry[QStringLiteral("deploy")] = deploy;
        out << entry;
    }
    return out;
}

QJsonArray alertsJson(const KpiHistoryReport &row)
{
    QJsonArray out;
    for (const stats::RegressionAlert &alert : row.alerts) {
        QJsonObject entry{{QStringLiteral("since"), rfc3339(alert.since)},
                          {QStringLiteral("closed"), alert.closed ? QJsonValue(rfc3339(*alert.closed)) : QJsonValue()},
                          {QStringLiteral("open"), alert.open()}, {QStringLiteral("provisional"), !row.confirms(alert)},
                          {QStringLiteral("before"), jsonNumber(alert.before)},
                          {QStringLiteral("after"), jsonNumber(alert.after)}, {QStringLiteral("magnitude"), jsonNumber(alert.magnitude)},
                          {QStringLiteral("p"), jsonNumber(alert.p)}, {QStringLiteral("values"), double(alert.values)}};
        QJsonValue same;
        if (alert.sameHours)
            same = QJsonObject{{QStringLiteral("effect"), jsonNumber(alert.sameHours->effect)}, {QStringLiteral("low"), jsonNumber(alert.sameHours->low)},
                               {QStringLiteral("high"), jsonNumber(alert.sameHours->high)}, {QStringLiteral("p"), jsonNumber(alert.sameHours->p)}};
        entry[QStringLiteral("same_hours")] = same;
        out << entry;
    }
    return out;
}

QJsonObject reportJson(const HistoryReport &report)
{
    QJsonObject retention;
    for (HistoryLevel level : historyLevels)
        retention[levelName(level)] = report.retention.of(level) > 0 ? QJsonValue(report.retention.of(level)) : QJsonValue();
    QJsonArray stored;
    for (const HistorySpan &span : report.spans) {
        QJsonObject entry{{QStringLiteral("kpi"), span.kpi}, {QStringLiteral("source"), span.source}, {QStringLiteral("last"), rfc3339(span.last)}};
        for (HistoryLevel level : historyLevels)
            entry[levelName(level)] = span.rows[std::size_t(level)];
        stored << entry;
    }
    QJsonArray kpis;
    for (const KpiHistoryReport &row : report.kpis)
        kpis << rowJson(row);
    return {{QStringLiteral("as_of"), rfc3339(report.asOf)},
            {QStringLiteral("window"), windowJson(report.window)},
            {QStringLiteral("level"), levelName(report.level)}, {QStringLiteral("sample"), report.sample},
            {QStringLiteral("retention_days"), retention}, {QStringLiteral("stored"), stored}, {QStringLiteral("kpis"), kpis}};
}

void printChanges(const KpiHistoryReport &row)
{
    for (const HistoryChange &change : row.changes) {
        const QString deploy = change.deploy ? Tr::tr("%1 %2").arg(distanceText(change.distance), change.deploy->label) : Tr::tr("no deploy known");
        printLine(QStringLiteral("    %1  %2 -> %3  %4 %  %5").arg(rfc3339(change.at), quantity(row, change.point.before), quantity(row, change.point.after),
                  QString::number(100 * change.point.magnitude, 'f', 1), deploy)
                  + (change.provisional ? Tr::tr("; perhaps a time of day: the daily pattern is not known yet") : QString()));
    }
}

void printAlerts(const KpiHistoryReport &row)
{
    for (const stats::RegressionAlert &alert : row.alerts)
        printLine(Tr::tr("    regression since %1, %2: %3 -> %4")
                      .arg(rfc3339(alert.since), alert.closed ? Tr::tr("over at %1").arg(rfc3339(*alert.closed)) : Tr::tr("still there"),
                           quantity(row, alert.before), quantity(row, alert.after)));
}

void printReport(const HistoryReport &report)
{
    printLine(Tr::tr("Window %1 .. %2, by %3; kept %4").arg(rfc3339(report.window.start), rfc3339(report.window.end), levelName(report.level), report.retention.text()));
    if (report.kpis.empty())
        printLine(Tr::tr("No history in this window. Collect some: sextant history --project FILE --backfill 14d"));
    for (const KpiHistoryReport &row : report.kpis) {
        printLine(Tr::tr("%1  %2; values: %3, changes: %4")
                      .arg(row.kpi.name, quantity(row, row.series.v.back()), QString::number(row.series.size()), QString::number(row.changes.size())));
        printChanges(row);
        printAlerts(row);
        printBudget(row);
        if (row.forecast)
            printLine(QStringLiteral("    ") + stats::outlookText(*row.forecast));
    }
}

int projectChanges(const std::string &project, const std::string &kpi, bool json)
{
    return perKpi(project, kpi, json, QStringLiteral("change_points"), changesJson, printChanges);
}

int projectAlerts(const std::string &project, const std::string &kpi, bool json)
{
    return perKpi(project, kpi, json, QStringLiteral("alerts"), alertsJson, printAlerts);
}

} // namespace sextant::cli
