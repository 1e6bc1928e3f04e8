#pragma once
#include "models/core/error.h"
#include "models/sources/http/secretsource.h"

#include <QByteArray>
#include <QThreadPool>

#include <atomic>
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
/// The environment variable that stands in for a keyring's or session's secret where nobody can be asked:
/// "keyring:shop/token" is SEXTANT_SECRET_SHOP_TOKEN.
QString standInVariable(const QString &reference);

class Keyring;

/// Every place a secret can be in, behind one door; held by shared_ptr. Files are read on the pool, the keyring is asked on its own thread; what
/// was entered in this session comes first. Secrets are never written anywhere but to the keyring.
class SecretVault final : public SecretSource, public std::enable_shared_from_this<SecretVault>
{
public:
    /// Called when a secret of the keyring or the session is not there, on any thread.
    using Missing = std::function<void(const QString &reference, const Error &why)>;

    /// `pool` outlives the vault.
    SecretVault(QThreadPool *pool, std::shared_ptr<Keyring> keyring);
    ~SecretVault() override;

    void secret(const QString &reference, Done done) override;
    /// Keeps a secret until the end of this process. GUI thread.
    void remember(const QString &reference, const QByteArray &secret);
    /// Puts the secret of a "keyring:" reference into the keyring and remembers it. GUI thread; `done` comes on any thread.
    void keep(const QString &reference, const QByteArray &secret, std::function<void(Result<void>)> done);
    /// Without a handler a missing secret is only an error. A call under way may still reach the handler it replaces.
    void setMissingHandler(Missing handler) { m_missing.store(std::make_shared<const Missing>(std::move(handler))); }

private:
    void askKeyring(const QString &reference, Done done);
    void reportMissing(const QString &reference, const Error &why) const;

    QThreadPool *m_pool;
    std::shared_ptr<Keyring> m_keyring;
    std::atomic<std::shared_ptr<const SessionCredentials>> m_session; // replaced as a whole, read from any thread
    std::atomic<std::shared_ptr<const Missing>> m_missing;
};

} // namespace sextant
