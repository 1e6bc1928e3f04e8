#include "models/core/datatext.h"
#include "tests/support/testmain.h"

#include <QTranslator>

using namespace sextant;

namespace {

/// Says the texts of the context "Content" backwards, numbers of placeholders excepted.
class Backwards : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "Content") != 0)
            return {};
        const QString text = QString::fromUtf8(source);
        if (text == QStringLiteral("%1 gives %2."))
            return QStringLiteral("%2 from %1!");
        return text == QStringLiteral("Cache hit rate") ? QStringLiteral("Trefferquote") : QString();
    }
};

} // namespace

class TstDataText : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void englishWithoutATranslator();
    void translatesWhatIsKnown();
    void sentencesKeepTheirArguments_data();
    void sentencesKeepTheirArguments();
    void machinesReadEnglish();
};

void TstDataText::englishWithoutATranslator()
{
    QCOMPARE(shownText(QStringLiteral("Cache hit rate")), QStringLiteral("Cache hit rate"));
    QCOMPARE(shownText({}), QString());
}

void TstDataText::translatesWhatIsKnown()
{
    Backwards language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    QCOMPARE(shownText(QStringLiteral("Cache hit rate")), QStringLiteral("Trefferquote"));
    QCOMPARE(shownText(QStringLiteral("A team's own KPI, 95 %")), QStringLiteral("A team's own KPI, 95 %"));
    QCOMPARE(shownText(QStringLiteral("own\nlines")), QStringLiteral("own\nlines"));
    QCOMPARE(shownText({}), QString());
}

void TstDataText::sentencesKeepTheirArguments_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    const auto gives = [](const char *a, const char *b) { return asSentence("%1 gives %2.", {QString::fromUtf8(a), QString::fromUtf8(b)}); };
    QTest::newRow("order of the language") << gives("x", "y") << QStringLiteral("y from x!");
    QTest::newRow("argument is a text of the data") << gives("x", "Cache hit rate") << QStringLiteral("Trefferquote from x!");
    QTest::newRow("argument looks like a placeholder") << gives("%2", "y") << QStringLiteral("y from %2!");
    QTest::newRow("several sentences") << asSentences({gives("x", "y"), QStringLiteral("Cache hit rate")}) << QStringLiteral("y from x! Trefferquote");
    QTest::newRow("no arguments") << asSentence("Cache hit rate") << QStringLiteral("Trefferquote");
}

void TstDataText::sentencesKeepTheirArguments()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, shown);
    Backwards language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    QCOMPARE(shownText(stored), shown);
}

void TstDataText::machinesReadEnglish()
{
    Backwards language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    const QString stored = asSentences({asSentence("%1 gives %2.", {QStringLiteral("Cache hit rate"), QStringLiteral("1")}), QStringLiteral("Own.")});
    QCOMPARE(englishText(stored), QStringLiteral("Cache hit rate gives 1. Own."));
}

SEXTANT_CORE_TEST(TstDataText)
#include "tst_datatext.moc"
