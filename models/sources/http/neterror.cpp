#include "models/sources/http/neterror.h"

#include <QCoreApplication>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::NetError)
};

/// The longest list of a certificate's names that helps a person.
constexpr int namesShown = 4;

QString dateOf(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    return names.mid(0, namesShown).join(QStringLiteral(", "));
}

struct Reason {
    QString text;
    QString advice;
};

Reason reasonOf(const QSslError &error)
{
    const QSslCertificate certificate = error.certificate();
    const QString nameAuthority = Tr::tr("If you trust it, name its PEM file as the authority of this source (--ca).");
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
        return {Tr::tr("it is self-signed"), nameAuthority};
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate: {
        const QString issuer = certificate.issuerInfo(QSslCertificate::CommonName).join(u' ');
        return {issuer.isEmpty() ? Tr::tr("the authority that signed it is not known here")
                                 : Tr::tr("the authority that signed it is not known here: %1").arg(issuer),
                Tr::tr("Name the authority's PEM file for this source (--ca).")};
    }
    case QSslError::CertificateExpired:
        return {Tr::tr("it expired on %1").arg(dateOf(certificate.expiryDate())),
                Tr::tr("Have it renewed; check this machine's clock if the date looks right.")};
    case QSslError::CertificateNotYetValid:
        return {Tr::tr("it is not valid before %1").arg(dateOf(certificate.effectiveDate())), Tr::tr("Check this machine's clock.")};
    case QSslError::HostNameMismatch:
        return {Tr::tr("it is for another host: %1").arg(namesOf(certificate)), Tr::tr("Use a name of the certificate in the address, or have it corrected.")};
    case QSslError::CertificateRevoked:
        return {Tr::tr("it was revoked"), Tr::tr("Have it replaced.")};
    default:
        return {error.errorString(), Tr::tr("Have the certificate corrected.")};
    }
}

/// A handshake that failed without complaint about the server's certificate.
Error handshakeError(const QString &where, const QString &words)
{
    const auto says = [&words](const char *text) { return words.contains(QLatin1String(text), Qt::CaseInsensitive); };
    Error error{ErrorCode::Tls, Tr::tr("No secure connection to %1").arg(where), Tr::tr("the handshake failed"),
                Tr::tr("Check that the server speaks https on this port and whether it asks for a client certificate.")};
    if (says("wrong version number") || says("packet length too long") || says("http request")) {
        error.detail = Tr::tr("the server does not speak https on this port");
        error.advice = Tr::tr("Write http:// in the address, or use the port that speaks https.");
    } else if (says("certificate required") || says("handshake failure")) {
        error.detail = Tr::tr("the server asks for a client certificate");
        error.advice = Tr::tr("Give a client certificate and its key (--cert, --key).");
    } else if (says("bad certificate") || says("unknown ca") || says("certificate unknown") || says("certificate expired")) {
        error.detail = Tr::tr("the server does not accept the client certificate, or none was given");
        error.advice = Tr::tr("Give a client certificate that its authority signed, and its key (--cert, --key).");
    } else if (says("unsupported protocol") || says("protocol version")) {
        error.detail = Tr::tr("the server only speaks TLS versions that are no longer safe");
        error.advice = Tr::tr("Have TLS 1.2 or newer switched on there.");
    }
    return error;
}

bool isTlsAlert(const QString &words)
{
    return words.contains(QStringLiteral("SSL routines")) || words.contains(QStringLiteral("alert certificate"));
}

} // namespace

Error certificateError(const QString &where, const QList<QSslError> &sslErrors)
{
    QStringList reasons;
    QStringList advice;
    for (const QSslError &error : sslErrors) {
        const Reason reason = reasonOf(error);
        reasons << reason.text;
        advice << reason.advice;
    }
    reasons.removeDuplicates();
    advice.removeDuplicates();
    return {ErrorCode::Tls, Tr::tr("The certificate of %1 is not trusted").arg(where), reasons.join(QStringLiteral("; ")), advice.join(u' ')};
}

Error proxyError(const QString &where)
{
    return {ErrorCode::Network, Tr::tr("The proxy on the way to %1 cannot be reached or does not let this through").arg(where), {},
            Tr::tr("Check the proxy's address and login, or switch the proxy off for this source.")};
}

bool isHttpAnswer(QNetworkReply::NetworkError error, int status)
{
    if (status < 100)
        return false;
    if (error == QNetworkReply::NoError)
        return true;
    const int code = int(error);
    return (code > 200 && code < 300) || (code > 400 && code < 500)
        || (error == QNetworkReply::ProtocolInvalidOperationError && status >= 400);
}

Error networkError(QNetworkReply::NetworkError error, const QString &where, const QString &words, const QList<QSslError> &sslErrors,
                   bool started)
{
    using Reply = QNetworkReply;
    if (!sslErrors.isEmpty())
        return certificateError(where, sslErrors);
    if (isTlsAlert(words)) // TLS 1.3 refuses a client only after the handshake
        return handshakeError(where, words);
    switch (error) {
    case Reply::HostNotFoundError:
        return {ErrorCode::Dns, Tr::tr("No host of this name: %1").arg(where), {}, Tr::tr("Check the spelling and your DNS or VPN.")};
    case Reply::ConnectionRefusedError:
        return {ErrorCode::Tcp, Tr::tr("Nothing listens at %1").arg(where), Tr::tr("connection refused"),
                Tr::tr("Check the port and that the server runs.")};
    case Reply::SslHandshakeFailedError:
        return handshakeError(where, words);
    case Reply::TimeoutError:
        return {ErrorCode::Timeout, Tr::tr("%1 did not answer in time").arg(where), {}, Tr::tr("Ask for less or allow more time.")};
    case Reply::ProxyConnectionRefusedError:
    case Reply::ProxyConnectionClosedError:
    case Reply::ProxyNotFoundError:
    case Reply::ProxyTimeoutError:
    case Reply::UnknownProxyError:
        return proxyError(where);
    case Reply::ProxyAuthenticationRequiredError:
        return {ErrorCode::Auth, Tr::tr("The proxy on the way to %1 refuses the login").arg(where), {},
                Tr::tr("Give the proxy's user name and its password by reference, or correct them.")};
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
    // TLS 1.3 tells a client that it is refused after the handshake, and closing may overtake the word.
    return {ErrorCode::Network, Tr::tr("The connection to %1 was closed").arg(where), Tr::tr("no answer was sent"),
            where.startsWith(QStringLiteral("https:"))
                ? Tr::tr("Try again; a server that wants a client certificate, or another one, may close like this (--cert, --key).")
                : Tr::tr("Try again; check that the port belongs to an HTTP server.")};
}

} // namespace sextant
