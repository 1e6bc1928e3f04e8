#include "widgets/sources/mappingdialog.h"

#include "models/core/datatext.h"
#include "models/sources/catalogue/metrichints.h"
#include "models/sources/catalogue/querytext.h"
#include "widgets/common/suggestions.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

constexpr int dialogWidth = 640;
constexpr int previewLines = 3;

QString unitText(const QString &unit, Unit own)
{
    if (unit == QStringLiteral("ms"))
        return MappingDialog::tr("milliseconds");
    if (unit == QStringLiteral("us"))
        return MappingDialog::tr("microseconds");
    if (unit == QStringLiteral("ns"))
        return MappingDialog::tr("nanoseconds");
    if (unit == QStringLiteral("percent"))
        return MappingDialog::tr("percent, 0 to 100");
    switch (own) {
    case Unit::Seconds: return MappingDialog::tr("seconds");
    case Unit::Ratio: return MappingDialog::tr("ratio, 0 to 1");
    case Unit::None: return MappingDialog::tr("a number");
    default: return unitName(own);
    }
}

} // namespace

MappingDialog::MappingDialog(std::vector<KpiDefinition> kpis, const QString &kpi, const QStringList &names, const QString &expr, QWidget *parent)
    : Dialog(tr("Measure a KPI by your own query"), tr("Test it before saving: the number below is what the KPI would show."), parent, dialogWidth),
      m_kpis(std::move(kpis)), m_names(names), m_kpi(new QComboBox), m_way(new SegmentedControl(tr("Measured by"))), m_metric(new QLineEdit),
      m_labels(new QLineEdit), m_expr(new QLineEdit(expr)), m_unit(new QComboBox), m_preview(new QPlainTextEdit),
      m_result(makeParagraph({}, theme::Type::Body)), m_test(makeButton(tr("Test"), ButtonKind::Default, Icon::Refresh))
{
    for (const KpiDefinition &known : m_kpis)
        m_kpi->addItem(tr("%1 (%2)").arg(shownText(known.name), shownText(statisticText(known.statistic))), known.id);
    m_kpi->setCurrentIndex(std::max(0, m_kpi->findData(kpi)));
    m_way->setTexts({tr("Metric"), tr("Expression")});
    m_way->setCurrent(expr.isEmpty() ? 0 : 1);
    offerTexts(*m_metric, names);
    m_metric->setPlaceholderText(tr("web_vitals_lcp_seconds"));
    m_labels->setPlaceholderText(tr("all series, or device=\"mobile\", page=~\"/shop.*\""));
    m_preview->setReadOnly(true);
    for (QWidget *code : std::initializer_list<QWidget *>{m_preview, m_metric, m_labels, m_expr})
        code->setLayoutDirection(Qt::LeftToRight);
    m_preview->setTabChangesFocus(true);
    for (QWidget *code : {static_cast<QWidget *>(m_metric), static_cast<QWidget *>(m_labels), static_cast<QWidget *>(m_expr), static_cast<QWidget *>(m_preview)})
        code->setFont(theme::font(theme::Type::Code));
    m_preview->setFixedHeight(QFontMetrics(m_preview->font()).lineSpacing() * previewLines + theme::px(14));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::px(12));
    grid->setVerticalSpacing(theme::px(10));
    grid->setColumnStretch(1, 1);
    addRow(grid, tr("KPI"), m_kpi);
    addRow(grid, tr("Measured by"), m_way);
    addRow(grid, tr("Metric"), m_metric);
    addRow(grid, tr("Only where"), m_labels);
    addRow(grid, tr("Expression"), m_expr);
    addRow(grid, tr("Its numbers are"), m_unit);
    addRow(grid, tr("Query"), m_preview);
    body()->addLayout(grid);
    body()->addWidget(m_result);
    addSide(m_test);
    m_save = addButton(tr("Use it"), ButtonKind::Primary);
    connect(m_kpi, &QComboBox::activated, this, &MappingDialog::onKpi);
    connect(m_way, &SegmentedControl::chosen, this, &MappingDialog::onEdited);
    m_unit->setPlaceholderText(tr("Choose the unit"));
    connect(m_unit, &QComboBox::activated, this, [this] {
        m_unitChosen = true;
        onEdited();
    });
    for (QLineEdit *line : {m_metric, m_labels, m_expr})
        connect(line, &QLineEdit::textChanged, this, &MappingDialog::onEdited);
    connect(m_test, &QPushButton::clicked, this, &MappingDialog::test);
}

