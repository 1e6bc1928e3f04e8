#pragma once
#include "models/core/error.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace sextant {

/// Whether the reply carries an HTTP answer, whatever its status, in spite of an error code.
bool isHttpAnswer(QNetworkReply::NetworkError error, int status);

/// The stage at which a transfer failed, in our own words: Qt's error texts quote the URL and what it may hold. `words` are
/// only searched for the reason of a failed handshake. `started` says that an answer had begun, which makes a lost
/// connection a truncated answer.
Error networkError(QNetworkReply::NetworkError error, const QString &where, const QString &words, const QList<QSslError> &sslErrors,
                   bool started);

/// A proxy that is not there or refuses to connect further.
Error proxyError(const QString &where);

/// What is wrong with a server's certificate and what to do about it: self-signed, expired, wrong host, unknown authority.
Error certificateError(const QString &where, const QList<QSslError> &sslErrors);

} // namespace sextant
