#include "widgets/compare/baselinelist.h"
#include "models/analysis/fingerprint.h"
#include "widgets/common/controls.h"
#include "widgets/common/tables.h"
#include "widgets/sources/timetext.h"

#include <QAbstractTableModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include <algorithm>

namespace sextant {

/// Rows of BaselineList.
class BaselineModel : public QAbstractTableModel
{
public:
    enum Column { Id, Name, Window, Build, Coverage, Hash, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void set(const std::vector<Baseline> &baselines)
    {
        beginResetModel();
        m_baselines = baselines;
        endResetModel();
    }
    void setActive(const QString &id)
    {
        m_active = id;
        if (!m_baselines.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    QString active() const { return m_active; }
    const Baseline *at(int row) const
    {
        return row < 0 || row >= int(m_baselines.size()) ? nullptr : &m_baselines[std::size_t(row)];
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_baselines.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (section) {
        case Id: return BaselineList::tr("Baseline");
        case Name: return BaselineList::tr("Name");
        case Window: return BaselineList::tr("Window");
        case Build: return BaselineList::tr("Build");
        case Coverage: return BaselineList::tr("Data");
        case Hash: return BaselineList::tr("Content hash");
        default: return {};
        }
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const Baseline *baseline = at(index.row());
        if (!baseline)
            return {};
        const bool active = baseline->id == m_active;
        if (role == Qt::DisplayRole)
            return text(*baseline, index.column());
        if (role == GlyphRole && index.column() == Id)
            return int(active ? Glyph::DotLive : Glyph::DotIdle);
        if (role == StrongRole)
            return active && index.column() <= Name;
        if (role == QuietRole)
            return index.column() >= Build;
        if (role == Qt::AccessibleTextRole && index.column() == Id)
            return active ? BaselineList::tr("%1, in use").arg(baseline->id) : baseline->id;
        return {};
    }

private:
    static QString text(const Baseline &baseline, int column)
    {
        const QLocale locale;
        switch (column) {
        case Id: return baseline.id;
        case Name: return baseline.name;
        case Window: return rangeText(baseline.window, locale);
        case Build: return baseline.build.isEmpty() ? QStringLiteral("–") : baseline.build;
        case Coverage: return coverage(baseline, locale);
        case Hash: return baseline.hash.left(12);
        default: return {};
        }
    }
    /// Counts what has a value and names the thinnest of it: an average would hide the gap.
    static QString coverage(const Baseline &baseline, const QLocale &locale)
    {
        int present = 0;
        double lowest = 1;
        for (const KpiData &data : baseline.kpis)
            if (data.value) {
                ++present;
                lowest = std::min(lowest, data.coverage);
            }
        const QString count = BaselineList::tr("%1 of %2 KPIs").arg(present).arg(baseline.kpis.size());
        if (present == 0)
            return count;
        return BaselineList::tr("%1, at least %2\u00A0% each").arg(count, locale.toString(lowest * 100, 'f', 1));
    }

    std::vector<Baseline> m_baselines;
    QString m_active;
};

BaselineList::BaselineList(QWidget *parent) : Panel(tr("Baselines"), parent)
{
    setRule(true);
    QPushButton *back = makeSmallButton(tr("Back to the comparison"), ButtonKind::Flat, Icon::Left);
    QPushButton *freeze = makeSmallButton(tr("Freeze a baseline"), ButtonKind::Default, Icon::Pin);
    addControl(back);
    addControl(freeze);
    m_model = new BaselineModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("Baselines"));
    m_empty = new EmptyState(tr("No baseline yet. Freeze the current window to compare against it later."), tr("Freeze a baseline"));
    body()->addWidget(m_table, 1);
    body()->addWidget(m_empty, 1);
    body()->addWidget(new Rule(Qt::Horizontal));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme::px(15), theme::px(10), theme::px(15), theme::px(10));
    foot->setSpacing(theme::px(8));
    m_use = makeButton(tr("Compare against it"), ButtonKind::Primary);
    m_copyHash = makeButton(tr("Copy hash"), ButtonKind::Default, Icon::Copy);
    m_delete = makeButton(tr("Delete"), ButtonKind::Default, Icon::Trash);
    m_details = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_details->setElide(Qt::ElideRight);
    foot->addWidget(m_use);
    foot->addWidget(m_copyHash);
    foot->addWidget(m_details, 1);
    foot->addWidget(m_delete);
    body()->addLayout(foot);
    connect(back, &QPushButton::clicked, this, &BaselineList::closeRequested);
    connect(freeze, &QPushButton::clicked, this, &BaselineList::freezeRequested);
    connect(m_empty, &EmptyState::actionTriggered, this, &BaselineList::freezeRequested);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(selected()); });
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(selected()); });
    connect(m_copyHash, &QPushButton::clicked, this, [this] {
        if (const Baseline *baseline = m_model->at(m_table->currentIndex().row()))
            QGuiApplication::clipboard()->setText(baseline->hash);
    });
    connect(m_table, &QAbstractItemView::activated, this, [this] { Q_EMIT useRequested(selected()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BaselineList::showSelection);
    setBaselines({});
}

void BaselineList::setBaselines(const std::vector<Baseline> &baselines)
{
    const QString kept = selected();
    m_model->set(baselines);
    m_table->setVisible(!baselines.empty());
    m_empty->setVisible(baselines.empty());
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->at(row)->id == (kept.isEmpty() ? m_model->active() : kept))
            m_table->setCurrentIndex(m_model->index(row, 0));
    showSelection();
}

