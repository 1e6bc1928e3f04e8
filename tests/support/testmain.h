#pragma once
#include <QApplication>
#include <QCoreApplication>
#include <QTest>

/// Base of test classes: a logged warning is a failure.
class StrictTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
};

/// Far more than any step needs on a busy machine, and less than the time-outs that a hang would run into.
inline constexpr qint64 promptlyMs = 10000;

/// main() for a test of models/: no widgets, no display.
#define SEXTANT_CORE_TEST(Class)                                                                                        \
    int main(int argc, char **argv)                                                                                     \
    {                                                                                                                   \
        QCoreApplication app(argc, argv);                                                                               \
        Class test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                         \
    }

/// main() for a test that needs widgets, on the platform of QT_QPA_PLATFORM.
#define SEXTANT_WIDGET_TEST(Class)                                                                                      \
    int main(int argc, char **argv)                                                                                     \
    {                                                                                                                   \
        QApplication app(argc, argv);                                                                                   \
        Class test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                         \
    }
