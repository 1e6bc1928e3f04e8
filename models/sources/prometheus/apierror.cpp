#include "models/sources/prometheus/apierror.h"

#include "models/sources/http/url.h"

#include <QCoreApplication>

#include <algorithm>

namespace sextant::prometheus {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Prometheus)
};

constexpr qsizetype longestQuote = 300;

QString firstLine(const QByteArray &body)
{
    const QString line = QString::fromUtf8(body.left(2000)).trimmed().section(u'\n', 0, 0).trimmed().left(longestQuote);
    const bool isText = std::none_of(line.begin(), line.end(), [](QChar c) { return c == QChar::ReplacementCharacter || (c.unicode() < 32 && c != u'\t'); });
    return isText ? line : QString(); // packed or binary: nothing to quote
}

bool looksLikeHtml(const HttpReply &reply)
{
    const QByteArray head = reply.body.left(1000).trimmed().toLower();
    return reply.header("content-type").toLower().contains("html") || head.startsWith("<!doctype") || head.startsWith("<html");
}

bool looksLikeLogin(const QByteArray &body)
{
    const QByteArray head = body.left(20000).toLower();
    for (const char *word : {"password", "login", "log in", "sign in", "signin", "single sign-on", "saml", "captcha"})
        if (head.contains(word))
            return true;
    return false;
}

ErrorCode codeOfNumber(int status)
{
    if (status == 429)
        return ErrorCode::RateLimited;
    if (status == 401 || status == 403)
        return ErrorCode::Auth;
    if (status == 413 || status == 414)
        return ErrorCode::TooLarge;
    if (status == 422)
        return ErrorCode::Execution;
    if (status >= 500 || status == 499)
        return ErrorCode::Unavailable;
    return ErrorCode::BadQuery;
}

ErrorCode codeOfType(const QString &type, const QString &message, int httpStatus)
{
    if (type == QStringLiteral("bad_data"))
        return ErrorCode::BadQuery;
    if (type == QStringLiteral("execution"))
        return ErrorCode::Execution;
    if (type == QStringLiteral("timeout"))
        return ErrorCode::Timeout;
    if (type == QStringLiteral("too_many_requests"))
        return ErrorCode::RateLimited;
    if (type == QStringLiteral("not_found") || type == QStringLiteral("not_acceptable"))
        return ErrorCode::NotAnApi;
    if (type == QStringLiteral("canceled") || type == QStringLiteral("unavailable") || type == QStringLiteral("internal"))
        return ErrorCode::Unavailable;
    bool isNumber = false;
    const int number = type.toInt(&isNumber);
    // VictoriaMetrics answers 422 to text it cannot parse as well as to queries that fail.
    if ((isNumber ? number : httpStatus) == 422 && message.contains(QStringLiteral("parse"), Qt::CaseInsensitive))
        return ErrorCode::BadQuery;
    return codeOfNumber(isNumber ? number : httpStatus < 400 ? 500 : httpStatus);
}

QString adviceFor(ErrorCode code, const QString &message)
{
    if (message.contains(QStringLiteral("err-mimir-max-total-query-length")) || message.contains(QStringLiteral("time range exceeds")))
        return Tr::tr("Choose a shorter time range.");
    if (message.contains(QStringLiteral("exceeded maximum resolution")))
        return Tr::tr("Choose a larger step or a shorter time range.");
    if (message.contains(QStringLiteral("too many samples")) || message.contains(QStringLiteral("err-mimir-max-")))
        return Tr::tr("A limit of the server was hit: ask for fewer series or a shorter time range.");
    if (message.contains(QStringLiteral("Prometheus Agent")))
        return Tr::tr("An agent only forwards what it scrapes: give the address of the server it writes to.");
    switch (code) {
    case ErrorCode::BadQuery: return Tr::tr("Correct the query.");
    case ErrorCode::Timeout: return Tr::tr("Ask for less or allow more time.");
    case ErrorCode::RateLimited: return Tr::tr("Wait a moment before the next try.");
    case ErrorCode::Unavailable: return Tr::tr("Try again later; look at the server's log if it stays.");
    default: return {};
    }
}

Error make(const HttpReply &reply, ErrorCode code, const QString &context, const QString &advice)
{
    Error error{code, context, {}, advice};
    error.http = reply.status;
    error.retryAfter = reply.retryAfter;
    const QString line = looksLikeHtml(reply) ? QString() : firstLine(reply.body);
    error.detail = line.isEmpty() ? QStringLiteral("HTTP %1").arg(reply.status) : QStringLiteral("HTTP %1: %2").arg(QString::number(reply.status), line);
    return error;
}

