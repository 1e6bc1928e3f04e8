#include "models/sources/http/networkworker.h"

#include "models/sources/http/inflate.h"
#include "models/sources/http/neterror.h"
#include "models/sources/http/retry.h"
#include "models/sources/http/url.h"

#include <QFile>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace sextant {
namespace {

constexpr int maxRedirects = 3;
constexpr std::size_t maxManagers = 7;     // one opens six connections to a host; seven carry forty requests at once
constexpr int connectionsPerManager = 6;
constexpr qsizetype parserPadding = 64;

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

Error problem(ErrorCode code, const QString &context, const QString &advice = {})
{
    return Error{code, context, {}, advice};
}

int milliseconds(double seconds)
{
    return int(std::clamp(seconds * 1000, 0.0, 2e9));
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

void setProxy(QNetworkAccessManager &manager, const ProxySetting &setting)
{
    if (setting.kind == ProxySetting::Kind::System) {
        manager.setProxyFactory(new SystemProxies);
        return;
    }
    QNetworkProxy proxy(QNetworkProxy::NoProxy);
    if (setting.kind == ProxySetting::Kind::Explicit) {
        const bool socks = setting.url.scheme() == QStringLiteral("socks5");
        proxy = QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, setting.url.host(),
                              quint16(setting.url.port(socks ? 1080 : 3128)), setting.user, QString::fromUtf8(setting.password));
    }
    manager.setProxy(proxy);
}

/// The client's key; an encrypted one without the right passphrase is said to be that.
Result<QSslKey> readKey(const Credentials &credentials)
{
    QFile file(credentials.keyFile);
    const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, credentials.keyPassphrase);
        if (!key.isNull())
            return key;
    }
    if (pem.contains("ENCRYPTED"))
        return fail(ErrorCode::Tls,
                    credentials.keyPassphrase.isEmpty() ? NetworkWorker::tr("The client key \"%1\" is encrypted").arg(credentials.keyFile)
                                                        : NetworkWorker::tr("The passphrase does not open the client key \"%1\"").arg(credentials.keyFile),
                    {}, NetworkWorker::tr("Give its passphrase by reference."));
    return fail(ErrorCode::InvalidInput, NetworkWorker::tr("\"%1\" holds nothing usable in PEM form").arg(credentials.keyFile));
}

/// The TLS identity of a source. There is no switch that accepts a bad certificate.
std::optional<Error> configureTls(const Credentials &credentials, QSslConfiguration &tls)
{
    const auto unusable = [](const QString &file) {
        return Error{ErrorCode::InvalidInput, NetworkWorker::tr("\"%1\" holds nothing usable in PEM form").arg(file), {}, {}};
    };
    if (!credentials.caFile.isEmpty()) {
        const auto authorities = QSslCertificate::fromPath(credentials.caFile);
        if (authorities.isEmpty())
            return unusable(credentials.caFile);
        tls.setCaCertificates(authorities);
    }
    if (credentials.certFile.isEmpty())
        return std::nullopt;
    const auto chain = QSslCertificate::fromPath(credentials.certFile);
    if (chain.isEmpty())
        return unusable(credentials.certFile);
    const auto key = readKey(credentials);
    if (!key)
        return key.error();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(*key);
    return std::nullopt;
}

/// What a forwarding proxy asks of plain requests. Qt itself signs in for tunnels only, in which the server would see this.
QByteArray plainProxyLogin(const ProxySetting &proxy, const QUrl &url)
{
    const bool forwards = proxy.kind == ProxySetting::Kind::Explicit && proxy.url.scheme() == QStringLiteral("http")
        && url.scheme() == QStringLiteral("http");
    return forwards && !proxy.user.isEmpty() ? "Basic " + (proxy.user.toUtf8() + ':' + proxy.password).toBase64() : QByteArray();
}

QNetworkRequest networkRequest(const HttpJob &job)
{
    const HttpRequest &request = job.request;
    QNetworkRequest out(job.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Naming the encoding ourselves keeps Qt from inflating in this thread, and from refusing honest, very regular answers.
    out.setRawHeader("Accept-Encoding", request.acceptGzip.value_or(!isNearby(job.url)) ? "gzip" : "identity");
    out.setRawHeader("Accept", "application/json");
    out.setRawHeader("User-Agent", "Sextant/" SEXTANT_VERSION);
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);
    if (request.credentials) {
        for (const auto &[name, value] : request.credentials->headers)
            out.setRawHeader(name, value);
        if (!request.credentials->authorization.isEmpty())
            out.setRawHeader("Authorization", request.credentials->authorization);
    }
    if (request.credentials)
        if (const QByteArray login = plainProxyLogin(request.credentials->proxy, job.url); !login.isEmpty())
            out.setRawHeader("Proxy-Authorization", login);
    if (request.method == HttpMethod::Post)
        out.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    return out;
}

