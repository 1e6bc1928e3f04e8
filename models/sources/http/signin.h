#pragma once
#include "models/core/clock.h"
#include "models/sources/http/credentials.h"
#include "models/sources/http/secretsource.h"

#include <atomic>
#include <functional>
#include <memory>

namespace sextant {

class HttpClient;
struct HttpReply;

/// Turns a source's configuration into credentials when they are first needed: asks for referenced secrets, gets OAuth2
/// tokens and keeps them until shortly before they expire. One a source; held by shared_ptr because requests outlive sources.
/// Its state belongs to the network thread, so there is no lock.
class SignIn : public std::enable_shared_from_this<SignIn>
{
public:
    using Credential = std::shared_ptr<const Credentials>;
    using Done = std::function<void(Result<Credential>)>;
    struct Helpers {
        std::shared_ptr<HttpClient> http;
        std::shared_ptr<SecretSource> secrets; ///< may be null: references then fail
        const Clock *clock = nullptr;          ///< outlives every sign-in
    };

    /// Checks the fields and reads the files among them; a secret by reference is asked for later. Errors: InvalidInput, Url.
    static Result<std::shared_ptr<SignIn>> make(std::map<QString, QString> fields, const Helpers &helpers);

    /// Network thread only. `done` is called there exactly once, perhaps before this returns.
    void credentials(Done done);
    /// Network thread only. The server answered 401 to `refused`: forgets it, so that changed secrets are read again. True
    /// when the same question is worth asking once more because a new token can be had.
    bool renew(const Credential &refused);
    /// A token that was refused although it was new: says which step of the sign-in failed.
    Error refused(const QString &where) const;
    /// No secret of ours in somebody's words. Any thread.
    QString redacted(const QString &text) const;

private:
    SignIn(std::map<QString, QString> fields, const Helpers &helpers);
    void adopt(Credentials credentials);
    void askSecrets(QStringList references, const std::shared_ptr<SecretValues> &found);
    void onSecrets(const SecretValues &found);
    void askToken(bool inBody);
    void onToken(Result<HttpReply> reply, bool inBody);
    void finish(Result<Credential> result);
    void inNetworkThread(std::function<void()> run) const;

    std::map<QString, QString> m_fields;
    std::shared_ptr<SecretSource> m_secrets;
    const Clock *m_clock;
    std::weak_ptr<HttpClient> m_http; // requests hold us, so we must not hold the client
    Credential m_base;                // everything but a token
    Credential m_current;
    double m_validUntil = 0;          // of m_current
    std::vector<Done> m_waiting;
    bool m_tokenInBody = false;       // the endpoint wants client id and secret in the body
    std::atomic<std::shared_ptr<const Credentials>> m_hidden; // whose secrets are to be hidden
};

/// What a token endpoint answered.
struct OAuthToken {
    QByteArray value;
    double lifetime = 0; ///< seconds; 0 when it did not say
    friend bool operator==(const OAuthToken &, const OAuthToken &) = default;
};
/// Reads a token endpoint's answer. Auth with the endpoint's own reason when it refused, NotAnApi when it is no token.
Result<OAuthToken> parseOAuthToken(const QByteArray &body, int status);

} // namespace sextant