Error authError(const HttpReply &reply, const QString &where)
{
    if (reply.body.contains("no org id"))
        return make(reply, ErrorCode::Auth, Tr::tr("%1 asks for a tenant").arg(where),
                    Tr::tr("Send the header X-Scope-OrgID: put it into a header file."));
    if (reply.status == 403)
        return make(reply, ErrorCode::Auth, Tr::tr("%1 refuses this login").arg(where), Tr::tr("Ask for the right to read its query API."));
    return make(reply, ErrorCode::Auth, Tr::tr("%1 asks for a login").arg(where),
                Tr::tr("Give a token or a user name and password file, or correct them."));
}

bool saysStarting(const HttpReply &reply)
{
    const QByteArray line = firstLine(reply.body).toUtf8().toLower();
    return !looksLikeHtml(reply) && reply.retryAfter == 0
        && (line == "service unavailable" || line.contains("starting") || line.contains("not ready") || line.contains("replay"));
}

Error pageError(const HttpReply &reply, const QString &where)
{
    const QString prefixAdvice = Tr::tr("Check the address and the path in front of /api/v1.");
    if (looksLikeHtml(reply))
        return make(reply, ErrorCode::NotAnApi,
                    looksLikeLogin(reply.body) ? Tr::tr("%1 shows a login page, not a Prometheus API").arg(where)
                                               : Tr::tr("%1 shows a web page, not a Prometheus API").arg(where),
                    looksLikeLogin(reply.body) ? Tr::tr("Give a login that the proxy in front of it accepts.") : prefixAdvice);
    return make(reply, ErrorCode::NotAnApi, Tr::tr("%1 is not a Prometheus API").arg(where), prefixAdvice);
}

} // namespace

Error apiError(const QString &type, const QString &message, int httpStatus)
{
    const ErrorCode code = codeOfType(type, message, httpStatus);
    QString context;
    switch (code) {
    case ErrorCode::BadQuery: context = Tr::tr("The server does not accept this query"); break;
    case ErrorCode::Execution: context = Tr::tr("The query failed on the server"); break;
    case ErrorCode::Timeout: context = Tr::tr("The query took the server too long"); break;
    case ErrorCode::RateLimited: context = Tr::tr("The server has too much to do"); break;
    default: context = Tr::tr("The server could not answer"); break;
    }
    Error error{code, context, message.left(2000), adviceFor(code, message)};
    error.http = httpStatus;
    return error;
}

std::optional<Error> nonApiError(const HttpReply &reply)
{
    const QString where = displayUrl(reply.url);
    const QByteArray head = reply.body.left(100).trimmed();
    const bool json = (head.startsWith('{') || head.startsWith("\xEF\xBB\xBF{")) && !looksLikeHtml(reply);
    if (reply.status == 401 || reply.status == 403 || reply.status == 407)
        return authError(reply, where);
    if (json || reply.status == 204)
        return std::nullopt;
    switch (reply.status) {
    case 400:
        if (reply.body.contains("HTTP request to an HTTPS server") || reply.body.contains("HTTP request was sent to HTTPS port"))
            return make(reply, ErrorCode::Tls, Tr::tr("%1 speaks https").arg(where), Tr::tr("Write https:// in the address."));
        break;
    case 413:
    case 414:
        return make(reply, ErrorCode::TooLarge, Tr::tr("The query is too long for %1").arg(where), Tr::tr("Shorten the query."));
    case 429:
        return make(reply, ErrorCode::RateLimited, Tr::tr("%1 has too much to do").arg(where), Tr::tr("Wait a moment before the next try."));
    case 503:
        if (saysStarting(reply))
            return make(reply, ErrorCode::Starting, Tr::tr("%1 is starting").arg(where), Tr::tr("Wait until it is ready."));
        break;
    case 200:
        if (head.isEmpty())
            return make(reply, ErrorCode::Truncated, Tr::tr("%1 sent an empty answer").arg(where),
                        Tr::tr("Try again; if it stays, look at the proxies in between."));
        if (head.startsWith('['))
            return std::nullopt;
        break;
    default:
        break;
    }
    if (reply.status >= 500 && reply.status != 501 && reply.status != 505)
        return make(reply, ErrorCode::Unavailable, Tr::tr("%1 cannot answer now").arg(where),
                    Tr::tr("Try again later; look at the server or the proxy in front of it."));
    return pageError(reply, where);
}

} // namespace sextant::prometheus
