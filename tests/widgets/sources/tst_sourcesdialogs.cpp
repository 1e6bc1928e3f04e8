#include "tests/support/storysnapshot.h"
#include "tests/support/testmain.h"
#include "tests/widgets/support/screenlint.h"
#include "widgets/sources/freezedialog.h"
#include "widgets/sources/timetext.h"
#include "widgets/sources/windowpicker.h"

#include <QCheckBox>
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
private Q_SLOTS:
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
