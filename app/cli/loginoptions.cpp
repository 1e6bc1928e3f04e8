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
}

CoreApplication::CoreApplication()
{
    if (!QCoreApplication::instance())
        m_owned = std::make_unique<QCoreApplication>(m_argc, m_argv);
}

CoreApplication::~CoreApplication() = default;

} // namespace sextant::cli
