#pragma once
#include "models/core/error.h"

#include <QUrl>

namespace sextant {

/// What people type as the address of a source: "host:9090", "http://host/prefix/". Adds http:// when no scheme is given,
/// drops query, fragment and trailing slashes. Refuses other schemes, a missing host and a user or password in the address.
Result<QUrl> parseAddress(const QString &text);
/// "scheme://host:port" with the default port spelled out: two URLs of one origin give the same text.
QString originOf(const QUrl &url);
/// For people and logs: no user, password, query or fragment.
QString displayUrl(const QUrl &url);
/// Loopback, private or link-local address literals and "localhost": inflating costs more there than it saves.
bool isNearby(const QUrl &url);

} // namespace sextant
