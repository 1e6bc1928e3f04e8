#include "models/sources/catalogue/fetch.h"

#include "models/core/datatext.h"
#include "models/sources/catalogue/answers.h"
#include "models/sources/catalogue/assemble.h"
#include "models/sources/catalogue/resolve.h"
#include "models/sources/prometheus/windows.h"

#include <QCoreApplication>
#include <QPromise>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <set>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::KpiFetch)
};

constexpr double scrapesInAnIncrease = 4;
constexpr double timeSlack = 1e-6; // of an interval: times are sums of doubles

template<typename T>
QFuture<T> finished(T result)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// One query of a KPI, where its answer goes, and what of the answer is known already.
struct Question {
    Query query;
    std::optional<Result<QueryResult>> KpiAnswers::*answer;
    QueryResult known; ///< without series: everything is asked
    Grid wanted;
    bool buckets = false;
    bool chosen = false; ///< `known` holds some of very many series: these are followed, the others stay out until a whole refresh
};

/// Whether the steps of a query do not depend on where its range begins and ends, and look only back.
bool canExtend(const QString &expr)
{
    static const QRegularExpression ahead(QStringLiteral("offset\\s*-"));
    return canSplit(expr) && !ahead.match(expr).hasMatch();
}

/// Leaves out of `question` what `series` answers already.
void askOnlyTheTail(Question &question, const QString &knownExpr, const std::vector<TimeSeries> &series, const TimeRange &knownRange,
                    double settle)
{
    if (series.empty() || knownExpr != question.query.expr || !canExtend(knownExpr))
        return;
    const auto tail = tailToFetch({knownRange.start, knownRange.end, question.wanted.step}, question.wanted, settle);
    if (!tail)
        return;
    question.known.series = series;
    question.query.range = *tail;
}

Question rangeQuestion(const QString &expr, const TimeRange &range, double step, std::optional<Result<QueryResult>> KpiAnswers::*answer)
{
    Question question;
    question.query.expr = expr;
    question.query.range = range;
    question.query.step = step;
    question.wanted = {range.start, range.end, step};
    question.answer = answer;
    return question;
}

Question instantQuestion(const QString &expr, double time, std::optional<Result<QueryResult>> KpiAnswers::*answer)
{
    Question question;
    question.query.expr = expr;
    question.query.time = time;
    question.answer = answer;
    return question;
}

/// The increments of every interval: the query of the period's buckets, over one interval at a time.
std::optional<Question> bucketQuestion(const Binding &stored, const TimeRange &judged, double step, double scrapeInterval)
{
    const double interval = bucketInterval(step, scrapeInterval);
    const TimeRange grid = bucketGrid(judged, interval);
    if (stored.queries.buckets.isEmpty() || !grid.isValid())
        return std::nullopt;
    KpiQueries only;
    only.buckets = stored.queries.buckets;
    Question question = rangeQuestion(resolve(only, {interval, interval, scrapeInterval}).buckets, grid, interval, &KpiAnswers::bucketSeries);
    question.buckets = true;
    return question;
}

/// All questions about one KPI; `data` says window, step and resolved queries.
std::vector<Question> questionsFor(const KpiData &data, const Binding &stored, double scrapeInterval, const FetchOptions &options)
{
    std::vector<Question> questions;
    const KpiQueries &queries = data.binding.queries;
    const TimeRange judged = data.judged();
    const double periodEnd = options.stepsBegin ? data.window.end : judged.end;
    const KpiData *known = options.known.get();
    const bool usable = known && !known->partial && known->step == data.step && known->binding.source == data.binding.source;
    const auto range = [&](const QString &expr, auto answer, const QString &knownExpr, const std::vector<TimeSeries> &series) {
        if (expr.isEmpty())
            return;
        Question question = rangeQuestion(expr, data.window, data.step, answer);
        if (usable)
            askOnlyTheTail(question, knownExpr, series, known->window, options.settle);
        questions.push_back(std::move(question));
    };
    const auto instant = [&](const QString &expr, auto answer) {
        if (!expr.isEmpty())
            questions.push_back(instantQuestion(expr, periodEnd, answer));
    };
    const KpiQueries before = known ? known->binding.queries : KpiQueries();
    range(queries.series, &KpiAnswers::series, before.series,
          usable && !known->series.empty() ? std::vector<TimeSeries>{known->series} : std::vector<TimeSeries>());
    instant(queries.value, &KpiAnswers::value);
    instant(queries.buckets, &KpiAnswers::buckets);
    instant(queries.count, &KpiAnswers::count);
    range(queries.parts, &KpiAnswers::parts, before.parts, usable ? known->parts : std::vector<TimeSeries>());
    if (usable && known->partsTotal > 0 && !questions.empty() && !questions.back().known.series.empty())
        questions.back().chosen = questions.back().answer == &KpiAnswers::parts;
    if (auto question = options.bucketSeries ? bucketQuestion(stored, judged, data.step, scrapeInterval) : std::nullopt) {
        if (usable && before.buckets == queries.buckets)
            askOnlyTheTail(*question, question->query.expr, known->bucketSeries, bucketGrid(known->judged(), question->wanted.step),
                           options.settle);
        questions.push_back(std::move(*question));
    }
    return questions;
}

