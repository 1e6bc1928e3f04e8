#pragma once
#include "models/core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace sextant {

/// The way to a server. None is the default: a proxy sees plain-text tokens.
struct ProxySetting {
    enum class Kind { None, System, Explicit };
    Kind kind = Kind::None;
    QUrl url; ///< Explicit: http://host:port or socks5://host:port, without a login
    QString user;
    QByteArray password;
    friend bool operator==(const ProxySetting &, const ProxySetting &) = default;
};

/// An OAuth2 client that signs in by itself (client credentials, RFC 6749 section 4.4).
struct OAuthClient {
    QUrl tokenUrl;
    QString clientId;
    QByteArray secret;
    QString scope; ///< may be empty
    friend bool operator==(const OAuthClient &, const OAuthClient &) = default;
};

/// Who we are towards one source. Lives in memory only.
struct Credentials {
    QByteArray authorization; ///< complete header value, empty: none
    QList<std::pair<QByteArray, QByteArray>> headers; ///< custom ones, such as X-Scope-OrgID
    QString caFile;           ///< PEM; replaces the system's authorities for this source
    QString certFile;         ///< PEM client certificate
    QString keyFile;          ///< PEM private key
    QByteArray keyPassphrase; ///< of an encrypted key
    ProxySetting proxy;
    std::optional<OAuthClient> oauth; ///< `authorization` comes from here, see SignIn
    std::vector<QString> secrets;     ///< texts that must never be shown

    /// Everything a connection depends on: connections are shared only between equal ones. Holds a digest of the secrets.
    QString connectionKey() const;
};

/// Secrets by their reference.
using SecretValues = std::map<QString, QByteArray>;

/// Whether a text is "file:…", "env:…", "keyring:…" or "session:…".
bool isSecretReference(const QString &text);
/// Every reference a configuration names, in "password", "token", "keyPassphrase", "oauthSecret", "proxyPassword" and as a
/// value in "headers".
QStringList secretReferences(const std::map<QString, QString> &fields);

/// Makes credentials of a source's configuration: "user", "password" or "passwordFile"; "token" or "tokenFile"; "oauthTokenUrl",
/// "oauthClientId", "oauthSecret" or "oauthSecretFile", "oauthScope"; "headers" and "headerFile" (lines "Name: value");
/// "caFile", "certFile", "keyFile", "keyPassphrase"; "proxy" ("none", "system", "custom"), "proxyUrl", "proxyUser",
/// "proxyPassword" or "proxyPasswordFile". Fields named …File are read here; the others are references looked up in
/// `secrets`. Errors name field and file, never a secret.
Result<Credentials> makeCredentials(const std::map<QString, QString> &fields, const SecretValues &secrets);

/// `text` with every secret replaced by bullets: for words a server sent back.
QString redacted(QString text, const Credentials &credentials);

} // namespace sextant
