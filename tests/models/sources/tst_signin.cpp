#include "models/sources/http/httpclient.h"
#include "models/sources/prometheus/prometheussource.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

#include <QMutex>

using namespace sextant;

namespace {

/// Secrets by reference, answered from another thread; counts how often each was asked for.
class FakeSecrets final : public SecretSource
{
public:
    explicit FakeSecrets(QThreadPool *pool) : m_pool(pool) {}
    void set(const QString &reference, const QByteArray &secret)
    {
        QMutexLocker lock(&m_mutex);
        m_secrets[reference] = secret;
    }
    int asked() const { return m_asked; }
    /// Questions are not answered while held.
    void hold(bool held) { m_held = held; }

    void secret(const QString &reference, Done done) override
    {
        ++m_asked;
        if (m_held)
            return;
        m_pool->start([this, reference, done] {
            QMutexLocker lock(&m_mutex);
            const auto at = m_secrets.find(reference);
            done(at == m_secrets.end() ? Result<QByteArray>(fail(ErrorCode::Auth, QStringLiteral("nothing under ") + reference))
                                       : Result<QByteArray>(at->second));
        });
    }

private:
    QThreadPool *m_pool;
    QMutex m_mutex;
    std::map<QString, QByteArray> m_secrets;
    std::atomic<int> m_asked = 0;
    std::atomic<bool> m_held = false;
};

QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n'))
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

Replay answer(const QByteArray &status, const QByteArray &body)
{
    return Replay{ReplayServer::answer(status, body, "Content-Type: application/json\r\n")};
}

const QByteArray upAnswer = R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"7"]}]}})";

} // namespace

/// How a source signs in: secrets by reference, OAuth2 tokens and what happens when they are refused.
class TestSignIn : public StrictTest
{
    Q_OBJECT
    using Fields = std::map<QString, QString>;

