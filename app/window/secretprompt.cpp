#include "app/window/secretprompt.h"

#include "app/context.h"
#include "models/session/session.h"
#include "models/sources/http/credentials.h"
#include "models/store/credentials.h"
#include "widgets/sources/secretdialog.h"

#include <QCoreApplication>
#include <QPointer>

namespace sextant {
namespace {

void inGuiThread(std::function<void()> run)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(run), Qt::QueuedConnection);
}

} // namespace

SecretPrompt::SecretPrompt(AppContext &context, Session &session, QWidget *window)
    : QObject(window), m_context(context), m_session(session), m_window(window)
{
    // The vault calls from its own threads; whether we still live is looked at on ours.
    m_context.secrets().setMissingHandler([self = QPointer<SecretPrompt>(this)](const QString &reference, const Error &why) {
        inGuiThread([self, reference, why] {
            if (self)
                self->askFor(reference, why.context);
        });
    });
}

SecretPrompt::~SecretPrompt()
{
    m_context.secrets().setMissingHandler({});
}

void SecretPrompt::enter(const QString &reference, const QByteArray &secret, bool keep)
{
    if (!keep || !reference.startsWith(QStringLiteral("keyring:"))) {
        m_context.secrets().remember(reference, secret);
        return;
    }
    m_context.secrets().keep(reference, secret, [self = QPointer<SecretPrompt>(this)](const Result<void> &kept) {
        if (kept)
            return;
        inGuiThread([self, error = kept.error()] {
            if (self)
                Q_EMIT self->notKept(error);
        });
    });
}

/// The names of the project's sources that need a reference. A source under test is not among them: its form asks.
QStringList SecretPrompt::sourcesOf(const QString &reference) const
{
    QStringList names;
    for (const SourceConfig &source : m_session.state().sources)
        if (secretReferences(source.fields).contains(reference))
            names << source.name;
    return names;
}

void SecretPrompt::askFor(const QString &reference, const QString &why)
{
    const QStringList sources = sourcesOf(reference);
    if (sources.isEmpty() || m_asking.contains(reference) || m_declined.contains(reference))
        return;
    m_asking.insert(reference);
    auto *dialog = new SecretDialog(reference, sources, why.isEmpty() ? QString() : why + u'.', m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, reference](int result) {
        m_asking.remove(reference);
        if (result != QDialog::Accepted) {
            m_declined.insert(reference);
            return;
        }
        enter(reference, dialog->secret(), dialog->keep());
        m_session.refreshNow();
    });
    dialog->open();
}

} // namespace sextant
