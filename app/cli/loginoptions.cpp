#include "app/cli/loginoptions.h"

#include <QCoreApplication>

namespace sextant::cli {

std::map<QString, QString> LoginOptions::fields() const
{
    std::map<QString, QString> out;
    const auto add = [&out](const QString &key, const std::string &value) {
        if (!value.empty())
            out.emplace(key, QString::fromLocal8Bit(value.c_str()));
    };
    add(QStringLiteral("tokenFile"), bearerFile);
    add(QStringLiteral("user"), user);
    add(QStringLiteral("passwordFile"), passwordFile);
    add(QStringLiteral("headerFile"), headerFile);
    add(QStringLiteral("caFile"), caFile);
    add(QStringLiteral("certFile"), certFile);
    add(QStringLiteral("keyFile"), keyFile);
    add(QStringLiteral("keyPassphraseFile"), keyPassphraseFile);
    add(QStringLiteral("oauthTokenUrl"), oauthTokenUrl);
    add(QStringLiteral("oauthClientId"), oauthClientId);
    add(QStringLiteral("oauthSecretFile"), oauthSecretFile);
    add(QStringLiteral("oauthScope"), oauthScope);
    if (proxy == "system" || proxy == "none") {
        add(QStringLiteral("proxy"), proxy);
    } else if (!proxy.empty()) {
        add(QStringLiteral("proxy"), "custom");
        add(QStringLiteral("proxyUrl"), proxy);
        add(QStringLiteral("proxyUser"), proxyUser);
        add(QStringLiteral("proxyPasswordFile"), proxyPasswordFile);
    }
    return out;
}

void addLoginOptions(CLI::App &command, LoginOptions &login)
{
    const std::string group = "Login";
    command.add_option("--bearer-file", login.bearerFile, "File that holds a bearer token")->group(group);
    command.add_option("--user", login.user, "User name for basic authentication")->group(group);
    command.add_option("--password-file", login.passwordFile, "File that holds the password")->group(group);
    command.add_option("--header-file", login.headerFile, "File with further headers, one \"Name: value\" a line")->group(group);
    command.add_option("--ca", login.caFile, "PEM file of the authority that signed the server's certificate")->group(group);
    command.add_option("--cert", login.certFile, "PEM file of the client certificate")->group(group);
    command.add_option("--key", login.keyFile, "PEM file of the client key")->group(group);
    command.add_option("--key-passphrase-file", login.keyPassphraseFile, "File that holds the passphrase of the client key")->group(group);
    command.add_option("--oauth-token-url", login.oauthTokenUrl, "Token endpoint for OAuth2 client credentials")->group(group);
    command.add_option("--oauth-client-id", login.oauthClientId, "OAuth2 client id")->group(group);
    command.add_option("--oauth-secret-file", login.oauthSecretFile, "File that holds the OAuth2 client secret")->group(group);
    command.add_option("--oauth-scope", login.oauthScope, "OAuth2 scope")->group(group);
    command.add_option("--proxy", login.proxy, "Proxy: http://host:port, socks5://host:port, \"system\" or \"none\" (the default)")->group(group);
    command.add_option("--proxy-user", login.proxyUser, "User name for the proxy")->group(group);
    command.add_option("--proxy-password-file", login.proxyPasswordFile, "File that holds the proxy's password")->group(group);
}

CoreApplication::CoreApplication()
{
    if (!QCoreApplication::instance())
        m_owned = std::make_unique<QCoreApplication>(m_argc, m_argv);
}

CoreApplication::~CoreApplication() = default;

} // namespace sextant::cli
