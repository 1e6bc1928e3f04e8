#include "models/core/background.h"

#include <QThreadPool>

#include <algorithm>
#include <latch>
#include <memory>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace sextant {
namespace {

constexpr int mostPolite = 19;
constexpr int politeness = 5; // a third of the processor against a thread that does not give way: slower, never starved

} // namespace

void giveWay()
{
#ifdef Q_OS_LINUX
    // Unlike elsewhere this is a property of each thread here. A refusal changes nothing but the order of work.
    const id_t self = id_t(gettid());
    setpriority(PRIO_PROCESS, self, std::min(getpriority(PRIO_PROCESS, self) + politeness, mostPolite));
#endif
}

void giveWay(QThreadPool &pool)
{
    pool.setExpiryTimeout(-1);
    const auto all = std::make_shared<std::latch>(pool.maxThreadCount());
    for (int i = 0; i < pool.maxThreadCount(); ++i)
        pool.start([all] {
            giveWay();
            all->arrive_and_wait(); // no thread takes two of these
        });
}

} // namespace sextant