Error transferError(const HttpJob &job, int status)
{
    const QString where = displayUrl(job.url);
    const Error error = networkError(job.reply->error(), where, job.reply->errorString(), job.sslErrors, status >= 100);
    const auto &credentials = job.request.credentials;
    const bool unreached = error.code == ErrorCode::Tcp && credentials && credentials->proxy.kind == ProxySetting::Kind::Explicit;
    return unreached ? proxyError(where) : error; // whatever a tunnel's refusal looks like to Qt
}

} // namespace

void NetworkWorker::accept(HttpRequest request, HttpClient::Done done)
{
    auto owned = std::make_unique<HttpJob>();
    HttpJob *job = owned.get();
    m_jobs.emplace(job, std::move(owned));
    job->request = std::move(request);
    job->done = std::move(done);
    job->serial = ++m_lastSerial;
    job->url = job->request.url;
    job->origin = originOf(job->url);
    job->deadline = QDeadlineTimer(milliseconds(job->request.deadline), Qt::PreciseTimer);
    if (!job->url.userInfo().isEmpty() || job->url.host().isEmpty()) {
        finish(job, tl::unexpected(problem(ErrorCode::Url, tr("This address cannot be used"))));
        return;
    }
    job->deadlineTimer.setSingleShot(true);
    job->deadlineTimer.setTimerType(Qt::PreciseTimer);
    connect(&job->deadlineTimer, &QTimer::timeout, this, [this, job] {
        finish(job, tl::unexpected(problem(ErrorCode::Timeout,
                                         tr("%1 did not answer within %2 s").arg(displayUrl(job->url)).arg(job->request.deadline),
                                         tr("Ask for less or allow more time."))));
    });
    job->deadlineTimer.start(milliseconds(job->request.deadline));
    job->idleTimer.setSingleShot(true);
    connect(&job->idleTimer, &QTimer::timeout, this, [this, job] {
        finish(job, tl::unexpected(problem(ErrorCode::Timeout, tr("%1 stopped in the middle of its answer").arg(displayUrl(job->url)))));
    });
    if (job->request.stopWith) {
        connect(&job->stop, &QFutureWatcher<void>::canceled, this, [this, job] { stopJob(job); });
        job->stop.setFuture(*job->request.stopWith);
    }
    if (job->request.delay > 0)
        QTimer::singleShot(milliseconds(job->request.delay), &job->deadlineTimer, [this, job] { signIn(job); });
    else
        signIn(job);
}

void NetworkWorker::signIn(HttpJob *job)
{
    if (!job->request.signIn) {
        join(job);
        return;
    }
    job->request.signIn->credentials([this, job, serial = job->serial](Result<SignIn::Credential> credentials) {
        const auto at = m_jobs.find(job);
        if (at == m_jobs.end() || job->serial != serial)
            return; // it was stopped or ran out of time meanwhile
        if (!credentials) {
            finish(job, tl::unexpected(credentials.error()));
            return;
        }
        job->request.credentials = *credentials;
        join(job);
    });
}

NetworkWorker::Lane &NetworkWorker::lane(const QString &origin)
{
    auto &entry = m_lanes[origin];
    if (!entry) {
        entry = std::make_unique<Lane>();
        entry->wake.setSingleShot(true);
        connect(&entry->wake, &QTimer::timeout, this, [this, origin] { pump(origin); });
    }
    return *entry;
}

NetworkWorker::Connections &NetworkWorker::connections(const HttpRequest &request)
{
    static const Credentials none;
    const Credentials &credentials = request.credentials ? *request.credentials : none;
    const auto [at, isNew] = m_connections.try_emplace(credentials.connectionKey());
    if (isNew) {
        at->second.tls = QSslConfiguration::defaultConfiguration();
        at->second.problem = configureTls(credentials, at->second.tls);
    }
    Connections &set = at->second;
    const bool allBusy = std::all_of(set.managers.begin(), set.managers.end(),
                                     [](const auto &entry) { return entry.second >= connectionsPerManager; });
    if (set.managers.size() < maxManagers && allBusy) {
        auto manager = std::make_unique<QNetworkAccessManager>();
        setProxy(*manager, credentials.proxy);
        set.managers.emplace_back(std::move(manager), 0);
    }
    return set;
}

