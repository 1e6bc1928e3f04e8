#include "tests/support/testmain.h"
#include "widgets/workflow/itemedits.h"

#include <QDateTime>

using namespace sextant;

namespace {

const double now = double(QDateTime(QDate(2026, 3, 19), QTime(14, 20)).toSecsSinceEpoch());
const QString sarr = QStringLiteral("M. Sarr");

} // namespace

class TestWorkflowEdits : public StrictTest
{
    Q_OBJECT
private:
    ItemDefinition m_definition;

    ItemStatus status(ItemMode mode, ItemState state)
    {
        m_definition = {};
        m_definition.id = QStringLiteral("P1.T1.R1");
        m_definition.mode = mode;
        ItemStatus made;
        made.item = &m_definition;
        made.state = state;
        return made;
    }

private Q_SLOTS:
    void attesting_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("person");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("proposed") << int(ItemMode::Proposed) << int(ItemState::Todo) << sarr << true;
        QTest::newRow("attested kind") << int(ItemMode::Attested) << int(ItemState::Doing) << sarr << true;
        QTest::newRow("automatic cannot be ticked") << int(ItemMode::Automatic) << int(ItemState::Todo) << sarr << false;
        QTest::newRow("failed cannot be ticked away") << int(ItemMode::Proposed) << int(ItemState::Failed) << sarr << false;
        QTest::newRow("nobody") << int(ItemMode::Proposed) << int(ItemState::Todo) << QStringLiteral("  ") << false;
    }
    void attesting()
    {
        QFETCH(int, mode);
        QFETCH(int, state);
        QFETCH(QString, person);
        const ItemEdit edit = toggleAttestation(status(ItemMode(mode), ItemState(state)), person, QStringLiteral(" seen "), now);
        QTEST(edit.progress.has_value(), "accepted");
        QCOMPARE(edit.refusal.isEmpty(), edit.progress.has_value());
        if (edit.progress) {
            QCOMPARE(edit.progress->attestation, std::optional(Attestation{sarr, now, QStringLiteral("seen")}));
            QCOMPARE(edit.what, QStringLiteral("Attest P1.T1.R1"));
            QVERIFY(!edit.progress->doing);
        }
    }

    void asecondTickWithdraws()
    {
        ItemStatus item = status(ItemMode::Proposed, ItemState::Attested);
        item.progress.attestation = Attestation{sarr, now - 60, {}};
        const ItemEdit edit = toggleAttestation(item, sarr, {}, now);
        QVERIFY(edit.progress && !edit.progress->attestation);
        // An old one is renewed instead.
        item.progress.attestation->at = now - 40 * 86400;
        QCOMPARE(toggleAttestation(item, sarr, {}, now).progress->attestation->at, now);
    }

    void anAliasEditsItsOriginal()
    {
        ItemStatus item = status(ItemMode::Proposed, ItemState::Todo);
        m_definition.aliasOf = QStringLiteral("P1.T9.R9");
        QCOMPARE(toggleDoing(item).what, QStringLiteral("Begin P1.T9.R9"));
    }

    void nothingChangedIsNoEdit()
    {
        ItemStatus item = status(ItemMode::Proposed, ItemState::Todo);
        item.progress.owner = sarr;
        QVERIFY(!setOwner(item, QStringLiteral(" M. Sarr ")).progress);
        QVERIFY(!setNote(item, QString()).progress);
        QVERIFY(!setDue(item, QString()).progress);
    }

    void dueDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("date") << "2026-03-20" << true;
        QTest::newRow("blanks around") << " 2026-03-20 " << true;
        QTest::newRow("words") << "next friday" << false;
        QTest::newRow("impossible day") << "2026-02-30" << false;
        QTest::newRow("other order") << "20.03.2026" << false;
    }
    void dueDates()
    {
        QFETCH(QString, text);
        const ItemEdit edit = setDue(status(ItemMode::Proposed, ItemState::Todo), text);
        QTEST(edit.progress.has_value(), "accepted");
        QCOMPARE(edit.refusal.isEmpty(), edit.progress.has_value());
    }

    void waivers_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("approver");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<bool>("accepted");
        const QString reason = QStringLiteral("Fix is in the next build");
        QTest::newRow("complete") << reason << sarr << QDate(2026, 3, 20) << true;
        QTest::newRow("no reason") << QStringLiteral(" ") << sarr << QDate(2026, 3, 20) << false;
        QTest::newRow("no approver") << reason << QString() << QDate(2026, 3, 20) << false;
        QTest::newRow("no date") << reason << sarr << QDate() << false;
        QTest::newRow("today") << reason << sarr << QDate(2026, 3, 19) << false;
        QTest::newRow("yesterday") << reason << sarr << QDate(2026, 3, 18) << false;
    }
    void waivers()
    {
        QFETCH(QString, reason);
        QFETCH(QString, approver);
        QFETCH(QDate, until);
        const ItemEdit edit = waive(status(ItemMode::Automatic, ItemState::Failed), reason, approver, until, now);
        QTEST(edit.progress.has_value(), "accepted");
        if (edit.progress) {
            QVERIFY(isActive(*edit.progress->waiver, double(QDateTime(until, QTime(23, 59)).toSecsSinceEpoch())));
            QVERIFY(!isActive(*edit.progress->waiver, double(until.addDays(1).startOfDay().toSecsSinceEpoch())));
            ItemStatus waived = status(ItemMode::Automatic, ItemState::Waived);
            waived.progress = *edit.progress;
            QVERIFY(!withdrawWaiver(waived).progress->waiver);
        }
    }

    void aFailureIsNotSetAside()
    {
        QVERIFY(!toggleNotApplicable(status(ItemMode::Automatic, ItemState::Failed)).progress);
        QVERIFY(toggleNotApplicable(status(ItemMode::Automatic, ItemState::Todo)).progress->notApplicable);
    }
};

SEXTANT_WIDGET_TEST(TestWorkflowEdits)
#include "tst_workflowedits.moc"
