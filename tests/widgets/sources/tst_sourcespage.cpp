#include "models/analysis/readingtext.h"
#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"
#include "tests/widgets/support/screenlint.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/sources/alertsview.h"
#include "widgets/sources/bindingmodel.h"
#include "widgets/sources/bindingsview.h"
#include "widgets/sources/connectionpanel.h"
#include "widgets/sources/completion.h"
#include "widgets/sources/mappingdialog.h"
#include "widgets/sources/namesmodel.h"
#include "widgets/sources/queryconsole.h"
#include "widgets/sources/sourcelist.h"
#include "widgets/sources/sourcespage.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDateTime>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>
#include <limits>

using namespace sextant;

namespace {

constexpr double asOf = 1771934400;

AlertNow firing()
{
    return {LabelSet{{QStringLiteral("alertname"), QStringLiteral("Slow")}}, {}, QStringLiteral("firing"), asOf, 0.394};
}

Snapshot storyWithBindings()
{
    Snapshot snapshot = story::snapshot();
    snapshot.sources.front().config.url = QStringLiteral("http://prom.shop:9090");
    const QString source = snapshot.sources.front().config.id;
    for (KpiReading &reading : snapshot.kpis) {
        reading.data.binding.kpi = reading.kpi.id;
        reading.data.binding.source = source;
        reading.data.binding.state = BindingState::Bound;
        reading.data.binding.exporter = QStringLiteral("shop");
        reading.data.binding.preset = QStringLiteral("shop.") + reading.kpi.id;
    }
    Binding &ambiguous = snapshot.kpis[1].data.binding;
    ambiguous.state = BindingState::Ambiguous;
    ambiguous.alternatives = {QStringLiteral("faro.page_load")};
    Binding &missing = snapshot.kpis[2].data.binding;
    missing.state = BindingState::Missing;
    missing.queries = {};
    missing.advice = QStringLiteral("The blackbox exporter gives it.");
    snapshot.kpis[2].data.value.reset();
    return snapshot;
}

SnapshotPtr shared(Snapshot snapshot)
{
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

QPushButton *button(QWidget &page, const QString &text)
{
    const auto all = page.findChildren<QPushButton *>();
    for (QPushButton *found : all)
        if (found->text() == text && found->isVisible())
            return found;
    return nullptr;
}

QueryResult matrix(int series)
{
    QueryResult result;
    result.type = ResultType::Matrix;
    for (int i = 0; i < series; ++i) {
        TimeSeries one;
        one.labels = LabelSet{{QStringLiteral("route"), QStringLiteral("<b>%1</b>").arg(i)}};
        for (int step = 0; step < 20; ++step)
            one.append(story::frozenAt - 1000 + step * 50, i + step * 0.1);
        result.series.push_back(one);
    }
    return result;
}

} // namespace

class TestSourcesPage : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { theme::setScheme(theme::Scheme::Light); }

    void withoutSourcesItLeadsToTheStart()
    {
        SourcesPage page;
        page.setSources({});
        const test::Stage stage(page, {1184, 700});
        QSignalSpy asked(&page, &Page::pageRequested);
        QTest::mouseClick(button(page, QStringLiteral("Connect a source")), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("start"));
    }

