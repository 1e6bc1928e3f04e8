#include "app/logging.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <QDir>
#include <QStandardPaths>

namespace sextant {
namespace {

constexpr std::size_t fileSize = 5 * 1024 * 1024;
constexpr std::size_t fileCount = 3;

QString stateFolder()
{
    const QString chosen = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = chosen.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : chosen;
    return base + QStringLiteral("/sextant");
}

void toLog(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    const std::string line = text.toStdString();
    switch (type) {
    case QtDebugMsg: spdlog::debug(line); break;
    case QtInfoMsg: spdlog::info(line); break;
    case QtWarningMsg: spdlog::warn(line); break;
    case QtCriticalMsg:
    case QtFatalMsg: spdlog::error(line); break;
    }
}

} // namespace

QString startLogging()
{
    const QString folder = stateFolder();
    const QString file = folder + QStringLiteral("/sextant.log");
    try {
        if (!QDir().mkpath(folder))
            throw spdlog::spdlog_ex("the folder cannot be made");
        spdlog::set_default_logger(spdlog::rotating_logger_mt("sextant", file.toStdString(), fileSize, fileCount));
    } catch (const spdlog::spdlog_ex &) {
        spdlog::set_default_logger(spdlog::stderr_logger_mt("sextant"));
        qInstallMessageHandler(toLog);
        return {};
    }
    spdlog::flush_on(spdlog::level::warn);
    qInstallMessageHandler(toLog);
    return file;
}

} // namespace sextant
