#include "widgets/history/historylist.h"

#include "models/core/datatext.h"
#include "widgets/common/mirror.h"
#include "widgets/common/tables.h"
#include "widgets/common/text.h"
#include "widgets/history/historytext.h"

#include <algorithm>

namespace sextant {
namespace {

constexpr qreal rowHeight = 46;
constexpr qreal sparkWidth = 88;
constexpr std::size_t sparkColumns = 88;

/// Lowest and highest value of each column, so that no spike of a long history is lost.
SparkLine shapeOf(const TimeSeries &series, const TimeRange &window)
{
    SparkLine line;
    const std::size_t n = series.size();
    const std::size_t group = std::max<std::size_t>(1, (n + sparkColumns - 1) / sparkColumns);
    const auto point = [&](std::size_t i) { return QPointF((series.t[i] - window.start) / window.length(), series.v[i]); };
    for (std::size_t first = 0; first < n; first += group) {
        const auto begin = series.v.begin() + std::ptrdiff_t(first);
        const auto end = series.v.begin() + std::ptrdiff_t(std::min(n, first + group));
        const auto [low, high] = std::minmax_element(begin, end);
        const auto a = std::size_t(std::min(low, high) - series.v.begin());
        const auto b = std::size_t(std::max(low, high) - series.v.begin());
        line.points.push_back(point(a));
        if (b != a)
            line.points.push_back(point(b));
    }
    return line;
}

int rankOf(const KpiHistoryReport &row)
{
    return row.alerting() ? 0 : row.budget && row.budget->firing ? 1 : 2;
}

class HistoryDelegate : public QStyledItemDelegate
{
public:
    HistoryDelegate(const HistoryListModel *model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {theme::px(200), theme::px(rowHeight)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const theme::Tokens &t = theme::current();
        const qreal s = theme::scale();
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF cell(option.rect);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, selected ? t.accentSoft : option.state & QStyle::State_MouseOver ? t.hover : t.panel);
        painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), t.grid);
        mirrorFor(*painter, option.direction, cell);
        const qreal side = 13 * s;
        paintGlyph(*painter, QRectF(cell.left() + 12 * s, cell.top() + 8 * s, side, side), m_model->glyph(index.row()));
        const qreal left = cell.left() + 33 * s;
        const qreal right = cell.right() - 12 * s;
        const QFont value = theme::font(theme::Type::BodyMedium);
        const QString valueText = index.data(HistoryValueRole).toString();
        drawTextRight(*painter, right, cell.top() + 5 * s, 20 * s, valueText, value, t.ink1);
        drawElided(*painter, QRectF(left, cell.top() + 5 * s, right - left - textWidth(valueText, value) - 8 * s, 20 * s), index.data().toString(),
                   theme::font(selected ? theme::Type::BodyStrong : theme::Type::Body), t.ink1);
        const qreal lower = cell.top() + 25 * s;
        paintSpark(*painter, QRectF(right - sparkWidth * s, lower, sparkWidth * s, 16 * s), m_model->spark(index.row()));
        drawElided(*painter, QRectF(left, lower, right - left - (sparkWidth + 8) * s, 16 * s), index.data(NoteRole).toString(),
                   theme::font(theme::Type::Caption), index.data(ToneRole).toInt() == int(Tone::Neutral) ? t.ink3 : toneColors(Tone(index.data(ToneRole).toInt())).text);
        painter->restore();
    }

private:
    const HistoryListModel *m_model;
};

} // namespace

void HistoryListModel::setReport(const HistoryReportPtr &report)
{
    beginResetModel();
    m_report = report;
    m_rows.clear();
    const QLocale locale;
    static const HistoryReport nothing;
    for (const KpiHistoryReport &kpi : (report ? *report : nothing).kpis) {
        Row row;
        row.kpi = &kpi;
        const double last = kpi.series.v.back();
        row.spark.current = shapeOf(kpi.series, report->window);
        row.glyph = Glyph::NoTarget;
        if (kpi.kpi.target) {
            row.spark.target = kpi.kpi.target->limit;
            row.glyph = !kpi.isCurrent(report->asOf) ? Glyph::NoData
                : satisfies(last, kpi.kpi.target->comparator, kpi.kpi.target->limit) ? Glyph::TargetMet : Glyph::TargetMissed;
        }
        row.value = formatQuantity(last, displayScale(kpi.kpi.unit, kpi.kpi.target ? kpi.kpi.target->limit : last), locale);
        row.note = historyNote(kpi, locale);
        row.tone = rankOf(kpi) < 2 ? Tone::Bad : Tone::Neutral;
        m_rows.push_back(std::move(row));
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return rankOf(*a.kpi) < rankOf(*b.kpi); });
    endResetModel();
}

const KpiHistoryReport *HistoryListModel::at(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)].kpi : nullptr;
}

int HistoryListModel::rowOf(const QString &kpi) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].kpi->kpi.id == kpi)
            return int(i);
    return -1;
}

int HistoryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HistoryListModel::data(const QModelIndex &index, int role) const
{
    const KpiHistoryReport *kpi = at(index.row());
    if (!kpi)
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return shownText(kpi->kpi.name);
    case NoteRole: return row.note;
    case HistoryValueRole: return row.value;
    case ToneRole: return int(row.tone);
    case Qt::ToolTipRole: return plainToolTip(QStringLiteral("%1\n%2").arg(shownText(kpi->kpi.name), basisText(*kpi)));
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2, %3").arg(shownText(kpi->kpi.name), row.value, row.note);
    default: return {};
    }
}

HistoryList::HistoryList(HistoryListModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new HistoryDelegate(model, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setAccessibleName(tr("KPIs with a history"));
}

bool HistoryList::selectKpi(const QString &kpi)
{
    const int row = m_model->rowOf(kpi);
    if (row < 0)
        return false;
    setCurrentIndex(m_model->index(row));
    return true;
}

QString HistoryList::currentKpi() const
{
    const KpiHistoryReport *row = m_model->at(currentIndex().row());
    return row ? row->kpi.id : QString();
}

void HistoryList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (const KpiHistoryReport *row = m_model->at(current.row()))
        Q_EMIT kpiSelected(row->kpi.id);
}

} // namespace sextant
