#include "models/core/background.h"
#include "tests/support/testmain.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <sys/resource.h>
#include <unistd.h>

using namespace sextant;

namespace {

int politenessHere()
{
    return getpriority(PRIO_PROCESS, id_t(gettid()));
}

} // namespace

class TestBackground : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyThreadOfThePoolGivesWayAndNoOther()
    {
        const int before = politenessHere();
        QThreadPool pool;
        pool.setMaxThreadCount(3);
        giveWay(pool);
        QList<QFuture<int>> seen;
        for (int i = 0; i < 30; ++i)
            seen << QtConcurrent::run(&pool, politenessHere);
        pool.waitForDone(); // asking a future earlier may run its task here
        for (QFuture<int> &future : seen)
            QVERIFY2(future.result() > before, qPrintable(QStringLiteral("%1 against %2").arg(future.result()).arg(before)));
        QCOMPARE(politenessHere(), before);
    }

    void aPoolOfOneWorksToo()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        giveWay(pool);
        QCOMPARE(QtConcurrent::run(&pool, [] { return 42; }).result(), 42);
    }
};

SEXTANT_CORE_TEST(TestBackground)
#include "tst_background.moc"
