#pragma once
#include "models/core/error.h"

#include <QByteArray>

#include <map>
#include <memory>

namespace sextant {

/// Where a secret can be had. A project stores only such a reference ("file:/run/secrets/token"), never the secret.
class CredentialStore
{
public:
    virtual ~CredentialStore() = default;
    /// The secret without the line end behind it. Errors name the place, never the content.
    virtual Result<QByteArray> secret(const QString &name) const = 0;
};

/// The content of a file. Refuses files that others than the owner may read, and files over 64 kB.
class FileCredentials final : public CredentialStore
{
public:
    Result<QByteArray> secret(const QString &path) const override;
};

/// The value of an environment variable.
class EnvironmentCredentials final : public CredentialStore
{
public:
    Result<QByteArray> secret(const QString &variable) const override;
};

/// Typed in by a person, forgotten at the end.
class SessionCredentials final : public CredentialStore
{
public:
    Result<QByteArray> secret(const QString &name) const override;
    void set(const QString &name, const QByteArray &secret) { m_secrets[name] = secret; }
    void forget(const QString &name) { m_secrets.erase(name); }

private:
    std::map<QString, QByteArray> m_secrets;
};

/// "file:PATH", "env:NAME" or "session:NAME" to the right store.
Result<QByteArray> resolveSecret(const QString &reference, const SessionCredentials &session);

} // namespace sextant
