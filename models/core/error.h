#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <tl/expected.hpp>

namespace sextant {

/// What went wrong, as a caller can act on it. The view finds the words (see describe()).
enum class ErrorCode {
    InvalidInput, ///< the caller's value is wrong: an argument, a field, a line of a file
    NotFound,     ///< a named thing does not exist
    Parse,        ///< bytes are not what their format says
    Url, Dns, Tcp, Tls, Network, ///< how far a connection came
    Timeout,      ///< the total deadline passed
    Http,         ///< an HTTP status without a more precise code
    Auth,         ///< 401, 403 or a login page
    NotAnApi,     ///< something answers, but not with the expected API
    Starting,     ///< the server is up but not ready
    BadQuery,     ///< the server refused the query text
    Execution,    ///< the query was accepted and failed
    Unavailable,  ///< the server cannot answer now (5xx)
    RateLimited,  ///< 429
    TooLarge,     ///< a cap on bytes or series was reached
    Truncated,    ///< the body ended early
    Cancelled,    ///< the user or a newer request stopped it
    Io, DiskFull, ReadOnly, Locked, ///< files
    Corrupt, Foreign, NewerSchema,  ///< project files
    Internal,
};

/// An error is a value: a code to branch on, where it happened, and the other side's own words.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString context;  ///< what was attempted and where: file:line, host, field. Never a secret.
    QString detail;   ///< the server's or library's words, plain text
    QString advice;   ///< the next step, when the place of the error knows one
    int http = 0;     ///< HTTP status when there was one
    double retryAfter = 0; ///< seconds the server asked to wait, 0 when it did not

    friend bool operator==(const Error &, const Error &) = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

/// Short for `tl::unexpected(Error{…})`.
inline tl::unexpected<Error> fail(ErrorCode code, QString context, QString detail = {}, QString advice = {})
{
    return tl::unexpected(Error{code, std::move(context), std::move(detail), std::move(advice)});
}

/// Stable lower-case name of a code, as the command line prints it: "bad-query", "rate-limited".
QString errorCodeName(ErrorCode code);

/// One line for people and logs: context, detail and advice, in that order, each only if present.
QString describe(const Error &error);

} // namespace sextant
