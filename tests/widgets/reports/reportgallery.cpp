#include "tests/widgets/reports/pdffile.h"
#include "tests/widgets/reports/storyreport.h"
#include "widgets/presentation/slidepainter.h"
#include "widgets/presentation/presentationwindow.h"
#include "widgets/reports/reportspage.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>

using namespace sextant;
using test::writePdf;

/// Pictures to lay beside the mockups: reportgallery FOLDER [light|dark]
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc < 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const bool dark = argc > 2 && QByteArray(argv[2]) == "dark";
    theme::install(dark ? theme::Scheme::Dark : theme::Scheme::Light);
    QTextStream out(stdout);
    const StoryReport story;
    QElapsedTimer timer;
    timer.start();
    const auto info = writePdf(story.report(), folder.filePath(QStringLiteral("story.pdf")), {{}, story.input.locale, true});
    out << "pdf " << (info ? QString::number(info->pages) : describe(info.error())) << " pages, " << timer.elapsed() << " ms\n";

    PresentationWindow slides;
    slides.setReport(story.report());
    slides.resize(1920, 1080);
    slides.show();
    for (int i = 0; i < slides.slideCount(); ++i) {
        slides.goTo(i);
        QElapsedTimer settle;
        settle.start();
        while (settle.elapsed() < 250)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        slides.grab().save(folder.filePath(QStringLiteral("slide-%1.png").arg(i + 1)));
    }

    ReportsPage page;
    page.resize(1232, 798);
    page.setReport(story.report());
    page.show();
    QElapsedTimer wait;
    wait.start();
    while (page.pageCount() == 0 && wait.elapsed() < 20000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    page.grab().save(folder.filePath(QStringLiteral("reports.png")));
    return 0;
}
