#pragma once
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace sextant {

/// Calls `fn(result)` on the guard's thread once the future is done, and never if the guard died first.
/// A cancelled future without a result calls nothing. The only glue for futures in Sextant: `.then(context, …)`
/// aborts in Qt 6.4 when the context dies before the future.
template<typename T, typename Fn>
void whenDone(const QFuture<T> &future, QObject *guard, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(guard);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, guard, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() > 0)
            fn(*done.constBegin()); // by reference: result() would copy what may be large
    });
    watcher->setFuture(future);
}

/// Latest request wins: take a ticket with next(), drop an answer whose ticket is no longer current().
class Generation
{
public:
    quint64 next() { return ++m_value; }
    quint64 current() const { return m_value; }
    bool isCurrent(quint64 ticket) const { return ticket == m_value; }

private:
    quint64 m_value = 0;
};

} // namespace sextant
