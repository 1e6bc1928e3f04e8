#include "tests/support/testmain.h"
#include "widgets/common/suggestions.h"

#include <QAbstractItemModel>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>

using namespace sextant;

namespace {

/// More than are looked through at once: "metric_0", "metric_1", …
QStringList manyTexts()
{
    QStringList texts;
    for (int i = 0; i < 50'000; ++i)
        texts << QStringLiteral("metric_%1").arg(i);
    return texts;
}

} // namespace

class TestSuggestions : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void textsThatMatch_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QStringList texts{QStringLiteral("node_cpu"), QStringLiteral("process_CPU"), QStringLiteral("cpu_total"), QStringLiteral("up"), QStringLiteral("up")};
        QTest::newRow("in any case, beginnings first") << texts << QStringLiteral("cPu") << QStringList{QStringLiteral("cpu_total"), QStringLiteral("node_cpu"), QStringLiteral("process_CPU")};
        QTest::newRow("each once") << texts << QStringLiteral("up") << QStringList{QStringLiteral("up")};
        QTest::newRow("none") << texts << QStringLiteral("zz") << QStringList();
        QTest::newRow("no pattern") << texts << QStringLiteral(".*") << QStringList();
    }
    void textsThatMatch()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, typed);
        QTEST(matchingTexts(texts, typed), "found");
    }

    void onlySoManyAreOffered()
    {
        const QStringList found = matchingTexts(manyTexts(), QStringLiteral("metric"), 3);
        QCOMPARE(found, (QStringList{QStringLiteral("metric_0"), QStringLiteral("metric_1"), QStringLiteral("metric_2")}));
    }

    void theNewestQuestionCounts()
    {
        TextSearch search;
        QStringList asked;
        const QStringList texts = manyTexts();
        search.find(texts, QStringLiteral("_1"), [&](const QStringList &) { asked << QStringLiteral("first"); });
        QVERIFY2(asked.isEmpty(), "long lists are looked through elsewhere");
        search.find(texts, QStringLiteral("_49999"), [&](const QStringList &found) { asked << found; });
        QTRY_COMPARE(asked, QStringList{QStringLiteral("metric_49999")});
        search.find(texts, QStringLiteral("_2"), [&](const QStringList &) { asked << QStringLiteral("forgotten"); });
        search.forget();
        QTest::qWait(50);
        QCOMPARE(asked.size(), 1);
        search.find({QStringLiteral("up")}, QStringLiteral("u"), [&](const QStringList &found) { asked << found; });
        QCOMPARE(asked.last(), QStringLiteral("up")); // short ones at once
    }

    void aLineOffersWhatMatches_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<int>("offered");
        QTest::newRow("few") << QStringList{QStringLiteral("api"), QStringLiteral("metric_49999")} << 1;
        QTest::newRow("many") << manyTexts() << 11; // metric_4999 and those of five digits
    }
    void aLineOffersWhatMatches()
    {
        QFETCH(QStringList, texts);
        QFETCH(int, offered);
        QLineEdit line; // without focus no list opens, which the offscreen platform could not do
        offerTexts(line, {QStringLiteral("old_4999")});
        offerTexts(line, texts);
        Q_EMIT line.textEdited(QStringLiteral("_4999"));
        QTRY_COMPARE(line.completer()->model()->rowCount(), offered);
    }
};

SEXTANT_WIDGET_TEST(TestSuggestions)
#include "tst_suggestions.moc"
