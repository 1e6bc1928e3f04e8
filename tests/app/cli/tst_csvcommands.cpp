#include "tests/models/analysis/series.h"
#include "tests/app/cli/program.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace sextant;
using namespace sextant::test;
using test::Noise;

namespace {

/// Hourly values of four weeks that rise by a quarter after three, with a spike and a gap.
QByteArray history(double t0)
{
    Noise noise(11);
    std::vector<double> values = noise.metric(24 * 28, 0.4, 100, 0.03);
    QByteArray csv = "timestamp,value\n";
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = values[i] * (i >= 24 * 21 ? 1.25 : 1) * (i == 300 ? 4 : 1);
        csv += QByteArray::number(t0 + double(i) * 3600, 'f', 0) + ',' + (i % 50 == 7 ? QByteArray() : QByteArray::number(value, 'g', 17)) + '\n';
    }
    return csv;
}

} // namespace

class TestCsvCommands : public StrictTest
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    QStringList arguments(const QString &command)
    {
        const QString first = written(QStringLiteral("first.csv"), history(test::tuesdayMorning));
        if (command != u"compare")
            return {command, QStringLiteral("--input"), first, QStringLiteral("--json")};
        const QString second = written(QStringLiteral("second.csv"), history(test::tuesdayMorning + 28 * 86400));
        return {command, QStringLiteral("--baseline"), first, QStringLiteral("--current"), second, QStringLiteral("--direction"), QStringLiteral("lower"), QStringLiteral("--json")};
    }

private Q_SLOTS:
    void theSameInputGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("list");
        QTest::newRow("compare") << QStringLiteral("compare") << QStringLiteral("results");
        QTest::newRow("changepoints") << QStringLiteral("changepoints") << QStringLiteral("change_points");
        QTest::newRow("alerts") << QStringLiteral("alerts") << QStringLiteral("alerts");
    }
    void theSameInputGivesTheSameBytes()
    {
        QFETCH(QString, command);
        QFETCH(QString, list);
        const ProgramRun once = runSextant(arguments(command));
        QVERIFY2(once.status == 0 || once.status == 1, qPrintable(once.words()));
        QVERIFY(!QJsonDocument::fromJson(once.out).object()[list].toArray().isEmpty());
        QCOMPARE(runSextant(arguments(command)).out, once.out);
    }

    void badFilesEndWithTheLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("words");
        QTest::newRow("unsorted") << QByteArray("timestamp,value\n30,3\n10,1\n") << QStringLiteral("bad.csv:3");
        QTest::newRow("a time twice") << QByteArray("timestamp,value\n10,3\n10,1\n") << QStringLiteral("bad.csv:3");
        QTest::newRow("no number") << QByteArray("timestamp,value\n10,three\n") << QStringLiteral("bad.csv:2");
        QTest::newRow("other columns") << QByteArray("time,count\n10,3\n") << QStringLiteral("bad.csv:1");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("no values");
    }
    void badFilesEndWithTheLine()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, words);
        const QString file = written(QStringLiteral("bad.csv"), csv);
        for (const char *command : {"changepoints", "alerts"}) {
            const ProgramRun refused = runSextant({QLatin1String(command), QStringLiteral("--input"), file, QStringLiteral("--json")});
            QCOMPARE(refused.status, 3);
            QVERIFY2(refused.words().contains(words), qPrintable(refused.words()));
            QVERIFY(refused.out.isEmpty());
        }
    }
};

SEXTANT_CORE_TEST(TestCsvCommands)
#include "tst_csvcommands.moc"
