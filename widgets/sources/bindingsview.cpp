#include "widgets/sources/bindingsview.h"
#include "models/core/datatext.h"
#include "models/sources/catalogue/mapping.h"
#include "widgets/common/controls.h"
#include "widgets/common/tables.h"
#include "widgets/sources/bindingmodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>

namespace sextant {

BindingsView::BindingsView(QWidget *parent) : Panel(tr("KPIs and their queries"), parent)
{
    setRule(true);
    QPushButton *again = makeSmallButton(tr("Look again"), ButtonKind::Default, Icon::Refresh);
    addControl(again);
    m_model = new BindingModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumHeight(theme::px(150));
    m_table->setAccessibleName(tr("KPIs and their queries"));
    m_empty = new EmptyState(tr("Connect the source to see which KPIs it can measure."));
    body()->addWidget(m_table, 1);
    body()->addWidget(m_empty, 1);
    body()->addWidget(makeDetails());
    connect(again, &QPushButton::clicked, this, &BindingsView::rebindRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BindingsView::showSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &BindingsView::showSelection);
    setBindings({}, {});
}

QWidget *BindingsView::makeDetails()
{
    m_details = new QWidget;
    auto *outer = new QVBoxLayout(m_details);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Rule(Qt::Horizontal));
    auto *area = new QWidget;
    outer->addWidget(area);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(theme::px(15), theme::px(10), theme::px(15), theme::px(12));
    column->setSpacing(theme::px(8));
    m_advice = makeParagraph({}, theme::Type::Small);
    column->addWidget(m_advice);
    m_choice = new QWidget;
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(theme::px(8));
    m_presets = new QComboBox;
    m_presets->setAccessibleName(tr("Measure it by"));
    QPushButton *use = makeButton(tr("Use this one"), ButtonKind::Primary);
    choice->addWidget(makeLabel(tr("Measure it by"), theme::Type::Body, Ink::Secondary));
    choice->addWidget(m_presets, 1);
    choice->addWidget(use);
    column->addWidget(m_choice);
    m_query = new QPlainTextEdit;
    m_query->setLayoutDirection(Qt::LeftToRight); // a query is code
    m_query->setReadOnly(true);
    m_query->setFont(theme::font(theme::Type::Code));
    m_query->setTabChangesFocus(true);
    m_query->setAccessibleName(tr("Query"));
    m_query->setFixedHeight(QFontMetrics(m_query->font()).lineSpacing() * 3 + theme::px(14));
    column->addWidget(m_query);
    m_queryTools = new QWidget;
    auto *tools = new QHBoxLayout(m_queryTools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(theme::px(8));
    QPushButton *copy = makeSmallButton(tr("Copy query"), ButtonKind::Default, Icon::Copy);
    QPushButton *open = makeSmallButton(tr("Open query"), ButtonKind::Default, Icon::Search);
    QPushButton *map = makeSmallButton(tr("Use another metric…"));
    tools->addWidget(copy);
    tools->addWidget(open);
    auto *last = new QHBoxLayout;
    last->setSpacing(theme::px(8));
    last->addWidget(m_queryTools);
    last->addWidget(map);
    last->addStretch(1);
    column->addLayout(last);
    connect(map, &QPushButton::clicked, this, [this] { Q_EMIT mapRequested(selected()); });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_query->toPlainText()); });
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openQueryRequested(m_query->toPlainText()); });
    connect(use, &QPushButton::clicked, this, [this] { Q_EMIT presetChosen(selected(), m_presets->currentData().toString()); });
    return m_details;
}

