#include "models/session/kpisearch.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

using namespace sextant;

namespace {

const QString s = QStringLiteral("s1");

Binding binding(const QString &kpi, const QString &source, BindingState state, const QString &preset = {})
{
    Binding out;
    out.kpi = kpi;
    out.source = source;
    out.state = state;
    out.preset = preset;
    return out;
}

KpiDefinition kpi(const QString &id)
{
    return test::latencyKpi(id);
}

/// Searches whenever it is due; how many there are in a span, looked at every ten seconds.
int searchesWithin(SearchPacing &pacing, double from, double to)
{
    int count = 0;
    for (double now = from; now < to; now += 10)
        if (pacing.isDue(s, now)) {
            pacing.searching(s, now);
            ++count;
        }
    return count;
}

} // namespace

class TestKpiSearch : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void onceAMinuteForTenMinutesThenHourly()
    {
        SearchPacing pacing;
        QVERIFY(!pacing.isDue(s, 1000)); // never searched: somebody must begin
        pacing.begin(s, 1000);
        QCOMPARE(searchesWithin(pacing, 1000, 1000 + 600), 9);
        QCOMPARE(searchesWithin(pacing, 1600, 1600 + 60), 1);
        QCOMPARE(searchesWithin(pacing, 1660, 1660 + 4 * 3600), 4);
    }

    void aServerThatCameBackIsSearchedSoonButNotAtEveryAppearance()
    {
        SearchPacing pacing;
        pacing.begin(s, 0);
        searchesWithin(pacing, 0, 5000);
        pacing.returned(s, 5000);
        QVERIFY(!pacing.isDue(s, 5010));
        QVERIFY(pacing.isDue(s, 5015));
        pacing.searching(s, 5015);
        QVERIFY(!pacing.isDue(s, 5074));
        QVERIFY(pacing.isDue(s, 5075)); // often again
        int searches = 0;
        for (double now = 6000; now < 6600; now += 1) { // it flaps every second
            pacing.returned(s, now);
            searches += pacing.isDue(s, now);
            if (pacing.isDue(s, now))
                pacing.searching(s, now);
        }
        QVERIFY2(searches > 0 && searches <= 41, qPrintable(QString::number(searches)));
    }

    void aClockThatWasSetBackDoesNotPostponeForever()
    {
        SearchPacing pacing;
        pacing.begin(s, 1e9);
        QVERIFY(pacing.isDue(s, 1000));
        pacing.searching(s, 1000);
        QVERIFY(!pacing.isDue(s, 1000));
        QVERIFY(pacing.isDue(s, 1000 + 3600));
    }

    void onlyGapsThatNoSourceFillsAreFilled()
    {
        const std::vector<Binding> all = {binding(QStringLiteral("a"), s, BindingState::Bound, QStringLiteral("chosen")),
                                          binding(QStringLiteral("b"), s, BindingState::Missing),
                                          binding(QStringLiteral("c"), s, BindingState::Missing),
                                          binding(QStringLiteral("d"), s, BindingState::Ambiguous, QStringLiteral("first")),
                                          binding(QStringLiteral("c"), QStringLiteral("other"), BindingState::Bound)};
        std::vector<Binding> found;
        for (const char *id : {"a", "b", "c", "d"})
            found.push_back(binding(QLatin1String(id), s, BindingState::Bound, QStringLiteral("found")));
        const auto filled = withMissingFilled(all, s, found);
        const auto presetOf = [&](const char *id) {
            const auto at = std::find_if(filled.begin(), filled.end(), [&](const Binding &b) { return b.kpi == QLatin1String(id); });
            return at == filled.end() ? QStringLiteral("gone") : at->preset;
        };
        QCOMPARE(filled.size(), std::size_t(4)); // those of the other source are not this one's
        QCOMPARE(presetOf("a"), QStringLiteral("chosen"));
        QCOMPARE(presetOf("b"), QStringLiteral("found"));
        QCOMPARE(presetOf("c"), QString()); // the other source gives it
        QCOMPARE(presetOf("d"), QStringLiteral("first"));
    }

    void aSearchIsWorthwhileWhileSomethingIsMissing()
    {
        const std::vector<KpiDefinition> kpis = {kpi(QStringLiteral("a")), kpi(QStringLiteral("b"))};
        std::vector<Binding> all = {binding(QStringLiteral("a"), s, BindingState::Bound, QStringLiteral("p"))};
        QVERIFY(isWorthSearching(kpis, all, s));
        all.push_back(binding(QStringLiteral("b"), QStringLiteral("other"), BindingState::Bound, QStringLiteral("p")));
        QVERIFY(!isWorthSearching(kpis, all, s));
        QVERIFY(isWorthSearching(kpis, all, QStringLiteral("new"))); // nobody has looked there yet
    }
};

SEXTANT_CORE_TEST(TestKpiSearch)
#include "tst_kpisearch.moc"
