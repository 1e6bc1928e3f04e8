#include "models/session/filebaseline.h"
#include "models/session/session.h"
#include "tests/support/builders.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sextant;

class TestSession : public StrictTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QThreadPool m_pool;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>(1'773'930'000);
    std::shared_ptr<test::FakeSource> m_source = std::make_shared<test::FakeSource>(0.1);
    int m_files = 0;
    int m_searches = 0;
    BindingState m_found = BindingState::Bound;
    std::optional<Error> m_searchError;

    SessionDeps deps()
    {
        SessionDeps deps;
        deps.clock = m_clock;
        deps.pool = &m_pool;
        deps.kpis = {test::latencyKpi()};
        PhaseDefinition phase;
        phase.id = QStringLiteral("P1");
        TaskDefinition task;
        ItemDefinition item;
        item.id = QStringLiteral("P1.T1.R1");
        item.text = QStringLiteral("Measure the baseline");
        task.items = {item};
        phase.tasks = {task};
        deps.workflow.phases = {phase};
        deps.makeSource = [this](const SourceConfig &) -> Result<std::shared_ptr<MetricSource>> { return std::shared_ptr<MetricSource>(m_source); };
        deps.bind = [this](const std::shared_ptr<MetricSource> &, const TimeRange &) {
            ++m_searches;
            if (m_searchError)
                return QtFuture::makeReadyFuture(Result<std::vector<Binding>>(tl::unexpected(*m_searchError)));
            Binding binding;
            binding.kpi = QStringLiteral("api_p95");
            binding.state = m_found;
            binding.source = QStringLiteral("s1");
            if (m_found != BindingState::Missing)
                binding.queries.series = QStringLiteral("latency");
            return QtFuture::makeReadyFuture(Result<std::vector<Binding>>(std::vector<Binding>{binding}));
        };
        deps.who = QStringLiteral("tester");
        return deps;
    }

    static ItemProgress entered(const Session &session)
    {
        const auto at = session.state().progress.find(QStringLiteral("P1.T1.R1"));
        return at == session.state().progress.end() ? ItemProgress{} : at->second;
    }

    QString newPath() { return m_folder.filePath(QStringLiteral("p%1.sextant").arg(++m_files)); }

    /// A session whose source was searched once, in vain.
    std::unique_ptr<Session> startedEmpty(const QString &path)
    {
        m_found = BindingState::Missing;
        auto session = std::make_unique<Session>(deps());
        session->create(path, QStringLiteral("Shop"), m_source->config());
        const bool ready = QTest::qWaitFor([&] { return session->snapshot() && !session->state().bindings.empty() && !session->isRefreshing(); }, 10000);
        if (!ready)
            qFatal("the session did not refresh");
        return session;
    }

    /// Lets time pass with a refresh every ten seconds, as a live project sees it, or less often.
    void live(Session &session, double seconds, double step = 10)
    {
        for (double passed = 0; passed < seconds; passed += step) {
            m_clock->advance(step);
            session.refreshNow();
            if (!QTest::qWaitFor([&] { return !session.isRefreshing() && !session.isBinding(); }, 10000))
                qFatal("the refresh does not end");
        }
    }

    /// A session with a project that has bound its source and shown data.
    std::unique_ptr<Session> started(const QString &path)
    {
        auto session = std::make_unique<Session>(deps());
        session->create(path, QStringLiteral("Shop"), m_source->config());
        const bool ready = QTest::qWaitFor([&] { return session->snapshot() && session->snapshot()->kpis[0].data.value; }, 10000);
        if (!ready)
            qFatal("the session did not show data");
        return session;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_searches = 0;
        m_found = BindingState::Bound;
        m_searchError.reset();
        m_source->recover();
    }

    void whatAServerDidNotHaveAtFirstIsFoundByItself()
    {
        const auto session = startedEmpty(newPath());
        QCOMPARE(m_searches, 1);
        live(*session, 50);
        QCOMPARE(m_searches, 1); // no storm
        m_found = BindingState::Bound;
        live(*session, 20);
        QCOMPARE(m_searches, 2);
        QTRY_VERIFY(session->snapshot()->kpis[0].data.value);
        QCOMPARE(session->state().bindings.size(), std::size_t(1));
        live(*session, 7200, 300);
        QCOMPARE(m_searches, 2); // nothing is missing any more
    }

    void theSearchGrowsRareAndNeverTouchesWhatIsBound()
    {
        const QString path = newPath();
        const auto session = startedEmpty(path);
        QSignalSpy saved(session.get(), &Session::saved);
        live(*session, 600);
        const int often = m_searches;
        QVERIFY2(often >= 9 && often <= 11, qPrintable(QString::number(often)));
        live(*session, 3600, 300);
        QVERIFY2(m_searches - often <= 2, qPrintable(QString::number(m_searches - often)));
        QCOMPARE(saved.count(), 0); // nothing new, no line in the journal
        Binding chosen = session->state().bindings[0];
        chosen.state = BindingState::Bound;
        chosen.preset = QStringLiteral("a.choice");
        chosen.queries.series = QStringLiteral("chosen");
        session->saveBinding(chosen);
        QTRY_COMPARE(session->state().bindings[0].preset, chosen.preset);
        m_found = BindingState::Bound;
        live(*session, 7200, 300);
        QCOMPARE(session->state().bindings[0], chosen);
    }

    void aServerThatWasStartingIsSearchedSoonAfterItAnswers()
    {
        m_searchError = Error{ErrorCode::Starting, QStringLiteral("s1"), {}, {}};
        m_source->failWith(*m_searchError);
        Session session(deps());
        QSignalSpy failed(&session, &Session::editFailed);
        session.create(newPath(), QStringLiteral("Shop"), m_source->config());
        QTRY_VERIFY(session.snapshot() && !session.isRefreshing());
        live(session, 300);
        QCOMPARE(failed.count(), 1); // the first search was a wish and says why it failed; the others are silent
        m_source->recover();
        m_searchError.reset();
        const int before = m_searches;
        live(session, 30); // one refresh that sees it answer, and a scrape or two
        QCOMPARE(m_searches, before + 1);
        QTRY_VERIFY(session.snapshot()->kpis[0].data.value);
    }

    void aRefusedLoginAndAPauseAreNotSearched()
    {
        const auto session = startedEmpty(newPath());
        session->setPaused(true);
        live(*session, 300);
        QCOMPARE(m_searches, 1);
        session->setPaused(false);
        QTRY_VERIFY(!session->isRefreshing());
        const int before = m_searches;
        m_source->failWith(Error{ErrorCode::Auth, QStringLiteral("s1"), QStringLiteral("401"), {}});
        live(*session, 300);
        QCOMPARE(m_searches, before);
    }

    void createBindsRefreshesAndJudges()
    {
        const auto session = started(newPath());
        QCOMPARE(session->snapshot()->kpis[0].target->verdict, Verdict::Met);
        QCOMPARE(session->state().bindings.size(), 1u);
    }

    void freezeSurvivesReopening()
    {
        const QString path = newPath();
        {
            const auto session = started(path);
            session->freezeBaseline({QStringLiteral("before"), QStringLiteral("1.0"), false});
            QTRY_VERIFY(session->state().activeBaseline() != nullptr);
        }
        Session again(deps());
        again.open(path);
        QTRY_VERIFY(again.isOpen());
        QVERIFY(again.state().activeBaseline());
        QCOMPARE(again.state().activeBaseline()->name, QStringLiteral("before"));
        QTRY_VERIFY(again.snapshot() && again.snapshot()->comparison);
    }

    void anEditIsCommittedUndoneAndRedone()
    {
        const QString path = newPath();
        const auto session = started(path);
        ItemProgress progress;
        progress.owner = QStringLiteral("M. Sarr");
        progress.note = QStringLiteral("agreed on Monday");
        session->editProgress(QStringLiteral("P1.T1.R1"), progress, QStringLiteral("owner set"));
        QTRY_COMPARE(entered(*session).owner, QStringLiteral("M. Sarr"));
        session->undoStack()->undo();
        QTRY_COMPARE(entered(*session).owner, QString());
        session->undoStack()->redo();
        QTRY_COMPARE(entered(*session).note, QStringLiteral("agreed on Monday"));
    }

    void aDeletedBaselineComesBackUnchanged()
    {
        const auto session = started(newPath());
        session->freezeBaseline({QStringLiteral("before"), {}, false});
        QTRY_COMPARE(session->state().baselines.size(), 1u);
        QTRY_VERIFY(session->state().activeBaseline());
        const Baseline before = session->state().baselines[0];
        session->removeBaseline(before.id);
        QTRY_VERIFY(session->state().baselines.empty());
        session->undoStack()->undo();
        QTRY_COMPARE(session->state().baselines.size(), 1u);
        QCOMPARE(session->state().baselines[0], before);
    }

    void importedTargetsJudgeAtOnceAndUndo()
    {
        const QString path = newPath();
        auto session = started(path);
        ImportedTargets imported;
        imported.kpis = {test::latencyKpi(QStringLiteral("api_p95"), 0.05), test::latencyKpi(QStringLiteral("own"), 0.5)};
        Binding own;
        own.kpi = QStringLiteral("own");
        own.source = QStringLiteral("s1");
        own.state = BindingState::Bound;
        own.preset = QStringLiteral("imported.own");
        own.queries.series = QStringLiteral("max(own)");
        imported.bindings = {own};
        const auto limitOf = [&](const QString &kpi) {
            const KpiReading *reading = session->snapshot() ? session->snapshot()->find(kpi) : nullptr;
            return reading && reading->target ? reading->target->target.limit : 0.0;
        };
        session->importTargets(imported);
        QTRY_COMPARE(limitOf(QStringLiteral("api_p95")), 0.05);
        QTRY_COMPARE(limitOf(QStringLiteral("own")), 0.5);
        QCOMPARE(session->snapshot()->find(QStringLiteral("api_p95"))->target->verdict, Verdict::Missed); // 0.1 is not < 0.05
        session->rebind(QStringLiteral("s1")); // a new search keeps what the catalogue does not know
        QTRY_VERIFY(!session->isBinding());
        QTRY_COMPARE(session->state().bindings.size(), std::size_t(2));
        session->undoStack()->undo();
        QTRY_COMPARE(limitOf(QStringLiteral("api_p95")), 0.2);
        QTRY_VERIFY(!session->snapshot()->find(QStringLiteral("own")));
        session->undoStack()->redo();
        QTRY_COMPARE(limitOf(QStringLiteral("own")), 0.5);
        QVERIFY(wasSearched(session->state().bindings, QStringLiteral("s1")));
        QVERIFY(!wasSearched({own}, QStringLiteral("s1")));
    }

    void aFileIsFrozenAndCompared()
    {
        auto session = started(newPath());
        const auto moment = momentFromCsv({QStringLiteral("before.csv"), "timestamp,metric,value\n100,api_p95,0.2\n115,api_p95,0.3\n130,api_p95,0.4\n"}, session->kpis(), 200);
        QVERIFY(moment.has_value());
        FreezeOptions options;
        options.name = QStringLiteral("before");
        options.labels[QStringLiteral("configuration")] = QStringLiteral("pool 40");
        session->freezeFile(*moment, options);
        QTRY_COMPARE(session->state().baselines.size(), std::size_t(1));
        const Baseline &baseline = session->state().baselines.front();
        QCOMPARE(baseline.sourceKind, QStringLiteral("file"));
        QCOMPARE(baseline.fingerprint.at(QStringLiteral("configuration")), QStringLiteral("pool 40"));
        QCOMPARE(baseline.window, (TimeRange{100, 130}));
        QTRY_COMPARE(session->snapshot()->baselineId, baseline.id);
    }

    void aRefusedImportLeavesNothing()
    {
        auto store = ProjectStore::create(newPath(), QStringLiteral("Shop"), m_clock, QStringLiteral("tester"));
        QVERIFY(store.has_value());
        ImportedTargets imported;
        imported.kpis = {test::latencyKpi(QStringLiteral("good"), 0.05), test::latencyKpi(QString(), 0.5)};
        QVERIFY(!saveTargets(**store, {}, imported));
        QVERIFY2((*store)->customKpis()->empty(), "half an import is none");
        imported.kpis.pop_back();
        QVERIFY(saveTargets(**store, {}, imported).has_value());
        QCOMPARE((*store)->customKpis()->size(), std::size_t(1));
    }

    void pauseFreezesTheMoment()
    {
        const auto session = started(newPath());
        session->setPaused(true);
        const double frozen = session->snapshot()->asOf;
        m_clock->advance(100);
        session->refreshNow();
        QTRY_VERIFY(!session->isRefreshing());
        QCOMPARE(session->snapshot()->asOf, frozen);
        session->setPaused(false);
        QTRY_VERIFY(session->snapshot()->asOf > frozen);
    }

    void aRefusedLoginStopsTheRefreshUntilAPersonActs()
    {
        const auto session = started(newPath());
        QTRY_VERIFY(!session->isRefreshing());
        m_source->failWith(Error{ErrorCode::Auth, QStringLiteral("s1"), QStringLiteral("401"), {}});
        session->refreshNow();
        QTRY_VERIFY(session->snapshot()->sources[0].stopped);
        QVERIFY(session->snapshot()->kpis[0].data.value); // the last good picture stays
        QVERIFY(session->snapshot()->kpis[0].target->verdict != Verdict::Met);
        m_source->recover();
        const int asked = m_source->queries();
        session->setWindow({QStringLiteral("6h")}); // no wish for another login
        QTRY_VERIFY(!session->isRefreshing() && session->snapshot()->windowText == QStringLiteral("6h"));
        QCOMPARE(m_source->queries(), asked);
        QVERIFY(session->snapshot()->sources[0].stopped);
        session->refreshNow();
        QTRY_COMPARE(session->snapshot()->sources[0].state, SourceState::Ok);
        QVERIFY(m_source->queries() > asked);
    }

    void consentToPartialDataIsKeptWithItsPersonAndCanBeTakenBack()
    {
        const QString path = newPath();
        auto session = started(path);
        session->setPartialConsent(QStringLiteral("s1"), true);
        QTRY_VERIFY(session->snapshot()->sources[0].partialConsent.startsWith(QStringLiteral("tester, 2026-03-19T")));
        session->undoStack()->undo();
        QTRY_VERIFY(session->snapshot()->sources[0].partialConsent.isEmpty());
        session->undoStack()->redo();
        QTRY_VERIFY(!session->snapshot()->sources[0].partialConsent.isEmpty());
        session.reset();
        Session again(deps());
        again.open(path);
        QTRY_VERIFY(again.snapshot() && !again.snapshot()->sources[0].partialConsent.isEmpty());
    }

    void aMissingFileIsAnErrorNotACrash()
    {
        Session session(deps());
        QSignalSpy failed(&session, &Session::failed);
        session.open(m_folder.filePath(QStringLiteral("nowhere.sextant")));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!session.isOpen());
    }
};

SEXTANT_CORE_TEST(TestSession)
#include "tst_session.moc"