void keepKnown(std::vector<TimeSeries> &series, const std::vector<TimeSeries> &known)
{
    std::set<LabelSet> labels;
    for (const TimeSeries &one : known)
        labels.insert(one.labels);
    std::erase_if(series, [&](const TimeSeries &one) { return !labels.contains(one.labels); });
}

/// The answer to the whole question, of which only the tail may have been asked.
Result<QueryResult> completed(const Question &question, Result<QueryResult> answer)
{
    if (!answer)
        return answer;
    if (question.buckets)
        answer->series = bucketsByBound(std::move(answer->series));
    if (question.known.series.empty())
        return answer;
    if (question.chosen)
        keepKnown(answer->series, question.known.series);
    QueryResult whole = spliceTail(question.known, std::move(*answer), question.query.range, question.wanted);
    if (question.buckets)
        whole.series = bucketsByBound(std::move(whole.series));
    return whole;
}

using FetchPromise = QPromise<Result<KpiData>>;

/// One call of fetchKpi(), kept until its scrape interval is known.
struct Fetch {
    MetricSource &source;
    KpiDefinition kpi;
    Binding binding;
    TimeRange window;
    double step = 0;
    double scrapeInterval = 0; ///< when the source does not know better
    double now = 0;
    FetchOptions options;
    std::shared_ptr<FetchPromise> promise;
};

void finish(const Fetch &fetch, Result<KpiData> result)
{
    fetch.promise->addResult(std::move(result));
    fetch.promise->finish();
}

/// What is known before any answer, with the queries resolved.
Result<KpiData> prepared(const Fetch &fetch, const ScrapeInterval &scraped, double step, double scrapeInterval)
{
    KpiData data;
    data.kpi = fetch.kpi.id;
    data.window = alignedWindow(fetch.window, step);
    data.step = step;
    data.binding = fetch.binding;
    data.binding.scrapeInterval = scrapeInterval;
    data.binding.scrapeReason = scraped.reason;
    data.fetchedAt = fetch.now;
    const SourceConfig config = fetch.source.config();
    data.sourceName = config.name.isEmpty() ? config.url : config.name;
    if (step <= 0 || !data.window.isValid())
        return fail(ErrorCode::InvalidInput, shownText(fetch.kpi.name), Tr::tr("the window is shorter than a step"), Tr::tr("choose a longer window"));
    if (fetch.options.live && data.window.length() > step)
        data.judgedUntil = data.window.end - step;
    const double period = fetch.options.stepsBegin ? data.window.length() : data.judged().length();
    data.binding.queries = resolve(fetch.binding.queries, {period, step, scrapeInterval});
    if (data.binding.queries.series.isEmpty())
        return fail(ErrorCode::InvalidInput, shownText(fetch.kpi.name), Tr::tr("the binding has no query"), Tr::tr("bind the KPI again"));
    return data;
}

