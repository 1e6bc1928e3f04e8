#include "app/cli/commands.h"
#include "app/cli/headless.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/gui.h"
#include "app/language.h"
#include "app/window/mainwindow.h"
#include "app/window/windowtexts.h"
#include "widgets/presentation/presentationwindow.h"
#include "widgets/theme/tokens.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <QBuffer>
#include <QImageWriter>

namespace sextant::cli {
namespace {

constexpr int patienceMs = 60'000; // longer than the deadline of any source
constexpr int settleMs = 300;      // a page asks for its last layout after the data came

struct SnapshotOptions {
    std::string project;
    std::string screen = "overview";
    std::string output;
    std::string size = "1440x900";
    double scale = 1;
    std::string theme = "light";
    std::string language = "en";
    bool json = false;
};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SnapshotCommand)
};

Result<QSize> parseSize(const std::string &text)
{
    const QStringList parts = QString::fromStdString(text).split(u'x');
    bool goodWidth = false;
    bool goodHeight = false;
    const QSize size(parts.value(0).toInt(&goodWidth), parts.value(1).toInt(&goodHeight));
    if (parts.size() != 2 || !goodWidth || !goodHeight || size.width() < 320 || size.height() < 240 || size.width() > 8192 || size.height() > 8192)
        return fail(ErrorCode::InvalidInput, Tr::tr("\"%1\" is not a size").arg(QString::fromStdString(text)), {},
                    Tr::tr("write WIDTHxHEIGHT in pixels, such as 1440x900, between 320x240 and 8192x8192"));
    return size;
}

Result<void> checkScreen(const QString &screen)
{
    QStringList known{QStringLiteral("start"), QStringLiteral("presentation")};
    for (const PageRow &row : pageRows())
        known << QLatin1String(row.id);
    if (known.contains(screen))
        return {};
    return fail(ErrorCode::InvalidInput, Tr::tr("there is no screen \"%1\"").arg(screen), {},
                Tr::tr("known screens: %1").arg(known.join(QStringLiteral(", "))));
}

/// Spins the event loop until `done` or until patience ends.
bool waitFor(const std::function<bool()> &done, int timeoutMs)
{
    QEventLoop loop;
    QTimer poll;
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    deadline.start(timeoutMs);
    poll.start(10);
    loop.exec();
    return done();
}

QImage pictureOf(QWidget &widget, double scale)
{
    QImage image(widget.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(theme::current().window);
    widget.render(&image, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
    return image.convertToFormat(QImage::Format_RGB32);
}

Result<QImage> draw(AppContext &context, const SnapshotOptions &options, QSize size)
{
    const std::unique_ptr<Session> session = makeSession(context);
    MainWindow window(context, *session);
    window.setRemembering(false);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(size);
    window.show();
    const QString screen = QString::fromStdString(options.screen);
    std::optional<Error> error;
    if (screen != QStringLiteral("start")) {
        QObject::connect(session.get(), &Session::failed, &window, [&](const Error &failure) { error = failure; });
        window.openProject(QString::fromStdString(options.project));
        if (!waitFor([&] { return error || (session->snapshot() && !session->isRefreshing() && !session->isBinding()); }, patienceMs))
            return fail(ErrorCode::Timeout, Tr::tr("the project showed no data in %n second(s)", nullptr, patienceMs / 1000));
        if (error)
            return tl::unexpected(*error);
    }
    if (screen == QStringLiteral("presentation")) {
        PresentationWindow *slides = window.present();
        slides->showNormal();
        slides->resize(size);
        waitFor([] { return false; }, settleMs);
        return pictureOf(*slides, options.scale);
    }
    window.showPage(screen);
    waitFor([&] { return !session->history()->isLoading(); }, patienceMs);
    waitFor([] { return false; }, settleMs);
    return pictureOf(window, options.scale);
}

int snapshot(const SnapshotOptions &options)
{
    const auto size = parseSize(options.size);
    if (!size)
        return reportError(size.error());
    if (const auto known = checkScreen(QString::fromStdString(options.screen)); !known)
        return reportError(known.error());
    if (options.output == "-" && options.json)
        return reportError(Error{ErrorCode::InvalidInput, Tr::tr("-o - and --json both write to standard output"), {}, Tr::tr("choose one of them")});
    if (!(options.scale >= 0.5 && options.scale <= 4))
        return reportError(Error{ErrorCode::InvalidInput, Tr::tr("the scale must be between 0.5 and 4"), {}, {}});
    useLanguage(QString::fromStdString(options.language));
    theme::install(options.theme == "dark" ? theme::Scheme::Dark : theme::Scheme::Light);
    auto context = AppContext::make();
    if (!context)
        return reportError(context.error());
    const auto image = draw(**context, options, *size);
    if (!image)
        return reportError(image.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!QImageWriter(&buffer, "png").write(*image))
        return reportError(Error{ErrorCode::Internal, Tr::tr("the picture could not be encoded"), {}, {}});
    if (const auto written = writeOutput(options.output, bytes); !written)
        return reportError(written.error());
    if (options.output == "-")
        return Done;
    if (options.json)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("file"), QString::fromStdString(options.output)},
                                            {QStringLiteral("width"), image->width()},
                                            {QStringLiteral("height"), image->height()}}));
    else
        printLine(QStringLiteral("%1, %2 x %3").arg(QString::fromStdString(options.output), QString::number(image->width()), QString::number(image->height())));
    return Done;
}

} // namespace

void addSnapshot(CLI::App &app, int &status)
{
    auto options = std::make_shared<SnapshotOptions>();
    CLI::App *command = app.add_subcommand("snapshot", "Draw a screen as the window would");
    command->add_option("--project", options->project, "Project file");
    command->add_option("--screen", options->screen, "overview, vitals, resources, compare, history, workflow, reports, sources, start, presentation")->capture_default_str();
    command->add_option("-o,--output", options->output, "PNG file to write, or - for standard output")->required();
    command->add_option("--size", options->size, "WIDTHxHEIGHT")->capture_default_str();
    command->add_option("--scale", options->scale, "Device pixel ratio")->capture_default_str();
    command->add_option("--theme", options->theme, "light or dark")->check(CLI::IsMember({"light", "dark"}))->capture_default_str();
    command->add_option("--lang", options->language, "Language")->capture_default_str();
    command->add_flag("--json", options->json, "Print one JSON document");
    command->callback([options, &status] {
        if (options->project.empty() && options->screen != "start") {
            status = reportError(Error{ErrorCode::InvalidInput, Tr::tr("--project is missing"), {}, {}});
            return;
        }
        status = snapshot(*options);
    });
}

} // namespace sextant::cli
