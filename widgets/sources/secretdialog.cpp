#include "widgets/sources/secretdialog.h"

#include <QCheckBox>
#include <QLineEdit>

namespace sextant {
namespace {

constexpr int secretLength = 32 * 1024;

} // namespace

SecretDialog::SecretDialog(const QString &reference, const QStringList &sources, const QString &why, QWidget *parent)
    : Dialog(tr("A secret is needed"),
             tr("%1 signs in with “%2”. %3").arg(sources.join(QStringLiteral(", ")), reference.section(u':', 1), why).trimmed(), parent),
      m_line(new QLineEdit)
{
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setMaxLength(secretLength);
    m_line->setAccessibleName(tr("Password or token"));
    m_line->setPlaceholderText(tr("Password or token"));
    body()->addWidget(m_line);
    if (reference.startsWith(QStringLiteral("keyring:"))) {
        m_keep = new QCheckBox(tr("Keep it in the keyring"));
        m_keep->setChecked(true);
        body()->addWidget(m_keep);
    }
    QPushButton *use = addButton(tr("Use"), ButtonKind::Primary);
    use->setEnabled(false);
    connect(m_line, &QLineEdit::textChanged, use, [use](const QString &text) { use->setEnabled(!text.isEmpty()); });
    m_line->setFocus();
}

QByteArray SecretDialog::secret() const
{
    return m_line->text().toUtf8();
}

bool SecretDialog::keep() const
{
    return m_keep && m_keep->isChecked();
}

} // namespace sextant