    QThreadPool m_pool;
    ManualClock m_clock{1'800'000'000};
    std::shared_ptr<HttpClient> m_http;
    std::shared_ptr<FakeSecrets> m_secrets;

    Result<std::shared_ptr<PrometheusSource>> make(const QString &url, const Fields &fields)
    {
        SourceConfig config;
        config.kind = QStringLiteral("prometheus");
        config.url = url;
        config.fields = fields;
        return PrometheusSource::make(config, {m_http, &m_pool, &m_clock, m_secrets});
    }

    static Result<QueryResult> ask(PrometheusSource &source, double deadline = 5)
    {
        Query query;
        query.expr = QStringLiteral("up");
        query.deadline = deadline;
        auto future = source.query(query);
        future.waitForFinished();
        return future.resultCount() ? future.result() : Result<QueryResult>(fail(ErrorCode::Internal, QStringLiteral("no result")));
    }

    static Fields oauth(const QString &tokenUrl)
    {
        return {{QStringLiteral("oauthTokenUrl"), tokenUrl},
                {QStringLiteral("oauthClientId"), QStringLiteral("sextant:1")},
                {QStringLiteral("oauthSecret"), QStringLiteral("keyring:oauth")},
                {QStringLiteral("oauthScope"), QStringLiteral("metrics.read all")}};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_http = std::make_shared<HttpClient>(&m_pool);
        m_secrets = std::make_shared<FakeSecrets>(&m_pool);
        m_secrets->set(QStringLiteral("keyring:oauth"), "s3cret&more");
        m_clock.set(1'800'000'000);
    }
    void cleanup()
    {
        m_http->close();
        m_http.reset();
        m_pool.waitForDone();
    }

    void referencesAreAskedOnceAndSent()
    {
        ReplayServer server([](const QByteArray &) { return answer("200 OK", upAnswer); });
        m_secrets->set(QStringLiteral("keyring:pw"), "pa:ss");
        m_secrets->set(QStringLiteral("env:TENANT"), "team-a");
        auto source = make(server.url(), {{QStringLiteral("user"), QStringLiteral("anna")},
                                          {QStringLiteral("password"), QStringLiteral("keyring:pw")},
                                          {QStringLiteral("headers"), QStringLiteral("X-Scope-OrgID: env:TENANT\nX-Plain: value")}});
        QVERIFY(source.has_value());
        QCOMPARE(m_secrets->asked(), 0); // not before it is needed
        QVERIFY(ask(**source).has_value());
        QVERIFY(ask(**source).has_value());
        QCOMPARE(m_secrets->asked(), 2);
        const QByteArray request = server.requests().constLast();
        QCOMPARE(headerOf(request, "Authorization"), "Basic " + QByteArray("anna:pa:ss").toBase64());
        QCOMPARE(headerOf(request, "X-Scope-OrgID"), QByteArray("team-a"));
        QCOMPARE(headerOf(request, "X-Plain"), QByteArray("value"));
    }

    void fieldsAreCheckedBeforeASecretIsKnown_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("two ways of signing in") << QStringList{QStringLiteral("user=a"), QStringLiteral("token=keyring:x")};
        QTest::newRow("token and oauth") << QStringList{QStringLiteral("token=keyring:x"), QStringLiteral("oauthTokenUrl=http://h/t")};
        QTest::newRow("a secret written down") << QStringList{QStringLiteral("token=eyJhbGciOi")};
        QTest::newRow("an empty reference") << QStringList{QStringLiteral("token=keyring:")};
        QTest::newRow("oauth without a client") << QStringList{QStringLiteral("oauthTokenUrl=http://h/t"), QStringLiteral("oauthSecret=env:X")};
        QTest::newRow("oauth without a secret") << QStringList{QStringLiteral("oauthTokenUrl=http://h/t"), QStringLiteral("oauthClientId=x")};
        QTest::newRow("token endpoint with a login") << QStringList{QStringLiteral("oauthTokenUrl=http://u:p@h/t"), QStringLiteral("oauthClientId=x"),
                                                                   QStringLiteral("oauthSecret=env:X")};
        QTest::newRow("proxy with a login") << QStringList{QStringLiteral("proxy=custom"), QStringLiteral("proxyUrl=http://u:topsecret@h:1")};
        QTest::newRow("proxy of another kind") << QStringList{QStringLiteral("proxy=custom"), QStringLiteral("proxyUrl=ftp://h:1")};
        QTest::newRow("proxy without address") << QStringList{QStringLiteral("proxy=custom")};
        QTest::newRow("a header that smuggles") << QStringList{QStringLiteral("headers=Host: evil")};
        QTest::newRow("a header without a value") << QStringList{QStringLiteral("headers=nonsense")};
    }
    void fieldsAreCheckedBeforeASecretIsKnown()
    {
        QFETCH(QStringList, fields);
        Fields map;
        for (const QString &field : fields)
            map[field.section(u'=', 0, 0)] = field.section(u'=', 1);
        const auto source = make(QStringLiteral("http://127.0.0.1:9"), map);
        QVERIFY(!source);
        QVERIFY(source.error().code == ErrorCode::InvalidInput || source.error().code == ErrorCode::Url);
        const QString words = describe(source.error());
        QVERIFY2(!words.contains(QStringLiteral("eyJ")) && !words.contains(QStringLiteral("topsecret")), qPrintable(words));
    }

    void aSecretThatIsNotThereSendsNothing()
    {
        ReplayServer server(ReplayServer::json("{}"));
        const auto source = make(server.url(), {{QStringLiteral("token"), QStringLiteral("keyring:gone")}});
        const auto result = ask(**source);
        QCOMPARE(result.error().code, ErrorCode::Auth);
        QVERIFY(describe(result.error()).contains(QStringLiteral("keyring:gone")));
        QVERIFY(server.requests().isEmpty());
        m_secrets->set(QStringLiteral("keyring:gone"), "entered-now"); // a person typed it
        (void)ask(**source);
        QCOMPARE(headerOf(server.requests().value(0), "Authorization"), QByteArray("Bearer entered-now"));
    }

    void aSilentKeyringEndsAtTheDeadline()
    {
        m_secrets->hold(true);
        const auto source = make(QStringLiteral("http://127.0.0.1:9"), {{QStringLiteral("token"), QStringLiteral("keyring:slow")}});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ask(**source, 0.5).error().code, ErrorCode::Timeout);
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        auto running = (*source)->metricNames();
        (*source)->cancelAll();
        running.waitForFinished();
        QCOMPARE(running.result().error().code, ErrorCode::Cancelled);
    }

