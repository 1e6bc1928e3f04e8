#pragma once
#include "models/sources/metricsource.h"

#include <CLI/CLI.hpp>

#include <QFuture>

#include <memory>
#include <string>

namespace sextant::cli {

/// What --bearer-file, --user, … were given. Only names of files: no secret is ever an argument.
struct LoginOptions {
    std::string bearerFile, user, passwordFile, headerFile, caFile, certFile, keyFile, keyPassphraseFile;
    std::string oauthTokenUrl, oauthClientId, oauthSecretFile, oauthScope;
    std::string proxy; ///< an address, "system" or "none"
    std::string proxyUser, proxyPasswordFile;

    /// The fields of a SourceConfig that makeCredentials() reads.
    std::map<QString, QString> fields() const;
};

/// Adds the login options of the contract to a subcommand; the same for every command that takes a URL.
void addLoginOptions(CLI::App &command, LoginOptions &login);

/// The window-less application object that files, threads and translations need, for as long as a command runs.
/// The rest of the command line may have made one already.
class CoreApplication
{
public:
    CoreApplication();
    ~CoreApplication();

private:
    int m_argc = 1;
    std::string m_name = "sextant";
    char *m_argv[2] = {m_name.data(), nullptr};
    std::unique_ptr<class QCoreApplication> m_owned;
};

/// Waits for an answer; commands have nothing else to do meanwhile.
template<typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled, QString());
    return future.takeResult();
}

} // namespace sextant::cli
