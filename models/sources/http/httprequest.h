#pragma once
#include "models/sources/http/signin.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QUrl>

#include <memory>
#include <optional>
#include <utility>

namespace sextant {

enum class HttpMethod { Get, Post };

/// One question to a server. The door adds nothing a caller did not ask for.
struct HttpRequest {
    HttpMethod method = HttpMethod::Get;
    QUrl url;                                    ///< without user or password
    QByteArray form;                             ///< body of a POST, application/x-www-form-urlencoded
    QList<std::pair<QByteArray, QByteArray>> headers; ///< beside those of the credentials
    std::shared_ptr<const Credentials> credentials;   ///< may be null
    std::shared_ptr<SignIn> signIn;              ///< gives the credentials when the request is sent; may be null
    double deadline = 30;                        ///< seconds from send() to the last byte, waiting in line included
    double idle = 10;                            ///< seconds a started body may be silent
    double delay = 0;                            ///< seconds to wait first (back-off); counts against the deadline
    qint64 byteCap = 64 * 1024 * 1024;           ///< on the body, before and after inflation
    std::optional<bool> acceptGzip;              ///< default: ask for it unless the server is nearby
    quint64 group = 0;                           ///< for HttpClient::cancel(); 0 belongs to no group
    std::optional<QFuture<void>> stopWith;       ///< cancelling this future stops the transfer
};

/// A complete answer, whatever its status: every byte the server announced has arrived and is inflated.
struct HttpReply {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;     ///< capacity leaves room for a parser's padding
    QUrl url;            ///< after same-origin redirects
    double elapsed = 0;  ///< seconds on the wire
    double retryAfter = 0; ///< seconds, clamped to 1 s .. 10 min; 0 when the server named none

    QByteArray header(const QByteArray &lowerName) const
    {
        for (const auto &[name, value] : headers)
            if (name == lowerName)
                return value;
        return {};
    }
};

} // namespace sextant
