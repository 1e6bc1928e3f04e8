#include "models/analysis/comparison.h"
#include "models/analysis/histogram.h"
#include "models/store/projectstore.h"
#include "models/store/recordedsource.h"
#include "models/store/sample/generator.h"
#include "models/store/sample/sampleproject.h"
#include "models/workflow/definition.h"
#include "tests/models/store/samples.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace sextant;

class TestSample : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProjectStore> m_store;
    std::vector<KpiData> m_recorded;
    Baseline m_baseline;

    const KpiData &now(const QString &kpi) const
    {
        const auto at = std::find_if(m_recorded.begin(), m_recorded.end(), [&](const KpiData &data) { return data.kpi == kpi; });
        return at == m_recorded.end() ? m_recorded.front() : *at;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(QStringLiteral("sample.sextant"));
        QElapsedTimer timer;
        timer.start();
        const auto written = writeSampleProject(path, testdata::clock());
        QVERIFY2(written.has_value(), qPrintable(written ? QString() : describe(written.error())));
        qInfo("written in %lld ms", timer.restart());
        auto opened = ProjectStore::open(path, testdata::clock(), {});
        QVERIFY(opened.has_value());
        m_store = std::move(*opened);
        m_recorded = *m_store->recorded();
        m_baseline = m_store->baselines()->front();
        qInfo("opened and read in %lld ms, %lld bytes", timer.elapsed(), QFileInfo(path).size());
    }

    void isHealthyAndSaysThatItIsASample()
    {
        QCOMPARE(*m_store->verify(), QStringList());
        const ProjectInfo info = m_store->info();
        QVERIFY(info.sample);
        QCOMPARE(info.title, QStringLiteral("Marlow Outdoor, checkout"));
        QCOMPARE(m_store->properties()->at(QStringLiteral("active_baseline")), m_baseline.id);
        QCOMPARE(m_baseline.id, QStringLiteral("B1"));
    }

    void numbersAreTheStorys_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::newRow("api_p95") << 0.312 << 0.164;
        QTest::newRow("page_load_mobile") << 3.42 << 2.12;
        QTest::newRow("page_load_desktop") << 1.58 << 0.91;
        QTest::newRow("db_p95") << 0.084 << 0.041;
        QTest::newRow("image_p95") << 0.78 << 0.43;
        QTest::newRow("rps_api") << 820.0 << 1340.0;
        QTest::newRow("rps_pages") << 96.0 << 148.0;
        QTest::newRow("users") << 760.0 << 1240.0;
        QTest::newRow("cache_hit") << 0.71 << 0.934;
        QTest::newRow("cpu_average") << 0.68 << 0.52;
        QTest::newRow("cpu_peak") << 0.93 << 0.79;
        QTest::newRow("memory_average") << 0.71 << 0.77;
        QTest::newRow("memory_peak") << 0.84 << 0.91;
        QTest::newRow("lcp_mobile") << 3.9 << 2.31;
        QTest::newRow("inp_mobile") << 0.29 << 0.184;
        QTest::newRow("cls_mobile") << 0.19 << 0.06;
        QTest::newRow("fcp_mobile") << 2.1 << 1.42;
        QTest::newRow("fid_mobile") << 0.074 << 0.071;
        QTest::newRow("payment_p95") << 0.221 << 0.219;
        QTest::newRow("error_ratio") << 0.0042 << 0.0042;
        QTest::newRow("search_p95") << 0.148 << 0.153;
        QTest::newRow("disk_await") << 0.0061 << 0.0032;
        QTest::newRow("egress_per_view") << 1.84e6 << 1.21e6;
    }
    void numbersAreTheStorys()
    {
        QFETCH(double, before);
        QFETCH(double, after);
        const QString kpi = QLatin1String(QTest::currentDataTag());
        QVERIFY(m_baseline.find(kpi));
        QCOMPARE(*m_baseline.find(kpi)->value, before);
        QCOMPARE(now(kpi).kpi, kpi);
        QCOMPARE(*now(kpi).value, after);
    }

    void seriesAndBucketsAgreeWithTheNumbers()
    {
        for (const std::vector<KpiData> &side : {m_baseline.kpis, m_recorded}) {
            for (const KpiData &data : side) {
                if (!data.histogram)
                    continue;
                const double q = data.binding.queries.value.startsWith(QStringLiteral("p95")) ? 0.95 : 0.75;
                const double value = quantileLinear(*data.histogram, q).value;
                QVERIFY2(std::abs(value / *data.value - 1) < 1e-6, qPrintable(data.kpi + u' ' + QString::number(value)));
                for (double v : data.series.v)
                    QVERIFY2(std::isfinite(v) && v > 0, qPrintable(data.kpi));
            }
        }
        const KpiData &cpu = now(QStringLiteral("cpu_average"));
        QCOMPARE(cpu.parts.size(), std::size_t(4));
        double mean = 0;
        double peak = 0;
        for (const TimeSeries &node : cpu.parts)
            for (double v : node.v) {
                mean += v / double(cpu.parts.size() * node.size());
                peak = std::max(peak, v);
            }
        QVERIFY(std::abs(mean - 0.52) < 1e-9);
        QVERIFY(std::abs(peak - 0.79) < 1e-9);
    }

    void theGapIsMissingAndOnlyThere()
    {
        const KpiData &memory = now(QStringLiteral("memory_peak"));
        QCOMPARE(memory.series.size(), std::size_t(284)); // 289 steps less 25 minutes
        QCOMPARE(now(QStringLiteral("api_p95")).series.size(), std::size_t(289));
        QCOMPARE(now(QStringLiteral("api_p95")).coverage, 1.0);
    }

    void comparisonGivesTheStorysVerdicts()
    {
        static const QStringList board = {
            QStringLiteral("api_p95"), QStringLiteral("page_load_mobile"), QStringLiteral("page_load_desktop"), QStringLiteral("db_p95"),
            QStringLiteral("image_p95"), QStringLiteral("rps_api"), QStringLiteral("rps_pages"), QStringLiteral("users"),
            QStringLiteral("cache_hit"), QStringLiteral("cpu_average"), QStringLiteral("cpu_peak"), QStringLiteral("memory_average"),
            QStringLiteral("memory_peak"), QStringLiteral("lcp_mobile"), QStringLiteral("inp_mobile"), QStringLiteral("cls_mobile"),
            QStringLiteral("fcp_mobile"), QStringLiteral("fid_mobile"), QStringLiteral("payment_p95"), QStringLiteral("error_ratio"),
            QStringLiteral("search_p95"), QStringLiteral("disk_await"), QStringLiteral("egress_per_view")};
        const auto story = sampleStory();
        std::vector<KpiDefinition> kpis;
        for (const KpiData &data : m_baseline.kpis) {
            KpiDefinition kpi;
            kpi.id = data.kpi;
            kpi.statistic = sample::statisticOf(*story, data.kpi);
            const bool higher = data.kpi.startsWith(QStringLiteral("rps")) || data.kpi == QStringLiteral("users")
                || data.kpi == QStringLiteral("cache_hit");
            kpi.better = higher ? Direction::HigherIsBetter : Direction::LowerIsBetter;
            kpis.push_back(kpi);
        }
        const ComparisonSet set = compareAll(kpis, m_baseline.kpis, m_recorded);
        std::map<Change, QStringList> found;
        for (const Comparison &row : set.rows) {
            if (board.contains(row.kpi))
                found[row.verdict] << row.kpi;
        }
        QCOMPARE(found[Change::Improved].size(), 17);
        QCOMPARE(found[Change::Regressed], (QStringList{QStringLiteral("memory_average"), QStringLiteral("memory_peak")}));
        QCOMPARE(found[Change::Unchanged], (QStringList{QStringLiteral("payment_p95"), QStringLiteral("error_ratio")}));
        QCOMPARE(found[Change::Inconclusive], (QStringList{QStringLiteral("fid_mobile"), QStringLiteral("search_p95")}));
    }

    void checklistNamesRealItems()
    {
        const auto progress = m_store->progress();
        QFile file(QStringLiteral(SEXTANT_SOURCE_DIR "/resources/workflow/performance-optimization.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto workflow = parseWorkflow(file.readAll(), file.fileName());
        QVERIFY(workflow.has_value());
        std::map<QString, int> done;
        for (const auto &[id, item] : *progress) {
            QVERIFY2(workflow->item(id), qPrintable(id));
            QVERIFY(!item.owner.isEmpty() && !item.due.isEmpty());
            done[id.left(2)] += item.attestation.has_value();
        }
        QCOMPARE(done, (std::map<QString, int>{{QStringLiteral("P1"), 18}, {QStringLiteral("P2"), 12}, {QStringLiteral("P3"), 24},
                                               {QStringLiteral("P4"), 9}, {QStringLiteral("P5"), 11}, {QStringLiteral("P6"), 0}}));
    }

    void theSameStoryGivesTheSameBits()
    {
        const QString path = m_folder.filePath(QStringLiteral("again.sextant"));
        QVERIFY(writeSampleProject(path, testdata::clock()).has_value());
        auto again = ProjectStore::open(path, testdata::clock(), {});
        QCOMPARE((*again)->baselines()->front().hash, m_baseline.hash);
        QCOMPARE(*(*again)->recorded(), m_recorded);
    }

    void errorsInAStoryNameTheirLine()
    {
        const auto bad = sample::parseStory("title: x\nproperties: {}\nseed: 1\nstep: nonsense\n", QStringLiteral("s.yaml"));
        QCOMPARE(bad.error().code, ErrorCode::Parse);
        QVERIFY2(bad.error().context.startsWith(QStringLiteral("s.yaml:4")), qPrintable(bad.error().context));
    }
};

SEXTANT_CORE_TEST(TestSample)
#include "tst_sample.moc"
