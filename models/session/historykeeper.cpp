#include "models/session/historykeeper.h"

#include <cmath>

namespace sextant {
namespace {

constexpr int flushIntervalMs = 60'000;
constexpr double day = 86400;
constexpr double hour = 3600;
constexpr double settled = 90; // after the hour, so that its buckets are complete when they are asked for


} // namespace

Result<HistoryInput> readHistory(const ProjectStore &store, const HistoryContext &context, double days)
{
    HistoryInput input;
    input.window = {context.asOf - days * day, context.asOf};
    input.asOf = context.asOf;
    input.kpis = context.scope.kpis;
    input.markers = context.markers;
    input.retention = context.retention;
    input.sample = context.sample;
    for (const Binding &binding : context.scope.bindings)
        if (binding.state == BindingState::Bound)
            input.sources.emplace(binding.kpi, binding.source);
    std::optional<Error> error;
    const auto take = [&error](auto result, auto &into) {
        if (result)
            into = std::move(*result);
        else if (!error)
            error = result.error();
    };
    take(store.kpiHistory(levelFor(input.window), input.window), input.shown);
    take(store.kpiHistory(HistoryLevel::Hour, {context.asOf - 30 * day, context.asOf}), input.month);
    take(store.kpiHistory(HistoryLevel::Raw, {context.asOf - 6 * hour, context.asOf}), input.recent);
    take(store.kpiHistorySpans(), input.spans);
    if (error)
        return tl::unexpected(*error);
    return input;
}

HistoryKeeper::HistoryKeeper(StoreWorker &store, std::shared_ptr<const Clock> clock, QThreadPool *pool, std::function<HistoryContext()> context,
                             QObject *parent)
    : QObject(parent), m_store(store), m_clock(std::move(clock)), m_pool(pool), m_context(std::move(context))
{
    m_harvestPool.setMaxThreadCount(1);
    m_timer.setInterval(flushIntervalMs);
    connect(&m_timer, &QTimer::timeout, this, &HistoryKeeper::flush);
}

HistoryKeeper::~HistoryKeeper()
{
    m_stop = true;
    m_wanted->store(0);
    for (const auto &source : m_context().scope.sources)
        source->cancelAll(); // what a harvest has asked meanwhile
    m_harvestPool.waitForDone();
    if (m_started)
        store(m_collector.drain(), {});
}

void HistoryKeeper::start()
{
    m_project.next();
    m_generation.next();
    m_started = false;
    m_lastHour = 0;
    m_report.reset();
    m_collector.start({});
    const quint64 project = m_project.current();
    whenDone(m_store.withStore([](ProjectStore &store) { return store.kpiHistorySpans(); }), this,
             [this, project](const Result<std::vector<HistorySpan>> &spans) {
                 if (!m_project.isCurrent(project))
                     return;
                 if (!spans) {
                     Q_EMIT failed(spans.error());
                     return;
                 }
                 m_collector.start(*spans);
                 m_started = true;
                 m_timer.start();
                 collectDue();
             });
    Q_EMIT reportChanged();
}

void HistoryKeeper::take(const Snapshot &snapshot)
{
    if (m_started)
        m_collector.take(snapshot);
}

void HistoryKeeper::flush()
{
    if (!m_started)
        return;
    store(m_collector.drain(), {});
    collectDue();
}

void HistoryKeeper::store(std::vector<HistoryBatch> batches, std::function<void()> then)
{
    const HistoryContext context = m_context();
    if (context.readOnly || batches.empty())
        return;
    // The samples of this machine live as long as raw points: both are what everything else is made of.
    const int rawDays = context.retention.of(HistoryLevel::Raw);
    auto future = m_store.withStore([batches, retention = context.retention, rawDays, now = m_clock->now()](ProjectStore &store) -> Result<void> {
        if (auto done = store.appendKpiHistory(batches, retention); !done || rawDays == 0)
            return done;
        return store.pruneHistory(now - rawDays * day);
    });
    const quint64 project = m_project.current();
    whenDone(future, this, [this, project, batches = std::move(batches), then = std::move(then)](const Result<void> &done) {
        if (done && then)
            then();
        if (done || !m_project.isCurrent(project))
            return;
        m_collector.giveBack(batches); // a locked file or a full disk passes; what was measured does not come again
        Q_EMIT failed(done.error());
    });
}

void HistoryKeeper::collectDue()
{
    const HistoryContext context = m_context();
    const double due = std::floor((m_clock->now() - settled) / hour) * hour;
    if (m_collecting || context.readOnly || context.sample || due <= m_lastHour)
        return;
    const quint64 project = m_project.current();
    whenDone(m_store.withStore([](ProjectStore &store) { return store.kpiHistorySpans(); }), this,
             [this, project, due](const Result<std::vector<HistorySpan>> &spans) {
                 if (!spans || !m_project.isCurrent(project) || m_collecting)
                     return;
                 m_lastHour = due;
                 const auto tasks = dueTasks(m_context().scope, *spans, m_clock->now());
                 if (!tasks.empty())
                     run(tasks, false);
             });
}

void HistoryKeeper::backfill(int days)
{
    const HistoryContext context = m_context();
    if (m_collecting)
        return;
    const auto refuse = [this](const QString &what, const QString &advice) {
        Q_EMIT failed(Error{ErrorCode::InvalidInput, tr("Nothing was collected"), what, advice});
    };
    if (context.readOnly)
        return refuse(tr("the project is read-only"), tr("save a copy and open that"));
    const auto tasks = backfillTasks(context.scope, days * day, m_clock->now());
    if (tasks.empty())
        return refuse(tr("no KPI is bound to a live source"), tr("connect a source on the page Sources"));
    run(tasks, true);
}

void HistoryKeeper::run(const std::vector<HistoryTask> &tasks, bool asked)
{
    m_collecting = true;
    m_stop = false;
    Q_EMIT collectingChanged(true);
    const quint64 project = m_project.current();
    auto future = QtConcurrent::run(&m_harvestPool, [this, tasks, asked] {
        return harvest(tasks, [this, asked](int done, int all) {
            if (asked)
                QMetaObject::invokeMethod(this, [this, done, all] { Q_EMIT progressed(done, all); }, Qt::QueuedConnection);
            return !m_stop.load();
        });
    });
    whenDone(future, this, [this, project, asked](const HistoryHarvest &found) {
        m_collecting = false;
        Q_EMIT collectingChanged(false);
        if (!m_project.isCurrent(project))
            return;
        const auto tell = [this, asked, found] {
            QStringList errors;
            for (const Error &error : found.errors)
                errors << describe(error);
            if (asked)
                Q_EMIT backfilled(found.points, errors);
            if (asked || m_report)
                load(m_days);
        };
        if (found.batches.empty()) {
            if (asked)
                tell();
            return;
        }
        store(found.batches, tell);
    });
}

void HistoryKeeper::load(double days)
{
    m_days = days;
    const quint64 ticket = m_generation.next();
    m_wanted->store(ticket);
    if (!m_loading) {
        m_loading = true;
        Q_EMIT loadingChanged(true);
    }
    store(m_collector.drain(), {}); // what was gathered so far belongs to the picture
    auto future = m_store.withStore([context = m_context(), days](ProjectStore &store) { return readHistory(store, context, days); });
    whenDone(future, this, [this, ticket](const Result<HistoryInput> &input) {
        if (!m_generation.isCurrent(ticket))
            return;
        if (input) {
            analyse(ticket, *input);
            return;
        }
        finishLoading(ticket);
        Q_EMIT failed(input.error());
    });
}

void HistoryKeeper::analyse(quint64 ticket, const HistoryInput &input)
{
    auto future = QtConcurrent::run(m_pool, [input, ticket, wanted = m_wanted] {
        return std::make_shared<const HistoryReport>(analyseHistory(input, [&] { return wanted->load() != ticket; }));
    });
    whenDone(future, this, [this, ticket](const HistoryReportPtr &report) {
        if (!m_generation.isCurrent(ticket))
            return;
        m_report = report;
        finishLoading(ticket);
        Q_EMIT reportChanged();
    });
}

void HistoryKeeper::finishLoading(quint64 ticket)
{
    if (!m_generation.isCurrent(ticket) || !m_loading)
        return;
    m_loading = false;
    Q_EMIT loadingChanged(false);
}

} // namespace sextant
