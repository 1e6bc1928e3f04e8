#pragma once
#include "models/sources/metricsource.h"

#include <QFutureWatcher>
#include <QThread>

#include <memory>

namespace sextant {

using Answer = QFuture<Result<QueryResult>>;

/// The result of a finished query; a query that was stopped has none and counts as cancelled.
inline Result<QueryResult> resultOf(const Answer &answer)
{
    if (answer.resultCount() > 0)
        return answer.result();
    return fail(ErrorCode::Cancelled, QStringLiteral("query"));
}

/// Cancelling `outer` cancels `inner` too. Only a thread with a running event loop can be told of a cancellation; elsewhere the
/// caller waits for the answer and has nothing to cancel with.
template<typename T>
void cancelTogether(const QFuture<T> &outer, const QList<Answer> &inner)
{
    if (QThread::currentThread()->loopLevel() == 0)
        return;
    auto *watcher = new QFutureWatcher<T>;
    QObject::connect(watcher, &QFutureWatcher<T>::canceled, watcher, [inner] {
        for (Answer answer : inner)
            answer.cancel();
    });
    QObject::connect(watcher, &QFutureWatcher<T>::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(outer);
}

/// Calls `fn(list of finished futures)` once all are finished or cancelled, on the thread that finishes the last one. No event loop
/// is needed, so that the command line can wait for the result.
template<typename T, typename Fn>
void whenAllAnswered(QList<QFuture<T>> answers, Fn fn)
{
    QtFuture::whenAll(answers.begin(), answers.end()).then([fn = std::move(fn)](const QList<QFuture<T>> &done) mutable { fn(done); });
}

} // namespace sextant
