#include "widgets/overview/attentionlist.h"

#include "widgets/common/mirror.h"
#include "widgets/common/panel.h"

#include <QTextLayout>
#include <QVBoxLayout>

#include <cmath>

namespace sextant {
namespace {

using Kind = Attention::Kind;

Glyph glyphOfKind(Kind kind)
{
    switch (kind) {
    case Kind::MissedAndRegressed:
    case Kind::Regressed:
    case Kind::SourceFailed: return Glyph::Regressed;
    case Kind::Missed: return Glyph::TargetMissed;
    case Kind::Undecided: return Glyph::Inconclusive;
    case Kind::SourceStale: return Glyph::Warning;
    case Kind::NoData: break;
    }
    return Glyph::NoData;
}

QString verbOf(const Attention &attention)
{
    if (!attention.source.isEmpty())
        return AttentionList::tr("Retry");
    return attention.kpi.isEmpty() ? AttentionList::tr("Sources") : AttentionList::tr("Compare");
}

/// At most two lines, the second elided.
void paintTwoLines(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &ink)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(area.width());
        const int first = line.textLength();
        drawText(painter, area.topLeft(), 16 * theme::scale(), text.left(first).trimmed(), font, ink);
        if (first < text.size())
            drawElided(painter, area.adjusted(0, 16 * theme::scale(), 0, -(area.height() - 32 * theme::scale())), text.mid(first).trimmed(), font, ink);
    }
    layout.endLayout();
}

} // namespace

AttentionRow::AttentionRow(const Attention &attention, QWidget *parent)
    : QAbstractButton(parent), m_attention(attention), m_verb(verbOf(attention))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(attention.title);
    setAccessibleDescription(attention.detail + u' ' + m_verb);
    setPlainToolTip(*this, attention.title + u'\n' + attention.detail);
}

QSize AttentionRow::sizeHint() const
{
    return {theme::px(240), theme::px(74)};
}

void AttentionRow::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), t.hover);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.grid);
    mirrorFor(painter, layoutDirection(), rect());
    paintGlyph(painter, QRectF(16 * s, 14 * s, 14 * s, 14 * s), glyphOfKind(m_attention.kind));
    QFont verb = theme::font(theme::Type::Small);
    verb.setWeight(QFont::Medium);
    const qreal end = width() - 12 * s;
    const qreal verbWidth = drawTextRight(painter, end, 12 * s, 20 * s, m_verb, verb, t.accent);
    const qreal left = 40 * s;
    drawElided(painter, QRectF(left, 12 * s, end - verbWidth - 10 * s - left, 20 * s), m_attention.title, theme::font(theme::Type::BodyStrong), t.ink1);
    paintTwoLines(painter, QRectF(left, 32 * s, end - left, 34 * s), m_attention.detail, theme::font(theme::Type::Small), t.ink3);
}

AttentionList::AttentionList(QWidget *parent) : QWidget(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void AttentionList::setItems(const std::vector<Attention> &items, int shown)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (items.empty())
        m_layout->addWidget(new EmptyState(tr("Nothing needs attention")));
    for (std::size_t i = 0; i < items.size() && int(i) < shown; ++i) {
        auto *row = new AttentionRow(items[i]);
        connect(row, &QAbstractButton::clicked, this, [this, item = items[i]] { Q_EMIT chosen(item); });
        m_layout->addWidget(row);
    }
    m_layout->addStretch(1);
}

} // namespace sextant
