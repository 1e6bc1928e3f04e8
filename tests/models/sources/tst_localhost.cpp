#include "models/sources/catalogue/binder.h"
#include "models/sources/catalogue/fetch.h"
#include "models/sources/localhost/expression.h"
#include "models/sources/localhost/localhost.h"
#include "models/sources/localhost/sampler.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <atomic>

using namespace sextant;
using namespace sextant::localhost;

namespace {

/// A machine with two cores, one disk and one link, `seconds` after its start: half busy, 64 GiB, 25 % of a 1 Gbit/s link.
ProcTexts machine(double seconds)
{
    const auto n = [](double value) { return QByteArray::number(qint64(value)); };
    ProcTexts out;
    out.monotonic = seconds;
    const QByteArray core = n(seconds * 20) + " 0 " + n(seconds * 30) + ' ' + n(seconds * 40) + ' ' + n(seconds * 10) + " 0 0 0 0 0\n";
    out.stat = "cpu " + n(seconds * 50) + " 0 " + n(seconds * 50) + ' ' + n(seconds * 80) + ' ' + n(seconds * 20) + " 0 0 0 7 7\ncpu0 " + core
        + "cpu1 " + core + "intr 12345 0 0\nctxt 99\n";
    out.meminfo = "MemTotal:       1000 kB\nMemFree:         100 kB\nMemAvailable:    250 kB\nBuffers:  10 kB\nCached:  20 kB\n"
                  "SwapTotal:      400 kB\nSwapFree:        300 kB\nHugePages_Total:       0\n";
    // 10 reads of 4 ms and 10 writes of 6 ms a second, busy 30 %
    out.diskstats = " 254 0 vda " + n(seconds * 10) + " 0 " + n(seconds * 80) + ' ' + n(seconds * 40) + ' ' + n(seconds * 10) + " 0 "
        + n(seconds * 160) + ' ' + n(seconds * 60) + " 0 " + n(seconds * 300) + ' ' + n(seconds * 100) + " 0 0 0 0 0 0\n"
        " 254 1 vda1 1 0 1 1 1 0 1 1 0 1 1\n   7 0 loop0 5 0 5 5 5 0 5 5 0 5 5\n";
    out.wholeDisks = QStringList{QStringLiteral("loop0"), QStringLiteral("vda")};
    out.netdev = "Inter-|   Receive  | Transmit\n face |bytes    packets errs drop fifo frame compressed multicast|bytes packets errs drop\n"
                 "    lo: 999 1 0 0 0 0 0 0 999 1 0 0 0 0 0 0\n"
                 "  eth0:" + n(seconds * 1e6) + " 1 " + n(seconds) + " 0 0 0 0 0 " + n(seconds * 31.25e6) + " 1 0 " + n(seconds) + " 0 0 0 0\n";
    out.linkSpeed[QStringLiteral("eth0")] = "1000\n";
    out.loadavg = "0.75 0.50 0.25 1/100 4242\n";
    out.pressure[QStringLiteral("cpu")] = "some avg10=1.00 avg60=1.00 avg300=1.00 total=" + n(seconds * 2e5)
        + "\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=1\n";
    return out;
}

std::optional<double> find(const std::vector<Measured> &measured, const char *name, const QString &label = {}, const QString &value = {})
{
    for (const Measured &one : measured)
        if (one.labels.value(QStringLiteral("__name__")) == QLatin1String(name)
            && (label.isEmpty() ? one.labels.pairs().size() == 1 : one.labels.value(label) == value))
            return one.value;
    return std::nullopt;
}

History history()
{
    History out;
    const auto add = [&](const char *cpu, double from, std::vector<double> values) {
        LabelSet labels{{QStringLiteral("__name__"), QStringLiteral("m")}};
        if (*cpu)
            labels.set(QStringLiteral("cpu"), QLatin1String(cpu));
        TimeSeries &series = out[labels];
        series.labels = labels;
        for (double value : values) {
            series.append(from, value);
            from += 5;
        }
    };
    add("", 100, {1, 2, 3, 4, 5, 6});
    add("0", 100, {10, 20, 30, 40, 50, 60});
    add("1", 110, {7, 7, 7, 7});
    return out;
}

const QString device = QStringLiteral("device");

} // namespace

