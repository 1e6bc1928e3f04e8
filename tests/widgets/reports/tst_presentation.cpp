#include "tests/support/testmain.h"
#include "tests/widgets/reports/storyreport.h"
#include "widgets/presentation/presentationwindow.h"
#include "widgets/presentation/slidepainter.h"
#include "widgets/theme/tokens.h"

#include <QImage>
#include <QPainter>

using namespace sextant;

namespace {

Snapshot hostileSnapshot()
{
    Snapshot snapshot = story::snapshot();
    snapshot.project = QString(300, u'W');
    snapshot.scope = QStringLiteral("scope ").repeated(60);
    snapshot.sample = true;
    for (KpiReading &reading : snapshot.kpis) {
        reading.kpi.name = reading.kpi.name + QStringLiteral(" <img src=x> ") + QString(120, u'M');
        if (reading.target)
            reading.target->reasons = {{QStringLiteral("above-limit"), QStringLiteral("because ").repeated(200)}};
    }
    return snapshot;
}

QImage painted(const Report &report, const ReportSection &section)
{
    QImage image(int(slideWidth), int(slideHeight), QImage::Format_RGB32);
    const theme::Tokens &tokens = theme::tokens(theme::Scheme::Light);
    image.fill(tokens.panel);
    QPainter painter(&image);
    paintSlide(painter, report, section, tokens, theme::Scheme::Light, QLocale(QLocale::English));
    return image;
}

int foreignPixels(const QImage &image, const QRect &area)
{
    const QRgb panel = theme::tokens(theme::Scheme::Light).panel.rgb();
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixel(x, y) != panel ? 1 : 0;
    return count;
}

} // namespace