void BindingsView::setBindings(const std::vector<KpiDefinition> &kpis, const std::vector<Binding> &bindings)
{
    std::vector<BindingModel::Row> rows;
    for (const KpiDefinition &kpi : kpis) {
        const auto at = std::find_if(bindings.begin(), bindings.end(), [&kpi](const Binding &binding) { return binding.kpi == kpi.id; });
        Binding missing;
        missing.kpi = kpi.id;
        rows.push_back({kpi, at == bindings.end() ? missing : *at});
    }
    const QString kept = selected();
    m_model->setRows(std::move(rows));
    const bool known = !bindings.empty();
    m_table->setVisible(known);
    m_empty->setVisible(!known);
    setSubtitle(known ? tr("%1 measured, %2 to choose, %3 missing")
                            .arg(m_model->count(BindingState::Bound))
                            .arg(m_model->count(BindingState::Ambiguous))
                            .arg(m_model->count(BindingState::Missing))
                      : QString());
    select(kept);
    showSelection();
}

QString BindingsView::selected() const
{
    const BindingModel::Row *row = m_model->at(m_table->currentIndex().row());
    return row ? row->kpi.id : QString();
}

void BindingsView::select(const QString &kpi)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->at(row)->kpi.id == kpi && m_table->currentIndex().row() != row)
            m_table->setCurrentIndex(m_model->index(row, 0));
}

void BindingsView::showSelection()
{
    const BindingModel::Row *row = m_model->at(m_table->currentIndex().row());
    m_details->setVisible(row && m_table->isVisibleTo(this));
    if (!row)
        return;
    const Binding &binding = row->binding;
    const QString query = bindingQuery(binding);
    QString advice = shownText(row->kpi.note);
    if (binding.state == BindingState::Missing)
        advice = tr("%1 is missing. %2").arg(shownText(row->kpi.name), m_model->index(m_table->currentIndex().row(), BindingModel::Query).data().toString());
    else if (binding.state == BindingState::Ambiguous && !binding.advice.isEmpty())
        advice = shownText(binding.advice);
    else if (binding.state == BindingState::Ambiguous)
        advice = tr("%1 can be measured in more than one way here. Choose the one that means what you want.").arg(shownText(row->kpi.name));
    if (binding.state != BindingState::Missing && !binding.scrapeReason.isEmpty())
        advice = (advice + u' ' + shownText(binding.scrapeReason)).trimmed();
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    if (m_query->toPlainText() != query)
        m_query->setPlainText(query);
    m_query->setVisible(!query.isEmpty());
    m_queryTools->setVisible(!query.isEmpty());
    QStringList presets;
    if (!binding.preset.isEmpty())
        presets << binding.preset;
    for (const QString &other : binding.alternatives)
        if (!presets.contains(other))
            presets << other;
    const bool choose = binding.state == BindingState::Ambiguous || presets.size() > 1;
    m_choice->setVisible(choose);
    QStringList shown;
    for (int i = 0; i < m_presets->count(); ++i)
        shown << m_presets->itemData(i).toString();
    if (choose && shown != presets) {
        m_presets->clear();
        for (const QString &preset : std::as_const(presets))
            m_presets->addItem(preset == ownPreset() ? tr("own query") : preset, preset);
        Q_EMIT candidatesShown(row->kpi.id, presets);
    }
}

void BindingsView::setCandidateText(const QString &kpi, const QString &preset, const QString &text)
{
    if (kpi == selected())
        if (const int index = m_presets->findData(preset); index >= 0)
            m_presets->setItemText(index, text);
}

void BindingsView::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    const int width = this->width() - 2;
    const bool wide = width >= theme::px(700);
    m_table->setColumnHidden(BindingModel::TargetKey, !wide);
    m_table->setColumnHidden(BindingModel::From, !wide);
    m_table->setColumnWidth(BindingModel::Kpi, theme::px(wide ? 200 : 160));
    m_table->setColumnWidth(BindingModel::TargetKey, theme::px(96));
    m_table->setColumnWidth(BindingModel::State, theme::px(116));
    m_table->setColumnWidth(BindingModel::Value, theme::px(90));
    m_table->setColumnWidth(BindingModel::From, theme::px(130));
    const int used = theme::px(wide ? 200 + 96 + 116 + 90 + 130 : 160 + 116 + 90);
    m_table->setColumnWidth(BindingModel::Query, std::max(theme::px(80), width - used));
}

} // namespace sextant
