#include "models/store/credentials.h"

#include "models/store/keyring.h"
#include "models/store/safefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

constexpr qint64 largestSecret = 64 * 1024;

Result<QByteArray> usable(QByteArray secret, const QString &place)
{
    while (secret.endsWith('\n') || secret.endsWith('\r'))
        secret.chop(1);
    if (secret.isEmpty())
        return fail(ErrorCode::Auth, place, Tr::tr("The secret is empty"), Tr::tr("put the token or password there"));
    // A line end inside would let a header smuggle in another one.
    if (secret.contains('\n') || secret.contains('\r') || secret.contains('\0'))
        return fail(ErrorCode::InvalidInput, place, Tr::tr("The secret has more than one line"), Tr::tr("keep only the token on the first line"));
    return secret;
}

} // namespace

Result<QByteArray> FileCredentials::secret(const QString &path) const
{
    const QFileInfo info(path);
    if (info.exists() && (info.permissions() & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup)))
        return fail(ErrorCode::Auth, path, Tr::tr("Other people may read or write the secret's file"),
                    Tr::tr("run: chmod 600 on the file"));
    auto bytes = readFile(path, largestSecret);
    return bytes ? usable(*bytes, path) : bytes;
}

Result<QByteArray> EnvironmentCredentials::secret(const QString &variable) const
{
    const QByteArray name = variable.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(name.constData()))
        return fail(ErrorCode::NotFound, variable, Tr::tr("The environment variable is not set"), Tr::tr("set it before starting Sextant"));
    return usable(qgetenv(name.constData()), variable);
}

Result<QByteArray> SessionCredentials::secret(const QString &name) const
{
    const auto at = m_secrets.find(name);
    if (at == m_secrets.end())
        return fail(ErrorCode::NotFound, name, Tr::tr("No secret was entered in this session"), Tr::tr("enter it in the source's settings"));
    return at->second;
}

Result<QByteArray> resolveSecret(const QString &reference, const SessionCredentials &session)
{
    const QString rest = reference.section(u':', 1);
    if (reference.startsWith(QStringLiteral("file:")))
        return FileCredentials().secret(rest);
    if (reference.startsWith(QStringLiteral("env:")))
        return EnvironmentCredentials().secret(rest);
    if (reference.startsWith(QStringLiteral("session:")))
        return session.secret(rest);
    return fail(ErrorCode::InvalidInput, QStringLiteral("credential"),
                Tr::tr("A credential is written as file:PATH, env:NAME, keyring:NAME or session:NAME"));
}

QString standInVariable(const QString &reference)
{
    QString name = reference.section(u':', 1).toUpper();
    for (QChar &letter : name)
        if (letter.unicode() > 127 || !letter.isLetterOrNumber())
            letter = u'_';
    return QStringLiteral("SEXTANT_SECRET_") + name;
}

SecretVault::SecretVault(QThreadPool *pool, std::shared_ptr<Keyring> keyring)
    : m_pool(pool), m_keyring(std::move(keyring)), m_session(std::make_shared<const SessionCredentials>())
{
}

SecretVault::~SecretVault() = default;

void SecretVault::remember(const QString &reference, const QByteArray &secret)
{
    SessionCredentials session = *m_session.load();
    session.set(reference, secret);
    m_session.store(std::make_shared<const SessionCredentials>(std::move(session)));
}

void SecretVault::keep(const QString &reference, const QByteArray &secret, std::function<void(Result<void>)> done)
{
    remember(reference, secret);
    m_keyring->write(reference.section(u':', 1), secret, std::move(done));
}

void SecretVault::secret(const QString &reference, Done done)
{
    const bool inKeyring = reference.startsWith(QStringLiteral("keyring:"));
    if (!inKeyring && !reference.startsWith(QStringLiteral("session:"))) {
        m_pool->start([reference, done = std::move(done)] { done(resolveSecret(reference, {})); });
        return;
    }
    if (auto entered = m_session.load()->secret(reference)) {
        done(std::move(entered));
        return;
    }
    if (auto given = EnvironmentCredentials().secret(standInVariable(reference))) {
        done(std::move(given));
        return;
    }
    if (inKeyring) {
        askKeyring(reference, std::move(done));
        return;
    }
    Error missing{ErrorCode::Auth, Tr::tr("The secret \"%1\" was not entered in this session").arg(reference.section(u':', 1)), {},
                  Tr::tr("Enter it in the window, or set %1.").arg(standInVariable(reference))};
    reportMissing(reference, missing);
    done(tl::unexpected(std::move(missing)));
}

void SecretVault::askKeyring(const QString &reference, Done done)
{
    m_keyring->read(reference.section(u':', 1), [self = weak_from_this(), reference, done = std::move(done)](Result<QByteArray> secret) {
        auto checked = std::move(secret).and_then([&reference](QByteArray bytes) { return usable(std::move(bytes), reference); });
        if (const auto vault = self.lock(); vault && !checked)
            vault->reportMissing(reference, checked.error());
        done(std::move(checked));
    });
}

void SecretVault::reportMissing(const QString &reference, const Error &why) const
{
    if (const auto handler = m_missing.load(); handler && *handler)
        (*handler)(reference, why);
}

} // namespace sextant
