#pragma once
#include "models/core/error.h"

#include <QObject>
#include <QSet>

#include <functional>

class QWidget;

namespace sextant {

class AppContext;
class Session;

/// Stands between the vault and the person: takes what was typed, and asks for what no place had.
class SecretPrompt : public QObject
{
    Q_OBJECT
public:
    /// `window` is the parent of the dialogs and of this.
    SecretPrompt(AppContext &context, Session &session, QWidget *window);
    ~SecretPrompt() override;

    /// A typed secret; `keep` puts it into the keyring, if its reference says so.
    void enter(const QString &reference, const QByteArray &secret, bool keep);
    /// Asks again for what was declined before: another project, or Retry.
    void forgetDeclined() { m_declined.clear(); }

Q_SIGNALS:
    /// The keyring did not take a secret; it is kept for this session.
    void notKept(const sextant::Error &error);

private:
    void askFor(const QString &reference, const QString &why);
    QStringList sourcesOf(const QString &reference) const;

    AppContext &m_context;
    Session &m_session;
    QWidget *m_window;
    QSet<QString> m_asking;
    QSet<QString> m_declined;
};

} // namespace sextant
