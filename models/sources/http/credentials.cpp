#include "models/sources/http/credentials.h"

#include "models/sources/http/url.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Credentials)
};

using Fields = std::map<QString, QString>;

constexpr qint64 secretFileCap = 64 * 1024;
constexpr qsizetype shortestSecret = 4; // replacing shorter texts would only garble messages
constexpr std::array<QLatin1String, 5> secretFields{QLatin1String("password"), QLatin1String("token"), QLatin1String("keyPassphrase"),
                                                    QLatin1String("oauthSecret"), QLatin1String("proxyPassword")};

QString field(const Fields &fields, QLatin1String key)
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

/// The one line of a password or token; a line end inside would let a header smuggle in another one.
Result<QByteArray> oneLine(const QByteArray &bytes, const QString &place)
{
    const QByteArray secret = bytes.trimmed();
    if (secret.isEmpty() || hasControlCharacter(secret))
        return fail(ErrorCode::InvalidInput, Tr::tr("\"%1\" does not hold one secret").arg(place), {},
                    Tr::tr("It must hold the secret on a single line."));
    return secret;
}

Result<QByteArray> lookUp(const QString &reference, const SecretValues &secrets)
{
    if (!isSecretReference(reference))
        return fail(ErrorCode::InvalidInput, Tr::tr("A secret is named by its place, not written down"), {},
                    Tr::tr("Write file:PATH, env:NAME, keyring:NAME or session:NAME."));
    const auto at = secrets.find(reference);
    if (at == secrets.end())
        return fail(ErrorCode::Auth, Tr::tr("The secret \"%1\" is not there").arg(reference));
    return oneLine(at->second, reference);
}

/// The secret of a field: a reference in `key`, or the content of the file named by `key` + "File". Empty when neither is given.
Result<QByteArray> secretOf(const Fields &fields, QLatin1String key, const SecretValues &secrets)
{
    if (const QString reference = field(fields, key); !reference.isEmpty())
        return lookUp(reference, secrets);
    const auto at = fields.find(QString(key) + QStringLiteral("File"));
    const QString path = at == fields.end() ? QString() : at->second.trimmed();
    if (path.isEmpty())
        return QByteArray();
    return readSecretFile(path).and_then([&path](const QByteArray &bytes) { return oneLine(bytes, path); });
}

bool isHeaderName(const QByteArray &name)
{
    static constexpr std::array<const char *, 5> reserved{"host", "content-length", "transfer-encoding", "connection", "cookie2"};
    const bool token = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
    return token && std::none_of(reserved.begin(), reserved.end(), [&](const char *word) { return name.toLower() == word; });
}

/// Header lines of a file or of the configuration itself, where a value may be a reference.
Result<void> readHeaders(const QByteArray &text, const QString &place, const SecretValues *secrets, Credentials &credentials)
{
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).trimmed();
        QByteArray value = line.mid(colon + 1).trimmed();
        if (colon < 0 || !isHeaderName(name) || hasControlCharacter(value))
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1:%2").arg(place, QString::number(number)),
                        Tr::tr("this line is not a usable header"), Tr::tr("Write one \"Name: value\" a line."));
        if (secrets && isSecretReference(QString::fromUtf8(value))) {
            const auto secret = lookUp(QString::fromUtf8(value), *secrets);
            if (!secret)
                return tl::unexpected(secret.error());
            value = *secret;
        }
        if (name.toLower() == "authorization")
            credentials.authorization = value;
        else
            credentials.headers.append({name, value});
        credentials.secrets.push_back(QString::fromUtf8(value));
    }
    return {};
}

Result<void> readOAuth(const Fields &fields, const SecretValues &secrets, Credentials &credentials)
{
    OAuthClient client;
    client.clientId = field(fields, QLatin1String("oauthClientId"));
    client.scope = field(fields, QLatin1String("oauthScope"));
    const auto url = parseAddress(field(fields, QLatin1String("oauthTokenUrl")));
    if (!url)
        return tl::unexpected(url.error());
    client.tokenUrl = *url;
    const auto secret = secretOf(fields, QLatin1String("oauthSecret"), secrets);
    if (!secret)
        return tl::unexpected(secret.error());
    if (client.clientId.isEmpty() || secret->isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("OAuth needs a client id and its secret"), {}, Tr::tr("Give both."));
    client.secret = *secret;
    credentials.secrets.push_back(QString::fromUtf8(*secret));
    credentials.oauth = client;
    return {};
}

Result<void> readAuthorization(const Fields &fields, const SecretValues &secrets, Credentials &credentials)
{
    const QString user = field(fields, QLatin1String("user"));
    const auto token = secretOf(fields, QLatin1String("token"), secrets);
    if (!token)
        return tl::unexpected(token.error());
    const auto password = secretOf(fields, QLatin1String("password"), secrets);
    if (!password)
        return tl::unexpected(password.error());
    const bool oauth = !field(fields, QLatin1String("oauthTokenUrl")).isEmpty();
    if (int(!token->isEmpty()) + int(!user.isEmpty()) + int(oauth) > 1)
        return fail(ErrorCode::InvalidInput, Tr::tr("More than one way of signing in is given"), {},
                    Tr::tr("Choose a token, a user name or OAuth."));
    if (oauth)
        return readOAuth(fields, secrets, credentials);
    if (!token->isEmpty()) {
        credentials.authorization = "Bearer " + *token;
        credentials.secrets.push_back(QString::fromUtf8(*token));
    } else if (!user.isEmpty()) {
        const QByteArray pair = (user.toUtf8() + ':' + *password).toBase64();
        credentials.authorization = "Basic " + pair;
        credentials.secrets.push_back(QString::fromUtf8(*password));
        credentials.secrets.push_back(QString::fromLatin1(pair));
    } else if (!password->isEmpty()) {
        return fail(ErrorCode::InvalidInput, Tr::tr("A password is given without a user name"));
    }
    return {};
}

