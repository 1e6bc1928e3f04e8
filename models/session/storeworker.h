#pragma once
#include "models/store/projectstore.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>

namespace sextant {

/// The one database thread. Work runs in the order it was given; each call answers after its commit reached the disk.
class StoreWorker
{
public:
    StoreWorker()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1); // SQLite connections stay on the thread that opened them
    }
    /// Waits for what was already accepted: an edit that was given to the store is written.
    ~StoreWorker()
    {
        // Not by a last task: waiting for a future may run it on this thread while the database thread still works.
        m_pool.waitForDone();
        m_store.reset();
    }

    /// Runs `fn()` on the database thread.
    template<typename Fn>
    auto run(Fn fn) -> QFuture<decltype(fn())>
    {
        return QtConcurrent::run(&m_pool, std::move(fn));
    }
    /// Runs `fn(store)` on the database thread; without an open project the answer is an error.
    template<typename Fn>
    auto withStore(Fn fn) -> QFuture<decltype(fn(std::declval<ProjectStore &>()))>
    {
        using R = decltype(fn(std::declval<ProjectStore &>()));
        return run([this, fn = std::move(fn)]() mutable -> R {
            if (!m_store)
                return fail(ErrorCode::NotFound, QStringLiteral("no project is open"));
            return fn(*m_store);
        });
    }
    /// To be called on the database thread only: makes `store` the open project.
    void adopt(std::unique_ptr<ProjectStore> store) { m_store = std::move(store); }

private:
    QThreadPool m_pool;
    std::unique_ptr<ProjectStore> m_store;
};

} // namespace sextant
