#include "models/store/projectstore.h"
#include "tests/models/store/samples.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <bit>

using namespace sextant;

namespace {

QString message(const auto &result)
{
    return result ? QString() : describe(result.error());
}

bool sameBits(const TimeSeries &a, const TimeSeries &b)
{
    const auto equal = [](double x, double y) { return std::bit_cast<quint64>(x) == std::bit_cast<quint64>(y); };
    return a.labels == b.labels && std::equal(a.t.begin(), a.t.end(), b.t.begin(), b.t.end(), equal)
        && std::equal(a.v.begin(), a.v.end(), b.v.begin(), b.v.end(), equal);
}

} // namespace

class TestProjectStore : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    QString freshPath() { return m_folder.filePath(QStringLiteral("p%1.sextant").arg(++m_number)); }
    std::unique_ptr<ProjectStore> create(const QString &path)
    {
        auto store = ProjectStore::create(path, QStringLiteral("Shop"), testdata::clock(), QStringLiteral("M. Sarr"));
        return store ? std::move(*store) : nullptr;
    }
    std::unique_ptr<ProjectStore> open(const QString &path)
    {
        auto store = ProjectStore::open(path, testdata::clock(), QStringLiteral("A. Lindqvist"));
        return store ? std::move(*store) : nullptr;
    }

