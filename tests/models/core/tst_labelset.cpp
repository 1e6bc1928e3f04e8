#include "models/core/labelset.h"
#include "tests/support/testmain.h"

using namespace sextant;

class TestLabelSet : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void notation()
    {
        LabelSet labels{{QStringLiteral("job"), QStringLiteral("api")}, {QStringLiteral("__name__"), QStringLiteral("up")}};
        QCOMPARE(labels.toString(), QStringLiteral("up{job=\"api\"}"));
        QCOMPARE(LabelSet({{QStringLiteral("__name__"), QStringLiteral("up")}}).toString(), QStringLiteral("up"));
        QCOMPARE(LabelSet().toString(), QStringLiteral("{}"));
    }

    void utf8NamesAreQuoted()
    {
        LabelSet labels{{QStringLiteral("__name__"), QStringLiteral("http.server")}, {QStringLiteral("http.route"), QStringLiteral("/")}};
        QCOMPARE(labels.toString(), QStringLiteral("{\"http.server\",\"http.route\"=\"/\"}"));
    }

    void valuesAreEscaped()
    {
        LabelSet labels{{QStringLiteral("path"), QStringLiteral("a\"b\\c\nd")}};
        QCOMPARE(labels.selector(), QStringLiteral("{path=\"a\\\"b\\\\c\\nd\"}"));
    }
};

SEXTANT_CORE_TEST(TestLabelSet)
#include "tst_labelset.moc"
