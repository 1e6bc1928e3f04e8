#include "widgets/workflow/waivedialog.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace sextant {
namespace {

constexpr int usualDays = 14; ///< offered as expiry; a person may choose any later day

} // namespace

WaiveDialog::WaiveDialog(const QString &item, const QString &consequence, const QDate &today, QWidget *parent)
    : Dialog(tr("Waive %1?").arg(item), consequence, parent), m_today(today)
{
    m_reason = new QPlainTextEdit;
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why this may stay open"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(theme::px(62));
    m_approver = new QLineEdit;
    m_approver->setAccessibleName(tr("Approver"));
    m_until = new QLineEdit(today.addDays(usualDays).toString(Qt::ISODate));
    m_until->setAccessibleName(tr("Expiry date"));
    auto *form = new QFormLayout;
    form->setSpacing(theme::px(8));
    form->addRow(makeLabel(tr("Reason"), theme::Type::Body, Ink::Secondary), m_reason);
    form->addRow(makeLabel(tr("Approved by"), theme::Type::Body, Ink::Secondary), m_approver);
    form->addRow(makeLabel(tr("Until"), theme::Type::Body, Ink::Secondary), m_until);
    body()->addLayout(form);
    m_missing = makeParagraph({}, theme::Type::Small, Ink::Tertiary);
    body()->addWidget(m_missing);
    m_waive = addButton(tr("Waive"), ButtonKind::Primary);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &WaiveDialog::check);
    connect(m_approver, &QLineEdit::textChanged, this, &WaiveDialog::check);
    connect(m_until, &QLineEdit::textChanged, this, &WaiveDialog::check);
    check();
    m_reason->setFocus();
}

QString WaiveDialog::reason() const
{
    return m_reason->toPlainText().trimmed();
}

QString WaiveDialog::approver() const
{
    return m_approver->text().trimmed();
}

QDate WaiveDialog::until() const
{
    return QDate::fromString(m_until->text().trimmed(), Qt::ISODate);
}

void WaiveDialog::check()
{
    const bool later = until().isValid() && until() > m_today;
    QString missing;
    if (reason().isEmpty())
        missing = tr("Give a reason; it is printed in the report.");
    else if (approver().isEmpty())
        missing = tr("Name the person who approved it.");
    else if (!later)
        missing = tr("Give a date after today as 2026-03-19.");
    m_missing->setText(missing);
    m_waive->setEnabled(missing.isEmpty());
}

} // namespace sextant
