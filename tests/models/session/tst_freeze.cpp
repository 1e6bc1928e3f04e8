#include "models/session/freeze.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

using namespace sextant;

class TestFreeze : public StrictTest
{
    Q_OBJECT

    static constexpr double now = 1'773'930'000;

    static Snapshot moment(bool live)
    {
        Snapshot snapshot;
        snapshot.asOf = now;
        snapshot.live = live;
        snapshot.window = {now - 3600, now};
        SourceHealth health;
        health.info.kind = QStringLiteral("prometheus");
        health.info.version = QStringLiteral("2.42.0");
        health.state = SourceState::Ok;
        snapshot.sources = {health};
        KpiReading reading;
        reading.kpi = test::latencyKpi();
        reading.data = test::flatData(reading.kpi.id, now, 15, 240, 0.3);
        if (live)
            reading.data.judgedUntil = now - 15;
        snapshot.kpis = {reading};
        return snapshot;
    }

private Q_SLOTS:
    void keepsSourceWindowAndData()
    {
        const auto baseline = baselineFrom(moment(false), {QStringLiteral("before"), QStringLiteral("4.14.0"), false, {}});
        QVERIFY(baseline.has_value());
        QCOMPARE(baseline->window, (TimeRange{now - 3600, now}));
        QCOMPARE(baseline->sourceKind, QStringLiteral("prometheus"));
        QCOMPARE(baseline->sourceVersion, QStringLiteral("2.42.0"));
        QCOMPARE(baseline->fingerprint.at(QStringLiteral("build")), QStringLiteral("4.14.0"));
        QCOMPARE(baseline->kpis.at(0).series.size(), 240u);
    }

    void theLastStepOfALiveWindowIsLeftOut()
    {
        const auto baseline = baselineFrom(moment(true), {});
        QVERIFY(baseline.has_value());
        const KpiData &kept = baseline->kpis.at(0);
        QCOMPARE(kept.series.size(), 239u);
        QCOMPARE(kept.series.t.back(), now - 15);
        QCOMPARE(kept.window.end, now - 15); // value and samples speak of the same part
        QCOMPARE(kept.judgedUntil, 0.0);
    }

    void nothingToFreezeIsRefused()
    {
        Snapshot empty = moment(false);
        empty.kpis[0].data = {};
        const auto baseline = baselineFrom(empty, {});
        QVERIFY(!baseline);
        QCOMPARE(baseline.error().code, ErrorCode::NotFound);
        QVERIFY(!baseline.error().advice.isEmpty());
    }

    void partialDataNeedConsent()
    {
        Snapshot partial = moment(false);
        partial.kpis[0].data.partial = true;
        QVERIFY(!baselineFrom(partial, {}));
        FreezeOptions consent;
        consent.acceptPartial = true;
        const auto baseline = baselineFrom(partial, consent);
        QVERIFY(baseline.has_value());
        QVERIFY(baseline->partialAccepted);
    }

    void consentOfTheSourceIsEnough()
    {
        Snapshot partial = moment(false);
        partial.kpis[0].data.partial = true;
        partial.sources[0].config.id = QStringLiteral("s1");
        partial.sources[0].partialConsent = QStringLiteral("Ada, 2026-11-23T10:00:00Z");
        const auto baseline = baselineFrom(partial, {});
        QVERIFY(baseline.has_value());
        QVERIFY(baseline->partialAccepted);
        partial.sources[0].config.id = QStringLiteral("another");
        QVERIFY(!baselineFrom(partial, {}));
    }

    void oldDataOfAFailedQueryAreNotFrozen()
    {
        Snapshot failed = moment(false);
        failed.kpis[0].data.error = Error{ErrorCode::Timeout, QStringLiteral("no answer"), {}, {}};
        QVERIFY(!baselineFrom(failed, {}));
    }
};

SEXTANT_CORE_TEST(TestFreeze)
#include "tst_freeze.moc"
