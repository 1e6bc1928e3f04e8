#include "models/sources/prometheus/prometheussource.h"

#include "models/core/timerange.h"
#include "models/sources/http/url.h"
#include "models/sources/prometheus/apiclient.h"
#include "models/sources/prometheus/apierror.h"
#include "models/sources/prometheus/connector.h"
#include "models/sources/prometheus/metaparser.h"
#include "models/sources/prometheus/parser.h"
#include "models/sources/prometheus/scrapebook.h"
#include "models/sources/prometheus/windows.h"
#include "models/sources/reach.h"

#include <QCoreApplication>

#include <cmath>

namespace sextant {

using namespace prometheus;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Prometheus)
};

constexpr double scrapeDeadline = 10; // seconds: what helps a query must not cost more than it
constexpr std::size_t maxPieces = 64;
constexpr int maxRulePages = 1000;

/// What people paste: the address of a page of the user interface.
QUrl withoutPage(QUrl url)
{
    QString path = url.path();
    if (const qsizetype api = path.indexOf(QStringLiteral("/api/v1")); api >= 0)
        path.truncate(api);
    for (const QString &page : {QStringLiteral("/graph"), QStringLiteral("/query"), QStringLiteral("/vmui")})
        if (path.endsWith(page))
            path.chop(page.size());
    url.setPath(path);
    return url;
}

std::optional<Error> checkQuery(const Query &query)
{
    const auto bad = [](const QString &what) { return Error{ErrorCode::InvalidInput, what, {}, {}}; };
    if (query.expr.trimmed().isEmpty())
        return bad(Tr::tr("The query is empty"));
    if (!(query.deadline > 0) || query.deadline > 86400)
        return bad(Tr::tr("The deadline must be between 0 and 86400 seconds"));
    if (!query.isRange())
        return std::nullopt;
    if (!std::isfinite(query.range.start) || !std::isfinite(query.range.end) || query.range.end < query.range.start)
        return bad(Tr::tr("The time range ends before it starts"));
    const std::size_t points = expectedPoints(query.range, query.step);
    if (points > maxPieces * (maxIntervals + 1))
        return bad(Tr::tr("The range has %1 steps, more than can be drawn or kept").arg(points));
    return std::nullopt;
}

ApiCall callFor(const Query &query, const TimeRange &range, const QString &kind)
{
    ApiCall call;
    call.post = true;
    call.deadline = query.deadline;
    call.stopWith = query.stop.future;
    call.path = query.isRange() ? QStringLiteral("query_range") : QStringLiteral("query");
    call.params << std::pair(QStringLiteral("query"), query.expr);
    if (query.isRange()) {
        call.params << std::pair(QStringLiteral("start"), apiNumber(range.start)) << std::pair(QStringLiteral("end"), apiNumber(range.end))
                    << std::pair(QStringLiteral("step"), apiNumber(query.step));
        // VictoriaMetrics would move start and end to multiples of the step; the others ignore the word.
        if (kind == QStringLiteral("victoriametrics") || kind == QStringLiteral("unknown"))
            call.params << std::pair(QStringLiteral("nocache"), QStringLiteral("1"));
    } else if (query.time) {
        call.params << std::pair(QStringLiteral("time"), apiNumber(*query.time));
    }
    call.params << std::pair(QStringLiteral("timeout"), durationText(query.deadline));
    return call;
}

Result<QueryResult> readQuery(HttpReply reply)
{
    if (reply.status == 204) // Thanos's way to say that there is nothing
        return QueryResult{};
    auto result = parseQuery(std::move(reply.body), reply.status);
    if (result) {
        result->elapsed = reply.elapsed;
    } else {
        result.error().http = reply.status;
        result.error().retryAfter = reply.retryAfter;
    }
    return result;
}

Result<QStringList> readTexts(HttpReply reply)
{
    return reply.status == 204 ? Result<QStringList>(QStringList()) : parseStrings(std::move(reply.body), reply.status);
}

/// Adapts the parsers of answers about the server.
template<typename T>
std::function<Result<T>(HttpReply)> reading(Result<T> (*parse)(const QByteArray &, int))
{
    return [parse](HttpReply reply) -> Result<T> {
        return reply.status == 204 ? Result<T>(T{}) : parse(reply.body, reply.status);
    };
}

