#include "widgets/overview/overviewpage.h"

#include "models/analysis/differencechart.h"
#include "models/analysis/kpichart.h"
#include "widgets/charts/chartview.h"
#include "widgets/common/controls.h"
#include "widgets/common/kpicard.h"
#include "widgets/common/panel.h"
#include "widgets/overview/attentionlist.h"

#include <QDateTime>
#include <QGridLayout>
#include <QStackedLayout>
#include <QTimeZone>

namespace sextant {
namespace {

constexpr int fourColumns = 1170; // 1184 of the design less a scroll bar, so that one cannot make the page flap
constexpr int twoColumns = 780;
constexpr int cardsPerArea = 2;
constexpr int attentionRows = 4;

} // namespace

OverviewPage::OverviewPage(QWidget *parent) : Page(parent)
{
    m_offset = QDateTime::currentDateTime().offsetFromUtc();
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState(tr("Nothing has been measured yet."), tr("Open sources"));
    m_stack->addWidget(m_empty);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(16));
    layout->setSpacing(0);
    m_strip = new AnswerStrip;
    layout->addWidget(m_strip);
    layout->addSpacing(theme::px(12));
    makeAreas(content);
    layout->addSpacing(theme::px(14));
    makeBottom(content);
    m_stack->addWidget(content);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT pageRequested(QStringLiteral("sources")); });
    connect(m_strip, &AnswerStrip::gateRequested, this, [this] { Q_EMIT pageRequested(QStringLiteral("workflow")); });
}

void OverviewPage::makeAreas(QWidget *content)
{
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme::px(16));
    m_grid->setVerticalSpacing(theme::px(8));
    for (int i = 0; i < 4; ++i) {
        Area area;
        area.column = new QWidget;
        auto *column = new QVBoxLayout(area.column);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        area.head = new AreaHead;
        column->addWidget(area.head);
        area.cardsLayout = new QBoxLayout(QBoxLayout::TopToBottom);
        area.cardsLayout->setSpacing(theme::px(8));
        for (int j = 0; j < cardsPerArea; ++j) {
            auto *card = new KpiCard;
            connect(card, &KpiCard::activated, this, &OverviewPage::kpiRequested);
            connect(card, &KpiCard::actionRequested, this, &OverviewPage::actionRequested);
            area.cards.push_back(card);
            area.cardsLayout->addWidget(card);
        }
        column->addLayout(area.cardsLayout);
        column->addStretch(1);
        connect(area.head, &AreaHead::moreRequested, this, [this] { Q_EMIT pageRequested(QStringLiteral("compare")); });
        m_areas.push_back(area);
    }
    static_cast<QVBoxLayout *>(content->layout())->addLayout(m_grid);
}

void OverviewPage::makeBottom(QWidget *content)
{
    m_chartPanel = new Panel(tr("Main chart"));
    m_mode = new SegmentedControl(tr("Chart shows"));
    m_mode->setSmall(true);
    m_mode->setTexts({tr("Lines"), tr("Difference")});
    m_chartPanel->addControl(m_mode);
    m_chart = new ChartView;
    ChartLook look;
    look.leftMargin = 48;
    look.rightMargin = 76;
    look.timeZoneOffset = m_offset;
    m_chart->setLook(look);
    m_chart->setMinimumHeight(theme::px(240));
    m_chartPanel->body()->setContentsMargins(theme::px(8), 0, theme::px(8), theme::px(8));
    m_chartPanel->body()->addWidget(m_chart, 1);
    m_attentionPanel = new Panel(tr("Needs attention"));
    m_attentionPanel->setRule(true);
    m_count = new Tag(QStringLiteral("0"));
    m_attentionPanel->addBesideTitle(m_count);
    QPushButton *all = makeLink(tr("All in Compare"));
    m_attentionPanel->addControl(all);
    m_attention = new AttentionList;
    m_attentionPanel->body()->addWidget(m_attention, 1);
    m_bottom = new QGridLayout;
    m_bottom->setHorizontalSpacing(theme::px(16));
    m_bottom->setVerticalSpacing(theme::px(16));
    static_cast<QVBoxLayout *>(content->layout())->addLayout(m_bottom, 1);
    connect(all, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("compare")); });
    connect(m_mode, &SegmentedControl::chosen, this, &OverviewPage::showChart);
    connect(m_attention, &AttentionList::chosen, this, &OverviewPage::act);
    connect(m_chart, &ChartView::noteRequested, this, &OverviewPage::noteRequested);
    connect(m_chart, &ChartView::exportRequested, this, &OverviewPage::exportRequested);
}

