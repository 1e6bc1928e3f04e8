#include "tests/widgets/vitals/vitalsstory.h"
#include "widgets/theme/tokens.h"
#include "widgets/vitals/vitalspage.h"

#include <QApplication>

using namespace sextant;

/// Not a test: pictures of the web vitals screen to lay beside the design. vitalspictures FOLDER [light|dark]
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QStringLiteral("."));
    theme::install(app.arguments().value(2) == QLatin1String("dark") ? theme::Scheme::Dark : theme::Scheme::Light);
    Snapshot partial = test::vitalsStory();
    for (KpiReading &reading : partial.kpis)
        if (reading.kpi.vital == QLatin1String("INP") || reading.kpi.vital == QLatin1String("FID")) {
            reading.data.value.reset();
            reading.data.series = {};
            reading.data.histogram.reset();
            reading.change.reset();
            reading.target.reset();
            reading.data.binding.advice = QStringLiteral("Collect web vitals in the browser into histograms such as web_vitals_inp_seconds with a label device.");
        }
    const SnapshotPtr whole = std::make_shared<const Snapshot>(test::vitalsStory());
    const struct { const char *name; QSize size; SnapshotPtr snapshot; } shots[] = {
        {"v1440", {1232, 798}, whole}, {"v1366", {1158, 666}, whole}, {"v720", {668, 798}, whole},
        {"vpartial", {1232, 798}, std::make_shared<const Snapshot>(partial)}, {"vempty", {1232, 798}, std::make_shared<const Snapshot>()}};
    for (const auto &shot : shots) {
        VitalsPage page;
        page.setSnapshot(shot.snapshot);
        page.resize(shot.size);
        page.show();
        for (int i = 0; i < 5; ++i)
            app.processEvents();
        page.grab(); // settles the layout; charts paint their new size with the next events
        for (int i = 0; i < 5; ++i)
            app.processEvents();
        page.grab().save(folder + u'/' + QLatin1String(shot.name) + QStringLiteral(".png"));
    }
    return 0;
}