private Q_SLOTS:
    void everythingComesBackAfterReopening()
    {
        const QString path = freshPath();
        SourceConfig source{QStringLiteral("s1"), QStringLiteral("prometheus"), QStringLiteral("Prod"), QStringLiteral("http://h:9090"),
                            {{QStringLiteral("tokenFile"), QStringLiteral("/run/secrets/t")}}};
        const KpiData data = testdata::kpiData(QStringLiteral("api_p95"));
        Marker marker{QStringLiteral("m1"), MarkerKind::Deploy, 1.7e9, 1.7e9 + 60, QString::fromUtf8("Auslieferung ü")};
        ItemProgress item;
        item.owner = QStringLiteral("M. Sarr");
        item.due = QStringLiteral("2026-03-19");
        item.attestation = Attestation{QStringLiteral("P. Novak"), 1.7e9, QStringLiteral("12 of 12")};
        item.waiver = Waiver{QStringLiteral("accepted"), QStringLiteral("A. L."), 1.8e9};
        KpiDefinition kpi;
        kpi.id = QStringLiteral("payment_p95");
        kpi.name = QStringLiteral("Payment");
        kpi.unit = Unit::Seconds;
        kpi.statistic = Statistic::P95;
        kpi.target = Target{QStringLiteral("T99"), QStringLiteral("api"), Comparator::Less, 0.3, true, false, QStringLiteral("load")};
        kpi.bands = VitalBands{0.1, 0.3};
        {
            auto store = create(path);
            QVERIFY(store);
            QVERIFY(store->setProperty(QStringLiteral("scope"), QStringLiteral("canary")).has_value());
            QVERIFY(store->saveSource(source).has_value());
            QVERIFY(store->saveBindings(source.id, {data.binding}).has_value());
            QVERIFY(store->saveRecorded({data}).has_value());
            QVERIFY(store->saveMarker(marker).has_value());
            QVERIFY(store->setProgress(QStringLiteral("P1.T1.R1"), item, QStringLiteral("item P1.T1.R1: attested")).has_value());
            QVERIFY(store->saveCustomKpi(kpi).has_value());
        }
        auto store = open(path);
        QVERIFY(store);
        QCOMPARE(store->properties()->at(QStringLiteral("title")), QStringLiteral("Shop"));
        QCOMPARE(store->properties()->at(QStringLiteral("scope")), QStringLiteral("canary"));
        QCOMPARE(*store->sources(), std::vector<SourceConfig>{source});
        QCOMPARE(*store->bindings(), std::vector<Binding>{data.binding});
        QCOMPARE(*store->markers(), std::vector<Marker>{marker});
        QCOMPARE(*store->customKpis(), std::vector<KpiDefinition>{kpi});
        QVERIFY(*store->progress() == (WorkflowProgress{{QStringLiteral("P1.T1.R1"), item}}));
        QCOMPARE(*store->verify(), QStringList());
        QCOMPARE(store->info().createdAt, 1.75e9);
        QCOMPARE(store->info().schema, 2);
        QVERIFY(!store->info().readOnly);
        const auto recorded = store->recorded();
        QVERIFY2(recorded.has_value(), qPrintable(message(recorded)));
        KpiData back = recorded->front();
        QVERIFY(sameBits(back.series, data.series));
        QVERIFY(sameBits(back.parts[1], data.parts[1]));
        back.series = data.series;
        back.parts = data.parts;
        back.series.v[3] = back.parts[0].v[3] = back.parts[1].v[3] = 0; // NaN != NaN; its bits were compared above
        KpiData expected = data;
        expected.series.v[3] = expected.parts[0].v[3] = expected.parts[1].v[3] = 0;
        QCOMPARE(back, expected);
    }

    void everyChangeHasAJournalLine()
    {
        auto store = create(freshPath());
        QVERIFY(store->setProperty(QStringLiteral("scope"), QStringLiteral("x")).has_value());
        QVERIFY(store->saveMarker({QStringLiteral("m"), MarkerKind::Note, 1, 1, QStringLiteral("hello")}).has_value());
        const auto journal = store->journal(2);
        QCOMPARE(journal->size(), std::size_t(2));
        QCOMPARE(journal->at(0), (JournalEntry{1.75e9, QStringLiteral("M. Sarr"), QStringLiteral("marker m: hello")}));
        QCOMPARE(journal->at(1).what, QStringLiteral("property scope: x"));
    }

    void aFailedChangeLeavesNothing()
    {
        auto store = create(freshPath());
        const auto before = store->info().counts;
        KpiData unordered = testdata::kpiData(QStringLiteral("x"));
        std::swap(unordered.series.t[0], unordered.series.t[1]);
        QCOMPARE(store->saveRecorded({testdata::kpiData(QStringLiteral("ok")), unordered}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store->saveMarker({QString(), MarkerKind::Note, 1, 1, {}}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store->info().counts, before);
        QVERIFY(store->setProperty(QStringLiteral("still"), QStringLiteral("works")).has_value());
    }

    void severalChangesAreOneTransaction()
    {
        const QString path = freshPath();
        auto store = create(path);
        auto other = open(path);
        QVERIFY(store && other);
        KpiDefinition kpi;
        kpi.id = QStringLiteral("own");
        const auto journal = store->journal(1000)->size();
        const auto refused = store->together([&]() -> Result<void> {
            if (auto done = store->saveCustomKpi(kpi); !done)
                return done;
            return fail(ErrorCode::Io, QStringLiteral("the second change"));
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().context, QStringLiteral("the second change"));
        QVERIFY2(store->customKpis()->empty() && other->customKpis()->empty(), "half of it would be there after a crash");
        QCOMPARE(store->journal(1000)->size(), journal);
        bool seenInside = true;
        QVERIFY(store->together([&]() -> Result<void> {
            if (auto done = store->saveCustomKpi(kpi); !done)
                return done;
            seenInside = !other->customKpis()->empty();
            return store->setProperty(QStringLiteral("scope"), QStringLiteral("canary"));
        }).has_value());
        QVERIFY2(!seenInside, "nobody sees the first change without the second");
        QCOMPARE(other->customKpis()->size(), std::size_t(1));
        QCOMPARE(store->journal(1000)->size(), journal + 2);
        QVERIFY2(store->setProperty(QStringLiteral("scope"), QStringLiteral("all")).has_value(), "a failed transaction does not stay open");
    }

    void baselinesAreFrozenAndNumberedOn()
    {
        const QString path = freshPath();
        auto store = create(path);
        const auto first = store->addBaseline(testdata::baseline());
        QVERIFY2(first.has_value(), qPrintable(message(first)));
        QCOMPARE(first->id, QStringLiteral("B1"));
        QCOMPARE(first->hash.size(), 64);
        const auto second = store->addBaseline(testdata::baseline(QStringLiteral("after")));
        QCOMPARE(second->id, QStringLiteral("B2"));
        QVERIFY(second->hash != first->hash);
        QVERIFY(store->removeBaseline(QStringLiteral("B2")).has_value());
        QCOMPARE(store->addBaseline(testdata::baseline())->id, QStringLiteral("B3")); // B2 is never another window
        QVERIFY(store->restoreBaseline(*second).has_value());
        QCOMPARE(store->restoreBaseline(*second).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store->removeBaseline(QStringLiteral("B9")).error().code, ErrorCode::NotFound);
        Baseline changed = *second;
        changed.id = QStringLiteral("B7");
        QCOMPARE(store->restoreBaseline(changed).error().code, ErrorCode::InvalidInput);
        store = open(path);
        const auto stored = store->baselines();
        QVERIFY2(stored.has_value(), qPrintable(message(stored)));
        QCOMPARE(stored->size(), std::size_t(3));
        QCOMPARE(stored->at(0), *first);
        QCOMPARE(stored->at(2), *second);
        QCOMPARE(*store->verify(), QStringList());
    }

    void bindingsAreReplacedBySource()
    {
        auto store = create(freshPath());
        Binding a;
        a.kpi = QStringLiteral("a");
        Binding b = a;
        b.kpi = QStringLiteral("b");
        QVERIFY(store->saveBindings(QStringLiteral("s1"), {a, b}).has_value());
        QVERIFY(store->saveBindings(QStringLiteral("s2"), {a}).has_value());
        QVERIFY(store->saveBindings(QStringLiteral("s1"), {b}).has_value());
        QCOMPARE(store->bindings()->size(), std::size_t(2));
        QVERIFY(store->removeSource(QStringLiteral("s2")).has_value());
        QCOMPARE(store->bindings()->size(), std::size_t(1));
        QCOMPARE(store->bindings()->front().source, QStringLiteral("s1"));
    }

    void clearedProgressLeavesNoRow()
    {
        auto store = create(freshPath());
        ItemProgress item;
        item.doing = true;
        QVERIFY(store->setProgress(QStringLiteral("P1"), item, QStringLiteral("item P1: started")).has_value());
        QVERIFY(store->setProgress(QStringLiteral("P1"), {}, QStringLiteral("item P1: undone")).has_value());
        QVERIFY(store->progress()->empty());
        QCOMPARE(store->journal(1)->front().what, QStringLiteral("item P1: undone"));
    }

    void historyGrowsIsCutAndPruned()
    {
        auto store = create(freshPath());
        TimeSeries cpu;
        cpu.labels = {{QStringLiteral("__name__"), QStringLiteral("cpu")}};
        for (int i = 0; i < 1000; ++i) { // 15 s, so several hour blocks are rewritten while they fill
            cpu.t = {1.7e9 + 15 * i};
            cpu.v = {double(i)};
            if (i % 50 == 0)
                QVERIFY(store->appendHistory({cpu}).has_value());
        }
        auto all = store->history({1.7e9, 1.7e9 + 20000});
        QCOMPARE(all->size(), std::size_t(1));
        QCOMPARE(all->front().size(), std::size_t(20));
        QCOMPARE(all->front().v[19], 950.0);
        QCOMPARE(store->history({1.7e9 + 750, 1.7e9 + 1500})->front().v, (std::vector<double>{50, 100}));
        cpu.v = {-1};
        cpu.t = {1.7e9};
        QVERIFY(store->appendHistory({cpu}).has_value()); // the newer value of the same time counts
        QCOMPARE(store->history({1.7e9, 1.7e9})->front().v, (std::vector<double>{-1}));
        QVERIFY(store->pruneHistory(1.7e9 + 10000).has_value());
        QVERIFY(store->history({1.7e9, 1.7e9 + 20000})->front().t.front() > 1.7e9 + 10000 - 3600);
        QVERIFY(store->pruneHistory(1.8e9).has_value());
        QCOMPARE(store->info().counts.at(QStringLiteral("history")), 0);
        cpu.t = {std::numeric_limits<double>::quiet_NaN()};
        QCOMPARE(store->appendHistory({cpu}).error().code, ErrorCode::InvalidInput);
    }

    void twoProgramsMayWriteTheSameProject()
    {
        const QString path = freshPath();
        auto one = create(path);
        auto two = open(path);
        QVERIFY(two);
        const auto seen = one->outsideChanges();
        for (int i = 0; i < 20; ++i) {
            QVERIFY((i % 2 ? one : two)->addBaseline(testdata::baseline()).has_value());
            QVERIFY((i % 2 ? two : one)->setProperty(QStringLiteral("n"), QString::number(i)).has_value());
        }
        QVERIFY(*one->outsideChanges() != *seen);
        QCOMPARE(one->baselines()->size(), std::size_t(20));
        QCOMPARE(one->baselines()->back().id, QStringLiteral("B20"));
        QCOMPARE(*two->verify(), QStringList());
    }

    void aCopyIsCompleteAndNeverReplaces()
    {
        const QString path = freshPath();
        const QString copy = freshPath();
        auto store = create(path);
        QVERIFY(store->addBaseline(testdata::baseline()).has_value());
        QVERIFY(store->copyTo(copy).has_value());
        QCOMPARE(store->copyTo(copy).error().code, ErrorCode::InvalidInput);
        auto opened = open(copy);
        QVERIFY(opened);
        QCOMPARE(*opened->baselines(), *store->baselines());
        QCOMPARE(*opened->verify(), QStringList());
    }

    void newProjectsNeverReplace()
    {
        const QString path = freshPath();
        QVERIFY(create(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        auto again = ProjectStore::create(path, QStringLiteral("other"), testdata::clock(), {});
        QCOMPARE(again.error().code, ErrorCode::InvalidInput);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        const auto missing = ProjectStore::create(m_folder.filePath(QStringLiteral("no/where.sextant")), {}, testdata::clock(), {});
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }
};

SEXTANT_CORE_TEST(TestProjectStore)
#include "tst_projectstore.moc"