class TestLocalhost : public StrictTest
{
    Q_OBJECT
    SystemClock m_clock;

private Q_SLOTS:
    void ratesComeFromTwoMoments_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("labelValue");
        QTest::addColumn<double>("expected");
        const auto row = [](const char *name, double expected, const char *label = "", const char *value = "") {
            QTest::newRow(name) << QByteArray(name) << QString::fromLatin1(label) << QString::fromLatin1(value) << expected;
        };
        row("machine_cpu_busy_ratio", 0.6); // 50 + 50 + 20 waiting of 200
        row("machine_cpu_iowait_ratio", 0.1);
        row("machine_cpu_steal_ratio", 0.0);
        row("machine_load1", 0.75);
        row("machine_memory_used_ratio", 0.75);
        row("machine_memory_available_bytes", 250 * 1024);
        row("machine_swap_used_ratio", 0.25);
        row("machine_pressure_ratio", 0.2, "resource", "cpu");
        row("machine_disk_busy_ratio", 0.3, "device", "vda");
        row("machine_disk_await_seconds", 0.005, "device", "vda");
        row("machine_disk_read_await_seconds", 0.004, "device", "vda");
        row("machine_disk_write_await_seconds", 0.006, "device", "vda");
        row("machine_disk_queue_length", 0.1, "device", "vda");
        row("machine_disk_read_bytes_per_second", 80 * 512, "device", "vda");
        row("machine_disk_write_bytes_per_second", 160 * 512, "device", "vda");
        row("machine_network_receive_bits_per_second", 8e6, "device", "eth0");
        row("machine_network_transmit_bits_per_second", 250e6, "device", "eth0");
        row("machine_network_errors_per_second", 2, "device", "eth0");
        row("machine_network_link_use_ratio", 0.25, "device", "eth0");
    }
    void ratesComeFromTwoMoments()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, label);
        QFETCH(QString, labelValue);
        QFETCH(double, expected);
        const auto measured = measure(parseProc(machine(1000)), parseProc(machine(1010)));
        const auto value = find(measured, name.constData(), label, labelValue);
        QVERIFY(value);
        QCOMPARE(*value, expected);
    }

    void coresHaveTheirOwnSeries()
    {
        const auto measured = measure(parseProc(machine(0)), parseProc(machine(10)));
        QCOMPARE(find(measured, "machine_cpu_busy_ratio", QStringLiteral("cpu"), QStringLiteral("1")).value(), 0.6);
    }

    void partitionsAndVirtualDevicesAreLeftOut()
    {
        ProcTexts texts = machine(10);
        QCOMPARE(parseProc(texts).disks.size(), std::size_t(1));
        texts.wholeDisks.clear(); // no /sys: partitions are known by their names
        texts.diskstats += " 259 0 nvme0n1 1 0 1 1 1 0 1 1 0 1 1\n 259 1 nvme0n1p2 1 0 1 1 1 0 1 1 0 1 1\n 8 17 sdb1 1 0 1 1 1 0 1 1 0 1 1\n";
        const MachineCounters counters = parseProc(texts);
        QCOMPARE(counters.disks.size(), std::size_t(2));
        QVERIFY(counters.disks.count(QStringLiteral("nvme0n1")));
        QVERIFY(!counters.network.count(QStringLiteral("lo")));
    }

    void countersThatGoBackwardsHaveNoRate()
    {
        const auto measured = measure(parseProc(machine(1000)), [] {
            MachineCounters reset = parseProc(machine(10));
            reset.monotonic = 1010;
            return reset;
        }());
        QVERIFY(!find(measured, "machine_cpu_busy_ratio"));
        QVERIFY(!find(measured, "machine_disk_busy_ratio", device, QStringLiteral("vda")));
        QVERIFY(!find(measured, "machine_network_receive_bits_per_second", device, QStringLiteral("eth0")));
        QVERIFY(!find(measured, "machine_pressure_ratio", QStringLiteral("resource"), QStringLiteral("cpu")));
        QVERIFY(find(measured, "machine_memory_used_ratio")); // a level needs no history
        for (const Measured &one : measured)
            QVERIFY(one.value >= 0);
    }

    void aDeviceHasARateFromItsSecondMoment()
    {
        MachineCounters before = parseProc(machine(10));
        before.disks.clear();
        before.network.clear();
        const auto plugged = measure(before, parseProc(machine(20)));
        QVERIFY(!find(plugged, "machine_disk_busy_ratio", device, QStringLiteral("vda")));
        MachineCounters after = parseProc(machine(20));
        after.disks.clear();
        QVERIFY(!find(measure(parseProc(machine(10)), after), "machine_disk_busy_ratio", device, QStringLiteral("vda")));
    }

    void anIdleDiskHasNoRequestTime()
    {
        MachineCounters before = parseProc(machine(10));
        MachineCounters after = before;
        after.monotonic += 5;
        const auto measured = measure(before, after);
        QCOMPARE(find(measured, "machine_disk_busy_ratio", device, QStringLiteral("vda")).value(), 0.0);
        QVERIFY(!find(measured, "machine_disk_await_seconds", device, QStringLiteral("vda")));
        QVERIFY(!find(measured, "machine_cpu_busy_ratio")); // no tick passed: 0/0
    }

    void aLinkWithoutASpeedHasNoUse_data()
    {
        QTest::addColumn<QByteArray>("speed");
        QTest::newRow("unknown") << QByteArray("-1\n");
        QTest::newRow("unreadable") << QByteArray();
        QTest::newRow("rubbish") << QByteArray("fast\n");
    }
    void aLinkWithoutASpeedHasNoUse()
    {
        QFETCH(QByteArray, speed);
        ProcTexts before = machine(10);
        ProcTexts after = machine(20);
        before.linkSpeed[QStringLiteral("eth0")] = after.linkSpeed[QStringLiteral("eth0")] = speed;
        const auto measured = measure(parseProc(before), parseProc(after));
        QVERIFY(!find(measured, "machine_network_link_use_ratio", device, QStringLiteral("eth0")));
        QVERIFY(find(measured, "machine_network_transmit_bits_per_second", device, QStringLiteral("eth0")));
    }

    void brokenFilesGiveNothing_data()
    {
        QTest::addColumn<QByteArray>("rubbish");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\0\xff\xfe cpu\n", 9);
        QTest::newRow("cut lines") << QByteArray("cpu  1 2 3\nMemTotal:\n 8 0 sda 1 2\neth0: 1 2 3\nsome avg10=\n");
        QTest::newRow("words for numbers") << QByteArray("cpu a b c d e f g h\nMemTotal: much kB\n 8 0 sda a b c d e f g h i j k\n");
    }
    void brokenFilesGiveNothing()
    {
        QFETCH(QByteArray, rubbish);
        ProcTexts texts;
        texts.stat = texts.meminfo = texts.diskstats = texts.netdev = texts.loadavg = rubbish;
        texts.pressure[QStringLiteral("cpu")] = rubbish;
        const MachineCounters counters = parseProc(texts);
        QVERIFY(counters.cpu.empty() && !counters.memory.count(QStringLiteral("MemTotal")) && counters.disks.empty() && counters.network.empty());
        QVERIFY(!counters.load1);
        MachineCounters later = counters;
        later.monotonic = 1;
        QVERIFY(measure(counters, later).empty());
    }

    void expressionsAreAPartOfPromql_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("series");
        QTest::addColumn<double>("first");
        // instant at 125, where the whole machine has 6
        QTest::newRow("name") << "m" << 3 << 6.0;
        QTest::newRow("only the whole") << "m{cpu=\"\"}" << 1 << 6.0;
        QTest::newRow("one core") << "m{cpu=\"0\"}" << 1 << 60.0;
        QTest::newRow("cores") << "m{cpu!=\"\"}" << 2 << 60.0;
        QTest::newRow("regex is anchored") << "m{cpu=~\"[0-9]\"}" << 2 << 60.0;
        QTest::newRow("not like") << "m{cpu!~\"0|\"}" << 1 << 7.0;
        QTest::newRow("two matchers, trailing comma") << " m { cpu != \"\" , cpu != \"1\" , } " << 1 << 60.0;
        QTest::newRow("max") << "max(m{cpu!=\"\"})" << 1 << 60.0;
        QTest::newRow("min") << "min(m{cpu!=\"\"})" << 1 << 7.0;
        QTest::newRow("sum") << "sum(m{cpu!=\"\"})" << 1 << 67.0;
        QTest::newRow("avg") << "avg(m{cpu!=\"\"})" << 1 << 33.5;
        QTest::newRow("mean over time") << "avg_over_time(m{cpu=\"\"}[10s])" << 1 << 5.0;
        QTest::newRow("max of means") << "max(avg_over_time(m{cpu!=\"\"}[10s]))" << 1 << 50.0;
        QTest::newRow("nothing of that name") << "n" << 0 << 0.0;
    }
    void expressionsAreAPartOfPromql()
    {
        QFETCH(QString, text);
        QFETCH(int, series);
        QFETCH(double, first);
        const auto expression = parseExpression(text);
        QVERIFY2(expression, qPrintable(text));
        Query query;
        query.time = 125;
        const QueryResult result = evaluate(*expression, history(), query, 0, 60);
        QCOMPARE(int(result.series.size()), series);
        if (series > 0)
            QCOMPARE(result.series.front().v, std::vector<double>{first});
    }

    void anythingElseIsABadQuery_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "m{", "m{cpu}", "m{cpu=}", "m{cpu=\"0}", "m{cpu=\"0\" cpu=\"1\"}", "rate(m[5m])", "max(m", "m + m", "m)",
                                 "avg_over_time(m)", "avg_over_time(m[x])", "m{cpu=~\"(\"}", "max()"})
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }
    void anythingElseIsABadQuery()
    {
        QFETCH(QString, text);
        const auto expression = parseExpression(text);
        QVERIFY(!expression);
        QCOMPARE(expression.error().code, ErrorCode::BadQuery);
    }

    void aGridPointIsTheMeanOfItsStep()
    {
        Query query;
        query.range = {90, 130};
        query.step = 10;
        const QueryResult result = evaluate(*parseExpression(QStringLiteral("m{cpu=\"\"}")), history(), query, 0, 60);
        QCOMPARE(result.series.front().t, (std::vector<double>{100, 110, 120}));
        QCOMPARE(result.series.front().v, (std::vector<double>{1.5, 3.5, 5.5}));
        const QueryResult peak = evaluate(*parseExpression(QStringLiteral("avg_over_time(m{cpu=\"\"}[20s])")), history(), query, 0, 60);
        QCOMPARE(peak.series.front().v.at(2), 4.5); // samples of 110 to 130
    }

    void anOldSampleIsNoAnswer()
    {
        Query query;
        const auto expression = parseExpression(QStringLiteral("m{cpu=\"\"}"));
        QCOMPARE(evaluate(*expression, history(), query, 184, 60).series.size(), std::size_t(1));
        QCOMPARE(evaluate(*expression, history(), query, 186, 60).series.size(), std::size_t(0));
        QCOMPARE(evaluate(*expression, history(), query, 99, 60).series.size(), std::size_t(0));
    }

    void theFirstRefreshHasValues()
    {
        const auto clock = std::make_shared<ManualClock>(1000007);
        auto reads = std::make_shared<std::atomic<int>>(0);
        LocalhostSource::Options options;
        options.read = [reads] { return machine(100 + 10 * reads->fetch_add(1)); };
        const auto source = std::make_shared<LocalhostSource>(SourceConfig{QStringLiteral("here"), QStringLiteral("localhost"), QStringLiteral("This machine"), {}, {}},
                                                              *clock, options);
        auto connecting = source->connectSource();
        connecting.waitForFinished();
        const auto info = connecting.result();
        QVERIFY(info);
        QCOMPARE(info->kind, QStringLiteral("localhost"));
        QCOMPARE(info->scrapeInterval, 5.0);

        const auto catalogue = builtinCatalogue();
        auto binding = bindSource(source, *catalogue, {1000007 - 3600, 1000007});
        binding.waitForFinished();
        const auto bindings = binding.result();
        QVERIFY2(bindings, qPrintable(bindings ? QString() : describe(bindings.error())));
        QThreadPool pool;
        int bound = 0;
        for (const Binding &one : *bindings) {
            if (one.state != BindingState::Bound)
                continue;
            ++bound;
            auto fetching = fetchKpi(*source, *catalogue->findKpi(one.kpi), one, {1000007 - 3600, 1000007}, 15, 5, *clock, pool);
            fetching.waitForFinished();
            const auto data = fetching.result();
            QVERIFY2(data && data->value, qPrintable(one.kpi));
            QVERIFY2(one.value && std::abs(*one.value - *data->value) < 1e-12, qPrintable(one.kpi));
            QCOMPARE(data->lastSample, 1000005.0);
            QVERIFY(data->coverage < 0.01);
            if (one.kpi == QStringLiteral("cpu_average"))
                QCOMPARE(data->parts.size(), std::size_t(2));
        }
        QCOMPARE(bound, 8); // CPU, memory twice each; disk busy and await, link, egress
    }

    void historySurvivesARestart()
    {
        const auto clock = std::make_shared<ManualClock>(1000000);
        auto reads = std::make_shared<std::atomic<int>>(0);
        LocalhostSource::Options options;
        options.read = [reads] { return machine(100 + 10 * reads->fetch_add(1)); };
        LocalhostSource source({}, *clock, options);
        TimeSeries old;
        old.labels = {{QStringLiteral("__name__"), QStringLiteral("machine_load1")}};
        old.append(1000000 - 90000, 9); // older than a day: dropped
        old.append(1000000 - 600, 3);
        old.append(1000000 - 300, 4);
        source.restoreHistory({old});
        source.connectSource().waitForFinished();

        Query query;
        query.expr = QStringLiteral("machine_load1");
        query.range = {1000000 - 100000, 1000000};
        query.step = 100;
        const auto answer = source.query(query).result();
        QVERIFY(answer);
        QCOMPARE(answer->series.front().v, (std::vector<double>{3, 4, 0.75}));

        const auto fresh = source.takeHistory();
        QVERIFY(!fresh.empty());
        for (const TimeSeries &series : fresh)
            QCOMPARE(series.t, std::vector<double>{1000000}); // what was restored is kept already
        QVERIFY(source.takeHistory().empty());
    }

    void aClockSetBackDoesNotStopTheSampling()
    {
        ManualClock clock(1000000);
        auto reads = std::make_shared<std::atomic<int>>(0);
        Sampler sampler([reads] { return machine(100 + 10 * reads->fetch_add(1)); }, clock, 5);
        TimeSeries ahead;
        ahead.labels = {{QStringLiteral("__name__"), QStringLiteral("machine_load1")}};
        ahead.append(999000, 3);
        ahead.append(999990, 4);
        sampler.restore({ahead});
        clock.set(999500);
        sampler.start();
        QTRY_VERIFY(sampler.history().at(ahead.labels).v.back() == 0.75);
        QCOMPARE(sampler.history().at(ahead.labels).t, (std::vector<double>{999000, 999500}));
    }

    void aMachineWithoutProcSaysSo()
    {
        LocalhostSource::Options options;
        options.read = [] { return ProcTexts(); };
        LocalhostSource source({}, m_clock, options);
        auto connecting = source.connectSource();
        connecting.waitForFinished();
        QVERIFY(!connecting.result());
        QCOMPARE(connecting.result().error().code, ErrorCode::NotFound);
    }

    void closingEndsWhatWaits()
    {
        QFuture<Result<SourceInfo>> waiting;
        QFuture<Result<QStringList>> cancelled;
        {
            LocalhostSource source({}, m_clock, {});
            cancelled = source.metricNames();
            source.cancelAll();
            cancelled.waitForFinished();
            waiting = source.connectSource();
        }
        QVERIFY(cancelled.isCanceled());
        QVERIFY(waiting.isFinished());
    }

    void intervalIsChecked_data()
    {
        QTest::addColumn<QString>("interval");
        QTest::addColumn<bool>("good");
        QTest::newRow("default") << "" << true;
        QTest::newRow("ten seconds") << "10s" << true;
        QTest::newRow("too fast") << "100ms" << false;
        QTest::newRow("too slow") << "1h" << false;
        QTest::newRow("no duration") << "often" << false;
    }
    void intervalIsChecked()
    {
        QFETCH(QString, interval);
        QFETCH(bool, good);
        SourceConfig config;
        config.fields[QStringLiteral("interval")] = interval;
        QCOMPARE(makeLocalhostSource(config, m_clock).has_value(), good);
    }

    void thisMachineAnswers()
    {
        const auto source = makeLocalhostSource({}, m_clock);
        QVERIFY(source);
        QElapsedTimer timer;
        timer.start();
        auto names = (*source)->metricNames();
        names.waitForFinished();
        QVERIFY(timer.elapsed() < promptlyMs);
        QVERIFY(names.result()->contains(QStringLiteral("machine_cpu_busy_ratio")));
        QVERIFY(names.result()->contains(QStringLiteral("machine_memory_used_ratio")));
        Query query;
        query.expr = QStringLiteral("machine_memory_used_ratio");
        const auto answer = (*source)->query(query).result();
        QVERIFY(answer && answer->series.size() == 1);
        QVERIFY(answer->series.front().v.front() > 0 && answer->series.front().v.front() < 1);
    }
};

SEXTANT_CORE_TEST(TestLocalhost)
#include "tst_localhost.moc"