Result<void> readTls(const Fields &fields, const SecretValues &secrets, Credentials &credentials)
{
    credentials.caFile = field(fields, QLatin1String("caFile"));
    credentials.certFile = field(fields, QLatin1String("certFile"));
    credentials.keyFile = field(fields, QLatin1String("keyFile"));
    if (credentials.certFile.isEmpty() != credentials.keyFile.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("A client certificate and its key belong together"), {},
                    Tr::tr("Give both files or none."));
    for (const QString &path : {credentials.caFile, credentials.certFile, credentials.keyFile})
        if (!path.isEmpty() && !QFile(path).open(QIODevice::ReadOnly))
            return fail(ErrorCode::InvalidInput, Tr::tr("Cannot read \"%1\"").arg(path), {},
                        Tr::tr("Check that the file exists and that you may read it."));
    const auto passphrase = secretOf(fields, QLatin1String("keyPassphrase"), secrets);
    if (!passphrase)
        return tl::unexpected(passphrase.error());
    credentials.keyPassphrase = *passphrase;
    credentials.secrets.push_back(QString::fromUtf8(*passphrase));
    return {};
}

Result<void> readProxy(const Fields &fields, const SecretValues &secrets, Credentials &credentials)
{
    const QString kind = field(fields, QLatin1String("proxy"));
    if (kind == QStringLiteral("system"))
        credentials.proxy.kind = ProxySetting::Kind::System;
    if (kind != QStringLiteral("custom"))
        return {};
    const QString text = field(fields, QLatin1String("proxyUrl"));
    const QUrl url(text.contains(QStringLiteral("://")) ? text : QStringLiteral("http://") + text, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("The address of the proxy holds a user name or a password"), {},
                    Tr::tr("Leave it out of the address and give the user name and a password by reference."));
    const bool known = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("socks5");
    if (!url.isValid() || url.host().isEmpty() || !known)
        return fail(ErrorCode::InvalidInput, Tr::tr("\"%1\" is not the address of a proxy").arg(text), {},
                    Tr::tr("Write it like http://proxy:3128 or socks5://proxy:1080."));
    const auto password = secretOf(fields, QLatin1String("proxyPassword"), secrets);
    if (!password)
        return tl::unexpected(password.error());
    credentials.proxy = {ProxySetting::Kind::Explicit, url, field(fields, QLatin1String("proxyUser")), *password};
    credentials.secrets.push_back(QString::fromUtf8(*password));
    return {};
}

} // namespace

QString Credentials::connectionKey() const
{
    const QByteArray digest = QCryptographicHash::hash(keyPassphrase + '\n' + proxy.password, QCryptographicHash::Sha256).toHex();
    return QStringList{caFile, certFile, keyFile, QString::number(int(proxy.kind)), proxy.url.toString(), proxy.user,
                       QString::fromLatin1(digest)}
        .join(u'\n');
}

bool isSecretReference(const QString &text)
{
    for (const QLatin1String kind : {QLatin1String("file:"), QLatin1String("env:"), QLatin1String("keyring:"), QLatin1String("session:")})
        if (text.startsWith(kind) && text.size() > kind.size())
            return true;
    return false;
}

QStringList secretReferences(const Fields &fields)
{
    QStringList out;
    for (const QLatin1String key : secretFields)
        if (const QString value = field(fields, key); isSecretReference(value))
            out << value;
    for (const QString &line : field(fields, QLatin1String("headers")).split(u'\n'))
        if (const QString value = line.section(u':', 1).trimmed(); isSecretReference(value))
            out << value;
    out.removeDuplicates();
    return out;
}

Result<Credentials> makeCredentials(const Fields &fields, const SecretValues &secrets)
{
    Credentials credentials;
    const auto fromFile = [&fields, &credentials]() -> Result<void> {
        const QString path = field(fields, QLatin1String("headerFile"));
        if (path.isEmpty())
            return {};
        const auto bytes = readSecretFile(path);
        return bytes ? readHeaders(*bytes, path, nullptr, credentials) : Result<void>(tl::unexpected(bytes.error()));
    };
    const QByteArray headers = field(fields, QLatin1String("headers")).toUtf8();
    const Result<void> made = readAuthorization(fields, secrets, credentials)
                                  .and_then(fromFile)
                                  .and_then([&] { return readHeaders(headers, Tr::tr("header"), &secrets, credentials); })
                                  .and_then([&] { return readTls(fields, secrets, credentials); })
                                  .and_then([&] { return readProxy(fields, secrets, credentials); });
    if (!made)
        return tl::unexpected(made.error());
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
