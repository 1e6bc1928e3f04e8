#pragma once
#include "models/core/kpi.h"
#include "models/core/kpidata.h"
#include "models/sources/query.h"

#include <QFuture>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

namespace sextant {

class ServerView;

/// What answers at the other end.
struct SourceInfo {
    QString kind = QStringLiteral("unknown"); ///< "prometheus", "victoriametrics", "thanos", "mimir", "localhost", "recorded"
    QString version;
    QString address;   ///< redacted URL or "this machine"
    QString prefix;    ///< path in front of /api/v1, without a trailing slash
    double clockSkew = 0;      ///< server time minus ours, seconds
    double scrapeInterval = 0; ///< smallest active one, seconds; 0 when unknown
    double slowestScrape = 0;  ///< largest active one, seconds; 0 when unknown
    friend bool operator==(const SourceInfo &, const SourceInfo &) = default;
};

/// How often the series behind an expression get a new sample.
struct ScrapeInterval {
    double seconds = 0; ///< 0 when unknown
    QString reason;     ///< where that is known from, one sentence
    friend bool operator==(const ScrapeInterval &, const ScrapeInterval &) = default;
};

/// A metric source as the project stores it. Never a secret: only where a secret can be found.
struct SourceConfig {
    QString id;
    QString kind;  ///< registry id: "prometheus", "localhost", "recorded"
    QString name;
    QString url;
    std::map<QString, QString> fields; ///< the registry's config fields: "auth", "user", "tokenFile", "caFile", "timeout", …
    /// Numbers that came with the project: nothing to connect to, nothing to search.
    bool isRecorded() const { return kind == QLatin1String("recorded"); }
    friend bool operator==(const SourceConfig &, const SourceConfig &) = default;
};

/// Where numbers come from. Implementations are thread-safe to call from the GUI thread and answer from the pool;
/// they own no widget and know no file but what they are given.
class MetricSource
{
public:
    virtual ~MetricSource() = default;
    virtual SourceConfig config() const = 0;
    /// Who answers and how; also the connection test. Errors say which stage failed (url, dns, tcp, tls, timeout, http, auth, not-an-api, starting).
    virtual QFuture<Result<SourceInfo>> connectSource() = 0;
    /// Every metric name the source has now.
    virtual QFuture<Result<QStringList>> metricNames() = 0;
    /// Label names among the series that match any of the selectors (none given: all); empty where a source cannot say.
    virtual QFuture<Result<QStringList>> labelNames(const QStringList &selectors)
    {
        Q_UNUSED(selectors)
        return QtFuture::makeReadyFuture(Result<QStringList>());
    }
    /// Values of one label among them.
    virtual QFuture<Result<QStringList>> labelValues(const QString &label, const QStringList &selectors)
    {
        Q_UNUSED(label) Q_UNUSED(selectors)
        return QtFuture::makeReadyFuture(Result<QStringList>());
    }
    virtual QFuture<Result<QueryResult>> query(const Query &query) = 0;
    /// How often the series of an expression (without open placeholders outside ranges) are sampled; of several intervals the largest,
    /// so that a rate over four of them sees every series. Unknown where a source has one interval for everything.
    virtual QFuture<ScrapeInterval> scrapeIntervalOf(const QString &expr, const StopToken &stop = {})
    {
        Q_UNUSED(expr) Q_UNUSED(stop)
        return QtFuture::makeReadyFuture(ScrapeInterval());
    }
    /// What a server tells beside its samples; nullptr for sources that are no server.
    virtual ServerView *serverView() { return nullptr; }
    /// Stops what is under way; its futures end with ErrorCode::Cancelled.
    virtual void cancelAll() = 0;
    /// Samples that only exist here and should be kept by the project, each handed out once. Empty for servers.
    virtual std::vector<TimeSeries> takeHistory() { return {}; }
    /// What an earlier session kept, before the first query.
    virtual void restoreHistory(std::vector<TimeSeries> samples) { Q_UNUSED(samples) }
};

} // namespace sextant