class TestPresentation : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void keysMoveAndJump()
    {
        PresentationWindow window;
        window.setReport(StoryReport().report());
        window.resize(960, 540);
        window.show();
        const int count = window.slideCount();
        QVERIFY(count >= 6);
        QCOMPARE(window.slide(), 0);
        QTest::keyClick(&window, Qt::Key_Left); // already at the first
        QCOMPARE(window.slide(), 0);
        QTest::keyClick(&window, Qt::Key_Right);
        QTest::keyClick(&window, Qt::Key_Space);
        QTest::keyClick(&window, Qt::Key_PageDown);
        QCOMPARE(window.slide(), 3);
        QTest::keyClick(&window, Qt::Key_PageUp);
        QCOMPARE(window.slide(), 2);
        QTest::keyClick(&window, Qt::Key_End);
        QCOMPARE(window.slide(), count - 1);
        QTest::keyClick(&window, Qt::Key_Space); // already at the last
        QCOMPARE(window.slide(), count - 1);
        QTest::keyClick(&window, Qt::Key_Home);
        QCOMPARE(window.slide(), 0);
        QTest::keyClick(&window, Qt::Key_5);
        QCOMPARE(window.slide(), 0); // not before Enter
        QCOMPARE(window.strip()->content().typed, QStringLiteral("5"));
        QTest::keyClick(&window, Qt::Key_Return);
        QCOMPARE(window.slide(), 4);
        QTest::keyClick(&window, Qt::Key_9);
        QTest::keyClick(&window, Qt::Key_9);
        QTest::keyClick(&window, Qt::Key_Enter); // beyond the end: the last
        QCOMPARE(window.slide(), count - 1);
    }

    void escapeGivesUpANumberFirstThenLeaves()
    {
        PresentationWindow window;
        window.setReport(StoryReport().report());
        window.show();
        QTest::keyClick(&window, Qt::Key_3);
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(window.isVisible());
        QVERIFY(window.strip()->content().typed.isEmpty());
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!window.isVisible());
    }

    void dataIsFrozenUntilLIsPressed()
    {
        PresentationWindow window;
        window.setReport(StoryReport().report());
        window.show();
        window.goTo(4);
        const QString frozen = window.strip()->content().stamp;
        QCOMPARE(frozen, QStringLiteral("Frozen at 14:20:08"));
        Snapshot later = story::snapshot();
        later.asOf += 60;
        window.setLiveReport(StoryReport(later).report());
        QCOMPARE(window.strip()->content().stamp, frozen);
        QTest::keyClick(&window, Qt::Key_L);
        QVERIFY(window.isLive());
        QCOMPARE(window.strip()->content().stamp, QStringLiteral("Live, 14:21:08"));
        QCOMPARE(window.slide(), 4);
        later.asOf += 60;
        window.setLiveReport(StoryReport(later).report());
        QCOMPARE(window.strip()->content().stamp, QStringLiteral("Live, 14:22:08"));
        QTest::keyClick(&window, Qt::Key_L);
        QCOMPARE(window.strip()->content().stamp, frozen);
    }

    void aNewMomentStaysWithTheSection()
    {
        PresentationWindow window;
        window.setReport(StoryReport().report());
        window.show();
        window.goTo(window.slideCount() - 1);
        const int last = window.slide();
        // Memory recovers: one finding and its slide are gone.
        Snapshot later = story::snapshot();
        for (KpiReading &reading : later.kpis)
            if (reading.kpi.id == u"memory_average")
                reading.change->verdict = Change::Unchanged;
        window.setLiveReport(StoryReport(later).report());
        QTest::keyClick(&window, Qt::Key_L);
        QCOMPARE(window.slide(), window.slideCount() - 1);
        QVERIFY(window.slide() < last);
    }

    void blankPointerAndStripToggle()
    {
        PresentationWindow window;
        window.setReport(StoryReport().report());
        window.resize(960, 540);
        window.show();
        QTest::keyClick(&window, Qt::Key_B);
        QVERIFY(window.view()->isBlank());
        QCOMPARE(const_cast<SlideView *>(window.view())->grab().toImage().pixelColor(480, 100), theme::tokens(theme::Scheme::Dark).window);
        QTest::keyClick(&window, Qt::Key_B);
        QVERIFY(!window.view()->isBlank());
        QTest::keyClick(&window, Qt::Key_P);
        QVERIFY(window.view()->hasPointer());
        QVERIFY(window.isStripShown());
        QTest::keyClick(&window, Qt::Key_S);
        QVERIFY(!window.isStripShown());
        QTest::keyClick(&window, Qt::Key_S);
        QVERIFY(window.isStripShown());
    }

    void stripHidesAfterAWhile()
    {
        PresentationWindow window;
        window.setReport(StoryReport().report());
        window.show();
        QVERIFY(window.isStripShown());
        QTRY_VERIFY_WITH_TIMEOUT(!window.isStripShown(), 5000);
        Q_EMIT const_cast<SlideView *>(window.view())->moved();
        QVERIFY(window.isStripShown());
    }

    void slidesKeepTheirShapeOnAnyScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("16:9") << QSize(1600, 900);
        QTest::newRow("projector 4:3") << QSize(1024, 768);
        QTest::newRow("ultra wide") << QSize(1720, 720);
        QTest::newRow("upright") << QSize(540, 960);
    }
    void slidesKeepTheirShapeOnAnyScreen()
    {
        QFETCH(QSize, size);
        PresentationWindow window;
        window.setReport(StoryReport().report());
        window.resize(size);
        window.show();
        const QRectF rect = window.view()->slideRect();
        QVERIFY(std::abs(rect.width() / rect.height() - slideWidth / slideHeight) < 0.001);
        QVERIFY(QRectF(QPointF(), QSizeF(size)).adjusted(-1, -1, 1, 1).contains(rect));
        QVERIFY(std::abs(rect.center().x() - size.width() / 2.0) < 1);
        QVERIFY(std::abs(rect.width() - size.width()) < 1 || std::abs(rect.height() - size.height()) < 1);
    }

    void everySlideStaysInsideItsMargins_data()
    {
        QTest::addColumn<bool>("hostile");
        QTest::newRow("story") << false;
        QTest::newRow("hostile names") << true;
    }
    void everySlideStaysInsideItsMargins()
    {
        QFETCH(bool, hostile);
        const Report report = hostile ? StoryReport(hostileSnapshot()).report() : StoryReport().report();
        for (const ReportSection *section : slidesOf(report)) {
            const QImage image = painted(report, *section);
            QVERIFY2(foreignPixels(image, QRect(96, 98, 1728, 860)) > 2000, qPrintable(section->id));
            QCOMPARE(foreignPixels(image, QRect(0, 964, 1920, 116)), 0);   // the strip's room
            QCOMPARE(foreignPixels(image, QRect(1836, 0, 84, 1080)), 0);   // right margin
            QCOMPARE(foreignPixels(image, QRect(0, 0, 84, 1080)), 0);      // left margin
        }
    }

    void slidesTellWhatIsOpen()
    {
        const Report report = StoryReport().report();
        const auto slides = slidesOf(report);
        QCOMPARE(slides.front()->id, QStringLiteral("summary"));
        QVERIFY(slides.front()->message.contains(QStringLiteral("2 missed")));
        int problems = 0;
        for (const ReportSection *section : slides)
            problems += section->id == u"problems" ? 1 : 0;
        QCOMPARE(problems, 1);
    }

    void withoutDataThereIsStillASlide()
    {
        PresentationWindow window;
        window.setReport(buildAssessment({}));
        window.resize(640, 360);
        window.show();
        QVERIFY(window.slideCount() >= 1);
        QVERIFY(!window.grab().isNull());
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestPresentation test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_presentation.moc"
