#pragma once
#include "widgets/common/panel.h"
#include "widgets/workflow/itemedits.h"
#include "widgets/workflow/itemtext.h"

class QLineEdit;
class QPlainTextEdit;

namespace sextant {

/// One item in full: what it asks for, who does it, and every piece of evidence with value, bound, window, query, source
/// and reasons. Edits are handed out as they are made; the panel changes only when it is shown the item again.
class ItemPanel : public Panel
{
    Q_OBJECT
public:
    explicit ItemPanel(QWidget *parent = nullptr);
    void setItem(const ItemStatus &item, double now);
    const QString &itemId() const { return m_item.progressId; }
    void focusOwner();

Q_SIGNALS:
    void edited(const sextant::ItemEdit &edit);
    void attestRequested(const QString &note);
    void waiveRequested();
    void screenRequested(const QString &page);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Shown {
        ItemStatus status;
        QString progressId;
    };
    QWidget *makeFields();
    QWidget *makeActions();
    void showTexts(double now);
    void showActions(double now);
    void showEvidence(double now);
    void addEvidence(const Evidence &evidence);
    void addFact(const QString &name, const QString &value, bool code = false);

    Shown m_item;
    Badge *m_badge;
    TextLabel *m_text;
    TextLabel *m_meta;
    TextLabel *m_standing; ///< who attested or waived, and why
    QLineEdit *m_owner;
    QLineEdit *m_due;
    QPlainTextEdit *m_note;
    QPushButton *m_attest;
    QPushButton *m_doing;
    QPushButton *m_notApplicable;
    QPushButton *m_waive;
    QPushButton *m_screen;
    QVBoxLayout *m_evidence;
    QStringList m_facts; ///< what the evidence list shows; unchanged facts are not rebuilt
};

} // namespace sextant
