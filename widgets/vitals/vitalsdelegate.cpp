#include "widgets/vitals/vitalsdelegate.h"

#include "widgets/common/text.h"

#include <QHelpEvent>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

using theme::Tokens;
using Row = VitalsModel::Row;
using Figure = VitalsModel::Figure;

constexpr qreal markRadius = 5;

void paintMark(QPainter &p, QPointF centre, bool disc, bool filled, const Tokens &t)
{
    const qreal r = markRadius * theme::scale();
    p.setPen(QPen(filled ? t.panel : t.base, filled ? 1 : 1.5));
    p.setBrush(filled ? t.accent : t.panel);
    if (disc)
        p.drawEllipse(centre, r, r);
    else
        p.drawRect(QRectF(centre.x() - r * 0.9, centre.y() - r * 0.9, r * 1.8, r * 1.8));
}

/// The scale of one row; what is left of a value is better, in every language.
class ScalePainter
{
public:
    ScalePainter(QPainter &painter, const QRectF &cell, const Row &row) : m_p(painter), m_row(row), m_t(theme::current())
    {
        const qreal s = theme::scale();
        m_both = row.mobile.there && row.desktop.there;
        m_bar = QRectF(cell.left() + 28 * s, cell.top() + 8 * s, cell.width() - 28 * s - 12 * s, 30 * s);
    }

    void paint()
    {
        bands();
        const qreal s = theme::scale();
        if (m_row.vital.target && m_row.vital.target->limit < m_row.vital.end)
            m_p.fillRect(QRectF(x(m_row.vital.target->limit) - s, m_bar.top() - 2 * s, 2 * s, m_bar.height() + 3 * s), m_t.ink1);
        if (m_row.mobile.there)
            device(m_row.mobile, true, m_both ? m_bar.top() + 7 * s : m_bar.center().y());
        if (m_row.desktop.there)
            device(m_row.desktop, false, m_both ? m_bar.top() + 22 * s : m_bar.center().y());
        labels();
    }

private:
    qreal x(double value) const { return m_bar.left() + m_bar.width() * std::clamp(value / m_row.vital.end, 0.0, 1.0); }

    void bands()
    {
        const qreal s = theme::scale();
        const struct { double from, to; Tone tone; } parts[] = {{0, m_row.vital.bands.good, Tone::Good},
                                                                {m_row.vital.bands.good, m_row.vital.bands.poor, Tone::Warn},
                                                                {m_row.vital.bands.poor, m_row.vital.end, Tone::Bad}};
        for (const auto &part : parts) {
            const ToneColors colors = toneColors(part.tone, m_t);
            const QRectF area(x(part.from), m_bar.top(), std::max(0.0, x(part.to) - x(part.from) - s), m_bar.height());
            m_p.fillRect(area, colors.soft);
            m_p.fillRect(QRectF(area.left(), area.bottom() - 2 * s, area.width(), 2 * s), colors.fill);
        }
    }

    void device(const Figure &figure, bool mobile, qreal y)
    {
        const qreal s = theme::scale();
        paintIcon(m_p, QRectF(m_bar.left() - 20 * s, y - 6 * s, 12 * s, 12 * s), mobile ? Icon::Mobile : Icon::Desktop, m_t.ink3);
        if (!figure.value)
            return;
        m_p.setRenderHint(QPainter::Antialiasing);
        const QPointF now(x(*figure.value), y);
        if (figure.baseline) {
            const QPointF before(x(*figure.baseline), y);
            if (std::abs(before.x() - now.x()) > 2 * markRadius * s)
                arrow(before, now);
            paintMark(m_p, before, mobile, false, m_t);
        }
        paintMark(m_p, now, mobile, true, m_t);
    }

    void arrow(QPointF from, QPointF to)
    {
        const qreal s = theme::scale();
        const qreal way = to.x() < from.x() ? -1 : 1;
        const QPointF tip(to.x() - way * (markRadius + 1) * s, to.y());
        m_p.setPen(QPen(m_t.base, 1.25));
        m_p.drawLine(from, tip);
        QPainterPath head;
        head.addPolygon(QPolygonF({tip, tip + QPointF(-way * 4 * s, -3 * s), tip + QPointF(-way * 4 * s, 3 * s)}));
        m_p.fillPath(head, m_t.base);
    }