    void anotherSecretIsReadAfterARefusal()
    {
        ReplayServer server([](const QByteArray &request) {
            return headerOf(request, "Authorization") == "Bearer second" ? answer("200 OK", upAnswer) : answer("401 Unauthorized", "{}");
        });
        m_secrets->set(QStringLiteral("keyring:t"), "first");
        const auto source = make(server.url(), {{QStringLiteral("token"), QStringLiteral("keyring:t")}});
        QCOMPARE(ask(**source).error().code, ErrorCode::Auth);
        QCOMPARE(int(server.requests().size()), 1); // a refusal is not repeated by itself
        m_secrets->set(QStringLiteral("keyring:t"), "second");
        QVERIFY(ask(**source).has_value());
    }

    void oauthTokensAreSharedAndRenewed()
    {
        std::atomic<int> given = 0;
        ReplayServer endpoint([&](const QByteArray &) {
            return answer("200 OK", "{\"access_token\":\"tok" + QByteArray::number(++given) + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        });
        ReplayServer server([](const QByteArray &) { return answer("200 OK", upAnswer); });
        const auto source = make(server.url(), oauth(endpoint.url() + QStringLiteral("/token")));
        QVERIFY(source.has_value());
        std::vector<QFuture<Result<QStringList>>> many;
        for (int i = 0; i < 8; ++i)
            many.push_back((*source)->metricNames());
        for (auto &one : many)
            one.waitForFinished();
        QCOMPARE(given.load(), 1);
        const QByteArray request = endpoint.requests().value(0);
        QVERIFY(request.startsWith("POST /token "));
        QCOMPARE(headerOf(request, "Authorization"), "Basic " + QByteArray("sextant%3A1:s3cret%26more").toBase64());
        QVERIFY(request.endsWith("\r\n\r\ngrant_type=client_credentials&scope=metrics.read%20all"));
        QCOMPARE(headerOf(server.requests().value(0), "Authorization"), QByteArray("Bearer tok1"));
        m_clock.advance(3600 - 61);
        QVERIFY(ask(**source).has_value());
        QCOMPARE(given.load(), 1);
        m_clock.advance(2); // within the last minute of its life
        QVERIFY(ask(**source).has_value());
        QCOMPARE(given.load(), 2);
        QCOMPARE(headerOf(server.requests().constLast(), "Authorization"), QByteArray("Bearer tok2"));
    }

    void aRefusedTokenIsRenewedOnce()
    {
        std::atomic<int> given = 0;
        ReplayServer endpoint([&](const QByteArray &) {
            return answer("200 OK", "{\"access_token\":\"tok" + QByteArray::number(++given) + "\",\"expires_in\":\"3600\"}");
        });
        ReplayServer server([](const QByteArray &request) {
            return headerOf(request, "Authorization") == "Bearer tok2" ? answer("200 OK", upAnswer) : answer("401 Unauthorized", "no");
        });
        const auto source = make(server.url(), oauth(endpoint.url()));
        const auto result = ask(**source);
        QVERIFY2(result.has_value(), result ? "" : qPrintable(describe(result.error())));
        QCOMPARE(given.load(), 2);
        QCOMPARE(int(server.requests().size()), 2);
        QVERIFY(server.requests().value(1).contains("query=up")); // the body goes along again
    }

    void aNewTokenThatIsRefusedSaysSo()
    {
        ReplayServer endpoint(ReplayServer::json(R"({"access_token":"useless-token","expires_in":60})"));
        ReplayServer server([](const QByteArray &) { return answer("401 Unauthorized", "useless-token is bad"); });
        const auto source = make(server.url(), oauth(endpoint.url()));
        const Error error = ask(**source).error();
        QCOMPARE(error.code, ErrorCode::Auth);
        QCOMPARE(error.http, 401);
        QVERIFY2(error.context.contains(endpoint.url()) && error.context.contains(server.url()), qPrintable(error.context));
        QVERIFY(!describe(error).contains(QStringLiteral("useless-token")));
        QCOMPARE(int(server.requests().size()), 2);
    }

    void endpointsThatWantTheClientInTheBodyGetIt()
    {
        ReplayServer endpoint([](const QByteArray &request) {
            return request.contains("client_secret=s3cret%26more") && headerOf(request, "Authorization").isEmpty()
                ? answer("200 OK", R"({"access_token":"t","expires_in":1000})")
                : answer("401 Unauthorized", R"({"error":"invalid_client"})");
        });
        ReplayServer server([](const QByteArray &) { return answer("200 OK", upAnswer); });
        const auto source = make(server.url(), oauth(endpoint.url()));
        QVERIFY(ask(**source).has_value());
        QCOMPARE(int(endpoint.requests().size()), 2);
        m_clock.advance(2000);
        QVERIFY(ask(**source).has_value());
        QCOMPARE(int(endpoint.requests().size()), 3); // and it is remembered
    }

    void failuresAtTheEndpointAreNamed_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("wrong secret") << QByteArray("401 Unauthorized")
                                      << QByteArray(R"({"error":"invalid_client","error_description":"s3cret&more is wrong"})") << "auth" << "invalid_client";
        QTest::newRow("wrong scope") << QByteArray("400 Bad") << QByteArray(R"({"error":"invalid_scope"})") << "auth" << "invalid_scope";
        QTest::newRow("a page") << QByteArray("200 OK") << QByteArray("<html>sign in</html>") << "not-an-api" << "token endpoint";
        QTest::newRow("no token") << QByteArray("200 OK") << QByteArray(R"({"expires_in":5})") << "not-an-api" << "token endpoint";
        QTest::newRow("a token with a line end") << QByteArray("200 OK") << QByteArray(R"({"access_token":"a\r\nX: y"})") << "not-an-api" << "token endpoint";
        QTest::newRow("another kind") << QByteArray("200 OK") << QByteArray(R"({"access_token":"a","token_type":"mac"})") << "not-an-api" << "mac";
        QTest::newRow("broken") << QByteArray("503 Busy") << QByteArray("busy") << "unavailable" << "503";
        QTest::newRow("nothing there") << QByteArray("404 No") << QByteArray("{}") << "not-an-api" << "404";
    }
    void failuresAtTheEndpointAreNamed()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, says);
        ReplayServer endpoint([&](const QByteArray &) { return answer(status, body); });
        ReplayServer server([](const QByteArray &) { return answer("200 OK", upAnswer); });
        const auto source = make(server.url(), oauth(endpoint.url() + QStringLiteral("/token")));
        const Error error = ask(**source).error();
        const QString words = describe(error);
        QCOMPARE(errorCodeName(error.code), code);
        QVERIFY2(words.contains(says) && words.contains(endpoint.url() + QStringLiteral("/token")), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("s3cret")), qPrintable(words));
        QVERIFY(server.requests().isEmpty());
    }

    void anEndpointThatIsDownIsNamed()
    {
        ReplayServer server([](const QByteArray &) { return answer("200 OK", upAnswer); });
        const auto source = make(server.url(), oauth(QStringLiteral("http://127.0.0.1:9/token")));
        const Error error = ask(**source).error();
        QCOMPARE(error.code, ErrorCode::Tcp);
        QVERIFY2(error.context.contains(QStringLiteral("127.0.0.1:9/token")), qPrintable(error.context));
        QVERIFY(server.requests().isEmpty());
    }

    void theTokenStaysAtHomeWhenRedirected()
    {
        ReplayServer thief(ReplayServer::json("{}"));
        ReplayServer endpoint([&](const QByteArray &) {
            return Replay{ReplayServer::answer("307 Moved", "", "Location: " + thief.url().toUtf8() + "/token\r\n")};
        });
        const auto source = make(QStringLiteral("http://127.0.0.1:9"), oauth(endpoint.url()));
        QCOMPARE(ask(**source).error().code, ErrorCode::Http);
        QVERIFY(thief.requests().isEmpty());
    }
};

SEXTANT_CORE_TEST(TestSignIn)
#include "tst_signin.moc"
