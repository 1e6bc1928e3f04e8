#include "tests/support/testmain.h"
#include "tests/widgets/workflow/workflowstory.h"
#include "widgets/common/controls.h"
#include "widgets/common/panel.h"
#include "widgets/workflow/checklistview.h"
#include "widgets/workflow/gatepanel.h"
#include "widgets/workflow/itempanel.h"
#include "widgets/workflow/phasestrip.h"
#include "widgets/workflow/waivedialog.h"
#include "widgets/workflow/workflowpage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace sextant;

/// The workflow screen, used as a person does. A small session stands behind it: edits change the story and come back.
class TestWorkflowPage : public StrictTest
{
    Q_OBJECT
private:
    std::unique_ptr<test::WorkflowStory> m_story;
    std::unique_ptr<WorkflowPage> m_page;
    QStringList m_edits;

    void give() { m_page->setWorkflow(m_story->definition, m_story->phases(), m_story->start); }
    ChecklistView *view() const { return m_page->findChild<ChecklistView *>(); }
    ItemPanel *details() const { return m_page->findChild<ItemPanel *>(); }
    GatePanel *gate() const { return m_page->findChild<GatePanel *>(); }
    ItemProgress &progress(const char *id) { return m_story->progress[QLatin1String(id)]; }
    ItemState state(const char *id) const
    {
        const QModelIndex index = qobject_cast<ChecklistModel *>(view()->model())->indexOf(QLatin1String(id));
        return ItemState(index.data(ChecklistModel::StateRole).toInt());
    }
    void go(const char *id)
    {
        view()->setFocus();
        view()->setCurrentItem(QLatin1String(id));
        QCOMPARE(view()->currentItem(), QLatin1String(id));
    }
    template<typename T>
    T *named(QWidget *parent, const QString &name) const
    {
        for (T *widget : parent->findChildren<T *>())
            if (widget->accessibleName() == name || widget->property("text").toString() == name)
                return widget;
        return nullptr;
    }
    QStringList shownTexts(QWidget *parent) const
    {
        QStringList texts;
        for (const TextLabel *label : parent->findChildren<TextLabel *>())
            if (label->isVisible())
                texts << label->text();
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        theme::install(theme::Scheme::Light);
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
        m_edits.clear();
        m_story = test::workflowStory();
        m_page = std::make_unique<WorkflowPage>(std::make_shared<ManualClock>(m_story->now));
        m_page->setPerson(QStringLiteral("M. Sarr"));
        connect(m_page.get(), &WorkflowPage::progressEdited, this, [this](const QString &id, const ItemProgress &progress, const QString &what) {
            m_story->progress[id] = progress;
            m_edits << what;
            give();
        });
        give();
        m_page->resize(1232, 798);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
    }

    void opensOnTheCurrentPhase()
    {
        QCOMPARE(m_page->findChild<PhaseStrip *>()->chosen(), 4);
        QVERIFY(shownTexts(m_page.get()).contains(QStringLiteral("Phase 5, Testing and validation")));
        QVERIFY(shownTexts(m_page.get()).contains(QStringLiteral("11 of 17 done, day 14 of 16")));
        QCOMPARE(gate()->statement(), QStringLiteral("2 of 5 criteria met"));
        QCOMPARE(m_page->findChild<BlockerPanel *>()->count(), 2);
    }

    void spaceAttestsAndWithdraws()
    {
        go("P5.O2.a");
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(m_edits, QStringList{QStringLiteral("Attest P5.O2.a")});
        QCOMPARE(progress("P5.O2.a").attestation->by, QStringLiteral("M. Sarr"));
        QCOMPARE(progress("P5.O2.a").attestation->at, m_story->now);
        QCOMPARE(state("P5.O2.a"), ItemState::Attested);
        QCOMPARE(gate()->statement(), QStringLiteral("3 of 5 criteria met"));
        QCOMPARE(view()->currentItem(), QStringLiteral("P5.O2.a"));
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(m_edits.last(), QStringLiteral("Withdraw attestation of P5.O2.a"));
        QCOMPARE(state("P5.O2.a"), ItemState::Todo);
    }