/// Not before: by then whoever opened the dialog hears its questions.
void MappingDialog::showEvent(QShowEvent *event)
{
    if (m_unit->count() == 0)
        onKpi();
    Dialog::showEvent(event);
}

void MappingDialog::addRow(QGridLayout *grid, const QString &label, QWidget *field)
{
    auto *words = makeLabel(label, theme::Type::Body, Ink::Secondary);
    const int row = grid->rowCount();
    grid->addWidget(words, row, 0, field == m_preview ? Qt::AlignTop : Qt::AlignVCenter);
    grid->addWidget(field, row, 1, field == m_way ? Qt::AlignLeft : Qt::Alignment());
    field->setAccessibleName(label);
    if (field == m_metric || field == m_labels)
        m_metricRows.insert(m_metricRows.end(), {words, field});
    if (field == m_expr)
        m_exprRows = {words, field};
}

const KpiDefinition *MappingDialog::kpi() const
{
    const int index = m_kpi->currentIndex();
    return index < 0 || index >= int(m_kpis.size()) ? nullptr : &m_kpis[std::size_t(index)];
}

bool MappingDialog::byMetric() const
{
    return m_way->current() == 0;
}

std::optional<std::vector<LabelFilter>> MappingDialog::filters() const
{
    return parseMatchers(m_labels->text());
}

KpiQueries MappingDialog::queries() const
{
    if (!byMetric())
        return m_expr->text().trimmed().isEmpty() ? KpiQueries() : expressionQueries(m_expr->text(), unit());
    const QString picked = m_metric->text().trimmed();
    const auto matchers = filters();
    if (picked.isEmpty() || !matchers || !kpi())
        return {};
    const MetricShape shape = metricShapeOf(picked, m_names, m_notes);
    return mappedQueries({mappedMetric(picked, shape), shape, unit(), *matchers}, *kpi());
}

Binding MappingDialog::binding() const
{
    Binding out;
    out.kpi = kpi() ? kpi()->id : QString();
    out.state = BindingState::Bound;
    out.preset = ownPreset();
    out.exporter = QStringLiteral(QT_TRANSLATE_NOOP("Content", "own query"));
    out.queries = queries();
    out.value = m_value;
    return out;
}

void MappingDialog::onKpi()
{
    m_unit->clear();
    if (const KpiDefinition *chosen = kpi())
        for (const QString &unit : mappableUnits(chosen->unit))
            m_unit->addItem(unitText(unit, chosen->unit), unit);
    m_proposedFor.clear();
    onEdited();
}

void MappingDialog::onEdited()
{
    for (QWidget *part : m_metricRows)
        part->setVisible(byMetric());
    for (QWidget *part : m_exprRows)
        part->setVisible(!byMetric());
    m_value.reset();
    m_testing = false;
    propose(std::nullopt);
    const KpiQueries made = queries();
    const QString shown = made.value.isEmpty() ? made.series : made.value;
    m_preview->setPlainText(shown);
    m_test->setEnabled(!shown.isEmpty());
    m_save->setEnabled(false);
    m_result->setInk(filters() ? Ink::Secondary : Ink::Bad);
    QStringList words{filters() ? tr("Not tested yet.") : tr("Write labels like device=\"mobile\", separated by commas.")};
    if (!shown.isEmpty() && !m_unitChosen)
        words << (isUnitOpen() ? shownText(m_proposal.reason) + u' ' + tr("Test it and choose the unit.") : shownText(m_proposal.reason));
    for (const QueryHint &hint : queryHints(shown, m_notes)) {
        m_result->setInk(Ink::Warn);
        words << hint.text;
    }
    words.removeAll(QString());
    m_result->setText(words.join(u' '));
}

