#pragma once
#include "models/sources/metricsource.h"
#include "models/sources/prometheus/apiclient.h"
#include "models/sources/prometheus/apitypes.h"
#include "models/sources/prometheus/scrapebook.h"

#include <QPromise>

namespace sextant::prometheus {

/// Finds out who answers: looks for the prefix (as given, where "/" redirects to, /prometheus, /select/0/prometheus), names
/// kind and version, measures the clock and reads the targets for their scrape intervals. One conversation; keeps itself alive until the end.
class Connector : public std::enable_shared_from_this<Connector>
{
public:
    Connector(std::shared_ptr<ApiClient> api, std::shared_ptr<ScrapeBook> scrapes, const Clock *clock, double deadline);
    QFuture<Result<SourceInfo>> start();

private:
    ApiCall ask(const QString &path, QList<std::pair<QString, QString>> params = {}) const;
    void tryPrefix();
    void tryQuery(const Error &why);
    void nextPrefix(const Error &why);
    void addHints();
    void found(const QString &kind, const QString &version, bool askMetrics);
    void askVersion();
    void askTime();
    void askTargets();
    void fail(const Error &error);
    void succeed();

    std::shared_ptr<ApiClient> m_api;
    std::shared_ptr<ScrapeBook> m_scrapes;
    const Clock *m_clock;
    QDeadlineTimer m_deadline;
    QPromise<Result<SourceInfo>> m_promise;
    QStringList m_prefixes;
    qsizetype m_current = 0;
    bool m_hinted = false;
    std::optional<Error> m_firstError;
    SourceInfo m_info;
};

/// Kind by what /status/buildinfo says: "prometheus", "victoriametrics", "thanos", "mimir", "unknown".
QString kindOf(const BuildInfo &build);
/// Whether the reply has the header that VictoriaMetrics's programs put into every answer; the version they claim may be anything.
bool mayBeVictoria(const HttpReply &reply);
/// "1.79.5" from the text of VictoriaMetrics's /metrics; empty when it says nothing.
QString victoriaVersion(const QByteArray &metrics);

} // namespace sextant::prometheus