    void automaticItemsCannotBeTicked_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("said");
        QTest::newRow("automatic") << QByteArray("P5.O1.b") << "cannot be ticked by hand";
        QTest::newRow("automatic and failed") << QByteArray("P5.T1.R3") << "cannot be ticked by hand";
    }
    void automaticItemsCannotBeTicked()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, said);
        go(id.constData());
        QTest::keyClick(view(), Qt::Key_Space);
        QVERIFY(m_edits.isEmpty());
        QVERIFY(!shownTexts(m_page.get()).filter(said).isEmpty());
        go("P5.O2.a"); // the next item is another matter
        QVERIFY(shownTexts(m_page.get()).filter(said).isEmpty());
    }

    void aClickOnTheBoxTicks()
    {
        const QModelIndex index = qobject_cast<ChecklistModel *>(view()->model())->indexOf(QStringLiteral("P5.O2.a"));
        view()->scrollTo(index);
        const QRect row = view()->visualRect(index);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, ChecklistDelegate::boxRect(row).center());
        QCOMPARE(m_edits, QStringList{QStringLiteral("Attest P5.O2.a")});
        QVERIFY(!details()->isVisible());
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 200, row.center().y()));
        QVERIFY(details()->isVisible());
        QCOMPARE(m_edits.size(), 1);
    }

    void enterOpensTheEvidence()
    {
        go("P5.T1.R3");
        QTest::keyClick(view(), Qt::Key_Return);
        QVERIFY(details()->isVisible());
        QVERIFY(!gate()->isVisible());
        QCoreApplication::processEvents(); // rows made just now become visible with their layout
        const QStringList texts = shownTexts(details());
        for (const char *part : {"Memory peak 91 %", "< 90 %", "Prometheus", "above the limit of 90 %"})
            QVERIFY2(!texts.filter(QLatin1String(part)).isEmpty(), part);
        QVERIFY(texts.join(u' ').remove(QChar(0x200B)).contains(QLatin1String("node_memory_MemAvailable_bytes{pool=\"canary\"}")));
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(details()->itemId(), QStringLiteral("P5.T1.R4"));
        QTest::keyClick(view(), Qt::Key_Escape);
        QVERIFY(!details()->isVisible());
        QVERIFY(gate()->isVisible());
    }

    void arrowsPassOverHeadings()
    {
        go("P5.T1.S");
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(view()->currentItem(), QStringLiteral("P5.T2.R1"));
        QTest::keyClick(view(), Qt::Key_Up);
        QCOMPARE(view()->currentItem(), QStringLiteral("P5.T1.S"));
    }

    void theOwnerIsTyped()
    {
        go("P5.O2.a");
        QTest::keyClick(view(), Qt::Key_A);
        auto *owner = named<QLineEdit>(details(), QStringLiteral("Owner"));
        QVERIFY(owner && owner->isVisible());
        owner->selectAll();
        QTest::keyClicks(owner, QStringLiteral("J. Lind"));
        give(); // a refresh meanwhile must not wipe what is being typed
        QCOMPARE(owner->text(), QStringLiteral("J. Lind"));
        QTest::keyClick(owner, Qt::Key_Return);
        QCOMPARE(progress("P5.O2.a").owner, QStringLiteral("J. Lind"));
        view()->setFocus();
        QCOMPARE(m_edits, QStringList{QStringLiteral("Set owner of P5.O2.a")});
    }

    void aWrongDateIsRefused()
    {
        go("P5.O2.a");
        QTest::keyClick(view(), Qt::Key_Return);
        auto *due = named<QLineEdit>(details(), QStringLiteral("Due date"));
        QTest::keyClicks(due, QStringLiteral("soon"));
        QTest::keyClick(due, Qt::Key_Return);
        QVERIFY(m_edits.isEmpty());
        QVERIFY(due->property("error").toBool());
        QVERIFY(!shownTexts(m_page.get()).filter(QStringLiteral("\"soon\" is not a date")).isEmpty());
        due->selectAll();
        QTest::keyClicks(due, QStringLiteral("2026-03-20"));
        QTest::keyClick(due, Qt::Key_Return);
        QCOMPARE(progress("P5.O2.a").due, QStringLiteral("2026-03-20"));
        QVERIFY(!due->property("error").toBool());
    }

    void aNoteIsKeptWhenTheFieldIsLeft()
    {
        go("P5.O2.b");
        QTest::keyClick(view(), Qt::Key_Return);
        auto *note = details()->findChild<QPlainTextEdit *>();
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("Minutes in the wiki"));
        QVERIFY(m_edits.isEmpty());
        view()->setFocus();
        QCOMPARE(progress("P5.O2.b").note, QStringLiteral("Minutes in the wiki"));
        QCOMPARE(m_edits.size(), 1);
    }

    void aWaiverNeedsEverything()
    {
        go("P5.T1.R3");
        QTest::keyClick(view(), Qt::Key_W);
        auto *dialog = m_page->findChild<WaiveDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        auto *verb = named<QPushButton>(dialog, QStringLiteral("Waive"));
        QVERIFY(verb && !verb->isEnabled());
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("Fix bounds the cache"));
        QVERIFY(!verb->isEnabled());
        QTest::keyClicks(named<QLineEdit>(dialog, QStringLiteral("Approver")), QStringLiteral("A. Lindqvist"));
        QVERIFY(verb->isEnabled());
        auto *until = named<QLineEdit>(dialog, QStringLiteral("Expiry date"));
        QCOMPARE(until->text(), QStringLiteral("2026-04-02"));
        until->setText(QStringLiteral("2026-03-19"));
        QVERIFY(!verb->isEnabled());
        until->setText(QStringLiteral("2026-03-25"));
        QTest::mouseClick(verb, Qt::LeftButton);
        QCOMPARE(m_edits, QStringList{QStringLiteral("Waive P5.T1.R3")});
        QCOMPARE(progress("P5.T1.R3").waiver->reason, QStringLiteral("Fix bounds the cache"));
        QCOMPARE(state("P5.T1.R3"), ItemState::Waived);
        QCOMPARE(m_page->findChild<BlockerPanel *>()->count(), 1);
    }

    void beginAndSetAside()
    {
        go("P5.O2.a");
        QTest::keyClick(view(), Qt::Key_D);
        QCOMPARE(state("P5.O2.a"), ItemState::Doing);
        QTest::keyClick(view(), Qt::Key_Return);
        QTest::mouseClick(named<QPushButton>(details(), QStringLiteral("Not applicable")), Qt::LeftButton);
        QCOMPARE(state("P5.O2.a"), ItemState::NotApplicable);
        QCOMPARE(m_edits.size(), 2);
    }

    void anAliasIsStoredOnce()
    {
        m_page->showItem(QStringLiteral("P1.T2.R3"));
        QSignalSpy edited(m_page.get(), &WorkflowPage::progressEdited);
        auto *owner = named<QLineEdit>(details(), QStringLiteral("Owner"));
        QTest::keyClicks(owner, QStringLiteral("X"));
        QTest::keyClick(owner, Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.front().front().toString(), QStringLiteral("P1.T1.R1"));
    }

    void phasesAreChosenByKeyAndMouse()
    {
        auto *strip = m_page->findChild<PhaseStrip *>();
        strip->setFocus();
        QTest::keyClick(strip, Qt::Key_Right);
        QCOMPARE(strip->chosen(), 5);
        QVERIFY(shownTexts(m_page.get()).contains(QStringLiteral("Phase 6, Deployment and monitoring")));
        QCOMPARE(gate()->statement(), QStringLiteral("0 of 4 criteria met"));
        QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(100, 30));
        QCOMPARE(strip->chosen(), 0);
        give(); // a refresh leaves the person's choice alone
        QCOMPARE(strip->chosen(), 0);
        QCOMPARE(gate()->statement(), QStringLiteral("4 of 4 criteria met"));
    }

    void filtersAndTheWayBack()
    {
        auto *filters = m_page->findChild<SegmentedControl *>();
        filters->setFocus();
        QTest::keyClick(filters, Qt::Key_Right);
        QCOMPARE(view()->model()->rowCount(), 1);
        QTest::keyClick(filters, Qt::Key_Right);
        QCOMPARE(view()->model()->rowCount(), 3);
        m_page->showPhase(QStringLiteral("P1"));
        QVERIFY(!view()->isVisible());
        QVERIFY(shownTexts(m_page.get()).contains(QStringLiteral("Nothing is open in this phase.")));
        QTest::mouseClick(named<QPushButton>(m_page.get(), QStringLiteral("Show all items")), Qt::LeftButton);
        QVERIFY(view()->isVisible());
        QCOMPARE(view()->model()->rowCount(), 4);
    }

    void theGateLeadsToItsItems()
    {
        QTest::mouseClick(named<QPushButton>(gate(), QStringLiteral("Show P5.O2.a")), Qt::LeftButton);
        QCOMPARE(details()->itemId(), QStringLiteral("P5.O2.a"));
        QCOMPARE(view()->currentItem(), QStringLiteral("P5.O2.a"));
    }

    void aftercareIsWorkedOnLikeAPhase()
    {
        m_page->setClosing(m_story->closing());
        m_page->showItem(QStringLiteral("AC.8"));
        QVERIFY(shownTexts(m_page.get()).contains(QStringLiteral("Aftercare")));
        QTest::mouseClick(named<QPushButton>(details(), QStringLiteral("Attest")), Qt::LeftButton);
        QCOMPARE(m_edits, QStringList{QStringLiteral("Attest AC.8")});
        m_page->setClosing(m_story->closing());
        QTest::keyClick(details(), Qt::Key_Escape);
        QCOMPARE(gate()->statement(), QStringLiteral("1 of 4 criteria met"));
    }

    void aReadOnlyProjectSaysSo()
    {
        m_page->setReadOnly(true);
        go("P5.O2.a");
        QTest::keyClick(view(), Qt::Key_Space);
        QTest::keyClick(view(), Qt::Key_W);
        QVERIFY(m_edits.isEmpty());
        QVERIFY(!m_page->findChild<WaiveDialog *>());
        QVERIFY(!shownTexts(m_page.get()).filter(QStringLiteral("reading only")).isEmpty());
    }

    void withoutAProject()
    {
        WorkflowPage page(std::make_shared<ManualClock>(0));
        page.resize(1232, 798);
        page.show();
        QVERIFY(!shownTexts(&page).filter(QStringLiteral("Open or create a project")).isEmpty());
        QVERIFY(!page.findChild<GatePanel *>()->isVisible());
    }

    void sizes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1440 x 900") << QSize(1232, 798);
        QTest::newRow("1366 x 768") << QSize(1158, 666);
        QTest::newRow("720 x 450") << QSize(668, 348);
    }
    void sizes()
    {
        QFETCH(QSize, size);
        m_page->resize(size);
        m_page->showItem(QStringLiteral("P5.T1.R3"));
        QTRY_COMPARE(m_page->size(), size);
        QTest::qWait(30); // nested layouts settle over several events
        for (const TextLabel *label : m_page->findChildren<TextLabel *>()) {
            if (!label->isVisible())
                continue;
            const QRect inPage(label->mapTo(m_page.get(), QPoint()), label->size());
            QVERIFY2(inPage.left() >= 0 && inPage.right() <= m_page->width(), qPrintable(label->text()));
            if (label->wordWrap())
                QVERIFY2(label->heightForWidth(label->width()) <= label->height() + 1, qPrintable(QStringLiteral("%1: %2 x %3").arg(label->text(), QString::number(label->width()), QString::number(label->height()))));
        }
    }
};

SEXTANT_WIDGET_TEST(TestWorkflowPage)
#include "tst_workflowpage.moc"