QString MappingDialog::unit() const
{
    return m_unit->currentData().toString();
}

/// The metric whose numbers the query gives: the picked one, or the first of an expression.
QString MappingDialog::readMetric() const
{
    if (byMetric())
        return m_metric->text().trimmed();
    const auto uses = querytext::metricsIn(m_expr->text());
    return uses.empty() ? QString() : uses.front().name;
}

/// Chooses the unit that the clues speak for, unless the person did; leaves it open where nothing does.
void MappingDialog::propose(std::optional<double> value)
{
    const QString metric = readMetric();
    const QString about = metric + u'\n' + m_kpi->currentData().toString();
    if (about != m_proposedFor)
        m_unitChosen = false;
    m_proposedFor = about;
    if (!kpi() || m_unitChosen)
        return;
    UnitClues clues{metric, {}, {}, value};
    if (const MetricNote *note = noteOf(m_notes, metric))
        clues.note = *note;
    if (metricShapeOf(metric, m_names, m_notes) == MetricShape::Histogram) {
        const QString buckets = mappedMetric(metric, MetricShape::Histogram) + QStringLiteral("_bucket");
        const auto [at, isNew] = m_bounds.try_emplace(buckets);
        clues.bounds = at->second;
        if (isNew)
            Q_EMIT boundsRequested(buckets);
    }
    m_proposal = proposeUnit(kpi()->unit, clues);
    const bool open = m_proposal.certainty == UnitProposal::Certainty::Open;
    m_unit->setCurrentIndex(open ? -1 : m_unit->findData(m_proposal.unit));
}

void MappingDialog::setMetricNotes(const MetricNotes &notes)
{
    m_notes = notes;
    onEdited();
}

void MappingDialog::setBounds(const QString &metric, const QStringList &bounds)
{
    m_bounds[metric] = bounds;
    if (!m_value && !m_testing)
        onEdited();
}

void MappingDialog::test()
{
    m_testing = true;
    m_test->setEnabled(false);
    m_result->setInk(Ink::Secondary);
    m_result->setText(tr("Asking…"));
    Q_EMIT testRequested(binding());
}

void MappingDialog::setTestValue(const Result<std::optional<double>> &value)
{
    if (!m_testing || !kpi())
        return; // it belongs to fields that were edited since
    m_testing = false;
    m_test->setEnabled(true);
    if (!value || !*value || !std::isfinite(**value)) {
        m_result->setInk(Ink::Bad);
        m_result->setText(!value ? describe(value.error()) : tr("It answered without a number in this window. Check the metric and its labels."));
        return;
    }
    if (isUnitOpen()) {
        const double bare = **value;
        propose(bare);
        if (!isUnitOpen())
            return test(); // once more, in that unit
        m_result->setInk(Ink::Warn);
        m_result->setText(tr("It answers %1. Choose the unit of this number.").arg(QLocale().toString(bare, 'g', 6)) + u' ' + shownText(m_proposal.reason));
        return;
    }
    m_value = **value;
    const double reference = kpi()->target ? kpi()->target->limit : **value;
    m_result->setInk(Ink::Primary);
    QString words = tr("Value now: %1. Does this look right for %2?")
                        .arg(formatQuantity(**value, displayScale(kpi()->unit, reference), QLocale()), shownText(kpi()->name));
    if (!m_unitChosen && !m_proposal.reason.isEmpty())
        words += u' ' + tr("Its numbers were taken for %1: %2").arg(m_unit->currentText(), shownText(m_proposal.reason));
    for (const QueryHint &hint : queryHints(m_preview->toPlainText(), m_notes)) {
        m_result->setInk(Ink::Warn);
        words += u' ' + hint.text;
    }
    m_result->setText(words);
    m_save->setEnabled(true);
}

} // namespace sextant