/// Asks everything, with a step and a rate window that fit how often the metrics of this KPI are scraped.
void ask(const Fetch &fetch, const ScrapeInterval &scraped)
{
    const double scrapeInterval = scraped.seconds > 0 ? scraped.seconds : fetch.scrapeInterval;
    const double step = scraped.seconds > fetch.step ? stepFor(0, 1, scraped.seconds) : fetch.step;
    auto data = fetch.promise->isCanceled() ? Result<KpiData>(fail(ErrorCode::Cancelled, shownText(fetch.kpi.name)))
                                            : prepared(fetch, scraped, step, scrapeInterval);
    if (!data)
        return finish(fetch, tl::unexpected(data.error()));
    std::vector<Question> questions = questionsFor(*data, fetch.binding, scrapeInterval, fetch.options);
    QList<Answer> asked;
    for (Question &question : questions) {
        question.query.stop = fetch.options.stop;
        asked << fetch.source.query(question.query);
    }
    cancelTogether(fetch.promise->future(), asked);
    whenAllAnswered(asked, [fetch, questions = std::move(questions), data = std::move(*data)](const QList<Answer> &done) mutable {
        KpiAnswers answers;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            Result<QueryResult> answer = resultOf(done.at(qsizetype(i)));
            if (answer)
                data.elapsed = std::max(data.elapsed, answer->elapsed);
            if (questions[i].chosen && answer)
                data.partsTotal = int(answer->series.size());
            answers.*questions[i].answer = completed(questions[i], std::move(answer));
        }
        finish(fetch, assemble(fetch.kpi, std::move(data), answers));
    });
}

} // namespace

TimeRange alignedWindow(const TimeRange &window, double step)
{
    if (step <= 0)
        return window;
    return {std::floor(window.start / step) * step, std::floor(window.end / step) * step};
}

double bucketInterval(double step, double scrapeInterval)
{
    return step * std::max(1.0, std::ceil(scrapesInAnIncrease * scrapeOrDefault(scrapeInterval) / step - timeSlack));
}

TimeRange bucketGrid(const TimeRange &judged, double interval)
{
    return {(std::ceil(judged.start / interval - timeSlack) + 1) * interval, std::floor(judged.end / interval + timeSlack) * interval};
}

QFuture<Result<KpiData>> fetchKpi(MetricSource &source, const KpiDefinition &kpi, const Binding &binding, const TimeRange &window,
                                  double step, double scrapeInterval, const Clock &clock, QThreadPool &pool, const FetchOptions &options)
{
    Q_UNUSED(pool) // putting answers together takes microseconds; a pool whose threads wait for refreshes must not be waited for here
    Fetch fetch{source, kpi, binding, window, step, scrapeInterval, clock.now(), options, std::make_shared<FetchPromise>()};
    fetch.promise->start();
    const QFuture<Result<KpiData>> future = fetch.promise->future();
    QFuture<ScrapeInterval> scraped = source.scrapeIntervalOf(scrapedExpr(binding.queries), options.stop);
    if (scraped.isFinished()) {
        ask(fetch, scraped.resultCount() > 0 ? scraped.result() : ScrapeInterval());
        return future;
    }
    scraped.then([fetch](const ScrapeInterval &interval) { ask(fetch, interval); })
        .onCanceled([fetch] { finish(fetch, fail(ErrorCode::Cancelled, shownText(fetch.kpi.name))); });
    return future;
}

QFuture<KpiData> fetchBucketSeries(MetricSource &source, const Binding &binding, KpiData data, double scrapeInterval, const StopToken &stop)
{
    if (data.binding.scrapeInterval > 0)
        scrapeInterval = data.binding.scrapeInterval;
    auto question = bucketQuestion(binding, data.judged(), data.step, scrapeInterval);
    if (!question || !data.bucketSeries.empty())
        return finished(std::move(data));
    question->query.stop = stop;
    auto promise = std::make_shared<QPromise<KpiData>>();
    promise->start();
    const QFuture<KpiData> future = promise->future();
    const QList<Answer> asked{source.query(question->query)};
    whenAllAnswered(asked, [promise, question = std::move(*question), data = std::move(data)](const QList<Answer> &done) mutable {
        addBucketSeries(data, completed(question, resultOf(done.front())));
        promise->addResult(std::move(data));
        promise->finish();
    });
    return future;
}

} // namespace sextant
