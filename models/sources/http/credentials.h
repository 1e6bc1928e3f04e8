#pragma once
#include "models/core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace sextant {

/// Who we are towards one source. Lives in memory only; secrets are read from files that the configuration names.
struct Credentials {
    QByteArray authorization; ///< complete header value, empty: none
    QList<std::pair<QByteArray, QByteArray>> headers; ///< custom ones, such as X-Scope-OrgID
    QString caFile;           ///< PEM; replaces the system's authorities for this source
    QString certFile;         ///< PEM client certificate
    QString keyFile;          ///< PEM private key
    bool systemProxy = false; ///< obey the environment's proxy; off, because it would see plain-text tokens unasked
    std::vector<QString> secrets; ///< texts that must never be shown

    bool carriesSecret() const { return !authorization.isEmpty() || !headers.isEmpty(); }
    /// Everything a connection depends on: connections are shared only between equal ones.
    QString connectionKey() const;
};

/// Reads "user", "passwordFile", "tokenFile", "headerFile" (lines "Name: value"), "caFile", "certFile", "keyFile" and
/// "proxy" ("system") of a source's configuration. Errors name the file, never its content.
Result<Credentials> loadCredentials(const std::map<QString, QString> &fields);

/// `text` with every secret replaced by bullets: for words a server sent back.
QString redacted(QString text, const Credentials &credentials);

} // namespace sextant