void NetworkWorker::join(HttpJob *job)
{
    Lane &own = lane(job->origin);
    if (own.notBefore.remainingTime() > job->deadline.remainingTime()) {
        const ErrorCode code = own.waitStatus == 429 ? ErrorCode::RateLimited : ErrorCode::Unavailable;
        Error refused = problem(code, tr("%1 asked to be left alone for a while").arg(displayUrl(job->url)));
        refused.http = own.waitStatus;
        refused.retryAfter = double(own.notBefore.remainingTime()) / 1000.0;
        finish(job, tl::unexpected(std::move(refused)));
        return;
    }
    own.waiting.push_back(job);
    pump(job->origin);
}

void NetworkWorker::pump(const QString &origin)
{
    Lane &own = lane(origin);
    if (!own.notBefore.hasExpired()) {
        if (!own.waiting.empty())
            own.wake.start(int(own.notBefore.remainingTime()) + 1);
        return;
    }
    while (own.running < own.limit.limit() && !own.waiting.empty()) {
        HttpJob *job = own.waiting.front();
        own.waiting.pop_front();
        job->running = true;
        ++own.running;
        launch(job);
    }
}

void NetworkWorker::launch(HttpJob *job)
{
    Connections &set = connections(job->request);
    if (set.problem) {
        finish(job, tl::unexpected(*set.problem));
        return;
    }
    auto &entry = *std::min_element(set.managers.begin(), set.managers.end(),
                                    [](const auto &a, const auto &b) { return a.second < b.second; });
    ++entry.second;
    job->manager = entry.first.get();
    job->body.clear();
    job->sslErrors.clear();
    job->wire.start();
    QNetworkRequest request = networkRequest(*job);
    request.setSslConfiguration(set.tls);
    job->reply = job->request.method == HttpMethod::Post ? job->manager->post(request, job->request.form) : job->manager->get(request);
    connect(job->reply, &QNetworkReply::sslErrors, this, [job](const QList<QSslError> &errors) { job->sslErrors = errors; });
    connect(job->reply, &QNetworkReply::metaDataChanged, this, [this, job] { onMetaData(job); });
    connect(job->reply, &QNetworkReply::readyRead, this, [this, job] { onBytes(job); });
    connect(job->reply, &QNetworkReply::finished, this, [this, job] { onFinished(job); });
}

void NetworkWorker::onMetaData(HttpJob *job)
{
    const qint64 announced = job->reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > job->request.byteCap)
        finish(job, tl::unexpected(problem(ErrorCode::TooLarge,
                                         tr("The answer is larger than %1 MB").arg(job->request.byteCap / 1000000),
                                         tr("Ask for fewer series or a shorter time range."))));
    else if (announced > 0)
        job->body.reserve(qsizetype(announced) + parserPadding);
}

void NetworkWorker::onBytes(HttpJob *job)
{
    job->body += job->reply->readAll();
    if (job->body.size() > job->request.byteCap)
        finish(job, tl::unexpected(problem(ErrorCode::TooLarge,
                                         tr("The answer is larger than %1 MB").arg(job->request.byteCap / 1000000),
                                         tr("Ask for fewer series or a shorter time range."))));
    else
        job->idleTimer.start(milliseconds(job->request.idle));
}

void NetworkWorker::onFinished(HttpJob *job)
{
    job->idleTimer.stop();
    job->body += job->reply->readAll();
    const int status = job->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isHttpAnswer(job->reply->error(), status)) {
        Error lost = transferError(*job, status);
        lost.http = status;
        finish(job, tl::unexpected(std::move(lost)));
        return;
    }
    const QByteArray announced = job->reply->rawHeader("Content-Length").trimmed();
    bool isNumber = false;
    const qint64 length = announced.toLongLong(&isNumber);
    if (isNumber && status != 204 && status != 304 && job->body.size() < length) {
        Error cut = problem(ErrorCode::Truncated,
                            tr("%1 sent %2 of %3 bytes")
                                .arg(displayUrl(job->url), QString::number(job->body.size()), QString::number(length)),
                            tr("Try again; if it stays, look at the proxies in between."));
        cut.http = status;
        finish(job, tl::unexpected(std::move(cut)));
        return;
    }
    if (isRedirect(status) && job->reply->hasRawHeader("Location"))
        onRedirect(job, status);
    else
        deliver(job, status);
}

void NetworkWorker::onRedirect(HttpJob *job, int status)
{
    const QUrl target = job->url.resolved(QUrl(QString::fromUtf8(job->reply->rawHeader("Location"))));
    const bool leaves = originOf(target) != job->origin;
    if (leaves || !target.userInfo().isEmpty() || job->redirects >= maxRedirects) {
        Error refused = leaves
            ? problem(ErrorCode::Http, tr("%1 redirects to another server").arg(displayUrl(job->url)),
                    tr("It was not followed, to keep your login safe. Behind a sign-in page give a token; else give the final address."))
            : problem(ErrorCode::Http, tr("%1 redirects in circles").arg(displayUrl(job->url)));
        refused.detail = displayUrl(target);
        refused.http = status;
        finish(job, tl::unexpected(std::move(refused)));
        return;
    }
    ++job->redirects;
    if (status == 303)
        job->request.method = HttpMethod::Get;
    job->url = target;
    detach(job);
    launch(job);
}

