#include "models/analysis/overview.h"
#include "models/analysis/resourcerows.h"
#include "tests/support/testmain.h"
#include "tests/widgets/support/story.h"

using namespace sextant;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

Snapshot story()
{
    return *test::storySnapshot();
}

KpiReading &reading(Snapshot &snapshot, const char *kpi)
{
    return const_cast<KpiReading &>(*snapshot.find(QLatin1String(kpi)));
}

} // namespace

class TestOverview : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void storyCounts()
    {
        const OverviewSummary summary = summarize(story(), english);
        QCOMPARE(summary.headline, QStringLiteral("16 of 18 targets met"));
        QCOMPARE(summary.detail, QStringLiteral("Missed: Page load, mobile, Memory peak"));
        QCOMPARE(summary.improved, 17);
        QCOMPARE(summary.regressed, 2);
        QCOMPARE(summary.unchanged, 2);
        QCOMPARE(summary.inconclusive, 2);
        QCOMPARE(summary.chartKpi, QStringLiteral("api_p95"));
    }

    void gravestFirst()
    {
        const OverviewSummary summary = summarize(story(), english);
        QCOMPARE(summary.areas[2].cards.front(), QStringLiteral("memory_peak")); // missed and regressed
        QCOMPARE(summary.areas[0].cards.front(), QStringLiteral("page_load_mobile"));
        QCOMPARE(summary.attention.front().kpi, QStringLiteral("memory_peak"));
        QVERIFY(std::is_sorted(summary.attention.begin(), summary.attention.end(), [](auto &a, auto &b) { return a.kind < b.kind; }));
    }

    void staleAndSilentNeverCountAsMet()
    {
        Snapshot snapshot = story();
        reading(snapshot, "api_p95").target->stale = true;
        reading(snapshot, "db_p95").data.value.reset();
        reading(snapshot, "db_p95").target.reset();
        reading(snapshot, "image_p95").target->verdict = Verdict::Inconclusive;
        const OverviewSummary summary = summarize(snapshot, english);
        QCOMPARE(summary.met, 13);
        QCOMPARE(summary.open, 3);
        QCOMPARE(summary.targets, 18);
        QVERIFY(summary.detail.contains(QStringLiteral("3 not judged")));
        QCOMPARE(summary.attention.back().kind, Attention::Kind::NoData);
    }

    void nothingMeasuredIsNotZeroOfAll()
    {
        Snapshot snapshot = story();
        for (KpiReading &one : snapshot.kpis) {
            one.data = {};
            one.target.reset();
            one.change.reset();
            one.baseline.reset();
        }
        const OverviewSummary summary = summarize(snapshot, english);
        QCOMPARE(summary.headline, QStringLiteral("No target can be judged yet"));
        QVERIFY(summary.compared.isEmpty());
        QVERIFY(summary.chartKpi.isEmpty());
        QCOMPARE(summary.areas.front().sentence, QStringLiteral("No data for any KPI"));
        const OverviewSummary none = summarize(Snapshot{}, english);
        QCOMPARE(none.headline, QStringLiteral("No targets defined"));
    }

    void failedSourceOutranksRegression()
    {
        Snapshot snapshot = story();
        snapshot.sources[1].state = SourceState::Failed;
        const OverviewSummary summary = summarize(snapshot, english);
        QCOMPARE(summary.attention[2].kind, Attention::Kind::SourceFailed);
        QCOMPARE(summary.attention[2].source, snapshot.sources[1].config.id);
    }

    void resourcesShowPeakAndLimits()
    {
        const auto rows = resourceRows(story(), false, english);
        QCOMPARE(rows.size(), 4U);
        QCOMPARE(rows[0].lines.size(), 2U);
        QCOMPARE(rows[0].chart.limits.size(), 2U);
        QCOMPARE(rows[0].chart.series.back().role, SeriesRole::Maximum);
        QVERIFY(!rows[1].chart.fromZero);
    }

    void instancesHeaviestFirst()
    {
        Snapshot snapshot = story();
        KpiReading &cpu = reading(snapshot, "cpu_average");
        cpu.data.binding.queries.partLabel = QStringLiteral("instance");
        for (int i = 0; i < 9; ++i) {
            TimeSeries part;
            part.labels.set(QStringLiteral("instance"), QStringLiteral("node-%1").arg(i));
            part.append(snapshot.window.start, 0.1 * i);
            cpu.data.parts.push_back(part);
        }
        const auto rows = resourceRows(snapshot, true, english);
        QCOMPARE(rows[0].chart.series.size(), 6U);
        QCOMPARE(rows[0].chart.series.front().label, QStringLiteral("node-8"));
        QCOMPARE(rows[0].chart.hiddenSeries, 3);
    }
};

SEXTANT_CORE_TEST(TestOverview)
#include "tst_overview.moc"
