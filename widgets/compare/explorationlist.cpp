#include "widgets/compare/explorationlist.h"
#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "widgets/common/controls.h"
#include "widgets/common/tables.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include <cmath>

namespace sextant {

/// Rows of ExplorationList.
class ScanModel : public QAbstractTableModel
{
public:
    enum Column { Series, Part, Effect, Interval, Chance, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void set(const Scan &scan)
    {
        beginResetModel();
        m_scan = scan;
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_scan.rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return section >= Effect ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        switch (section) {
        case Series: return ExplorationList::tr("Series");
        case Part: return ExplorationList::tr("Part");
        case Effect: return ExplorationList::tr("Change");
        case Interval: return ExplorationList::tr("95 % interval");
        case Chance: return ExplorationList::tr("q, adjusted");
        default: return {};
        }
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= rowCount())
            return {};
        const ScanRow &row = m_scan.rows[std::size_t(index.row())];
        if (role == Qt::DisplayRole)
            return text(row, index.column());
        if (role == Qt::TextAlignmentRole)
            return headerData(index.column(), Qt::Horizontal, role);
        if (role == GlyphRole && index.column() == Series)
            return int(row.changed ? Glyph::DotLive : Glyph::DotIdle);
        if (role == StrongRole)
            return row.changed && index.column() == Series;
        if (role == QuietRole)
            return !row.changed;
        if (role == Qt::AccessibleTextRole && index.column() == Series)
            return row.changed ? ExplorationList::tr("%1, changed").arg(shownText(row.name)) : shownText(row.name);
        return {};
    }

private:
    static QString number(double value, bool relative, const QLocale &locale)
    {
        if (!std::isfinite(value))
            return ExplorationList::tr("no bound");
        const QString sign = value > 0 ? QStringLiteral("+") : value < 0 ? QStringLiteral("−") : QString();
        return sign + (relative ? locale.toString(100 * std::abs(value), 'f', 1) : locale.toString(std::abs(value), 'g', 3));
    }
    static QString text(const ScanRow &row, int column)
    {
        const QLocale locale;
        const QString none = QStringLiteral("–");
        const QString unit = row.relative ? QStringLiteral("\u00a0%") : QString();
        switch (column) {
        case Series: return shownText(row.name);
        case Part: return row.part;
        case Effect: return row.effect ? number(*row.effect, row.relative, locale) + unit : none;
        case Interval:
            return row.low && row.high ? ExplorationList::tr("%1 to %2").arg(number(*row.low, row.relative, locale), number(*row.high, row.relative, locale) + unit) : none;
        case Chance: return !row.q ? none : probabilityText(*row.q, locale);
        default: return {};
        }
    }
    Scan m_scan;
};

ExplorationList::ExplorationList(QWidget *parent) : Panel(tr("What else changed?"), parent)
{
    setRule(true);
    addBesideTitle(new Tag(tr("Exploratory")));
    QPushButton *back = makeSmallButton(tr("Back to the comparison"), ButtonKind::Flat, Icon::Left);
    m_all = makeSmallButton(tr("Ask for every metric"), ButtonKind::Default, Icon::Search);
    m_all->setToolTip(tr("Two queries a metric, at most 200 metrics a source."));
    addControl(back);
    addControl(m_all);
    m_summary = makeParagraph({}, theme::Type::Small, Ink::Secondary);
    m_summary->setContentsMargins(theme::px(16), theme::px(8), theme::px(16), theme::px(6));
    m_model = new ScanModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("Series that changed"));
    body()->addWidget(m_summary);
    body()->addWidget(m_table, 1);
    connect(back, &QPushButton::clicked, this, &ExplorationList::closeRequested);
    connect(m_all, &QPushButton::clicked, this, &ExplorationList::everyMetricRequested);
}

void ExplorationList::setRunning()
{
    m_model->set({});
    m_all->setEnabled(false);
    m_summary->setText(tr("Comparing every series of both windows…"));
}

void ExplorationList::setExploration(const Result<Exploration> &answer)
{
    m_all->setEnabled(true);
    m_model->set(answer ? answer->scan : Scan{});
    if (!answer) {
        m_summary->setText(describe(answer.error()));
        return;
    }
    const Exploration &found = *answer;
    const QLocale locale;
    QStringList parts{tr("%1 of %2 series changed.").arg(found.scan.changed).arg(found.scan.tested),
                      tr("About %1 of such finds are chance (Benjamini-Hochberg), so a find is a question for the next comparison, not a verdict.")
                          .arg(locale.toString(100 * found.scan.level, 'f', 0) + QStringLiteral("\u00a0%"))};
    if (found.left > 0)
        parts << tr("%1 metrics were not asked for.").arg(found.left);
    if (found.failed > 0)
        parts << tr("%1 metrics gave no answer.").arg(found.failed);
    m_summary->setText(parts.join(u' '));
}

void ExplorationList::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    const int width = this->width() - 2;
    m_table->setColumnWidth(ScanModel::Effect, theme::px(96));
    m_table->setColumnWidth(ScanModel::Interval, theme::px(170));
    m_table->setColumnWidth(ScanModel::Chance, theme::px(96));
    const int rest = width - theme::px(96 + 170 + 96);
    m_table->setColumnWidth(ScanModel::Series, rest * 65 / 100);
    m_table->setColumnWidth(ScanModel::Part, rest - rest * 65 / 100);
}

} // namespace sextant
