#include "widgets/compare/verdicttable.h"
#include "models/analysis/readingtext.h"
#include "widgets/common/tables.h"
#include "widgets/common/text.h"
#include "widgets/compare/comparetext.h"

#include <QHeaderView>

namespace sextant {
namespace {

constexpr qreal kpiHeight = 24;
constexpr qreal areaHeight = 20;
constexpr qreal headHeight = 36;

/// Widths in design px. Name and interval share what is left.
constexpr qreal beforeWidth = 60;
constexpr qreal nowWidth = 76;
constexpr qreal unitWidth = 42;
constexpr qreal differenceWidth = 58;
constexpr qreal effectWidth = 72;
constexpr qreal wordWidth = 120;

class VerdictHeader : public QHeaderView
{
public:
    VerdictHeader(VerdictModel *model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model)
    {
        setSectionResizeMode(QHeaderView::Fixed);
        setHighlightSections(false);
        setMinimumSectionSize(1);
    }
    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), theme::px(headHeight)}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const theme::Tokens &t = theme::current();
        painter->fillRect(rect, t.panel);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
        if (section == VerdictModel::Interval) {
            m_model->axis().paintHead(*painter, rect.adjusted(0, 2, 0, -1), m_model->baselineId());
            return;
        }
        const QString text = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool right = m_model->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        const qreal padding = theme::px(section == VerdictModel::Name ? 16 : section == VerdictModel::Word ? 12 : 6);
        const qreal height = theme::px(16);
        const QRectF area(rect.left() + padding, rect.bottom() - height - theme::px(3), rect.width() - padding - theme::px(6), height);
        const QFont font = theme::font(theme::Type::CaptionStrong);
        if (right)
            drawTextRight(*painter, area.right(), area.top(), height, text, font, t.ink3);
        else
            drawElided(*painter, area, text, font, t.ink3);
    }

private:
    VerdictModel *m_model;
};

class VerdictDelegate : public CellDelegate
{
public:
    VerdictDelegate(VerdictModel *model, QObject *parent) : CellDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const theme::Tokens &t = theme::current();
        const QRectF cell(option.rect);
        const KpiReading *reading = m_model->reading(index.row());
        painter->save();
        painter->setClipRect(option.rect);
        if (!reading) {
            painter->fillRect(option.rect, t.sunken);
            if (index.column() == VerdictModel::Name)
                drawElided(*painter, cell.adjusted(theme::px(16), 0, 0, 0), index.data().toString(), theme::font(theme::Type::CaptionStrong), t.ink2);
        } else {
            const bool selected = option.state & QStyle::State_Selected;
            const bool over = option.state & QStyle::State_MouseOver;
            painter->fillRect(option.rect, selected ? t.accentSoft : over ? t.hover : t.panel);
            paintCell(*painter, cell, *reading, index, selected);
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.grid);
        painter->restore();
    }

