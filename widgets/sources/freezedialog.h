#pragma once
#include "models/session/freeze.h"
#include "widgets/common/dialogs.h"

class QCheckBox;
class QLineEdit;

namespace sextant {

/// Asks for what a frozen baseline needs: a name, the build that was running and the conditions no metric tells. Shows the window with its zone, how many
/// KPIs have data and how complete they are; partial data are frozen only with consent, which the baseline records.
class FreezeDialog : public Dialog
{
    Q_OBJECT
public:
    /// `suggestedName` fills the name. `snapshot` must not be null.
    FreezeDialog(const SnapshotPtr &snapshot, const QString &suggestedName, QWidget *parent = nullptr);
    FreezeOptions options() const;
    /// Whether the window is a busy period; said below the facts as soon as it is known.
    void setBusyCheck(const BusyCheck &check);

private:
    void addField(const QString &label, QLineEdit *field);
    void addLabels(const Fingerprint &known);
    void addFacts(const Snapshot &snapshot);
    void check();

    QLineEdit *m_name;
    QLineEdit *m_build;
    std::vector<std::pair<QString, QLineEdit *>> m_labels; ///< fingerprint key and its field
    TextLabel *m_busy = nullptr;
    QCheckBox *m_consent = nullptr;
    QPushButton *m_freeze = nullptr;
    bool m_nothing = false;
};

} // namespace sextant