    /// The bounds under the bar; a target stricter than the good band is written first and wins the room.
    void labels()
    {
        const qreal s = theme::scale();
        const QLocale locale;
        const VitalRow &vital = m_row.vital;
        std::vector<QRectF> taken;
        const auto put = [&](double value, const QString &text, const QFont &font, const QColor &ink) {
            const qreal width = textWidth(text, font);
            const QRectF room(std::clamp(x(value) - width / 2, m_bar.left(), std::max(m_bar.left(), m_bar.right() - width)), m_bar.bottom(), width, 16 * s);
            if (std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(room.adjusted(-4 * s, 0, 4 * s, 0)); }))
                return;
            drawText(m_p, room.topLeft(), room.height(), text, font, ink);
            taken.push_back(room);
        };
        if (vital.target && vital.target->limit != vital.bands.good)
            put(vital.target->limit, VitalsModel::tr("target %1").arg(vitalQuantity(vital.target->limit, vital.scale, locale)),
                theme::font(theme::Type::Caption), m_t.ink1);
        put(vital.bands.good, vitalQuantity(vital.bands.good, vital.scale, locale), theme::font(theme::Type::Caption), m_t.ink3);
        put(vital.bands.poor, vitalQuantity(vital.bands.poor, vital.scale, locale), theme::font(theme::Type::Caption), m_t.ink3);
    }

    QPainter &m_p;
    const Row &m_row;
    const Tokens &m_t;
    QRectF m_bar;
    bool m_both = false;
};

void paintMetric(QPainter &p, const QRectF &cell, const Row &row)
{
    const Tokens &t = theme::current();
    const qreal s = theme::scale();
    const qreal left = cell.left() + 15 * s;
    const qreal room = cell.right() - left - 4 * s;
    const qreal width = drawText(p, {left, cell.top() + 11 * s}, 20 * s, row.vital.vital, theme::font(theme::Type::PanelTitle), t.ink1);
    if (row.vital.retired) {
        const QFont font = theme::font(theme::Type::Caption);
        const QString text = VitalsModel::tr("legacy");
        const QRectF tag(left + width + 8 * s, cell.top() + 13 * s, textWidth(text, font) + 10 * s, 17 * s);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(t.grid);
        p.drawRoundedRect(tag, 3, 3);
        drawText(p, {tag.left() + 5 * s, tag.top()}, tag.height(), text, font, t.ink2);
    }
    drawElided(p, QRectF(left, cell.top() + 31 * s, room, 18 * s), row.vital.retired ? VitalsModel::tr("%1, see INP").arg(row.title) : row.title,
               theme::font(theme::Type::Small), t.ink3);
}

void paintFigure(QPainter &p, const QRectF &cell, const Figure &figure)
{
    const Tokens &t = theme::current();
    const qreal s = theme::scale();
    const qreal right = cell.right() - 8 * s;
    if (!figure.there)
        return;
    if (!figure.value) {
        drawTextRight(p, right, cell.top() + 12 * s, 20 * s, VitalsModel::tr("No data"), theme::font(theme::Type::Small), t.unk);
        return;
    }
    const qreal width = drawTextRight(p, right, cell.top() + 11 * s, 20 * s, figure.text.quantity, theme::font(theme::Type::PanelTitle),
                                      figure.standing == Standing::Stale ? t.ink3 : t.ink1);
    paintGlyph(p, QRectF(right - width - 20 * s, cell.top() + 14.5 * s, 13 * s, 13 * s), glyphOf(figure.standing));
    qreal x = right;
    const QFont small = theme::font(theme::Type::Small);
    x -= drawTextRight(p, x, cell.top() + 31 * s, 18 * s, figure.text.baseline, small, t.ink3);
    if (figure.text.change.isEmpty())
        return;
    const QColor ink = figure.change == Change::Improved ? t.good : figure.change == Change::Regressed ? t.bad : t.ink2;
    QFont strong = theme::font(theme::Type::Small);
    strong.setWeight(QFont::Medium);
    x -= 5 * s;
    if (x - textWidth(figure.text.change, strong) - 13 * s < cell.left())
        return;
    x -= drawTextRight(p, x, cell.top() + 31 * s, 18 * s, figure.text.change, strong, ink);
    if (figure.text.direction != 0)
        paintGlyph(p, QRectF(x - 12 * s, cell.top() + 36 * s, 9 * s, 9 * s), figure.text.direction < 0 ? Glyph::ArrowDown : Glyph::ArrowUp, t, ink);
}

