#include "models/session/historyharvest.h"

#include "models/core/datatext.h"
#include "models/sources/catalogue/assemble.h"
#include "models/sources/catalogue/fetch.h"
#include "models/sources/catalogue/resolve.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HistoryHarvest)
};

constexpr double hour = 3600;
constexpr double day = 86400;
constexpr double longestGap = 14 * day;
constexpr double shortestGap = 600;  // the next refreshes close shorter ones
constexpr double settled = 60;       // seconds a server gets to take in the last scrape of an hour
constexpr double scrapeInterval = 15;

/// Pairs of a KPI and the source that gives it; recordings are a past of their own and never grow.
template<typename Fn>
void eachBound(const HistoryScope &scope, Fn fn)
{
    for (const Binding &binding : scope.bindings) {
        if (binding.state != BindingState::Bound || binding.substitute || binding.queries.series.isEmpty())
            continue;
        const auto kpi = std::find_if(scope.kpis.begin(), scope.kpis.end(), [&](const KpiDefinition &k) { return k.id == binding.kpi; });
        const auto source = std::find_if(scope.sources.begin(), scope.sources.end(),
                                         [&](const auto &s) { return s->config().id == binding.source; });
        if (kpi != scope.kpis.end() && source != scope.sources.end() && !(*source)->config().isRecorded())
            fn(HistoryTask{*kpi, binding, *source, {}, 0, {}});
    }
}

bool hasHours(const HistoryTask &task)
{
    return quantileOf(task.kpi.statistic) && !task.binding.queries.buckets.isEmpty();
}

Result<QueryResult> ask(MetricSource &source, const QString &expr, const TimeRange &range, double step)
{
    Query query;
    query.expr = expr;
    query.range = range;
    query.step = step;
    auto future = source.query(query);
    future.waitForFinished();
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled, source.config().name);
    return future.result();
}

Result<TimeSeries> pointsOf(const HistoryTask &task)
{
    const TimeRange window = alignedWindow(*task.points, task.step);
    const KpiQueries queries = resolve(task.binding.queries, {window.length(), task.step, scrapeInterval});
    const auto answer = ask(*task.source, queries.series, window, task.step);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->partial)
        return fail(ErrorCode::Unavailable, shownText(task.kpi.name), Tr::tr("the server left data out; nothing of it was kept"), Tr::tr("try again later"));
    if (answer->series.size() > 1)
        return fail(ErrorCode::Execution, shownText(task.kpi.name), Tr::tr("the query gives several series"), Tr::tr("bind the KPI to one"));
    return answer->series.empty() ? TimeSeries() : answer->series.front();
}

/// The range answer of a bucket query cut into one vector an hour.
std::vector<HistoryBuckets> byHour(const QueryResult &answer)
{
    std::map<double, QueryResult> hours;
    for (const TimeSeries &series : answer.series)
        for (std::size_t i = 0; i < series.size(); ++i) {
            TimeSeries one;
            one.labels = series.labels;
            one.append(series.t[i], series.v[i]);
            hours[series.t[i]].series.push_back(std::move(one));
        }
    std::vector<HistoryBuckets> out;
    for (const auto &[end, vector] : hours)
        if (auto buckets = histogramOf(vector))
            out.push_back({end, std::move(*buckets)});
    return out;
}

Result<std::vector<HistoryBuckets>> hoursOf(const HistoryTask &task)
{
    const TimeRange window{std::floor(task.hours->start / hour) * hour + hour, std::floor(task.hours->end / hour) * hour};
    if (window.end < window.start)
        return std::vector<HistoryBuckets>();
    const KpiQueries queries = resolve(task.binding.queries, {hour, hour, scrapeInterval});
    const auto answer = ask(*task.source, queries.buckets, window, hour);
    if (!answer)
        return tl::unexpected(answer.error());
    return answer->partial ? std::vector<HistoryBuckets>() : byHour(*answer);
}

} // namespace

void HistoryCollector::start(const std::vector<HistorySpan> &stored)
{
    m_last.clear();
    m_pending.clear();
    for (const HistorySpan &span : stored)
        m_last[{span.kpi, span.source}] = span.last;
}