/// The pieces of one long range, asked together and joined in order.
struct Pieces {
    explicit Pieces(std::size_t count) : results(count), open(count) { promise.start(); }
    QPromise<Result<QueryResult>> promise;
    std::vector<Result<QueryResult>> results;
    std::atomic<std::size_t> open;

    void finish(const ApiClient &api)
    {
        std::vector<QueryResult> parts;
        for (auto &result : results) {
            if (!result) {
                promise.addResult(tl::unexpected(api.clean(result.error())));
                promise.finish();
                return;
            }
            parts.push_back(std::move(*result));
        }
        promise.addResult(mergeParts(std::move(parts)));
        promise.finish();
    }
};

struct RulePages {
    QPromise<Result<std::vector<RuleInfo>>> promise;
    std::vector<RuleInfo> rules;
    int pages = 0;
};

void askRules(const std::shared_ptr<ApiClient> &api, const std::shared_ptr<RulePages> &book, const QString &token, double deadline)
{
    ApiCall call;
    call.path = QStringLiteral("rules");
    call.deadline = deadline;
    call.stopWith = QFuture<void>(book->promise.future());
    if (!token.isEmpty())
        call.params << std::pair(QStringLiteral("group_next_token"), token);
    api->call(std::move(call), [api, book, token, deadline](Result<HttpReply> reply) {
        auto page = reply.and_then([](const HttpReply &got) { return parseRules(got.body, got.status); });
        if (!page) {
            book->promise.addResult(tl::unexpected(api->clean(page.error())));
            book->promise.finish();
            return;
        }
        std::move(page->rules.begin(), page->rules.end(), std::back_inserter(book->rules));
        if (!page->nextToken.isEmpty() && page->nextToken != token && ++book->pages < maxRulePages) {
            askRules(api, book, page->nextToken, deadline);
            return;
        }
        book->promise.addResult(std::move(book->rules));
        book->promise.finish();
    });
}

} // namespace

Result<std::shared_ptr<PrometheusSource>> PrometheusSource::make(const SourceConfig &config, const SourceContext &context)
{
    return reachOf(config, context).map([&](const Reach &reach) {
        auto api = std::make_shared<ApiClient>(withoutPage(reach.address), reach.signIn, context.http);
        return std::shared_ptr<PrometheusSource>(new PrometheusSource(config, std::move(api), context.clock, reach.timeout));
    });
}

PrometheusSource::PrometheusSource(SourceConfig config, std::shared_ptr<ApiClient> api, const Clock *clock, double timeout)
    : m_config(std::move(config)), m_api(std::move(api)), m_scrapes(std::make_shared<ScrapeBook>(m_api)), m_clock(clock), m_timeout(timeout)
{
}

PrometheusSource::~PrometheusSource()
{
    m_api->cancelAll();
}

QFuture<Result<SourceInfo>> PrometheusSource::connectSource()
{
    return std::make_shared<Connector>(m_api, m_scrapes, m_clock, m_timeout)->start();
}

SourceInfo PrometheusSource::known() const
{
    const auto learned = m_api->learned();
    SourceInfo info;
    info.kind = learned->kind;
    info.version = learned->version;
    info.address = displayUrl(m_api->base());
    info.prefix = learned->prefix;
    return info;
}

QFuture<Result<QStringList>> PrometheusSource::metricNames()
{
    return labelValues(QStringLiteral("__name__"));
}

QFuture<Result<QueryResult>> PrometheusSource::query(const Query &query)
{
    if (const auto problem = checkQuery(query)) {
        QPromise<Result<QueryResult>> refused;
        refused.start();
        refused.addResult(tl::unexpected(*problem));
        refused.finish();
        return refused.future();
    }
    const QString kind = m_api->learned()->kind;
    const bool whole = !query.isRange() || expectedPoints(query.range, query.step) <= maxIntervals + 1 || !canSplit(query.expr);
    if (whole)
        return m_api->ask<QueryResult>(callFor(query, query.range, kind), readQuery);
    const std::vector<TimeRange> ranges = splitRange(query.range, query.step);
    auto pieces = std::make_shared<Pieces>(ranges.size());
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        ApiCall call = callFor(query, ranges[i], kind);
        if (!call.stopWith)
            call.stopWith = QFuture<void>(pieces->promise.future());
        m_api->call(std::move(call), [api = m_api, pieces, i](Result<HttpReply> reply) {
            pieces->results[i] = reply ? readQuery(std::move(*reply)) : Result<QueryResult>(tl::unexpected(reply.error()));
            if (--pieces->open == 0)
                pieces->finish(*api);
        });
    }
    return pieces->promise.future();
}

