#pragma once
#include "widgets/common/icons.h"

#include <QAbstractButton>

namespace sextant {

/// A large choice with an icon, a title, a line below it and its shortcut. Arrow keys move between the cards of a group.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT
public:
    ChoiceCard(Icon icon, const QString &title, const QString &note, const QString &shortcut, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    QString m_note;
    QString m_shortcut;
};

/// "1 Connect › 2 Match metrics › 3 Freeze baseline".
class StepsHeader : public QWidget
{
    Q_OBJECT
public:
    explicit StepsHeader(QWidget *parent = nullptr);
    /// Steps already done, 0..3; the next one is the current one.
    void setDone(int done);
    int done() const { return m_done; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_texts;
    int m_done = 0;
};

} // namespace sextant
