// From exec to a window that shows the sample project's charts, against a bare QMainWindow started the same way. The parent takes the
// time before it forks; the child reports it after its first useful paint. Both children are this program, so that they load the same
// libraries. Runs without a screen unless QT_QPA_PLATFORM says otherwise.
#include "app/context.h"
#include "app/gui.h"
#include "app/window/mainwindow.h"
#include "tests/bench/race.h"
#include "widgets/charts/chartview.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstring>
#include <ctime>

using namespace sextant;

namespace {

constexpr int rounds = 15;
constexpr double mostOfBare = 2.5; ///< the gate; the goal is 1.5

double monotonicMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Prints when the first frame was drawn, and the memory it took.
int reportAfterPaint(QWidget &window)
{
    window.grab(); // everything visible is painted once, whatever the platform does with expose events
    std::printf("%.3f\n", monotonicMs());
    std::fflush(stdout);
    std::_Exit(0); // the end is not part of the race
}

int bareWindow(int &argc, char **argv)
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("bare")));
    window.resize(1366, 768);
    window.show();
    QTimer::singleShot(0, &window, [&] { reportAfterPaint(window); });
    return app.exec();
}

int wholeWindow(int &argc, char **argv, const QString &project)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    auto context = AppContext::make();
    if (!context)
        return 1;
    const std::unique_ptr<Session> session = makeSession(**context);
    MainWindow window(**context, *session);
    window.setRemembering(false);
    window.resize(1366, 768);
    window.show();
    window.openProject(project);
    const auto drawn = [&window] {
        const QList<ChartView *> charts = window.findChildren<ChartView *>();
        return std::any_of(charts.begin(), charts.end(), [](const ChartView *chart) { return chart->isVisible() && !chart->spec().series.empty(); });
    };
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &window, [&] {
        if (drawn())
            reportAfterPaint(window);
    });
    watch.start(0);
    return app.exec();
}

/// Milliseconds from before the fork to the child's report; nothing when it failed.
std::optional<double> timeOf(const QStringList &arguments)
{
    QProcess child;
    const double before = monotonicMs();
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForFinished(60000) || child.exitCode() != 0)
        return std::nullopt;
    return child.readAllStandardOutput().trimmed().toDouble() - before;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && std::strcmp(argv[1], "--bare") == 0)
        return bareWindow(argc, argv);
    if (argc > 2 && std::strcmp(argv[1], "--whole") == 0)
        return wholeWindow(argc, argv, QString::fromLocal8Bit(argv[2]));
    if (argc < 2) {
        std::fputs("usage: bench_start FILE.sextant (sextant project new --sample FILE.sextant writes one)\n", stderr);
        return 3;
    }
    QCoreApplication app(argc, argv);
    std::vector<double> bare, whole;
    for (int round = 0; round <= rounds; ++round) {
        const auto one = timeOf({QStringLiteral("--bare")});
        const auto other = timeOf({QStringLiteral("--whole"), QString::fromLocal8Bit(argv[1])});
        if (!one || !other) {
            std::fputs("a window did not open\n", stderr);
            return 1;
        }
        if (round == 0)
            continue; // fills the caches
        bare.push_back(*one);
        whole.push_back(*other);
    }
    for (const auto &[name, times] : {std::pair{"bare window", &bare}, {"charts of a project", &whole}})
        std::printf("  %-20s min %7.1f ms  median %7.1f ms\n", name, bench::least(*times), bench::middle(*times));
    const double ratio = bench::least(whole) / bench::least(bare);
    std::printf("  ratio %.2f (gate %.1f) %s\n", ratio, mostOfBare, ratio <= mostOfBare ? "kept" : "MISSED");
    return 0;
}
