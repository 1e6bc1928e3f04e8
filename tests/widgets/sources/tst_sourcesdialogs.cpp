#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"
#include "tests/widgets/support/screenlint.h"
#include "widgets/sources/freezedialog.h"
#include "widgets/sources/mappingdialog.h"
#include "widgets/sources/scopedialog.h"
#include "widgets/sources/secretdialog.h"
#include "widgets/sources/timetext.h"
#include "widgets/sources/windowpicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QSignalSpy>

using namespace sextant;

namespace {

QPushButton *button(QWidget &page, const QString &text)
{
    const auto all = page.findChildren<QPushButton *>();
    for (QPushButton *found : all)
        if (found->text() == text)
            return found;
    return nullptr;
}

} // namespace

class TestSourcesDialogs : public StrictTest
{
    Q_OBJECT

    static KpiDefinition lcp()
    {
        KpiDefinition kpi;
        kpi.id = QStringLiteral("lcp_mobile");
        kpi.name = QStringLiteral("LCP mobile");
        kpi.unit = Unit::Seconds;
        kpi.statistic = Statistic::P75;
        kpi.target.emplace();
        kpi.target->id = QStringLiteral("T12");
        kpi.target->comparator = Comparator::LessOrEqual;
        kpi.target->limit = 2.5;
        return kpi;
    }
    static QLineEdit *line(QWidget &page, const QString &name)
    {
        const auto all = page.findChildren<QLineEdit *>();
        for (QLineEdit *found : all)
            if (found->accessibleName() == name)
                return found;
        return nullptr;
    }

private Q_SLOTS:
    void aMappingIsSavedOnlyAfterANumber()
    {
        const QStringList names{QStringLiteral("web_lcp_bucket"), QStringLiteral("web_lcp_sum"), QStringLiteral("web_lcp_count")};
        MappingDialog dialog({lcp()}, QStringLiteral("lcp_mobile"), names, {}, nullptr);
        const test::Stage stage(dialog, {640, 480});
        QPushButton *use = button(dialog, QStringLiteral("Use it"));
        QPushButton *tryIt = button(dialog, QStringLiteral("Test"));
        QVERIFY(!use->isEnabled() && !tryIt->isEnabled());
        line(dialog, QStringLiteral("Metric"))->setText(QStringLiteral("web_lcp_bucket"));
        line(dialog, QStringLiteral("Only where"))->setText(QStringLiteral("device=\"mobile\""));
        auto *unit = dialog.findChildren<QComboBox *>().value(1);
        unit->setCurrentIndex(unit->findData(QStringLiteral("ms")));
        Q_EMIT unit->activated(unit->currentIndex());
        QSignalSpy asked(&dialog, &MappingDialog::testRequested);
        dialog.setTestValue(std::optional<double>(1.8)); // nobody asked
        QVERIFY(!use->isEnabled());
        QTest::mouseClick(tryIt, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        dialog.setTestValue(std::optional<double>());
        QVERIFY(!use->isEnabled()); // no number is no proof
        QTest::mouseClick(tryIt, Qt::LeftButton);
        dialog.setTestValue(std::optional<double>(1.8));
        QVERIFY(use->isEnabled());
        test::keepPicture(dialog, QStringLiteral("mapping"));
        const Binding made = dialog.binding();
        QCOMPARE(made.queries.value, QStringLiteral("(histogram_quantile(0.75, sum by (le) (increase(web_lcp_bucket{device=\"mobile\"}[$P])))) / 1000"));
        QCOMPARE(made.preset, ownPreset());
        QCOMPARE(made.value, std::optional<double>(1.8));
        // Another query is another number.
        line(dialog, QStringLiteral("Only where"))->setText(QStringLiteral("device=mobile, "));
        QVERIFY(!use->isEnabled());
        line(dialog, QStringLiteral("Only where"))->setText(QStringLiteral("device mobile"));
        QVERIFY(!tryIt->isEnabled());
    }

    /// A dialog for a metric with these bounds, ready to be tested.
    static void pick(MappingDialog &dialog, const QString &metric, const QStringList &bounds)
    {
        QSignalSpy asked(&dialog, &MappingDialog::boundsRequested);
        line(dialog, QStringLiteral("Metric"))->setText(metric);
        QCOMPARE(asked.count(), 1); // each metric once
        dialog.setBounds(asked[0][0].toString(), bounds);
    }

    void theUnitIsProposedByTheBuckets()
    {
        const QStringList names{QStringLiteral("lcp_bucket"), QStringLiteral("lcp_sum"), QStringLiteral("lcp_count")};
        MappingDialog dialog({lcp()}, QStringLiteral("lcp_mobile"), names, {}, nullptr);
        const test::Stage stage(dialog, {640, 480});
        auto *unit = dialog.findChildren<QComboBox *>().value(1);
        pick(dialog, QStringLiteral("lcp_bucket"), {QStringLiteral("100"), QStringLiteral("2500"), QStringLiteral("10000"), QStringLiteral("+Inf")});
        QCOMPARE(unit->currentData().toString(), QStringLiteral("ms"));
        QTest::mouseClick(button(dialog, QStringLiteral("Test")), Qt::LeftButton);
        dialog.setTestValue(std::optional<double>(2.3));
        QVERIFY(button(dialog, QStringLiteral("Use it"))->isEnabled());
        bool said = false;
        for (const auto *text : dialog.findChildren<TextLabel *>())
            said |= text->text().contains(QStringLiteral("10000")) && text->text().contains(QStringLiteral("2.3"));
        QVERIFY(said); // the reason beside the live value
    }

    void aUnitNobodyKnowsIsAskedFor()
    {
        MappingDialog dialog({lcp()}, QStringLiteral("lcp_mobile"), {QStringLiteral("lcp")}, {}, nullptr);
        const test::Stage stage(dialog, {640, 480});
        auto *unit = dialog.findChildren<QComboBox *>().value(1);
        QPushButton *use = button(dialog, QStringLiteral("Use it"));
        line(dialog, QStringLiteral("Metric"))->setText(QStringLiteral("lcp"));
        QCOMPARE(unit->currentIndex(), -1);
        QTest::mouseClick(button(dialog, QStringLiteral("Test")), Qt::LeftButton);
        dialog.setTestValue(std::optional<double>(230)); // seconds or milliseconds: no machine can tell
        QVERIFY(!use->isEnabled());
        QVERIFY(!dialog.binding().value);
        unit->setCurrentIndex(unit->findData(QStringLiteral("ms")));
        Q_EMIT unit->activated(unit->currentIndex());
        QVERIFY(!use->isEnabled());
        QTest::mouseClick(button(dialog, QStringLiteral("Test")), Qt::LeftButton);
        dialog.setTestValue(std::optional<double>(0.23));
        QVERIFY(use->isEnabled());
        QVERIFY(dialog.binding().queries.series.endsWith(QStringLiteral("/ 1000")));
    }

    void aTellingValueIsTestedOnceMoreInItsUnit()
    {
        MappingDialog dialog({lcp()}, QStringLiteral("lcp_mobile"), {QStringLiteral("lcp")}, {}, nullptr);
        const test::Stage stage(dialog, {640, 480});
        QSignalSpy asked(&dialog, &MappingDialog::testRequested);
        line(dialog, QStringLiteral("Metric"))->setText(QStringLiteral("lcp"));
        QTest::mouseClick(button(dialog, QStringLiteral("Test")), Qt::LeftButton);
        dialog.setTestValue(std::optional<double>(8000));
        QCOMPARE(asked.count(), 2);
        QVERIFY(asked[1][0].value<Binding>().queries.series.endsWith(QStringLiteral("/ 1000")));
        dialog.setTestValue(std::optional<double>(8));
        QVERIFY(button(dialog, QStringLiteral("Use it"))->isEnabled());
    }

    void typesOfMetricsAreHeeded()
    {
        MappingDialog dialog({lcp()}, QStringLiteral("lcp_mobile"), {QStringLiteral("mem_count")}, QStringLiteral("rate(mem[5m])"), nullptr);
        const test::Stage stage(dialog, {640, 480});
        dialog.setMetricNotes({{QStringLiteral("mem"), {{QStringLiteral("gauge")}, {}, QStringLiteral("seconds")}},
                               {QStringLiteral("mem_count"), {{QStringLiteral("gauge")}, {}, {}}}});
        bool hinted = false;
        for (const auto *text : dialog.findChildren<TextLabel *>())
            hinted |= text->text().contains(QStringLiteral("is a gauge"));
        QVERIFY(hinted);
    }

    void theScopeIsReadBack()
    {
        const std::vector<LabelFilter> variables{{QStringLiteral("service"), QStringLiteral("shop"), false},
                                                 {QStringLiteral("namespace"), QStringLiteral("prod.*"), true},
                                                 {QStringLiteral("cluster"), QStringLiteral("eu"), false}};
        ScopeDialog dialog(variables, nullptr);
        const test::Stage stage(dialog, {448, 420});
        test::keepPicture(dialog, QStringLiteral("scope"));
        QVERIFY(dialog.variables() == variables);
        line(dialog, QStringLiteral("Service"))->clear();
        line(dialog, QStringLiteral("Job"))->setText(QStringLiteral(" ~api|web "));
        QVERIFY(dialog.variables() == (std::vector<LabelFilter>{{QStringLiteral("job"), QStringLiteral("api|web"), true}, variables[1], variables[2]}));
    }

    void aMissingSecretIsAskedForHidden()
    {
        SecretDialog dialog(QStringLiteral("keyring:token-1"), {QStringLiteral("Shop")}, QStringLiteral("There is no keyring."), nullptr);
        const test::Stage stage(dialog, {448, 300});
        test::keepPicture(dialog, QStringLiteral("secret"));
        QPushButton *use = button(dialog, QStringLiteral("Use"));
        QVERIFY(!use->isEnabled() && dialog.keep());
        auto *field = dialog.findChild<QLineEdit *>();
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, QStringLiteral("typed"));
        QVERIFY(use->isEnabled());
        QCOMPARE(dialog.secret(), QByteArray("typed"));
        QVERIFY(!SecretDialog(QStringLiteral("session:token"), {}, {}, nullptr).keep());
    }