void BaselineList::setActive(const QString &id)
{
    m_model->setActive(id);
    showSelection();
}

QString BaselineList::selected() const
{
    const Baseline *baseline = m_model->at(m_table->currentIndex().row());
    return baseline ? baseline->id : QString();
}

void BaselineList::showSelection()
{
    const Baseline *baseline = m_model->at(m_table->currentIndex().row());
    m_use->setEnabled(baseline && baseline->id != m_model->active());
    m_delete->setEnabled(baseline);
    m_copyHash->setEnabled(baseline && !baseline->hash.isEmpty());
    QStringList parts;
    if (baseline) {
        parts << tr("Frozen %1 %2").arg(momentText(baseline->createdAt, QLocale()), zoneText(baseline->createdAt));
        if (!baseline->sourceVersion.isEmpty())
            parts << baseline->sourceKind + u' ' + baseline->sourceVersion;
        if (baseline->partialAccepted)
            parts << tr("partial data accepted");
        for (const auto &[key, value] : baseline->fingerprint)
            parts << fingerprintName(key) + QStringLiteral(": ") + fingerprintValue(key, value);
    }
    m_details->setText(parts.join(QStringLiteral(" · ")));
}

void BaselineList::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    layOutColumns();
}

void BaselineList::layOutColumns()
{
    const int width = this->width() - 2;
    const bool hash = width >= theme::px(900);
    const bool build = width >= theme::px(640);
    m_table->setColumnHidden(BaselineModel::Hash, !hash);
    m_table->setColumnHidden(BaselineModel::Build, !build);
    m_table->setColumnWidth(BaselineModel::Id, theme::px(80));
    m_table->setColumnWidth(BaselineModel::Build, theme::px(130));
    m_table->setColumnWidth(BaselineModel::Hash, theme::px(116));
    const int rest = width - theme::px(80) - (build ? theme::px(130) : 0) - (hash ? theme::px(116) : 0);
    m_table->setColumnWidth(BaselineModel::Name, rest * 28 / 100);
    m_table->setColumnWidth(BaselineModel::Window, rest * 40 / 100);
    m_table->setColumnWidth(BaselineModel::Coverage, rest - rest * 28 / 100 - rest * 40 / 100);
}

} // namespace sextant
