#include "models/sources/http/credentials.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Credentials)
};

constexpr qint64 secretFileCap = 64 * 1024;
constexpr qsizetype shortestSecret = 4; // replacing shorter texts would only garble messages

QString field(const std::map<QString, QString> &fields, const QString &key)
{
    const auto at = fields.find(key);
    return at == fields.end() ? QString() : at->second.trimmed();
}

Result<QByteArray> readSecretFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InvalidInput, Tr::tr("Cannot read \"%1\"").arg(path), file.errorString(),
                    Tr::tr("Check that the file exists and that you may read it."));
    const QByteArray bytes = file.read(secretFileCap + 1);
    if (bytes.size() > secretFileCap)
        return fail(ErrorCode::InvalidInput, Tr::tr("\"%1\" is larger than a secret can be").arg(path));
    return bytes;
}

bool hasControlCharacter(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7F; });
}

/// The one line of a password or token file.
Result<QByteArray> readSecret(const QString &path)
{
    const auto bytes = readSecretFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QByteArray secret = bytes->trimmed();
    if (secret.isEmpty() || hasControlCharacter(secret))
        return fail(ErrorCode::InvalidInput, Tr::tr("\"%1\" does not hold one secret").arg(path), {},
                    Tr::tr("The file must hold the secret on a single line."));
    return secret;
}

bool isHeaderName(const QByteArray &name)
{
    static constexpr std::array<const char *, 5> reserved{"host", "content-length", "transfer-encoding", "connection", "cookie2"};
    const bool token = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
    return token && std::none_of(reserved.begin(), reserved.end(), [&](const char *word) { return name.toLower() == word; });
}

Result<void> readHeaders(const QString &path, Credentials &credentials)
{
    const auto bytes = readSecretFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    int number = 0;
    for (const QByteArray &raw : bytes->split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).trimmed();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (colon < 0 || !isHeaderName(name) || hasControlCharacter(value))
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1:%2").arg(path, QString::number(number)),
                        Tr::tr("this line is not a usable header"), Tr::tr("Write one \"Name: value\" a line."));
        if (name.toLower() == "authorization")
            credentials.authorization = value;
        else
            credentials.headers.append({name, value});
        credentials.secrets.push_back(QString::fromUtf8(value));
    }
    return {};
}

Result<void> readAuthorization(const std::map<QString, QString> &fields, Credentials &credentials)
{
    const QString user = field(fields, QStringLiteral("user"));
    const QString tokenFile = field(fields, QStringLiteral("tokenFile"));
    const QString passwordFile = field(fields, QStringLiteral("passwordFile"));
    if (!tokenFile.isEmpty() && !user.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("Both a token and a user name are given"), {}, Tr::tr("Choose one of them."));
    if (!tokenFile.isEmpty()) {
        const auto token = readSecret(tokenFile);
        if (!token)
            return tl::unexpected(token.error());
        credentials.authorization = "Bearer " + *token;
        credentials.secrets.push_back(QString::fromUtf8(*token));
    } else if (!user.isEmpty()) {
        const auto password = passwordFile.isEmpty() ? Result<QByteArray>(QByteArray()) : readSecret(passwordFile);
        if (!password)
            return tl::unexpected(password.error());
        const QByteArray pair = (user.toUtf8() + ':' + *password).toBase64();
        credentials.authorization = "Basic " + pair;
        credentials.secrets.push_back(QString::fromUtf8(*password));
        credentials.secrets.push_back(QString::fromLatin1(pair));
    } else if (!passwordFile.isEmpty()) {
        return fail(ErrorCode::InvalidInput, Tr::tr("A password file is given without a user name"));
    }
    return {};
}

} // namespace

QString Credentials::connectionKey() const
{
    return QStringList{caFile, certFile, keyFile, systemProxy ? QStringLiteral("proxy") : QString()}.join(u'\n');
}

Result<Credentials> loadCredentials(const std::map<QString, QString> &fields)
{
    Credentials credentials;
    if (const auto read = readAuthorization(fields, credentials); !read)
        return tl::unexpected(read.error());
    if (const QString path = field(fields, QStringLiteral("headerFile")); !path.isEmpty())
        if (const auto read = readHeaders(path, credentials); !read)
            return tl::unexpected(read.error());
    credentials.caFile = field(fields, QStringLiteral("caFile"));
    credentials.certFile = field(fields, QStringLiteral("certFile"));
    credentials.keyFile = field(fields, QStringLiteral("keyFile"));
    if (credentials.certFile.isEmpty() != credentials.keyFile.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("A client certificate and its key belong together"), {},
                    Tr::tr("Give both files or none."));
    for (const QString &path : {credentials.caFile, credentials.certFile, credentials.keyFile})
        if (!path.isEmpty() && !QFile(path).open(QIODevice::ReadOnly))
            return fail(ErrorCode::InvalidInput, Tr::tr("Cannot read \"%1\"").arg(path), {},
                        Tr::tr("Check that the file exists and that you may read it."));
    credentials.systemProxy = field(fields, QStringLiteral("proxy")) == QStringLiteral("system");
    return credentials;
}

QString redacted(QString text, const Credentials &credentials)
{
    for (const QString &secret : credentials.secrets)
        if (secret.size() >= shortestSecret)
            text.replace(secret, QStringLiteral("•••"));
    return text;
}

} // namespace sextant
