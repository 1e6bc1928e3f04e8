#include "models/sources/prometheus/connector.h"

#include "models/sources/http/url.h"
#include "models/sources/prometheus/apierror.h"
#include "models/sources/prometheus/metaparser.h"
#include "models/sources/prometheus/parser.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <tuple>

namespace sextant::prometheus {
namespace {

/// Where "/" led to, without the page that user interfaces live on.
QString prefixOfPage(QString path)
{
    for (const QString &page : {QStringLiteral("/graph"), QStringLiteral("/query"), QStringLiteral("/vmui"), QStringLiteral("/")})
        if (path.endsWith(page))
            path.chop(page.size());
    return path;
}

std::optional<double> dateOf(const HttpReply &reply)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(reply.header("date")), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return double(date.toSecsSinceEpoch()) + 0.5; // the header has whole seconds
}

} // namespace

QString kindOf(const BuildInfo &build)
{
    if (build.application.contains(QStringLiteral("Mimir")) || build.application.contains(QStringLiteral("Cortex")))
        return QStringLiteral("mimir");
    if (build.version.isEmpty() || (build.version == QStringLiteral("2.24.0") && build.goVersion.isEmpty()))
        return QStringLiteral("victoriametrics");
    if (build.version.startsWith(QStringLiteral("0.")))
        return QStringLiteral("thanos"); // no Prometheus with this endpoint has been older than 2.14
    if (build.version.startsWith(QStringLiteral("1.")))
        return QStringLiteral("unknown"); // Cortex and others of that number
    return QStringLiteral("prometheus");
}

bool mayBeVictoria(const HttpReply &reply)
{
    return !reply.header("x-server-hostname").isEmpty();
}

QString victoriaVersion(const QByteArray &metrics)
{
    static const QRegularExpression pattern(
        QStringLiteral("vm_app_version\\{[^}]*version=\"(?:victoria-metrics|vmselect)-[^\"]*\"[^}]*short_version=\"v?([^\"]+)\""));
    const qsizetype at = metrics.indexOf("vm_app_version{");
    if (at < 0)
        return {};
    const auto match = pattern.match(QString::fromUtf8(metrics.mid(at, 1000)));
    return match.captured(1);
}

Connector::Connector(std::shared_ptr<ApiClient> api, std::shared_ptr<ScrapeBook> scrapes, const Clock *clock, double deadline)
    : m_api(std::move(api)), m_scrapes(std::move(scrapes)), m_clock(clock), m_deadline(qint64(deadline * 1000), Qt::PreciseTimer)
{
    m_prefixes << m_api->base().path();
}

QFuture<Result<SourceInfo>> Connector::start()
{
    m_promise.start();
    m_info.address = displayUrl(m_api->base());
    const auto future = m_promise.future();
    tryPrefix();
    return future;
}

ApiCall Connector::ask(const QString &path, QList<std::pair<QString, QString>> params) const
{
    ApiCall call;
    call.path = path;
    call.params = std::move(params);
    call.deadline = std::max(0.05, double(m_deadline.remainingTime()) / 1000.0);
    call.stopWith = QFuture<void>(m_promise.future());
    return call;
}

void Connector::tryPrefix()
{
    m_api->callAt(m_prefixes.at(m_current), ask(QStringLiteral("status/buildinfo")), [self = shared_from_this()](Result<HttpReply> reply) {
        const auto build = reply.and_then([](const HttpReply &answer) { return parseBuildInfo(answer.body, answer.status); });
        if (build)
            self->found(kindOf(*build), build->version, mayBeVictoria(*reply));
        else if (build.error().code == ErrorCode::NotAnApi || build.error().code == ErrorCode::BadQuery)
            self->tryQuery(build.error());
        else
            self->nextPrefix(build.error());
    });
}

/// A server may know queries but not say what it is.
void Connector::tryQuery(const Error &why)
{
    m_api->callAt(m_prefixes.at(m_current), ask(QStringLiteral("query"), {{QStringLiteral("query"), QStringLiteral("1")}}),
                  [self = shared_from_this(), why](Result<HttpReply> reply) {
                      const bool hint = reply && mayBeVictoria(*reply);
                      const auto answer = reply.and_then([](HttpReply got) { return parseQuery(std::move(got.body), got.status); });
                      if (answer)
                          self->found(QStringLiteral("unknown"), QString(), hint);
                      else
                          self->nextPrefix(why);
                  });
}