    void alertsNowSayWhatIsKnown()
    {
        SourcesPage page;
        SourceConfig config{QStringLiteral("am"), QStringLiteral("alertmanager"), QStringLiteral("Alerts"), QStringLiteral("http://localhost:9093"), {}};
        page.setSources({config});
        const test::Stage stage(page, {1184, 800});
        QSignalSpy asked(&page, &SourcesPage::alertsRequested);
        page.showTab(SourcesPage::Kpis); // it has no metrics: there is no such part
        page.showTab(SourcesPage::Alerts);
        QCOMPARE(asked.count(), 1);
        auto *view = page.findChild<AlertsView *>();
        auto *table = view->findChild<QTableView *>();
        auto *empty = view->findChild<EmptyState *>();
        auto *error = view->findChild<ErrorPanel *>();
        QVERIFY(view->isVisible() && empty->isVisible() && !table->isVisible());
        const AlertNow alert{LabelSet{{QStringLiteral("alertname"), QStringLiteral("<b>Slow</b>")}, {QStringLiteral("severity"), QStringLiteral("page")}, {QStringLiteral("pod"), QStringLiteral("a")}},
                             {}, QStringLiteral("firing"), 1771934400.0, 0.394};
        page.setAlerts(QStringLiteral("another"), AlertsNow{{alert}, {}, {}}, asOf);
        QVERIFY(!table->isVisible());
        page.setAlerts(QStringLiteral("am"), AlertsNow{{alert}, {}, {QStringLiteral("The Alertmanager at b did not answer.")}}, asOf);
        QVERIFY(table->isVisible() && !empty->isVisible());
        const auto *model = table->model();
        QCOMPARE(model->index(0, AlertsModel::Name).data().toString(), QStringLiteral("<b>Slow</b>"));
        QCOMPARE(model->index(0, AlertsModel::Value).data().toString(), QLocale().toString(0.394));
        QVERIFY(model->index(0, AlertsModel::Labels).data().toString().contains(QStringLiteral("pod")));
        test::keepPicture(page, QStringLiteral("alertsnow"));
        page.setAlerts(QStringLiteral("am"), fail(ErrorCode::Tcp, QStringLiteral("localhost:9093"), QStringLiteral("Connection refused")), asOf);
        QVERIFY(error->isVisible() && !table->isVisible()); // what was known may be over
        page.setAlerts(QStringLiteral("am"), AlertsNow(), asOf);
        QVERIFY(empty->isVisible() && !error->isVisible());
    }

