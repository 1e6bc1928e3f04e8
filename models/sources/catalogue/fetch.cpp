#include "models/sources/catalogue/fetch.h"

#include "models/sources/catalogue/answers.h"
#include "models/sources/catalogue/assemble.h"
#include "models/sources/catalogue/resolve.h"

#include <QCoreApplication>
#include <QPromise>

#include <array>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::KpiFetch)
};

QFuture<Result<KpiData>> finished(Result<KpiData> result)
{
    QPromise<Result<KpiData>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// One query of a KPI and where its answer goes.
struct Slot {
    QString KpiQueries::*text;
    std::optional<Result<QueryResult>> KpiAnswers::*answer;
    bool range;
};
constexpr std::array<Slot, 5> kpiSlots{{{&KpiQueries::series, &KpiAnswers::series, true},
                                        {&KpiQueries::value, &KpiAnswers::value, false},
                                        {&KpiQueries::buckets, &KpiAnswers::buckets, false},
                                        {&KpiQueries::count, &KpiAnswers::count, false},
                                        {&KpiQueries::parts, &KpiAnswers::parts, true}}};

} // namespace

TimeRange alignedWindow(const TimeRange &window, double step)
{
    if (step <= 0)
        return window;
    return {std::floor(window.start / step) * step, std::floor(window.end / step) * step};
}

QFuture<Result<KpiData>> fetchKpi(MetricSource &source, const KpiDefinition &kpi, const Binding &binding, const TimeRange &window,
                                  double step, double scrapeInterval, const Clock &clock, QThreadPool &pool)
{
    Q_UNUSED(pool) // putting answers together takes microseconds; a pool whose threads wait for refreshes must not be waited for here
    KpiData data;
    data.kpi = kpi.id;
    data.window = alignedWindow(window, step);
    data.step = step;
    data.binding = binding;
    data.fetchedAt = clock.now();
    const SourceConfig config = source.config();
    data.sourceName = config.name.isEmpty() ? config.url : config.name;
    if (step <= 0 || !data.window.isValid())
        return finished(fail(ErrorCode::InvalidInput, kpi.name, Tr::tr("the window is shorter than a step"), Tr::tr("choose a longer window")));
    data.binding.queries = resolve(binding.queries, {data.window.length(), step, scrapeInterval});
    if (data.binding.queries.series.isEmpty())
        return finished(fail(ErrorCode::InvalidInput, kpi.name, Tr::tr("the binding has no query"), Tr::tr("bind the KPI again")));

    QList<Answer> asked;
    std::vector<Slot> slots;
    for (const Slot &slot : kpiSlots) {
        Query query;
        query.expr = data.binding.queries.*slot.text;
        if (query.expr.isEmpty())
            continue;
        if (slot.range) {
            query.range = data.window;
            query.step = step;
        } else {
            query.time = data.window.end;
        }
        slots.push_back(slot);
        asked << source.query(query);
    }
    auto promise = std::make_shared<QPromise<Result<KpiData>>>();
    promise->start();
    const QFuture<Result<KpiData>> future = promise->future();
    cancelTogether(future, asked);
    whenAllAnswered(asked, [promise, slots, kpi, data = std::move(data)](const QList<Answer> &done) mutable {
        KpiAnswers answers;
        for (std::size_t i = 0; i < slots.size(); ++i)
            answers.*slots[i].answer = resultOf(done.at(qsizetype(i)));
        promise->addResult(assemble(kpi, std::move(data), answers));
        promise->finish();
    });
    return future;
}

} // namespace sextant