void Connector::nextPrefix(const Error &why)
{
    if (!m_firstError)
        m_firstError = why;
    const bool elsewhere = m_firstError->code == ErrorCode::NotAnApi || m_firstError->code == ErrorCode::BadQuery;
    if (!elsewhere || why.code == ErrorCode::Cancelled || why.code == ErrorCode::Timeout) {
        fail(why.code == ErrorCode::Cancelled ? why : *m_firstError);
        return;
    }
    if (!m_hinted) {
        addHints();
        return;
    }
    if (++m_current < m_prefixes.size())
        tryPrefix();
    else
        fail(*m_firstError);
}

void Connector::addHints()
{
    m_hinted = true;
    m_api->rawAt(QString(), ask(QStringLiteral("/")), [self = shared_from_this()](Result<HttpReply> reply) {
        // Only the address it ended at is of interest: a page is not an error here.
        const auto add = [&self](const QString &prefix) {
            if (!self->m_prefixes.contains(prefix))
                self->m_prefixes << prefix;
        };
        if (reply)
            add(prefixOfPage(reply->url.path()));
        add(self->m_api->base().path() + QStringLiteral("/prometheus"));
        add(self->m_api->base().path() + QStringLiteral("/select/0/prometheus"));
        if (++self->m_current < self->m_prefixes.size())
            self->tryPrefix();
        else
            self->fail(*self->m_firstError);
    });
}

void Connector::found(const QString &kind, const QString &version, bool askMetrics)
{
    const bool victoria = kind == QStringLiteral("victoriametrics");
    m_info.prefix = m_prefixes.at(m_current);
    m_info.kind = kind;
    m_info.version = victoria ? QString() : version; // what it says there is made up
    m_api->learn({m_info.prefix, m_info.kind, m_info.version, m_api->learned()->useGet});
    if (victoria || askMetrics)
        askVersion();
    else
        askTime();
}

/// VictoriaMetrics's own metrics are the only place where it names itself and its version. vmauth may stand in front of other
/// servers and answers in its own name there, so only the stores count.
void Connector::askVersion()
{
    QString root = m_info.prefix;
    for (const QString &page : {QStringLiteral("/select/"), QStringLiteral("/prometheus")})
        if (const qsizetype at = root.indexOf(page); at >= 0)
            root.truncate(at);
    m_api->rawAt(root, ask(QStringLiteral("/metrics")), [self = shared_from_this()](Result<HttpReply> reply) {
        if (reply && reply->status == 200)
            if (const QString version = victoriaVersion(reply->body); !version.isEmpty()) {
                self->m_info.kind = QStringLiteral("victoriametrics");
                self->m_info.version = version;
                Learned learned = *self->m_api->learned();
                learned.kind = self->m_info.kind;
                self->m_api->learn(std::move(learned));
            }
        self->askTime();
    });
}

void Connector::askTime()
{
    ApiCall call = ask(QStringLiteral("query"), {{QStringLiteral("query"), QStringLiteral("time()")}});
    call.post = true;
    const double before = m_clock->now();
    m_api->call(std::move(call), [self = shared_from_this(), before](Result<HttpReply> reply) {
        if (!reply) {
            self->fail(reply.error());
            return;
        }
        const double middle = (before + self->m_clock->now()) / 2;
        const auto date = dateOf(*reply);
        const auto answer = parseQuery(std::move(reply->body), reply->status);
        if (!answer) {
            self->fail(answer.error());
            return;
        }
        // VictoriaMetrics moves "now" back by its latency offset, so there only the Date header tells.
        const bool honest = self->m_info.kind != QStringLiteral("victoriametrics") && !answer->series.empty() && !answer->series.front().empty();
        if (honest)
            self->m_info.clockSkew = answer->series.front().v.front() - middle;
        else if (date)
            self->m_info.clockSkew = *date - middle;
        self->askTargets();
    });
}

void Connector::askTargets()
{
    m_api->call(ask(QStringLiteral("targets"), {{QStringLiteral("state"), QStringLiteral("active")}}),
                [self = shared_from_this()](Result<HttpReply> reply) {
                    const auto targets = reply.and_then([](const HttpReply &got) { return parseTargets(got.body, got.status); });
                    if (targets) { // many stores have no targets of their own; then the interval stays unknown
                        std::tie(self->m_info.scrapeInterval, self->m_info.slowestScrape) = intervalsOf(*targets);
                        self->m_scrapes->setTargets(*targets);
                    }
                    self->succeed();
                });
}

void Connector::fail(const Error &error)
{
    m_promise.addResult(tl::unexpected(m_api->clean(error)));
    m_promise.finish();
}

void Connector::succeed()
{
    Learned learned = *m_api->learned();
    learned.version = m_info.version;
    m_api->learn(std::move(learned));
    m_promise.addResult(m_info);
    m_promise.finish();
}

} // namespace sextant::prometheus
