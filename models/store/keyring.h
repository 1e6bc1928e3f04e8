#pragma once
#include "models/core/error.h"

#include <QByteArray>
#include <QThread>

#include <functional>
#include <memory>

namespace sextant {

/// The desktop's keyring: Secret Service or KWallet. Works on a thread of its own, so a locked or hanging keyring holds up
/// nobody; without one (no session bus) every call ends with an error. Make one a process: the library behind it has one
/// queue, bound to the thread that used it first.
class Keyring
{
public:
    using Read = std::function<void(Result<QByteArray>)>;
    using Written = std::function<void(Result<void>)>;

    Keyring();
    ~Keyring();
    Keyring(const Keyring &) = delete;
    Keyring &operator=(const Keyring &) = delete;

    /// Callbacks come once, on the keyring's thread, at the latest after `patience`.
    void read(const QString &name, Read done);
    void write(const QString &name, const QByteArray &secret, Written done);
    void remove(const QString &name, Written done);

    static constexpr int patience = 20'000; ///< milliseconds; long enough to type the keyring's own password

private:
    QThread m_thread;
    QObject *m_worker; // lives on m_thread
};

} // namespace sextant
