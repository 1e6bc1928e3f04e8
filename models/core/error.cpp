#include "models/core/error.h"

namespace sextant {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput: return QStringLiteral("invalid-input");
    case ErrorCode::NotFound: return QStringLiteral("not-found");
    case ErrorCode::Parse: return QStringLiteral("parse");
    case ErrorCode::Url: return QStringLiteral("url");
    case ErrorCode::Dns: return QStringLiteral("dns");
    case ErrorCode::Tcp: return QStringLiteral("tcp");
    case ErrorCode::Tls: return QStringLiteral("tls");
    case ErrorCode::Network: return QStringLiteral("network");
    case ErrorCode::Timeout: return QStringLiteral("timeout");
    case ErrorCode::Http: return QStringLiteral("http");
    case ErrorCode::Auth: return QStringLiteral("auth");
    case ErrorCode::NotAnApi: return QStringLiteral("not-an-api");
    case ErrorCode::Starting: return QStringLiteral("starting");
    case ErrorCode::BadQuery: return QStringLiteral("bad-query");
    case ErrorCode::Execution: return QStringLiteral("execution");
    case ErrorCode::Unavailable: return QStringLiteral("unavailable");
    case ErrorCode::RateLimited: return QStringLiteral("rate-limited");
    case ErrorCode::TooLarge: return QStringLiteral("too-large");
    case ErrorCode::Truncated: return QStringLiteral("truncated");
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    case ErrorCode::Io: return QStringLiteral("io");
    case ErrorCode::DiskFull: return QStringLiteral("disk-full");
    case ErrorCode::ReadOnly: return QStringLiteral("read-only");
    case ErrorCode::Locked: return QStringLiteral("locked");
    case ErrorCode::Corrupt: return QStringLiteral("corrupt");
    case ErrorCode::Foreign: return QStringLiteral("foreign");
    case ErrorCode::NewerSchema: return QStringLiteral("newer-schema");
    case ErrorCode::Internal: return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

QString describe(const Error &error)
{
    QStringList parts;
    for (const QString &part : {error.context, error.detail, error.advice})
        if (!part.isEmpty())
            parts << part;
    return parts.isEmpty() ? errorCodeName(error.code) : parts.join(QStringLiteral(": "));
}

} // namespace sextant