QFuture<ScrapeInterval> PrometheusSource::scrapeIntervalOf(const QString &expr, const StopToken &stop)
{
    return m_scrapes->intervalOf(expr, std::min(m_timeout, scrapeDeadline), stop);
}

void PrometheusSource::cancelAll()
{
    m_api->cancelAll();
}

QFuture<Result<QStringList>> PrometheusSource::labelNames(const QStringList &selectors)
{
    ApiCall call;
    call.path = QStringLiteral("labels");
    call.deadline = m_timeout;
    for (const QString &selector : selectors)
        call.params << std::pair(QStringLiteral("match[]"), selector);
    return m_api->ask<QStringList>(std::move(call), readTexts);
}

QFuture<Result<QStringList>> PrometheusSource::labelValues(const QString &label, const QStringList &selectors)
{
    ApiCall call;
    call.path = QStringLiteral("label/%1/values").arg(label);
    call.deadline = m_timeout;
    for (const QString &selector : selectors)
        call.params << std::pair(QStringLiteral("match[]"), selector);
    return m_api->ask<QStringList>(std::move(call), readTexts);
}

QFuture<Result<std::vector<LabelSet>>> PrometheusSource::series(const QStringList &selectors, const TimeRange &range)
{
    ApiCall call;
    call.path = QStringLiteral("series");
    call.post = true;
    call.deadline = m_timeout;
    for (const QString &selector : selectors)
        call.params << std::pair(QStringLiteral("match[]"), selector);
    call.params << std::pair(QStringLiteral("start"), apiNumber(range.start)) << std::pair(QStringLiteral("end"), apiNumber(range.end));
    return m_api->ask<std::vector<LabelSet>>(std::move(call), [](HttpReply reply) -> Result<std::vector<LabelSet>> {
        if (reply.status == 204)
            return std::vector<LabelSet>();
        return parseSeries(std::move(reply.body), reply.status);
    });
}

QFuture<Result<std::vector<MetricMetadata>>> PrometheusSource::metadata()
{
    return m_api->ask<std::vector<MetricMetadata>>({QStringLiteral("metadata"), {}, false, m_timeout, {}}, reading(parseMetadata));
}

QFuture<Result<std::vector<ScrapeTarget>>> PrometheusSource::targets()
{
    return m_api->ask<std::vector<ScrapeTarget>>(
        {QStringLiteral("targets"), {{QStringLiteral("state"), QStringLiteral("active")}}, false, m_timeout, {}}, reading(parseTargets));
}

QFuture<Result<std::vector<RuleInfo>>> PrometheusSource::rules()
{
    auto book = std::make_shared<RulePages>();
    book->promise.start();
    askRules(m_api, book, QString(), m_timeout);
    return book->promise.future();
}

QFuture<Result<std::vector<ActiveAlert>>> PrometheusSource::alerts()
{
    return m_api->ask<std::vector<ActiveAlert>>({QStringLiteral("alerts"), {}, false, m_timeout, {}}, reading(parseAlerts));
}

QFuture<Result<QStringList>> PrometheusSource::alertmanagers()
{
    return m_api->ask<QStringList>({QStringLiteral("alertmanagers"), {}, false, m_timeout, {}}, reading(parseAlertmanagers));
}

QFuture<Result<RuntimeInfo>> PrometheusSource::runtimeInfo()
{
    return m_api->ask<RuntimeInfo>({QStringLiteral("status/runtimeinfo"), {}, false, m_timeout, {}}, reading(parseRuntimeInfo));
}

} // namespace sextant
