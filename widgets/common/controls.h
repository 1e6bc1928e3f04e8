#pragma once
#include "widgets/common/marks.h"

#include <QAbstractButton>
#include <QPushButton>

namespace sextant {

enum class ButtonKind { Default, Primary, Flat, Link, Danger };

/// A button of the design: 30 high, or 24 when small. One primary button a screen.
QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::Default, std::optional<Icon> icon = {}, QWidget *parent = nullptr);
/// The 24 px form for panel heads and cards.
QPushButton *makeSmallButton(const QString &text, ButtonKind kind = ButtonKind::Default, std::optional<Icon> icon = {}, QWidget *parent = nullptr);
/// Icon only; `name` is its accessible name and tooltip.
QPushButton *makeIconButton(Icon icon, const QString &name, QWidget *parent = nullptr);
/// A word in the accent colour that acts.
QPushButton *makeLink(const QString &text, QWidget *parent = nullptr);

/// "Current Last 24 h" with a chevron: a quiet label, a value and an icon; opens a picker.
class ValueButton : public QPushButton
{
    Q_OBJECT
public:
    ValueButton(Icon icon, const QString &label, QWidget *parent = nullptr);
    void setValue(const QString &value);
    /// Without the label: narrow windows.
    void setBrief(bool brief);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool labelShown() const { return !m_brief && !m_label.isEmpty(); }
    Icon m_icon;
    QString m_label;
    QString m_value;
    bool m_brief = false;
};

/// Two to five choices side by side; exactly one is chosen. Arrow keys move, one tab stop.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    struct Item {
        QString text;
        std::optional<Icon> icon;
        bool liveDot = false; ///< a filled dot in the text's colour before it
    };
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);
    void setItems(const std::vector<Item> &items);
    void setTexts(const QStringList &texts);
    void setSmall(bool small);
    int current() const { return m_current; }
    /// Does not emit.
    void setCurrent(int index);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index); ///< by the person

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int index);
    void describe();
    QRectF segmentRect(int index) const;
    qreal segmentWidth(int index) const;
    QFont segmentFont(bool on) const;
    std::vector<Item> m_items;
    int m_current = 0;
    bool m_small = false;
};

/// The verdict pill as a widget.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);
    void setBadge(const BadgeText &badge);
    void setChange(Change change) { setBadge(badgeOf(change)); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeText m_badge;
};

/// A small grey tag: a count beside a title.
class Tag : public TextLabel
{
    Q_OBJECT
public:
    explicit Tag(const QString &text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// What a statement rests on: live value, file or person; stale and failed look different. Click shows the evidence.
class EvidenceChip : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind { Live, File, Person, Stale, Failed, Paused };
    EvidenceChip(Kind kind, const QString &value, const QString &note = {}, QWidget *parent = nullptr);
    void setContent(Kind kind, const QString &value, const QString &note = {});
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    QString m_value;
    QString m_note;
};
/// The chip's painting for delegates and cards. `value` is strong, `note` plain. Returns the width.
qreal chipWidth(EvidenceChip::Kind kind, const QString &value, const QString &note, qreal factor = theme::scale());
void paintChip(QPainter &painter, QPointF topLeft, EvidenceChip::Kind kind, const QString &value, const QString &note,
               const theme::Tokens &tokens = theme::current(), qreal factor = theme::scale());

} // namespace sextant