    void presetsAreWindowTexts()
    {
        for (const QString &preset : WindowPicker::presets()) {
            QVERIFY2(parseWindow(preset, story::frozenAt), qPrintable(preset));
            QVERIFY(!WindowPicker::presetText(preset).isEmpty());
        }
        QCOMPARE(WindowPicker::presets().size(), 10);
    }

    void presetIsChosenByClick()
    {
        WindowPicker picker(std::make_shared<ManualClock>(story::frozenAt));
        const test::Stage stage(picker, {420, 300});
        test::keepPicture(picker, QStringLiteral("windowpicker"));
        QSignalSpy chosen(&picker, &WindowPicker::windowChosen);
        QTest::mouseClick(button(picker, WindowPicker::presetText(QStringLiteral("6h"))), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("6h"));
    }

    void absoluteWindowIsExactAndChecked()
    {
        WindowPicker picker(std::make_shared<ManualClock>(story::frozenAt));
        picker.setCurrent({}, {1773900000, 1773910800});
        const test::Stage stage(picker, {420, 300});
        QSignalSpy chosen(&picker, &WindowPicker::windowChosen);
        QPushButton *apply = button(picker, QStringLiteral("Apply"));
        const auto edits = picker.findChildren<QDateTimeEdit *>();
        QCOMPARE(edits.size(), 2);
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        const auto window = parseWindow(chosen[0][0].toString(), story::frozenAt);
        QVERIFY(window);
        QCOMPARE(window->start, 1773900000.0);
        QCOMPARE(window->end, 1773910800.0);
        edits[1]->setDateTime(edits[0]->dateTime().addSecs(-60));
        QVERIFY(!apply->isEnabled());
        edits[0]->setDateTime(QDateTime::fromSecsSinceEpoch(qint64(story::frozenAt) + 3600));
        edits[1]->setDateTime(QDateTime::fromSecsSinceEpoch(qint64(story::frozenAt) + 7200));
        QVERIFY(!apply->isEnabled());
    }

