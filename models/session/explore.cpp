#include "models/session/explore.h"
#include "models/session/runs.h"

#include <QCoreApplication>
#include <QFuture>

#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Explore)
};

constexpr double rateSpanInSteps = 2; // a rate needs at least two scrapes inside its span
constexpr double shortestRate = 60;   // seconds

bool isCounter(const QString &metric)
{
    for (const char *suffix : {"_total", "_count", "_sum"})
        if (metric.endsWith(QLatin1String(suffix)))
            return true;
    return false;
}

/// Buckets and creation times say nothing on their own.
bool isExplorable(const QString &metric)
{
    return !metric.endsWith(QStringLiteral("_bucket")) && !metric.endsWith(QStringLiteral("_created")) && !metric.startsWith(QStringLiteral("ALERTS"));
}

QFuture<Result<QueryResult>> ask(MetricSource &source, const QString &expr, const TimeRange &window, double step)
{
    Query query;
    query.expr = expr;
    query.range = window;
    query.step = step;
    return source.query(query);
}

std::optional<TimeSeries> lineOf(QFuture<Result<QueryResult>> &future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return std::nullopt;
    Result<QueryResult> answer = future.takeResult();
    if (!answer)
        return std::nullopt;
    return answer->series.empty() ? TimeSeries{} : std::move(answer->series.front());
}

void addMetrics(MetricSource &source, const ExploreRequest &request, Exploration &out, std::vector<ScanSeries> &series)
{
    QFuture<Result<QStringList>> asked = source.metricNames();
    asked.waitForFinished();
    if (asked.resultCount() == 0)
        return;
    const Result<QStringList> names = asked.result();
    if (!names)
        return;
    struct Pending { QString name; QFuture<Result<QueryResult>> before, after; };
    std::vector<Pending> pending;
    const double step = request.snapshot->step;
    for (const QString &name : *names) {
        if (!isExplorable(name))
            continue;
        if (pending.size() >= std::size_t(std::max(request.mostMetrics, 0))) {
            ++out.left;
            continue;
        }
        const QString expr = exploreQuery(name, step);
        pending.push_back({name, ask(source, expr, out.before, step), ask(source, expr, out.after, step)});
    }
    out.metrics += pending.size();
    for (Pending &metric : pending) {
        auto before = lineOf(metric.before);
        auto after = lineOf(metric.after);
        if (before && after)
            series.push_back({metric.name, {}, std::move(*before), std::move(*after), step});
        else
            ++out.failed;
    }
}

/// The bound series of the window before, when there is no baseline to take them from.
std::vector<ScanSeries> boundSeries(const ExploreRequest &request)
{
    return request.baseline ? scannable(definitionsOf(*request.snapshot), request.baseline->kpis, kpiDataOf(*request.snapshot)) : std::vector<ScanSeries>{};
}

} // namespace

QString exploreQuery(const QString &metric, double step)
{
    if (!isCounter(metric))
        return QStringLiteral("avg(%1)").arg(metric);
    return QStringLiteral("sum(rate(%1[%2]))").arg(metric, durationText(std::ceil(std::max(rateSpanInSteps * step, shortestRate))));
}

Result<Exploration> explore(const ExploreRequest &request)
{
    Exploration out;
    out.after = request.snapshot->window;
    out.before = request.baseline ? request.baseline->window
                                  : TimeRange{out.after.start - out.after.length(), out.after.start};
    std::vector<ScanSeries> series = boundSeries(request);
    for (const auto &source : request.sources)
        if (!source->config().isRecorded())
            addMetrics(*source, request, out, series);
    if (series.empty())
        return fail(ErrorCode::NotFound, Tr::tr("there is nothing to compare"), Tr::tr("no series has data in both windows"),
                    Tr::tr("choose a baseline or connect a source"));
    out.scan = scanChanges(series);
    return out;
}

} // namespace sextant
