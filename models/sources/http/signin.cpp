#include "models/sources/http/signin.h"

#include "models/sources/http/httpclient.h"
#include "models/sources/http/url.h"

#include <QCoreApplication>

#include <limits>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::SignIn)
};

constexpr double tokenDeadline = 15;     // seconds for one answer of the token endpoint
constexpr double unknownLifetime = 300;  // seconds, when the endpoint does not say
constexpr double earliness = 60;         // seconds before the end a new token is asked for …
constexpr double earlyShare = 0.2;       // … or this share of a short life

/// RFC 6749, section 2.3.1: id and secret are form-encoded before they become user and password.
QByteArray basicOf(const OAuthClient &client)
{
    return "Basic " + (QUrl::toPercentEncoding(client.clientId) + ':' + QUrl::toPercentEncoding(QString::fromUtf8(client.secret))).toBase64();
}

QByteArray formOf(const OAuthClient &client, bool inBody)
{
    QByteArray form = "grant_type=client_credentials";
    if (!client.scope.isEmpty())
        form += "&scope=" + QUrl::toPercentEncoding(client.scope);
    if (inBody)
        form += "&client_id=" + QUrl::toPercentEncoding(client.clientId)
            + "&client_secret=" + QUrl::toPercentEncoding(QString::fromUtf8(client.secret));
    return form;
}

/// Every reference with a stand-in, to check the rest of the fields before a secret is known.
SecretValues standIns(const QStringList &references)
{
    SecretValues out;
    for (const QString &reference : references)
        out[reference] = "unknown";
    return out;
}

Error cleaned(Error error, const Credentials &credentials)
{
    for (QString *text : {&error.context, &error.detail, &error.advice})
        *text = redacted(*text, credentials);
    return error;
}

} // namespace

SignIn::SignIn(std::map<QString, QString> fields, const Helpers &helpers)
    : m_fields(std::move(fields)), m_secrets(helpers.secrets), m_clock(helpers.clock), m_http(helpers.http)
{
}

Result<std::shared_ptr<SignIn>> SignIn::make(std::map<QString, QString> fields, const Helpers &helpers)
{
    const QStringList references = secretReferences(fields);
    const auto checked = makeCredentials(fields, standIns(references));
    if (!checked)
        return tl::unexpected(checked.error());
    std::shared_ptr<SignIn> signIn(new SignIn(std::move(fields), helpers));
    if (references.isEmpty())
        signIn->adopt(*checked);
    return signIn;
}

/// Takes credentials that are complete but for a token.
void SignIn::adopt(Credentials credentials)
{
    m_base = std::make_shared<const Credentials>(std::move(credentials));
    m_hidden.store(m_base);
    if (!m_base->oauth) {
        m_current = m_base;
        m_validUntil = std::numeric_limits<double>::infinity();
    }
}

void SignIn::credentials(Done done)
{
    if (m_current && m_clock->now() < m_validUntil) {
        done(m_current);
        return;
    }
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1)
        return; // somebody is asking already
    if (m_base)
        askToken(m_tokenInBody);
    else
        askSecrets(secretReferences(m_fields), std::make_shared<SecretValues>());
}

bool SignIn::renew(const Credential &refused)
{
    const bool oauth = refused && refused->oauth.has_value();
    if (refused != m_current)
        return oauth; // another request was faster
    m_current.reset();
    if (!oauth)
        m_base.reset(); // the next question reads files and secrets again
    return oauth;
}

void SignIn::inNetworkThread(std::function<void()> run) const
{
    if (const auto http = m_http.lock())
        http->inThread(std::move(run));
}

void SignIn::askSecrets(QStringList references, const std::shared_ptr<SecretValues> &found)
{
    if (references.isEmpty()) {
        onSecrets(*found);
        return;
    }
    const QString reference = references.takeFirst();
    if (!m_secrets) {
        finish(fail(ErrorCode::Auth, Tr::tr("There is no place to look for \"%1\"").arg(reference)));
        return;
    }
    m_secrets->secret(reference, [self = shared_from_this(), references, reference, found](Result<QByteArray> secret) {
        self->inNetworkThread([self, references, reference, found, secret = std::move(secret)] {
            if (!secret) {
                self->finish(tl::unexpected(secret.error()));
                return;
            }
            (*found)[reference] = *secret;
            self->askSecrets(references, found);
        });
    });
}

void SignIn::onSecrets(const SecretValues &found)
{
    auto made = makeCredentials(m_fields, found);
    if (!made) {
        finish(tl::unexpected(made.error()));
        return;
    }
    adopt(std::move(*made));
    if (m_base->oauth)
        askToken(m_tokenInBody);
    else
        finish(m_current);
}

void SignIn::askToken(bool inBody)
{
    const auto http = m_http.lock();
    if (!http)
        return;
    auto own = std::make_shared<Credentials>(*m_base);
    own->headers.clear(); // they are meant for the source
    own->authorization = inBody ? QByteArray() : basicOf(*m_base->oauth);
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = m_base->oauth->tokenUrl;
    request.form = formOf(*m_base->oauth, inBody);
    request.credentials = std::move(own);
    request.deadline = tokenDeadline;
    request.byteCap = 1024 * 1024;
    http->send(std::move(request), [self = shared_from_this(), inBody](Result<HttpReply> reply) {
        self->inNetworkThread([self, inBody, reply = std::move(reply)]() mutable { self->onToken(std::move(reply), inBody); });
    });
}

void SignIn::onToken(Result<HttpReply> reply, bool inBody)
{
    const bool refused = reply && (reply->status == 400 || reply->status == 401);
    if (refused && !inBody && (reply->status == 401 || reply->body.contains("invalid_client") || reply->body.contains("invalid_request"))) {
        askToken(true); // the older habit, which some endpoints insist on
        return;
    }
    auto token = reply.and_then([](const HttpReply &answer) { return parseOAuthToken(answer.body, answer.status); });
    if (!token) {
        Error error = token.error();
        error.context = Tr::tr("Signing in at %1 failed: %2").arg(displayUrl(m_base->oauth->tokenUrl), error.context);
        finish(tl::unexpected(cleaned(std::move(error), *m_base)));
        return;
    }
    m_tokenInBody = inBody;
    const double lifetime = token->lifetime > 0 ? token->lifetime : unknownLifetime;
    auto signedIn = std::make_shared<Credentials>(*m_base);
    signedIn->authorization = "Bearer " + token->value;
    signedIn->secrets.push_back(QString::fromLatin1(token->value));
    m_current = std::move(signedIn);
    m_hidden.store(m_current);
    m_validUntil = m_clock->now() + lifetime - std::min(earliness, lifetime * earlyShare);
    finish(m_current);
}

void SignIn::finish(Result<Credential> result)
{
    const std::vector<Done> waiting = std::exchange(m_waiting, {});
    for (const Done &done : waiting)
        done(result);
}

Error SignIn::refused(const QString &where) const
{
    const QString endpoint = m_base && m_base->oauth ? displayUrl(m_base->oauth->tokenUrl) : QString();
    Error error{ErrorCode::Auth, Tr::tr("%1 refuses the token that %2 gave").arg(where, endpoint), QStringLiteral("HTTP 401"),
                Tr::tr("Check the scope and that both belong together.")};
    error.http = 401;
    return error;
}

QString SignIn::redacted(const QString &text) const
{
    const auto hidden = m_hidden.load();
    return hidden ? sextant::redacted(text, *hidden) : text;
}

} // namespace sextant