    void timesNameTheirZone()
    {
        QCOMPARE(zoneText(0), QStringLiteral("UTC"));
        QCOMPARE(rangeText({0, 3600}, QLocale::c()), QStringLiteral("1 Jan 1970 00:00 to 01:00"));
        QCOMPARE(rangeText({0, 86400}, QLocale::c()), QStringLiteral("1 Jan 1970 00:00 to 2 Jan 1970 00:00"));
    }

    void partialDataNeedConsent()
    {
        Snapshot snapshot = story::snapshot();
        QWidget host;
        {
            FreezeDialog whole(std::make_shared<const Snapshot>(snapshot), QStringLiteral("B2"), &host);
            QVERIFY(!whole.findChild<QCheckBox *>());
            QVERIFY(button(whole, QStringLiteral("Freeze"))->isEnabled());
            QCOMPARE(whole.options().name, QStringLiteral("B2"));
            QVERIFY(!whole.options().acceptPartial);
        }
        snapshot.kpis[0].data.partial = true;
        snapshot.kpis[1].data.error = Error{};
        FreezeDialog dialog(std::make_shared<const Snapshot>(snapshot), QStringLiteral("B2"), &host);
        QPushButton *freeze = button(dialog, QStringLiteral("Freeze"));
        QVERIFY(!freeze->isEnabled());
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(freeze->isEnabled());
        const auto lines = dialog.findChildren<QLineEdit *>();
        lines[0]->setText(QStringLiteral("  "));
        QVERIFY(!freeze->isEnabled());
        lines[0]->setText(QStringLiteral(" Before the cache "));
        lines[1]->setText(QStringLiteral("4.13.0"));
        QCOMPARE(dialog.options().name, QStringLiteral("Before the cache"));
        QCOMPARE(dialog.options().build, QStringLiteral("4.13.0"));
        QVERIFY(dialog.options().acceptPartial);
        lines[2]->setText(QStringLiteral("pool 40 "));
        QCOMPARE(dialog.options().labels.at(QStringLiteral("configuration")), QStringLiteral("pool 40"));
        QVERIFY(dialog.options().labels.at(QStringLiteral("data_size")).isEmpty());
        BusyCheck quiet;
        quiet.state = BusyState::Quieter;
        quiet.reason.text = QStringLiteral("Not a busy period");
        dialog.setBusyCheck(quiet);
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == QStringLiteral("Not a busy period"); }));
        test::keepPicture(dialog, QStringLiteral("freeze"));
    }

    void nothingCannotBeFrozen()
    {
        Snapshot snapshot = story::snapshot();
        for (KpiReading &reading : snapshot.kpis)
            reading.data = {};
        QWidget host;
        FreezeDialog dialog(std::make_shared<const Snapshot>(snapshot), QStringLiteral("B2"), &host);
        QVERIFY(!button(dialog, QStringLiteral("Freeze"))->isEnabled());
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::install(theme::Scheme::Light);
    TestSourcesDialogs test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sourcesdialogs.moc"
