#include "app/gui.h"

#include "app/cli/output.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/window/mainwindow.h"
#include "models/store/settings.h"
#include "widgets/theme/tokens.h"

#include <spdlog/spdlog.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QScreen>
#include <QSocketNotifier>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace sextant {
namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    // A failed write means that a byte is already waiting, which is all that is wanted.
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[0], &byte, 1);
}

/// SIGTERM, SIGINT and SIGHUP close the window like a person would: Qt alone ends without a close event.
void closeOnSignals(QApplication &app)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, [&app] { app.closeAllWindows(); });
    for (int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, onSignal);
}

/// The first start: no window larger than its screen.
void fitToScreen(MainWindow &window)
{
    const QSize free = window.screen()->availableSize();
    if (free.width() > window.width() && free.height() > window.height())
        return;
    window.resize(window.size().boundedTo(free));
    window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

/// Without one Qt ends the program with an abort.
bool hasDisplay(int argc, char **argv)
{
    const bool chosen = std::any_of(argv + 1, argv + argc, [](const char *argument) { return std::strcmp(argument, "-platform") == 0; });
    return chosen || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

theme::Scheme chosenScheme(const QString &theme)
{
    if (theme == QStringLiteral("dark"))
        return theme::Scheme::Dark;
    return theme == QStringLiteral("light") ? theme::Scheme::Light : theme::systemScheme();
}

} // namespace

std::unique_ptr<Session> makeSession(AppContext &context)
{
    SessionDeps deps;
    deps.clock = context.clock();
    deps.pool = context.pool();
    deps.kpis = context.catalogue().kpis;
    deps.workflow = context.workflow();
    deps.makeSource = context.sourceFactory();
    deps.bind = [&context](const std::shared_ptr<MetricSource> &source, const TimeRange &window) { return context.bind(source, window); };
    deps.who = context.who();
    return std::make_unique<Session>(std::move(deps));
}

int runGui(int argc, char **argv)
{
    if (!hasDisplay(argc, argv)) {
        std::fputs("sextant: there is no display to open a window on: set DISPLAY, or use a command, see sextant --help\n", stderr);
        return cli::Unreachable;
    }
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption connectOption(QStringLiteral("connect"), QStringLiteral("Start on a metrics server"), QStringLiteral("URL"));
    parser.addOption(connectOption);
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("Project file"), QStringLiteral("[FILE.sextant]"));
    parser.process(app);

    const QString log = startLogging();
    const Settings settings;
    useLanguage(settings.language());
    theme::install(chosenScheme(settings.theme()));
    auto context = AppContext::make();
    if (!context) {
        spdlog::error(describe(context.error()).toStdString());
        QMessageBox box(QMessageBox::Critical, QStringLiteral("Sextant"), {});
        box.setTextFormat(Qt::PlainText);
        box.setText(describe(context.error()));
        box.exec();
        return 1;
    }
    const std::unique_ptr<Session> session = makeSession(**context);
    MainWindow window(**context, *session);
    if (!window.restoreGeometry(settings.windowGeometry()))
        fitToScreen(window);
    closeOnSignals(app);
    window.show();
    spdlog::info("Sextant {} started, log {}", SEXTANT_VERSION, log.toStdString());
    if (const QStringList files = parser.positionalArguments(); !files.isEmpty())
        window.openProject(files.first());
    else if (parser.isSet(connectOption))
        window.connectTo(parser.value(connectOption));
    return app.exec();
}

} // namespace sextant