void HistoryCollector::take(const Snapshot &snapshot)
{
    if (!snapshot.live || snapshot.sample)
        return;
    for (const KpiReading &reading : snapshot.kpis) {
        const KpiData &data = reading.data;
        if (data.error || data.partial || data.binding.state != BindingState::Bound || data.binding.substitute || !(data.step > 0)
            || data.step > coarsestHistoryStep)
            continue;
        const Key key{data.kpi, data.binding.source};
        double &last = m_last[key];
        HistoryBatch *batch = nullptr;
        for (std::size_t i = 0; i < data.series.size(); ++i) {
            const double time = data.series.t[i];
            if (time <= last || time + data.step > snapshot.asOf || !std::isfinite(data.series.v[i]))
                continue;
            if (!batch) {
                batch = &m_pending[{key, data.step}];
                batch->kpi = data.kpi;
                batch->source = data.binding.source;
                batch->step = data.step;
            }
            batch->points.append(time, data.series.v[i]);
            last = time;
        }
    }
}

std::vector<HistoryBatch> HistoryCollector::drain()
{
    std::vector<HistoryBatch> out;
    for (auto &[key, batch] : m_pending)
        out.push_back(std::move(batch));
    m_pending.clear();
    return out;
}

void HistoryCollector::giveBack(const std::vector<HistoryBatch> &batches)
{
    for (const HistoryBatch &batch : batches) {
        auto [at, fresh] = m_pending.try_emplace({{batch.kpi, batch.source}, batch.step}, batch);
        if (fresh)
            continue;
        HistoryBatch both = batch; // older than what came since
        for (std::size_t i = 0; i < at->second.points.size(); ++i)
            both.points.append(at->second.points.t[i], at->second.points.v[i]);
        at->second = std::move(both);
    }
}

double harvestStep(double seconds)
{
    if (seconds <= 0.5 * day)
        return 60;
    if (seconds <= 3 * day)
        return 300;
    return seconds <= 31 * day ? 900 : hour;
}

std::vector<HistoryTask> backfillTasks(const HistoryScope &scope, double seconds, double now)
{
    std::vector<HistoryTask> tasks;
    eachBound(scope, [&](HistoryTask task) {
        task.points = TimeRange{now - seconds, now};
        task.step = harvestStep(seconds);
        if (hasHours(task))
            task.hours = TimeRange{now - seconds, now - settled};
        tasks.push_back(std::move(task));
    });
    return tasks;
}

std::vector<HistoryTask> dueTasks(const HistoryScope &scope, const std::vector<HistorySpan> &stored, double now)
{
    std::vector<HistoryTask> tasks;
    eachBound(scope, [&](HistoryTask task) {
        const auto span = std::find_if(stored.begin(), stored.end(),
                                       [&](const HistorySpan &s) { return s.kpi == task.kpi.id && s.source == task.binding.source; });
        if (span == stored.end())
            return;
        if (span->last > 0 && now - span->last > shortestGap) {
            task.points = TimeRange{std::max(span->last, now - longestGap), now};
            task.step = harvestStep(task.points->length());
        }
        const double lastHour = std::floor((now - settled) / hour) * hour;
        const double since = span->lastHour > 0 ? std::max(span->lastHour, now - longestGap) : lastHour - hour;
        if (hasHours(task) && lastHour > since)
            task.hours = TimeRange{since, lastHour};
        if (task.points || task.hours)
            tasks.push_back(std::move(task));
    });
    return tasks;
}

HistoryHarvest harvest(const std::vector<HistoryTask> &tasks, const std::function<bool(int, int)> &progress)
{
    HistoryHarvest out;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (progress && !progress(int(i), int(tasks.size())))
            return out;
        const HistoryTask &task = tasks[i];
        HistoryBatch batch{task.kpi.id, task.binding.source, task.step > 0 ? task.step : hour, {}, {}};
        const auto keep = [&](auto answer, auto &into) {
            if (answer)
                into = std::move(*answer);
            else
                out.errors.push_back(answer.error());
        };
        if (task.points)
            keep(pointsOf(task), batch.points);
        if (progress && !progress(int(i), int(tasks.size())))
            return out;
        if (task.hours)
            keep(hoursOf(task), batch.hours);
        out.points += batch.points.size();
        out.hours += batch.hours.size();
        if (!batch.points.empty() || !batch.hours.empty())
            out.batches.push_back(std::move(batch));
    }
    if (progress)
        progress(int(tasks.size()), int(tasks.size()));
    return out;
}

} // namespace sextant
