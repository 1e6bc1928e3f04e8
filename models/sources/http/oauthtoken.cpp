#include "models/sources/http/signin.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::OAuthToken)
};

QString textOf(const simdjson::dom::element &answer, const char *key)
{
    std::string_view text;
    return answer[key].get(text) == simdjson::SUCCESS ? QString::fromUtf8(text.data(), qsizetype(text.size())) : QString();
}

/// Some endpoints send the number as text.
double lifetimeOf(const simdjson::dom::element &answer)
{
    double seconds = 0;
    if (answer["expires_in"].get(seconds) != simdjson::SUCCESS) {
        bool isNumber = false;
        seconds = textOf(answer, "expires_in").toInt(&isNumber);
    }
    return std::max(0.0, seconds);
}

} // namespace

Result<OAuthToken> parseOAuthToken(const QByteArray &body, int status)
{
    simdjson::dom::parser parser;
    simdjson::dom::element answer;
    const bool json = parser.parse(body.constData(), std::size_t(body.size())).get(answer) == simdjson::SUCCESS && answer.is_object();
    const auto failed = [status](ErrorCode code, const QString &detail, const QString &advice) {
        Error error{code, Tr::tr("No token was given"), detail, advice};
        error.http = status;
        return tl::unexpected(std::move(error));
    };
    if (json && !textOf(answer, "error").isEmpty()) {
        const QString reason = textOf(answer, "error");
        const QString words = textOf(answer, "error_description").left(500);
        return failed(ErrorCode::Auth, words.isEmpty() ? reason : reason + QStringLiteral(": ") + words,
                      reason == QStringLiteral("invalid_scope") ? Tr::tr("Correct the scope.") : Tr::tr("Check the client id and its secret."));
    }
    if (status == 401 || status == 403)
        return failed(ErrorCode::Auth, QStringLiteral("HTTP %1").arg(status), Tr::tr("Check the client id and its secret."));
    const QByteArray token = json ? textOf(answer, "access_token").toLatin1() : QByteArray();
    const bool usable = !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    const QString type = json ? textOf(answer, "token_type") : QString();
    if (status != 200 || !usable)
        return failed(status >= 500 ? ErrorCode::Unavailable : ErrorCode::NotAnApi, QStringLiteral("HTTP %1").arg(status),
                      Tr::tr("Check that the address is that of the token endpoint."));
    if (!type.isEmpty() && type.compare(QStringLiteral("bearer"), Qt::CaseInsensitive) != 0)
        return failed(ErrorCode::NotAnApi, Tr::tr("the token is of the kind \"%1\", not bearer").arg(type.left(40)), {});
    return OAuthToken{token, lifetimeOf(answer)};
}

} // namespace sextant