void OverviewPage::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_stack->setCurrentIndex(snapshot ? 1 : 0);
    if (!snapshot)
        return;
    m_summary = summarize(*snapshot, QLocale(), cardsPerArea);
    reflow();
    showSummary();
    showChart();
}

void OverviewPage::setGate(const std::optional<GateBlock> &gate)
{
    m_strip->setGate(gate);
}

void OverviewPage::setTimeZoneOffset(int seconds)
{
    m_offset = seconds;
    ChartLook look;
    look.leftMargin = 48;
    look.rightMargin = 76;
    look.timeZoneOffset = seconds;
    m_chart->setLook(look);
    setSnapshot(m_snapshot);
}

void OverviewPage::setActivity(bool paused, bool busy)
{
    m_paused = paused;
    for (const Area &area : m_areas)
        for (KpiCard *card : area.cards) {
            card->setPaused(paused);
            card->setBusy(busy);
        }
}

void OverviewPage::showSummary()
{
    m_strip->setSummary(m_summary);
    for (std::size_t i = 0; i < m_areas.size() && i < m_summary.areas.size(); ++i) {
        const AreaSummary &summary = m_summary.areas[i];
        m_areas[i].head->setContent(summary.title, summary.targets, summary.sentence, summary.more);
        for (std::size_t j = 0; j < m_areas[i].cards.size(); ++j) {
            KpiCard *card = m_areas[i].cards[j];
            const KpiReading *reading = j < summary.cards.size() ? m_snapshot->find(summary.cards[j]) : nullptr;
            card->setVisible(reading != nullptr);
            if (!reading)
                continue;
            card->setReading(*reading, m_snapshot->asOf, m_offset);
            card->setPaused(m_paused);
        }
    }
    m_count->setText(QLocale().toString(m_summary.attention.size()));
    m_count->setVisible(!m_summary.attention.empty());
    m_attention->setItems(m_summary.attention, attentionRows);
}

void OverviewPage::showChart()
{
    const KpiReading *reading = m_snapshot ? m_snapshot->find(m_summary.chartKpi) : nullptr;
    if (!reading) {
        ChartSpec none;
        none.emptyText = tr("No series in this window");
        none.window = m_snapshot ? m_snapshot->window : TimeRange{};
        m_chartPanel->setTitle(tr("Main chart"));
        m_chartPanel->setSubtitle({});
        m_chart->setSpec(none);
        return;
    }
    const ReadingText text = readingText(*reading, QLocale());
    m_chartPanel->setTitle(text.name);
    m_chartPanel->setSubtitle(readingLine(text));
    m_mode->setEnabled(reading->baseline.has_value());
    const ChartSpec lines = kpiChart(*reading, *m_snapshot, QLocale());
    m_chart->setSpec(m_mode->current() == 1 && reading->baseline ? differenceChart(lines) : lines);
}

void OverviewPage::act(const Attention &attention)
{
    if (!attention.kpi.isEmpty())
        Q_EMIT kpiRequested(attention.kpi);
    else if (!attention.source.isEmpty())
        Q_EMIT actionRequested(QStringLiteral("retry"), attention.source);
    else
        Q_EMIT pageRequested(QStringLiteral("sources"));
}

void OverviewPage::resizeEvent(QResizeEvent *)
{
    reflow();
}

void OverviewPage::reflow()
{
    const int content = width() - 2 * theme::px(24);
    const int columns = content >= theme::px(fourColumns) ? 4 : content >= theme::px(twoColumns) ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < int(m_areas.size()); ++i) {
        m_grid->addWidget(m_areas[std::size_t(i)].column, i / columns, i % columns);
        // One column of areas has room for its cards side by side.
        m_areas[std::size_t(i)].cardsLayout->setDirection(columns == 1 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    const bool beside = columns == 4;
    m_bottom->addWidget(m_chartPanel, 0, 0);
    m_bottom->addWidget(m_attentionPanel, beside ? 0 : 1, beside ? 1 : 0);
    m_bottom->setColumnStretch(0, 784);
    m_bottom->setColumnStretch(1, beside ? 384 : 0);
    m_chartPanel->setMinimumHeight(theme::px(beside ? 300 : 320));
}

} // namespace sextant
