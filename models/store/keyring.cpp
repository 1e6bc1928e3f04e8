#include "models/store/keyring.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Keyring)
};

const QString service = QStringLiteral("sextant");

Error keyringError(const QKeychain::Job &job, const QString &name)
{
    Error error{ErrorCode::Auth, {}, job.errorString(), {}};
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        error.code = ErrorCode::NotFound;
        error.context = Tr::tr("The keyring holds no secret \"%1\"").arg(name);
        error.detail.clear();
        error.advice = Tr::tr("Enter it again.");
        break;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        error.context = Tr::tr("The keyring stayed locked");
        error.advice = Tr::tr("Unlock it and try again.");
        break;
    default:
        error.code = ErrorCode::Unavailable;
        error.context = Tr::tr("There is no keyring to ask for \"%1\"").arg(name);
        error.advice = Tr::tr("Enter the secret for this session, or name a file or an environment variable that holds it.");
    }
    return error;
}

Error silentKeyring()
{
    return {ErrorCode::Timeout, Tr::tr("The keyring did not answer"), {}, Tr::tr("Unlock it and try again.")};
}

/// Starts a job and calls `done(job or nullptr when it took too long)` once. The library deletes the job.
template<typename Job, typename Done>
void run(Job *job, QObject *worker, Done done)
{
    auto *timer = new QTimer(worker);
    timer->setSingleShot(true);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, timer, [timer, job, done] {
        timer->deleteLater();
        done(job);
    });
    QObject::connect(timer, &QTimer::timeout, timer, [timer, done] {
        timer->deleteLater();
        done(static_cast<Job *>(nullptr));
    });
    timer->start(Keyring::patience);
    job->start();
}

template<typename Job>
void runWrite(Job *job, QObject *worker, const QString &name, const Keyring::Written &done)
{
    run(job, worker, [name, done](Job *finished) {
        if (!finished)
            done(tl::unexpected(silentKeyring()));
        else if (finished->error() != QKeychain::NoError)
            done(tl::unexpected(keyringError(*finished, name)));
        else
            done({});
    });
}

} // namespace

Keyring::Keyring() : m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("keyring"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Keyring::~Keyring()
{
    m_thread.quit();
    m_thread.wait();
}

void Keyring::read(const QString &name, Read done)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, name, done = std::move(done)] {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(name);
        run(job, worker, [name, done](QKeychain::ReadPasswordJob *finished) {
            if (!finished)
                done(tl::unexpected(silentKeyring()));
            else if (finished->error() != QKeychain::NoError)
                done(tl::unexpected(keyringError(*finished, name)));
            else
                done(finished->binaryData());
        });
    });
}

void Keyring::write(const QString &name, const QByteArray &secret, Written done)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, name, secret, done = std::move(done)] {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(name);
        job->setTextData(QString::fromUtf8(secret));
        runWrite(job, worker, name, done);
    });
}

void Keyring::remove(const QString &name, Written done)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, name, done = std::move(done)] {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(name);
        runWrite(job, worker, name, done);
    });
}

} // namespace sextant
