#include "models/store/credentials.h"

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
    return fail(ErrorCode::InvalidInput, QStringLiteral("credential"), Tr::tr("A credential is written as file:PATH, env:NAME or session:NAME"));
}

} // namespace sextant
