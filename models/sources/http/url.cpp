#include "models/sources/http/url.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Url)
};

bool isSupportedScheme(const QUrl &url)
{
    return url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
}

bool isPrivate(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8) || address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12)
        || address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16) || address.isUniqueLocalUnicast();
}

} // namespace

Result<QUrl> parseAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString spelled = trimmed.contains(QStringLiteral("://")) ? trimmed : QStringLiteral("http://") + trimmed;
    QUrl url(spelled, QUrl::StrictMode);
    const QString advice = Tr::tr("Write it like http://host:9090 or https://host/prefix.");
    if (!url.userInfo().isEmpty() || spelled.section(u'/', 2, 2).contains(u'@'))
        return fail(ErrorCode::Url, Tr::tr("The address holds a user name or a password"), {},
                    Tr::tr("Leave it out of the address and give the user name and a password file instead."));
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorCode::Url, Tr::tr("\"%1\" is not an address").arg(trimmed), url.errorString().section(u';', 0, 0), advice);
    if (!isSupportedScheme(url))
        return fail(ErrorCode::Url, Tr::tr("\"%1\" cannot be used here").arg(displayUrl(url)),
                    Tr::tr("only http and https are supported"), advice);
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

QString originOf(const QUrl &url)
{
    const int standard = url.scheme() == QStringLiteral("https") ? 443 : 80;
    return QStringLiteral("%1://%2:%3").arg(url.scheme(), url.host().toLower(), QString::number(url.port(standard)));
}

QString displayUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isNearby(const QUrl &url)
{
    if (url.host() == QStringLiteral("localhost"))
        return true;
    const QHostAddress address(url.host());
    return !address.isNull() && (address.isLoopback() || isPrivate(address) || address.isLinkLocal());
}

} // namespace sextant
