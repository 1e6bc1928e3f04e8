#include "models/analysis/kpichart.h"
#include "tests/support/testmain.h"
#include "tests/support/worktime.h"
#include "tests/widgets/support/story.h"
#include "widgets/charts/chartframe.h"
#include "widgets/charts/chartpainter.h"
#include "widgets/charts/chartview.h"
#include "widgets/charts/readout.h"

#include <QPicture>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cmath>
#include <cstdint>

using namespace sextant;

namespace {

ChartSpec dense(int samples)
{
    ChartSpec spec;
    spec.window = {0, 86400};
    spec.step = 86400.0 / samples;
    ChartSeries series;
    for (int i = 0; i < samples; ++i)
        series.data.append(i * spec.step, std::sin(i * 0.001) + (std::int64_t(i) * 7919 % 1000) / 1000.0);
    spec.series = {series};
    return spec;
}

} // namespace

class TestChartView : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::install(theme::Scheme::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_view = std::make_unique<ChartView>();
        m_spec = test::storyChart(*test::storySnapshot(), QStringLiteral("api_p95"));
        m_view->setSpec(m_spec);
        m_view->resize(766, 288);
        m_view->QWidget::setAttribute(Qt::WA_DontShowOnScreen);
        m_view->show();
        QTest::qWait(20);
    }
    void cleanup() { m_view.reset(); }

    void dragZoomsAndDoubleClickResets()
    {
        QSignalSpy spy(m_view.get(), &ChartView::visibleRangeChanged);
        QWidget *plot = m_view->findChild<QWidget *>();
        QTest::mousePress(plot, Qt::LeftButton, {}, {200, 150});
        QTest::mouseMove(plot, {300, 150});
        QTest::mouseRelease(plot, Qt::LeftButton, {}, {400, 150});
        QCOMPARE(spy.count(), 1);
        const TimeRange zoomed = m_view->visibleRange();
        QVERIFY(zoomed.length() < m_spec.window.length() * 0.4);
        QVERIFY(zoomed.length() > m_spec.window.length() * 0.2);
        QVERIFY(zoomed.start > m_spec.window.start);
        QTest::mouseDClick(plot, Qt::LeftButton, {}, {300, 150});
        QCOMPARE(m_view->visibleRange(), m_spec.window);
    }

    void clickDoesNotZoom()
    {
        QTest::mouseClick(m_view->findChild<QWidget *>(), Qt::LeftButton, {}, {300, 150});
        QCOMPARE(m_view->visibleRange(), m_spec.window);
    }

    void keysMoveTheCrosshairByStops()
    {
        QSignalSpy spy(m_view.get(), &ChartView::crosshairMoved);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(*m_view->crosshair(), m_spec.window.start);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(*m_view->crosshair(), m_spec.window.start + 10 * m_spec.step);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(*m_view->crosshair(), m_spec.window.start + 9 * m_spec.step);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(*m_view->crosshair(), m_spec.window.end);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(*m_view->crosshair(), m_spec.window.start);
        QCOMPARE(spy.count(), 5);
        QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("Current")));
    }

    void keysZoomWithinTheWindow()
    {
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(m_view->visibleRange().length() >= 8 * m_spec.step - 1e-6);
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QCOMPARE(m_view->visibleRange(), m_spec.window);
    }

    void wheelAloneScrollsThePage()
    {
        QWidget *plot = m_view->findChild<QWidget *>();
        const auto wheel = [plot](Qt::KeyboardModifiers keys) {
            QWheelEvent event({300, 150}, plot->mapToGlobal(QPointF(300, 150)), {}, {0, 120}, {}, keys, Qt::NoScrollPhase, false);
            QApplication::sendEvent(plot, &event);
        };
        wheel({});
        QCOMPARE(m_view->visibleRange(), m_spec.window);
        wheel(Qt::ControlModifier);
        QVERIFY(m_view->visibleRange().length() < m_spec.window.length());
    }

    void foreignChangesAreNotEchoed()
    {
        QSignalSpy ranges(m_view.get(), &ChartView::visibleRangeChanged);
        QSignalSpy crosshairs(m_view.get(), &ChartView::crosshairMoved);
        m_view->setVisibleRange({m_spec.window.start, m_spec.window.start + 3600});
        m_view->setCrosshair(m_spec.window.start + 300);
        QCOMPARE(ranges.count() + crosshairs.count(), 0);
    }

    void newDataKeepTheZoom()
    {
        m_view->setVisibleRange({m_spec.window.end - 3600, m_spec.window.end});
        ChartSpec later = m_spec;
        later.window.start += 300;
        later.window.end += 300;
        m_view->setSpec(later);
        QCOMPARE(m_view->visibleRange().end, later.window.end);
        QCOMPARE(m_view->visibleRange().length(), 3600.0);
    }

    void readoutNamesMissingSamples()
    {
        ChartSpec spec = m_spec;
        spec.series[1].data.v[100] = std::numeric_limits<double>::quiet_NaN();
        const Readout readout = readoutAt(spec, spec.series[1].data.t[100], 3600, QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(readout.rows.size(), 2U); // no difference without both sides
        QCOMPARE(readout.rows[1].value, QStringLiteral("–"));
        QVERIFY(!valueAt(spec.series[1], spec.window.end + 3600, spec.step));
    }

    void csvDefusesFormulas()
    {
        ChartSpec spec;
        ChartSeries series;
        series.label = QStringLiteral("=HYPERLINK(\"x\")");
        series.data.append(0, 0.5);
        series.data.append(60, std::numeric_limits<double>::quiet_NaN());
        spec.series = {series};
        const QByteArray csv = chartCsv(spec);
        QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
        QVERIFY(csv.contains("1970-01-01T00:00:00Z,0.5\r\n"));
        QVERIFY(csv.contains("1970-01-01T00:01:00Z,\r\n"));
    }

    void denseSeriesAreQuick()
    {
        m_view->setSpec(dense(1000000));
        QTest::qWait(20);
        const double before = test::workMs();
        m_view->setVisibleRange({3600, 80000});
        QCoreApplication::processEvents(); // the replot is queued
        const QPixmap picture = m_view->grab();
        QVERIFY(!picture.isNull());
        // Drawn as a stroke this takes seconds of this thread's own time, which a busy machine does not stretch.
        const double spent = test::workMs() - before;
        QVERIFY2(spent < 1000, qPrintable(QString::number(spent)));
    }

    void restlessSeriesAreQuickAndKeepTheirWidth()
    {
        ChartSpec spec;
        spec.window = {0, 500};
        spec.step = 1;
        for (int line = 0; line < 8; ++line) {
            ChartSeries series;
            series.role = SeriesRole::Part;
            for (int i = 0; i <= 500; ++i)
                series.data.append(i, (i * 7919 + line * 104729) % 1000 / 1000.0);
            spec.series.push_back(series);
        }
        QImage picture(1100, 260, QImage::Format_RGB32);
        const auto paint = [&](bool pixels) {
            picture.fill(Qt::white);
            QPainter painter(&picture);
            const ChartFrame frame = chartFrame(QRectF(picture.rect()), spec, ChartLook(), spec.window);
            const double before = test::workMs();
            paintChartSeries(painter, frame, spec, ChartLook(), pixels);
            return test::workMs() - before;
        };
        const double stroked = paint(false);
        const double quick = paint(true);
        QVERIFY2(quick * 5 < stroked, qPrintable(QStringLiteral("%1 ms against %2 ms").arg(quick).arg(stroked)));
        // One line alone: as much ink as the stroke.
        spec.series.resize(1);
        const auto ink = [&](bool pixels) {
            paint(pixels);
            double sum = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    sum += 255 - qGray(picture.pixel(x, y));
            return sum;
        };
        const double ratio = ink(true) / ink(false);
        QVERIFY2(ratio > 0.9 && ratio < 1.15, qPrintable(QString::number(ratio)));
    }

    void everySpikeIsVisible()
    {
        ChartSpec spec = dense(200000);
        for (double &value : spec.series[0].data.v)
            value = 1;
        spec.series[0].data.v[123456] = 10;
        m_view->setSpec(spec);
        QTest::qWait(20);
        const QImage picture = m_view->grab().toImage();
        const QColor ink = theme::tokens(theme::Scheme::Light).accent;
        int top = picture.height();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 60; x < picture.width() - 100; ++x)
                if (picture.pixelColor(x, y) == ink)
                    top = std::min(top, y);
        QVERIFY2(top < 40, "the spike of one sample in 200,000 is missing");
    }

    void vectorOutputIsSmall()
    {
        QPicture picture;
        QPainter painter(&picture);
        paintChart(painter, QRectF(0, 0, 640, 240), dense(1000000), ChartLook(), QLocale::c());
        painter.end();
        QVERIFY2(picture.size() < 100000, qPrintable(QString::number(picture.size())));
    }

    void emptySpecsArePainted_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(400, 200);
        QTest::newRow("tiny") << QSize(20, 10);
    }
    void emptySpecsArePainted()
    {
        QFETCH(QSize, size);
        ChartSpec spec;
        spec.emptyText = QStringLiteral("<b>No samples</b>");
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        paintChart(painter, QRectF(QPointF(), size), spec, ChartLook(), QLocale::c());
        m_view->setSpec(spec);
        m_view->resize(size);
        QVERIFY(!m_view->grab().isNull());
    }

private:
    std::unique_ptr<ChartView> m_view;
    ChartSpec m_spec;
};

SEXTANT_WIDGET_TEST(TestChartView)
#include "tst_chartview.moc"
