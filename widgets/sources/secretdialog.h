#pragma once
#include "widgets/common/dialogs.h"

class QCheckBox;
class QLineEdit;

namespace sextant {

/// Asks for a secret that a source needs and nobody has: the keyring is not there, or it is entered once a session.
class SecretDialog : public Dialog
{
    Q_OBJECT
public:
    /// `reference` is "keyring:…" or "session:…"; `sources` are the names of those that need it; `why` is what the keyring said.
    SecretDialog(const QString &reference, const QStringList &sources, const QString &why, QWidget *parent);
    QByteArray secret() const;
    /// Whether it should go into the keyring.
    bool keep() const;

private:
    QLineEdit *m_line;
    QCheckBox *m_keep = nullptr;
};

} // namespace sextant
