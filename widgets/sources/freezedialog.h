#pragma once
#include "models/session/freeze.h"
#include "widgets/common/dialogs.h"

class QCheckBox;
class QLineEdit;

namespace sextant {

/// Asks for what a frozen baseline needs: a name and the build that was running. Shows the window with its zone, how many
/// KPIs have data and how complete they are; partial data are frozen only with consent, which the baseline records.
class FreezeDialog : public Dialog
{
    Q_OBJECT
public:
    FreezeDialog(const Snapshot &snapshot, QWidget *parent);
    QString name() const;
    QString build() const;
    bool acceptsPartial() const;
    FreezeOptions options() const { return {name(), build(), acceptsPartial()}; }

private:
    void addField(const QString &label, QLineEdit *field);
    void addFacts(const Snapshot &snapshot);
    void check();

    QLineEdit *m_name;
    QLineEdit *m_build;
    QCheckBox *m_consent = nullptr;
    QPushButton *m_freeze = nullptr;
    bool m_nothing = false;
};

} // namespace sextant
