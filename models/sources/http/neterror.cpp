#include "models/sources/http/neterror.h"

#include <QCoreApplication>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::NetError)
};

Error tlsError(const QString &where, const QList<QSslError> &sslErrors)
{
    QStringList reasons;
    for (const QSslError &error : sslErrors)
        if (!reasons.contains(error.errorString()))
            reasons << error.errorString();
    if (reasons.isEmpty())
        return {ErrorCode::Tls, Tr::tr("No secure connection to %1").arg(where), Tr::tr("the handshake failed"),
                Tr::tr("Check that the server speaks https on this port and whether it asks for a client certificate.")};
    return {ErrorCode::Tls, Tr::tr("The certificate of %1 is not trusted").arg(where), reasons.join(QStringLiteral("; ")),
            Tr::tr("Give the file of the authority that signed it, or fix the certificate.")};
}

} // namespace

bool isHttpAnswer(QNetworkReply::NetworkError error, int status)
{
    if (status < 100)
        return false;
    if (error == QNetworkReply::NoError)
        return true;
    const int code = int(error);
    return (code > 200 && code < 300) || (code > 400 && code < 500)
        || (error == QNetworkReply::ProtocolInvalidOperationError && status >= 400)
        || (error == QNetworkReply::ProxyAuthenticationRequiredError && status == 407);
}

Error networkError(QNetworkReply::NetworkError error, const QString &where, const QList<QSslError> &sslErrors, bool started)
{
    using Reply = QNetworkReply;
    switch (error) {
    case Reply::HostNotFoundError:
        return {ErrorCode::Dns, Tr::tr("No host of this name: %1").arg(where), {}, Tr::tr("Check the spelling and your DNS or VPN.")};
    case Reply::ConnectionRefusedError:
        return {ErrorCode::Tcp, Tr::tr("Nothing listens at %1").arg(where), Tr::tr("connection refused"),
                Tr::tr("Check the port and that the server runs.")};
    case Reply::SslHandshakeFailedError:
        return tlsError(where, sslErrors);
    case Reply::TimeoutError:
        return {ErrorCode::Timeout, Tr::tr("%1 did not answer in time").arg(where), {}, Tr::tr("Ask for less or allow more time.")};
    case Reply::ProxyConnectionRefusedError:
    case Reply::ProxyConnectionClosedError:
    case Reply::ProxyNotFoundError:
    case Reply::ProxyTimeoutError:
    case Reply::ProxyAuthenticationRequiredError:
    case Reply::UnknownProxyError:
        return {ErrorCode::Network, Tr::tr("The proxy on the way to %1 failed").arg(where), {},
                Tr::tr("Check the system's proxy settings or switch the proxy off for this source.")};
    default:
        break;
    }
    if (started)
        return {ErrorCode::Truncated, Tr::tr("The answer of %1 ended early").arg(where), Tr::tr("the connection was lost"),
                Tr::tr("Try again; if it stays, look at the proxies in between.")};
    if (error == Reply::UnknownNetworkError || error == Reply::TemporaryNetworkFailureError
        || error == Reply::NetworkSessionFailedError)
        return {ErrorCode::Tcp, Tr::tr("%1 cannot be reached").arg(where), Tr::tr("no route or no network"),
                Tr::tr("Check your network or VPN.")};
    return {ErrorCode::Network, Tr::tr("The connection to %1 was closed").arg(where), Tr::tr("no answer was sent"),
            Tr::tr("Try again; check that the port belongs to an HTTP server.")};
}

} // namespace sextant
