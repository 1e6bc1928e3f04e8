// The thread that draws stays free while a large answer arrives through the real network door.
#include "models/core/background.h"
#include "models/session/session.h"
#include "models/sources/http/httpclient.h"
#include "models/sources/registry.h"
#include "tests/support/builders.h"
#include "tests/support/heartbeat.h"
#include "tests/support/replayserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <array>
#include <charconv>
#include <random>

using namespace sextant;

namespace {

constexpr double now = 1'773'930'000;
constexpr int manySeries = 3000;
constexpr int pointsEach = 480; // 1.44 million samples, 50 MB
constexpr double longestStallMs = 50;

/// A matrix on the grid that is asked, every value with 17 digits.
QByteArray largeMatrix(double end, double step)
{
    std::mt19937_64 random(20261123);
    std::uniform_real_distribution<double> values(0, 1);
    QByteArray body = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[";
    body.reserve(52 * 1024 * 1024);
    for (int s = 0; s < manySeries; ++s) {
        body += QByteArray(s ? "," : "") + "{\"metric\":{\"__name__\":\"node_cpu_seconds_total\",\"instance\":\"host-" + QByteArray::number(s)
                + ".example.test:9100\",\"job\":\"node\",\"mode\":\"idle\"},\"values\":[";
        for (int i = 0; i < pointsEach; ++i) {
            std::array<char, 32> text;
            const auto digits = std::to_chars(text.data(), text.data() + text.size(), values(random)).ptr;
            body += QByteArray(i ? "," : "") + "[" + QByteArray::number(qint64(end - step * (pointsEach - 1 - i))) + ",\""
                    + QByteArray(text.data(), digits - text.data()) + "\"]";
        }
        body += "]}";
    }
    return body + "]}}";
}

QByteArray answerTo(const QByteArray &request, const QByteArray &large)
{
    if (request.contains("buildinfo"))
        return R"({"status":"success","data":{"version":"2.42.0","revision":"x","goVersion":"go1.19"}})";
    if (request.contains("targets"))
        return R"({"status":"success","data":{"activeTargets":[],"droppedTargets":[]}})";
    if (request.contains("crowd"))
        return large;
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[" + QByteArray::number(qint64(now)) + ",\"1\"]}]}}";
}

} // namespace

class TestStall : public StrictTest
{
    Q_OBJECT

    SessionDeps deps(const std::shared_ptr<ManualClock> &clock, const SourceContext &context, QThreadPool &pool)
    {
        SessionDeps deps;
        deps.clock = clock;
        deps.pool = &pool;
        deps.kpis = {test::latencyKpi()};
        deps.makeSource = [context](const SourceConfig &config) { return makeSource(config, context); };
        deps.bind = [](const std::shared_ptr<MetricSource> &source, const TimeRange &) {
            Binding binding;
            binding.kpi = QStringLiteral("api_p95");
            binding.state = BindingState::Bound;
            binding.source = source->config().id;
            binding.queries.series = QStringLiteral("calm");
            binding.queries.parts = QStringLiteral("crowd");
            return QtFuture::makeReadyFuture(Result<std::vector<Binding>>(std::vector<Binding>{binding}));
        };
        deps.who = QStringLiteral("tester");
        return deps;
    }

private Q_SLOTS:
    void aMillionSamplesArriveWithoutAStall()
    {
        const auto clock = std::make_shared<ManualClock>(now);
        const QByteArray large = ReplayServer::json(largeMatrix(now, 30));
        QVERIFY2(large.size() > 45'000'000, qPrintable(QString::number(large.size())));
        ReplayServer server([&large](const QByteArray &request) {
            const QByteArray body = answerTo(request, large);
            return Replay{request.contains("crowd") ? body : ReplayServer::json(body)};
        });
        QThreadPool pool;
        giveWay(pool); // as the program's
        SourceContext context{std::make_shared<HttpClient>(&pool), &pool, clock.get()};
        QTemporaryDir folder;
        SourceConfig config;
        config.id = QStringLiteral("prometheus");
        config.kind = QStringLiteral("prometheus");
        config.url = server.url();

        test::Heartbeat heart;
        Session session(deps(clock, context, pool));
        session.create(folder.filePath(QStringLiteral("p.sextant")), QStringLiteral("Crowd"), config);
        const auto crowd = [&]() -> const KpiData * {
            const KpiReading *reading = session.snapshot() ? session.snapshot()->find(QStringLiteral("api_p95")) : nullptr;
            return reading && !reading->data.parts.empty() ? &reading->data : nullptr;
        };
        QVERIFY(QTest::qWaitFor([&] { return crowd() && !session.isRefreshing(); }, 120000));

        // What the machine alone does to a heartbeat, for as long as the answer will take; then the same with the answer.
        double gap = 0, work = 0, baseline = 0;
        for (int attempt = 0; attempt < 3; ++attempt) {
            QElapsedTimer took;
            took.start();
            heart.start();
            session.refreshNow();
            QVERIFY(QTest::qWaitFor([&] { return !session.isRefreshing(); }, 120000));
            heart.stop();
            gap = heart.worstGapMs();
            work = heart.worstWorkMs();
            QVERIFY2(heart.beats() > 5, qPrintable(QString::number(heart.beats())));
            const int duration = int(took.elapsed());
            heart.start();
            QTest::qWait(duration);
            heart.stop();
            baseline = heart.worstGapMs();
            qInfo("answer of %.1f MB in %d ms: longest gap %.1f ms (idle machine: %.1f ms), most work of the thread at a time %.1f ms",
                  double(large.size()) / 1e6, duration, gap, baseline, work);
            if (work < longestStallMs && gap < longestStallMs + baseline)
                break;
        }
        QVERIFY2(work < longestStallMs, qPrintable(QString::number(work)));
        QVERIFY2(gap < longestStallMs + baseline, qPrintable(QStringLiteral("%1 against %2").arg(gap).arg(baseline)));

        // Of very many series some are kept, and how many there are is said.
        QCOMPARE(crowd()->partsTotal, manySeries);
        QVERIFY(crowd()->parts.size() <= 100);
        for (const TimeSeries &part : crowd()->parts)
            QCOMPARE(part.v.capacity(), part.v.size()); // 16 bytes a sample, no slack
    }

    void theHeartbeatSeesAPlantedStall()
    {
        test::Heartbeat heart;
        heart.start();
        QTimer::singleShot(20, this, [] {
            QElapsedTimer busy;
            busy.start();
            while (busy.elapsed() < 400) { }
        });
        QTest::qWait(500);
        heart.stop();
        QVERIFY(heart.worstGapMs() >= 350);
        QVERIFY(heart.worstWorkMs() >= longestStallMs); // also where others take most of the processor
    }
};

SEXTANT_CORE_TEST(TestStall)
#include "tst_stall.moc"