void paintViews(QPainter &p, const QRectF &cell, const Row &row)
{
    const Tokens &t = theme::current();
    const qreal s = theme::scale();
    if (!row.shares) {
        const QString why = row.vital.first() && row.vital.first()->data.histogram ? VitalsModel::tr("no bucket at the limits") : QString(QChar(0x2013));
        drawElided(p, QRectF(cell.left() + 8 * s, cell.top() + 20 * s, cell.width() - 12 * s, 18 * s), why, theme::font(theme::Type::Small), t.ink3);
        return;
    }
    const QRectF bar(cell.left() + 8 * s, cell.top() + 16 * s, cell.width() - 24 * s, 9 * s);
    qreal left = bar.left();
    const struct { double share; Tone tone; } parts[] = {{row.shares->good, Tone::Good}, {row.shares->needsImprovement, Tone::Warn}, {row.shares->poor, Tone::Bad}};
    for (const auto &part : parts) {
        const qreal width = bar.width() * part.share;
        if (width > 0)
            p.fillRect(QRectF(left, bar.top(), std::max(1.0, width - s), bar.height()), toneColors(part.tone, t).fill);
        left += width;
    }
    drawText(p, {bar.left(), cell.top() + 31 * s}, 18 * s, sharesText(*row.shares, QLocale()), theme::font(theme::Type::Small), t.ink3);
}

void paintAdvice(QPainter &p, const QRectF &cell, const Row &row)
{
    const Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF room = cell.adjusted(8 * s, 6 * s, -12 * s, -6 * s);
    p.setFont(theme::font(theme::Type::Small));
    p.setPen(t.ink3);
    p.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap, row.vital.advice.isEmpty() ? VitalsModel::tr("No data in this window.") : row.vital.advice);
}

} // namespace

void VitalsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const VitalsModel *>(index.model());
    if (!model)
        return;
    const Tokens &t = theme::current();
    const qreal s = theme::scale();
    const Row &row = model->row(index.row());
    const QRectF cell = option.rect;
    QPainter &p = *painter;
    p.save();
    const bool selected = option.state & QStyle::State_Selected;
    // The bands need their white ground, so the chosen row is marked at its edges.
    const bool focused = selected && (option.state & QStyle::State_HasFocus || (option.widget && option.widget->hasFocus()));
    p.fillRect(cell, t.panel);
    p.fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), focused ? t.accent : t.grid);
    if (focused)
        p.fillRect(QRectF(cell.left(), cell.top(), cell.width(), 1), t.accent);
    switch (index.column()) {
    case VitalsModel::Metric:
        if (selected)
            p.fillRect(QRectF(cell.left(), cell.top(), 3 * s, cell.height() - 1), t.accent);
        paintMetric(p, cell, row);
        break;
    case VitalsModel::Scale:
        if (row.vital.hasData)
            ScalePainter(p, cell, row).paint();
        else
            paintAdvice(p, cell, row);
        break;
    case VitalsModel::Mobile: paintFigure(p, cell, row.mobile); break;
    case VitalsModel::Desktop: paintFigure(p, cell, row.desktop); break;
    case VitalsModel::Views: paintViews(p, cell, row); break;
    case VitalsModel::Trend:
        if (row.vital.hasData)
            paintSpark(p, QRectF(cell.left() + 8 * s, cell.top() + 9 * s, cell.width() - 24 * s, 40 * s), row.spark);
        break;
    case VitalsModel::Against: {
        const BadgeText badge = badgeOf(row.vital.change);
        paintBadge(p, {cell.right() - 15 * s - badgeWidth(badge.text), cell.center().y() - 10 * s}, badge);
        break;
    }
    default: break;
    }
    p.restore();
}

