#include "app/logging.h"

#include "models/store/settings.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>


namespace sextant {
namespace {

constexpr std::size_t fileSize = 5 * 1024 * 1024;
constexpr std::size_t fileCount = 3;

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
    const QString folder = folders::state();
    const QString file = folder + QStringLiteral("/sextant.log");
    try {
        if (folder.isEmpty())
            throw spdlog::spdlog_ex("there is no state folder");
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
