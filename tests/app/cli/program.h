#pragma once
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace sextant::test {

/// How a run of the program ended; -1 when it crashed or did not end in time.
struct ProgramRun {
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString words() const { return QString::fromUtf8(err); }
};

/// Runs the program that was built, as a script does, and waits for its end.
inline ProgramRun runSextant(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SEXTANT_PROGRAM), arguments);
    if (!process.waitForFinished(120'000))
        return {};
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace sextant::test