QSize VitalsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme::px(80), theme::px(rowHeight)};
}

bool VitalsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

VitalsHead::VitalsHead(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setFixedHeight(theme::px(28));
    setSectionsClickable(false);
    setHighlightSections(false);
}

void VitalsHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter &p = *painter;
    const QFont font = theme::font(theme::Type::CaptionStrong);
    const QRectF area = rect;
    p.save();
    p.fillRect(rect, t.panel);
    p.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), t.line);
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    if (section == VitalsModel::Scale) {
        qreal x = area.left() + 28 * s;
        const struct { QString word; Tone tone; } parts[] = {{VitalsModel::tr("Good"), Tone::Good}, {VitalsModel::tr("Needs improvement"), Tone::Warn}, {VitalsModel::tr("Poor"), Tone::Bad}};
        for (const auto &part : parts) {
            if (x + 14 * s + textWidth(part.word, font) > area.right())
                break;
            p.fillRect(QRectF(x, area.center().y() - 4.5 * s, 10 * s, 8 * s), toneColors(part.tone, t).fill);
            x += 14 * s + drawText(p, {x + 14 * s, area.top()}, area.height(), part.word, font, t.ink2) + 14 * s;
        }
    } else if (section == VitalsModel::Mobile || section == VitalsModel::Desktop) {
        drawTextRight(p, area.right() - 8 * s, area.top(), area.height(), text, font, t.ink3);
    } else if (section == VitalsModel::Against) {
        drawTextRight(p, area.right() - 15 * s, area.top(), area.height(), text, font, t.ink3);
    } else {
        drawElided(p, area.adjusted((section == VitalsModel::Metric ? 15 : 8) * s, 0, -4 * s, 0), text, font, t.ink3);
    }
    p.restore();
}

VitalsLegend::VitalsLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void VitalsLegend::setContent(VitalDevices devices, const QString &baseline)
{
    m_devices = devices;
    m_baseline = baseline;
    setAccessibleName(tr("Disc: mobile. Square: desktop. Hollow: baseline. Bar: target."));
    updateGeometry();
    update();
}

qreal VitalsLegend::layOut(QPainter *painter) const
{
    const Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QFont font = theme::font(theme::Type::Small);
    qreal x = 0;
    const auto entry = [&](const QString &text, qreal marks, const std::function<void(qreal)> &draw) {
        if (painter) {
            draw(x);
            drawText(*painter, {x + marks, 0}, height(), text, font, t.ink2);
        }
        x += marks + textWidth(text, font) + 16 * s;
    };
    const bool mobile = m_devices != VitalDevices::Desktop;
    const bool desktop = m_devices != VitalDevices::Mobile;
    const auto mark = [&](qreal left, bool disc, bool filled) { paintMark(*painter, {left + 6 * s, height() / 2.0}, disc, filled, t); };
    if (mobile)
        entry(tr("Mobile"), 16 * s, [&](qreal left) { mark(left, true, true); });
    if (desktop)
        entry(tr("Desktop"), 16 * s, [&](qreal left) { mark(left, false, true); });
    if (!m_baseline.isEmpty())
        entry(tr("Baseline %1").arg(m_baseline), (mobile && desktop ? 30 : 16) * s, [&](qreal left) {
            mark(left, mobile, false);
            if (mobile && desktop)
                mark(left + 13 * s, false, false);
        });
    entry(tr("Target"), 10 * s, [&](qreal left) { painter->fillRect(QRectF(left + 2 * s, height() / 2.0 - 7 * s, 2 * s, 14 * s), t.ink1); });
    return x - 16 * s;
}

QSize VitalsLegend::sizeHint() const
{
    return {int(std::ceil(layOut(nullptr))) + 1, theme::px(24)};
}

void VitalsLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(&painter);
}

} // namespace sextant
