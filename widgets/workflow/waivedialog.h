#pragma once
#include "widgets/common/dialogs.h"

#include <QDate>

class QLineEdit;
class QPlainTextEdit;

namespace sextant {

/// Asks for what a waiver needs: a reason, an approver and an expiry. The verb stays off until all three are there.
class WaiveDialog : public Dialog
{
    Q_OBJECT
public:
    WaiveDialog(const QString &item, const QString &consequence, const QDate &today, QWidget *parent);
    QString reason() const;
    QString approver() const;
    QDate until() const;

private:
    void check();
    QDate m_today;
    QPlainTextEdit *m_reason;
    QLineEdit *m_approver;
    QLineEdit *m_until;
    TextLabel *m_missing;
    QPushButton *m_waive;
};

} // namespace sextant