private:
    void paintCell(QPainter &painter, const QRectF &cell, const KpiReading &reading, const QModelIndex &index, bool selected) const
    {
        const theme::Tokens &t = theme::current();
        const QString text = index.data().toString();
        const qreal right = cell.right() - theme::px(6);
        const QFont body = theme::font(theme::Type::Body);
        switch (index.column()) {
        case VerdictModel::Name:
            drawElided(painter, cell.adjusted(theme::px(16), 0, -theme::px(4), 0), text,
                       theme::font(selected ? theme::Type::BodyStrong : theme::Type::Body), t.ink1);
            break;
        case VerdictModel::Before: drawTextRight(painter, right, cell.top(), cell.height(), text, body, t.ink3); break;
        case VerdictModel::Now: {
            const qreal side = theme::px(13);
            paintGlyph(painter, QRectF(cell.left() + theme::px(4), cell.center().y() - side / 2, side, side), glyphOf(standing(reading)));
            drawTextRight(painter, right, cell.top(), cell.height(), text, theme::font(theme::Type::BodyMedium), t.ink1);
            break;
        }
        case VerdictModel::UnitSymbol: drawText(painter, cell.topLeft(), cell.height(), text, theme::font(theme::Type::Caption), t.ink3); break;
        case VerdictModel::Difference:
        case VerdictModel::Effect: drawTextRight(painter, right, cell.top(), cell.height(), text, body, t.ink2); break;
        case VerdictModel::Interval: paintInterval(painter, cell, reading); break;
        case VerdictModel::Word: paintWord(painter, cell, shownChange(reading), text); break;
        default: break;
        }
    }

    void paintInterval(QPainter &painter, const QRectF &cell, const KpiReading &reading) const
    {
        m_model->axis().paintGrid(painter, cell);
        const ForestPoint point = forestPoint(reading);
        if (point.effect)
            m_model->axis().paintPoint(painter, cell, point);
        else if (reading.change && reading.change->effect) // absolute: no place on a percent axis
            drawElided(painter, cell.adjusted(theme::px(6), 0, -theme::px(4), 0), intervalText(reading, QLocale()),
                       theme::font(theme::Type::Caption), theme::current().ink3);
    }

    static void paintWord(QPainter &painter, const QRectF &cell, Change change, const QString &text)
    {
        const qreal side = theme::px(13);
        const qreal left = cell.left() + theme::px(12);
        paintGlyph(painter, QRectF(left, cell.center().y() - side / 2, side, side), change == Change::NoData ? Glyph::NoData : glyphOf(change));
        drawElided(painter, QRectF(left + side + theme::px(6), cell.top(), cell.right() - left - side - theme::px(8), cell.height()), text,
                   theme::font(theme::Type::SmallStrong), toneColors(toneOf(change)).text);
    }

    VerdictModel *m_model;
};

} // namespace

VerdictTable::VerdictTable(VerdictModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    styleTable(*this, int(kpiHeight));
    setItemDelegate(new VerdictDelegate(model, this));
    setHorizontalHeader(new VerdictHeader(model, this));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Verdicts against the baseline"));
    connect(model, &QAbstractItemModel::modelReset, this, &VerdictTable::layOutRows);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const KpiReading *reading = m_model->reading(index.row()))
            Q_EMIT kpiActivated(reading->kpi.id);
    });
    layOutRows();
}

QString VerdictTable::currentKpi() const
{
    const KpiReading *reading = m_model->reading(currentIndex().row());
    return reading ? reading->kpi.id : QString();
}

bool VerdictTable::selectKpi(const QString &kpi)
{
    const int row = m_model->rowOf(kpi);
    if (row < 0)
        return false;
    setCurrentIndex(m_model->index(row, VerdictModel::Name));
    return true;
}

int VerdictTable::fullHeight() const
{
    return theme::px(headHeight) + verticalHeader()->length() + 2;
}

void VerdictTable::layOutRows()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        setRowHeight(row, theme::px(m_model->isArea(row) ? areaHeight : kpiHeight));
}

void VerdictTable::layOutColumns()
{
    const int width = viewport()->width();
    const bool effect = width >= theme::px(740);
    const bool difference = width >= theme::px(640);
    setColumnHidden(VerdictModel::Effect, !effect);
    setColumnHidden(VerdictModel::Difference, !difference);
    const std::pair<int, qreal> fixed[] = {{VerdictModel::Before, beforeWidth}, {VerdictModel::Now, nowWidth}, {VerdictModel::UnitSymbol, unitWidth},
                                           {VerdictModel::Difference, difference ? differenceWidth : 0},
                                           {VerdictModel::Effect, effect ? effectWidth : 0}, {VerdictModel::Word, wordWidth}};
    int rest = width;
    for (const auto &[column, wanted] : fixed) {
        if (wanted > 0)
            setColumnWidth(column, theme::px(wanted));
        rest -= theme::px(wanted);
    }
    const int name = std::clamp(rest * (difference ? 48 : 55) / 100, theme::px(120), theme::px(220));
    setColumnWidth(VerdictModel::Name, name);
    setColumnWidth(VerdictModel::Interval, std::max(theme::px(60), rest - name));
}

void VerdictTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void VerdictTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (const KpiReading *reading = m_model->reading(current.row()))
        Q_EMIT kpiSelected(reading->kpi.id);
}

} // namespace sextant
