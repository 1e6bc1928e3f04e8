#pragma once
#include "widgets/common/glyphs.h"

#include <QLabel>

namespace sextant {

/// The text door: names, labels and messages come from servers and files. Every label of Sextant is made here and shows
/// plain text; a tooltip is escaped, because Qt would otherwise read `<img src=…>` out of a metric label.
enum class Ink { Primary, Secondary, Tertiary, Accent, Good, Bad, Warn, Unknown };
QColor inkColor(Ink ink, const theme::Tokens &tokens = theme::current());

/// A label of one role and ink that follows a change of scheme, shows plain text only and, when asked, elides.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    TextLabel(const QString &text, theme::Type type, Ink ink, QWidget *parent = nullptr);
    void setInk(Ink ink);
    void setType(theme::Type type);
    /// Elides instead of asking for room; the full text is then in the tooltip.
    void setElide(Qt::TextElideMode mode);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void applyInk();
    Ink m_ink;
    theme::Type m_type;
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

TextLabel *makeLabel(const QString &text, theme::Type type = theme::Type::Body, Ink ink = Ink::Primary, QWidget *parent = nullptr);
/// A paragraph: wraps, may be selected by mouse and keyboard.
TextLabel *makeParagraph(const QString &text, theme::Type type = theme::Type::Body, Ink ink = Ink::Secondary, QWidget *parent = nullptr);

/// Text for setToolTip() and Qt::ToolTipRole that is shown literally.
QString plainToolTip(const QString &text);
/// A widget's tooltip from plain text.
void setPlainToolTip(QWidget &widget, const QString &text);

/// Text drawn at a baseline-free place: the box is `height` high and the text is centred in it. Returns its width.
qreal drawText(QPainter &painter, QPointF topLeft, qreal height, const QString &text, const QFont &font, const QColor &color);
/// The same, right-aligned at `right`.
qreal drawTextRight(QPainter &painter, qreal right, qreal top, qreal height, const QString &text, const QFont &font, const QColor &color);
/// Elided to `width`.
qreal drawElided(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &color,
                 Qt::TextElideMode mode = Qt::ElideRight);
qreal textWidth(const QString &text, const QFont &font);

} // namespace sextant
