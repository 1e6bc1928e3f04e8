#include "app/cli/output.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

#include <poll.h>
#include <unistd.h>

namespace sextant::cli {
namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(Cli) };
}

int worse(int a, int b)
{
    static constexpr std::array<int, 5> severity{0, 2, 1, 3, 4}; // index: exit status
    return severity[std::size_t(a)] >= severity[std::size_t(b)] ? a : b;
}

int statusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Parse:
    case ErrorCode::Url:
    case ErrorCode::BadQuery:
    case ErrorCode::Corrupt:
    case ErrorCode::Foreign:
    case ErrorCode::NewerSchema:
        return BadInput;
    default:
        return Unreachable;
    }
}

void printJson(const QJsonDocument &document)
{
    const QByteArray bytes = document.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void printError(const Error &error)
{
    const QByteArray line = "sextant: " + printable(describe(error)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
}

int reportError(const Error &error)
{
    printError(error);
    return statusOf(error);
}

void printLine(const QString &line)
{
    const QByteArray bytes = printable(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
}

bool finishOutput()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return true;
    pollfd out{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&out, 1, 0) == 1 && (out.revents & POLLERR)) // the other end of the pipe was closed
        return true;
    printError(Error{ErrorCode::Io, Tr::tr("standard output could not be written completely"), {}, Tr::tr("free some space, or write elsewhere")});
    return false;
}

QString printable(const QString &text)
{
    QString out;
    for (QChar c : text) {
        const bool bidi = (c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        const bool control = c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0);
        if (c == u'\n' || c == u'\t')
            out += u' ';
        else if (bidi || control)
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

} // namespace sextant::cli