    void alertsAreAskedAgainWhileInView()
    {
        SourcesPage page;
        const Snapshot story = storyWithBindings();
        page.setSnapshot(shared(story));
        const test::Stage stage(page, {1184, 800});
        page.showTab(SourcesPage::Alerts);
        auto *view = page.findChild<AlertsView *>();
        page.setAlerts(page.selectedSource(), AlertsNow{{firing()}, {}, {}}, asOf);
        const QString when = clockText(asOf, QDateTime::fromSecsSinceEpoch(qint64(asOf)).offsetFromUtc());
        const auto labels = view->findChildren<TextLabel *>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(), [&](const TextLabel *label) { return label->text().contains(when); }), "an answer says when it was true");
        QSignalSpy asked(&page, &SourcesPage::alertsRequested);
        page.setSnapshot(shared(story));
        QCOMPARE(asked.count(), 1);
        QVERIFY2(view->findChild<QTableView *>()->isVisible(), "what is known stays until the answer comes");
        page.showTab(SourcesPage::Connection);
        page.setSnapshot(shared(story));
        QCOMPARE(asked.count(), 1);
    }

    void answersOfAnotherServerGo_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("url");
        QTest::newRow("the source was removed") << QStringLiteral("b") << QStringLiteral("http://b:9090");
        QTest::newRow("another project, the same name") << QStringLiteral("a") << QStringLiteral("http://b:9090");
    }
    void answersOfAnotherServerGo()
    {
        QFETCH(QString, id);
        QFETCH(QString, url);
        SourcesPage page;
        page.setSources({{QStringLiteral("a"), QStringLiteral("prometheus"), QStringLiteral("A"), QStringLiteral("http://a:9090"), {}}});
        const test::Stage stage(page, {1184, 800});
        page.showTab(SourcesPage::Alerts);
        page.setAlerts(QStringLiteral("a"), AlertsNow{{firing()}, {}, {}}, asOf);
        page.showQuery(QStringLiteral("up"));
        auto *console = page.findChild<QueryConsole *>();
        QTest::mouseClick(button(*console, QStringLiteral("Run")), Qt::LeftButton);
        page.setQueryAnswer(queryAnswer(matrix(3), {0, 60}));
        QTest::mouseClick(button(*console, QStringLiteral("Run")), Qt::LeftButton);
        QSignalSpy cancelled(&page, &SourcesPage::queryCancelled);

        page.setSources({{id, QStringLiteral("prometheus"), QStringLiteral("B"), url, {}}});
        QCOMPARE(page.selectedSource(), id);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY2(!button(*console, QStringLiteral("Use for KPI…")) && console->findChild<QTableView *>()->model()->rowCount() == 0, "an answer of A under the name of B");
        page.showTab(SourcesPage::Alerts);
        QCOMPARE(page.findChild<AlertsView *>()->findChild<QTableView *>()->model()->rowCount(), 0);
    }

    void onlyWhatAnsweredBecomesAKpi()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        page.setKpis({storyWithBindings().kpis[0].kpi});
        const test::Stage stage(page, {1184, 800});
        page.showQuery(QStringLiteral("up"));
        auto *console = page.findChild<QueryConsole *>();
        QTest::mouseClick(button(*console, QStringLiteral("Run")), Qt::LeftButton);
        page.setQueryAnswer(queryAnswer(matrix(3), {0, 60}));
        console->setExpression(QStringLiteral("never_answered"));
        QTest::mouseClick(button(*console, QStringLiteral("Run")), Qt::LeftButton);
        QSignalSpy wanted(console, &QueryConsole::useForKpiRequested);
        if (QGuiApplication::platformName() == u"offscreen") // has no real windows
            QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
        QTest::mouseClick(button(*console, QStringLiteral("Use for KPI…")), Qt::LeftButton);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("up"));
    }

    void bucketsOfAnExpressionAreAskedFor()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        page.setKpis({storyWithBindings().kpis[0].kpi});
        const test::Stage stage(page, {1184, 800});
        page.showQuery(QStringLiteral("histogram_quantile(0.95, sum by (le) (rate(took_bucket[5m])))"));
        page.setMetricNames(page.selectedSource(), {QStringLiteral("took_bucket"), QStringLiteral("took_sum"), QStringLiteral("took_count")});
        auto *console = page.findChild<QueryConsole *>();
        QTest::mouseClick(button(*console, QStringLiteral("Run")), Qt::LeftButton);
        page.setQueryAnswer(queryAnswer(matrix(1), {0, 60}));
        QSignalSpy wanted(&page, &SourcesPage::labelsRequested);
        if (QGuiApplication::platformName() == u"offscreen") // has no real windows
            QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
        QTest::mouseClick(button(*console, QStringLiteral("Use for KPI…")), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][1].toString(), QStringLiteral("took_bucket"));
        QCOMPARE(wanted[0][2].toString(), QStringLiteral("le"));
    }

    void exemplarsLeadToTraces()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        const test::Stage stage(page, {1184, 800});
        page.showQuery(QStringLiteral("latency_bucket"));
        QSignalSpy asked(&page, &SourcesPage::exemplarsRequested);
        SegmentedControl *kind = nullptr;
        for (auto *control : page.findChildren<SegmentedControl *>())
            if (control->accessibleName() == u"Kind of query")
                kind = control;
        QVERIFY(kind);
        kind->setCurrent(2);
        QTest::mouseClick(button(page, QStringLiteral("Run")), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][1].toString(), QStringLiteral("latency_bucket"));
        page.setExemplars(std::vector<Exemplar>{{LabelSet{{QStringLiteral("__name__"), QStringLiteral("latency_bucket")}}, LabelSet{{QStringLiteral("trace_id"), QStringLiteral("4bf92f")}}, 0.7, 1771934400}});
        QTableView *table = nullptr;
        for (auto *found : page.findChildren<QTableView *>())
            if (found->accessibleName() == u"Exemplars")
                table = found;
        QVERIFY(table && table->isVisible());
        QPushButton *copy = button(page, QStringLiteral("Copy trace id"));
        QVERIFY(!copy->isEnabled());
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("4bf92f"));
        test::keepPicture(page, QStringLiteral("exemplars"));
    }

    void typesAreHintedAtInTheConsole()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        const test::Stage stage(page, {1184, 800});
        QSignalSpy asked(&page, &SourcesPage::metricNotesRequested);
        page.showQuery(QStringLiteral("rate(mem_bytes[5m])"));
        QCOMPARE(asked.count(), 1);
        page.setMetricNotes(page.selectedSource(), {{QStringLiteral("mem_bytes"), {{QStringLiteral("gauge")}, QStringLiteral("Memory"), {}}}});
        QTest::mouseClick(button(page, QStringLiteral("Run")), Qt::LeftButton);
        QueryResult result;
        result.series.emplace_back().append(1771934400, 1);
        page.setQueryAnswer(queryAnswer(result, {}));
        bool hinted = false;
        for (const auto *text : page.findChildren<TextLabel *>())
            hinted |= text->isVisible() && text->text().contains(QStringLiteral("mem_bytes is a gauge"));
        QVERIFY(hinted);
        NamesModel names(QStringList{QStringLiteral("mem_bytes"), QStringLiteral("other")});
        names.setNotes({{QStringLiteral("mem_bytes"), {{QStringLiteral("gauge")}, QStringLiteral("Memory"), {}}}});
        QCOMPARE(names.index(0).data(NamesModel::NoteRole).toString(), QStringLiteral("gauge · Memory"));
        QVERIFY(names.index(1).data(NamesModel::NoteRole).toString().isEmpty());
    }

    void aRefreshDoesNotTouchWhatSomeoneTypes()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        const test::Stage stage(page, {1184, 800});
        QLineEdit *name = nullptr;
        const auto lines = page.findChildren<QLineEdit *>();
        for (QLineEdit *line : lines)
            if (line->accessibleName() == u"Name")
                name = line;
        QVERIFY(name);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("My server"));
        page.setSnapshot(shared(storyWithBindings()));
        QCOMPARE(name->text(), QStringLiteral("My server"));
        QSignalSpy saved(&page, &SourcesPage::saveRequested);
        QTest::mouseClick(button(page, QStringLiteral("Save")), Qt::LeftButton);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved[0][0].value<SourceConfig>().name, QStringLiteral("My server"));
        QCOMPARE(saved[0][0].value<SourceConfig>().id, page.selectedSource());
    }

    void aFailedSourceSaysWhyAndOffersRetry()
    {
        Snapshot snapshot = storyWithBindings();
        snapshot.sources.front().state = SourceState::Failed;
        snapshot.sources.front().error = Error{ErrorCode::Tcp, QStringLiteral("localhost:9090"), QStringLiteral("Connection refused"), {}, 0, 0};
        SourcesPage page;
        page.setSnapshot(shared(snapshot));
        const test::Stage stage(page, {1184, 800});
        QSignalSpy asked(&page, &Page::actionRequested);
        QTest::mouseClick(button(page, QStringLiteral("Retry")), Qt::LeftButton);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("retry"));
        QCOMPARE(asked[0][1].toString(), page.selectedSource());
    }

    void bindingsSayWhatIsMissingAndLetChoose()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        const test::Stage stage(page, {1184, 800});
        page.showTab(SourcesPage::Kpis);
        auto *view = page.findChild<BindingsView *>();
        auto *table = view->findChild<QTableView *>();
        auto *model = static_cast<BindingModel *>(table->model());
        QCOMPARE(model->count(BindingState::Bound), 21);
        QCOMPARE(model->index(0, BindingModel::Value).data().toString(), QStringLiteral("164\u00A0ms"));
        QCOMPARE(model->index(2, BindingModel::Value).data().toString(), QStringLiteral("–"));
        QCOMPARE(model->index(2, BindingModel::Query).data().toString(), QStringLiteral("The blackbox exporter gives it."));
        view->select(storyWithBindings().kpis[1].kpi.id);
        auto *presets = view->findChild<QComboBox *>();
        QCOMPARE(presets->count(), 2);
        presets->setCurrentIndex(1);
        QSignalSpy chosen(&page, &SourcesPage::presetChosen);
        QTest::mouseClick(button(page, QStringLiteral("Use this one")), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][2].toString(), QStringLiteral("faro.page_load"));
        // A refresh keeps the choice that is not yet made and the row.
        page.setSnapshot(shared(storyWithBindings()));
        QCOMPARE(presets->currentIndex(), 1);
        QCOMPARE(view->selected(), storyWithBindings().kpis[1].kpi.id);
    }

    void boundWithoutAnAnswerIsNotGreen()
    {
        BindingModel model;
        Binding silent;
        silent.state = BindingState::Bound;
        model.setRows({{storyWithBindings().kpis[0].kpi, silent}});
        QCOMPARE(model.index(0, BindingModel::State).data().toString(), QStringLiteral("No answer"));
    }

    void completionKnowsItsPlace_data()
    {
        QTest::addColumn<QString>("expr"); // up to the cursor
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("word");
        const int none = int(Completion::Kind::Nothing);
        const int metric = int(Completion::Kind::Metric);
        const int name = int(Completion::Kind::LabelName);
        const int value = int(Completion::Kind::LabelValue);
        QTest::newRow("metric") << "sum(rate(http_re" << metric << "" << "" << "http_re";
        QTest::newRow("nothing typed") << "a + " << none << "" << "" << "";
        QTest::newRow("empty") << "" << none << "" << "" << "";
        QTest::newRow("number") << "up * 10" << none << "" << "" << "10";
        QTest::newRow("first label") << "rate(http_requests_total{" << name << "http_requests_total" << "" << "";
        QTest::newRow("second label") << "up{job=\"a\", in" << name << "up" << "" << "in";
        QTest::newRow("label without a metric") << "{jo" << name << "" << "" << "jo";
        QTest::newRow("value") << "up{job=\"pro" << value << "up" << "job" << "pro";
        QTest::newRow("value of a pattern") << "up {job =~ \"" << value << "up" << "job" << "";
        QTest::newRow("brace inside a value") << "up{route=\"/{id}/" << value << "up" << "route" << "/{id}/";
        QTest::newRow("behind a value") << "up{job=\"a\"" << none << "up" << "" << "";
        QTest::newRow("behind an operator") << "up{job=" << none << "up" << "" << "";
        QTest::newRow("grouping") << "sum by (jo" << name << "" << "" << "jo";
        QTest::newRow("second group") << "sum without(job, in" << name << "" << "" << "in";
        QTest::newRow("behind the selector") << "up{job=\"a\"} + node_l" << metric << "" << "" << "node_l";
        QTest::newRow("string outside a selector") << "label_replace(up, \"x" << none << "" << "" << "";
    }
    void completionKnowsItsPlace()
    {
        QFETCH(QString, expr);
        const Completion place = completionAt(expr + QStringLiteral(" + later{x=\"y\"}"), int(expr.size()));
        QTEST(int(place.kind), "kind");
        if (place.kind == Completion::Kind::Nothing)
            return;
        QTEST(place.metric, "metric");
        QTEST(place.label, "label");
        QTEST(expr.mid(place.start, place.length), "word");
        QCOMPARE(place.start + place.length, int(expr.size()));
    }

    void consoleCompletesLabels()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        const test::Stage stage(page, {1184, 800});
        page.showTab(SourcesPage::Console);
        page.setMetricNames(page.selectedSource(), {QStringLiteral("up")});
        auto *console = page.findChild<QueryConsole *>();
        auto *line = console->findChild<QLineEdit *>();
        line->setFocus();
        QSignalSpy wanted(&page, &SourcesPage::labelsRequested);
        QTest::keyClicks(line, QStringLiteral("up{"));
        QTest::keyClicks(line, QStringLiteral("j"));
        QCOMPARE(wanted.count(), 1); // asked for once, not at every key
        QCOMPARE(wanted[0][1].toString(), QStringLiteral("up"));
        if (QGuiApplication::platformName() == u"offscreen") // has no real popups
            for (const char *lacking : {"This plugin does not support raise()", "This plugin does not support grabbing the keyboard"})
                QTest::ignoreMessage(QtWarningMsg, lacking);
        page.setLabels(page.selectedSource(), QStringLiteral("up"), {}, {QStringLiteral("instance"), QStringLiteral("job")});
        auto *completer = console->findChild<QCompleter *>();
        QCOMPARE(completer->currentCompletion(), QStringLiteral("job"));
        Q_EMIT completer->activated(QStringLiteral("job"));
        QCOMPARE(line->text(), QStringLiteral("up{job"));
        completer->popup()->hide();
        QTest::keyClicks(line, QStringLiteral("=\""));
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted[1][2].toString(), QStringLiteral("job"));
        Q_EMIT completer->activated(QStringLiteral("a\"b"));
        QCOMPARE(line->text(), QStringLiteral("up{job=\"a\\\"b\""));
    }

    void candidatesShowWhatTheyGive()
    {
        SourcesPage page;
        Snapshot story = storyWithBindings();
        page.setSnapshot(shared(story));
        Binding choice;
        choice.kpi = story.kpis[0].kpi.id;
        choice.source = page.selectedSource();
        choice.state = BindingState::Ambiguous;
        choice.preset = QStringLiteral("otel.api_p95");
        choice.alternatives = {QStringLiteral("nginx.api_p95")};
        const test::Stage stage(page, {1184, 800});
        auto *view = page.findChild<BindingsView *>();
        QSignalSpy shown(&page, &SourcesPage::candidatesShown);
        page.showTab(SourcesPage::Kpis);
        view->setBindings({story.kpis[0].kpi}, {choice});
        view->select(choice.kpi);
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown[0][2].toStringList(), (QStringList{QStringLiteral("otel.api_p95"), QStringLiteral("nginx.api_p95")}));
        page.setCandidateText(page.selectedSource(), choice.kpi, QStringLiteral("nginx.api_p95"), QStringLiteral("nginx: 412 ms"));
        page.setCandidateText(QStringLiteral("another"), choice.kpi, QStringLiteral("otel.api_p95"), QStringLiteral("wrong"));
        auto *combo = view->findChild<QComboBox *>();
        QCOMPARE(combo->itemText(1), QStringLiteral("nginx: 412 ms"));
        QCOMPARE(combo->itemText(0), QStringLiteral("otel.api_p95"));
        QSignalSpy chosen(&page, &SourcesPage::presetChosen);
        combo->setCurrentIndex(1);
        QTest::mouseClick(button(*view, QStringLiteral("Use this one")), Qt::LeftButton);
        QCOMPARE(chosen[0][2].toString(), QStringLiteral("nginx.api_p95"));
    }

    void consoleCompletesTheWordUnderTheCursor()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        const test::Stage stage(page, {1184, 800});
        QSignalSpy names(&page, &SourcesPage::metricNamesRequested);
        page.showTab(SourcesPage::Console);
        QCOMPARE(names.count(), 1);
        page.setMetricNames(page.selectedSource(), {QStringLiteral("http_requests_total"), QStringLiteral("node_cpu_seconds_total"), QStringLiteral("node_load1")});
        auto *console = page.findChild<QueryConsole *>();
        auto *line = console->findChild<QLineEdit *>();
        line->setFocus();
        console->setExpression(QStringLiteral("rate(node_"));
        if (QGuiApplication::platformName() == u"offscreen") // has no real popups
            for (const char *lacking : {"This plugin does not support raise()", "This plugin does not support grabbing the keyboard"})
                QTest::ignoreMessage(QtWarningMsg, lacking);
        QTest::keyClicks(line, QStringLiteral("c"));
        auto *completer = console->findChild<QCompleter *>();
        QCOMPARE(completer->completionCount(), 1);
        QCOMPARE(completer->currentCompletion(), QStringLiteral("node_cpu_seconds_total"));
        Q_EMIT completer->activated(completer->currentCompletion());
        QCOMPARE(line->text(), QStringLiteral("rate(node_cpu_seconds_total"));
    }

    void consoleRunsAndShows()
    {
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        const test::Stage stage(page, {1184, 800});
        page.showQuery(QStringLiteral("up"));
        auto *console = page.findChild<QueryConsole *>();
        auto *line = console->findChild<QLineEdit *>();
        QSignalSpy asked(&page, &SourcesPage::queryRequested);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), page.selectedSource());
        QCOMPARE(asked[0][1].toString(), QStringLiteral("up"));
        QCOMPARE(asked[0][2].toBool(), true);
        page.setQueryAnswer(queryAnswer(matrix(10), {0, 60}));
        auto *table = console->findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 10);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("{route=\"<b>0</b>\"}"));
        auto *chart = console->findChild<ChartView *>();
        QVERIFY(chart->isVisible());
        QCOMPARE(chart->spec().series.size(), std::size_t(8));
        QCOMPARE(chart->spec().hiddenSeries, 2);
        test::keepPicture(page, QStringLiteral("sources-query"));
        QTest::mouseClick(button(*console, QStringLiteral("Copy")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 11);
        // The answer can become a KPI's query, once it was tested.
        QTest::mouseClick(button(*console, QStringLiteral("Use for KPI…")), Qt::LeftButton);
        QVERIFY(!page.findChild<MappingDialog *>()); // without a catalogue there is nothing to bind
        page.setKpis({storyWithBindings().kpis[0].kpi});
        if (QGuiApplication::platformName() == u"offscreen") // has no real windows
            QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
        QTest::mouseClick(button(*console, QStringLiteral("Use for KPI…")), Qt::LeftButton);
        auto *mapping = page.findChild<MappingDialog *>();
        QVERIFY(mapping);
        QCOMPARE(mapping->binding().queries.series, QStringLiteral("up"));
        mapping->reject();
        // An answer nobody waits for, and a refusal in the server's words.
        page.setQueryAnswer(queryAnswer(matrix(1), {0, 60}));
        QCOMPARE(table->model()->rowCount(), 10);
        QTest::mouseClick(button(*console, QStringLiteral("Run")), Qt::LeftButton);
        page.setQueryAnswer(fail(ErrorCode::BadQuery, QStringLiteral("up{"), QStringLiteral("unexpected end of input, position 4")));
        QVERIFY(!chart->isVisible() && !table->isVisible());
    }

    void instantAnswersHaveNoChart()
    {
        QueryConsole console;
        const test::Stage stage(console, {800, 500});
        console.setExpression(QStringLiteral("up"));
        QTest::mouseClick(button(console, QStringLiteral("Run")), Qt::LeftButton);
        QueryResult result;
        result.series.push_back({});
        result.series[0].append(10, std::numeric_limits<double>::quiet_NaN());
        console.setAnswer(queryAnswer(result, {}));
        auto *table = console.findChild<QTableView *>();
        QVERIFY(!console.findChild<ChartView *>()->isVisible());
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("NaN"));
    }

    void hostileNamesStayText()
    {
        const QString hostile = QStringLiteral("<img src=\"/dev/zero\">&x");
        Snapshot snapshot = storyWithBindings();
        for (SourceHealth &health : snapshot.sources) {
            health.config.name = health.info.version = health.info.address = hostile;
            health.error = Error{ErrorCode::Http, hostile, hostile, hostile, 500, 0};
        }
        for (KpiReading &reading : snapshot.kpis)
            reading.kpi.name = reading.data.binding.advice = hostile;
        SourcesPage page;
        page.setSnapshot(shared(snapshot));
        const test::Stage stage(page, {1184, 800});
        const auto labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
            QVERIFY(!label->toolTip().contains(QStringLiteral("<img")));
        }
    }

    void pictures_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("tab");
        QTest::addColumn<bool>("dark");
        QTest::newRow("sources-connection-1440") << QSize(1232, 798) << 0 << false;
        QTest::newRow("sources-kpis-1440") << QSize(1232, 798) << 1 << false;
        QTest::newRow("sources-kpis-1366-dark") << QSize(1158, 666) << 1 << true;
        QTest::newRow("sources-connection-720") << QSize(668, 348) << 0 << false;
        QTest::newRow("sources-kpis-720-tall") << QSize(668, 900) << 1 << true;
    }
    void pictures()
    {
        QFETCH(QSize, size);
        QFETCH(int, tab);
        QFETCH(bool, dark);
        theme::setScheme(dark ? theme::Scheme::Dark : theme::Scheme::Light);
        SourcesPage page;
        page.setSnapshot(shared(storyWithBindings()));
        const test::Stage stage(page, size);
        page.showTab(SourcesPage::Tab(tab));
        page.findChild<BindingsView *>()->select(storyWithBindings().kpis[1].kpi.id);
        QCoreApplication::processEvents();
        test::keepPicture(page, QString::fromLatin1(QTest::currentDataTag()));
        const QStringList tight = test::clipped(page);
        QVERIFY2(tight.isEmpty(), qPrintable(tight.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestSourcesPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sourcespage.moc"