/// Whether a refused job is on its way again with a new token. A new token that is refused too ends the job.
bool NetworkWorker::sendAgainSignedIn(HttpJob *job)
{
    const auto &signIn = job->request.signIn;
    if (!signIn || !signIn->renew(job->request.credentials))
        return false;
    if (job->renewed) {
        finish(job, tl::unexpected(signIn->refused(displayUrl(job->url))));
        return true;
    }
    job->renewed = true;
    detach(job);
    job->running = false;
    --lane(job->origin).running;
    this->signIn(job);
    pump(job->origin);
    return true;
}

void NetworkWorker::deliver(HttpJob *job, int status)
{
    HttpReply reply;
    reply.status = status;
    for (const auto &[name, value] : job->reply->rawHeaderPairs())
        reply.headers.append({name.toLower(), value});
    reply.body = std::move(job->body);
    reply.url = job->url;
    reply.elapsed = double(job->wire.nsecsElapsed()) / 1e9;
    reply.retryAfter = retryAfterSeconds(reply.header("retry-after"), QDateTime::currentDateTimeUtc());
    if (status == 401 && sendAgainSignedIn(job))
        return;
    Lane &own = lane(job->origin);
    if (status == 429 || status == 503) {
        own.limit.onOverload();
        own.waitStatus = status;
        if (reply.retryAfter > 0)
            own.notBefore = QDeadlineTimer(milliseconds(reply.retryAfter), Qt::PreciseTimer);
    } else {
        own.limit.onAnswer(reply.elapsed, own.running);
    }
    finish(job, std::move(reply));
}

/// Takes the reply away from the job; its signals are over.
void NetworkWorker::detach(HttpJob *job)
{
    if (!job->reply)
        return;
    for (auto &[key, set] : m_connections)
        for (auto &[manager, busy] : set.managers)
            if (manager.get() == job->manager)
                --busy;
    job->reply->disconnect(this);
    if (job->reply->isRunning())
        job->reply->abort();
    job->reply->deleteLater();
    job->reply = nullptr;
}

void NetworkWorker::finish(HttpJob *job, Result<HttpReply> result)
{
    detach(job);
    const QString origin = job->origin;
    Lane &own = lane(origin);
    if (job->running)
        --own.running;
    own.waiting.erase(std::remove(own.waiting.begin(), own.waiting.end(), job), own.waiting.end());
    job->deadlineTimer.stop();
    job->idleTimer.stop();
    job->stop.disconnect(this);
    auto node = m_jobs.extract(job);
    m_pool->start([done = std::move(job->done), result = std::move(result), cap = job->request.byteCap]() mutable {
        const QByteArray encoding = result ? result->header("content-encoding").trimmed().toLower() : QByteArray();
        if (!encoding.isEmpty() && encoding != "identity" && !result->body.isEmpty()) {
            auto plain = encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate"
                ? inflateBody(result->body, cap)
                : Result<QByteArray>(fail(ErrorCode::NotAnApi, tr("The answer is packed in a way nobody asked for"),
                                          QString::fromLatin1(encoding.left(40))));
            if (plain) {
                result->body = std::move(*plain);
            } else {
                Error broken = plain.error();
                broken.http = result->status;
                result = tl::unexpected(std::move(broken));
            }
        }
        done(std::move(result));
    });
    // The job may be in the middle of one of its own timers' signals.
    QMetaObject::invokeMethod(this, [keep = std::make_shared<decltype(node)>(std::move(node))] {}, Qt::QueuedConnection);
    pump(origin);
}

void NetworkWorker::stopJob(HttpJob *job)
{
    finish(job, tl::unexpected(problem(ErrorCode::Cancelled, tr("Stopped"))));
}

void NetworkWorker::cancel(quint64 group)
{
    std::vector<HttpJob *> stopped;
    for (const auto &[job, owned] : m_jobs)
        if (job->request.group == group)
            stopped.push_back(job);
    // Those in line first, or finishing one would launch the next.
    std::stable_partition(stopped.begin(), stopped.end(), [](const HttpJob *job) { return !job->running; });
    for (HttpJob *job : stopped)
        stopJob(job);
}

void NetworkWorker::cancelAll()
{
    for (auto &[origin, own] : m_lanes)
        own->waiting.clear(); // or finishing one would launch the next
    while (!m_jobs.empty())
        stopJob(m_jobs.begin()->first);
    m_connections.clear();
}

} // namespace sextant
