#include "widgets/sources/secretfield.h"

#include "widgets/common/controls.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QUuid>

namespace sextant {
namespace {

constexpr int secretLength = 32 * 1024; // tokens are long

const QString keyring = QStringLiteral("keyring:");
const QString session = QStringLiteral("session:");
const QString variable = QStringLiteral("env:");
const QString inFile = QStringLiteral("file:");

} // namespace

SecretField::SecretField(const QString &key, const QString &label, QWidget *parent)
    : QWidget(parent), m_key(key), m_place(new QComboBox), m_line(new QLineEdit), m_choose(makeButton(tr("Choose…")))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::px(8));
    m_place->addItems({tr("Keyring"), tr("This session"), tr("File"), tr("Variable")});
    m_place->setAccessibleName(tr("Where the secret is: %1").arg(label));
    m_line->setMaxLength(secretLength);
    m_line->setAccessibleName(label);
    m_choose->setAccessibleName(tr("Choose %1").arg(label));
    line->addWidget(m_place);
    line->addWidget(m_line, 1);
    line->addWidget(m_choose);
    connect(m_place, &QComboBox::activated, this, [this] {
        m_line->clear();
        m_name.clear();
        showPlace();
        Q_EMIT edited();
    });
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        if (isTyped() && m_name.isEmpty())
            m_name = m_key + u'-' + QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
        Q_EMIT edited();
    });
    connect(m_choose, &QPushButton::clicked, this, [this, label] {
        auto *dialog = new QFileDialog(this, label);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
            m_line->setText(path);
            Q_EMIT edited();
        });
        dialog->open();
    });
    showPlace();
}

void SecretField::setValue(const QString &reference, const QString &file)
{
    const QString path = file.isEmpty() && reference.startsWith(inFile) ? reference.mid(inFile.size()) : file;
    m_name.clear();
    m_line->clear();
    if (!path.isEmpty()) {
        m_place->setCurrentIndex(int(Place::File));
        m_line->setText(path);
    } else if (reference.startsWith(variable)) {
        m_place->setCurrentIndex(int(Place::Variable));
        m_line->setText(reference.mid(variable.size()));
    } else {
        m_place->setCurrentIndex(int(reference.startsWith(session) ? Place::Session : Place::Keyring));
        m_name = reference.section(u':', 1);
    }
    showPlace();
}

SecretField::Place SecretField::place() const
{
    return Place(m_place->currentIndex());
}

QString SecretField::reference() const
{
    const QString text = m_line->text().trimmed();
    if (place() == Place::Variable)
        return text.isEmpty() ? QString() : variable + text;
    if (!isTyped() || m_name.isEmpty())
        return {};
    return (place() == Place::Keyring ? keyring : session) + m_name;
}

QString SecretField::file() const
{
    return place() == Place::File ? m_line->text().trimmed() : QString();
}

std::optional<TypedSecret> SecretField::typed() const
{
    if (!isTyped() || m_line->text().isEmpty())
        return std::nullopt;
    return TypedSecret{reference(), m_line->text().toUtf8()};
}

void SecretField::showPlace()
{
    m_line->setEchoMode(isTyped() ? QLineEdit::Password : QLineEdit::Normal);
    m_choose->setVisible(place() == Place::File);
    switch (place()) {
    case Place::Keyring:
        m_line->setPlaceholderText(m_name.isEmpty() ? tr("Typed once, kept in the desktop's keyring") : tr("In the keyring; type to replace it"));
        break;
    case Place::Session:
        m_line->setPlaceholderText(m_name.isEmpty() ? tr("Asked for again each time Sextant starts") : tr("Asked for each session; type to enter it now"));
        break;
    case Place::File: m_line->setPlaceholderText(tr("Path of the file that holds only the secret")); break;
    case Place::Variable: m_line->setPlaceholderText(tr("Name of the environment variable")); break;
    }
}

} // namespace sextant
